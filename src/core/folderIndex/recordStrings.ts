// PERSON:ana duarte, direct speech -> a stretch of the article in small letters, and what is written as it is
import { type EntityKind, entityKinds } from '../model';
import { once } from '../once';
import { createReader, decodeText, encodeText, written } from './bytes';
import { createFinder } from './firstPlace';

/** Strings by number, each once. */
export interface Strings {
  numberOf(text: string): number;
  written(): Uint8Array;
}

/** How a string is written: as it is, as a stretch of the article, or as a kind, a colon and a stretch of it in small letters, as ids are. */
const [literal, stretch, smallStretch] = [0, 1, 2];

export function createStrings(article: string): Strings {
  const numbers = new Map<string, number>();
  return {
    numberOf(text) {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, numbers.size);
      return numbers.size - 1;
    },
    written: () => written(writer => {
      const literals: string[] = [];
      const [find, findSmall] = [createFinder(article), createFinder(article.toLowerCase())];
      const [forms, lengths, places]: [number[], number[], number[]] = [[], [], []];
      let next = 0;
      for (const text of numbers.keys()) {
        const colon = text.indexOf(':');
        const kind = entityKinds.indexOf(text.slice(0, colon) as EntityKind);
        const [form, part, at] = kind === -1 ? [stretch, text, find(text)] : [smallStretch + kind, text.slice(colon + 1), findSmall(text.slice(colon + 1))];
        const isThere = at !== -1 && (kind === -1 || article.slice(at, at + part.length).toLowerCase() === part);
        forms.push(isThere ? form : literal);
        lengths.push(isThere ? part.length : text.length);
        places.push(isThere ? at : next);
        if (isThere) continue;
        next += text.length;
        literals.push(text);
      }
      const width = Math.max(article.length, next) <= 0xffff ? 2 : 4;
      writer.varint(forms.length);
      writer.byte(width);
      for (const form of forms) writer.byte(form);
      for (const column of [lengths, places]) for (const number of column) for (let byte = 0; byte < width; byte++) writer.byte((number >>> (8 * byte)) & 0xff);
      writer.bytes(encodeText(literals.join('')));
    }),
  };
}

/** A string by its number. */
export type StringAt = (number: number) => string;

/** Of parts that are made of numbers only. */
export const noStrings: StringAt = () => '';

/**
 * Each string is made when it is first asked for, and what tells how is read where it lies: of most articles one or two are asked for. What is written as it is
 * is decoded at once and cut: to decode each would take ten times as long.
 */
export function openStrings(bytes: Uint8Array, article: () => string): StringAt {
  const reader = createReader(bytes);
  const count = reader.varint();
  const width = reader.byte();
  const forms = reader.at;
  const lengths = forms + count;
  const places = lengths + width * count;
  const numberAt = (at: number): number => (bytes[at]! | (bytes[at + 1]! << 8) | (width === 2 ? 0 : (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24))) >>> 0;
  const literals = once(() => decodeText(bytes.subarray(places + width * count)));
  const read = (number: number): string => {
    const form = bytes[forms + number]!;
    const from = numberAt(places + width * number);
    const to = from + numberAt(lengths + width * number);
    if (form === literal) return literals().slice(from, to);
    return form === stretch ? article().slice(from, to) : `${entityKinds[form - smallStretch]}:${article().slice(from, to).toLowerCase()}`;
  };
  const known: (string | undefined)[] = new Array<string | undefined>(count);
  return number => (known[number] ??= read(number));
}
