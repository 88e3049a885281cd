import { fold } from '../recognise/fold';
import { words } from '../span';
import type { Joint } from './bodies';
import { companyOf, supportOf } from './company';
import type { Bearer, Member, Name } from './name';
import type { Names } from './names';

/** For each name that was joined to the best one why: the step that leads there, and what else speaks for it ("other spelling; same role in 3 files"). */
export function reasonsFrom(names: Names, best: Bearer, bearers: readonly Bearer[], joints: readonly Joint[]): ReadonlyMap<Name, string> {
  const reasons = new Map<Name, string>([[best.name, '']]);
  const reached = [best.name];
  const sorted = [...joints].sort((a, b) => byCodeUnits(keyOf(a), keyOf(b)));
  for (const name of reached) {
    for (const { from, to, evidence, isShort } of sorted) {
      const other = from === name ? to : to === name ? from : undefined;
      if (!other || reasons.has(other)) continue;
      const agreement = agreementOf(names, best, bearers.filter(bearer => bearer.name === other));
      reasons.set(other, [isShort && other === to ? `${evidence} in “${shownAs(from)}”` : evidence, agreement].filter(Boolean).join('; '));
      reached.push(other);
    }
  }
  return reasons;
}

const keyOf = ({ from, to, evidence }: Joint): string => `${from.key}\n${to.key}\n${evidence}`;
const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a === b ? 0 : 1);

/** What articles say of both: a role, or else whom they are named beside; empty if nothing. */
function agreementOf(names: Names, best: Bearer, others: readonly Bearer[]): string {
  const here = rolesOf(best.members);
  const there = rolesOf(others.flatMap(({ members }) => [...members]));
  const shared = [...here].filter(([role]) => there.has(role)).map(([role, files]) => ({ role, files: new Set([...files, ...there.get(role)!]).size }));
  const [most] = shared.sort((a, b) => b.files - a.files || byCodeUnits(a.role, b.role));
  if (most) return `same role in ${most.files === 1 ? 'one file' : `${most.files} files`} (${most.role})`;
  const own = new Set([best.name, ...others.map(({ name }) => name)]);
  const [a, b] = [[best], others].map(side => companyOf(names, side.flatMap(({ members }) => [...members]), side.reduce((sum, { size }) => sum + size, 0), own));
  const beside = supportOf(a!, b!).shared.filter(({ kind }) => kind !== 'PLACE').slice(0, 2).map(shownAs);
  return beside.length === 0 ? '' : `named beside the same: ${beside.join(', ')}`;
}

function rolesOf(members: Iterable<Member>): ReadonlyMap<string, ReadonlySet<string>> {
  const roles = new Map<string, Set<string>>();
  for (const { file, article, entity } of members) {
    for (const span of entity.roles) {
      const role = fold(words(article.text, span));
      roles.set(role, (roles.get(role) ?? new Set()).add(file));
    }
  }
  return roles;
}

/** As it is written most. */
const shownAs = ({ written }: Name): string => [...written].sort((a, b) => b[1] - a[1] || byCodeUnits(a[0], b[0]))[0]![0];
