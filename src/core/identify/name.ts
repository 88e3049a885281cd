import type { ParsedName } from '../matchNames';
import type { Article, Entity, EntityId, IdentityKind } from '../model';
import { type Claims, joinClaims, noClaims, signatureOf } from './claims';
import type { Looked } from './look';

/** Somebody who goes by a name: whoever bears it, or some of those, if what articles say of them shows that they are several. */
export interface Bearer {
  readonly name: Name;
  /** Each once, in no order. */
  readonly members: Iterable<Member>;
  /** Number of members. */
  readonly size: number;
  has(member: Member): boolean;
  /** Those of all members together. */
  readonly claims: Claims;
}

/** All entities of a folder that go by one name, spelled alike but for accents, capitals and titles: one bearer, as long as nothing shows several. */
export interface Name extends Bearer {
  /** Kind and name: `PERSON:ana duarte`. */
  readonly key: string;
  readonly kind: IdentityKind;
  /** What no other name has as long as it lives; such numbers are small. */
  readonly number: number;
  /** Taken apart again at most askings. */
  readonly parsed: ParsedName;
  /** What it counts as in the company of others: one for "Ana Duarte" and "Duarte", "Andaman Fund" and "AF", "Kyiv" and "Kiev". */
  readonly companion: string;
  /** Whether it can be short for many: a surname alone, an acronym, an institution that every nation has. Who it is depends on the article. */
  readonly isShort: boolean;
  /** How much of the full name it gives. */
  readonly fullness: number;
  /** How the name is written, with the number of mentions that stand behind it. */
  readonly written: ReadonlyMap<string, number>;
  /** The claims that members make, each once; of those without claims there are none. */
  readonly claimed: readonly Claims[];
  readonly mentions: number;
}

/** An entity of one article. There may be millions: it holds nothing that can be read again. */
export interface Member {
  readonly file: string;
  readonly id: EntityId;
  readonly name: Name;
  /** The name as the article has it, and what the user calls it, if that is another. */
  readonly written: string;
  readonly renamed: string | undefined;
  readonly mentions: number;
  /** What the article says they are; undefined if it says nothing that could tell them from a namesake. */
  readonly claims: Claims | undefined;
  /** As it is now, read from the index at every asking; an empty one if it is gone. */
  readonly article: Article;
  /** The same of the entity. */
  readonly entity: Entity;
}

/** What names are made with. */
export interface Source {
  look(this: void, kind: IdentityKind, name: string): Looked;
  read(this: void, file: string): Article;
}

/** Of one member nothing is kept but that: most names of a folder stand in one article. */
export class KnownName implements Name {
  private own: Member | Crowd | undefined = undefined;

  constructor(
    readonly source: Source, readonly key: string, readonly kind: IdentityKind, readonly number: number, readonly companion: string,
    readonly isShort: boolean, readonly fullness: number,
    /** As it was written first. */
    readonly first: string,
  ) {}

  get name(): this {
    return this;
  }

  get parsed(): ParsedName {
    return this.source.look(this.kind, this.first).parsed;
  }

  get members(): Iterable<Member> {
    return this.own instanceof Crowd ? this.own.members : this.own ? [this.own] : [];
  }

  get size(): number {
    return this.own instanceof Crowd ? this.own.members.size : this.own ? 1 : 0;
  }

  has(member: Member): boolean {
    return member.name === this && (this.own === member || this.own instanceof Crowd && this.own.members.has(member));
  }

  get claims(): Claims {
    return (this.own instanceof Crowd ? this.own.claims : this.own?.claims) ?? noClaims;
  }

  get claimed(): readonly Claims[] {
    return this.own instanceof Crowd ? this.own.claimed : this.own?.claims ? [this.own.claims] : [];
  }

  get written(): ReadonlyMap<string, number> {
    return this.own instanceof Crowd ? this.own.written : new Map(this.own && [[this.own.written, this.own.mentions]]);
  }

  get mentions(): number {
    return this.own?.mentions ?? 0;
  }

  add(member: Member): void {
    if (!this.own) this.own = member;
    else (this.own instanceof Crowd ? this.own : this.own = new Crowd(this.own)).add(member);
  }

  remove(member: Member): void {
    if (this.own instanceof Crowd) this.own.remove(member);
    else if (this.own === member) this.own = undefined;
  }
}

/** Several of one name, and what they come to together. Most are written in one way, and nothing is said of them: then there is nothing to tell apart. */
class Crowd {
  readonly members = new Set<Member>();
  mentions = 0;
  /** As they are written: one form, or how often each. */
  private forms: string | Map<string, number>;
  private said: Map<string, { readonly claims: Claims; members: number }> | undefined = undefined;
  private joined: Claims | undefined = undefined;

  constructor(first: Member) {
    this.forms = first.written;
    this.add(first);
  }

  get written(): ReadonlyMap<string, number> {
    return typeof this.forms === 'string' ? new Map([[this.forms, this.mentions]]) : this.forms;
  }

  get claimed(): readonly Claims[] {
    return this.said ? [...this.said.values()].map(({ claims }) => claims) : [];
  }

  get claims(): Claims {
    return this.said ? this.joined ??= this.claimed.reduce(joinClaims, noClaims) : noClaims;
  }

  add(member: Member): void {
    this.write(member, 1);
    this.members.add(member);
    this.mentions += member.mentions;
    if (member.claims) this.claim(member.claims, 1);
  }

  remove(member: Member): void {
    this.write(member, -1);
    this.members.delete(member);
    this.mentions -= member.mentions;
    if (member.claims) this.claim(member.claims, -1);
  }

  private write({ written, mentions }: Member, by: 1 | -1): void {
    if (written === this.forms) return;
    if (typeof this.forms === 'string') this.forms = new Map(this.mentions === 0 ? [] : [[this.forms, this.mentions]]);
    const times = (this.forms.get(written) ?? 0) + by * mentions;
    if (0 < times) this.forms.set(written, times);
    else this.forms.delete(written);
  }

  private claim(claims: Claims, by: 1 | -1): void {
    this.joined = undefined;
    this.said ??= new Map();
    const signature = signatureOf(claims);
    const own = this.said.get(signature) ?? { claims, members: 0 };
    own.members += by;
    if (0 < own.members) this.said.set(signature, own);
    else this.said.delete(signature);
  }
}

/** A class, as getters of one object each would take more room than all that they stand for. */
export class KnownMember implements Member {
  constructor(
    readonly file: string, readonly id: EntityId, readonly name: KnownName, readonly written: string, readonly renamed: string | undefined,
    readonly mentions: number, readonly claims: Claims | undefined,
    /** The acronyms that its article gives it. */
    readonly acronyms: readonly string[],
  ) {}

  get article(): Article {
    return this.name.source.read(this.file);
  }

  get entity(): Entity {
    return this.article.entities.find(({ id }) => id === this.id) ?? { id: this.id, kind: this.name.kind, name: this.written, roles: [] };
  }
}

/** By file, in a file by entity. */
export const byPlace = (a: Member, b: Member): number => (a.file < b.file ? -1 : b.file < a.file ? 1 : a.id < b.id ? -1 : 1);
