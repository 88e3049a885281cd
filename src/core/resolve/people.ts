import { type PersonName, parsePerson, surnames } from '../matchNames/parsePerson';
import { comparePersons } from '../matchNames/person';
import { matchSpelling, type NameWord } from '../matchNames/token';
import type { Flat } from './named';
import { normalise } from './normalise';
import { parseOnce } from './parseOnce';
import { titleIn } from './roles';

/** Groups the people: for each recognition of kind PERSON its group's key. */
export function groupPeople(names: Flat): ReadonlyMap<number, string> {
  const { recognitions, written } = names;
  const registry = register(names);
  const groups = new Map<number, string>();
  const last = new Map<string, Person>();
  recognitions.forEach((recognition, index) => {
    if (recognition.kind !== 'PERSON') return;
    const name = parse(written[index]!.name);
    const person = registry.full.get(index) ?? bearerOf(registry, name, roleWords(names, index), last, index);
    groups.set(index, person?.key ?? keyOf(name));
    if (person) for (const { sounds } of person.name.words) last.set(sounds[0]!, person);
  });
  return groups;
}

const parse = parseOnce(parsePerson);

interface Person {
  readonly key: string;
  /** The fullest form. */
  name: PersonName;
  /** All words but surnames of their full forms. */
  readonly firsts: Set<NameWord>;
  /** The recognition that first names the person in full. */
  readonly first: number;
  /** Words of their titles. */
  readonly titles: Set<string>;
}

/** People by how their names sound. */
interface Registry {
  readonly full: ReadonlyMap<number, Person>;
  readonly byLast: ReadonlyMap<string, readonly Person[]>;
  readonly byFirst: ReadonlyMap<string, readonly Person[]>;
}

/** At most so many people of one name are compared, so that a list of namesakes costs no more than another list. */
const compared = 16;

const keyOf = ({ words: own, suffix }: PersonName): string => [...own.map(({ folded }) => folded), suffix].filter(part => part !== '').join(' ');

/** Everyone who is named in full somewhere in the article. */
function register(names: Flat): Registry {
  const full = new Map<number, Person>();
  const byLast = new Map<string, Person[]>();
  const byFirst = new Map<string, Person[]>();
  const double = doubleSurnames(names);
  names.recognitions.forEach(({ kind }, index) => {
    if (kind !== 'PERSON') return;
    const written = names.written[index]!.name;
    const name = parse(written);
    if (name.words.length < 2 || isDoubleSurname(written, double)) return;
    const sounds = new Set(surnames(name).flatMap(surname => surname.sounds));
    let person: Person | undefined;
    for (const sound of sounds) person ??= byLast.get(sound)?.find(other => comparePersons(other.name, name).kind !== 'none');
    if (!person) {
      person = { key: keyOf(name), name, firsts: new Set(), first: index, titles: new Set() };
      for (const sound of sounds) addTo(byLast, sound, person);
    } else if (person.name.words.length < name.words.length) person.name = name;
    for (const word of name.words.slice(0, -1)) if (!person.firsts.has(word)) for (const sound of word.sounds) addTo(byFirst, sound, person);
    for (const word of name.words.slice(0, -1)) person.firsts.add(word);
    for (const word of roleWords(names, index)) person.titles.add(word);
    full.set(index, person);
  });
  return { full, byLast, byFirst };
}

function addTo(people: Map<string, Person[]>, sound: string, person: Person): void {
  const own = people.get(sound);
  if (!own) people.set(sound, [person]);
  else if (own.length < compared && !own.includes(person)) own.push(person);
}

/** "Vasketh-Ohlun" of "Olivia Vasketh-Ohlun": two words, and yet no full name. */
function doubleSurnames({ recognitions, written }: Flat): ReadonlySet<string> {
  const found = new Set<string>();
  recognitions.forEach(({ kind }, index) => {
    const { name } = written[index]!;
    const last = kind === 'PERSON' && name.includes('-') ? /\s(\p{Lu}[^\s-]+-\p{Lu}[^\s-]+)$/u.exec(name) : null;
    if (last) found.add(normalise(last[1]!));
  });
  return found;
}

const isDoubleSurname = (name: string, double: ReadonlySet<string>): boolean => double.size !== 0 && !/\s/.test(name) && double.has(normalise(name));

const roleWords = ({ written, roles }: Flat, index: number): readonly string[] =>
  roles.get(index)?.flatMap(role => titleIn(written[role]!.name).flatMap(word => normalise(word).split(' '))) ?? [];

/** Whom a part of a name means: the only bearer, else the one with that title, else the one named last, else the first to come. */
function bearerOf(registry: Registry, name: PersonName, titles: readonly string[], last: ReadonlyMap<string, Person>, index: number): Person | undefined {
  const bearers = bearersOf(registry, name);
  if (bearers.length <= 1) return bearers[0];
  const titled = titles.length ? bearers.filter(person => titles.some(word => person.titles.has(word))) : [];
  if (titled.length === 1) return titled[0];
  const recent = lastWord(name).sounds.map(sound => last.get(sound)).find(person => person && bearers.includes(person));
  return recent ?? bearers.find(person => index < person.first) ?? bearers[0];
}

const lastWord = ({ words: own }: PersonName): NameWord => own[own.length - 1]!;

/** Those whose surname it is; if there are none, and it is one word, those whose first name it is. */
function bearersOf({ byLast, byFirst }: Registry, name: PersonName): readonly Person[] {
  const word = lastWord(name);
  const of = (people: ReadonlyMap<string, readonly Person[]>, isOne: (person: Person) => boolean): readonly Person[] =>
    [...new Set(word.sounds.flatMap(sound => people.get(sound) ?? []))].filter(isOne);
  const byName = of(byLast, person => comparePersons(name, person.name).kind !== 'none' || isDoubleOf(name, person.name));
  if (0 < byName.length || 1 < name.words.length || name.regnal) return byName;
  return of(byFirst, person => [...person.firsts].some(first => 0.9 < matchSpelling(word, first).confidence));
}

/** "Vasketh-Ohlun" alone ends like the full name. */
function isDoubleOf(name: PersonName, full: PersonName): boolean {
  const before = full.words.length - name.words.length;
  return 1 < name.words.length && 0 < before && name.words.every((word, i) => word.folded === full.words[before + i]!.folded);
}
