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
/** What a word left out costs, to a word matched: an ellipsis of twenty words costs two. */
const gap = 0.1;

/** Local alignment after Smith and Waterman, by equal words only. */
export function align(a: readonly string[], b: readonly string[]): Alignment {
  const height = Math.min(a.length, longest);
  const width = Math.min(b.length, longest);
  const steps = new Uint8Array((height + 1) * (width + 1));
  let above = new Float64Array(width + 1);
  let best = { score: 0, row: 0, column: 0 };
  for (let row = 1; row <= height; row++) {
    const scores = new Float64Array(width + 1);
    for (let column = 1; column <= width; column++) {
      const up = above[column]! - gap;
      const left = scores[column - 1]! - gap;
      let score = Math.max(0, up, left);
      let step = score === 0 ? stop : up < left ? skipB : skipA;
      if (a[row - 1] === b[column - 1] && score < above[column - 1]! + 1) {
        score = above[column - 1]! + 1;
        step = match;
      }
      scores[column] = score;
      steps[row * (width + 1) + column] = step;
      if (best.score < score) best = { score, row, column };
    }
    above = scores;
  }
  return trace(steps, width + 1, best.row, best.column);
}

const [stop, match, skipA, skipB] = [0, 1, 2, 3];

function trace(steps: Uint8Array, width: number, endA: number, endB: number): Alignment {
  let [row, column, matched] = [endA, endB, 0];
  for (let step = steps[row * width + column]; step !== stop; step = steps[row * width + column]) {
    if (step === match) matched++;
    if (step !== skipB) row--;
    if (step !== skipA) column--;
  }
  return { matched, startA: row, endA, startB: column, endB };
}
