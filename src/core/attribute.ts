// [“It is a start,”]DIRECT(Ana Duarte) [said]CUE [Ana Duarte]PERSON, who [called]CUE the deal [“modest”]PARTIAL(Ana Duarte).

import { type Assigned, assignedLines } from './attribute/assigned';
import { bareSpeech, mostBare } from './attribute/bareSpeech';
import { type Cast, castOf } from './attribute/cast';
import { type OwnQuote, placedQuote } from './attribute/draft';
import type { Assignment } from './attribute/framed';
import { gendersOf, type ToldGenders } from './attribute/gender';
import type { Line } from './attribute/line';
import { type LineBlocks, lineBlocks } from './attribute/lineBlocks';
import { areSameSets, type Drafted, draftedLine, noQuotes, type Quoted, quotedLines, reachOf } from './attribute/quoted';
import { areSame, createReference, type People } from './attribute/reference';
import { noTerms, termsBy, type Terms } from './attribute/term';
import { announcedTurns, noSigns, setOff, type Turn, type TurnSigns, turnsOf } from './attribute/transcript';
import { type Voiced, voiced } from './attribute/voiced';
import { columnOf, keptOf, placeBefore } from './kept';
import type { Mention, Quote } from './model';
import { once } from './once';
import type { Quotation, Quotations } from './quote';
import type { ArticleReading } from './reading';
import type { Resolved } from './resolve';

/** The quotes of an article, and what of them may be kept when the article is edited. */
export interface Attributed {
  /** Ordered by start. Put together when first asked for. */
  readonly quotes: () => readonly Quote[];
  /** The same block by block, from whose start they count: the same object as long as they are the same. */
  readonly parts: readonly (readonly OwnQuote[])[];
  readonly lines: LineBlocks;
  readonly columns: Columns;
  /** The names of terms. */
  readonly names: ReadonlySet<string>;
  readonly people: People;
  readonly cast: Cast;
}

/** By line all that was found, step by step. What is asked of every line has a column, so that lines that stay need not be looked into. */
interface Columns {
  readonly mentions: readonly (readonly Mention[])[];
  readonly quotations: readonly (readonly Quotation[])[];
  readonly voiced: readonly Voiced[];
  readonly signs: readonly TurnSigns[];
  readonly genders: readonly ToldGenders[];
  readonly assigned: readonly Assigned[];
  /** The last quotation in the line or above it. */
  readonly lasts: readonly (Assignment | undefined)[];
  readonly terms: readonly Terms[];
  readonly turns: readonly (Turn | undefined)[];
  readonly drafted: readonly Drafted[];
  readonly quoted: readonly Quoted[];
  /** As `reachOf` has it. */
  readonly reaches: readonly number[];
  readonly quotes: readonly (readonly OwnQuote[])[];
}

/**
 * Who said what: every quotation with its kind and its source, and what is reported without marks. `before`: of the article that the reading keeps
 * parts of; it only saves work.
 */
export function attribute(
  reading: ArticleReading, resolved: Pick<Resolved, 'entities' | 'parts' | 'told'>, quotations: Quotations, before?: Attributed,
): Attributed {
  const lines = lineBlocks(reading, before?.lines);
  const then = heldBy(lines, before);
  const mentions = lines.blocks.map(block => resolved.parts[block]!);
  const marked = lines.blocks.map(block => quotations.parts[block]!);
  const voices = lines.blocks.map((block, line) => {
    const held = then.voiced[line];
    const isSame = mentions[line] === then.mentions[line] && marked[line] === then.quotations[line];
    return held && isSame ? held : voiced(reading.parts[block]!, mentions[line]!, marked[line]!, held);
  });
  const signs = columnOf(voices, then.voiced, then.signs, one => one.signs);
  const genders = columnOf(voices, then.voiced, then.genders, one => one.genders);
  const added = lines.blocks.length - (before?.lines.blocks.length ?? 0);
  const { assigned, lasts } = assignedLines(voices, unchangedAbove(lines, added, line => voices[line] === then.voiced[line]), then);
  const terms = columnOf(assigned, then.assigned, then.terms, one => one.terms);
  const names = namesIn(terms);
  const turns = turnsIn(voices, signs, assigned);
  const hasSameNames = before !== undefined && areSameSets(before.names, names);
  const drafted = assigned.map((one, line) => {
    const held = then.drafted[line];
    const isSame = hasSameNames && one === then.assigned[line] && (turns[line] === undefined) === (then.turns[line] === undefined);
    return isSame && held ? held : draftedLine(one, termsBy(names, one.terms), turns[line] !== undefined, held);
  });
  const cast = before?.cast.told === resolved.told ? before.cast : castOf(reading.text, resolved, before?.cast);
  const people = { byId: cast.byId, titles: cast.titles, genders: gendersOf(genders, mentions, cast.given) };
  const isToldSame = before !== undefined && areSame(before.people, people);
  const unchanged = unchangedAbove(lines, added, line => isToldSame && voices[line] === then.voiced[line] && mentions[line] === then.mentions[line]);
  const quoted = quotedLines(drafted, turns, then, createReference(voices, mentions, people, unchanged), unchanged);
  const reaches = columnOf(quoted, then.quoted, then.reaches, one => reachOf(one));
  const quotes = columnOf(quoted, then.quoted, then.quotes, one => one.quotes);
  const columns = { mentions, quotations: marked, voiced: voices, signs, genders, assigned, lasts, terms, turns, drafted, quoted, reaches, quotes };
  return { quotes: placedOnce(reading, lines, quoted), parts: byBlock(lines, quotes), lines, columns, names, people, cast };
}

type Held = { readonly [Name in keyof Columns]: readonly (Columns[Name][number] | undefined)[] };

/** By line what was found in it before. */
function heldBy({ kept }: LineBlocks, before: Attributed | undefined): Held {
  const of = <Known>(column: (columns: Columns) => readonly Known[]): readonly (Known | undefined)[] =>
    before && kept ? keptOf(kept, column(before.columns)) : [];
  return {
    mentions: of(all => all.mentions), quotations: of(all => all.quotations), voiced: of(all => all.voiced), signs: of(all => all.signs),
    genders: of(all => all.genders), assigned: of(all => all.assigned), lasts: of(all => all.lasts), terms: of(all => all.terms), turns: of(all => all.turns),
    drafted: of(all => all.drafted), quoted: of(all => all.quoted), reaches: of(all => all.reaches), quotes: of(all => all.quotes),
  };
}

function namesIn(all: readonly Terms[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const terms of all) if (terms !== noTerms) for (const name of terms.names) names.add(name);
  return names;
}

/** By line how many right above it are those that were there, one more if all are; -1 for a line that is not as it was. */
function unchangedAbove({ blocks, kept }: LineBlocks, added: number, isSame: (line: number) => boolean): number[] {
  const counts: number[] = [];
  if (kept) for (let line = 0; line < blocks.length; line++) {
    if (!isSame(line)) counts.push(-1);
    else if (line === 0) counts.push(placeBefore(kept, line, added) === 0 ? 1 : 0);
    else counts.push(placeBefore(kept, line - 1, added) === placeBefore(kept, line, added) - 1 ? counts[line - 1]! + 1 : 0);
  }
  return counts;
}

function byBlock({ blocks, count }: LineBlocks, quotes: readonly (readonly OwnQuote[])[]): (readonly OwnQuote[])[] {
  const parts = new Array<readonly OwnQuote[]>(count).fill(noQuotes);
  quotes.forEach((own, line) => { parts[blocks[line]!] = own; });
  return parts;
}

/** By line, if it is somebody's words though no marks stand around them. */
function turnsIn(lines: readonly Voiced[], signs: readonly TurnSigns[], assigned: readonly Assigned[]): (Turn | undefined)[] {
  const turns = new Array<Turn | undefined>(lines.length).fill(undefined);
  const signed: number[] = [];
  signs.forEach((own, place) => { if (own !== noSigns) signed.push(place); });
  for (const [place, turn] of [...turnsOf(lines, signed), ...setOff(lines, signed), ...announcedTurns(lines, signed)]) turns[place] = turn;
  const personal = signed.filter(place => signs[place]!.isPersonal);
  if (personal.length <= mostBare) for (const place of personal) {
    const turn = place === 0 ? undefined : bareSpeech(lines[place]!.framed, lines[place - 1]!.framed, assigned[place - 1]!.own);
    if (turn) turns[place] = turn;
  }
  return turns;
}

/** Made here, where nothing is known of what was before: else every analysis would keep the one before it alive. */
const placedOnce = (reading: ArticleReading, lines: LineBlocks, quoted: readonly Quoted[]): Attributed['quotes'] => once(() => placed(reading, lines, quoted));

/** The quotes of all lines, where they stand in the text. */
function placed(reading: ArticleReading, { blocks }: LineBlocks, quoted: readonly Quoted[]): Quote[] {
  const startOf = new Map<Line, number>();
  quoted.forEach(({ drafted: { assigned: { voiced: { framed } } } }, line) => startOf.set(framed.line, reading.blocks[blocks[line]!]!.start));
  return quoted.flatMap(({ quotes }, line) => quotes.map(quote => placedQuote(quote, reading.blocks[blocks[line]!]!.start, startOf)));
}
