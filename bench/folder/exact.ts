import { type Document, wanted } from './documents';

/** Where tokens occur: numbers of documents and how often in each, as one list that is pulled apart by twos. */
type Lists = ReadonlyMap<string, readonly number[]>;

/** BM25 as the textbook has it, with nothing done for speed: what the engines' answers are compared with. */
export interface Exact {
  readonly documents: number;
  readonly lists: Lists;
  /** In tokens, by number of the document. */
  readonly lengths: readonly number[];
  readonly places: readonly string[];
}

export const [saturation, lengthShare] = [1.2, 0.75];

export function readExact(documents: Iterable<Document>): Exact {
  const lists = new Map<string, number[]>();
  const lengths: number[] = [];
  const places: string[] = [];
  for (const { place, tokens } of documents) {
    const counts = new Map<string, number>();
    for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
    for (const [token, count] of counts) {
      const list = lists.get(token);
      if (list) list.push(lengths.length, count);
      else lists.set(token, [lengths.length, count]);
    }
    lengths.push(tokens.length);
    places.push(place);
  }
  return { documents: lengths.length, lists, lengths, places };
}

export const rarityOf = (documents: number, occurs: number): number => Math.log(1 + (documents - occurs + 0.5) / (occurs + 0.5));

/** The documents that fit a question best, as places. Those that tie with the last of them are all given: which of these an engine takes is its own. */
export function best({ documents, lists, lengths, places }: Exact, tokens: readonly string[]): string[] {
  const average = lengths.reduce((sum, length) => sum + length, 0) / documents;
  const scores = new Map<number, number>();
  for (const token of tokens) {
    const list = lists.get(token) ?? [];
    const rarity = rarityOf(documents, list.length / 2);
    for (let i = 0; i < list.length; i += 2) {
      const [document, count] = [list[i]!, list[i + 1]!];
      const gain = rarity * count * (saturation + 1) / (count + saturation * (1 - lengthShare + lengthShare * lengths[document]! / average));
      scores.set(document, (scores.get(document) ?? 0) + gain);
    }
  }
  const ranked = [...scores].sort(([, a], [, b]) => b - a);
  const least = ranked[wanted - 1]?.[1] ?? 0;
  return ranked.filter(([, score]) => least - 1e-9 <= score).map(([document]) => places[document]!);
}
