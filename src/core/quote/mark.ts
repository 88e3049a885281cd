import type { Reading } from '../reading';

/** Which marks answer each other: “ ” " '' are one family, ‘ ’ ' another, « » a third. */
export type MarkFamily = 'double' | 'single' | 'angle';

/** A quotation mark where it stands. `token` is its place in the reading's tokens. */
export interface Mark {
  readonly token: number;
  readonly family: MarkFamily;
  /** What the glyph says; a straight mark says nothing. */
  readonly glyph: 'open' | 'close' | 'neutral';
  /** What its neighbours allow: a mark opens after a space, closes after a word. */
  readonly canOpen: boolean;
  readonly canClose: boolean;
  /** The sign right before it ends a clause: the strongest evidence of a closing mark. */
  readonly afterPunctuation: boolean;
  /** After a plural s it may as well be a possessive. */
  readonly maybePossessive: boolean;
}

/** The quotation marks among the tokens [from, to): apostrophes are left out wherever their neighbours give them away. */
export function marksOf(reading: Reading, from: number, to: number): Mark[] {
  const marks: Mark[] = [];
  let valueOpen = false;
  for (let index = from; index < to; index++) {
    const token = reading.tokens[index]!;
    if (token.kind !== 'mark') continue;
    // class="old docks": the two marks of an attribute of markup belong to each other.
    if (valueOpen || reading.text[token.start - 1] === '=') {
      valueOpen = !valueOpen;
      continue;
    }
    const mark = markAt(reading.text, token.start, token.end, index);
    if (mark) marks.push(mark);
  }
  return marks;
}

const glyphs = new Map<string, readonly [MarkFamily, Mark['glyph']]>([
  ['“', ['double', 'open']], ['”', ['double', 'close']], ['„', ['double', 'open']], ['‟', ['double', 'open']],
  ['"', ['double', 'neutral']], ['＂', ['double', 'neutral']], ["''", ['double', 'neutral']], ['``', ['double', 'open']],
  ['’’', ['double', 'close']], ['‘‘', ['double', 'open']], ['“', ['double', 'open']], ['″', ['double', 'neutral']],
  ['«', ['angle', 'open']], ['»', ['angle', 'close']], ['‹', ['angle', 'open']], ['›', ['angle', 'close']],
  ['‘', ['single', 'open']], ['’', ['single', 'close']], ['‚', ['single', 'open']], ['‛', ['single', 'open']],
  ["'", ['single', 'neutral']], ['`', ['single', 'open']],
  // UTF-8 that was once read as Windows-1252, with and without its invisible last sign.
  ['â€œ', ['double', 'open']], ['â€\u009d', ['double', 'close']], ['â€�', ['double', 'close']], ['â€', ['double', 'close']],
  ['â€˜', ['single', 'open']], ['â€™', ['single', 'close']], ['â€ž', ['double', 'open']], ['â€š', ['single', 'open']],
]);

function markAt(text: string, start: number, end: number, token: number): Mark | undefined {
  const sign = glyphs.get(text.slice(start, end));
  if (!sign) return undefined;
  const [family, glyph] = sign;
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (family === 'single' && isApostrophe(text, start, end, glyph)) return undefined;
  if (glyph === 'neutral' && isMeasure(text, start, end)) return undefined;
  const apart = glyph !== 'neutral' && family !== 'single' && isSpaced(before) && isSpaced(after);
  const canOpen = apart ? glyph === 'open' : opensAfter.test(before) && after !== '' && !closesBefore.test(text.slice(end, end + 2));
  const canClose = apart || (glyph === 'close' && family === 'angle' && !canOpen) ? glyph === 'close' : before !== '' && !/[\s([{]/.test(before);
  return {
    token, family, glyph, canOpen, canClose,
    afterPunctuation: /[,.!?…;\-–—]/.test(before),
    maybePossessive: family === 'single' && /[sSxz]/.test(before) && /\s/.test(after),
  };
}

const opensAfter = /^$|[\s([{/\-–—―“”‘’"'«»„]/;
/** No quotation begins with a space, a comma or a lone stop. */
const closesBefore = /^(?:[\s,;:)\]]|\.(?!\.))/;
/** « The French way »: a mark between spaces is what its glyph says. */
const isSpaced = (sign: string): boolean => sign === '' || /\s/.test(sign);
const letter = /[\p{L}\p{N}]/u;
const elision = /^(?:\d\ds?\b|(?:em|tis|twas|til|cause|bout|round|n|cos|coz|er|ere|neath)\b)/i;

/** Letters on both sides, or a word whose beginning is left out ("’90s", "’em"). */
function isApostrophe(text: string, start: number, end: number, glyph: Mark['glyph']): boolean {
  const inWord = letter.test(text.charAt(start - 1)) && letter.test(text.charAt(end));
  return inWord || (glyph !== 'open' && !letter.test(text.charAt(start - 1)) && elision.test(text.slice(end, end + 8)));
}

/** Feet and inches: 5'10", 6". */
function isMeasure(text: string, start: number, end: number): boolean {
  return /\d/.test(text.charAt(start - 1)) && /(?:^|[^'′])['′]\s?\d+$/.test(text.slice(Math.max(0, start - 6), start)) && !letter.test(text.charAt(end));
}
