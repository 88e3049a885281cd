import type { Token } from '../../reading';
import type { Amount } from './amountOf';
import { codes, currencyNamed, dollars, doubtful, doubtfulCodes, letterCodes } from './currency';
import { digits, digitsOf, figureAt, scaleOf } from './figure';
import { Shape, type Word } from '../word';

/** "Rs 500", "US$2bn", "GH¢44 billion", "N15 million", "RM3.3 billion". */
export function openedByCode(words: readonly Word[], tokens: readonly Token[], at: number, end: number): Amount | undefined {
  const { text } = words[at]!;
  const glued = lastMayBeFigure(text) ? gluedAt(words, tokens, at, end) : undefined;
  if (glued) return glued;
  const dollar = dollars.get(text);
  if (dollar !== undefined || text === 'U') {
    // "US$", "U.S. $", "U. S. $".
    const to = text === 'U' ? (words[at + 1]?.key === '.' && words[at + 2]?.text === 'S' ? at + 3 : end) : at + 1;
    const dotted = words[to]?.key === '.' ? to + 1 : to;
    const sign = dotted + 1 < end ? words[dotted]!.text : '';
    if (sign === '$' || sign === '£' || sign === '¢' || sign === '₵') {
      const sum = signed(words, tokens, dotted + 1, end, ofSign(sign, dollar ?? 'USD'));
      // A lone letter that stands off may be anything: "grade C $188".
      const close = text.length !== 1 || text === 'N' || text === 'U' || tokens[at]!.end === tokens[dotted]!.start;
      if (sum && (close || text !== 'A' && isSum(words, dotted + 1, sum.to))) return sum;
    }
  }
  const code = codes.get(text) ?? (text.length === 1 ? letterCodes.get(text) : undefined);
  if (code === undefined) return undefined;
  const from = words[at + 1]?.key === '.' ? at + 2 : at + 1;
  const sum = signed(words, tokens, from, end, code);
  if (!sum || text.length !== 1 && !doubtfulCodes.has(text)) return sum;
  return from === at + 1 && isSum(words, from, sum.to) && (at === 0 || tokens[at - 1]!.end !== tokens[at]!.start) ? sum : undefined;
}

/** What a sign means behind letters: "US$", "E£", "GH¢". */
const ofSign = (sign: string, dollar: string): string =>
  sign === '$' ? dollar : sign === '£' ? (dollar === 'EGP' || dollar === 'IEP' ? dollar : 'GBP') : 'GHS';

/** Whether a word, as it stands, may open a sum: it is a code, or figures stand in it. */
export const opensMoney = (text: string): boolean => openers.has(text) || lastMayBeFigure(text) && text.length < 20 && /\d/.test(text);

const openers: ReadonlySet<string> = new Set([...codes.keys(), ...dollars.keys(), ...letterCodes.keys(), 'U']);

/** A digit, or the last letter of "m", "bn", "k". */
const lastMayBeFigure = (text: string): boolean => {
  const code = text.charCodeAt(text.length - 1);
  return code < 0x3a && 0x30 <= code || code === 0x6d || code === 0x6e || code === 0x62 || code === 0x42 || code === 0x4d || code === 0x6b;
};

/** Figures that say of themselves that they are a sum: "4 million", "1,200", "38.20". */
function isSum(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const { key, shape, text } = words[at]!;
    if (shape !== Shape.number) {
      if (2 < key.length && scaleOf(key) !== undefined) return true;
    } else if (from < at && words[at - 1]!.shape === Shape.number && /^\d{3}$/.test(text) || /,\d{3}|\.\d\d$|\d(?:m|bn|mn|tn|b|k)$/i.test(text)) {
      return true;
    }
  }
  return false;
}

/** Code and figures are one word: "N15 million", "RM3.3 billion", "Rs88". The figures go on behind a period or comma. */
function gluedAt(words: readonly Word[], tokens: readonly Token[], at: number, end: number): Amount | undefined {
  const { text } = words[at]!;
  const found = /^([A-Za-z]{1,4}?)(\d[\d,.]*)(bn|mn|m|b|k|tn)?$/i.exec(text);
  if (!found) return undefined;
  const letters = found[1]!;
  const code = codes.get(letters);
  const letter = code === undefined ? letterCodes.get(letters) : undefined;
  if (code === undefined && letter === undefined) return undefined;
  let to = at + 1, figures = found[2]! + (found[3] ?? '');
  const close = (index: number): boolean => tokens[index]!.end === tokens[index + 1]!.start;
  while (to + 1 < Math.min(end, at + 10) && /^[.,]$/.test(words[to]!.key) && words[to + 1]!.shape === Shape.number && close(to - 1) && close(to)) {
    figures += words[to]!.key + words[to + 1]!.text;
    to += 2;
  }
  const parsed = /^([\d,.]+)(\D*)$/.exec(figures);
  const scale = parsed?.[2] ? scaleOf(parsed[2].toLowerCase()) : 1;
  if (!parsed || scale === undefined) return undefined;
  const number = Number(parsed[1]!.replace(/,/g, '')) * scale;
  const hyphen = words[to]?.key === '-' && to + 1 < end && tokens[to]!.end === tokens[to + 1]!.start ? 1 : 0;
  const by = to + hyphen < end && scale === 1 ? scaleOf(words[to + hyphen]!.key) : undefined;
  const lakh = by === undefined || end <= to + hyphen + 1 ? undefined : scaleOf(words[to + hyphen + 1]!.key);
  const last = by === undefined ? to : to + hyphen + (lakh === undefined ? 1 : 2);
  const large = by !== undefined || scale !== 1 || /,\d{3}|\.\d\d$/.test(parsed[1]!);
  if (Number.isNaN(number) || letter !== undefined && !large) return undefined;
  const value = digits(number * (by ?? 1) * (lakh ?? 1));
  return { to: last, kind: 'MONEY', rule: 'currency sign', confidence: letter === undefined ? 0.95 : 0.9, value, unit: code ?? letter };
}

/** A sum behind a sign or code whose figures begin at `words[from]`. */
export function signed(words: readonly Word[], tokens: readonly Token[], from: number, end: number, unit: string): Amount | undefined {
  // "$.50".
  const dot = from + 1 < end && words[from]!.text === '.' && tokens[from]!.end === tokens[from + 1]!.start ? 1 : 0;
  if (end <= from + dot || words[from + dot]!.shape !== Shape.number) return undefined;
  const figure = figureAt(words, tokens, from + dot, end);
  if (!figure || figure.suffix !== '' && !figure.scaled) return undefined;
  // "rose $402 to 3,805": of a range in words the scale belongs to both.
  const joint = figure.upper === undefined ? '' : words[from + dot + 1]!.key;
  const lone = (joint === 'to' || joint === 'or' || joint === 'and') && !figure.scaled;
  const to = lone ? from + dot + 1 : figure.to;
  const value = dot === 1 ? digits(figure.value / 10 ** words[from + 1]!.text.length) : lone ? digits(figure.value) : digitsOf(figure, 1);
  // "$4.9 billion dollars", "$5 pesos".
  const named = to < end ? currencyNamed(words[to]!.key) : undefined;
  const code = named && named.per === 1 && !doubtful.has(words[to]!.key) ? named.code : undefined;
  return { to: code ? to + 1 : to, kind: 'MONEY', rule: 'currency sign', confidence: 0.97, value, unit: code && code !== 'USD' ? code : unit };
}
