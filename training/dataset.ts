import type { EntityKind } from '../src/core/model';
import { readDate } from '../src/core/date';
import { read, type Reading } from '../src/core/reading';
import { joined, prepare } from '../src/core/recognise';
import type { Candidate, Memory, Scene } from '../src/core/recognise/evidence';
import { closing, evidenceFactor, evidenceOf, firstWord, inside, lastWord, mostFeatures, opening, whole } from '../src/core/recognise/features';
import { candidates } from '../src/core/recognise/candidate';
import { createReader, decode, separator } from '../src/core/recognise/lattice';
import { remember } from '../src/core/recognise/memory';
import { kinds, judge } from '../src/core/recognise/scorers';
import type { Weights } from '../src/core/recognise/weights';
import type { Labelled, Lesson } from './sources';

/** A sentence of a lesson: all that may be a name in it, with what the weights look at. Places count from the sentence's first token. */
export interface Sample {
  readonly weight: number;
  readonly length: number;
  /** By token: the sort of separator it is, and whether it may be outside of all names. */
  readonly separators: Uint8Array;
  readonly outside: Uint8Array;
  /** Feature numbers by item: `features` from `items[i]` to `items[i + 1]`. */
  readonly features: Int32Array;
  readonly items: Int32Array;
  /** By token its item as part of a name, or -1. */
  readonly inside: Int32Array;
  /** By candidate, ordered by `from`. `allowed`: a bit for every kind it may be. */
  readonly from: Uint16Array;
  readonly to: Uint16Array;
  readonly opening: Int32Array;
  readonly closing: Int32Array;
  readonly whole: Int32Array;
  readonly allowed: Uint16Array;
}

/** Numbers features in the order in which they are first seen, and counts them. */
export class Features {
  private readonly numbers = new Map<number, number>();
  readonly counts: number[] = [];
  /** `again`: it is one sighting with the one before. */
  numberOf(hash: number, again = false): number {
    let number = this.numbers.get(hash);
    if (number === undefined) this.numbers.set(hash, number = this.numbers.size);
    if (!again) this.counts[number] = (this.counts[number] ?? 0) + 1;
    return number;
  }
  get size(): number { return this.numbers.size; }
  hashes(): Int32Array { return Int32Array.from(this.numbers.keys()); }
}

export const tally = { gold: 0, reachable: 0, lost: [] as string[] };

/** A lesson read: made once, asked for samples with and without what the rest of its text says. */
export class Page {
  private readonly reading: Reading;
  private readonly prepared: ReturnType<typeof prepare>;
  constructor(readonly lesson: Lesson) {
    this.reading = read(lesson.text);
    this.prepared = prepare(this.reading, readDate(this.reading));
  }

  /** What a first reading with these weights would remember. */
  memory(weights: Weights): Memory {
    const { words, taken, scenes } = this.prepared;
    const reader = createReader(weights, words.length);
    return remember(words, joined(this.reading, words, scenes.map((scene) => decode(scene, taken, reader))));
  }

  /** Its sentences that hold anything to learn. */
  samples(features: Features, memory: Memory | undefined): Sample[] {
    const { lesson } = this;
    const { scenes, taken } = this.prepared;
    const free = bitsOf(lesson.unmarked);
    const samples: Sample[] = [];
    let next = 0;
    for (const scene of scenes) {
      if (scene.end <= scene.first || 60_000 < scene.end - scene.first) continue;
      const start = scene.tokens[scene.first]!.start;
      const end = scene.tokens[scene.end - 1]!.end;
      while (next < lesson.spans.length && lesson.spans[next]!.end <= start) next++;
      const spans: Labelled[] = [];
      for (let at = next; at < lesson.spans.length && lesson.spans[at]!.start < end; at++) spans.push(lesson.spans[at]!);
      const sample = sampleOf({ ...scene, memory }, taken, spans, lesson, free, features);
      if (sample) samples.push(sample);
    }
    return samples;
  }
}

const bitsOf = (some: readonly EntityKind[]): number => some.reduce((bits, kind) => bits | 1 << kinds.indexOf(kind), 0);
const buffer = new Int32Array(mostFeatures);

function sampleOf(scene: Scene, taken: Uint8Array, spans: readonly Labelled[], lesson: Lesson, free: number, features: Features): Sample | undefined {
  const { first, end, tokens } = scene;
  const length = end - first;
  const found: Candidate[] = [];
  candidates(scene, taken, (candidate) => found.push(candidate));
  if (found.length === 0) return undefined;
  // By token, which span covers it: 1 and up.
  const cover = new Uint16Array(length);
  spans.forEach((span, index) => {
    for (let at = first; at < end; at++) if (tokens[at]!.start < span.end && span.start < tokens[at]!.end) cover[at - first] = index + 1;
  });
  const exact = spans.map((span) => found.findIndex(({ from, to }) => tokens[from]!.start === span.start && tokens[to - 1]!.end === span.end));
  const sure = spans.map((span, index) => span.kinds.length === 1 && exact[index] !== -1);
  spans.forEach((span, index) => {
    if (span.kinds.length !== 1) return;
    tally.gold++;
    if (exact[index] !== -1) tally.reachable++;
    else if (tally.lost.length < 40000) tally.lost.push(`${lesson.source} ${span.kinds[0]} ${lesson.text.slice(span.start, span.end)}`);
  });
  const outside = Uint8Array.from(cover, (index) => (index !== 0 && sure[index - 1] ? 0 : 1));
  const allowed = new Uint16Array(found.length);
  found.forEach(({ from, to }, candidate) => {
    let bits = free;
    for (let at = from; at < to; at++) {
      const index = cover[at - first]! - 1;
      if (index === -1) continue;
      if (sure[index] && exact[index] !== candidate) return;
      bits = sure[index] ? bitsOf(spans[index]!.kinds) : bits | bitsOf(spans[index]!.kinds);
    }
    allowed[candidate] = bits;
  });
  const list: number[] = [];
  const items: number[] = [0];
  const add = (count: number, again = false): void => { for (let index = 0; index < count; index++) list.push(features.numberOf(buffer[index]!, again)); };
  const item = (count: number): number => {
    add(count);
    return items.push(list.length) - 2;
  };
  const opened = new Map<number, number>();
  const closed = new Map<number, number>();
  const within = new Int32Array(length).fill(-1);
  const columns = { opening: new Int32Array(found.length), closing: new Int32Array(found.length), whole: new Int32Array(found.length) };
  found.forEach((candidate, index) => {
    const { from, to } = candidate;
    if (!opened.has(from)) {
      add(firstWord(scene.words[from]!, buffer));
      opened.set(from, item(opening(scene, from, buffer)));
    }
    if (!closed.has(to)) {
      add(lastWord(scene.words[to - 1]!, buffer));
      closed.set(to, item(closing(scene, to, buffer)));
    }
    for (let at = from; at < to; at++) if (within[at - first] === -1) within[at - first] = item(inside(scene.words[at]!, buffer));
    columns.opening[index] = opened.get(from)!;
    columns.closing[index] = closed.get(to)!;
    const { points, reasons } = judge(scene, candidate);
    const evident = evidenceOf(scene, candidate, points, reasons, buffer);
    for (let time = 0; time < evidenceFactor; time++) add(evident, 0 < time);
    columns.whole[index] = item(whole(scene, candidate, buffer));
  });
  return {
    weight: lesson.weight, length, outside, allowed, ...columns, inside: within,
    separators: Uint8Array.from({ length }, (_, at) => separator(scene, first + at)),
    features: Int32Array.from(list), items: Int32Array.from(items),
    from: Uint16Array.from(found, ({ from }) => from - first), to: Uint16Array.from(found, ({ to }) => to - first),
  };
}
