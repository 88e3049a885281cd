// [Duarte]PERSON means "Luis Duarte": the article as if it said so, for telling which mentions are one.
import type { Recognition } from '../recognise';
import { firstEndingAfter } from '../span';

/** A text and what was recognised in it; nothing of it is shown. */
export interface Meant {
  readonly text: string;
  /** As many as were given, in their order. */
  readonly recognitions: readonly Recognition[];
}

/** The text with the names that mentions mean in the place of those that it has, and all recognitions where they are then; itself if none means another. */
export function asMeant(text: string, recognitions: readonly Recognition[], meanings: ReadonlyMap<Recognition, string>): Meant {
  const meaning = recognitions.filter(recognition => meanings.has(recognition));
  if (meaning.length === 0) return { text, recognitions };
  const pieces: string[] = [];
  /** How far everything behind the nth has moved. */
  const moved = [0];
  let from = 0;
  for (const recognition of meaning) {
    const { start, end } = recognition;
    const means = meanings.get(recognition)!;
    pieces.push(text.slice(from, start), means);
    moved.push(moved.at(-1)! + means.length - (end - start));
    from = end;
  }
  // No recognition begins or ends inside one that means another; what ends with it ends behind the other name.
  const placeIn = (offset: number): number => offset + moved[firstEndingAfter(meaning, offset)]!;
  return {
    text: pieces.join('') + text.slice(from),
    recognitions: recognitions.map(({ holderAt, ...one }) => ({
      ...one, start: placeIn(one.start), end: placeIn(one.end), ...(holderAt !== undefined && { holderAt: placeIn(holderAt) }),
    })),
  };
}
