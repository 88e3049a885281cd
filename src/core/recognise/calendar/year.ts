import { signs } from '../amount/currency';
import { Shape, type Word } from '../word';

/** A year written in four figures, 1000 to 2099. */
export const isYear = (word: Word | undefined): boolean => word?.shape === Shape.number && /^(?:1\d|20)\d\d$/.test(word.text);

/** Years that the article is about or others: where the years that begin at `words[at]` end, and their value. */
export interface Years {
  readonly to: number;
  readonly rule: string;
  readonly confidence: number;
  /** ISO 8601: "2014", "2014/2016", "199X"; of years before Christ "-0426". */
  readonly value: string;
}

/** "2014", "2014-16", "2019/20", "the 1990s", "427 B.C."; undefined if the figures count something or belong to a name. */
export function yearsAt(words: readonly Word[], at: number, end: number): Years | undefined {
  const word = words[at]!;
  if (/^(?:1\d|20)\d0s$/.test(word.text)) return { to: at + 1, rule: 'decade', confidence: 0.95, value: `${word.text.slice(0, 3)}X` };
  if (/^.?[2-9]0s$/.test(word.text)) return shortDecade(words, at);
  const era = at + 1 < end ? words[at + 1]!.key : '';
  if (/^b\.?c\.?(?:e\.?)?$/.test(era) && /^\d{1,4}$/.test(word.text)) {
    // The year before the year 1 is the year 0.
    return { to: at + 2, rule: 'year', confidence: 0.9, value: `-${String(Number(word.text) - 1).padStart(4, '0')}` };
  }
  if (!isYear(word) || isNumbered(words, at) || countsSomething(words, at, end) || isInName(words, at, end)) return undefined;
  const joint = era === '-' || era === '–' || era === '/';
  const last = joint && at + 2 < end ? words[at + 2]!.text : '';
  if (/^\d\d?$|^(?:1\d|20)\d\d$/.test(last) && words[at + 3]?.key !== era) {
    const value = `${word.text.slice(0, 4 - last.length)}${last}`;
    if (word.text < value) return { to: at + 3, rule: 'years', confidence: 0.9, value: `${word.text}/${value}` };
  }
  const before = words[at - 1]?.key ?? '';
  const modern = isModern(word.text);
  if (!modern && !announces.has(before) && !isYear(words[at - 2])) return undefined;
  return { to: at + 1, rule: 'year', confidence: announces.has(before) ? 0.93 : 0.85, value: word.text };
}

const isModern = (text: string): boolean => /^(?:1[89]|20[0-4])/.test(text);

/** "'90s" and, beside a decade in full, "70s". Ages and degrees are counted so, too: "a man in his 60s". */
function shortDecade(words: readonly Word[], at: number): Years | undefined {
  const { text } = words[at]!;
  const apostrophe = text.length === 4;
  const beside = /^(?:and|or|to|,|-|–)$/.test(words[at - 1]?.key ?? '') && /^1\d\d0s$/.test(words[at - 2]?.text ?? '');
  return apostrophe || beside ? { to: at + 1, rule: 'decade', confidence: 0.85, value: `19${text.slice(-3, -2)}X` } : undefined;
}

/** Words before a year. Without one of them only years of our time are taken for years. */
const announces: ReadonlySet<string> = new Set(`in since by until till of from late early mid during before after through to and for between circa around
  year spring
  summer autumn fall winter - the a ( / throughout into than back end or on christmas easter about january february march april may june july august september
  october november december`.split(/\s+/));

/** "No. 44/2023", "Flight 1951", "$2000", "0800-1801": a number of something. */
function isNumbered(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  if (!before) return false;
  if (signs.has(before.text) || numbered.has(before.key) || before.key === '.' && words[at - 2]?.key === 'no') return true;
  const earlier = words[at - 2];
  if (before.key === '/' || before.key === '-' || before.key === '–') {
    return earlier !== undefined && earlier.shape !== Shape.none && !isYear(earlier) && !prefixes.has(earlier.key);
  }
  return before.shape === Shape.number && !isYear(before) && !/^(?:\d{1,2}(?:st|nd|rd|th)?)$/.test(before.text);
}

const numbered: ReadonlySet<string> = new Set(
  'no nos flight room bus unit article section page highway route resolution population channel channels call dial #'.split(' '),
);
const prefixes: ReadonlySet<string> = new Set('mid pre post early late since'.split(' '));

/** "2000 soldiers", "1500 people", "2014 votes": no year. Of figures that are not round only some words make a count. */
function countsSomething(words: readonly Word[], at: number, end: number): boolean {
  const after = at + 1 < end ? words[at + 1]! : undefined;
  if (!after) return false;
  if (after.shape === Shape.none) return after.key === '%' || after.key === '°';
  if (counted.has(after.key)) return true;
  const { text } = words[at]!;
  const many = after.shape === Shape.lower && /(?:[^s]s|men|children)$/.test(after.key) && !/^(?:was|is|has|as|its|this|elections?)$/.test(after.key);
  return many && (Number(text) % 50 === 0 || !isModern(text));
}

const counted: ReadonlySet<string> = new Set(`square cubic sq people men women children percent per pct km kilometres kilometers miles metres meters m feet
  ft kg tonnes tons acres hectares votes seats
  points workers soldiers students families houses homes residents members gmt utc hours hrs cet est million billion dollars euros pounds yen`.split(/\s+/));

/** "2014 World Cup", "Companies Act 2014", "Vision 2030": the year is left to the name. */
function isInName(words: readonly Word[], at: number, end: number): boolean {
  const comma = words[at - 1]?.key === ',' ? 1 : 0;
  const before = words[at - 1 - comma];
  if (before && isLarge(before) && (laws.has(before.key) || comma === 0 && closers.has(before.key))) return true;
  for (let next = at + 1; next < Math.min(end, at + 7); next++) {
    const word = words[next]!;
    if (isLarge(word) ? laws.has(word.key) || openers.has(word.key) : next !== at + 1 && coups.has(word.key)) return true;
    if (!isLarge(word) && !(next !== at + 1 && joiners.has(word.key))) return false;
  }
  return false;
}

const isLarge = ({ shape }: Word): boolean => shape === Shape.capital || shape === Shape.capitals;
const joiners: ReadonlySet<string> = new Set(['of', 'the', 'de', 'and', '-', '’s', "'s"]);
const laws: ReadonlySet<string> = new Set(`act law laws rules code bill ordinance regulations constitution treaty convention statute decree accord accords
  agreement protocol declaration
  charter`.split(/\s+/));
const closers: ReadonlySet<string> = new Set(
  'expo vision agenda strategy olympics games cup euro fair festival awards pride summit nations championship championships'.split(' '),
);
const openers: ReadonlySet<string> = new Set(`cup olympics olympic paralympics games championship championships open war festival summit prix tour awards
  marathon masters euro`.split(/\s+/));
const coups: ReadonlySet<string> = new Set(['coup', 'massacre', 'genocide', 'crisis', 'uprising']);
