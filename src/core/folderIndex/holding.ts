import { readFeatures } from '../relate/features';
import { withhold } from '../withhold';
import { createPostingList, idOf, type KeyTable } from './keyTable';
import type { KeyKind, Segment } from './segment';

/** A segment in use: some of its files may have been replaced since it was written, which leaves it as it is. */
export interface Holding {
  readonly segment: Segment;
  /** The same segment elsewhere takes its place. */
  move(to: Segment): void;
  /** Files that count no more. */
  readonly dead: ReadonlySet<number>;
  /** Passages of files that count. */
  readonly passages: number;
  readonly quotes: number;
  /** Terms in all those passages. */
  readonly terms: number;
  /** What is to be added to the segment's own numbers to tell its passages, quotations and files from those of others: given again when others come or go. */
  readonly bases: { passage: number; quote: number; file: number };
  /** From now on the file counts no more. */
  bury(file: number): void;
  /** How many postings of the key are those of dead files. */
  lost(kind: KeyKind, key: number): number;
  isDead(kind: KeyKind, id: number): boolean;
}

/** `dead`: what counted no more when the segment was last in use. */
export function hold(given: Segment, dead: Iterable<number> = []): Holding {
  let segment = given;
  const buried = new Set<number>();
  const lost: Readonly<Record<KeyKind, Map<number, number>>> = { terms: new Map(), names: new Map(), shingles: new Map(), pairs: new Map() };
  /** Dead files whose postings have not been counted yet: that waits until somebody asks. */
  let uncounted: number[] = [];
  const count = (): void => {
    for (const file of uncounted) eachKey(segment, file, (kind, hash) => lost[kind].set(hash >>> 0, (lost[kind].get(hash >>> 0) ?? 0) + 1));
    uncounted = [];
  };
  /** 1 for passages and quotations of dead files; made when the first file dies. */
  let deadPassages = nobody;
  let deadQuotes = nobody;
  const isDead = (kind: KeyKind, id: number): boolean => (kind === 'pairs' ? deadQuotes : deadPassages)[id] === 1;
  const alive = { passages: segment.passages, quotes: segment.quotes, terms: 0 };
  for (let passage = 0; passage < segment.passages; passage++) alive.terms += segment.lengths[passage]!;
  const holding: Holding = {
    get segment() { return segment; },
    dead: buried,
    get passages() { return alive.passages; },
    get quotes() { return alive.quotes; },
    get terms() { return alive.terms; },
    bases: { passage: 0, quote: 0, file: 0 },
    bury(file) {
      if (buried.has(file) || segment.files.length <= file) return;
      if (buried.size === 0) [deadPassages, deadQuotes] = [new Uint8Array(segment.passages), new Uint8Array(segment.quotes)];
      buried.add(file);
      const [passages, quotes] = [segment.passagesOf(file), segment.quotesOf(file)];
      alive.passages -= passages.end - passages.start;
      alive.quotes -= quotes.end - quotes.start;
      for (let passage = passages.start; passage < passages.end; passage++) alive.terms -= segment.lengths[passage]!;
      deadPassages.fill(1, passages.start, passages.end);
      deadQuotes.fill(1, quotes.start, quotes.end);
      uncounted.push(file);
    },
    move: to => { segment = to; },
    lost(kind, key) {
      if (buried.size === 0) return 0;
      if (uncounted.length <= few) {
        count();
        return lost[kind].get(key) ?? 0;
      }
      return deadAmong(segment.tables[kind], key, id => isDead(kind, id));
    },
    isDead,
  };
  for (const file of dead) holding.bury(file);
  return holding;
}

const nobody = new Uint8Array();
/** Of more dead files it would take too long to work out anew what was put in: who asks waits for it. */
const few = 4;

/** Looks at all postings of the key. */
function deadAmong(table: KeyTable, key: number, isDead: (id: number) => boolean): number {
  looked.end = 0;
  table.find(key, looked, 0);
  let dead = 0;
  for (let i = 0; i < looked.end; i++) if (isDead(idOf(looked.values[i]!))) dead++;
  return dead;
}

/** Room for the postings of a key, made once: they are looked at and forgotten. */
const looked = createPostingList();

/** Once for each posting of a file: what was put in is worked out again, which is seldom needed. */
function eachKey(segment: Segment, file: number, visit: (kind: KeyKind, hash: number) => void): void {
  const article = segment.articleOf(file);
  if (!article) return;
  const { passages, quotes } = readFeatures(withhold(article, segment.minimumOf(file)).article);
  for (const { terms, names, shingles } of passages) {
    for (const term of terms.keys()) visit('terms', term);
    for (const name of names) visit('names', name);
    for (const hash of shingles) visit('shingles', hash);
  }
  for (const { pairs } of quotes) for (const hash of pairs) visit('pairs', hash);
}
