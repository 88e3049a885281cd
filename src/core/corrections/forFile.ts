// Of 1,000 corrections the three that may change one article: for the others it need not be analysed again.
import { type Corrections, noCorrections } from '../corrections';
import { normalise } from '../resolve/normalise';
import { lookup, type NameEntry, namesOf } from './lookup';
import { headOf, isWordEdge, matchForwards } from './occurrence';

/**
 * The corrections that may matter to one file, in their order: those that name the file, and of those that hold everywhere the ones whose
 * words stand in it. Analysed with them the article is the same as with all.
 */
export function correctionsOf(corrections: Corrections, file: string, text: string): Corrections {
  const { marksIn } = lookup(corrections);
  const own = marksIn.get(file) ?? [];
  const orders = new Set(own.map(({ order }) => order));
  for (const order of marksFor(corrections, text)) orders.add(order);
  const meant = own.flatMap(({ correction }) => ('means' in correction ? correction.means : []));
  for (const order of namesFor(corrections, [text, ...meant])) orders.add(order);
  return orders.size === 0 ? noCorrections : { all: corrections.all.filter((_, order) => orders.has(order)) };
}

function* marksFor(corrections: Corrections, text: string): Iterable<number> {
  const { marks } = lookup(corrections);
  if (marks.size === 0) return;
  const firsts = new Set([...marks.keys()].map(head => head.charCodeAt(0)));
  for (let at = 0; at < text.length; at++) {
    if (!firsts.has(text.charCodeAt(at)) || !isWordEdge(text, at)) continue;
    for (const { order, name } of marks.get(headOf(text, at)) ?? []) if (matchForwards(text, at, name) !== -1) yield order;
  }
}

/** What a name was renamed to may be of concern to another correction. */
function namesFor(corrections: Corrections, texts: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  const { names } = lookup(corrections);
  if (names.size === 0) return found;
  const byFirst = firstWords(corrections, names);
  const words = new Set<string>();
  const waiting = new Set<NamedEntry>();
  const read = (text: string): void => {
    for (const word of wordsIn(text)) {
      if (words.has(word)) continue;
      words.add(word);
      for (const named of byFirst.get(word) ?? []) waiting.add(named);
    }
  };
  texts.forEach(read);
  for (let before = -1; before !== words.size; ) {
    before = words.size;
    for (const named of waiting) {
      const { entry: { order, correction }, words: own } = named;
      if (!own.every(word => words.has(word))) continue;
      waiting.delete(named);
      found.add(order);
      if ('rename' in correction) read(correction.to);
    }
  }
  return found;
}

/** One of the names of a correction. */
interface NamedEntry {
  readonly entry: NameEntry;
  readonly words: readonly string[];
}

const known = new WeakMap<Corrections, ReadonlyMap<string, readonly NamedEntry[]>>();

/** By the first word of each of their names. */
function firstWords(corrections: Corrections, names: ReadonlyMap<string, readonly NameEntry[]>): ReadonlyMap<string, readonly NamedEntry[]> {
  const held = known.get(corrections);
  if (held) return held;
  const found = new Map<string, NamedEntry[]>();
  for (const entry of new Set([...names.values()].flat())) {
    for (const name of namesOf(entry.correction)) {
      const words = [...wordsIn(name)];
      const list = found.get(words[0] ?? '') ?? [];
      list.push({ entry, words });
      found.set(words[0] ?? '', list);
    }
  }
  known.set(corrections, found);
  return found;
}

/** The words of a text as names are compared by; a name without a letter (rare, if there is one at all) is in every text. */
function wordsIn(text: string): ReadonlySet<string> {
  const found = new Set(['']);
  for (const [word] of text.matchAll(/[\p{L}\p{M}\p{N}&]+(?:[.'’][\p{L}\p{M}\p{N}&]+)*/gu)) found.add(foldedWord(word));
  return found;
}

/** The words of texts come again and again. */
function foldedWord(word: string): string {
  if (longestHeld < word.length) return normalise(word);
  const held = folded.get(word);
  if (held !== undefined) return held;
  if (mostFolded <= folded.size) folded.clear();
  const result = normalise(word);
  folded.set(word, result);
  return result;
}

const folded = new Map<string, string>();
const mostFolded = 50_000;
/** A longer word cut from a text may keep the whole text alive. */
const longestHeld = 12;
