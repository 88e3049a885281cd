import type { Amount } from './amountOf';
import { quantity } from './amountOf';
import { codeBehind, type Currency, currencyNamed, doubtful, nationalCode, signs } from './currency';
import { digitsOf, type Figure } from './figure';
import { Shape, type Word } from '../word';

/** "5.4 billion yuan", "1,000-shilling", "312p", "18.40 TL": a figure and the currency behind it, at `words[at]`. */
export function moneyBehind(words: readonly Word[], at: number, end: number, figure: Figure, hyphen: boolean): Amount | undefined {
  const { suffix, scaled, spelled, value } = figure;
  if (suffix === 'p' && !lines.has(value)) return moneyOf(figure.to, figure, { code: 'GBP', per: 100 });
  if (suffix !== '' && !scaled || end <= at) return undefined;
  const named = currencyAt(words, at, end);
  if (!named) return behind(words, at, figure);
  const { key } = words[named.to - 1]!;
  const sure = named.national || scaled || hyphen || 100 <= value || /s$/.test(key) && !spelled && !Number.isInteger(value);
  if (doubtful.has(key) && !(sure || !spelled && (key === 'crowns' || key === 'bob' || key === 'rand' || key === 'som' || key === 'kina'))) return undefined;
  if (key === 'won' && !scaled && value < 1000) return undefined;
  if (/^pounds?$/.test(key) && !scaled && isWeight(words, at, figure)) return quantity(named.to, figure, 'lb', 1);
  return moneyOf(named.to, figure, named);
}

/** "18.40 TL", "500 €". */
function behind(words: readonly Word[], at: number, figure: Figure): Amount | undefined {
  const { text } = words[at]!;
  const code = signs.get(text) ?? codeBehind(text);
  // "costs 5 $6": the sign opens the next sum.
  return code && !(signs.has(text) && words[at + 1]?.shape === Shape.number) ? moneyOf(at + 1, figure, { code, per: 1 }) : undefined;
}

/** Lines of a screen: "1080p" is no sum. */
const lines: ReadonlySet<number> = new Set([144, 240, 360, 480, 720, 1080, 1440, 2160]);

function moneyOf(to: number, figure: Figure, { code, per }: Currency): Amount {
  return { to, kind: 'MONEY', rule: 'currency after number', confidence: 0.94, value: digitsOf(figure, 1 / per), unit: code };
}

/** "He weighs 31 pounds", "22 pounds of rice". */
function isWeight(words: readonly Word[], at: number, { to }: Figure): boolean {
  if (/^(?:of|heavier|lighter|overweight|apiece)$/.test(words[at + 1]?.key ?? '')) return true;
  for (let back = to - 1; Math.max(0, to - 9) <= back; back--) {
    if (/^(?:weigh|weighs|weighed|weighing|weight|weights)$/.test(words[back]!.key)) return true;
    if (/^(?:costs?|pay|pays|paid|prices?|priced|sold|worth)$/.test(words[back]!.key)) return false;
  }
  return false;
}

interface NamedCurrency extends Currency {
  readonly to: number;
  /** It is said whose it is. */
  readonly national: boolean;
}

/** A currency by its name, with what tells whose: "dollars", "Canadian dollars", "U.S. cents", "CFA francs", "francs CFA". */
function currencyAt(words: readonly Word[], at: number, end: number): NamedCurrency | undefined {
  if (end <= at) return undefined;
  const bare = currencyNamed(words[at]!.key);
  if (bare) {
    const cfa = words[at + 1]?.text === 'CFA' && at + 1 < end;
    return { to: cfa ? at + 2 : at + 1, code: cfa ? 'XOF' : bare.code, per: bare.per, national: cfa };
  }
  const { shape, key } = words[at]!;
  // "U. S. dollars".
  if (words[at]!.text === 'U' && words[at + 2]?.text === 'S' && at + 4 < end && currencyNamed(words[at + 4]!.key)) return currencyAt(words, at + 4, end);
  if (shape !== Shape.capital && shape !== Shape.capitals) return undefined;
  // "New Zealand dollars", "Hong Kong dollars", "U.S. dollars".
  for (let to = at + 1; to < Math.min(end, at + 3); to++) {
    const named = currencyNamed(words[to]!.key);
    if (named) return { to: to + 1, code: nationalCode(to === at + 1 ? key : words[to - 1]!.key, named.code), per: named.per, national: true };
    if (words[to]!.shape !== Shape.capital) break;
  }
  return undefined;
}

/** The words that a sum without a number may begin with. */
export const opensVagueSum: ReadonlySet<string> = new Set(['tens', 'hundreds', 'thousands', 'millions', 'billions', 'trillions', 'lakhs', 'crores']);

/** "millions of dollars", "tens of millions of yuan": a sum without a number. */
export function vagueSum(words: readonly Word[], at: number, end: number): Amount | undefined {
  let to = at;
  while (to + 2 < Math.min(end, at + 7) && opensVagueSum.has(words[to]!.key) && words[to + 1]!.key === 'of') to += 2;
  const money = to === at ? undefined : currencyAt(words, to, end);
  if (!money || doubtful.has(words[money.to - 1]!.key)) return undefined;
  return { to: money.to, kind: 'MONEY', rule: 'currency after number', confidence: 0.85, unit: money.code };
}
