/** As the editor matches: the letters of the query in order, spaces apart. Both in lower case. */
export function hasLetters(form: string, query: string): boolean {
  let from = 0;
  for (const letter of query) {
    if (letter === ' ') continue;
    from = form.indexOf(letter, from) + 1;
    if (from === 0) return false;
  }
  return true;
}

/**
 * Which letters a text in lower case has, a bit each; those beyond a to z share six bits. A text without a bit of the query does not match it: of a
 * hundred thousand names most are passed over for this.
 */
export function lettersOf(text: string): number {
  let letters = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (97 <= code && code <= 122) letters |= 1 << (code - 97);
    else if (32 < code) letters |= 1 << (26 + (code % 6));
  }
  return letters;
}
