import type { EntityKind } from '../model';
import type { Token } from '../reading';
import { Known, type Lexicon } from './lexicon';
import { Shape, type Word } from './word';

/** Points for and against one reading of some words; the rule is the strongest point for it. */
export interface Evidence {
  score: number;
  rule: string;
  top: number;
}

/** Adds points; `rule` names the reason that the reader is shown if no other weighs more. */
export function add(evidence: Evidence, points: number, rule = ''): void {
  evidence.score += points;
  if (rule && points !== 0 && evidence.top < points) {
    evidence.top = points;
    evidence.rule = rule;
  }
}

/** A sentence as the rules and the learned weights see it. */
export interface Scene {
  readonly words: readonly Word[];
  readonly tokens: readonly Token[];
  readonly first: number;
  readonly end: number;
  /** Capitals say little here: a headline in title case, a line in capitals. */
  readonly titled: boolean;
  /** Titled, and no word of weight is in small letters: surely title case, and not only a sentence full of names. */
  readonly titleCase: boolean;
  readonly shouted: boolean;
  /** The sort of block, as a place in `blockKinds`, and the article's subject: 1 sport, 0 anything else. */
  readonly block: number;
  readonly topic: number;
  readonly lexicon: Lexicon;
  /** Words with a capital that the article also writes in small letters: then it is the capital of a headline or of a sentence's start. */
  readonly lowered: Pick<ReadonlySet<string>, 'has'>;
  /** What the article says of these words elsewhere. */
  readonly memory: Memory | undefined;
}

/** The same sentence, once it is known what the article says elsewhere. Written out: copied by spreading, scenes had another shape for all that reads them. */
export const withMemory = ({ words, tokens, first, end, titled, titleCase, shouted, block, topic, lexicon, lowered }: Scene, memory: Memory): Scene =>
  ({ words, tokens, first, end, titled, titleCase, shouted, block, topic, lexicon, lowered, memory });

/** How strongly the article speaks for each kind. */
export type Points = ReadonlyMap<EntityKind, number>;

/** What the sure mentions of an article teach about the others. */
export interface Memory {
  /** Points by folded words, then by kind. */
  readonly phrases: ReadonlyMap<string, Points>;
  /** How many tokens the longest of those phrases has that begins with this word. */
  readonly longest: ReadonlyMap<string, number>;
  /** The same of whatever is known here: phrases, last names (up to `longestTail` tokens), given names. */
  readonly heads: ReadonlyMap<string, number>;
  /** Last names (and whole tails, "bin salman") of people named in full. */
  readonly surnames: ReadonlySet<string>;
  readonly givenNames: ReadonlySet<string>;
}

/** A run of tokens, [from, to), that may be one name. */
export interface Candidate {
  readonly from: number;
  readonly to: number;
  /** Bits of the lists for the whole run. */
  readonly known: number;
  /** How many of its words begin with a capital. */
  readonly capitals: number;
  /** How many of those are ordinary words. */
  readonly common: number;
  readonly hasOf: boolean;
  readonly hasAnd: boolean;
  readonly hasDigits: boolean;
  readonly hasPossessive: boolean;
  readonly hasParticle: boolean;
  readonly hasInitial: boolean;
  readonly acronyms: number;
  /** Bits of all its capitalised words together. */
  readonly any: number;
  /** Its folded words; empty if neither the lists nor the article know a name so long that begins so. */
  readonly key: string;
  /** What the article says of these words elsewhere. */
  readonly elsewhere: Points | undefined;
}

/** Written as a name can be written: with a capital somewhere. */
export const isCapital = ({ shape }: Word): boolean => shape === Shape.capital || shape === Shape.capitals || shape === Shape.initial || shape === Shape.inner;

/** A capital that its place explains: the start of a sentence, of a quotation, of what follows a colon, a headline. */
export function isWeak(scene: Scene, at: number): boolean {
  if (scene.titled || at === scene.first) return true;
  const { key } = scene.words[at - 1]!;
  return key === '' || key.length === 1 && ':•.?!*'.includes(key);
}

/** An ordinary word that here only happens to have a capital. */
export const isOrdinary = (scene: Scene, word: Word): boolean => (word.known & Known.common) !== 0 || isLowered(scene, word);
/** Whether the article writes the word in small letters, too. */
export const isLowered = ({ lowered }: Scene, { shape, key }: Word): boolean => shape === Shape.lower || lowered.has(key);

/** The folded letters at `at`, empty beyond the sentence. */
export const keyAt = (scene: Scene, at: number): string => (scene.first <= at && at < scene.end ? scene.words[at]!.key : '');
/** What the lists know of the word at `at`, nothing beyond the sentence. */
export const knownAt = (scene: Scene, at: number): number => (scene.first <= at && at < scene.end ? scene.words[at]!.known : 0);

/** The token before, past a period that only shortens ("Gen. Ruiz"). */
export function before(scene: Scene, at: number): number {
  const index = at - 1;
  return keyAt(scene, index) === '.' && knownAt(scene, index - 1) & (Known.shortened | Known.honorific) ? index - 1 : index;
}

/** What the article says elsewhere for these words being of that kind, in points. */
export const remembered = ({ elsewhere }: Candidate, kind: EntityKind): number => elsewhere?.get(kind) ?? 0;

/** The longest phrase of the lists, with one of these bits, that the run [from, to) begins with but does not end with: its key. */
export function leading({ words, lexicon }: Scene, from: number, to: number, bits: number): string {
  let key = '';
  let found = words[from]!.known & bits && from + 1 < to ? words[from]!.key : '';
  // "West African", "Northern Irish"
  if (!found && words[from]!.known & Known.direction && from + 2 < to && words[from + 1]!.known & bits) found = words[from + 1]!.key;
  const longest = Math.min(4, words[from]!.longest);
  for (let at = from; at < Math.min(to - 1, from + longest); at++) {
    key = key ? `${key} ${words[at]!.key}` : words[at]!.key;
    if (at !== from && (lexicon.phrases.get(key) ?? 0) & bits) found = key;
  }
  return found;
}

/** The run [from, to) itself, if it is a phrase of the lists with one of these bits: its key. */
export function trailing({ words, lexicon }: Scene, from: number, to: number, bits: number): string {
  if (to <= from || from + 4 < to) return '';
  let key = words[from]!.key;
  for (let at = from + 1; at < to; at++) key += ` ${words[at]!.key}`;
  return ((from + 1 === to ? words[from]!.known : lexicon.phrases.get(key) ?? 0) & bits) !== 0 ? key : '';
}

/**
 * In a headline in title case every word has a capital: a name there has no ordinary word inside, and at its end none but a
 * head word, save what the article (or a list) calls so elsewhere. `from` itself may be ordinary: "Supreme Court".
 */
export function cutByHeadline(scene: Scene, { from, to, known, elsewhere }: Candidate): boolean {
  if (!scene.titleCase || known & ~(Known.common | Known.given | Known.family) || elsewhere !== undefined) return false;
  const end = scene.words[to - 1]!.known & heads ? to - 1 : to;
  for (let at = from + 1; at < end; at++) {
    const word = scene.words[at]!;
    if (word.shape === Shape.number || isCapital(word) && isOrdinary(scene, word) && !insideNames.has(word.key)) return true;
  }
  return false;
}

/** Ordinary words that stand inside names of places and institutions in text, too: "Cahuit National Park". */
const insideNames: ReadonlySet<string> = new Set(`national international state provincial regional royal federal public natural nature
  wildlife forest marine biological game general town city county district memorial municipal technical medical central presidential
  military naval air high supreme world people`.split(/\s+/));
const heads = Known.organisationHead | Known.organisationSuffix | Known.placeHead | Known.eventHead | Known.lawHead;

/** "GENEVA, March 3 (Coast Wire) —": capitals that open a line, and a dash not far behind. */
export function isDateline({ words, first, end }: Scene, from: number, to: number): boolean {
  if (from !== first || words[from]!.shape !== Shape.capitals || !/^(?:,|\(|—|–|-|--)$/.test(words[to]?.key ?? '')) return false;
  for (let at = to; at < Math.min(end, to + 16); at++)
    if (/^(?:—|–|--)$/.test(words[at]!.key) || (words[at]!.key === '-' && words[at - 1]!.shape !== Shape.lower && to < at)) return true;
  return words[to]!.key === '-';
}

/** The points that a part of a longer name would have alone: without them its part would look the better name. */
export function inherited({ memory }: Scene, key: string): number {
  if (!key) return 0;
  const kinds = memory?.phrases.get(key);
  return 4.9 + (kinds ? Math.max(kinds.get('PLACE') ?? 0, kinds.get('NORP') ?? 0, kinds.get('ORG') ?? 0) : 0);
}
