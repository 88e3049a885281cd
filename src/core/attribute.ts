// [“It is a start,”]DIRECT(Ana Duarte) [said]CUE [Ana Duarte]PERSON, who [called]CUE the deal [“modest”]PARTIAL(Ana Duarte).

import { assign, type Neighbours } from './attribute/assign';
import { bareSpeech, mostBare } from './attribute/bareSpeech';
import { type Draft, draftOfTurn, draftsIn, ownQuote, type OwnQuote, placedQuote } from './attribute/draft';
import type { Assignment, Framed } from './attribute/framed';
import { byGivenName, type Gender, gendersOf } from './attribute/gender';
import { joinInterrupted, type Speech } from './attribute/join';
import type { Line } from './attribute/line';
import { createReference, type People, type Reference } from './attribute/reference';
import { termsBy, termsIn, type Terms } from './attribute/term';
import { announcedTurns, setOff, type Turn, turnsOf } from './attribute/transcript';
import { type Voiced, voiced } from './attribute/voiced';
import type { EntityId, Quote } from './model';
import { once } from './once';
import type { Quotation, Quotations } from './quote';
import type { ArticleReading, Part } from './reading';
import { recalling } from './recalling';
import type { Resolved } from './resolve';
import { titleIn } from './resolve/roles';
import { words } from './span';

/** The quotes of an article, and what of them may be kept when the article is edited. */
export interface Attributed {
  /** Ordered by start. Put together when first asked for. */
  readonly quotes: () => readonly Quote[];
  /** The same block by block, from whose start they count: the same object as long as they are the same. */
  readonly parts: readonly (readonly OwnQuote[])[];
  readonly quoted: ReadonlyMap<Part, Quoted>;
  readonly reference: Reference['known'];
  readonly cast: Cast;
}

/**
 * Who said what: every quotation with its kind and its source, and what is reported without marks. `before`: of an article like it; it only saves work.
 */
export function attribute(
  reading: ArticleReading, resolved: Pick<Resolved, 'entities' | 'parts' | 'told'>, quotations: Quotations, before?: Attributed,
): Attributed {
  // Of each line with words what it was before; asked for once, as parts are many.
  const held: (Quoted | undefined)[] = [];
  for (const part of reading.parts) if (hasWords(part)) held.push(before?.quoted.get(part));
  const lines = voicedLines(reading, resolved.parts, quotations, held);
  const assigned = assignedLines(lines, held);
  const names = new Set(assigned.flatMap(({ terms }) => terms.names));
  const turns = turnsIn(lines, assigned);
  const drafted = assigned.map((one, index) => draftedLine(one, termsBy(names, one.terms), turns.has(one.voiced.framed.line), held[index]?.drafted));
  const cast = before?.cast.told === resolved.told ? before.cast : castOf(reading.text, resolved, before?.cast);
  const genders = gendersOf(lines.map(line => line.genders), cast.given);
  const reference = createReference(lines.map(({ framed: { line } }) => line), { byId: cast.byId, titles: cast.titles, genders }, before?.reference);
  const quoted = new Map<Part, Quoted>();
  drafted.forEach((one, index) => {
    const { part, framed: { line } } = one.assigned.voiced;
    quoted.set(part, quotedLine(one, turns.get(line), reference, held[index]));
  });
  return {
    quotes: placedOnce(reading, quoted), parts: reading.parts.map(part => (hasWords(part) ? quoted.get(part)!.quotes : none)), quoted,
    reference: reference.known, cast,
  };
}

const none: readonly OwnQuote[] = [];

/** By line. */
type Held = readonly (Quoted | undefined)[];

/** Blocks without tokens are no lines. */
const hasWords = ({ sentences }: Part): boolean => sentences.length !== 0;

function voicedLines({ parts }: ArticleReading, mentions: Resolved['parts'], quotations: Quotations, held: Held): Voiced[] {
  const lines: Voiced[] = [];
  parts.forEach((part, index) => {
    if (hasWords(part)) lines.push(voiced(part, mentions[index]!, quotations.parts[index]!, held[lines.length]?.drafted.assigned.voiced));
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
    const one = assignedLine(line, { above: lines[index - 1]?.framed, below: lines[index + 1]?.framed, last }, held[index]?.drafted.assigned);
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
  if (0 < personal.length && personal.length <= mostBare) {
    const contents = all.flatMap(one => one.contents.flat());
    turns.push(...bareSpeech(all, personal, assigned.flatMap(({ own }) => own), contents));
  }
  return new Map(turns.map(turn => [turn.line, turn]));
}

/** A line with its quotes, but that nobody has asked yet which entity speaks. */
interface Drafted {
  readonly assigned: Assigned;
  readonly terms: ReadonlySet<Quotation>;
  readonly isTurn: boolean;
  readonly drafts: readonly Draft[];
}

function draftedLine(assigned: Assigned, terms: ReadonlySet<Quotation>, isTurn: boolean, held: Drafted | undefined): Drafted {
  const isKept = held?.assigned.voiced === assigned.voiced && held.assigned.own === assigned.own && held.isTurn === isTurn && areSameTerms(held.terms, terms);
  if (isKept && held.assigned === assigned) return held;
  return { assigned, terms, isTurn, drafts: isKept ? held.drafts : draftsIn(assigned.voiced.framed, assigned.speeches, terms, isTurn) };
}

const areSameTerms = (some: ReadonlySet<Quotation>, others: ReadonlySet<Quotation>): boolean =>
  some === others || some.size === others.size && [...some].every(term => others.has(term));

/** The entities as their names and titles tell of them: the same as long as `told` is. */
interface Cast extends Omit<People, 'genders'> {
  readonly told: Resolved['told'];
  /** The genders that given names tell, by entity; and by name, for the next cast. */
  readonly given: ReadonlyMap<EntityId, Gender>;
  readonly byName: ReadonlyMap<string, Gender | undefined>;
}

function castOf(text: string, { entities, told }: Pick<Resolved, 'entities' | 'told'>, before: Cast | undefined): Cast {
  const byId = new Map(entities().map(({ id, kind }) => [id, kind]));
  const titles = new Map<EntityId, string[]>();
  const given = new Map<EntityId, Gender>();
  const byName = new Map<string, Gender | undefined>();
  const genderOf = recalling(byName, before?.byName ?? byName, byGivenName);
  for (const { id, kind, name, roles } of entities()) {
    if (kind !== 'PERSON') continue;
    if (roles.length !== 0) titles.set(id, roles.map(role => titleIn(words(text, role)).at(-1)!));
    const gender = genderOf(name);
    if (gender) given.set(id, gender);
  }
  return { told, byId, titles, given, byName };
}

/** A line with its quotes. */
export interface Quoted {
  readonly drafted: Drafted;
  readonly turn: Turn | undefined;
  /** By draft, that of the turn last, who speaks. */
  readonly speakers: readonly (EntityId | undefined)[];
  /** Ordered by start. */
  readonly quotes: readonly OwnQuote[];
}

function quotedLine(drafted: Drafted, turn: Turn | undefined, reference: Reference, held: Quoted | undefined): Quoted {
  const then = held?.drafted.drafts === drafted.drafts && isSameTurn(held.turn, turn) ? held : undefined;
  // Most lines quote nobody.
  if (then?.drafted === drafted && then.speakers.length === 0) return then;
  const drafts = turn ? [...drafted.drafts, draftOfTurn(turn)] : drafted.drafts;
  const speakers = drafts.map(({ source }) => source && reference.entityOf(source));
  if (then && speakers.every((speaker, index) => speaker === then.speakers[index])) return then.drafted === drafted ? then : { ...then, drafted };
  const quotes = drafts.map((draft, index) => ownQuote(draft, speakers[index]));
  return { drafted, turn, speakers, quotes: quotes.sort((a, b) => a.start - b.start || b.end - a.end) };
}

const isSameTurn = (one: Turn | undefined, other: Turn | undefined): boolean =>
  one === other || one !== undefined && other !== undefined && one.from === other.from && one.to === other.to && one.rule === other.rule
    && one.source.line === other.source.line && one.source.phrase.first === other.source.phrase.first && one.source.phrase.last === other.source.phrase.last
    && one.source.rule === other.source.rule && one.source.confidence === other.source.confidence;

/** Made here, where nothing is known of what was before: else every analysis would keep the one before it alive. */
const placedOnce = (reading: ArticleReading, quoted: Attributed['quoted']): Attributed['quotes'] => once(() => placed(reading, quoted));

/** The quotes of all lines, where they stand in the text. */
function placed({ parts, blocks }: ArticleReading, quoted: ReadonlyMap<Part, Quoted>): Quote[] {
  const startOf = new Map<Line, number>();
  parts.forEach((part, index) => {
    const one = quoted.get(part);
    if (one) startOf.set(one.drafted.assigned.voiced.framed.line, blocks[index]!.start);
  });
  return parts.flatMap((part, index) => quoted.get(part)?.quotes.map(quote => placedQuote(quote, blocks[index]!.start, startOf)) ?? []);
}
