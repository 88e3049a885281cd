import type { Bearer } from './name';

/** From here on a name is full: two words. */
const full = 20;

/** The most frequent of the full names, and how it is written most; ties go to the longer, then to the first by code units. */
export function bestName(bearers: readonly Bearer[]): { readonly bearer: Bearer; readonly written: string } {
  const enough = Math.min(full, Math.max(...bearers.map(({ name }) => name.fullness)));
  const all = bearers.flatMap(bearer => writtenBy(bearer).map(([written, mentions]) =>
    ({ bearer, written, mentions, fullness: Math.min(enough, bearer.name.fullness) })));
  const [best] = all.sort((a, b) =>
    b.fullness - a.fullness || shouted(a.written) - shouted(b.written) || b.bearer.size - a.bearer.size
    || b.mentions - a.mentions || b.written.length - a.written.length || (a.written < b.written ? -1 : 1));
  return best!;
}

function writtenBy(bearer: Bearer): (readonly [string, number])[] {
  const { name, members } = bearer;
  if (bearer === name) return [...name.written];
  const counts = new Map<string, number>();
  for (const { written, mentions } of members) counts.set(written, (counts.get(written) ?? 0) + mentions);
  return [...counts];
}

/** Headlines may be all capitals; a name elsewhere shows better. */
const shouted = (name: string): number => (5 < name.length && name === name.toUpperCase() && name !== name.toLowerCase() ? 1 : 0);
