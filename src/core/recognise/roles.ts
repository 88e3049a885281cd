// [[Peruvian]NORP foreign minister]ROLE(Ana Duarte) [Ana Duarte]PERSON met [Ivo Brandt]PERSON, the [chief executive of [Havkraft]ORG]ROLE(Ivo Brandt).
import type { Reading } from '../reading';
import type { Chunk } from './lattice';
import { Known, type Lexicon } from './lexicon';
import { type Standing, standingOf } from './role/holder';
import { phraseAround } from './role/phrase';
import { occupations, type Titled, titledOf } from './role/titled';
import { Shape, type Word } from './word';

/** A role. `holder`: the first token of the name of the person it stands with, if there is one. */
export interface Role extends Chunk {
  readonly holder?: number;
}

/** The roles of a text: titles together with the names that belong to them. `chunks`: the names, of which those of kind ROLE are titles. In order, disjoint. */
export function findRoles(reading: Reading, words: readonly Word[], taken: Uint8Array, chunks: readonly Chunk[], lexicon: Lexicon): Role[] {
  const titled = titledOf(reading, words, taken, chunks, lexicon);
  const found: Role[] = [];
  let subject: number | undefined;
  for (const { firstToken, endToken } of reading.sentences) subject = rolesIn(titled, firstToken, endToken, subject, found);
  return found;
}

/** Adds the roles of the sentence [first, end). `subject`: the person whom the sentence before is about; answered: whom this one is about. */
function rolesIn(titled: Titled, first: number, end: number, subject: number | undefined, found: Role[]): number | undefined {
  let free = first;
  for (let at = first; at < end; at++) {
    if (titled.titleFrom[at] === -1 || titled.nameAt[at] !== -1) continue;
    const head = lastOfRun(titled, at, end);
    const phrase = phraseAround(titled, head, free, end);
    if (isOccupation(titled, head)) continue;
    const standing = standingOf(titled, phrase, { first, end }, subject) ?? alone(titled, phrase, head, found);
    if (standing) {
      const { from, to } = phrase;
      found.push({ from, to, kind: 'ROLE', score: 0.9, rule: standing.rule, ...(standing.holder !== undefined && { holder: standing.holder }) });
      free = to;
    }
    at = Math.max(head, free - 1);
  }
  for (let at = first; at < end; at++) {
    const name = titled.names[titled.nameAt[at]!];
    if (name?.kind === 'PERSON') return name.from;
  }
  return subject;
}

/** "Deputy", "Deputy Prime" and "Deputy Prime Minister" end with one head; so do "chief pathologist", whatever the lists know, and "founder and CEO". */
function lastOfRun(titled: Titled, at: number, end: number): number {
  const { words, titleFrom, nameAt, inTitle } = titled;
  let head = at;
  for (let next = at + 1; next < Math.min(end, head + 4); next++) {
    if (nameAt[next] !== -1) break;
    const { shape, key } = words[next]!;
    if (shape !== Shape.none && (shape === Shape.lower) !== (words[at]!.shape === Shape.lower) && key !== 'and') break;
    if (titleFrom[next] !== -1 && titleFrom[next]! <= head + (words[head + 1]!.key === 'and' || words[head + 1]!.key === '.' ? 2 : 1)) head = next;
    else if (!inTitle[next] && key !== '.' && key !== '-' && (key !== 'and' || next !== head + 1)) break;
  }
  return isUnlisted(titled, head, end) ? head + 1 : head;
}

/** "chief pathologist", "deputy consul": a noun that no list has, behind a word that says it is a title. */
function isUnlisted({ words, nameAt, titleFrom }: Titled, head: number, end: number): boolean {
  const [first, noun, after] = [words[head]!, words[head + 1], words[head + 2]];
  if (end <= head + 1 || !noun || first.shape !== Shape.lower || noun.shape !== Shape.lower || !/^(?:chief|deputy|assistant|vice|managing|senior)$/.test(first.key)) return false;
  if (noun.known & (Known.grammar | Known.saying | Known.personVerb) || !/(?:er|or|ist|ian|man|men|ant|ul|ee|ive)$/.test(noun.key)) return false;
  if (end <= head + 2 || !after || !(nameAt[head + 2] !== -1 || /^(?:,|of|for|at|in|\(|and|\.)$/.test(after.key))) return false;
  titleFrom[head + 1] = titleFrom[head]!;
  return true;
}

/** "engineer" beside a name is no role, "chief engineer" is. */
const isOccupation = ({ words, titleFrom }: Titled, head: number): boolean =>
  words[head]!.shape === Shape.lower && occupations.has(words[head]!.key) && titleFrom[head] === head
  && !/^(?:chief|deputy|senior|vice|acting)$/.test(words[head - 1]?.key ?? '');

function alone(titled: Titled, { from, to }: { from: number; to: number }, head: number, found: readonly Role[]): Standing | undefined {
  const { words } = titled;
  if (words[from - 1]?.key !== 'the' || head + 1 !== to) return undefined;
  const own = words[head]!.key;
  for (let index = found.length - 1; 0 <= index; index--) {
    const { holder, to: end, from: start } = found[index]!;
    let has = false; for (let at = start; at < end; at++) if (words[at]!.key === own) has = true;
    if (has && holder !== undefined) return { holder, rule: `again ${words[head]!.shape === Shape.lower ? 'low' : 'cap'} ${to - from === 1 ? 'one':'more'} ${start === end - 1 ? 'one' : 'more'}` };
  }
  return undefined;
}
