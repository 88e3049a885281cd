import { plain } from './fold';
import { type Relation, unrelated } from './relation';
import { matchGivenName, matchSpelling, type NameWord, nameWord } from './token';
import { familyFirst, mensTitles, particles, suffixes, titles, titlesOrSurnames, womensTitles } from './vocabulary';

/** A person's name taken apart; `words` are in order, without titles, particles and suffix; initials are words of one letter. */
export interface PersonName {
  readonly plain: string;
  readonly words: readonly NameWord[];
  readonly suffix: string;
  readonly gender: '' | 'woman' | 'man';
  /** Holds "bin", "al" and the like, so that what follows may be left out. */
  readonly patronymic: boolean;
}

/** Takes the name of a person apart: "Mr. Bashar al-Assad" gives the words bashar, assad, and a man. */
export function parsePerson(name: string): PersonName {
  const all = partInitials(name);
  const suffix = 1 < all.length && suffixes.has(all[all.length - 1]!) ? all.pop()! : '';
  const { rest, gender } = stripTitles(all);
  const content = rest.filter(word => !particles.has(word));
  return {
    plain: plain(name),
    words: (content.length === 0 ? rest : content).map(nameWord),
    suffix: suffix === 'junior' ? 'jr' : suffix,
    gender,
    patronymic: rest.some(word => word === 'bin' || word === 'ibn' || word === 'bint'),
  };
}

/** Which of two names is the fuller, if they can be one person's. Symmetric but for the direction of `shorter` and `longer`. */
export function comparePersons(a: PersonName, b: PersonName): Relation {
  if (a.gender !== '' && b.gender !== '' && a.gender !== b.gender) return unrelated;
  if (b.words.length < a.words.length) return turn(compareOrdered(b, a));
  return compareOrdered(a, b);
}

/** Words that may be a surname alone: what an article falls back to after the first mention. */
export function surnames(name: PersonName): readonly NameWord[] {
  const last = name.words[name.words.length - 1]!;
  const first = name.words[0]!;
  return 1 < name.words.length && familyFirst.has(first.text) ? [last, first] : [last];
}

const isInitial = ({ text }: NameWord): boolean => text.length === 1;

function partInitials(name: string): string[] {
  const small = /[a-z]{2}/.test(name);
  const written = name.replace(/\s+/g, ' ').trim();
  const first = written.split(' ')[0]!;
  const joined = small && /^(?:[A-Z]\.?){2,3}$/.test(first) && written.includes(' ') && !/^(?:U\.?S\.?|U\.?K\.?|UN|EU|MP|MEP|CEO)$/.test(first);
  const words = plain(joined ? `${first.replace(/[A-Z]/g, '$& ')}${written.slice(first.length)}` : written.replace(/\b([A-Z])\.(?=[A-Z]\.)/g, '$1. '));
  return words === '' ? [written.toLowerCase()] : words.split(' ');
}

/** What stands before the last title is not the name either: "Kenyan Trade Secretary Wanjiru Odhiambo". */
function stripTitles(words: readonly string[]): { rest: readonly string[]; gender: PersonName['gender'] } {
  let from = 0;
  while (from < words.length - 1 && titles.has(words[from]!)) from++;
  for (let i = words.length - 2; from <= i; i--) {
    if (titles.has(words[i]!) && !titlesOrSurnames.has(words[i]!)) {
      from = i + 1;
      while (from < words.length - 1 && (titles.has(words[from]!) || words[from] === 'of' || words[from] === 'for')) from++;
      break;
    }
  }
  while (from < words.length - 1 && words[from] === 'the') from++;
  const stripped = words.slice(0, from);
  const woman = stripped.some(word => womensTitles.has(word));
  const man = stripped.some(word => mensTitles.has(word));
  return { rest: words.slice(from), gender: woman === man ? '' : woman ? 'woman' : 'man' };
}

/** `a` has no more words than `b`. */
function compareOrdered(a: PersonName, b: PersonName): Relation {
  if (a.suffix !== b.suffix && (a.suffix !== '' || 1 < a.words.length)) return unrelated;
  if (a.words.length === 1) return compareAlone(a, b);
  if (a.words.length === b.words.length) return compareWordByWord(a.words, b.words);
  return compareShortened(a, b);
}

function compareAlone(a: PersonName, b: PersonName): Relation {
  const word = a.words[0]!;
  if (isInitial(word)) return unrelated;
  if (b.words.length === 1) {
    const { confidence, evidence } = matchSpelling(word, b.words[0]!);
    return confidence <= 0.9 ? unrelated : { kind: 'equal', confidence, evidence: evidence || 'same name' };
  }
  const best = Math.max(...surnames(b).map(surname => matchSpelling(word, surname).confidence));
  const close = 0.9 < best || (best === 0.9 && 6 < word.text.length);
  return close ? { kind: 'shorter', confidence: 0.75 * best, evidence: 'surname alone' } : unrelated;
}

function compareWordByWord(a: readonly NameWord[], b: readonly NameWord[]): Relation {
  const last = a.length - 1;
  const matches = a.map((word, i) => (i === last ? matchSpelling(word, b[i]!) : matchGivenName(word, b[i]!)));
  if (matches.every(match => 0 < match.confidence)) {
    const confidence = matches.reduce((product, match) => product * match.confidence, 1);
    const evidence = matches.map(match => match.evidence).find(Boolean) ?? 'same name';
    const initialsOfA = a.filter(isInitial).length;
    const initialsOfB = b.filter(isInitial).length;
    if (initialsOfA === initialsOfB) return { kind: 'equal', confidence, evidence };
    return { kind: initialsOfB < initialsOfA ? 'shorter' : 'longer', confidence: Math.min(confidence, 0.78), evidence: 'initial' };
  }
  const swapped = a.length === 2 && !isInitial(a[0]!) && !isInitial(a[1]!)
    && matchSpelling(a[0]!, b[1]!).confidence * matchSpelling(a[1]!, b[0]!).confidence;
  return swapped && 0.9 < swapped ? { kind: 'equal', confidence: 0.88, evidence: 'family name first' } : unrelated;
}

/** A middle name, or the last of several surnames, may be left out; a middle initial may not become another. */
function compareShortened(a: PersonName, b: PersonName): Relation {
  const middles = (words: readonly NameWord[]): string => words.slice(1, -1).filter(isInitial).map(({ text }) => text).join('');
  if (middles(a.words) !== '' && middles(b.words) !== '' && middles(a.words) !== middles(b.words)) return unrelated;
  let at = 0;
  let confidence = 1;
  const places: number[] = [];
  for (const [i, word] of a.words.entries()) {
    const compare = i === a.words.length - 1 ? matchSpelling : matchGivenName;
    while (at < b.words.length && compare(word, b.words[at]!).confidence === 0) at++;
    if (at === b.words.length) return unrelated;
    confidence *= compare(word, b.words[at]!).confidence;
    places.push(at++);
  }
  const keepsFirst = places[0] === 0;
  const keepsLast = places[places.length - 1] === b.words.length - 1;
  if (keepsFirst && keepsLast) return { kind: 'shorter', confidence: 0.92 * confidence, evidence: 'middle name left out' };
  if (keepsFirst && a.patronymic === b.patronymic) return { kind: 'shorter', confidence: 0.8 * confidence, evidence: 'last name left out' };
  return keepsLast && !isInitial(a.words[0]!) ? { kind: 'shorter', confidence: 0.7 * confidence, evidence: 'first name left out' } : unrelated;
}

function turn(relation: Relation): Relation {
  if (relation.kind !== 'shorter' && relation.kind !== 'longer') return relation;
  return { ...relation, kind: relation.kind === 'shorter' ? 'longer' : 'shorter' };
}
