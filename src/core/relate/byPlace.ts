import type { Span } from '../span';

/** The order of last resort: by file, then by offset, an outer span before what it holds. */
export function byPlace(a: { file: string } & Span, b: { file: string } & Span): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.start - b.start || b.end - a.end;
}
