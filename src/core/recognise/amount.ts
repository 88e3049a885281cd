// It cost [US$4.5 million]MONEY(value=4500000; unit=USD), up [12 percent]PERCENT(value=12), for [40 km]QUANTITY(value=40; unit=km) of road.
import type { Token } from '../reading';
import { type Amount, quantity } from './amount/amountOf';
import { signs } from './amount/currency';
import { digitsOf, type Figure, figureAt, opensFigure } from './amount/figure';
import { moneyBehind, opensVagueSum, vagueSum } from './amount/money';
import { openedByCode, opensMoney, signed } from './amount/moneyByCode';
import { suffixUnit, unitAt } from './amount/unit';
import { Known } from './lexicon';
import { Trait, traitOf } from './trait';
import { Shape, type Word } from './word';

/** The amount that begins at `words[at]`: "$300 billion", "5.4 billion yuan", "4.5%", "40 km", "millions of dollars". */
export function amountAt(words: readonly Word[], tokens: readonly Token[], at: number, end: number): Amount | undefined {
  const word = words[at]!;
  const { shape, text } = word;
  switch (shape) {
    case Shape.number: return counted(words, tokens, at, end, 1);
    case Shape.none: return openedBySign(words, tokens, at, end);
    case Shape.lower: return opensAmount(word) ? openedByWord(words, tokens, at, end) : undefined;
    default:
      return (opensMoney(text) ? openedByCode(words, tokens, at, end) : undefined)
        ?? (opensAmount(word) ? openedByWord(words, tokens, at, end) : undefined);
  }
}

function openedBySign(words: readonly Word[], tokens: readonly Token[], at: number, end: number): Amount | undefined {
  const { text } = words[at]!;
  const sign = signs.get(text);
  if (sign !== undefined) return signed(words, tokens, at + 1, end, sign);
  // "+8.5%", "-0.4 percent": the sign stands close before the figures and behind a gap.
  if (text !== '+' && text !== '-' && text !== '−' || end <= at + 1 || tokens[at]!.end !== tokens[at + 1]!.start) return undefined;
  if (at !== 0 && tokens[at - 1]!.end === tokens[at]!.start && words[at - 1]!.text !== '(') return undefined;
  if (text !== '+') return below(words, tokens, at, end);
  const found = counted(words, tokens, at + 1, end, 1);
  return found?.kind === 'PERCENT' ? found : undefined;
}

function openedByWord(words: readonly Word[], tokens: readonly Token[], at: number, end: number): Amount | undefined {
  const { key } = words[at]!;
  if (key === 'minus') return below(words, tokens, at, end);
  return counted(words, tokens, at, end, 1) ?? vagueSum(words, at, end);
}

/** All words that an amount may begin with but for codes of currencies: one look tells that a word is none. */
const openers: ReadonlySet<string> = new Set(['minus', ...opensFigure, ...opensVagueSum]);
const opensAmount = traitOf(Trait.opensAmount, ({ key }) => openers.has(key));

/** "minus 4 degrees Celsius", "-41 C", "-0.4 percent": a length or a sum has no sign. */
function below(words: readonly Word[], tokens: readonly Token[], at: number, end: number): Amount | undefined {
  const found = at + 1 < end ? counted(words, tokens, at + 1, end, -1) : undefined;
  if (found) return found.kind === 'PERCENT' || found.unit?.startsWith('°') ? found : undefined;
  const figure = figureAt(words, tokens, at + 1, end);
  const scale = figure && figure.to < end ? words[figure.to]!.text : '';
  return figure && figure.suffix === '' && (scale === 'C' || scale === 'F') ? quantity(figure.to + 1, figure, `°${scale}`, -1) : undefined;
}

function counted(words: readonly Word[], tokens: readonly Token[], at: number, end: number, sign: 1 | -1): Amount | undefined {
  const figure = figureAt(words, tokens, at, end);
  if (!figure) return undefined;
  const hyphen = figure.to + 1 < end && words[figure.to]!.key === '-' && tokens[figure.to]!.end === tokens[figure.to + 1]!.start ? 1 : 0;
  const next = figure.to + hyphen;
  return share(words, next, end, figure, sign) ?? moneyBehind(words, next, end, figure, hyphen === 1) ?? measured(words, tokens, next, end, figure, sign);
}

function share(words: readonly Word[], at: number, end: number, figure: Figure, sign: 1 | -1): Amount | undefined {
  const to = figure.suffix === '' ? percentEnd(words, at, end) : /^pct?$/i.test(figure.suffix) ? figure.to : -1;
  if (to === -1) return undefined;
  const key = figure.suffix === '' ? words[at]!.key : '%';
  const unit = key === 'percentage' ? 'pp' : key === 'basis' || key === 'bps' ? 'bp' : '%';
  return { to, kind: 'PERCENT', rule: 'number and percent', confidence: 0.97, value: digitsOf(figure, sign), unit };
}

/** Where the words for a share end: "%", "per cent", "percentage points", "basis points"; or -1. */
function percentEnd(words: readonly Word[], at: number, end: number): number {
  if (end <= at) return -1;
  const { key } = words[at]!;
  const next = at + 1 < end ? words[at + 1]!.key : '';
  if (key === '%' || key === 'percent' || key === 'pct' || key === 'pc' || key === 'p.c' || key === 'p.c.' || key === 'bps') return at + 1;
  if (key === 'per' && next === 'cent') return at + 2;
  if ((key === 'percentage' || key === 'basis') && /^points?$/.test(next)) return at + 2;
  return key === 'percentage' && next === '-' && words[at + 2]?.key === 'point' ? at + 3 : -1;
}

function measured(words: readonly Word[], tokens: readonly Token[], at: number, end: number, figure: Figure, sign: 1 | -1): Amount | undefined {
  const { suffix, spelled, value } = figure;
  if (suffix !== '') return withSuffix(words, figure, end, sign);
  if (end <= at) return undefined;
  const { text } = words[at]!;
  if (text.length === 1 && lone.has(text) && !spelled && tokens[at]!.start !== tokens[at - 1]!.end) return quantity(at + 1, figure, text, 1);
  const unit = unitAt(words, tokens, at, end);
  if (!unit || unit.symbol === '°' && spelled && value < 4) return undefined;
  const { to } = unit;
  // "10 feet 4 inches".
  if (unit.symbol === 'ft' && to + 1 < end && words[to]!.shape === Shape.number && unitAt(words, tokens, to + 1, end)?.symbol === 'in') {
    return quantity(to + 2, { ...figure, value: figure.value + Number(words[to]!.text) / 12 }, 'ft', 1);
  }
  return quantity(to, figure, unit.symbol, sign);
}

/** Letters that are a unit behind figures: "8.10 m", "500 g", "298,731 t". */
const lone: ReadonlySet<string> = new Set(['m', 'g', 't']);

/** "40km", "40km/h", "6ft 2in", "24C", and "50m" where a length is meant. */
function withSuffix(words: readonly Word[], figure: Figure, end: number, sign: 1 | -1): Amount | undefined {
  const { suffix, to } = figure;
  if (suffix === 'm') {
    const spaced = words[to - 1]!.key === 'm';
    if (!spaced && !isLength(words, figure, end)) return undefined;
    return quantity(to, { ...figure, value: figure.value / 1e6, upper: figure.upper === undefined ? undefined : figure.upper / 1e6 }, 'm', 1);
  }
  if (figure.scaled) return undefined;
  if (suffix === 'C' || suffix === 'F') return quantity(to, figure, `°${suffix}`, sign);
  const unit = suffixUnit(suffix);
  if (unit === undefined) return undefined;
  if (to + 1 < end && words[to]!.key === '/' && words[to + 1]!.key === 'h') return quantity(to + 2, figure, `${unit}/h`, 1);
  const inches = unit === 'ft' && to < end ? /^(\d+(?:\.\d+)?)ins?$/.exec(words[to]!.text) : undefined;
  return quantity(inches ? to + 1 : to, inches ? { ...figure, value: figure.value + Number(inches[1]) / 12 } : figure, unit, 1);
}

/** "50m out", "the 200m", "a jump of 1.66m": a length; else "50m" may be fifty million of anything. */
function isLength(words: readonly Word[], { to, value, upper }: Figure, end: number): boolean {
  const next = to < end ? words[to]! : undefined;
  if (next && lengthwise.has(next.key)) return true;
  if (upper !== undefined || next && next.shape === Shape.lower && !(next.known & Known.grammar)) return false;
  return courses.has(value / 1e6) || 1e9 <= value || value < 1e8 && /\.\d\dm$/.test(words[to - 1]!.text);
}

const courses: ReadonlySet<number> = new Set([50, 60, 100, 110, 200, 400, 800]);

const lengthwise: ReadonlySet<string> = new Set(`out deep high wide long tall away apart above below off from back ahead final freestyle backstroke
  breaststroke butterfly
  hurdles sprint race dash relay medley pool`.split(/\s+/));
