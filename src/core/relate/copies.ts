import { byDay, type Day } from './day';
import type { Article } from '../model';
import type { Span } from '../span';
import { byPlace } from './byPlace';
import type { ArticleGist } from './gist';
import { isOwnCopy } from './ownCopy';
import type { StandingText } from './standing';
import { createWording, isCopy, type Wording } from './wording';
import type { Words } from './words';

/** A stretch of a file. */
type Place = { readonly file: string } & Span;

/** A window of a file that was found. */
export interface FoundWindow<P extends Place> {
  readonly place: P;
  readonly article: Article;
  readonly gist: ArticleGist;
  /** All of it, quotations and all. */
  readonly words: Words;
  readonly day: Day | undefined;
}

/** A stretch that may be a copy of others. */
export interface MaybeCopy<P extends Place> extends FoundWindow<P> {
  readonly wording: Wording;
  /** Whether it is a near copy of what was asked about: two such need not be asked again whether what they have in common is standing text. */
  readonly copied: boolean;
}

/** Prepares a window to be compared with what was asked about, and with others. */
export function readCopy<P extends Place>({ place, article, gist, words, day }: FoundWindow<P>, asked: Wording): MaybeCopy<P> {
  const wording = createWording({ span: place, words, gist });
  return { place, article, gist, words, wording, day, copied: isCopy(asked, wording) };
}

/**
 * Of each stretch the earliest other one (`byDay`, then by place) that it is a near copy of; undefined for originals. It remembers which two it has
 * compared: it is asked again with more stretches.
 */
export function createOriginalFinder<P extends Place>(standingText: StandingText): (stretches: readonly MaybeCopy<P>[]) => (P | undefined)[] {
  const areAlike = remembered<MaybeCopy<P>>((one, other) => isCopy(one.wording, other.wording));
  const isOwn = remembered<MaybeCopy<P>>((one, other) => isOwnCopy(one, other, standingText));
  return stretches => {
    const order = stretches.map((stretch, i) => ({ i, stretch, day: stretch.day }))
      .sort((a, b) => byDay(a.day, b.day) || byPlace(a.stretch.place, b.stretch.place));
    const originals: MaybeCopy<P>[] = [];
    const found: (P | undefined)[] = stretches.map(() => undefined);
    for (const { i, stretch } of order) {
      const alike = originals.filter(other => other.place.file !== stretch.place.file && areAlike(other, stretch));
      const original = alike.find(other => stretch.copied && other.copied) ?? alike.find(other => isOwn(other, stretch));
      if (original) found[i] = original.place;
      else originals.push(stretch);
    }
    return found;
  };
}

function remembered<Thing extends object>(compare: (one: Thing, other: Thing) => boolean): (one: Thing, other: Thing) => boolean {
  const known = new Map<Thing, Map<Thing, boolean>>();
  return (one, other) => {
    let others = known.get(one);
    if (!others) known.set(one, (others = new Map<Thing, boolean>()));
    let answer = others.get(other);
    if (answer === undefined) others.set(other, (answer = compare(one, other)));
    return answer;
  };
}
