/** The best stretch that two lists of words share, words left out or put in between allowed: indexes, ends exclusive. */
export interface Alignment {
  readonly matched: number;
  readonly startA: number;
  readonly endA: number;
  readonly startB: number;
  readonly endB: number;
}

/** Work grows with the product of the lengths: no quotation is read further than this. */
const longest = 400;
/** What a word matched is worth, to what a word left out costs: an ellipsis of twenty words costs two. */
const worth = 10;

/** Local alignment after Smith and Waterman, by equal hashes of words only. Where each stretch began goes along with its score, so that no table is kept. */
export function align(a: Int32Array, b: Int32Array): Alignment {
  const height = Math.min(a.length, longest);
  const width = Math.min(b.length, longest);
  let [above, row] = rows;
  for (let column = 0; column <= width; column++) begin(above, column, 0);
  let best: Alignment & { readonly score: number } = { score: 0, matched: 0, startA: 0, endA: 0, startB: 0, endB: 0 };
  for (let i = 1; i <= height; i++) {
    begin(row, 0, i);
    for (let column = 1; column <= width; column++) {
      const up = above.scores[column]! - 1;
      const left = row.scores[column - 1]! - 1;
      const score = Math.max(0, up, left);
      if (a[i - 1] === b[column - 1] && score < above.scores[column - 1]! + worth) proceed(row, column, above, column - 1, worth, 1);
      else if (score === 0) begin(row, column, i);
      else if (up < left) proceed(row, column, row, column - 1, -1, 0);
      else proceed(row, column, above, column, -1, 0);
      if (best.score < row.scores[column]!)
        best = { score: row.scores[column]!, matched: row.matched[column]!, startA: row.startsA[column]!, endA: i, startB: row.startsB[column]!, endB: column };
    }
    [above, row] = [row, above];
  }
  const { matched, startA, endA, startB, endB } = best;
  return { matched, startA, endA, startB, endB };
}

/** By column, of the best stretch that ends there: its score, how many words of it match, where it began. */
interface Row {
  readonly scores: Int32Array;
  readonly matched: Int32Array;
  readonly startsA: Int32Array;
  readonly startsB: Int32Array;
}

const createRow = (): Row =>
  ({ scores: new Int32Array(longest + 1), matched: new Int32Array(longest + 1), startsA: new Int32Array(longest + 1), startsB: new Int32Array(longest + 1) });

/** Kept from one alignment to the next: to make room for two short quotations takes as long as to align them. */
const rows = [createRow(), createRow()] as const;

function begin(row: Row, column: number, startA: number): void {
  row.scores[column] = 0;
  row.matched[column] = 0;
  row.startsA[column] = startA;
  row.startsB[column] = column;
}

function proceed(row: Row, column: number, from: Row, at: number, gained: number, matched: number): void {
  row.scores[column] = from.scores[at]! + gained;
  row.matched[column] = from.matched[at]! + matched;
  row.startsA[column] = from.startsA[at]!;
  row.startsB[column] = from.startsB[at]!;
}
