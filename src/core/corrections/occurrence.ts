// "Ana Duarte" stands in "… met Ana\r\n  Duarte's aide": the same words whatever white space parts them, and no part of a longer word.
import type { Span } from '../span';
import { classAt, digit, isLetterOrDigit, width } from '../tokenise/character';

/** Every place where the words stand as words of their own, in order. `name` has one space where the text has white space. */
export function occurrencesOf(text: string, name: string): Span[] {
  const found: Span[] = [];
  const head = headOf(name, 0);
  if (head === '') return found;
  for (let start = text.indexOf(head); start !== -1; start = text.indexOf(head, start + 1)) {
    const end = matchForwards(text, start, name);
    if (end !== -1 && isWordEdge(text, start) && isWordEdge(text, end)) found.push({ start, end });
  }
  return found;
}

/** What a text at `at` is looked up by: letters, or digits, as far as they go; of anything else one character. */
export function headOf(text: string, at: number): string {
  if (text.length <= at) return '';
  const first = classAt(text, at);
  let end = at + width(text, at);
  if (first <= digit) while (end < text.length && classAt(text, end) === first) end += width(text, end);
  return text.slice(at, end);
}

/** Where the words end that begin at `at`; -1 if others stand there. */
export function matchForwards(text: string, at: number, name: string): number {
  for (let i = 0; i < name.length; i++) {
    if (name[i] !== ' ') {
      if (text[at] !== name[i]) return -1;
      at++;
    } else {
      const from = at;
      while (at < text.length && isSpace(text, at)) at++;
      if (at === from) return -1;
    }
  }
  return at;
}

/** Where the words begin that end at `at`; -1 if others stand there. */
export function matchBackwards(text: string, at: number, name: string): number {
  for (let i = name.length - 1; 0 <= i; i--) {
    if (name[i] !== ' ') {
      at--;
      if (at < 0 || text[at] !== name[i]) return -1;
    } else {
      const from = at;
      while (0 < at && isSpace(text, at - 1)) at--;
      if (at === from) return -1;
    }
  }
  return at;
}

/** What `words` takes for white space. */
export function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return code === 32 || (9 <= code && code <= 13);
  return /\s/.test(text[at]!);
}

/** Whether no word goes on from before `at` to after it; "5" and "km" of "5km" are two. */
export function isWordEdge(text: string, at: number): boolean {
  if (at === 0 || text.length <= at || !isLetterOrDigit(text, at)) return true;
  const code = text.charCodeAt(at - 1);
  const before = 1 < at && 0xdc00 <= code && code <= 0xdfff ? at - 2 : at - 1;
  return classAt(text, before) !== classAt(text, at);
}
