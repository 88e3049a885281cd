import { lastAtMost } from '../lastAtMost';
import type { Article, EntityKind, Mention } from '../model';
import type { Span } from '../span';
import type { Counts } from './counts';
import { keysOf } from './hashes';
import { addKey, createKeyTable } from './keyTable';
import { hashesOfName, mentionsIn, resolvedNames } from './names';
import { zeros } from './room';

/**
 * The names that an article shows, and where: in arrays of numbers, since an answer looks at those of a hundred articles. Mentions stand in their order; each name has a number.
 */
export interface ShownNames {
  /** Where each mention begins and ends, and which name it is of. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly names: Int32Array;
  /** By name: what it is the name of, as its first mention has it. */
  readonly kinds: readonly EntityKind[];
  /** The words of all names, hashed, one name after the other; and where those of each begin, behind the last one where they end. */
  readonly words: Int32Array;
  readonly firstWords: Int32Array;
  /** As its article resolves it: "Sergei Orlov" where "Orlov" is written, too. */
  nameOf(this: void, name: number): string;
}

/** Of an article without any. */
export const noNames: ShownNames = {
  starts: new Int32Array(), ends: new Int32Array(), names: new Int32Array(), kinds: [], words: new Int32Array(), firstWords: new Int32Array(1), nameOf: () => '',
};

/** Those of all mentions of names. */
export function shownNamesOf(article: Article): ShownNames {
  const nameOf = resolvedNames(article);
  const mentions = mentionsIn(article, { start: 0, end: article.text.length });
  const numbers = new Map<string, number>();
  const [names, kinds, words, firstWords]: [string[], EntityKind[], number[], number[]] = [[], [], [], [0]];
  const numberOf = (mention: Mention): number => {
    const known = numbers.get(mention.entity);
    if (known !== undefined) return known;
    const name = nameOf(mention);
    numbers.set(mention.entity, names.length);
    names.push(name);
    kinds.push(mention.kind);
    for (const word of hashesOfName(name)) words.push(word);
    firstWords.push(words.length);
    return names.length - 1;
  };
  const [starts, ends, which] = [zeros(mentions.length), zeros(mentions.length), zeros(mentions.length)];
  for (let i = 0; i < mentions.length; i++) {
    starts[i] = mentions[i]!.start;
    ends[i] = mentions[i]!.end;
    which[i] = numberOf(mentions[i]!);
  }
  return { starts, ends, names: which, kinds, words: Int32Array.from(words), firstWords: Int32Array.from(firstWords), nameOf: name => names[name]! };
}

/** A name of a stretch, and where it stands first. */
export interface NamedWithin {
  readonly number: number;
  readonly span: Span;
}

/** The names of which a mention begins in the stretch, each once. */
export function namesWithin({ starts, ends, names }: ShownNames, stretch: Span): NamedWithin[] {
  const found: NamedWithin[] = [];
  for (let i = lastAtMost(starts, stretch.start - 1) + 1; i < starts.length && starts[i]! < stretch.end; i++) {
    if (!found.some(({ number }) => number === names[i])) found.push({ number: names[i]!, span: { start: starts[i]!, end: ends[i]! } });
  }
  return found;
}

/** The words of a name, hashed. */
export const wordsOfName = ({ words, firstWords }: ShownNames, name: number): Int32Array => words.subarray(firstWords[name], firstWords[name + 1]);

/** The words of all names, each mention counted with those of the name that it stands for. */
export function countShown({ names, kinds, words, firstWords }: ShownNames): Counts {
  const mentions = zeros(kinds.length);
  for (const name of names) mentions[name]!++;
  const keys = createKeyTable(words.length);
  const counts = zeros(words.length);
  for (let name = 0; name < mentions.length; name++) {
    for (let at = firstWords[name]!; at < firstWords[name + 1]!; at++) counts[addKey(keys, words[at]!)]! += mentions[name]!;
  }
  return { keys: keysOf(keys), counts: counts.subarray(0, keys.size) };
}
