import type { EntityKind } from '../model';
import { type Candidate, type Evidence, isCapital, isOrdinary, isWeak, type Scene } from './evidence';
import { Known } from './lexicon';
import { organisation } from './organisation';
import { event, group, law, product, role } from './otherKinds';
import { person } from './person';
import { place } from './place';
import { Shape, type Word } from './word';

/** A name among the tokens, [from, to). */
export interface Chunk {
  readonly from: number;
  readonly to: number;
  readonly kind: EntityKind;
  readonly score: number;
  readonly rule: string;
}

/**
 * Cuts a sentence into names: of all ways to do so the one whose names have the most evidence (dynamic programming over
 * the ends of names; no name has more than `longestName` tokens, so the work grows with the text and no faster).
 */
export function chunk(scene: Scene, taken: Uint8Array): Chunk[] {
  const { first, end, words } = scene;
  if (!holdsNames(scene)) return [];
  const best = new Float64Array(end - first + 1).fill(-Infinity);
  const chosen: (Chunk | undefined)[] = new Array(end - first + 1);
  best[0] = 0;
  let row = first;
  for (let at = first; at < end; at++) {
    while (row < at || row < end && row < at + crowd && isCapital(words[row]!)) row++;
    const sofar = best[at - first]!;
    const skipped = sofar - (isName(scene, at) && !taken[at] ? unnamed : 0);
    if (best[at - first + 1]! < skipped) {
      best[at - first + 1] = skipped;
      chosen[at - first + 1] = undefined;
    }
    if (taken[at] || !mayStart(scene, at)) continue;
    grow(scene, taken, at, at + crowd <= row ? crowdCapitals : mostCapitals, (candidate) => {
      const found = strongest(scene, candidate);
      const total = sofar + found.score - besides(chosen[at - first], found.kind) - edges(scene, candidate);
      if (total <= best[candidate.to - first]!) return;
      best[candidate.to - first] = total;
      chosen[candidate.to - first] = { from: at, to: candidate.to, kind: found.kind, score: found.score, rule: found.rule };
    });
  }
  const chunks: Chunk[] = [];
  for (let at = end; first < at; ) {
    const found = chosen[at - first];
    if (found) chunks.push(found);
    at = found ? found.from : at - 1;
  }
  return chunks.reverse().filter(({ from }) => words[from]!.text !== '');
}

function holdsNames({ words, first, end }: Scene): boolean {
  for (let at = first; at < end; at++) if (isCapital(words[at]!) && !(words[at]!.known & Known.grammar && words[at]!.shape !== Shape.capitals)) return true;
  return false;
}

const longestName = 10;
const mostCapitals = 7;
/** So many capitals without a word or a comma between are a table or a prank, where names are short. */
const crowd = 40;
const crowdCapitals = 2;
/** Tokens of a last name with its particle: "al - hakim". */
const longestTail = 4;
/** What two names cost that follow each other without a word or a comma between: people, places, organisations, titles seldom do. */
function besides(previous: Chunk | undefined, kind: EntityKind): number {
  if (previous === undefined) return 0;
  if (previous.kind === 'ROLE' && kind === 'ROLE') return 3;
  if (!apart.has(previous.kind) || !apart.has(kind)) return 0;
  if (previous.kind === kind) return 3;
  return kind === 'ORG' ? 0.4 : 2.2;
}
const apart: ReadonlySet<EntityKind> = new Set(['PERSON', 'ORG', 'PLACE']);

/** A name that begins or ends inside a hyphenated word: fine for "US-Russia", not for "Al-" and "Sabah". */
function edges({ words, tokens, first, end, memory }: Scene, { from, to, known, key }: Candidate): number {
  if (known & ~(Known.given | Known.family | Known.common) || memory?.surnames.has(key)) return 0;
  const starts =
    first < from
    && words[from - 1]!.key === '-'
    && tokens[from]!.start === tokens[from - 1]!.end
    && first + 1 < from
    && isCapital(words[from - 2]!);
  const ends = to + 1 < end && words[to]!.key === '-' && tokens[to]!.start === tokens[to - 1]!.end && tokens[to + 1]!.start === tokens[to]!.end
    && (isCapital(words[to + 1]!) || from + 1 < to && isSecondSyllable(words[to + 1]!, words[from]!));
  return (starts ? 1.5 : 0) + (ends ? 1.5 : 0);
}
/** What it costs to leave a capitalised word without a name. */
const unnamed = 0.6;

const isName = (scene: Scene, at: number): boolean => {
  const word = scene.words[at]!;
  return isCapital(word) && !(scene.titled && isWeak(scene, at)) && !(word.known & (Known.grammar | Known.honorific)) && !isOrdinary(scene, word);
};

const particles = new Set([
  'al', 'el', 'bin', 'bint', 'ibn', 'ben', 'abu', 'van', 'von', 'der', 'den', 'de', 'del', 'della', 'di', 'da', 'dos', 'das', 'do', 'du',
  'la', 'le', 'ter', 'ten', 'zu', 'af', 'av', 'y', 'e', 'ul', 'ur', 'us', 'as', 'ash', 'ad', 'an', 'ar', 'at', 'az', 'ed', 'es', 'ez',
  'et',
]);
/** "As-Sabah" but not "Vasketh as Harrow". */
const alsoEnglish = /^(?:as|at|an|us|do|den|ten)$/;
/** Particles that open a name in small letters: "al-Hakim", "bin Laden", "van Dijk". */
const openers = new Set(['al', 'el', 'bin', 'ibn', 'van', 'von', 'de', 'der', 'del', 'della', 'di', 'da', 'as', 'ash', 'ad', 'ar', 'an', 'at', 'az', 'du']);
const joiners = new Set(['of', 'and', 'the', 'for', '&', '-', '–', "'s", '’s', "'", '’', '.', ',']);

function mayStart({ words, tokens, end }: Scene, at: number): boolean {
  const word = words[at]!;
  if (word.known & Known.honorific && /^(?:mr|mrs|ms|dr|prof)$/.test(word.key)) return false;
  if (isCapital(word)) return !(word.known & Known.grammar) || word.shape === Shape.capitals && (word.known & (Known.country | Known.organisation)) !== 0
    || word.key === 'the' || /^(?:new|first|second|may|will)$/.test(word.key);
  if (word.shape !== Shape.lower || !openers.has(word.key) || end <= at + 1) return false;
  const hyphen = words[at + 1]!.key === '-' && at + 2 < end && tokens[at + 1]!.start === tokens[at]!.end;
  return hyphen ? isCapital(words[at + 2]!) : /^(?:bin|ibn|van|von|de|del|della|der|al|el|di|da|du)$/.test(word.key) && isCapital(words[at + 1]!);
}

/** Tells of every run of tokens from `from` on that may be a name, shortest first. */
function grow(scene: Scene, taken: Uint8Array, from: number, most: number, tell: (candidate: Candidate) => void): void {
  const { words, tokens, lexicon, memory, end } = scene;
  const last = Math.min(end, from + longestName);
  const listed = lexicon.longest.get(words[from]!.key) ?? 1;
  const learnt = memory?.longest.get(words[from]!.key) ?? 0;
  const longest = Math.max(listed, learnt, longestTail);
  let capitals = 0, common = 0, acronyms = 0, any = 0, key = '';
  let hasOf = false, hasAnd = false, hasDigits = false, hasPossessive = false, hasParticle = false, hasInitial = false;
  for (let at = from; at < last && !taken[at]; at++) {
    const word = words[at]!;
    const afterHyphen =
      from + 1 < at
      && words[at - 1]!.key === '-'
      && tokens[at]!.start === tokens[at - 1]!.end
      && tokens[at - 1]!.start === tokens[at - 2]!.end;
    const capital = isCapital(word);
    // "Rovers 4–3" is a result.
    if (word.shape === Shape.number && /^[-–]$/.test(words[at + 1]?.key ?? '') && words[at + 2]?.shape === Shape.number) return;
    const part = capital || word.shape === Shape.number && from < at && capitals !== 0 || afterHyphen && isSecondSyllable(word, words[from]!);
    if (!part && !joins(scene, word, from, at)) return;
    key = at - from < longest ? (key ? `${key} ${word.key}` : word.key) : '';
    if (capital && isCapitalParticle(words, at, end, at === from)) {
      hasParticle = true;
      any |= word.known;
      continue;
    }
    if (capital) {
      capitals++;
      any |= word.known;
      if (isOrdinary(scene, word)) common++;
      if (word.shape === Shape.capitals && !scene.shouted) acronyms++;
      if (word.shape === Shape.initial) hasInitial = true;
    } else if (word.shape === Shape.number) hasDigits = true;
    else if (word.key === 'of' || word.key === 'for') hasOf = true;
    else if (word.key === 'and' || word.key === '&' || word.key === ',' || word.key === 'the') hasAnd = hasAnd || word.key !== 'the';
    else if (word.key === "'s" || word.key === '’s' || word.key === "'" || word.key === '’') hasPossessive = true;
    else if (particles.has(word.key)) hasParticle = true;
    if (!part && !(word.key === '.' && (closesShortened(words, at) || at - from < listed && lexicon.phrases.has(key))) || capitals === 0) continue;
    if (
      capital
      && word.known & Known.grammar
      && from !== at
      && !(word.shape === Shape.capitals && word.known & (Known.country | Known.organisation))
      && !/^(?:may|will|first|second|new)$/.test(word.key)
    )
      return;
    const whole = at === from ? word.known : at - from < listed ? lexicon.phrases.get(key) ?? 0 : 0;
    const elsewhere = at - from < learnt ? memory!.phrases.get(key) : undefined;
    if (at === from && word.key === 'the') continue;
    if (words[from]!.key === 'the' && !whole) continue;
    tell({ from, to: at + 1, known: whole, capitals, common, hasOf, hasAnd, hasDigits, hasPossessive, hasParticle, hasInitial, acronyms, any, key, elsewhere });
    if (most <= capitals) return;
  }
}

/** "Al-Sabah", "Bin Zayed": with a capital, and yet no name of its own. */
const isCapitalParticle = (words: readonly Word[], at: number, end: number, opening: boolean): boolean =>
  at + 1 < end
  && (opening ? openingParticle : innerParticle).test(words[at]!.key)
  && words[at]!.shape === Shape.capital
  && (words[at + 1]!.key === '-' || isCapital(words[at + 1]!));

const openingParticle = /^(?:al|el|bin|ibn|ad|ash|an)$/;
const innerParticle = /^(?:al|el|bin|ibn|ad|ash|an|van|von|de|del|der|di|da|dos|du|la|le)$/;

/** "Tsai Ing-wen", "Han Duck-soo": a small letter after the hyphen. What is a word, too, must follow a known family name. */
const isSecondSyllable = ({ shape, text, known }: Word, first: Word): boolean =>
  shape === Shape.lower
  && text.length <= 6
  && (!(known & Known.common) || (text.length <= 4 && (first.known & Known.family) !== 0 && text !== 'led' && text !== 'run'));

/** "Inc." and "Jr." end with their period; so does "St." but goes on. */
const closesShortened = (words: readonly Word[], at: number): boolean => /^(?:inc|ltd|corp|co|jr|sr|bros)$/.test(words[at - 1]?.key ?? '');

function joins({ words, tokens, end }: Scene, word: Word, from: number, at: number): boolean {
  if (at + 1 >= end && word.key !== '.') return false;
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
  if (joiners.has(word.key)) return at !== from && (isCapital(words[at + 1]!) || words[at + 1]!.key === 'the') && words[at - 1]!.key !== ',';
  return (
    word.shape === Shape.lower
    && particles.has(word.key)
    && ((isCapital(words[at + 1]!) && !alsoEnglish.test(word.key)) || words[at + 1]!.key === '-' || particles.has(words[at + 1]!.key))
  );
}

/** "Ministry of Gender, Labour and Social Development": commas between the tasks of one ministry. */
function listsTasks(words: readonly Word[], from: number, at: number): boolean {
  const next = words[at + 1]!;
  if (from + 6 < at || next.shape !== Shape.capital || !(next.known & Known.common)) return false;
  for (let index = from + 1; index < at; index++)
    if (words[index]!.key === 'of' && /^(?:ministry|department|committee|commission|secretariat)$/.test(words[index - 1]!.key)) return true;
  return false;
}

const scorers: readonly (readonly [EntityKind, (scene: Scene, candidate: Candidate, evidence: Evidence) => void])[] = [
  ['PERSON', person], ['ORG', organisation], ['PLACE', place], ['NORP', group], ['ROLE', role], ['EVENT', event], ['LAW', law], ['PRODUCT', product],
];

function strongest(scene: Scene, candidate: Candidate): { kind: EntityKind; score: number; rule: string } {
  const best: { kind: EntityKind; score: number; rule: string } = { kind: 'ORG', score: -Infinity, rule: '' };
  const evidence: Evidence = { score: 0, rule: '', top: 0 };
  for (const [kind, judge] of scorers) {
    evidence.score = 0;
    evidence.rule = '';
    evidence.top = -Infinity;
    judge(scene, candidate, evidence);
    if (evidence.score <= best.score) continue;
    best.kind = kind;
    best.score = evidence.score;
    best.rule = evidence.rule;
  }
  return best;
}
