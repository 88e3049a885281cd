import type { Span } from '../../src/core/span';
import type { GoldRow, Row } from './rows';
import { halfShared, lengthOf, likeness, trimmed } from './stretch';

/** How right an answer to "who speaks" is. `entity`: undefined where gold has no names. */
export interface Verdict {
  /** The very words of the gold (Jaccard 0.8). */
  readonly strict: boolean;
  /** Half of the shorter of both, another of its alternatives, or the gold's name elsewhere. */
  readonly relaxed: boolean;
  readonly entity: boolean | undefined;
}

/** Whether the speaker of the gold row can be asked at all. */
export const isAsked = (gold: GoldRow): boolean => (gold.speaker.length !== 0 || gold.byName === true) && gold.speakerOptional !== true;

export function judge(text: string, gold: GoldRow, found: Row): Verdict {
  const given = found.speaker.map((span) => trimmed(text, span));
  const wanted = gold.speaker.map((span) => trimmed(text, span));
  const entity = gold.names && gold.names.length !== 0 ? agrees(text, gold.names, found) : undefined;
  const relaxed = halfShared(wanted, given)
    || 0 < lengthOf(given) && (gold.alternatives ?? []).some((other) => halfShared([other], given))
    || gold.speakerKind === 'name' && namedElsewhere(wordsOf(text, gold.speaker), wordsOf(text, found.speaker))
    || gold.byName === true && entity === true;
  return { strict: 0.8 <= likeness(wanted, given), relaxed, entity };
}

function agrees(text: string, names: readonly string[], found: Row): boolean {
  const name = found.speakerName ?? (found.speaker.length === 0 ? '' : wordsOf(text, found.speaker));
  return name !== '' && names.some((wanted) => isSameName(wanted, name));
}

/** The family name of the answer is in the gold's name: "Duarte" for "Foreign Minister Ana Duarte", whichever "Duarte" of the text it is. */
function namedElsewhere(wanted: string, given: string): boolean {
  const last = significant(given).at(-1);
  return last !== undefined && 2 < last.length && /^\p{Lu}/u.test(given.trim().split(/\s+/).at(-1)!) && plainWords(wanted).includes(last);
}

/** They end alike, or all words of the one are in the other. */
function isSameName(wanted: string, given: string): boolean {
  const [a, b] = [significant(wanted), significant(given)];
  return a.length !== 0 && b.length !== 0 && (a.at(-1) === b.at(-1) || a.every((word) => b.includes(word)));
}

const titles = new Set('mr mrs ms dr sen rep gov president secretary sir the a an lord lady'.split(' '));

const plainWords = (name: string): string[] =>
  name.toLowerCase().replace(/[’']s\b/g, '').replace(/[^\p{L}\p{N} ]+/gu, ' ').trim().split(/\s+/);

const significant = (name: string): string[] => plainWords(name).filter((word) => !titles.has(word));

const wordsOf = (text: string, spans: readonly Span[]): string => spans.map(({ start, end }) => text.slice(start, end)).join(' ');
