import { type PersonName, parsePerson, surnames } from '../matchNames/parsePerson';
import { comparePersons } from '../matchNames/person';
import { matchSpelling, type NameWord } from '../matchNames/token';
import type { Form } from './form';
import type { Flat } from './named';
import { normalise } from './normalise';
import { parseOnce } from './parseOnce';
import { titleIn } from './roles';

/** Groups the people: for each recognition of kind PERSON, in their order, its group's key. */
export function groupPeople(names: Flat): string[] {
  const mentions = mentionsIn(names);
  const registry = register(mentions);
  mentions.forEach(({ index }, place) => { for (const word of titleWords(names, index)) registry.full[place]?.titles.add(word); });
  const last = new Map<string, Person>();
  let before: Person | undefined;
  return mentions.map(({ index, form }, place) => {
    const person = registry.full[place] ?? bearerOf(registry, form, names, last, index);
    if (person && person !== before) for (const { sounds } of person.name.words) last.set(sounds[0]!, person);
    before = person ?? before;
    return person?.key ?? form.key;
  });
}

/** A name as it is written, however often it is: an article names the same people again and again. */
interface NameForm {
  readonly name: PersonName;
  /** As `keyOf` gives it. */
  readonly key: string;
  /** How the surnames of a full name sound; absent if it is none. */
  readonly sounds?: readonly string[];
  /** Whom it named last, if it is a full name; and how often the people who sound so had changed by then. */
  person?: Person;
  changes?: number;
  /** Whom it may mean, if it is none. */
  bearers?: readonly Person[];
}

interface PersonMention {
  /** Of the recognition. */
  readonly index: number;
  readonly form: NameForm;
}

function mentionsIn({ recognitions, written }: Flat): PersonMention[] {
  const forms = new Set<Form>();
  recognitions.forEach(({ kind }, index) => { if (kind === 'PERSON') forms.add(written[index]!); });
  const double = doubleSurnames(forms);
  const known = new Map([...forms].map(form => [form, nameForm(form.name, double)]));
  const mentions: PersonMention[] = [];
  recognitions.forEach(({ kind }, index) => { if (kind === 'PERSON') mentions.push({ index, form: known.get(written[index]!)! }); });
  return mentions;
}

function nameForm(written: string, double: ReadonlySet<string>): NameForm {
  const name = parse(written);
  const isFull = 2 <= name.words.length && !isDoubleSurname(written, double);
  return { name, key: keyOf(name), ...(isFull && { sounds: [...new Set(surnames(name).flatMap(surname => surname.sounds))] }) };
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
  /** How the surnames sound by which they are found. */
  readonly sounds: readonly string[];
}

/** People by how their names sound. */
interface Registry {
  /** By mention; undefined where no full name stands. */
  readonly full: readonly (Person | undefined)[];
  readonly byLast: ReadonlyMap<string, Namesakes>;
  readonly byFirst: ReadonlyMap<string, Namesakes>;
}

interface Namesakes {
  readonly people: Person[];
  /** How often one of them, or the name of one, became another. */
  changes: number;
}

/** At most so many people of one name are compared, so that a list of namesakes costs no more than another list. */
const compared = 16;

const keyOf = ({ words: own, suffix }: PersonName): string => [...own.map(({ folded }) => folded), suffix].filter(part => part !== '').join(' ');

/** Everyone who is named in full somewhere in the article. */
function register(mentions: readonly PersonMention[]): Registry {
  const byLast = new Map<string, Namesakes>();
  const byFirst = new Map<string, Namesakes>();
  const full = mentions.map(({ index, form }) => {
    const { name, sounds, key } = form;
    if (!sounds) return undefined;
    // All who sound so are called what they were when the form was met last.
    if (form.person && form.changes === changesOf(byLast, sounds)) return form.person;
    let person: Person | undefined;
    for (const sound of sounds) person ??= byLast.get(sound)?.people.find(other => comparePersons(other.name, name).kind !== 'none');
    if (!person) {
      person = { key, name, firsts: new Set(), first: index, titles: new Set(), sounds };
      for (const sound of sounds) addTo(byLast, sound, person);
    } else if (person.name.words.length < name.words.length) {
      person.name = name;
      for (const sound of person.sounds) byLast.get(sound)!.changes++;
    }
    for (const word of name.words.slice(0, -1)) if (!person.firsts.has(word)) for (const sound of word.sounds) addTo(byFirst, sound, person);
    for (const word of name.words.slice(0, -1)) person.firsts.add(word);
    form.changes = changesOf(byLast, sounds);
    return form.person = person;
  });
  return { full, byLast, byFirst };
}

function changesOf(people: ReadonlyMap<string, Namesakes>, sounds: readonly string[]): number {
  let changes = 0;
  for (const sound of sounds) changes += people.get(sound)?.changes ?? 0;
  return changes;
}

function addTo(people: Map<string, Namesakes>, sound: string, person: Person): void {
  const own = people.get(sound);
  if (!own) people.set(sound, { people: [person], changes: 1 });
  else if (own.people.length < compared && !own.people.includes(person)) {
    own.people.push(person);
    own.changes++;
  }
}

/** "Vasketh-Ohlun" of "Olivia Vasketh-Ohlun": two words, and yet no full name. */
function doubleSurnames(forms: Iterable<Form>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { name } of forms) {
    const last = name.includes('-') ? /\s(\p{Lu}[^\s-]+-\p{Lu}[^\s-]+)$/u.exec(name) : null;
    if (last) found.add(normalise(last[1]!));
  }
  return found;
}

const isDoubleSurname = (name: string, double: ReadonlySet<string>): boolean => double.size !== 0 && !/\s/.test(name) && double.has(normalise(name));

/** Of the titles that a person has where they are named with this recognition. */
const titleWords = ({ written, roles }: Flat, index: number): readonly string[] =>
  roles.get(index)?.flatMap(role => wordsOfTitle(written[role]!.name)) ?? none;

const none: readonly string[] = [];

const wordsOfTitle = parseOnce((role: string): readonly string[] => titleIn(role).flatMap(word => normalise(word).split(' ')));

/** Whom a part of a name means: the only bearer, else the one with that title, else the one named last, else the first to come. */
function bearerOf(registry: Registry, form: NameForm, names: Flat, last: ReadonlyMap<string, Person>, index: number): Person | undefined {
  const bearers = form.bearers ??= bearersOf(registry, form.name);
  if (bearers.length <= 1) return bearers[0];
  const titles = titleWords(names, index);
  const titled = titles.length ? bearers.filter(person => titles.some(word => person.titles.has(word))) : [];
  if (titled.length === 1) return titled[0];
  const recent = lastWord(form.name).sounds.map(sound => last.get(sound)).find(person => person && bearers.includes(person));
  return recent ?? bearers.find(person => index < person.first) ?? bearers[0];
}

const lastWord = ({ words: own }: PersonName): NameWord => own[own.length - 1]!;

/** Those whose surname it is; if there are none, and it is one word, those whose first name it is. */
function bearersOf({ byLast, byFirst }: Registry, name: PersonName): readonly Person[] {
  const word = lastWord(name);
  const of = (people: ReadonlyMap<string, Namesakes>, isOne: (person: Person) => boolean): readonly Person[] =>
    [...new Set(word.sounds.flatMap(sound => people.get(sound)?.people ?? []))].filter(isOne);
  const byName = of(byLast, person => comparePersons(name, person.name).kind !== 'none' || isDoubleOf(name, person.name));
  if (0 < byName.length || 1 < name.words.length || name.regnal) return byName;
  return of(byFirst, person => [...person.firsts].some(first => 0.9 < matchSpelling(word, first).confidence));
}

/** "Vasketh-Ohlun" alone ends like the full name. */
function isDoubleOf(name: PersonName, full: PersonName): boolean {
  const before = full.words.length - name.words.length;
  return 1 < name.words.length && 0 < before && name.words.every((word, i) => word.folded === full.words[before + i]!.folded);
}
