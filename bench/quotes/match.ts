/**
 * Pairs of two lists, one to one, the likest first: index in `wanted` to index in `given`. Pairs less alike than `least` are none; of equals the
 * earlier comes first.
 */
export function match<A, B>(wanted: readonly A[], given: readonly B[], likeness: (a: A, b: B) => number, least: number): Map<number, number> {
  const candidates: { readonly alike: number; readonly a: number; readonly b: number }[] = [];
  wanted.forEach((one, a) => given.forEach((other, b) => {
    const alike = likeness(one, other);
    if (least <= alike && 0 < alike) candidates.push({ alike, a, b });
  }));
  candidates.sort((x, y) => y.alike - x.alike || x.a - y.a || x.b - y.b);
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  for (const { a, b } of candidates) {
    if (pairs.has(a) || taken.has(b)) continue;
    pairs.set(a, b);
    taken.add(b);
  }
  return pairs;
}
