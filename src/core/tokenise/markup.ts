import { isBlank } from '../layout/lines';

/** How far a search has already failed, so that the next one does not read the same stretch again. */
export interface Failed {
  linkUntil: number;
  tagUntil: number;
}

/** The end of `](target)` or `](target "title")` at `at`; -1 if there is none. */
export function linkTargetEnd(text: string, at: number, end: number, failed: Failed): number {
  if (text.charCodeAt(at + 1) !== 0x28 || at < failed.linkUntil) return -1;
  let depth = 0;
  for (let to = at + 1; to < end; to++) {
    const code = text.charCodeAt(to);
    if (code === 0x28) depth++;
    else if (code === 0x29 && --depth === 0) return to + 1;
    else if (isBlank(code)) {
      const title = /^[ \t]+"[^"\r\n]{0,200}"\)/.exec(text.slice(to, Math.min(end, to + 206)));
      if (title && depth === 1) return to + title[0].length;
      failed.linkUntil = to;
      return -1;
    }
  }
  failed.linkUntil = end;
  return -1;
}

/** The end of an HTML tag or an autolink at `at`, where `<` stands; -1 if there is none. */
export function tagEnd(text: string, at: number, end: number, failed: Failed): number {
  if (at < failed.tagUntil || !/[A-Za-z/!]/.test(text[at + 1] ?? '')) return -1;
  for (let to = at + 1; to < end; to++) {
    const code = text.charCodeAt(to);
    if (code === 0x3e) return to + 1;
    if (code === 0x3c || code === 10 || code === 13) return -1;
  }
  failed.tagUntil = end;
  return -1;
}

/** The end of a character reference (&nbsp; &#8217;) at `at`; -1 if there is none. */
export function entityEnd(text: string, at: number, end: number): number {
  const found = /^&(?:[a-z]{2,8}|#\d{1,6}|#x[\da-f]{1,5});/i.exec(text.slice(at, Math.min(end, at + 10)));
  return found ? at + found[0].length : -1;
}

/** The end of a web address at `at`; -1 if there is none. The stops and brackets of the sentence around it are left out. */
export function urlEnd(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at) | 32;
  if (code !== 0x68 && code !== 0x77) return -1;
  if (!/^(?:https?:\/\/|www\.)[^\s]/i.test(text.slice(at, at + 9))) return -1;
  let to = at;
  while (to < end && !isBlank(text.charCodeAt(to)) && !/[<>"“”«»[\]]/.test(text[to]!)) to++;
  const opened = text.slice(at, to).includes('(');
  while (at < to && (/[.,;:!?'’*_]/.test(text[to - 1]!) || (text[to - 1] === ')' && !opened))) to--;
  return to;
}
