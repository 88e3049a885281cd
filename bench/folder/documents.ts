import type { PassageFeatures } from '../../src/core/relate/features';

/** A passage as every engine is given it: its words are cut and stemmed already, so that all count the same. */
export interface Document {
  /** `FILE START`. */
  readonly place: string;
  readonly tokens: readonly string[];
}

/** More like this passage: its terms that say most, and the rarest words of its names, as hashes. */
export interface Question {
  readonly terms: readonly number[];
  readonly names: readonly number[];
}

/** What a question is written as in a search engine: terms and words of names do not meet. Letters and digits alone, which every engine leaves whole. */
export const tokensOf = ({ terms, names }: Question): string[] => [...terms.map(termToken), ...names.map(nameToken)];

/** A term as often as it occurs, a word of a name once, as our index holds them. */
export function documentOf(file: string, { start, terms, names }: PassageFeatures): Document {
  const tokens: string[] = [];
  for (const [term, count] of terms) for (let i = 0; i < count; i++) tokens.push(termToken(term));
  for (const name of names) tokens.push(nameToken(name));
  return { place: `${file} ${start}`, tokens };
}

const termToken = (term: number): string => `t${(term >>> 0).toString(36)}`;
const nameToken = (name: number): string => `n${(name >>> 0).toString(36)}`;

/** One passage a line. */
export const writeDocument = ({ place, tokens }: Document): string => `${place}\t${tokens.join(' ')}\n`;

export function readDocument(line: string): Document {
  const [place = '', tokens = ''] = line.split('\t');
  return { place, tokens: tokens === '' ? [] : tokens.split(' ') };
}

/** So many of each are asked for: what "more like this" of search engines takes, and names. */
export const [mostTerms, mostNames] = [12, 6];
/** How many are wanted of each answer. */
export const wanted = 10;
