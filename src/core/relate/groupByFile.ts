import type { Span } from '../span';
import type { RelatedHit } from '../relate';

/** A file's rows in the panel. */
export interface RelatedGroup<Hit = RelatedHit> {
  readonly file: string;
  /** Best first. */
  readonly passages: readonly Folded<Hit>[];
}

/** A hit with its copies in further files folded under it. */
export type Folded<Hit> = Hit & { readonly copies: readonly ({ readonly file: string } & Span)[] };

/** One group a file, the file with the best hit first; a text that several files have is one row, that of its earliest file. */
export function groupByFile<Hit extends Omit<RelatedHit, 'reasons'>>(hits: readonly Hit[]): RelatedGroup<Hit>[] {
  const key = ({ file, start, end }: { file: string } & Span): string => `${start} ${end} ${file}`;
  const originals = new Map(hits.filter(hit => !hit.copyOf).map(hit => [key(hit), hit]));
  const rows = new Map<string, { score: number; hit: Hit; copies: ({ file: string } & Span)[] }>();
  for (const hit of hits) {
    const original = hit.copyOf && originals.get(key(hit.copyOf));
    const shown = original ?? hit;
    const row = rows.get(key(shown)) ?? { score: 0, hit: shown, copies: [] };
    row.score = Math.max(row.score, hit.score);
    if (original) row.copies.push({ file: hit.file, start: hit.start, end: hit.end });
    rows.set(key(shown), row);
  }
  const groups = new Map<string, Folded<Hit>[]>();
  // A stable sort: rows of one score stay in the order of the hits.
  for (const { score, hit, copies } of [...rows.values()].sort((a, b) => b.score - a.score)) {
    groups.set(hit.file, [...(groups.get(hit.file) ?? []), { ...hit, score, copies }]);
  }
  return [...groups].map(([file, passages]) => ({ file, passages }));
}
