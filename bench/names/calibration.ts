import type { Document } from './sets';
import type { Sure } from './systems';

/** Names found with a confidence of one tenth: `sure`, their mean confidence, and `right`, the share of them that is right. */
export interface Bin {
  count: number;
  sure: number;
  right: number;
}

export interface Calibration {
  readonly bins: readonly Readonly<Bin>[];
  /** Expected calibration error: how far `sure` is from `right`, weighed by `count`; 0 to 1. */
  readonly error: number;
}

/** The names of some types in ten bins by confidence. `found`: by document. */
export function calibrate(documents: readonly Document[], found: readonly (readonly Sure[])[], types: readonly string[]): Calibration {
  const bins = Array.from({ length: 10 }, (): Bin => ({ count: 0, sure: 0, right: 0 }));
  documents.forEach(({ gold }, index) => {
    const keys = new Set(gold.map(({ start, end, type }) => `${start}:${end}:${type}`));
    for (const { start, end, type, confidence } of found[index]!) {
      if (!types.includes(type)) continue;
      const bin = bins[Math.min(9, Math.floor(10 * confidence))]!;
      bin.count++;
      bin.sure += confidence;
      if (keys.has(`${start}:${end}:${type}`)) bin.right++;
    }
  });
  const all = bins.reduce((sum, { count }) => sum + count, 0);
  const error = bins.reduce((sum, { sure, right }) => sum + Math.abs(sure - right), 0) / all || 0;
  return { bins: bins.map(({ count, sure, right }) => ({ count, sure: sure / count, right: right / count })), error };
}
