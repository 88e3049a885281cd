const confusable = new Set(['gk', 'gh', 'hk', 'dt', 'sz', 'fv', 'CS', 'Sj', 'Zj', 'Zz', 'Cc', 'Ss', 'cs', 'bv']);
const vowels = new Set('aeiouy');

/**
 * Damerau-Levenshtein over folded words, where what differs between ways to write one name (vowels, h, voiced and unvoiced
 * consonants) costs a half, and a final "a" more than any limit: it tells a woman's name from a man's. Infinity over `limit`.
 */
export function distance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  if (2 * limit < Math.abs(a.length - b.length)) return Infinity;
  if (a.endsWith('a') !== b.endsWith('a') && Math.abs(a.length - b.length) < 2) return Infinity;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => sum(b, j));
  for (let i = 1; i <= a.length; i++) {
    const row = [sum(a, i)];
    for (let j = 1; j <= b.length; j++) {
      let cost = Math.min(
        last[j - 1]! + substitution(a[i - 1]!, b[j - 1]!),
        last[j]! + insertion(a[i - 1]!),
        row[j - 1]! + insertion(b[j - 1]!),
      );
      if (1 < i && 1 < j && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, beforeLast[j - 2]! + 1);
      row.push(cost);
    }
    if (limit < Math.min(...row)) return Infinity;
    beforeLast = last;
    last = row;
  }
  return last[b.length]! <= limit ? last[b.length]! : Infinity;
}

function substitution(a: string, b: string): number {
  if (a === b) return 0;
  if (vowels.has(a) && vowels.has(b)) return 0.5;
  return confusable.has(a < b ? a + b : b + a) ? 0.5 : 1;
}

const insertion = (letter: string): number => (vowels.has(letter) || letter === 'h' ? 0.5 : 1);

const sum = (word: string, length: number): number => {
  let total = 0;
  for (let i = 0; i < length; i++) total += insertion(word[i]!);
  return total;
};
