import { classAt, digit, isLetterOrDigit, letter, width } from './character';
import { mojibakeAt } from './mojibake';

/** ' ’ ‘ ` : what an apostrophe is typed as. */
export const isApostropheCode = (code: number): boolean => code === 0x27 || code === 0x2019 || code === 0x2018 || code === 0x60;

/** The end of the word that starts at `at`. */
export function wordEnd(text: string, at: number, end: number): number {
  let to = at;
  let partStart = at;
  // "U.S." and "a.m." keep their periods as long as every part is as short as an initial.
  let initials = true;
  let parts = 1;
  while (to < end) {
    const code = text.charCodeAt(to);
    const broken = code === 0xe2 ? mojibakeAt(text, to, end) : undefined;
    if (broken) {
      const after = to + broken.width;
      const joins = broken.sign === '’' && after < end && classAt(text, after) === letter && !mojibakeAt(text, after, end);
      if (!joins || possessiveEnd(text, to, end) !== -1) break;
      to = after;
      initials = false;
      continue;
    }
    if (isWordCharacter(text, to, code)) {
      to += width(text, to);
      continue;
    }
    const joins = to + 1 < end && classAt(text, to + 1) === letter;
    if ((code === 0x27 || code === 0x2019) && joins && possessiveEnd(text, to, end) === -1) {
      to++;
      initials = false;
      continue;
    }
    if (code !== 0x2e) break;
    initials &&= to - partStart <= 2;
    if (joins && initials && partEnd(text, to + 1, end) - to - 1 <= 2) {
      parts++;
    } else if (!joins || !isDomain(text, to + 1, end)) {
      return initials && 1 < parts ? to + 1 : to;
    } else {
      initials = false;
    }
    partStart = ++to;
  }
  return Math.min(to, end);
}

/** The end of a possessive 's at `at`, where the apostrophe stands; -1 if there is none. */
export function possessiveEnd(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at);
  const broken = code === 0xe2 ? mojibakeAt(text, at, end) : undefined;
  if (broken ? broken.sign !== '’' : code !== 0x27 && code !== 0x2019) return -1;
  const s = at + (broken?.width ?? 1);
  if (end <= s || (text[s] !== 's' && text[s] !== 'S')) return -1;
  const after = s + 1;
  const endsHere = end <= after || !isLetterOrDigit(text, after) || mojibakeAt(text, after, end) !== undefined;
  return endsHere && !isApostropheLetter(text, after, end) ? after : -1;
}

const isApostropheLetter = (text: string, at: number, end: number): boolean =>
  (text.charCodeAt(at) === 0x27 || text.charCodeAt(at) === 0x2019) && at + 1 < end && classAt(text, at + 1) === letter;

/** The end of the number that starts at `at`: separators between its digits and letters after them belong to it (1,000.5, 10:30, 79th, 1990s). */
export function numberEnd(text: string, at: number, end: number): number {
  let to = at;
  let letters = false;
  while (to < end) {
    const code = text.charCodeAt(to);
    if (isLetterOrDigit(text, to)) {
      letters ||= classAt(text, to) === letter;
      to += width(text, to);
    } else if (!letters && (code === 0x2c || code === 0x2e || code === 0x3a) && to + 1 < end && classAt(text, to + 1) === digit) {
      to++;
    } else break;
  }
  // "10p.m.", "5a.m."
  if (letters && text.charCodeAt(to) === 0x2e && /^[ap]\.m\.?$/i.test(text.slice(to - 1, Math.min(end, to + 3)))) to = Math.min(end, to + 3);
  return Math.min(to, end);
}

const isWordCharacter = (text: string, at: number, code: number): boolean =>
  isLetterOrDigit(text, at) || (code === 0x5f && isLetterOrDigit(text, at - 1) && at + 1 < text.length && isLetterOrDigit(text, at + 1));

function partEnd(text: string, at: number, end: number): number {
  let to = at;
  while (to < end && to - at <= 2 && classAt(text, to) === letter) to += width(text, to);
  return to;
}

/** Whether the letters at `at` are the last part of a site's name: "Booking.com". */
function isDomain(text: string, at: number, end: number): boolean {
  const found = /^(?:com|org|net|gov|edu|info|io|co|tv|uk|eu|ru|de|fr|ua|us|int|me|ai)(?![\p{L}\p{N}])/u.exec(text.slice(at, Math.min(end, at + 5)));
  return found !== null;
}
