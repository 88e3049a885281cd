import { compareNames, fullness } from '../matchNames';
import type { Group, Member } from './gather';

/** The names of one person, organisation or place. */
export interface JoinedGroups {
  readonly groups: readonly Group[];
  readonly members: readonly Member[];
  /** Set if the name is a surname that several people of the folder have: the file that alone can tell who is meant. */
  readonly apart?: string;
}

/**
 * First spellings of one name are joined; then, from the fullest names down, a name that is short for others (a surname, an
 * acronym) goes to the one it can be short for, and to none if there are several.
 */
export function joinGroups(groups: readonly Group[]): readonly JoinedGroups[] {
  const sets = createSets(groups.length);
  const shorter = relate(groups, sets);
  const ambiguous = new Set<Group>();
  const fuller = new Map(groups.map((group, i) => [i, fullness(group.parsed)]));
  const order = [...shorter.keys()].sort((a, b) => fuller.get(b)! - fuller.get(a)! || a - b);
  for (const i of order) {
    const roots = new Set([...shorter.get(i)!].map(sets.find));
    roots.delete(sets.find(i));
    if (roots.size === 1) sets.join(i, [...roots][0]!);
    else if (1 < roots.size) ambiguous.add(groups[i]!);
  }
  return collect(groups, sets).flatMap(joined => setApart(joined, ambiguous));
}

/** Joins what is equal; answers which groups are short for which. */
function relate(groups: readonly Group[], sets: Sets): ReadonlyMap<number, ReadonlySet<number>> {
  const shorter = new Map<number, Set<number>>();
  const addShorter = (short: number, long: number): void => void shorter.set(short, (shorter.get(short) ?? new Set()).add(long));
  const byKey = new Map(groups.map((group, i) => [group.key, i]));
  groups.forEach((group, i) => {
    for (const acronym of group.acronyms) addShorter(byKey.get(acronym)!, i);
  });
  for (const [a, b] of likelyPairs(groups)) {
    const { kind, confidence } = compareNames(groups[a]!.parsed, groups[b]!.parsed);
    if (kind === 'equal' && leastConfidence <= confidence) sets.join(a, b);
    else if (kind === 'shorter') addShorter(a, b);
    else if (kind === 'longer') addShorter(b, a);
  }
  return shorter;
}

/** Two spellings that differ by more may be two people. */
const leastConfidence = 0.8;

/** Pairs of groups of one kind with a look-up key in common, each once. */
function* likelyPairs(groups: readonly Group[]): Iterable<readonly [number, number]> {
  const blocks = new Map<string, number[]>();
  groups.forEach(({ kind, keys }, i) => {
    for (const key of keys) {
      const block = blocks.get(`${kind}:${key}`);
      if (block) block.push(i);
      else blocks.set(`${kind}:${key}`, [i]);
    }
  });
  const seen = new Set<number>();
  for (const block of blocks.values()) {
    for (let i = 0; i < block.length; i++) {
      for (let j = i + 1; j < block.length; j++) {
        const pair = block[i]! * groups.length + block[j]!;
        if (seen.has(pair)) continue;
        seen.add(pair);
        yield [block[i]!, block[j]!];
      }
    }
  }
}

function collect(groups: readonly Group[], sets: Sets): readonly JoinedGroups[] {
  const joined = new Map<number, Group[]>();
  groups.forEach((group, i) => {
    const root = sets.find(i);
    joined.set(root, [...(joined.get(root) ?? []), group]);
  });
  return [...joined.values()].map(own => ({ groups: own, members: own.flatMap(({ members }) => members) })).filter(({ members }) => 0 < members.length);
}

/** A bare surname of several people stays with its own file: two files that say "Duarte" may mean two of them. */
function setApart(joined: JoinedGroups, ambiguous: ReadonlySet<Group>): readonly JoinedGroups[] {
  const bare = joined.groups.every(group => group.kind === 'PERSON' && group.parsed.kind === 'PERSON' && group.parsed.name.words.length === 1);
  if (!bare || !joined.groups.some(group => ambiguous.has(group))) return [joined];
  const files = new Map<string, Member[]>();
  for (const member of joined.members) files.set(member.file, [...(files.get(member.file) ?? []), member]);
  return [...files].map(([file, members]) => ({
    groups: joined.groups.filter(group => group.members.some(member => member.file === file)), members, apart: file,
  }));
}

interface Sets {
  find(this: void, item: number): number;
  join(this: void, a: number, b: number): void;
}

/** Disjoint sets; the lowest number stands for its set, so that nothing depends on the order of joins. */
function createSets(size: number): Sets {
  const parents = Array.from({ length: size }, (_, i) => i);
  const find = (item: number): number => {
    let root = item;
    while (parents[root] !== root) root = parents[root]!;
    parents[item] = root;
    return root;
  };
  return {
    find,
    join(a, b) {
      const [first, second] = [find(a), find(b)];
      parents[Math.max(first, second)] = Math.min(first, second);
    },
  };
}
