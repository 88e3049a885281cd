import type { Recognition } from '../recognise';
import { words, type Span } from '../span';
import { nearlyEqual, normalise, skeleton } from './normalise';
import { titleIn } from './roles';

/** Groups the people: for each recognition of kind PERSON its group's key. */
export function groupPeople(text: string, recognitions: readonly Recognition[], roles: ReadonlyMap<number, readonly Span[]>): ReadonlyMap<number, string> {
  const registry = register(text, recognitions, roles);
  const groups = new Map<number, string>();
  const last = new Map<string, Person>();
  recognitions.forEach((recognition, index) => {
    if (recognition.kind !== 'PERSON') return;
    const name = partsOf(words(text, recognition));
    const own = registry.full.get(index);
    const title = roleWords(text, roles.get(index));
    const person = own ?? (name.length ? bearerOf(registry, name, title, last, recognition.start) : undefined);
    groups.set(index, person?.key ?? (name.join(' ') || words(text, recognition)));
    if (person) for (const part of namesOf(person)) last.set(part, person);
  });
  return groups;
}

interface Person {
  readonly key: string;
  /** Folded words of the fullest form. */
  parts: readonly string[];
  /** Where the person is first named in full. */
  readonly start: number;
  /** Words of their titles. */
  readonly titles: Set<string>;
}

interface Registry {
  readonly full: ReadonlyMap<number, Person>;
  readonly byLast: ReadonlyMap<string, readonly Person[]>;
  readonly byFirst: ReadonlyMap<string, readonly Person[]>;
}

const particles = new Set(['al', 'el', 'bin', 'ibn', 'van', 'von', 'de', 'der', 'den', 'da', 'di', 'du', 'del', 'la', 'le', 'bint', 'ben']);
const suffixes = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

function partsOf(name: string): string[] {
  const parts = normalise(name).split(' ').filter(part => part !== '');
  while (2 < parts.length && suffixes.has(parts[parts.length - 1]!)) parts.pop();
  return parts;
}

const lastOf = (parts: readonly string[]): string => skeleton(parts[parts.length - 1]!);
const namesOf = ({ parts }: Person): string[] => parts.map(skeleton);
/** At most so many people of one name are compared, so that a list of namesakes costs no more than another list. */
const compared = 16;

/** Everyone who is named in full somewhere in the article. */
function register(text: string, recognitions: readonly Recognition[], roles: ReadonlyMap<number, readonly Span[]>): Registry {
  const full = new Map<number, Person>();
  const byLast = new Map<string, Person[]>();
  const byFirst = new Map<string, Person[]>();
  const double = doubleSurnames(text, recognitions);
  recognitions.forEach((recognition, index) => {
    if (recognition.kind !== 'PERSON') return;
    const parts = partsOf(words(text, recognition));
    if (parts.filter(part => !particles.has(part)).length < 2 || isDoubleSurname(words(text, recognition), double)) return;
    const namesakes = byLast.get(lastOf(parts)) ?? [];
    let person = namesakes.slice(0, compared).find(other => samePerson(other.parts, parts));
    if (!person) {
      person = { key: parts.join(' '), parts, start: recognition.start, titles: new Set() };
      byLast.set(lastOf(parts), [...namesakes, person].slice(0, compared));
      for (const part of new Set(parts.slice(0, -1).map(skeleton))) byFirst.set(part, [...(byFirst.get(part) ?? []), person].slice(0, compared));
    } else if (person.parts.length < parts.length) person.parts = parts;
    for (const word of roleWords(text, roles.get(index))) person.titles.add(word);
    full.set(index, person);
  });
  return { full, byLast, byFirst };
}

/** "Vasketh-Ohlun" of "Olivia Vasketh-Ohlun": two words, and yet no full name. */
function doubleSurnames(text: string, recognitions: readonly Recognition[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const recognition of recognitions) {
    if (recognition.kind !== 'PERSON') continue;
    const last = /\s(\p{Lu}[^\s-]+-\p{Lu}[^\s-]+)$/u.exec(words(text, recognition));
    if (last) found.add(normalise(last[1]!));
  }
  return found;
}

const isDoubleSurname = (name: string, double: ReadonlySet<string>): boolean => !/\s/.test(name) && double.has(normalise(name));

/** Two full names with one last name: the rest must agree, be an initial, or be left out. */
function samePerson(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a.slice(0, -1), b.slice(0, -1)] : [b.slice(0, -1), a.slice(0, -1)];
  let at = 0;
  for (const part of short) {
    while (at < long.length && !sameGiven(part, long[at]!)) at++;
    if (at++ === long.length) return false;
  }
  return sameGiven(short[0]!, long[0]!) || long.length === short.length;
}

const sameGiven = (a: string, b: string): boolean =>
  a === b || a[0] === b[0] && (a.length === 1 || b.length === 1 || nearlyEqual(a, b)) || sameSound(a, b);

/** Spellings of one name begin alike, but for "Yevgeny" and "Evgeny" and their like. */
const sameSound = (a: string, b: string): boolean => (a[0] === b[0] || /^[yijekcqg]/.test(a) && /^[yijekcqg]/.test(b)) && skeleton(a) === skeleton(b);

const roleWords = (text: string, spans: readonly Span[] | undefined): string[] =>
  (spans ?? []).flatMap(span => titleIn(words(text, span)).flatMap(word => normalise(word).split(' ')));

/** Whom a part of a name means: the only bearer, else the one with that title, else the one named last, else the first to come. */
function bearerOf(
  { byLast, byFirst }: Registry,
  name: readonly string[],
  titles: readonly string[],
  last: ReadonlyMap<string, Person>,
  start: number,
): Person | undefined {
  const key = lastOf(name);
  const bearers = [...(byLast.get(key) ?? []), ...(name.length === 1 && !byLast.has(key) ? (byFirst.get(key) ?? []) : [])];
  if (bearers.length <= 1) return bearers[0];
  const titled = titles.length ? bearers.filter(person => titles.some(word => person.titles.has(word))) : [];
  if (titled.length === 1) return titled[0];
  const recent = last.get(key);
  if (recent && bearers.includes(recent)) return recent;
  return bearers.find(person => start < person.start) ?? bearers[0];
}
