import { type Candidate, isCapital, isOrdinary, type Scene } from './evidence';
import { Known, Place } from './lexicon';
import { longestTail } from './memory';
import { Shape, type Word } from './word';

/** Every run of words in a sentence that may be a name, ordered by where it begins. */
export function candidates(scene: Scene, taken: Uint8Array): Candidate[] {
  const found: Candidate[] = [];
  const { first, end, words, tokens } = scene;
  let row = first;
  for (let at = first; at < end; at++) {
    while (row < at || row < end && row < at + crowd && (isCapital(words[row]!) || words[row]!.key === '.')) row++;
    if (taken[at]) continue;
    const before = found.length;
    if (mayStart(scene, at)) grow(scene, taken, at, at + crowd <= row ? crowdCapitals : mostCapitals, found);
    if (first < at && tokens[at - 1]!.kind === 'mark') betweenMarks(scene, taken, at, before < found.length ? found[found.length - 1]!.to : at, found);
  }
  return found;
}

/** “The Salt Accounts”: words between quotation marks, with capitals on all but words of grammar, may be a title, however it begins. `grown`: where the runs found so far end. */
function betweenMarks(scene: Scene, taken: Uint8Array, from: number, grown: number, found: Candidate[]): void {
  const { words, tokens, end } = scene;
  const tally = emptyTally();
  for (let at = from; at < end && at <= from + longestTitle; at++) {
    if (tokens[at]!.kind === 'mark') {
      if (grown < at && tally.capitals !== 0) found.push(candidateOf(tally, from, at, 0, '', undefined));
      return;
    }
    const word = words[at]!;
    if (taken[at] || word.shape === Shape.lower && !(word.known & Known.grammar) && !particles.has(word.key) || word.shape === Shape.none && !/^[-'’:&]/.test(word.key)) return;
    count(tally, scene, word);
  }
}
/** In tokens. */
const longestTitle = 8;

/** In tokens. */
const longestName = 10;
const mostCapitals = 7;
/** So many capitals without a word or a comma between are a table or a prank, where names are short. */
const crowd = 40;
const crowdCapitals = 2;

/** Whether a name can begin at `at`: with a capital, or with a particle in small letters ("al-Hakim"). */
function mayStart({ words, tokens, end }: Scene, at: number): boolean {
  const word = words[at]!;
  if (word.known & Known.honorific && /^(?:mr|mrs|ms|dr|prof)$/.test(word.key)) return false;
  if (word.shape === Shape.number) return /^(?:\d+(?:st|nd|rd|th)|1[5-9]\d\d|20\d\d)$/.test(word.text) && at + 1 < end && isCapital(words[at + 1]!);
  if (isCapital(word)) {
    return !(word.known & Known.grammar) || word.shape === Shape.initial && words[at + 1]?.key === '.' || isFirstSyllable(words, tokens, at, end)
      || word.shape === Shape.capitals && (word.known & (Known.country | Known.organisation)) !== 0 || /^(?:the|new|first|second|may|will)$/.test(word.key);
  }
  if (word.shape !== Shape.lower || !openers.has(word.key) || end <= at + 1) return false;
  const hyphen = words[at + 1]!.key === '-' && at + 2 < end && tokens[at + 1]!.start === tokens[at]!.end;
  return hyphen ? isCapital(words[at + 2]!) : /^(?:bin|ibn|van|von|de|del|della|der|al|el|di|da|du)$/.test(word.key) && isCapital(words[at + 1]!);
}

/** Adds every run of tokens from `from` on that may be a name, shortest first, up to so many capitals. */
function grow(scene: Scene, taken: Uint8Array, from: number, most: number, found: Candidate[]): void {
  const { words, tokens, lexicon, memory, end } = scene;
  const last = Math.min(end, from + longestName);
  const listed = words[from]!.longest || 1;
  const learnt = memory?.longest.get(words[from]!.key) ?? 0;
  // Without a memory nobody asks for more words than the lists have.
  const longest = memory ? Math.max(listed, learnt, longestTail) : listed;
  const tally = emptyTally();
  let key = '';
  for (let at = from; at < last && !taken[at]; at++) {
    const word = words[at]!;
    if (isResult(words, at)) return;
    const part = isCapital(word) || word.shape === Shape.number && (at === from || tally.capitals !== 0)
      || isAfterHyphen(scene, from, at) && isSecondSyllable(word, words[from]!);
    if (!part && !joins(scene, word, from, at) && !(offices & tally.any && taskWords.has(word.key) && at + 1 < end && isCapital(words[at + 1]!))) return;
    key = at - from < longest ? (key ? `${key} ${word.key}` : word.key) : '';
    if (isCapital(word) && isCapitalParticle(words, at, end, at === from)) {
      tally.hasParticle = true;
      tally.any |= word.known;
      continue;
    }
    count(tally, scene, word);
    const closed = part || word.key === ')' || word.key === '.' && (closesShortened(words, at) || closesInitials(words, from, at) || at - from < listed && lexicon.phrases.has(key));
    if (!closed || tally.capitals === 0) continue;
    if (from !== at && isGrammar(word) && !isFirstSyllable(words, tokens, at, end)) return;
    const known = at === from ? word.known : at - from < listed ? lexicon.phrases.get(key) ?? 0 : 0;
    if (words[from]!.key === 'the' && (at === from || !known)) continue;
    found.push(candidateOf(tally, from, at + 1, known, key, at - from < learnt ? memory!.phrases.get(key) : undefined));
    if (most <= tally.capitals) return;
  }
}

/** What a run holds so far. */
type Tally = {
  -readonly [Key in Exclude<keyof Candidate, 'from' | 'to' | 'known' | 'key' | 'elsewhere'>]: Candidate[Key];
};

const emptyTally = (): Tally => ({
  capitals: 0, common: 0, acronyms: 0, any: 0, hasOf: false, hasAnd: false, hasDigits: false, hasPossessive: false, hasParticle: false, hasInitial: false,
});

/** Written out: made by spreading the tally, candidates had shapes that made everything after them three times slower. */
function candidateOf(tally: Tally, from: number, to: number, known: number, key: string, elsewhere: Candidate['elsewhere']): Candidate {
  const { capitals, common, acronyms, any, hasOf, hasAnd, hasDigits, hasPossessive, hasParticle, hasInitial } = tally;
  return { from, to, known, capitals, common, hasOf, hasAnd, hasDigits, hasPossessive, hasParticle, hasInitial, acronyms, any, key, elsewhere };
}

/** The same run with its folded words and what the article says of them elsewhere. */
export const remembering = (candidate: Candidate, key: string, elsewhere: Candidate['elsewhere']): Candidate =>
  candidateOf(candidate, candidate.from, candidate.to, candidate.known, key, elsewhere);

function count(tally: Tally, scene: Scene, word: Word): void {
  const { key, shape, known } = word;
  if (isCapital(word)) {
    tally.capitals++;
    tally.any |= known;
    if (isOrdinary(scene, word)) tally.common++;
    if (shape === Shape.capitals && !scene.shouted) tally.acronyms++;
    if (shape === Shape.initial) tally.hasInitial = true;
  } else if (shape === Shape.number) tally.hasDigits = true;
  else if (key === 'of' || key === 'for') tally.hasOf = true;
  else if (key === 'and' || key === '&' || key === ',') tally.hasAnd = true;
  else if (/^['’]s?$/.test(key)) tally.hasPossessive = true;
  else if (particles.has(key)) tally.hasParticle = true;
}

/** "Rovers 4–3": no part of a name. */
const isResult = (words: readonly Word[], at: number): boolean =>
  words[at]!.shape === Shape.number && /^[-–]$/.test(words[at + 1]?.key ?? '') && words[at + 2]?.shape === Shape.number;

/** A word of grammar with a capital ends a name, save an acronym and words that names do hold. */
const isGrammar = (word: Word): boolean =>
  isCapital(word) && (word.known & Known.grammar) !== 0
  && !(word.shape === Shape.capitals && word.known & (Known.country | Known.organisation))
  && !/^(?:may|will|first|second|new)$/.test(word.key);

/** Whether no space stands on either side of the hyphen before `at`. */
const isAfterHyphen = ({ words, tokens }: Scene, from: number, at: number): boolean =>
  from + 1 < at && words[at - 1]!.key === '-' && tokens[at]!.start === tokens[at - 1]!.end && tokens[at - 1]!.start === tokens[at - 2]!.end;

const particles = new Set([
  'al', 'el', 'bin', 'bint', 'ibn', 'ben', 'abu', 'van', 'von', 'der', 'den', 'de', 'del', 'della', 'di', 'da', 'dos', 'das', 'do', 'du',
  'la', 'le', 'ter', 'ten', 'zu', 'af', 'av', 'y', 'e', 'ul', 'ur', 'us', 'as', 'ash', 'ad', 'an', 'ar', 'at', 'az', 'ed', 'es', 'ez',
  'et', 'arap', 'ap', 'binti', 'wa', 'viuda', 'ould', 'mac', 'nic', 'ui', 'ya', 'va', 've', 'na', 'ng', 'aan', 'des', 'les', 'und', 'og', 'och', 'zur', 'het', 'op',
]);
/** "As-Sabah" but not "Vasketh as Harrow". */
const alsoEnglish = /^(?:as|at|an|us|do|den|ten)$/;
/** Particles that open a name in small letters: "al-Hakim", "bin Laden", "van Dijk". */
const openers = new Set(['al', 'el', 'bin', 'ibn', 'van', 'von', 'de', 'der', 'del', 'della', 'di', 'da', 'as', 'ash', 'ad', 'ar', 'an', 'at', 'az', 'du']);
const joiners = new Set(['of', 'and', 'the', 'for', '&', '-', '–', "'s", '’s', "'", '’', '.', ',']);

/** "Al-Sabah", "Bin Zayed": with a capital, and yet no name of its own. */
const isCapitalParticle = (words: readonly Word[], at: number, end: number, opening: boolean): boolean =>
  at + 1 < end
  && (opening ? openingParticles : innerParticles).has(words[at]!.key)
  && words[at]!.shape === Shape.capital
  && (words[at + 1]!.key === '-' || isCapital(words[at + 1]!));

const openingParticles: ReadonlySet<string> = new Set(['al', 'el', 'bin', 'ibn', 'ad', 'ash', 'an']);
const innerParticles: ReadonlySet<string> = new Set([...openingParticles, 'van', 'von', 'de', 'del', 'der', 'di', 'da', 'dos', 'du', 'la', 'le']);

/** "Tsai Ing-wen", "Han Duck-soo": a small letter after the hyphen. What is a word, too, must follow a short or a known family name. */
const isSecondSyllable = ({ shape, text, known }: Word, first: Word): boolean =>
  shape === Shape.lower
  && text.length <= 6
  && (!(known & Known.common) || !tails.has(text) && (text.length <= 4 && (first.known & Known.family) !== 0 || first.text.length <= 5));

/** What English ties to a name by a hyphen: "UN-led", "Rome-born". */
const tails = new Set(`led run born style based backed wide like made area owned held built bound only era old long term linked ruled aided rated size type level
  free wise eyed aged only on in up off out to by the and`.split(/\s+/));

/** "Ip" before a hyphen and a small syllable: "In-beom", "A-fa", words of grammar else. */
const isFirstSyllable = (words: readonly Word[], tokens: Scene['tokens'], at: number, end: number): boolean =>
  at + 2 < end && words[at + 1]!.key === '-' && words[at + 2]!.shape === Shape.lower && words[at + 2]!.text.length <= 6
  && tokens[at + 2]!.start === tokens[at]!.end + 1 && words[at]!.text.length <= 5;

/** "Commission on Audit", "Observer Mission in Georgia": a body with its task or its place. */
const offices = Known.organisationHead | Known.organisationOf;
const taskWords: ReadonlySet<string> = new Set(['on', 'in', 'to', 'at', 'against']);

/** "CPI(M)": a capital in brackets, without a space before. */
const isBracketed = (words: readonly Word[], tokens: Scene['tokens'], at: number, from: number, end: number): boolean =>
  from < at && at + 2 < end && words[at]!.key === '(' && words[at + 2]!.key === ')' && isCapital(words[at + 1]!) && tokens[at]!.start === tokens[at - 1]!.end;

/** "U. S." as some outlets print it. */
const closesInitials = (words: readonly Word[], from: number, at: number): boolean =>
  from + 2 < at && words[at - 1]!.shape === Shape.initial && words[at - 2]!.key === '.' && words[at - 3]!.shape === Shape.initial;

/** "Inc." and "Jr." end with their period; so does "St." but goes on. */
const closesShortened = (words: readonly Word[], at: number): boolean => /^(?:inc|ltd|corp|co|jr|sr|bros)$/.test(words[at - 1]?.key ?? '');

/** Whether a word that is no part of a name by itself can stand inside one. */
function joins({ words, tokens, end }: Scene, word: Word, from: number, at: number): boolean {
  if (end <= at + 1 && word.key !== '.' && word.key !== ')') return false;
  if (word.key === '.')
    return (
      at !== from
      && tokens[at]!.start === tokens[at - 1]!.end
      && (words[at - 1]!.shape === Shape.initial || (words[at - 1]!.known & Known.shortened) !== 0)
    );
  if (word.key === '-' || word.key === '–') return at !== from && tokens[at]!.start === tokens[at - 1]!.end && tokens[at + 1]!.start === tokens[at]!.end;
  if (word.key === "'s" || word.key === '’s') return at !== from && isCapital(words[at + 1]!);
  if (word.key === "'" || word.key === '’') return at !== from && tokens[at]!.start === tokens[at - 1]!.end && isCapital(words[at + 1]!);
  if (word.key === ',' && listsTasks(words, from, at)) return true;
  if (word.key === ',')
    return (
      (at !== from && (words[at + 1]!.known & Known.organisationSuffix) !== 0 && isCapital(words[at + 1]!))
      || /^(?:d\.c\.|d)$/.test(words[at + 1]!.key)
    );
  if (word.key === '(' || word.key === ')') return isBracketed(words, tokens, word.key === '(' ? at : at - 2, from, end);
  if (joiners.has(word.key)) return at !== from && (isCapital(words[at + 1]!) || words[at + 1]!.key === 'the') && words[at - 1]!.key !== ',';
  return (
    word.shape === Shape.lower
    && particles.has(word.key)
    && ((isCapital(words[at + 1]!) && (!alsoEnglish.test(word.key) || particles.has(words[at - 1]?.key ?? ''))) || words[at + 1]!.key === '-' || particles.has(words[at + 1]!.key))
  );
}

/** "Ministry of Gender, Labour and Social Development": commas between the tasks of one ministry. */
function listsTasks(words: readonly Word[], from: number, at: number): boolean {
  const next = words[at + 1]!;
  if (from + 6 < at || next.shape !== Shape.capital || next.known & Place) return false;
  for (let index = from + 1; index < at; index++)
    if (words[index]!.key === 'of' && /^(?:ministry|department|committee|commission|secretariat)$/.test(words[index - 1]!.key)) return true;
  return false;
}
