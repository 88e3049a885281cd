import { nationOf } from '../matchNames/nation';
import type { Member, Name } from './name';
import type { Names } from './names';

/** Who and what somebody is named beside: for each, by the key that its spellings share, in how many files. */
export interface Company {
  readonly files: number;
  readonly beside: ReadonlyMap<string, Companion>;
}

interface Companion {
  /** Of several spellings the first by code units. */
  name: Name;
  files: number;
}

/** Whom the members of these names are named beside, themselves apart. Of very many members a sample speaks for all, the same whatever their order. */
export function companyOf(names: Names, members: Iterable<Member>, size: number, own: ReadonlySet<Name>): Company {
  const beside = new Map<string, Companion>();
  const selves = new Set([...own].map(({ companion }) => companion));
  const files = new Set<string>();
  for (const { file } of members) {
    if (mostFiles < size && mostFiles / size < sampleOf(file) || files.has(file)) continue;
    files.add(file);
    const seen = new Set<string>();
    for (const { name } of names.in(file)) {
      const key = name.companion;
      if (selves.has(key) || seen.has(key)) continue;
      seen.add(key);
      const companion = beside.get(key);
      if (companion) {
        companion.files++;
        if (name.key < companion.name.key) companion.name = name;
      } else beside.set(key, { name, files: 1 });
    }
  }
  return { files: files.size, beside };
}

const mostFiles = 128;

/** What two companies have in common. */
export interface Support {
  /** From 1 on it is no chance. */
  readonly weight: number;
  /** The names, those that tell most first. */
  readonly shared: readonly Name[];
}

/** How much speaks for two being one: people and organisations named beside both, cities less, countries little. */
export function supportOf(a: Company, b: Company): Support {
  const [few, many] = a.beside.size <= b.beside.size ? [a, b] : [b, a];
  const shared: { name: Name; weight: number }[] = [];
  for (const [key, { name, files }] of few.beside) {
    const other = many.beside.get(key);
    if (other) shared.push({ name, weight: weightOf(name) * Math.sqrt(Math.min(files / few.files, other.files / many.files)) });
  }
  shared.sort((x, y) => y.weight - x.weight || (x.name.key < y.name.key ? -1 : 1));
  return { weight: shared.reduce((sum, { weight }) => sum + weight, 0), shared: shared.map(({ name }) => name) };
}

function weightOf({ kind, parsed }: Name): number {
  if (kind !== 'PLACE') return 1;
  return nationOf(parsed.plain) === undefined ? 0.5 : 0.2;
}

/** A number from 0 to 1 for each file. */
function sampleOf(file: string): number {
  let hash = 2166136261;
  for (let i = 0; i < file.length; i++) hash = Math.imul(hash ^ file.charCodeAt(i), 16777619);
  return (hash >>> 0) / 4294967296;
}
