import type { Token } from '../../reading';
import { two } from './days';
import { Shape, type Word } from '../word';

/** A time of day among the words [from, to). */
export interface TimeOfDay {
  readonly to: number;
  readonly rule: 'time of day';
  readonly confidence: number;
  /** "18:30"; undefined where the words do not say the hour ("last night"). */
  readonly value?: string | undefined;
}

/** "3:30 p.m.", "10am", "1600 GMT", "half past six", "noon", "last night". `first`: where the sentence begins. */
export function clockAt(words: readonly Word[], tokens: readonly Token[], at: number, end: number, first: number): TimeOfDay | undefined {
  const word = words[at]!;
  if (word.shape === Shape.number) return inFigures(words, tokens, at, end, first) ?? oClock(words, at, end);
  return partOfDay(words, at, end) ?? oClock(words, at, end);
}

const hours: ReadonlyMap<string, number> = new Map(
  'one two three four five six seven eight nine ten eleven twelve'.split(' ').map((name, index): [string, number] => [name, index + 1]),
);
const minutes: ReadonlyMap<string, number> = new Map([['five', 5], ['ten', 10], ['quarter', 15], ['twenty', 20], ['twenty-five', 25]]);
/** The moments that have a name, with their hour if it is fixed. */
const moments: ReadonlyMap<string, string | undefined> = new Map([
  ['noon', '12:00'], ['midday', '12:00'], ['midnight', '00:00'], ['dawn', undefined], ['dusk', undefined], ['daybreak', undefined], ['nightfall', undefined],
  ['sunrise', undefined], ['sunset', undefined], ['sundown', undefined],
]);
/** The words that a time of day may begin with. */
export const opensClock: readonly string[] = [...hours.keys(), ...minutes.keys(), ...moments.keys(), 'half', 'tonight', 'this', 'last', 'a'];
const zones: ReadonlySet<string> = new Set(`gmt utc est edt cst cdt mst mdt pst pdt cet cest bst ist kst jst pkt wib sgt hkt aest aedt nzst nzdt msk et pt
  sast eat wat
  cat eet eest eastern`.split(/\s+/));
const timely: ReadonlySet<string> = new Set('at by from until till since before after around about between and to past near shortly'.split(' '));

function inFigures(words: readonly Word[], tokens: readonly Token[], at: number, end: number, first: number): TimeOfDay | undefined {
  const found = /^(\d{1,2})(?:([:.h])(\d\d))?(?::(\d\d))?(am|pm|hrs?|h)?$/i.exec(words[at]!.text) ?? /^(\d\d)()(\d\d)()(hrs?|h)?$/i.exec(words[at]!.text);
  if (!found) return undefined;
  const [, hour, separator, minute, second] = found as unknown as [string, string, string | undefined, string | undefined, string | undefined];
  const ending = found[5]?.toLowerCase();
  const next = at + 1 < end ? words[at + 1]!.key : '';
  const half = ending === 'am' || ending === 'pm' ? ending : !ending && /^[ap]\.?m\.?$/.test(next) ? next.replace(/\./g, '') : undefined;
  if (hour === '0' || 24 < Number(hour) || 59 < Number(minute ?? 0) || half && 12 < Number(hour) && separator === '.') return undefined;
  let to = at + (half && ending !== half ? 2 : 1);
  const before = words[at - 1]?.key ?? '';
  const hourly = ending?.startsWith('h') && (minute !== undefined || timely.has(before))
    || minute !== undefined && /^(?:hrs?|hours)$/.test(words[to]?.key ?? '') && to < end;
  if (hourly && !ending) to++;
  const zone = zoneEnd(words, tokens, to, end, separator === ':');
  const part = partEnd(words, half || zone !== to ? end : to, end);
  const plainly = separator === ':' ? hour!.length === 2 || at === first || timely.has(before) || before === '(' : separator?.toLowerCase() === 'h';
  const ticker = separator === '.' && at === first && at + 1 < end && isCapital(words[at + 1]!) && !found[4];
  if (!half && !hourly && !plainly && !ticker && !(zone !== to && minute !== undefined) && !part) return undefined;
  return { to: part?.to ?? zone, rule: 'time of day', confidence: ticker ? 0.7 : 0.9, value: clock(Number(hour), minute, second, half ?? part?.half) };
}

const isCapital = ({ shape }: Word): boolean => shape === Shape.capital || shape === Shape.capitals;

function clock(hour: number, minute: string | undefined, second: string | undefined, half: string | undefined): string {
  const full = half === 'pm' && hour < 12 ? hour + 12 : half === 'am' && hour === 12 ? 0 : hour;
  return `${two(full)}:${minute ?? '00'}${second ? `:${second}` : ''}`;
}

/** "GMT", "GMT+8", "+0100". */
function zoneEnd(words: readonly Word[], tokens: readonly Token[], at: number, end: number, colon: boolean): number {
  if (end <= at) return at;
  const named = zones.has(words[at]!.key) && isCapital(words[at]!) ? at + 1 : at;
  const sign = named + 1 < end && /^[+-]$/.test(words[named]!.key) && tokens[named]!.end === tokens[named + 1]!.start;
  const figures = sign ? words[named + 1]!.text : '';
  return (named !== at ? /^\d{1,2}(?::?\d\d)?$/ : colon ? /^\d{4}$/ : /^$/).test(figures) && figures !== '' ? named + 2 : named;
}

/** "in the morning", "at night", "this afternoon", "yesterday evening" behind an hour. */
function partEnd(words: readonly Word[], at: number, end: number): { readonly to: number; readonly half: string } | undefined {
  const [one, two, three] = [words[at]?.key, words[at + 1]?.key, words[at + 2]?.key];
  const part = one === 'in' && two === 'the' ? three : one === 'at' || one === 'this' || one === 'yesterday' || one === 'tomorrow' ? two : undefined;
  const half = part === 'morning' ? 'am' : part === 'afternoon' || part === 'evening' || part === 'night' && one === 'at' ? 'pm' : undefined;
  const to = at + (one === 'in' ? 3 : 2);
  return half && to <= end ? { to, half } : undefined;
}

/** "noon", "last night", "this morning", "tonight". */
function partOfDay(words: readonly Word[], at: number, end: number): TimeOfDay | undefined {
  const { key, shape } = words[at]!;
  const before = words[at - 1]?.key ?? '';
  const part = (to: number): TimeOfDay => ({ to, rule: 'time of day', confidence: 0.85 });
  if (key === 'tonight') return shape === Shape.lower || at === 0 || words[at - 1]!.shape === Shape.none ? part(at + 1) : undefined;
  const next = at + 1 < end ? words[at + 1]!.key : '';
  if (key === 'last' && next === 'night' || key === 'this' && /^(?:morning|afternoon|evening)$/.test(next)) return part(at + 2);
  if (!moments.has(key)) return undefined;
  const value = moments.get(key);
  // "pre-dawn raids", "the dawn of an age"; Dawn is a name and a newspaper.
  if (shape !== Shape.lower && at !== 0 && words[at - 1]!.shape !== Shape.none && value === undefined) return undefined;
  if (value === undefined && (!timely.has(before) || before === 'of' || next === 'of' || shape !== Shape.lower)) return undefined;
  return { ...part(at + 1), value };
}

/** "six o'clock", "half past seven", "ten minutes to eight", "four in the morning", "at ten" at the end of a clause. */
function oClock(words: readonly Word[], at: number, end: number): TimeOfDay | undefined {
  const past = pastOrTo(words, at, end);
  const hourAt = past?.hourAt ?? at;
  const hour = hourAt < end ? hourOf(words[hourAt]!) : undefined;
  if (hour === undefined) return undefined;
  const called = hourAt + 1 < end && words[hourAt + 1]!.key === "o'clock";
  const to = hourAt + (called ? 2 : 1);
  const part = partEnd(words, to, end);
  const alone = words[at]!.shape === Shape.lower && words[at - 1]?.key === 'at' && (end <= to || /^[.,;!?]$/.test(words[to]!.key) || words[to]!.key === 'on');
  if (!past && !called && !part && !alone) return undefined;
  const minute = past ? (past.minutes + 60) % 60 : 0;
  const begun = past && past.minutes < 0 ? (hour + 23) % 24 : hour;
  // Twelve hours twice a day: only the part of the day makes it a time.
  const value = part || called && 12 < hour ? clock(begun, two(minute), undefined, part?.half) : undefined;
  return { to: part?.to ?? to, rule: 'time of day', confidence: alone ? 0.65 : 0.85, value };
}

const hourOf = ({ key, text }: Word): number | undefined => hours.get(key) ?? (/^\d{1,2}$/.test(text) && Number(text) <= 12 ? Number(text) : undefined);

/** "half past", "ten minutes to", "a quarter to", "twenty past". */
function pastOrTo(words: readonly Word[], at: number, end: number): { readonly minutes: number; readonly hourAt: number } | undefined {
  const article = words[at]!.key === 'a' ? at + 1 : at;
  if (end <= article + 2) return undefined;
  const { key } = words[article]!;
  const half = key === 'half' ? 30 : minutes.get(key);
  const spelled = words[article + 1]!.key === 'minutes' ? article + 2 : article + 1;
  const side = words[spelled]!.key;
  if (half === undefined || side !== 'past' && !(side === 'to' && half !== 30) || end <= spelled + 1 || !hours.has(words[spelled + 1]!.key)) return undefined;
  // "ten to four" may be a vote or odds: minutes in words, or a preposition of time, tell the clock.
  if (side === 'to' && spelled === article + 1 && key !== 'quarter' && !/^(?:at|by|until|since|before|after)$/.test(words[at - 1]?.key ?? '')) return undefined;
  return { minutes: side === 'past' ? half : -half, hourAt: spelled + 1 };
}
