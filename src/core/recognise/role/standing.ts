import { Shape } from '../word';
import { isPossessive } from './nouns';
import type { RolePhrase } from './phrase';
import { isMarkup, nameOf, type Titled } from './titled';
import { isCourtesy } from './titleWords';

/** How a role stands with a person. `holder`: the first token of their name; absent for a "she" of whom nothing is known. `score`: how often that is right. */
export interface Standing {
  readonly holder?: number;
  readonly rule: string;
  readonly score: number;
}

/** How a role stands with a person of its sentence [first, end), or with the `subject` of the one before; undefined if with nobody. */
export function standingOf(titled: Titled, { from, to }: RolePhrase, first: number, end: number, subject: number | undefined): Standing | undefined {
  const next = personAfter(titled, to, end);
  if (next && !next.apart) return { holder: next.holder, rule: 'title before a name', score: 0.88 };
  // Of "Ivo Brandt, chairman of the fund, Captain Ana Duarte" the chairman is the first.
  const before = personBefore(titled, from, first);
  if (before !== -1) return { holder: before, rule: 'title behind a name', score: 0.85 };
  return next ? { holder: next.holder, rule: 'title before a name and a comma', score: 0.85 } : predicate(titled, from, first, subject);
}

const farthestAfter = 14;

/** The person whose name follows, past a comma (`apart`), a short form in parentheses, other titles, "Mr" and the like. */
function personAfter(titled: Titled, at: number, end: number): { readonly holder: number; readonly apart: boolean } | undefined {
  const { words } = titled;
  let apart = false;
  for (let next = at; next < Math.min(end, at + farthestAfter); next++) {
    if (isMarkup(titled, next)) continue;
    const name = nameOf(titled, next);
    if (name) return name.kind === 'PERSON' && (!apart || endsApposition(titled, name.to, end)) ? { holder: name.from, apart } : undefined;
    const { key } = words[next]!;
    if (key === '(' && !apart) {
      const close = closing(titled, next, end);
      if (close === -1) return undefined;
      next = close;
    } else if (key === ',' && !apart) apart = true;
    else if (!leadsToName(titled, next) && !(apart && /^(?:the|honourable)$/.test(key))) return undefined;
  }
  return undefined;
}

/** "Mr", "Captain", an initial, a period behind one of them. */
function leadsToName({ words, inTitle }: Titled, at: number): boolean {
  const word = words[at]!;
  if (word.key === '.') return Shape.capital <= words[at - 1]!.shape;
  return isCourtesy(word) || inTitle[at] === 1 && word.shape !== Shape.lower || /^\p{Lu}\.?$/u.test(word.text);
}

/** "the mayor, Ana Duarte, said": after the name the clause goes on; "after the mayor, Ana Duarte said" is none. */
const endsApposition = (titled: Titled, at: number, end: number): boolean =>
  end <= at || isMarkup(titled, at) || /^(?:[,(.;:)–—-]|of|and|from|who|as|in|)$/.test(titled.words[at]!.key);

function closing({ words }: Titled, open: number, end: number): number {
  for (let at = open + 1; at < Math.min(end, open + 5); at++) if (words[at]!.key === ')') return at;
  return -1;
}

/** "Ana Duarte, 54, the former", "Ana Duarte (", "Ana Duarte, the fund's": the person whose name stands before; -1: none. */
function personBefore(titled: Titled, from: number, first: number): number {
  const { words, nameAt } = titled;
  let at = from - 1;
  for (let steps = 0; first <= at && steps < 8 && nameAt[at] === -1 && (isMarkup(titled, at) || leads.test(words[at]!.key)); steps++) at--;
  if (first <= at && (isPossessive(words[at]!.key) || /s['’]$/.test(words[at]!.key))) {
    at--;
    for (let steps = 0; first <= at && steps < 4 && !parts.test(words[at]!.key); steps++) at--;
  }
  if (at <= first || !parts.test(words[at]!.key)) return -1;
  at--;
  if (first + 1 < at && words[at]!.shape === Shape.number && words[at - 1]!.key === ',') at -= 2;
  for (let steps = 0; first <= at && steps < 4 && isMarkup(titled, at); steps++) at--;
  const name = at < first ? undefined : nameOf(titled, at);
  return name?.kind === 'PERSON' && name.to === at + 1 ? name.from : -1;
}

const parts = /^[,(–—-]$/;
const leads =
  /^(?:the|an?|its|his|her|their|who|is|was|then|late|new|last|current|present|former|retired|longtime|veteran|outgoing|local|ousted|jailed|first)$/;

const farthestSubject = 40;

/** "She was named", "became the", "as": the role is said of the person the clause is about. */
function predicate(titled: Titled, from: number, first: number, subject: number | undefined): Standing | undefined {
  const { words } = titled;
  let at = from - 1;
  for (let steps = 0; first <= at && steps < 6 && between.test(words[at]!.key); steps++) at--;
  if (at < first) return undefined;
  const named = nameOf(titled, at);
  if (named?.kind === 'PERSON' && first < named.from && /^(?:named|appointed|elected|made)$/.test(words[named.from - 1]!.key))
    return { holder: named.from, rule: 'named to an office', score: 0.8 };
  if (!/^(?:was|is|became|becomes?|named|elected|appointed|remain(?:s|ed)|as|been)$/.test(words[at]!.key)) return undefined;
  for (let before = at - 1; Math.max(first, at - farthestSubject) <= before; before--) {
    const name = nameOf(titled, before);
    if (name?.kind === 'PERSON') return { holder: name.from, rule: 'said of a person', score: 0.75 };
  }
  const opens = words[at]!.key === 'as' && (at === first || /^(?:served?|act(?:s|ed)?)$/.test(words[at - 1]!.key));
  if (!opens && (at === first || !/^(?:he|she)$/.test(words[at - 1]!.key))) return undefined;
  return { rule: 'said of a person', score: 0.75, ...(subject !== undefined && { holder: subject }) };
}

const between = /^(?:the|an?|its|his|her|their|then|new|former|now|again|still|also|by|already|once|twice|later|first|\d+(?:st|nd|rd|th))$/;
