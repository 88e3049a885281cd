import type { Corrections } from '../corrections';
import type { CorrectedMarks } from '../corrections/marks';
import { asMeant } from '../corrections/meant';
import { columnOf, keptOf } from '../kept';
import type { ArticleReading } from '../reading';
import type { Recognition } from '../recognise';
import type { OwnRecognition } from '../recognise/part';
import { type Form, formOf } from './form';
import { otherKey } from './otherKeys';
import { parseOnce } from './parseOnce';
import { placeKey } from './places';

/** All that tells which names are one. The recognitions of an article are numbered through all its blocks. */
export interface Named {
  readonly parts: readonly NamedPart[];
  /** By part what is recognised in it, how many that are, and which of them are roles whose holders are named in another block. */
  readonly own: readonly (readonly OwnRecognition[])[];
  readonly counts: readonly number[];
  readonly heldAfar: readonly (readonly number[])[];
  /** By part the number of its first recognition, and how many there are in all. */
  readonly firsts: readonly number[];
  readonly corrections: Corrections;
  /** Roles whose holders are named in other blocks, with these, by number. */
  readonly afar: readonly (readonly [role: number, person: number])[];
}

/** The same of one block: the same object as long as the same is recognised in it. */
export interface NamedPart {
  readonly own: readonly OwnRecognition[];
  /** By recognition: what its words come to. */
  readonly written: readonly Form[];
  /** By recognition whether it is an organisation, and another one follows it in brackets: its acronym, or what it is short for. */
  readonly explained: readonly boolean[];
  /** By recognition its group, if that depends on nothing else: people and organisations have none here. */
  readonly alone: readonly (string | undefined)[];
  /** Roles whose holders are named in the block, with these, by their places in it. */
  readonly held: readonly (readonly [role: number, person: number])[];
  /** Places of roles whose holders are named in another block. */
  readonly heldAfar: readonly number[];
}

/** Gathers it. `before`: of the article that the reading keeps parts of; it only saves work. */
export function namedIn(reading: ArticleReading, marked: CorrectedMarks, corrections: Corrections, before: Named | undefined): Named {
  const { kept } = reading;
  const then = before && kept
    ? { parts: keptOf(kept, before.parts), own: keptOf(kept, before.own), counts: keptOf(kept, before.counts), heldAfar: keptOf(kept, before.heldAfar) }
    : { parts: [], own: [], counts: [], heldAfar: [] };
  const own = marked.parts;
  const parts = 0 < marked.meanings.size ? readMeant(reading, marked)
    : own.map((some, index) => (some === then.own[index] ? then.parts[index]! : namedPart(some, reading.parts[index]!.text, some)));
  const counts = columnOf(parts, then.parts, then.counts, part => part.own.length);
  const heldAfar = columnOf(parts, then.parts, then.heldAfar, part => part.heldAfar);
  const firsts = [0];
  for (const count of counts) firsts.push(firsts[firsts.length - 1]! + count);
  return { parts, own, counts, heldAfar, firsts, corrections, afar: afarIn(own, heldAfar, firsts, marked) };
}

/** As if the text said what its names mean. */
function readMeant({ text, blocks }: ArticleReading, { parts, meanings }: CorrectedMarks): NamedPart[] {
  const all: Recognition[] = [];
  const means = new Map<Recognition, string>();
  parts.forEach((own, index) => {
    const at = blocks[index]!.start;
    for (const one of own) {
      const { start, end, kind, confidence, rule } = one;
      const placed = { start: at + start, end: at + end, kind, confidence, rule };
      const meaning = meanings.get(one);
      if (meaning !== undefined) means.set(placed, meaning);
      all.push(placed);
    }
  });
  const meant = asMeant(text, all, means);
  let from = 0;
  return parts.map(own => namedPart(own, meant.text, meant.recognitions.slice(from, from += own.length)));
}

/** `places`: where the recognitions stand in `text`. */
function namedPart(own: readonly OwnRecognition[], text: string, places: readonly Pick<Recognition, 'start' | 'end'>[]): NamedPart {
  const held: [number, number][] = [];
  const heldAfar: number[] = [];
  own.forEach(({ holder, holderAt }, role) => {
    if (holder !== undefined) heldAfar.push(role);
    const person = holderAt === undefined ? -1 : lastPersonAt(own, holderAt);
    if (person !== -1) held.push([role, person]);
  });
  const written = places.map(({ start, end }) => formOnce(text.slice(start, end)));
  return {
    own, written, held, heldAfar: heldAfar.length === 0 ? none : heldAfar, alone: own.map((one, index) => groupAlone(one, written[index]!)),
    explained: own.map(({ kind }, index) => kind === 'ORG' && own[index + 1]?.kind === 'ORG' && isExplained(text, places[index]!.end, places[index + 1]!)),
  };
}

/** Roles of most blocks whose holders are named in another. */
const none: readonly number[] = [];

const formOnce = parseOnce(formOf);

/** Of a kind whose names are told apart by themselves. */
function groupAlone(one: OwnRecognition, { name }: Form): string | undefined {
  const { kind } = one;
  return kind === 'PERSON' || kind === 'ORG' ? undefined : kind === 'PLACE' ? groupOfPlace(name) : `${kind}:${otherKey(one, name)}`;
}

const groupOfPlace = parseOnce(name => `PLACE:${placeKey(name)}`);

/** "(", and behind the other one ")". */
const isExplained = (text: string, end: number, next: Pick<Recognition, 'start' | 'end'>): boolean =>
  /^\s*\(\s*["“]?$/.test(text.slice(end, Math.min(next.start, end + 10))) && /^["”]?\s*\)/.test(text.slice(next.end, next.end + 4));

function lastPersonAt(own: readonly OwnRecognition[], start: number): number {
  for (let index = own.length - 1; 0 <= index; index--) if (own[index]!.kind === 'PERSON' && own[index]!.start === start) return index;
  return -1;
}

function afarIn(own: Named['own'], heldAfar: Named['heldAfar'], firsts: readonly number[], { placeOfHolder }: CorrectedMarks): [number, number][] {
  const found: [number, number][] = [];
  heldAfar.forEach((roles, index) => {
    if (roles === none) return;
    for (const role of roles) {
      const { block, start } = placeOfHolder(own[index]![role]!.holder!, index);
      const person = lastPersonAt(own[block]!, start);
      if (person !== -1) found.push([firsts[index]! + role, firsts[block]! + person]);
    }
  });
  return found;
}

/** All recognitions of an article by number, with what is told of each. */
export interface Flat {
  readonly recognitions: readonly OwnRecognition[];
  readonly written: readonly Form[];
  readonly explained: readonly boolean[];
  readonly alone: readonly (string | undefined)[];
  /** By person the roles they hold. */
  readonly roles: ReadonlyMap<number, readonly number[]>;
}

export function flattened({ parts, firsts, afar }: Pick<Named, 'parts' | 'firsts' | 'afar'>): Flat {
  const recognitions: OwnRecognition[] = [];
  const written: Form[] = [];
  const explained: boolean[] = [];
  const alone: (string | undefined)[] = [];
  const pairs: (readonly [number, number])[] = [];
  parts.forEach((part, index) => {
    const first = firsts[index]!;
    for (const one of part.own) recognitions.push(one);
    for (const form of part.written) written.push(form);
    for (const one of part.explained) explained.push(one);
    for (const group of part.alone) alone.push(group);
    for (const [role, person] of part.held) pairs.push([first + role, first + person]);
  });
  if (afar.length !== 0) pairs.push(...afar);
  return { recognitions, written, explained, alone, roles: byPerson(afar.length === 0 ? pairs : pairs.sort(([a], [b]) => a - b)) };
}

function byPerson(pairs: readonly (readonly [number, number])[]): Map<number, number[]> {
  const roles = new Map<number, number[]>();
  for (const [role, person] of pairs) {
    const list = roles.get(person);
    if (list) list.push(role);
    else roles.set(person, [role]);
  }
  return roles;
}

/** Whether two articles say the same of names, so that the same are one, wherever they stand. */
export function isSame(one: Named, other: Named): boolean {
  const [some, others] = [one.corrections.all, other.corrections.all];
  return one.firsts.at(-1) === other.firsts.at(-1) && some.length === others.length && some.every((correction, index) => correction === others[index])
    && one.afar.length === other.afar.length && one.afar.every(([role, person], index) => role === other.afar[index]![0] && person === other.afar[index]![1])
    && areSameBetween(one, other);
}

/** The parts that are the same from the first and from the last on need not be looked into. */
function areSameBetween(one: Named, other: Named): boolean {
  const [some, others] = [one.parts, other.parts];
  let first = 0;
  while (first < some.length && some[first] === others[first]) first++;
  let last = 0;
  while (last < some.length - first && last < others.length - first && some[some.length - 1 - last] === others[others.length - 1 - last]) last++;
  const between = ({ parts, firsts }: Named): Flat => {
    const own = parts.slice(first, parts.length - last);
    return flattened({ parts: own, firsts: firsts.slice(first).map(number => number - firsts[first]!), afar: [] });
  };
  return areSame(between(one), between(other));
}

function areSame(one: Flat, other: Flat): boolean {
  if (one.recognitions.length !== other.recognitions.length || one.roles.size !== other.roles.size) return false;
  for (let index = 0; index < one.recognitions.length; index++) {
    const a = one.recognitions[index]!;
    const b = other.recognitions[index]!;
    if (one.written[index]!.slice !== other.written[index]!.slice || a.kind !== b.kind || a.value !== b.value || a.unit !== b.unit
      || one.explained[index] !== other.explained[index]) return false;
  }
  for (const [person, roles] of one.roles) {
    const own = other.roles.get(person);
    if (own?.length !== roles.length || !roles.every((role, index) => role === own[index])) return false;
  }
  return true;
}
