import type { FolderIndex } from '../folderIndex';
import type { Article } from '../model';
import { passages } from '../passage';
import { contains, type Span } from '../span';
import { byDay, dayOf } from './day';
import { containment, hashWord, quotedStretches, runs } from './hashes';
import { byPlace } from './sameQuotes';
import type { StandingText } from './standing';
import { storyAround } from './windows';
import { isUnspaced, outside, readWords, type Word } from './words';

/** How a stretch is worded outside quotations: hashes of each two words in a row, of the whole and of the passages in it that are long enough to tell. */
export interface Wording {
  readonly whole: ReadonlySet<number>;
  readonly parts: readonly ReadonlySet<number>[];
}

/** Reads the wording of a span, without what stands in it of no story (`standing`, sorted and disjoint). */
export function readWording(article: Article, span: Span, standing: readonly Span[] = []): Wording {
  const words = outside(outside(readWords(article.text, span), quotedStretches(article)), standing);
  const parts = passages(article).filter(passage => contains(span, passage))
    .map(({ start, end }) => hashes(words.filter(word => start <= word.start && word.end <= end)));
  return { whole: hashes(words), parts: parts.length < 2 ? [] : parts.filter(({ size }) => leastLength <= size) };
}

/** Scripts without spaces are read as pairs of characters, of which many are in common: four in a row say as much as two words. */
const hashes = (words: readonly Word[]): Set<number> =>
  runs(words.map(({ word }) => hashWord(word)), words[0] && isUnspaced(words[0].word) ? 4 : 2);

/**
 * Whether one is a near copy of the other, or a passage of one stands in the other. Two words in a row, not five: of a text with three words in ten
 * replaced five of a hundred runs of five words are left, yet half of the pairs; of 7,300 pairs of independent reports on one event (our corpus) five have so many in common.
 */
export const isCopy = (a: Wording, b: Wording): boolean =>
  isHeld(a.whole, b.whole, Math.min(a.whole.size, b.whole.size) < leastLength ? shortShare : leastShare)
  || a.parts.some(part => isHeld(part, b.whole, partShare)) || b.parts.some(part => isHeld(part, a.whole, partShare));

function isHeld(a: ReadonlySet<number>, b: ReadonlySet<number>, least: number): boolean {
  const { share, shared } = containment(a, b);
  return leastShared <= shared && least <= share;
}

const leastShare = 0.36;
const leastShared = 10;
/** A paragraph has fewer words to tell by, and a whole window to find them in. */
const partShare = 0.5;
/** Two short reports have half their words in common when both say the first thing there is to say. */
const shortShare = 0.7;
/** In pairs of words: a shorter paragraph is compared with those around it only. */
const leastLength = 20;

/** A stretch of a file. */
type Place = { readonly file: string } & Span;

/** A stretch and how it is worded. */
export interface Worded<P extends Place> {
  readonly place: P;
  readonly wording: Wording;
  /** Whether it is a near copy of what was asked about: two such need not be asked again whether what they have in common is standing text. */
  readonly copied: boolean;
}

/** Of each stretch the earliest other one (`byDay`, then by place) that it is a near copy of; undefined for originals. */
export function findOriginals<P extends Place>(index: FolderIndex, stretches: readonly Worded<P>[], standingText: StandingText): (P | undefined)[] {
  const order = stretches.map((stretch, i) => ({ i, stretch, day: dayOf(index, stretch.place.file, index.article(stretch.place.file)!) }))
    .sort((a, b) => byDay(a.day, b.day) || byPlace(a.stretch.place, b.stretch.place));
  const originals: Worded<P>[] = [];
  /** Which originals have a pair of words: only those that share many are compared. */
  const having = new Map<number, number[]>();
  const found: (P | undefined)[] = stretches.map(() => undefined);
  for (const { i, stretch } of order) {
    const { place, wording, copied } = stretch;
    const shared = new Uint32Array(originals.length);
    for (const hash of wording.whole) for (const original of having.get(hash) ?? []) shared[original]!++;
    const alike = originals.filter((other, at) => leastShared <= shared[at]! && other.place.file !== place.file && isCopy(other.wording, wording));
    const original = alike.find(other => copied && other.copied) ?? (0 < alike.length ? ownCopy(index.article(place.file)!, place, alike, standingText) : undefined);
    if (original) {
      found[i] = original.place;
      continue;
    }
    for (const hash of wording.whole) {
      const those = having.get(hash);
      if (those) those.push(originals.length);
      else having.set(hash, [originals.length]);
    }
    originals.push(stretch);
  }
  return found;
}

/** The first of those like it that is so without its standing text, too. */
function ownCopy<P extends Place>(article: Article, place: Place, alike: readonly Worded<P>[], standingText: StandingText): Worded<P> | undefined {
  const standing = standingText({ file: place.file, article, span: place, story: storyAround(article, place) });
  const wording = readWording(article, place, standing);
  return standing.length === 0 ? alike[0] : alike.find(other => isCopy(other.wording, wording));
}
