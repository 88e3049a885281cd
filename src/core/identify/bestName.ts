import { fullness } from '../matchNames';
import type { Group } from './gather';

/** From here on a name is full: two words. */
const full = 20;

/** The most frequent of the full names, and how it is written most; ties go to the longer, then to the first by code units. */
export function bestName(groups: readonly [Group, ...Group[]]): { group: Group; name: string } {
  const enough = Math.min(full, Math.max(...groups.map(({ parsed }) => fullness(parsed))));
  const written = groups.filter(({ members }) => 0 < members.length)
    .flatMap(group => [...group.written].map(([name, mentions]) => ({ group, name, mentions, fullness: Math.min(enough, fullness(group.parsed)) })));
  const [best] = written.sort((a, b) =>
    b.fullness - a.fullness || shouted(a.name) - shouted(b.name) || b.group.members.length - a.group.members.length
    || b.mentions - a.mentions || b.name.length - a.name.length || (a.name < b.name ? -1 : 1));
  return best ?? { group: groups[0], name: groups[0].key };
}

/** Headlines may be all capitals; a name elsewhere shows better. */
const shouted = (name: string): number => (5 < name.length && name === name.toUpperCase() && name !== name.toLowerCase() ? 1 : 0);
