import { foldRomanisation, plain } from './fold';
import { isTitle, noOffice, type Office, officeOf, titleLength } from './office';
import { type NameWord, nameWord } from './token';
import { familyFirst, generations, particles, postnominals, regnalTitles, shortParticles } from './vocabulary';
import { pinyinInWadeGiles, wadeGiles } from './wadeGiles';

/** A person's name taken apart; `words` are in order, without titles, particles and suffix; initials are words of one letter. */
export interface PersonName {
  readonly plain: string;
  readonly words: readonly NameWord[];
  /** What tells father from son or king from king: "jr", "2". */
  readonly suffix: string;
  /** What the writer put in parentheses to tell two of a name apart; of a king, what of. */
  readonly qualifier: string;
  readonly office: Office;
  /** Holds "bin", "al" and the like, so that what follows may be left out. */
  readonly patronymic: boolean;
  /** The particle before the last word: "van". */
  readonly particle: string;
  /** Goes by the given name, as kings and popes do: "King Charles", "Pius XI". */
  readonly regnal: boolean;
  /** The words without spaces, folded: "kimiongun"; and again with the first of them last. */
  readonly joined: string;
  readonly rotated: string;
  /** A Chinese name as Wade and Giles wrote it, if it is one. */
  readonly chinese: string;
}

/** Takes the name of a person apart: "Mr. Bashar al-Assad" gives the words bashar, assad, and a man. */
export function parsePerson(written: string): PersonName {
  // "(34)" is an age, "(2)" tells a second bearer of the name from the first.
  const trimmed = written.trim();
  const bracketed = trimmed.endsWith(')') ? /^(.*\S)\s*\(([^()]*[^()\d\s][^()]*|\d)\)$/su.exec(trimmed) : null;
  const inBrackets = bracketed && !/^[DRI]-/.test(bracketed[2]!) ? plain(bracketed[2]!) : '';
  const { name, after } = partAtComma(bracketed ? bracketed[1]! : trimmed);
  const numbered = regnalNumber(name);
  const all = partInitials(numbered.name);
  const { suffix, rest } = takeSuffix([...all, ...after.filter(isAddition)]);
  const length = titleLength(rest);
  const office = length === 0 ? noOffice : officeOf(rest.slice(0, length));
  const own = rest.slice(length);
  const { words, particle } = dropParticles(joinServant(own), givenParticle.test(written));
  // "Olivia A. Vasketh" without its spaces would read like "Olivia Vasketh".
  const joined = words.some(word => word.length === 1) ? words.join(' ') : foldRomanisation(words.join(''));
  return {
    plain: plain(written),
    words: words.map(nameWord),
    suffix: numbered.number === '' ? suffix : numbered.number,
    qualifier: inBrackets || numbered.realm,
    office: office.head === '' && after.length !== 0 ? stated(after, office) : office,
    patronymic: own.some(word => word === 'bin' || word === 'ibn' || word === 'bint'),
    particle,
    regnal: numbered.number !== '' && words.length === 1 || regnalTitles.has(office.head) && (words.length === 1 || office.head === 'pope'),
    joined,
    rotated: words.length < 2 || joined.includes(' ') ? joined : foldRomanisation([...words.slice(1), words[0]!].join('')),
    chinese: words.length < 2 ? '' : wadeGiles(words, written) ?? (familyFirst.has(words[0]!) ? pinyinInWadeGiles(words) : undefined) ?? '',
  };
}

/** Words that may be a surname alone: what an article falls back to after the first mention. */
export function surnames({ words }: PersonName): readonly NameWord[] {
  const last = words[words.length - 1]!;
  const first = words[0]!;
  return 1 < words.length && familyFirst.has(first.text) ? [last, first] : [last];
}

/** "Achebe, Chinua" is turned round; what else follows a comma is a title or a suffix ("Jr.", "former prime minister of New Zealand"). */
function partAtComma(written: string): { readonly name: string; readonly after: readonly string[] } {
  const comma = written.indexOf(',');
  if (comma < 1) return { name: written, after: [] };
  const [before, after] = [written.slice(0, comma), written.slice(comma + 1).trim()];
  const words = plain(after).split(' ');
  const turned = words.length < 4 && /^\p{Lu}/u.test(after) && !words.some(word => isTitle(word) || isAddition(word)) && words[0] !== '';
  return turned ? { name: `${after} ${before}`, after: [] } : { name: before, after: words };
}

/** What may follow a name: "Jr", "MD". */
const isAddition = (word: string): boolean => generations.has(word) || postnominals.has(word);

/** A title after the name says what one before it does. */
const stated = (after: readonly string[], office: Office): Office => (after.some(isTitle) ? officeOf(after) : office);

/** "Charles III", "Ramses II of Egypt": the number of a king, or of a grandson. */
function regnalNumber(name: string): { readonly name: string; readonly number: string; readonly realm: string } {
  // Few names hold such a number: a look that needs no way back comes first.
  const found = /\s[IVX]/.test(name) ? /^(.*\S)\s+([IVX]+)(?:\s+of\s(.*))?$/su.exec(name) : null;
  const number = found && romanNumber(found[2]!);
  if (!found || !number || !/\p{Ll}/u.test(found[1]!) || found[2]!.length === 1 && isInitialAfter(found[1]!)) return { name, number: '', realm: '' };
  return { name: found[1]!, number: String(number), realm: plain(found[3] ?? '') };
}

/** "Anna V" may be short for Anna Vance; "King George V" is a king. */
const isInitialAfter = (name: string): boolean => /\s/.test(name) && !regnalTitles.has(plain(name).split(' ')[0]!);

function romanNumber(letters: string): number {
  if (!/^X{0,3}(?:IX|IV|V?I{0,3})$/.test(letters)) return 0;
  return Array.from(letters, letter => roman[letter]!).reduce((sum, value, i, all) => sum + (value < (all[i + 1] ?? 0) ? -value : value), 0);
}

const roman: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

/** Surnames, unless they follow "the". */
const onlyCalled = new Set(['elder', 'younger']);

/** The words of the name without what tells generations apart at its end, nor "M.D." and the like. */
function takeSuffix(words: readonly string[]): { readonly suffix: string; readonly rest: readonly string[] } {
  let end = words.length;
  let suffix = '';
  while (1 < end) {
    const word = words[end - 1]!;
    const isCalled = words[end - 2] === 'the' && 2 < end;
    if (!isAddition(word) || onlyCalled.has(word) && !isCalled) break;
    suffix = generations.get(word) ?? suffix;
    end -= isCalled ? 2 : 1;
  }
  return { suffix, rest: words.slice(0, end) };
}

/** "J.D." and "JD" are two initials; "US" and the like before a name are none; "ElBaradei" has an article. */
function partInitials(name: string): string[] {
  const small = /[a-z]{2}/.test(name);
  const written = name.replace(/\s+/g, ' ').replace(/\b(Al|El)(?=\p{Lu}\p{Ll})/gu, '$1-').trim();
  const first = written.split(' ')[0]!;
  const joined = small && /^(?:[A-Z]\.?){2,3}$/.test(first) && written.includes(' ') && !/^(?:U\.?S\.?|U\.?K\.?|UN|EU)$/.test(first) && !isTitle(plain(first));
  const words = plain(joined ? `${first.replace(/[A-Z]/g, '$& ')}${written.slice(first.length)}` : written.replace(/\b([A-Z])\.(?=[A-Z]\.)/g, '$1. '));
  return words === '' ? [written.toLowerCase()] : words.split(' ');
}

/** "Abd al-Halim", "Abdel Halim": with what follows it is one given name, unless that is the surname. */
function joinServant(own: readonly string[]): readonly string[] {
  const at = own.findIndex(word => /^abd(?:[aeou]l?)?$/.test(word));
  if (at === -1) return own;
  const end = articles.has(own[at + 1] ?? '') ? at + 3 : at + 2;
  return end < own.length ? [...own.slice(0, at), own.slice(at, end).join(''), ...own.slice(end)] : own;
}

const articles = new Set(['al', 'el', 'ul', 'ar', 'ur', 'er', 'as', 'an', 'ad']);

const givenParticle = /(?:^|\s)(?:Al|Ben|Van|Von|Del)\s+\p{Lu}/u;

/** "Bashar al-Assad" is also "Bashar Assad"; but "Al" and "Ben" before one other word may be given names, and "Pen" is no name for "Le Pen". */
function dropParticles(own: readonly string[], mayBeGiven: boolean): { readonly words: readonly string[]; readonly particle: string } {
  const words: string[] = [];
  let particle = '';
  own.forEach((word, i) => {
    const isLast = i === own.length - 1;
    if (particles.has(word) && !isLast && !(i === 0 && own.length === 2 && mayBeGiven)) return;
    const before = 0 < i && particles.has(own[i - 1]!) ? own[i - 1]! : '';
    if (isLast) particle = before;
    words.push(before !== '' && word.length < 4 && shortParticles.has(before) ? before + word : word);
  });
  return { words, particle };
}
