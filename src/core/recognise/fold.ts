/**
 * The letters a word is looked up by: lower case, without accents, straight apostrophes. Lists hold "bogota", texts write
 * "Bogotá" and "BOGOTA". training/wordLists.mjs folds in the same way.
 */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (/^[ -~]*$/.test(lower)) return lower;
  return lower.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’ʼ‘]/g, "'").replace(/[ßøđłæıə]/g, letter => plain[letter] ?? letter);
}

const plain: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', đ: 'd', ł: 'l', æ: 'ae', ı: 'i', ə: 'a' };
