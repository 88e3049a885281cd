import { compareOffices } from './office';
import { type PersonName, surnames } from './parsePerson';
import { type Relation, unrelated } from './relation';
import { isGivenName, isLetterDifferent, matchGivenName, matchSpelling, type NameWord } from './token';
import { familyFirst } from './vocabulary';

/** Which of two names is the fuller, if they can be one person's. Symmetric but for the direction of `shorter` and `longer`. */
export function comparePersons(a: PersonName, b: PersonName): Relation {
  if (a.qualifier !== '' && b.qualifier !== '' && a.qualifier !== b.qualifier) return unrelated;
  const relation = b.words.length < a.words.length ? turn(compareOrdered(b, a)) : compareOrdered(a, b);
  return relation === unrelated ? unrelated : weigh(relation, a, b);
}

/** What stands around the names may tell their bearers apart, or bear them out. */
function weigh(relation: Relation, a: PersonName, b: PersonName): Relation {
  const areFull = 1 < a.words.length && 1 < b.words.length;
  if (a.qualifier !== b.qualifier && areFull) return unrelated;
  const offices = compareOffices(a.office, b.office, areFull);
  if (offices === 'differ') return unrelated;
  return offices === 'agree' && relation.kind !== 'equal' ? { ...relation, evidence: `${relation.evidence}, title agrees` } : relation;
}

const isInitial = ({ text }: NameWord): boolean => text.length === 1;

/** `a` has no more words than `b`. */
function compareOrdered(a: PersonName, b: PersonName): Relation {
  if (a.suffix !== b.suffix) return compareGenerations(a, b);
  if (a.regnal || b.regnal) return compareRegnal(a, b);
  if (a.words.length === 1) return compareAlone(a, b);
  if (a.joined === b.joined) return { kind: 'equal', confidence: 0.96, evidence: differenceOf(a, b) };
  if (a.chinese !== '' && a.chinese === b.chinese) return { kind: 'equal', confidence: 0.93, evidence: 'other romanisation' };
  const relation = a.words.length === b.words.length ? compareWordByWord(a.words, b.words) : compareShortened(a, b);
  if (relation !== unrelated) return relation;
  if (isBareWithParticle(a, b)) return compareAlone(a, b);
  if (a.words.length === b.words.length && isBareWithParticle(b, a)) return turn(compareAlone(b, a));
  return isTurned(a, b) ? { kind: 'equal', confidence: 0.88, evidence: 'family name first' } : unrelated;
}

/** Of names that are the same but for their letters, spaces or titles. */
function differenceOf(a: PersonName, b: PersonName): string {
  if (a.words.length !== b.words.length) return 'other spacing';
  return a.words.every(({ text }, i) => text === b.words[i]!.text) ? 'same name' : 'other spelling';
}

/** Father and son, or two kings; but a surname alone may be either's, and "King Charles" any of that name. */
function compareGenerations(a: PersonName, b: PersonName): Relation {
  if (a.suffix !== '' && b.suffix !== '') return unrelated;
  const [bare, numbered] = a.suffix === '' ? [a, b] : [b, a];
  if (numbered.regnal || bare.regnal) {
    const relation = /^\d/.test(numbered.suffix) ? compareRegnal(bare, numbered) : unrelated;
    return relation === unrelated ? unrelated : { kind: bare === a ? 'shorter' : 'longer', confidence: 0.7, evidence: 'number left out' };
  }
  return a.words.length === 1 && bare.words.length === 1 ? asShorter(compareAlone(a, b), bare === a) : unrelated;
}

/** Where a suffix is left out, names that are equal for the rest are not. */
const asShorter = (relation: Relation, isFirst: boolean): Relation =>
  (relation.kind === 'equal' ? { kind: isFirst ? 'shorter' : 'longer', confidence: 0.7, evidence: 'suffix left out' } : relation);

/** Kings and popes have no surname that could stand alone: "King Charles" is not Ray Charles, nor "Pope John" John Paul. */
function compareRegnal(a: PersonName, b: PersonName): Relation {
  if (a.words.length === b.words.length) {
    const isSame = a.words.every((word, i) => 0.9 < matchSpelling(word, b.words[i]!).confidence);
    return isSame ? { kind: 'equal', confidence: 0.95, evidence: 'same name' } : unrelated;
  }
  const isFirst = a.words.length === 1 && b.patronymic && 0.9 < matchGivenName(a.words[0]!, b.words[0]!).confidence;
  return isFirst ? { kind: 'shorter', confidence: 0.65, evidence: 'first name alone' } : unrelated;
}

function compareAlone(a: PersonName, b: PersonName): Relation {
  const word = a.words[a.words.length - 1]!;
  if (isInitial(word)) return unrelated;
  if (b.words.length === 1) {
    const { confidence, evidence } = matchSpelling(word, b.words[0]!);
    return confidence <= 0.9 ? unrelated : { kind: 'equal', confidence, evidence: evidence || 'same name' };
  }
  let best = 0;
  for (const surname of surnames(b)) best = Math.max(best, matchSpelling(word, surname).confidence);
  const close = 0.9 < best || best === 0.9 && 6 < word.text.length;
  return close ? { kind: 'shorter', confidence: 0.75 * best, evidence: 'surname alone' } : unrelated;
}

/** "Van Persie" for "Robin van Persie": "Van" could be a given name, too. */
const isBareWithParticle = (a: PersonName, b: PersonName): boolean => a.words.length === 2 && a.words[0]!.text === b.particle;

function compareWordByWord(a: readonly NameWord[], b: readonly NameWord[]): Relation {
  const last = a.length - 1;
  const surname = matchSpelling(a[last]!, b[last]!);
  if (surname.confidence === 0 || isLetterDifferent(surname) && a[0]!.folded !== b[0]!.folded) return unrelated;
  let { confidence } = surname;
  let evidence: string = surname.evidence;
  for (let i = last - 1; 0 <= i; i--) {
    const match = matchGivenName(a[i]!, b[i]!);
    if (match.confidence === 0) return unrelated;
    confidence *= match.confidence;
    evidence = nameOfEvidence(match.evidence, i) || evidence;
  }
  const initialsOfA = a.filter(isInitial).length;
  const initialsOfB = b.filter(isInitial).length;
  if (initialsOfA === initialsOfB) return { kind: 'equal', confidence, evidence: evidence || 'same name' };
  return { kind: initialsOfB < initialsOfA ? 'shorter' : 'longer', confidence: Math.min(confidence, 0.78), evidence: 'initial' };
}

const nameOfEvidence = (evidence: string, at: number): string =>
  (evidence === 'short or foreign form' ? `${evidence} of the ${at === 0 ? 'first' : 'middle'} name` : evidence);

/** A middle name, or the last of several surnames, may be left out; a middle initial may not become another. */
function compareShortened(a: PersonName, b: PersonName): Relation {
  const middles = (words: readonly NameWord[]): string => words.slice(1, -1).filter(isInitial).map(({ text }) => text).join('');
  let at = 0;
  let confidence = 1;
  let first = 0;
  let surname = 0;
  for (let i = 0; i < a.words.length; i++) {
    const word = a.words[i]!;
    const compare = i === a.words.length - 1 ? matchSpelling : matchGivenName;
    while (at < b.words.length && compare(word, b.words[at]!).confidence === 0) at++;
    if (at === b.words.length) return unrelated;
    surname = compare(word, b.words[at]!).confidence;
    confidence *= surname;
    if (i === 0) first = at;
    at++;
  }
  const [middlesOfA, middlesOfB] = [middles(a.words), middles(b.words)];
  if (middlesOfA !== '' && middlesOfB !== '' && middlesOfA !== middlesOfB) return unrelated;
  const keepsLast = at === b.words.length;
  const isSameFirst = a.words[0]!.folded === b.words[first]!.folded;
  if (keepsLast && (0.85 < surname || isSameFirst && first === 0)) {
    if (first === 0) return { kind: 'shorter', confidence: 0.92 * confidence, evidence: 'middle name left out' };
    // "Josh Smith" is not "A. J. Smith".
    return isInitial(a.words[0]!) || isInitial(b.words[first]!) ? unrelated : { kind: 'shorter', confidence: 0.7 * confidence, evidence: 'first name left out' };
  }
  const isSameSurname = a.words[a.words.length - 1]!.folded === b.words[at - 1]!.folded;
  const leavesLast = first === 0 && isSameFirst && isSameSurname && maySurnameStandLast(a, b);
  return leavesLast ? { kind: 'shorter', confidence: 0.8 * confidence, evidence: 'last name left out' } : unrelated;
}

/** The second of two surnames may be left out, as in Spain, or what follows a patronymic; but no given name becomes a surname (Martin Luther King). */
function maySurnameStandLast(a: PersonName, b: PersonName): boolean {
  if (a.patronymic || b.patronymic) return a.patronymic === b.patronymic;
  return !familyFirst.has(a.words[0]!.text) && (b.particle === 'al' || b.particle === 'el' || !isGivenName(a.words[a.words.length - 1]!.text));
}

/** "Szilágyi Márta", "Yuna Kim": not where every word is a given name, since Henry George is not George Henry. */
function isTurned(a: PersonName, b: PersonName): boolean {
  if (a.joined !== b.rotated && a.rotated !== b.joined) return false;
  if (familyFirst.has(a.words[0]!.text) || familyFirst.has(b.words[0]!.text)) return true;
  return !(a.words.every(({ text }) => isGivenName(text)) && b.words.every(({ text }) => isGivenName(text)));
}

function turn(relation: Relation): Relation {
  if (relation.kind !== 'shorter' && relation.kind !== 'longer') return relation;
  return { ...relation, kind: relation.kind === 'shorter' ? 'longer' : 'shorter' };
}
