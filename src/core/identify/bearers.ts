import { type Claims, conflictOf, joinClaims, noClaims, signatureOf } from './claims';
import { type Company, companyOf, supportOf } from './company';
import { isCommon } from './commonNames';
import type { Forced } from './forced';
import { type Bearer, byPlace, type Member, type Name } from './name';
import type { Names } from './names';

/** Some of those who bear a name. */
export const bearerOf = (name: Name, members: ReadonlySet<Member>, claims: Claims): Bearer =>
  ({ name, members, size: members.size, has: member => members.has(member), claims });

/** Who bears a name: the senator in these files, the goalkeeper in those. The same for the same members, whatever their order. */
export function bearersOf(names: Names, name: Name, forced: Forced): readonly Bearer[] {
  if (name.size === 1 || forced.isOne(name.key)) return [name];
  const { claimed } = name;
  const common = name.size < known && isCommon(name);
  if (!common && !claimed.some((claims, i) => claimed.slice(0, i).some(other => conflictOf(claims, other)))) return [name];
  const parts = common ? partitionCommon(names, name) : partition(names, name);
  return parts.length === 1 ? [name] : parts.map(({ members, claims }) => bearerOf(name, new Set(members), claims));
}

/** Whoever is named in so many files is known by that name, however common it is. */
const known = 100;

interface Part {
  readonly members: Member[];
  readonly claims: Claims;
  readonly company: Company;
}

const partOf = (names: Names, name: Name, members: readonly Member[], claims: Claims): Part =>
  ({ members: [...members], claims, company: companyOf(names, members, members.length, new Set([name])) });

/** Those who claim most come first; each goes to whom nothing keeps it from, and of several such to whom most speaks for. */
function partition(names: Names, name: Name): readonly Part[] {
  const part = (members: readonly Member[], claims: Claims): Part => partOf(names, name, members, claims);
  const { groups, silent } = bySignature(name);
  let parts: Part[] = [];
  for (const members of groups) {
    const own = part(members, members[0]!.claims!);
    const fitting = parts.filter(each => canGoTogether(each, own));
    const to = fitting.length < 2 ? fitting[0] : mostSupported(fitting, own);
    parts = to ? [...parts.filter(each => each !== to), part([...to.members, ...members], joinClaims(to.claims, own.claims))] : [...parts, own];
  }
  // Whoever is but one has all members.
  if (parts.length === 1) return parts;
  return [...parts, ...assign(parts, silent, member => part([member], noClaims))];
}

/** Of a name that many bear, the name alone joins nothing: a role in common does, or company. */
function partitionCommon(names: Names, name: Name): readonly Part[] {
  let parts: Part[] = [];
  for (const member of [...name.members].sort(byPlace)) {
    const own = partOf(names, name, [member], member.claims ?? noClaims);
    const all = [own, ...parts.filter(part => isLikelyOne(part, own))];
    const joined = partOf(names, name, all.flatMap(({ members }) => members), all.map(({ claims }) => claims).reduce(joinClaims));
    parts = [...parts.filter(part => !all.includes(part)), joined];
  }
  return parts;
}

function isLikelyOne(a: Part, b: Part): boolean {
  if (conflictOf(a.claims, b.claims)) return canGoTogether(a, b);
  return least <= supportOf(a.company, b.company).weight || shareField(a, b) && Math.min(a.company.beside.size, b.company.beside.size) < 3;
}

/** Adds each member to the part that most speaks for; answers those that nothing tells apart, each by itself. */
function assign(parts: readonly Part[], members: readonly Member[], alone: (member: Member) => Part): readonly Part[] {
  const open: Part[] = [];
  for (const member of members) {
    const own = alone(member);
    const to = mostSupported(parts, own);
    if (to) to.members.push(member);
    else open.push(own);
  }
  return open;
}

function bySignature(name: Name): { readonly groups: readonly (readonly [Member, ...Member[]])[]; readonly silent: readonly Member[] } {
  const groups = new Map<string, [Member, ...Member[]]>();
  const silent: Member[] = [];
  for (const member of [...name.members].sort(byPlace)) {
    if (!member.claims) {
      silent.push(member);
      continue;
    }
    const signature = signatureOf(member.claims);
    const group = groups.get(signature);
    if (group) group.push(member);
    else groups.set(signature, [member]);
  }
  const said = ({ claims }: Member): number => Number(claims!.fields.length !== 0) + Number(claims!.nations.length !== 0) + Number(claims!.ages.length !== 0);
  const sorted = [...groups].sort(([a, own], [b, other]) => said(other[0]) - said(own[0]) || other.length - own.length || (a < b ? -1 : 1));
  return { groups: sorted.map(([, members]) => members), silent };
}

/** Not if what is said of them hardly goes together and nothing speaks for it. */
export function canGoTogether(a: Side, b: Side): boolean {
  const conflict = conflictOf(a.claims, b.claims);
  return !conflict || !conflict.firm && 1 <= supportOf(a.company, b.company).weight;
}

/** Somebody, or a part of their members, as far as it speaks for or against being one with another. */
export interface Side {
  readonly claims: Claims;
  readonly company: Company;
}

/** The one that clearly more speaks for than for any other; undefined if there is none. */
export function mostSupported<Candidate extends Side>(candidates: readonly Candidate[], whom: Side): Candidate | undefined {
  const weighed = candidates.map(candidate => ({ candidate, weight: weightFor(candidate, whom) })).sort((a, b) => b.weight - a.weight);
  const [best, second] = weighed;
  return best && least <= best.weight && margin * (second?.weight ?? 0) <= best.weight ? best.candidate : undefined;
}

/** How much speaks for two being one: their company, and a walk of life ("President Duarte" is rather a politician). */
export const weightFor = (a: Side, b: Side): number =>
  supportOf(a.company, b.company).weight + (shareField(a, b) ? 0.5 : 0);

const shareField = (a: Side, b: Side): boolean => a.claims.fields.some(field => b.claims.fields.includes(field));

const least = 0.5;
const margin = 1.5;
