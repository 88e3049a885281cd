import type { Identity } from '../identify';
import type { Relation } from '../matchNames/relation';
import { bearersOf, canGoTogether, mostSupported } from './bearers';
import { type Claims, joinClaims, noClaims } from './claims';
import { type Company, companyOf } from './company';
import { areApart, type Forced } from './forced';
import type { Bearer, Member, Name } from './name';
import type { Names } from './names';

/** One person, organisation or place: bearers of names that are one. */
export interface Body {
  readonly bearers: readonly Bearer[];
  /** Why which names were joined. */
  readonly joints: readonly Joint[];
  readonly claims: Claims;
  /** Worked out when it is asked for. */
  readonly company: Company;
  /** The file or nation that alone tells it from namesakes, if one does. */
  readonly apart: string | undefined;
  /** What is shown of it, from when it is described. It stands here, as a map of as many as there are names would take more room than both. */
  identity: Identity | undefined;
}

/** What comes of a cluster of names. */
export interface Settled {
  readonly names: readonly Name[];
  readonly bodies: readonly Body[];
}

/** Two names were joined because ... */
export interface Joint {
  readonly from: Name;
  readonly to: Name;
  /** A short phrase: "other spelling". */
  readonly evidence: string;
  /** Whether the evidence speaks of `from`, which is short for `to`: "surname alone". */
  readonly isShort: boolean;
}

/** What joining goes by. */
export interface Ground {
  readonly names: Names;
  readonly forced: Forced;
  related(name: Name): ReadonlyMap<Name, Relation>;
}

/**
 * Who is who among names of which each can be one with another: what the user says first, then spellings of one name, the likeliest first;
 * then, from the fullest names down, a name that is short for others goes to the one it can be short for, and to none if there are several.
 */
export function settle(ground: Ground, cluster: readonly Name[]): Settled {
  const bodies = cluster.length === 1 ? bodiesOfName(ground, cluster[0]!) : bodiesOf(ground, cluster);
  const [first] = bodies;
  return cluster.length === 1 && bodies.length === 1 && first instanceof Alone ? first : { names: cluster, bodies };
}

const bodiesOfName = ({ names, forced }: Ground, name: Name): readonly Body[] => bearersOf(names, name, forced).map(bearer => bodyOf(names, [bearer]));

function bodiesOf(ground: Ground, cluster: readonly Name[]): readonly Body[] {
  const { names } = ground;
  const sorted = [...cluster].sort((a, b) => (a.key < b.key ? -1 : 1));
  const bearers = new Map(sorted.map(name => [name, bearersOf(names, name, ground.forced)]));
  const drafts = createDrafts(ground, [...bearers.values()].flat());
  for (const name of sorted) {
    for (const key of ground.forced.merged(name.key)) {
      const other = names.get(key);
      if (other && bearers.has(other)) drafts.force([...bearers.get(name)!, ...bearers.get(other)!], name, other);
    }
  }
  for (const { a, b, evidence } of spellings(ground, sorted, bearers)) attach(drafts, bearers.get(a)!, bearers.get(b)!, evidence);
  const fuller = [...sorted].sort((a, b) => b.fullness - a.fullness || (a.key < b.key ? -1 : 1));
  // What was open between two names is not once they are one.
  for (let before = Infinity; drafts.all().length < before;) {
    before = drafts.all().length;
    for (const name of fuller) attachShort(ground, drafts, bearers, name);
  }
  return drafts.all();
}

/** Pairs of names that are spellings of one, the likeliest first. What can be short for many, "South" of "FC South", is joined later. */
function spellings({ related }: Ground, sorted: readonly Name[], among: ReadonlyMap<Name, unknown>): { a: Name; b: Name; evidence: string; confidence: number }[] {
  return sorted.flatMap(a => [...related(a)]
    .flatMap(([b, { kind, confidence, evidence }]) => (kind === 'equal' && a.key < b.key && among.has(b) ? [{ a, b, evidence, confidence }] : [])))
    .sort((x, y) => y.confidence - x.confidence || (x.a.key < y.a.key ? -1 : x.a.key === y.a.key && x.b.key < y.b.key ? -1 : 1));
}

/** Joins each of `from`, who bear one name, to the one of `to` that it can be: of several to whom most speaks for. */
function attach(drafts: Drafts, from: readonly Bearer[], to: readonly Bearer[], evidence: string): void {
  for (const bearer of from) drafts.join(bearer, from, to, () => ({ evidence, isShort: false }));
}

function attachShort({ related }: Ground, drafts: Drafts, bearers: ReadonlyMap<Name, readonly Bearer[]>, name: Name): void {
  const longer = new Map([...related(name)].filter(([other, { kind }]) => kind === 'shorter' && bearers.has(other)).sort(([a], [b]) => (a.key < b.key ? -1 : 1)));
  if (longer.size === 0) return;
  const targets = [...longer.keys()].flatMap(other => bearers.get(other)!);
  const namesakes = bearers.get(name)!;
  for (const bearer of namesakes) drafts.join(bearer, namesakes, targets, target => ({ evidence: longer.get(target.name)!.evidence, isShort: true }));
}

interface Drafts {
  /**
   * Joins a bearer to the only one of the targets that nothing keeps it from, or to whom most speaks for; not if a namesake could be that one
   * as well, unless more speaks for the bearer.
   */
  join(this: void, bearer: Bearer, namesakes: readonly Bearer[], targets: readonly Bearer[], why: (target: Bearer) => Pick<Joint, 'evidence' | 'isShort'>): void;
  /** Joins them all, whatever speaks against it, but for the user's own word. */
  force(this: void, bearers: readonly Bearer[], from: Name, to: Name): void;
  all(): readonly Body[];
}

function createDrafts({ names, forced }: Ground, bearers: readonly Bearer[]): Drafts {
  const own = new Map<Bearer, Body>(bearers.map(bearer => [bearer, bodyOf(names, [bearer])]));
  const unite = (a: Body, b: Body, joint: Joint): void => {
    if (a === b) return;
    const united = bodyOf(names, [...a.bearers, ...b.bearers], [...a.joints, ...b.joints, joint]);
    for (const bearer of united.bearers) own.set(bearer, united);
  };
  return {
    join(bearer, namesakes, targets, why) {
      const draft = own.get(bearer)!;
      const open = new Map(targets.flatMap(target => {
        const other = own.get(target)!;
        return canBeOne(forced, draft, other) ? [[other, target] as const] : [];
      }));
      if (targets.some(target => own.get(target) === draft)) return;
      const [only] = open.keys();
      const chosen = open.size < 2 ? only : mostSupported([...open.keys()], draft);
      if (!chosen) return;
      const rivals = namesakes.map(other => own.get(other)!).filter(other => other !== draft && canBeOne(forced, other, chosen));
      if (rivals.length === 0 || mostSupported([draft, ...rivals], chosen) === draft) unite(draft, chosen, { from: bearer.name, to: open.get(chosen)!.name, ...why(open.get(chosen)!) });
    },
    force([first, ...rest], from, to) {
      for (const bearer of rest) {
        const [a, b] = [own.get(first!)!, own.get(bearer)!];
        if (!areApart(forced, namesIn(a), namesIn(b))) unite(a, b, { from, to, evidence: 'you merged them', isShort: false });
      }
    },
    all: () => [...new Set(own.values())],
  };
}

const namesIn = ({ bearers }: Body): readonly Name[] => bearers.map(({ name }) => name);

/** Not if the user said so, if they are two bearers of one name, or if what is said of them hardly goes together and nothing speaks for it. */
export function canBeOne(forced: Forced, a: Body, b: Body): boolean {
  if (a === b || areApart(forced, namesIn(a), namesIn(b))) return false;
  if (a.bearers.some(({ name }) => b.bearers.some(other => other.name === name))) return false;
  return canGoTogether(a, b);
}

export const bodyOf = (names: Names, bearers: readonly Bearer[], joints: readonly Joint[] = noJoints, apart?: string): Body =>
  (bearers.length === 1 && joints.length === 0 && apart === undefined ? new Alone(names, bearers[0]!) : new Joined(names, bearers, joints, apart));

const noJoints: readonly Joint[] = [];

/** Whoever goes by one name. There are as many as names in the folder: it holds next to nothing, and is what comes of its cluster at once. */
class Alone implements Body, Settled {
  identity: Identity | undefined = undefined;

  constructor(private readonly all: Names, private readonly bearer: Bearer) {}

  get names(): readonly Name[] {
    return [this.bearer.name];
  }

  get bodies(): readonly Body[] {
    return [this];
  }

  get bearers(): readonly Bearer[] {
    return [this.bearer];
  }

  get joints(): readonly Joint[] {
    return noJoints;
  }

  get claims(): Claims {
    return this.bearer.claims;
  }

  get company(): Company {
    return companyOfBody(this.all, this);
  }

  get apart(): undefined {
    return undefined;
  }
}

class Joined implements Body {
  readonly claims: Claims;
  identity: Identity | undefined = undefined;

  constructor(private readonly names: Names, readonly bearers: readonly Bearer[], readonly joints: readonly Joint[], readonly apart: string | undefined) {
    this.claims = bearers.length === 1 ? bearers[0]!.claims : bearers.map(({ claims }) => claims).reduce(joinClaims, noClaims);
  }

  get company(): Company {
    return companyOfBody(this.names, this);
  }
}

const companyOfBody = (names: Names, body: Body): Company => names.companies.get(body, () => {
  const { bearers } = body;
  return companyOf(names, membersIn(bearers), bearers.reduce((sum, { size }) => sum + size, 0), new Set(bearers.map(({ name }) => name)));
});

export function* membersIn(bearers: readonly Bearer[]): Iterable<Member> {
  for (const { members } of bearers) yield* members;
}
