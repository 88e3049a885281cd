import { fold } from '../recognise/fold';

/** A name's words for comparing: lower case, without accents, hyphens, periods, possessives. */
export const normalise = (name: string): string => fold(name).replace(/['’]s?(?= |$)/g, '').replace(/['’.]/g, '').replace(/[^\p{L}\p{N}&]+/gu, ' ').trim();

/** One shape for the ways in which English spells a foreign name: "Sergei" and "Sergey", "Zelensky" and "Zelenskyy". */
export function skeleton(word: string): string {
  return word
    .replace(/(?:iy|yy|ii|ij|yi|y|j)/g, 'i')
    .replace(/ei|ai/g, 'e')
    .replace(/^ie|^ye/, 'e')
    .replace(/oo|ou/g, 'u')
    .replace(/kh|gh/g, 'h')
    .replace(/ph/g, 'f')
    .replace(/ck|q/g, 'k')
    .replace(/w/g, 'v')
    .replace(/ks/g, 'x')
    .replace(/ie/g, 'e')
    .replace(/(.)\1+/g, '$1');
}

/** One letter more, less or different; only for words long enough for that to be a slip of the pen. */
export function nearlyEqual(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length < 5 || b.length < 5 || 1 < Math.abs(a.length - b.length) || a[0] !== b[0]) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return Math.max(a.length, b.length) - start - end <= 1;
}
