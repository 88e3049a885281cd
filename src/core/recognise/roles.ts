// [[Peruvian]NORP foreign minister]ROLE(Ana Duarte) [Ana Duarte]PERSON met [Ivo Brandt]PERSON, the [chief executive of [Havkraft]ORG]ROLE(Ivo Brandt).
import type { Reading } from '../reading';
import type { Chunk } from './lattice';
import type { Lexicon } from './lexicon';
import { phraseAround, type RolePhrase } from './role/phrase';
import { type Standing, standingOf } from './role/standing';
import { nameOf, type Titled, titledOf } from './role/titled';
import { isOccupation } from './role/titleWords';
import type { Word } from './word';

/** A role. `holder`: the first token of the name of the person it stands with, if there is one. */
export interface Role extends Chunk {
  readonly holder?: number;
}

/**
 * The roles of a text: titles together with the names that belong to them, wherever they are said of a person. `chunks`: the names, of which those
 * of kind ROLE are titles, and go into the roles. In order, disjoint; a name lies wholly in a role or outside.
 */
export function findRoles(reading: Reading, words: readonly Word[], taken: Uint8Array, chunks: readonly Chunk[], lexicon: Lexicon): Role[] {
  const titled = titledOf(reading, words, taken, chunks, lexicon);
  const found: Role[] = [];
  const told: Told = { holders: new Map(), subject: undefined };
  for (const { firstToken, endToken } of reading.sentences) rolesIn(titled, firstToken, endToken, told, found);
  return found;
}

/** What the sentences before tell. `holders`: by a word of a role who was called so last; `subject`: the person the last sentence was about. */
interface Told {
  readonly holders: Map<string, number>;
  subject: number | undefined;
}

/** Adds the roles of the sentence [first, end). */
function rolesIn(titled: Titled, first: number, end: number, told: Told, found: Role[]): void {
  let free = first;
  for (let at = first; at < end; at++) {
    if (titled.titleFrom[at]! < free || titled.nameAt[at] !== -1) continue;
    const phrase = phraseAround(titled, at, free, end);
    at = phrase.head;
    if (phrase.from < free || isBareOccupation(titled, phrase)) continue;
    const standing = standingOf(titled, phrase, first, end, told.subject) ?? namedBefore(titled, phrase, told);
    if (!standing) continue;
    const { from, to } = phrase;
    const { rule, score, holder } = standing;
    found.push({ from, to, kind: 'ROLE', score, rule, ...(holder !== undefined && { holder }) });
    if (holder !== undefined) remember(titled, phrase, holder, told);
    free = to;
    at = to - 1;
  }
  told.subject = subjectOf(titled, first, end) ?? told.subject;
}

/** "engineer" beside a name is no role, "chief engineer" is. */
const isBareOccupation = ({ words, titleFrom }: Titled, { head }: RolePhrase): boolean =>
  isOccupation(words[head]!) && titleFrom[head] === head && !/^(?:chief|deputy|senior|vice|acting|top)$/.test(words[head - 1]?.key ?? '');

function remember({ words, nameAt }: Titled, { from, to }: RolePhrase, holder: number, { holders }: Told): void {
  for (let at = from; at < to; at++) if (nameAt[at] === -1) holders.set(words[at]!.key, holder);
}

/** "the minister", after a minister was named; "the top aide", after a top aide was, not after a minister and an aide. */
function namedBefore({ words }: Titled, { from, head, to }: RolePhrase, { holders }: Told): Standing | undefined {
  const holder = words[from - 1]?.key === 'the' && head + 1 === to ? holders.get(words[head]!.key) : undefined;
  for (let at = from; at < head; at++) if (holders.get(words[at]!.key) !== holder) return undefined;
  return holder === undefined ? undefined : { holder, rule: 'same role as before', score: 0.85 };
}

/** The first person named, unless "he" or "she" comes before: then it is about the same person as the sentence before. */
function subjectOf(titled: Titled, first: number, end: number): number | undefined {
  for (let at = first; at < end; at++) {
    if (/^(?:he|she)$/.test(titled.words[at]!.key)) return undefined;
    const name = nameOf(titled, at);
    if (name?.kind === 'PERSON') return name.from;
  }
  return undefined;
}
