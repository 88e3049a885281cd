// [Ana Duarte]PERSON(Ana Duarte) met the [U.S.]PLACE(United States) team. [Duarte]PERSON(Ana Duarte) left for the [United States]PLACE(United States).
import type { Corrections } from './corrections';
import { correctGroups, shownName } from './corrections/groups';
import type { CorrectedMarks } from './corrections/marks';
import { keptOf } from './kept';
import type { Entity, EntityId, Mention } from './model';
import { once } from './once';
import type { ArticleReading } from './reading';
import type { OwnRecognition } from './recognise/part';
import type { Form } from './resolve/form';
import { groupsOf, type Grouped } from './resolve/groups';
import { lettering } from './resolve/lettering';
import { normalise } from './resolve/normalise';
import { flattened, type Flat, isSame, type Named, namedIn, type NamedPart } from './resolve/named';
import { statedRoles } from './resolve/roles';
import type { Span } from './span';

/** Whom and what an article names, and what of it may be kept when the article is edited. */
export interface Resolved {
  /** Put together when first asked for, as the mentions are. */
  readonly entities: () => readonly Entity[];
  readonly mentions: () => readonly Mention[];
  /** The mentions block by block, from whose start they count: the same object as long as they are the same. */
  readonly parts: readonly (readonly Mention[])[];
  readonly named: Named;
  readonly grouped: Grouped;
  readonly told: Told;
}

/** Who is who. */
export interface Told {
  readonly entities: readonly ToldEntity[];
  /** By recognition. */
  readonly entityOf: readonly EntityId[];
}

/** An entity, as yet without roles; `stated`: the recognitions that are roles of it worth stating, by number. */
interface ToldEntity {
  readonly entity: Entity;
  readonly stated: readonly number[];
}

/**
 * Tells which mentions of one article name the same: by the article's own evidence alone, in one pass over each kind, and then by what
 * `corrections` say of their names. `before`: of the article that the reading keeps parts of; it only saves work.
 */
export function resolve(reading: ArticleReading, marked: CorrectedMarks, corrections: Corrections, before?: Resolved): Resolved {
  const named = namedIn(reading, marked, corrections, before?.named);
  const kept = before && isSame(before.named, named) ? before : undefined;
  const flat = kept ? undefined : flattened(named);
  const grouped = kept?.grouped ?? groupsOf(flat!, before?.grouped);
  const told = kept?.told ?? toldBy(flat!, correctGroups(grouped.groups, flat!, corrections), corrections);
  const parts = mentionsByPart(reading, named, told, before, kept !== undefined);
  return { entities: once(() => placedEntities(reading, named, told)), mentions: once(() => placedMentions(reading, parts)), parts, named, grouped, told };
}

/** One entity a group, in the order in which they are named first. */
function toldBy({ recognitions, written, roles }: Flat, groups: readonly string[], corrections: Corrections): Told {
  const members = new Map<string, number[]>();
  groups.forEach((group, index) => {
    const list = members.get(group);
    if (list) list.push(index);
    else members.set(group, [index]);
  });
  const used = new Set<EntityId>();
  const entityOf: EntityId[] = groups.map(() => '');
  const entities: ToldEntity[] = [];
  for (const [group, own] of members) {
    const { kind } = recognitions[own[0]!]!;
    const form = kind === 'NORP' ? shortest(written, own) : fullest(written, own);
    const name = lettering(kind, form.name);
    const plain = name === form.name ? form.plain : normalise(name);
    const key = `${kind}:${kind === 'PLACE' || kind === 'NORP' || kind === 'DATE' || kind === 'MONEY' ? group.slice(kind.length + 1) : plain}`;
    let id = key;
    for (let count = 2; used.has(id); count++) id = `${key}#${count}`;
    used.add(id);
    for (const index of own) entityOf[index] = id;
    const shown = shownName(kind, name, () => own.map(index => written[index]!), corrections);
    const stated = kind === 'PERSON' ? statedRoles(own.flatMap(index => roles.get(index) ?? []).map(role => [role, written[role]!.name])) : [];
    entities.push({ entity: { id, kind, name: shown, ...(shown !== name && { written: name }), roles: [] }, stated });
  }
  return { entities, entityOf };
}

/** `isTold`: the same is told of the same names as before. */
function mentionsByPart(
  { kept }: ArticleReading, { parts, counts, heldAfar, firsts, afar }: Named, { entityOf }: Told, before: Resolved | undefined, isTold: boolean,
): (readonly Mention[])[] {
  const [held, named, firstsBefore] = before && kept
    ? [keptOf(kept, before.parts), keptOf(kept, before.named.parts), keptOf(kept, before.named.firsts.slice(0, -1))] : [[], [], []];
  const holders = new Map(afar);
  return parts.map((part, index) => {
    if (counts[index] === 0) return none;
    const first = firsts[index]!;
    const then = named[index] === part ? held[index] : undefined;
    // Two blocks with the same names may have changed places; a holder in another block may be another one, though the words of both blocks are the same.
    if (then && isTold && firstsBefore[index] === first && heldAfar[index]!.length === 0) return then;
    const holderOf = holdersIn(part, first, entityOf, holders);
    if (then?.every(({ entity, holder }, place) => entity === entityOf[first + place] && holder === holderOf?.[place])) return then;
    return part.own.map((recognition, place) => mentionOf(recognition, 0, entityOf[first + place]!, holderOf?.[place]));
  });
}

const none: readonly Mention[] = [];

/** By role its holder: the entity of the name that it stands with. Most blocks have no role. */
function holdersIn(
  { held, heldAfar }: NamedPart, first: number, entityOf: readonly EntityId[], afar: ReadonlyMap<number, number>,
): readonly (EntityId | undefined)[] | undefined {
  if (held.length === 0 && heldAfar.length === 0) return undefined;
  const holderOf: EntityId[] = [];
  for (const [role, person] of held) holderOf[role] = entityOf[first + person]!;
  for (const role of heldAfar) if (afar.has(first + role)) holderOf[role] = entityOf[afar.get(first + role)!]!;
  return holderOf;
}

/** Written out: to copy all but `holderAt` takes many times as long. */
function mentionOf({ start, end, kind, confidence, rule, value, unit }: Omit<OwnRecognition, 'holder'>, at: number, entity: EntityId, holder: EntityId | undefined): Mention {
  if (value === undefined && unit === undefined && holder === undefined) return { start: at + start, end: at + end, kind, confidence, rule, entity };
  return {
    start: at + start, end: at + end, kind, confidence, rule,
    ...(value !== undefined && { value }), ...(unit !== undefined && { unit }), entity, ...(holder !== undefined && { holder }),
  };
}

function placedMentions({ blocks }: ArticleReading, parts: readonly (readonly Mention[])[]): Mention[] {
  const mentions: Mention[] = [];
  parts.forEach((own, index) => {
    const at = blocks[index]!.start;
    for (const mention of own) mentions.push(mentionOf(mention, at, mention.entity, mention.holder));
  });
  return mentions;
}

function placedEntities({ blocks }: ArticleReading, { parts, firsts }: Named, { entities }: Told): Entity[] {
  const spanOf = (number: number): Span => {
    const index = partOf(firsts, number);
    const { start, end } = parts[index]!.own[number - firsts[index]!]!;
    return { start: blocks[index]!.start + start, end: blocks[index]!.start + end };
  };
  return entities.map(({ entity, stated }) => (stated.length === 0 ? entity : { ...entity, roles: stated.map(spanOf) }));
}

/** The part that holds the recognition with this number: the last one that begins with it or before it. */
function partOf(firsts: readonly number[], number: number): number {
  let low = 0;
  let high = firsts.length - 1;
  while (low + 1 < high) {
    const middle = (low + high) >>> 1;
    if (firsts[middle]! <= number) low = middle;
    else high = middle;
  }
  return low;
}

/** The form with the most words, then the most letters; the first of equals. */
const fullest = (written: readonly Form[], members: readonly number[]): Form =>
  members.reduce((best, index) => (best.fullness < written[index]!.fullness ? written[index]! : best), written[members[0]!]!);

/** Of "Latvians" and "Latvian" the latter. */
const shortest = (written: readonly Form[], members: readonly number[]): Form =>
  members.reduce((best, index) => (written[index]!.name.length < best.name.length ? written[index]! : best), written[members[0]!]!);
