// [“It is a start,”]DIRECT(Ana Duarte) [said]CUE [Ana Duarte]PERSON, who [called]CUE the deal [“modest”]PARTIAL(Ana Duarte).

import { assign, type Neighbours } from './attribute/assign';
import { bareSpeech } from './attribute/bareSpeech';
import { type Draft, draftOfTurn, draftsIn, placedDraft } from './attribute/draft';
import type { Assignment, Framed } from './attribute/framed';
import { byGivenName, type Gender, gendersOf } from './attribute/gender';
import { joinInterrupted, type Speech } from './attribute/join';
import type { Line } from './attribute/line';
import { createReference, type People, type Reference } from './attribute/reference';
import { termsBy, termsIn, type Terms } from './attribute/term';
import { announcedTurns, setOff, type Turn, turnsOf } from './attribute/transcript';
import { type Voiced, voiced } from './attribute/voiced';
import type { EntityId, Mention, Quote } from './model';
import type { Quotation, Quotations } from './quote';
import type { ArticleReading, Part } from './reading';
import { recalling } from './recalling';
import type { Resolved } from './resolve';
import { titleIn } from './resolve/roles';
import { words } from './span';

/** The quotes of an article, and what of them may be kept when the article is edited. */
export interface Attributed {
  /** Ordered by start. */
  readonly quotes: readonly Quote[];
  readonly drafted: ReadonlyMap<Part, Drafted>;
  readonly reference: Reference['known'];
  readonly cast: Cast;
}

/**
 * Who said what: every quotation with its kind and its source, and what is reported without marks. `before`: of an article like it; it only saves work.
 */
export function attribute(
  reading: ArticleReading, resolved: Pick<Resolved, 'entities' | 'mentions' | 'told'>, quotations: Quotations, before?: Attributed,
): Attributed {
  const held = before?.drafted;
  const lines = voicedLines(reading, resolved.mentions, quotations, held);
  const assigned = assignedLines(lines, held);
  const names = new Set(assigned.flatMap(({ terms }) => terms.names));
  const turns = turnsIn(lines, assigned);
  const drafted = assigned.map(one => draftedLine(one, termsBy(names, one.terms), turns.has(one.voiced.framed.line), held?.get(one.voiced.part)));
  const cast = before?.cast.told === resolved.told ? before.cast : castOf(reading.text, resolved, before?.cast);
  const genders = gendersOf(lines.map(line => line.genders), cast.given);
  const reference = createReference(lines.map(({ framed: { line } }) => line), { byId: cast.byId, titles: cast.titles, genders }, before?.reference);
  return {
    quotes: placed(reading, drafted, turns, reference), drafted: new Map(drafted.map(one => [one.assigned.voiced.part, one])),
    reference: reference.known, cast,
  };
}

type Held = ReadonlyMap<Part, Drafted> | undefined;

/** One line for every block that has tokens. */
function voicedLines({ parts, blocks }: ArticleReading, mentions: readonly Mention[], quotations: Quotations, held: Held): Voiced[] {
  const lines: Voiced[] = [];
  let mention = 0;
  parts.forEach((part, index) => {
    const { start, end } = blocks[index]!;
    const from = mention;
    while (mention < mentions.length && mentions[mention]!.start < end) mention++;
    if (part.sentences.length === 0) return;
    lines.push(voiced(part, { all: mentions, from, to: mention, at: start }, quotations.parts[index]!, held?.get(part)?.assigned.voiced));
  });
  return lines;
}

/** A line with its quotations given their sources. */
interface Assigned {
  readonly voiced: Voiced;
  readonly neighbours: Neighbours;
  readonly own: readonly Assignment[];
  readonly speeches: readonly Speech[];
  readonly terms: Terms;
}

function assignedLines(lines: readonly Voiced[], held: Held): Assigned[] {
  let last: Assignment | undefined;
  return lines.map((line, index) => {
    const one = assignedLine(line, { above: lines[index - 1]?.framed, below: lines[index + 1]?.framed, last }, held?.get(line.part)?.assigned);
    last = one.own.at(-1) ?? last;
    return one;
  });
}

function assignedLine(line: Voiced, neighbours: Neighbours, held: Assigned | undefined): Assigned {
  const then = held?.voiced === line ? held : undefined;
  if (then && (line.quotations.length === 0 || areSame(then.neighbours, neighbours))) return then;
  const own = assign(line.framed, neighbours);
  if (then && areSameSources(then.own, own)) return { ...then, neighbours };
  const speeches = joinInterrupted(own);
  return { voiced: line, neighbours, own, speeches, terms: termsIn(speeches.filter(({ parts }) => !parts).map(({ head }) => head)) };
}

const areSame = (one: Neighbours, other: Neighbours): boolean => one.above === other.above && one.below === other.below && one.last === other.last;

/** Whether the same is found of the same quotations, though it was looked for anew. */
const areSameSources = (some: readonly Assignment[], others: readonly Assignment[]): boolean =>
  some.length === others.length && some.every(({ quotation, frame, place, source }, index) => {
    const other = others[index]!;
    return quotation === other.quotation && frame === other.frame && place === other.place && source?.line === other.source?.line
      && source?.phrase.first === other.source?.phrase.first && source?.phrase.last === other.source?.phrase.last
      && source?.rule === other.source?.rule && source?.confidence === other.source?.confidence;
  });

/** Lines that are somebody's words though no marks stand around them. */
function turnsIn(lines: readonly Voiced[], assigned: readonly Assigned[]): ReadonlyMap<Line, Turn> {
  const all = lines.map(({ framed }) => framed);
  const plain = all.map(({ line }) => line);
  const personal = lines.flatMap(({ framed, isPersonal }): Framed[] => (isPersonal ? [framed] : []));
  const turns = [...turnsOf(plain), ...setOff(plain), ...announcedTurns(all)];
  if (0 < personal.length) {
    const contents = all.flatMap(one => one.contents.flat());
    turns.push(...bareSpeech(all, personal, assigned.flatMap(({ own }) => own), contents));
  }
  return new Map(turns.map(turn => [turn.line, turn]));
}

/** A line with its quotes, but that nobody has asked yet which entity speaks. */
export interface Drafted {
  readonly assigned: Assigned;
  readonly terms: ReadonlySet<Quotation>;
  readonly isTurn: boolean;
  readonly drafts: readonly Draft[];
}

function draftedLine(assigned: Assigned, terms: ReadonlySet<Quotation>, isTurn: boolean, held: Drafted | undefined): Drafted {
  const isKept = held?.assigned.voiced === assigned.voiced && held.assigned.own === assigned.own && held.isTurn === isTurn
    && held.terms.size === terms.size && [...terms].every(term => held.terms.has(term));
  return { assigned, terms, isTurn, drafts: isKept ? held.drafts : draftsIn(assigned.voiced.framed, assigned.speeches, terms, isTurn) };
}

/** The entities as their names and titles tell of them: the same as long as `told` is. */
interface Cast extends Omit<People, 'genders'> {
  readonly told: Resolved['told'];
  /** The genders that given names tell, by entity; and by name, for the next cast. */
  readonly given: ReadonlyMap<EntityId, Gender>;
  readonly byName: ReadonlyMap<string, Gender | undefined>;
}

function castOf(text: string, { entities, told }: Pick<Resolved, 'entities' | 'told'>, before: Cast | undefined): Cast {
  const byId = new Map(entities.map(({ id, kind }) => [id, kind]));
  const titles = new Map<EntityId, string[]>();
  const given = new Map<EntityId, Gender>();
  const byName = new Map<string, Gender | undefined>();
  const genderOf = recalling(byName, before?.byName ?? byName, byGivenName);
  for (const { id, kind, name, roles } of entities) {
    if (kind !== 'PERSON') continue;
    if (roles.length !== 0) titles.set(id, roles.map(role => titleIn(words(text, role)).at(-1)!));
    const gender = genderOf(name);
    if (gender) given.set(id, gender);
  }
  return { told, byId, titles, given, byName };
}

/** The quotes of all lines, where they stand in the text. */
function placed({ parts, blocks }: ArticleReading, drafted: readonly Drafted[], turns: ReadonlyMap<Line, Turn>, reference: Reference): Quote[] {
  const starts = new Map(parts.map((part, index) => [part, blocks[index]!.start]));
  const startOf = new Map(drafted.map(({ assigned: { voiced: { part, framed } } }) => [framed.line, starts.get(part)!]));
  const quotes: Quote[] = [];
  for (const { assigned: { voiced: { framed: { line } } }, drafts } of drafted) {
    for (const draft of drafts) quotes.push(placedDraft(draft, line, startOf, reference));
    const turn = turns.get(line);
    if (turn) quotes.push(placedDraft(draftOfTurn(turn), line, startOf, reference));
  }
  return quotes.sort((a, b) => a.start - b.start || b.end - a.end);
}
