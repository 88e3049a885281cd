/** What a character is to a tokeniser. White space is left out: see isBlank. */
export type CharacterClass = 1 | 2 | 3 | 4 | 5;
/** A letter, a mark on one, or a sign that shows nothing inside a word. */
export const letter = 1;
/** A digit of any script. */
export const digit = 2;
/** A quotation mark or an apostrophe. */
export const mark = 3;
/** Any other punctuation. */
export const punctuation = 4;
/** All else that shows: currency signs, emoji, % & @ # * _. */
export const symbol = 5;

/** The class of each UTF-16 code unit, filled in as characters are met: a regular expression runs once a character, not once a place. */
const known = new Uint8Array(0x10000);

/** The class of the character at `at`. */
export function classAt(text: string, at: number): CharacterClass {
  const code = text.charCodeAt(at);
  if (0xd800 <= code && code <= 0xdfff) return classify(String.fromCodePoint(text.codePointAt(at)!));
  return (known[code] ||= classify(String.fromCharCode(code))) as CharacterClass;
}

/** Whether a word or a number can go on at `at`. */
export function isLetterOrDigit(text: string, at: number): boolean {
  return classAt(text, at) <= digit;
}

/** Code units of the character at `at`: 2 for a surrogate pair. */
export function width(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 0xd800 || 0xdbff < code) return 1;
  const low = text.charCodeAt(at + 1);
  return 0xdc00 <= low && low <= 0xdfff ? 2 : 1;
}

function classify(character: string): CharacterClass {
  // Joiners and the soft hyphen show nothing and stand inside words.
  if (/[\p{L}\p{M}\u00ad\u200c\u200d]/u.test(character)) return letter;
  if (/\p{N}/u.test(character)) return digit;
  if (/["“”„‟«»‹›‘’‚‛'`「」『』＂]/u.test(character)) return mark;
  if (/[%&@#*_]/.test(character)) return symbol;
  return /\p{P}/u.test(character) ? punctuation : symbol;
}
