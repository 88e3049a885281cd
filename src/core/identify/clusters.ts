import { createByName } from './byName';
import type { Name } from './name';

/** Names of which each can be one with another of them, with what came of it. */
export interface Cluster {
  readonly names: readonly Name[];
}

/** The names of a folder in clusters: connected by what `neighbours` answers. */
export interface Clusters<Result extends Cluster> {
  of(name: Name): Result | undefined;
  /** Takes apart the clusters that these names are or were in, and makes new ones; it pauses while it looks for them, and between them. */
  regroup(changed: Iterable<Name>): Generator<undefined, { readonly made: readonly Result[]; readonly gone: readonly Result[] }>;
}

/** `belongs`: whether a name is in one of these clusters at all; `resolve` says what comes of a cluster. */
export function createClusters<Result extends Cluster>(
  belongs: (name: Name) => boolean, neighbours: (name: Name) => Iterable<Name>, resolve: (names: readonly Name[]) => Result,
): Clusters<Result> {
  const held = createByName<Result>();
  return {
    of: held.get,
    *regroup(changed) {
      const gone = new Set<Result>();
      const queue = [...changed];
      const loose = new Set<Name>();
      for (let name = queue.pop(), count = 1; name; name = queue.pop(), count++) {
        if (count % atOnce === 0) yield;
        const cluster = held.get(name);
        if (cluster && !gone.has(cluster)) {
          gone.add(cluster);
          for (const other of cluster.names) queue.push(other);
        }
        if (loose.has(name) || name.size === 0 || !belongs(name)) continue;
        loose.add(name);
        for (const other of neighbours(name)) if (belongs(other) && !loose.has(other)) queue.push(other);
      }
      for (const { names } of gone) for (const name of names) held.set(name, undefined);
      const made: Result[] = [];
      for (const names of components(loose, neighbours)) {
        made.push(resolve(names));
        yield;
      }
      for (const cluster of made) for (const name of cluster.names) held.set(name, cluster);
      return { made, gone: [...gone] };
    },
  };
}

/** So many names are looked at between two pauses. */
const atOnce = 256;

/** The names in connected sets; all neighbours of a name are among them, or belong elsewhere. */
function* components(names: ReadonlySet<Name>, neighbours: (name: Name) => Iterable<Name>): Iterable<readonly Name[]> {
  const seen = new Set<Name>();
  for (const first of names) {
    if (seen.has(first)) continue;
    seen.add(first);
    const component = [first];
    // It grows as it is walked.
    for (const name of component) {
      for (const other of neighbours(name)) {
        if (!names.has(other) || seen.has(other)) continue;
        seen.add(other);
        component.push(other);
      }
    }
    yield component;
  }
}
