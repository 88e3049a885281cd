import type { Token } from '../../reading';
import { Shape, type Word } from '../word';

/** A number among the words [from, to): "5.4 billion", "4-5 million", "eleven thousand", "half a million". */
export interface Figure {
  readonly to: number;
  readonly value: number;
  /** Of a range its upper end, `value` is the lower one. */
  readonly upper?: number | undefined;
  /** A word of scale belongs to it ("million", "bn"). */
  readonly scaled: boolean;
  /** Letters that stand close behind the figures and are no scale: "40km", "312p"; "" if none. */
  readonly suffix: string;
  /** Written in words. */
  readonly spelled: boolean;
}

/** The number that begins at `words[at]`, with its scale. Of "between 3 and 5 million" it begins at the 3. */
export function figureAt(words: readonly Word[], tokens: readonly Token[], at: number, end: number): Figure | undefined {
  const lower = plainAt(words, tokens, at, end);
  if (!lower) return undefined;
  const joint = jointAfter(words, tokens, at, lower.to, end);
  const upper = joint === -1 ? undefined : plainAt(words, tokens, joint, end);
  return upper && rangeOf(lower, upper, words[lower.to]!.key) || lower;
}

/** The number in plain digits, times `by`; of a range both ends, "4000000/5000000". */
export const digitsOf = ({ value, upper }: Figure, by: number): string =>
  (upper === undefined ? digits(value * by) : `${digits(value * by)}/${digits(upper * by)}`);

/** A number in plain decimal digits. */
export const digits = (value: number): string => (Math.abs(value) < 1e21 ? String(Number(value.toPrecision(12))) : value.toFixed(0));

const scales: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2], ['thousand', 1e3], ['k', 1e3], ['m', 1e6], ['mn', 1e6], ['mln', 1e6], ['mil', 1e6], ['million', 1e6], ['bn', 1e9], ['bln', 1e9],
  ['b', 1e9], ['bil', 1e9], ['billion', 1e9], ['tn', 1e12], ['trn', 1e12], ['trillion', 1e12], ['lakh', 1e5], ['lac', 1e5], ['lakhs', 1e5],
  ['crore', 1e7], ['crores', 1e7],
]);

/** The power of ten of a word of scale ("million", "bn", "crore"), or undefined. */
export const scaleOf = (key: string): number | undefined => scales.get(key);

const spelledNumbers: ReadonlyMap<string, number> = new Map([
  ...`one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen`.split(' ')
    .map((name, index): [string, number] => [name, index + 1]),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((name, index): [string, number] => [name, 10 * index + 20]),
  ['hundred', 100],
]);

/** The words that a number may begin with. */
export const opensFigure: readonly string[] = [...spelledNumbers.keys(), 'half', 'a', 'an'];

const fractions: ReadonlyMap<string, number> = new Map([['½', 0.5], ['¼', 0.25], ['¾', 0.75], ['⅓', 1 / 3], ['⅔', 2 / 3]]);
const parts: ReadonlyMap<string, number> = new Map([
  ['half', 0.5], ['quarter', 0.25], ['quarters', 0.25], ['third', 1 / 3], ['thirds', 1 / 3],
  ['tenth', 0.1], ['tenths', 0.1],
]);

/** One number, no range. */
function plainAt(words: readonly Word[], tokens: readonly Token[], at: number, end: number): Figure | undefined {
  if (end <= at) return undefined;
  const word = words[at]!;
  const start = word.shape === Shape.number ? inFigures(words, tokens, at, end) : word.shape === Shape.none ? undefined : inWords(words, at, end);
  return start && withScale(words, tokens, start, end);
}

/** "1,000.5", "9 000", "7 ¾", "40km", "5m". */
function inFigures(words: readonly Word[], tokens: readonly Token[], at: number, end: number): Figure | undefined {
  const { text } = words[at]!;
  const part = fractions.get(text);
  if (part !== undefined) return { to: at + 1, value: part, scaled: false, suffix: '', spelled: false };
  const letters = firstLetter(text);
  const value = valueOf(text.slice(0, letters));
  if (value === undefined) return undefined;
  const suffix = text.slice(letters);
  const scale = suffix === '' ? undefined : suffixScale(suffix);
  if (scale !== undefined) return { to: at + 1, value: exact(value * scale.by), scaled: true, suffix: scale.rest, spelled: false };
  let to = at + 1, sum = text;
  if (suffix !== '') return { to, value, scaled: false, suffix, spelled: false };
  // "9 000": groups of three behind a narrow space.
  const last = Math.min(end, at + mostGroups);
  while (to < last && sum.length <= 3 * (to - at) && isGroup(words[to]!) && tokens[to]!.start === tokens[to - 1]!.end + 1) sum += words[to++]!.text;
  const more = to < end ? fractions.get(words[to]!.text) : undefined;
  return { to: more === undefined ? to : to + 1, value: (to === at + 1 ? value : Number(sum)) + (more ?? 0), scaled: false, suffix: '', spelled: false };
}

/** Longer numbers are lists. */
const mostGroups = 5;

const isGroup = (word: Word): boolean => word.shape === Shape.number && /^\d{3}$/.test(word.text);

function firstLetter(text: string): number {
  let at = text.length;
  while (0 < at && !(text.charCodeAt(at - 1) < 0x3a)) at--;
  return at;
}

/** The value of "1,000.5" or "3,5"; undefined of what is no number ("10:30", "24.08.2022"). */
export function valueOf(figures: string): number | undefined {
  if (!/^\d[\d,.]{0,24}$/.test(figures)) return undefined;
  const value = Number(figures.replace(/,(?=\d{3})/g, '').replace(/[.,]$/, '').replace(',', '.'));
  return Number.isNaN(value) ? undefined : value;
}

function suffixScale(suffix: string): { readonly by: number; readonly rest: string } | undefined {
  const key = suffix.toLowerCase();
  const by = scales.get(key);
  // "150Mt" is a mass, "5m" may be a length: the unit is asked there.
  return by === undefined ? undefined : { by, rest: key === 'm' ? suffix : '' };
}

/** "twenty-five", "one hundred and thirty-eight", "half a", "a" before a scale, "three-quarters of a". */
function inWords(words: readonly Word[], at: number, end: number): Figure | undefined {
  const { key } = words[at]!;
  const part = partAt(words, at, end);
  if (part) return part;
  if ((key === 'a' || key === 'an') && at + 1 < end && (scales.get(words[at + 1]!.key) ?? 0) >= 100 && 2 < words[at + 1]!.key.length) {
    return { to: at + 1, value: 1, scaled: false, suffix: '', spelled: true };
  }
  let value = spelledNumbers.get(key);
  if (value === undefined) return undefined;
  let to = at + 1;
  for (; to < end; to++) {
    const hyphen = words[to]!.key === '-' || words[to]!.key === 'and' && 100 <= value ? 1 : 0;
    const next = to + hyphen < end ? spelledNumbers.get(words[to + hyphen]!.key) : undefined;
    if (next === undefined) break;
    if (next === 100 && value < 100 && hyphen === 0) value *= 100;
    else if (next < 100 && (value % 100 === 0 || next < 10 && value % 10 === 0 && 20 <= value % 100)) value += next;
    else break;
    to += hyphen;
  }
  return { to, value, scaled: false, suffix: '', spelled: true };
}

/** "half a", "a quarter of a", "three-quarters of a", "two and a half": a part of what follows. */
function partAt(words: readonly Word[], at: number, end: number): Figure | undefined {
  const { key } = words[at]!;
  const count = key === 'a' || key === 'an' ? 1 : spelledNumbers.get(key);
  let to = count === undefined ? at : at + 1;
  if (count !== undefined && words[to]?.key === 'and' && words[to + 1]?.key === 'a' && words[to + 2]?.key === 'half' && to + 3 < end) {
    return { to: to + 3, value: count + 0.5, scaled: false, suffix: '', spelled: true };
  }
  if (count !== undefined && words[to]?.key === '-') to++;
  const part = to < end ? parts.get(words[to]!.key) : undefined;
  if (part === undefined || count === undefined && part !== 0.5) return undefined;
  to++;
  if (words[to]?.key === '-') to++;
  if (words[to]?.key === 'of') to++;
  const article = words[to]?.key;
  if (article !== 'a' && article !== 'an' && article !== 'one' || end <= to + 1) return undefined;
  to += words[to + 1]!.key === '-' ? 2 : 1;
  return { to, value: exact((count ?? 1) * part), scaled: false, suffix: '', spelled: true };
}

function withScale(words: readonly Word[], tokens: readonly Token[], start: Figure, end: number): Figure {
  if (start.suffix !== '' && !start.scaled) return start;
  let { to, value, scaled } = start;
  // "600-plus billion".
  if (to + 2 < end && words[to]!.key === '-' && words[to + 1]!.key === 'plus' && scales.has(words[to + 2]!.key)) to += 2;
  for (let count = 0; count < mostScales && to < end; count++) {
    const hyphen = words[to]!.key === '-' && to + 1 < end && tokens[to]!.end === tokens[to + 1]!.start ? 1 : 0;
    const { key } = words[to + hyphen]!;
    const by = scales.get(key);
    // A lone letter counts close behind figures: "5 m", "1.9-B"; of "5 thousand m" it is metres. "Five hundred" has its hundred already.
    if (by === undefined || key.length === 1 && (start.spelled || to !== start.to || hyphen === 1 && words[to + hyphen]!.shape === Shape.lower)) break;
    value *= by;
    scaled = true;
    to += hyphen + 1;
  }
  if (to === start.to) return start;
  const suffix = to === start.to + 1 && words[to - 1]!.key === 'm' ? words[to - 1]!.text : '';
  return { to, value: exact(value), scaled, suffix, spelled: start.spelled };
}

/** "1.28 lakh crore", "two hundred thousand million". */
const mostScales = 3;

/** Where the upper end of a range would begin: behind a dash, behind "to", behind "and" after "between"; or -1. */
function jointAfter(words: readonly Word[], tokens: readonly Token[], from: number, at: number, end: number): number {
  if (end <= at + 1) return -1;
  const { key } = words[at]!;
  if (key === '-' || key === '–') {
    // "88.90 -1.26": a sign, not a range.
    const before = tokens[at]!.start - tokens[at - 1]!.end;
    return (before === 0) === (tokens[at + 1]!.start === tokens[at]!.end) ? at + 1 : -1;
  }
  const before = words[from - 1]?.key;
  if (key === 'to') return before === 'from' ? -1 : at + 1;
  return key === 'and' && before === 'between' || key === 'or' ? at + 1 : -1;
}

/** "4-5 million": the scale of the upper end is that of the lower. */
function rangeOf(lower: Figure, upper: Figure, joint: string): Figure | undefined {
  const dash = joint === '-' || joint === '–';
  if (lower.suffix !== '' && (lower.suffix !== upper.suffix || !dash)) return undefined;
  const by = upper.scaled && !lower.scaled ? Math.min(1e12, 10 ** (3 * Math.floor(Math.log10(Math.max(1, upper.value)) / 3))) : 1;
  const value = lower.value < 1000 ? exact(lower.value * by) : lower.value;
  if (upper.value <= value && !(dash && upper.value === value) || !dash && 20 * value < upper.value) return undefined;
  return { ...upper, value, upper: upper.value, spelled: lower.spelled && upper.spelled };
}

/** Without the dust of binary fractions: 1.1 * 1e6. */
const exact = (value: number): number => Number(value.toPrecision(12));
