// [[Peruvian]NORP foreign minister]ROLE(Ana Duarte) [Ana Duarte]PERSON met [Ivo Brandt]PERSON, the [chief executive of [Havkraft]ORG]ROLE(Ivo Brandt).
import type { Reading } from '../reading';
import type { Chunk } from './lattice';
import { phraseAround, type RolePhrase } from './role/phrase';
import { type Standing, standingOf } from './role/standing';
import { nameOf, type Titled } from './role/titled';
import { isOccupation } from './role/titleWords';

/** A role. `holder`: the first token of the name of the person it stands with, if there is one. */
export interface Role extends Chunk {
  readonly holder?: number;
}

/**
 * The roles of a text: titles together with the names that belong to them, wherever they are said of a person. In order, disjoint; a name lies
 * wholly in a role or outside. `told`: what the text before tells, and then this one.
 */
export function findRoles({ sentences }: Reading, titled: Titled, told: Told): Role[] {
  const found: Role[] = [];
  for (const { firstToken, endToken } of sentences) rolesIn(titled, firstToken, endToken, told, found);
  return found;
}

/** What the sentences before tell. People go by numbers: in their own text by the first token of their name, and in later ones as `told` says. */
export interface Told {
  /** The person the last sentence was about. */
  subject: number | undefined;
  /** By a word of a role who was called so last. */
  holderOf(word: string): number | undefined;
  call(word: string, holder: number): void;
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

function remember({ words, nameAt }: Titled, { from, to }: RolePhrase, holder: number, told: Told): void {
  for (let at = from; at < to; at++) if (nameAt[at] === -1) told.call(words[at]!.key, holder);
}

/** "the minister", after a minister was named; "the top aide", after a top aide was, not after a minister and an aide. */
function namedBefore({ words }: Titled, { from, head, to }: RolePhrase, told: Told): Standing | undefined {
  const holder = words[from - 1]?.key === 'the' && head + 1 === to ? told.holderOf(words[head]!.key) : undefined;
  for (let at = from; at < head; at++) if (told.holderOf(words[at]!.key) !== holder) return undefined;
  return holder === undefined ? undefined : { holder, rule: 'same role as before', score: 0.85 };
}

/** The first person named, unless "he" or "she" comes before: then it is about the same person as the sentence before. */
function subjectOf(titled: Titled, first: number, end: number): number | undefined {
  for (let at = first; at < end; at++) {
    const { key } = titled.words[at]!;
    if (key === 'he' || key === 'she') return undefined;
    const name = nameOf(titled, at);
    if (name?.kind === 'PERSON') return name.from;
  }
  return undefined;
}
