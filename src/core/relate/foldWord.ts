/** A word as it is read: "U.S." and "US" are one, "1,200" and "1200"; "2.5" stays. */
export function foldWord(written: string): string {
  const small = written.toLowerCase().replace(/['’]s$/, '').replace(/['’]/g, '');
  const joined = /\d/.test(small) ? small.replace(/,/g, '') : small.replace(/[.,]/g, '');
  return isAscii(joined) ? joined : joined.normalize('NFKD').replace(/\p{M}/gu, '');
}

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Whether a word is of a script without spaces. */
export const isUnspaced = (written: string): boolean => !isAscii(written) && unspaced.test(written);

function isAscii(written: string): boolean {
  for (let i = 0; i < written.length; i++) if (0x7f < written.charCodeAt(i)) return false;
  return true;
}
