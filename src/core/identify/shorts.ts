import { gazetteer } from '../matchNames/gazetteer';
import { isGeneric } from '../matchNames/organisation';
import type { Article } from '../model';
import { bearerOf, bearersOf, weightFor } from './bearers';
import { type Body, bodyOf, canBeOne, type Ground, type Settled } from './bodies';
import { nationsIn, noClaims } from './claims';
import type { Bearer, Member, Name } from './name';
import { placeOf } from './names';

/** Some of the members of a short name belong to a body that goes by a fuller one. */
export interface Attachment {
  readonly body: Body;
  readonly bearer: Bearer;
  readonly to: Name;
  readonly evidence: string;
}

/** A fuller name that a short one can stand for. */
export interface Candidate {
  readonly body: Body;
  readonly to: Name;
  readonly evidence: string;
  /** Whether an article says so: letters alone may stand for much. */
  readonly isStated: boolean;
}

/** What comes of a cluster of short names: some of their members belong elsewhere. */
export interface SettledShorts extends Settled {
  readonly attached: readonly Attachment[];
}

/** Gives each member of a short name and its spellings to the one it can be short for, by its article; the others stay for themselves. */
export function assignShorts(ground: Ground, cluster: readonly Name[], candidatesOf: (name: Name) => readonly Candidate[]): SettledShorts {
  const sorted = [...cluster].sort((a, b) => (a.key < b.key ? -1 : 1));
  const attached = new Map<string, { candidate: Candidate; name: Name; evidence: string; members: Set<Member> }>();
  const left = new Map<Name, Member[]>();
  let isOpen = false;
  const numbers = new Map<Body, number>();
  for (const name of sorted) {
    const candidates = ground.forced.isOne(name.key) ? [] : candidatesOf(name);
    isOpen ||= isAmbiguous(name, candidates);
    const bodies = candidates.map(({ body }) => body);
    for (const member of name.members) {
      const chosen = candidates.length === 0 ? undefined : chosenFor(ground, name, member, candidates, bodies);
      if (!chosen) {
        const own = left.get(name);
        if (own) own.push(member);
        else left.set(name, [member]);
        continue;
      }
      const { body } = chosen.candidate;
      if (!numbers.has(body)) numbers.set(body, numbers.size);
      const key = `${numbers.get(body)} ${name.key} ${chosen.evidence}`;
      const group = attached.get(key) ?? { ...chosen, name, members: new Set<Member>() };
      attached.set(key, group);
      group.members.add(member);
    }
  }
  return {
    names: cluster,
    attached: [...attached.values()].map(({ candidate, name, evidence, members }) =>
      ({ body: candidate.body, bearer: bearerOf(name, members, noClaims), to: candidate.to, evidence })),
    bodies: isGenericName(sorted[0]!) ? byNation(ground, left) : isOpen ? byFile(ground, left) : together(ground, left),
  };
}

/** Two files that have it may mean two: a surname of those who are named in full, an acronym that the folder's own articles explain in two ways. */
const isAmbiguous = ({ kind }: Name, candidates: readonly Candidate[]): boolean =>
  (kind === 'PERSON' ? 0 < candidates.length : 1 < candidates.filter(({ isStated }) => isStated).length);

const isGenericName = ({ parsed }: Name): boolean => parsed.kind === 'ORG' && isGeneric(parsed.name);

interface Chosen {
  readonly candidate: Candidate;
  readonly evidence: string;
}

/** What was chosen for a member holds until its article or one of those who could be meant changes. */
function chosenFor(ground: Ground, name: Name, member: Member, candidates: readonly Candidate[], bodies: readonly Body[]): Chosen | undefined {
  const before = choices.get(member);
  if (before?.forced === ground.forced && before.bodies.length === bodies.length && bodies.every((body, i) => body === before.bodies[i])) return before.chosen;
  const chosen = choose(ground, name, member, candidates);
  choices.set(member, { forced: ground.forced, bodies, chosen });
  return chosen;
}

const choices = new WeakMap<Member, { readonly forced: Ground['forced']; readonly bodies: readonly Body[]; readonly chosen: Chosen | undefined }>();

/** Whom a member means: whoever its article names in full, else the only one, or the likeliest, that its company speaks for. */
function choose({ names, forced }: Ground, name: Name, member: Member, candidates: readonly Candidate[]): Chosen | undefined {
  const alone = bodyOf(names, [bearerOf(name, new Set([member]), member.claims ?? noClaims)]);
  const possible = candidates.filter(({ body }) => canBeOne(forced, alone, body));
  const [only] = possible;
  if (!only) return undefined;
  if (isGenericName(name)) {
    const nation = mostNamed(member.article);
    const own = nation === undefined ? undefined : possible.find(({ to }) => nationOfName(to) === nation);
    return own && { candidate: own, evidence: `${own.evidence}, and the article speaks of ${nation} most` };
  }
  const beside = names.in(member.file);
  const here = possible.filter(({ body }) => body.bearers.some(bearer => beside.some(other => other.name === bearer.name && other !== member && bearer.has(other))));
  if (here.length === 1) return { candidate: here[0]!, evidence: `${here[0]!.evidence}, and the article names no other in full` };
  const isSure = possible.length === 1 && (only.isStated || beside.length <= strangers);
  if (isSure) return { candidate: only, evidence: `${only.evidence}, and nobody else of that name` };
  const weighed = possible.map(candidate => ({ candidate, weight: weightOf(candidate.body, alone, member) }));
  const [best, second] = weighed.sort((a, b) => b.weight - a.weight);
  if (!best || best.weight < least || best.weight < margin * (second?.weight ?? 0)) return undefined;
  return { candidate: best.candidate, evidence: `${best.candidate.evidence}, ${second ? 'and the others of that name are in other company' : 'and nobody else of that name'}` };
}

/** The nation that an article names most often; of equals the first. */
function mostNamed(article: Article): string | undefined {
  let most: string | undefined;
  let times = 0;
  for (const [nation, count] of nationsIn(article)) if (times < count) [most, times] = [nation, count];
  return most;
}

/** "Kenya" of "Kenyan Foreign Ministry". */
function nationOfName({ parsed }: Name): string | undefined {
  const nation = parsed.kind === 'ORG' ? parsed.name.nation : undefined;
  return nation === undefined ? undefined : gazetteer().nameOf(nation);
}

/** How much speaks for a member being this body. */
function weightOf(body: Body, alone: Body, member: Member): number {
  const known = weights.get(body) ?? new WeakMap<Member, number>();
  weights.set(body, known);
  const before = known.get(member);
  if (before !== undefined) return before;
  const weight = weightFor(body, alone);
  known.set(member, weight);
  return weight;
}

/** A body and a member are made anew when their files change; so what was weighed between them holds as long as they live. */
const weights = new WeakMap<Body, WeakMap<Member, number>>();

/** In so much company nobody is who is never seen in any of it elsewhere. */
const strangers = 3;
const least = 0.6;
const margin = 1.5;

/** A surname that is never given in full is one person's, unless what is said of them differs; an acronym that nothing explains is one organisation's. */
function together({ names, forced, related }: Ground, left: ReadonlyMap<Name, readonly Member[]>): Body[] {
  const bodies: Body[] = [];
  for (const [name, members] of left) {
    const isWhole = members.length === name.size;
    for (const bearer of isWhole ? bearersOf(names, name, forced) : [bearerOf(name, new Set(members), noClaims)]) {
      const own = bodyOf(names, [bearer]);
      const at = bodies.findIndex(body => canBeOne(forced, own, body));
      const to = bodies[at]?.bearers.find(other => related(name).has(other.name));
      if (!to) bodies.push(own);
      else bodies[at] = bodyOf(names, [...bodies[at]!.bearers, bearer], [...bodies[at]!.joints, { from: name, to: to.name, evidence: related(name).get(to.name)!.evidence, isShort: false }]);
    }
  }
  return bodies;
}

/** Each file's is one of its own. */
function byFile({ names }: Ground, left: ReadonlyMap<Name, readonly Member[]>): Body[] {
  return [...left].flatMap(([name, members]) => members.map(member =>
    bodyOf(names, [bearerOf(name, new Set([member]), member.claims ?? noClaims)], [], placeOf(names, member))));
}

/** "The Foreign Ministry" is that of the nation that the article speaks of most; in articles that speak of none, that of the others if they have one. */
function byNation({ names }: Ground, left: ReadonlyMap<Name, readonly Member[]>): Body[] {
  const nations = new Map<string, Map<Name, Set<Member>>>();
  const put = (nation: string, name: Name, member: Member): void => {
    const own = nations.get(nation) ?? new Map<Name, Set<Member>>();
    nations.set(nation, own);
    own.set(name, (own.get(name) ?? new Set()).add(member));
  };
  const nowhere: [Name, Member][] = [];
  for (const [name, members] of left) {
    for (const member of members) {
      const nation = mostNamed(member.article);
      if (nation === undefined) nowhere.push([name, member]);
      else put(nation, name, member);
    }
  }
  const [only = '', ...others] = nations.keys();
  for (const [name, member] of nowhere) put(others.length === 0 ? only : '', name, member);
  return [...nations].sort(([a], [b]) => (a < b ? -1 : 1)).map(([nation, own]) => {
    const bearers = [...own].map(([name, members]) => bearerOf(name, members, noClaims));
    const joints = bearers.slice(1).map(({ name }) => ({ from: name, to: bearers[0]!.name, evidence: 'other spelling', isShort: false }));
    return bodyOf(names, bearers, joints, nation === '' ? undefined : nation);
  });
}
