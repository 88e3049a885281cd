// [“We will wait,” said Ana Duarte.]BLOCK keeps its marks while another block is typed in: only where it begins may be another line.
import type { Range } from 'vscode-languageserver';
import type { OwnQuote } from '../core/attribute/draft';
import { columnOf, type Kept, keptAmong, keptOf, placeBefore } from '../core/kept';
import { type EntityId, hasIdentity, type IdentityKind, type Mention } from '../core/model';
import type { Part } from '../core/reading';
import type { Told } from '../core/resolve';
import { words } from '../core/span';
import { movedName, movedQuote, movedRange } from '../marksChange';
import type { Marks, MarksChange, NameMark, Piece, QuoteMark } from '../protocol';
import { blockPlaces, type BlockPlaces, blockRanges } from './convert';
import type { OpenArticle } from './openDocuments';
import { outermost } from './quotations';

/** The marks of a document at one version, block by block. */
export interface DocumentMarks extends Pick<Marks, 'uri' | 'version' | 'number'> {
  /** Names that are less sure are not among them. */
  readonly minimum: number;
  readonly blocks: readonly BlockMarks[];
  /** By block what its marks are made of. */
  readonly parts: readonly Part[];
  readonly mentions: readonly (readonly Mention[])[];
  readonly ownQuotes: readonly (readonly OwnQuote[])[];
  readonly places: BlockPlaces;
  readonly told: Told;
  readonly tallies: Tallies;
}

/** The marks of a block as if it began in the first line: the same object as long as they are the same. */
interface BlockMarks {
  readonly names: readonly NameMark[];
  readonly quotes: readonly QuoteMark[];
  readonly boilerplate: readonly Range[];
  readonly withheld: number;
  /** Quotations as a reader counts them. */
  readonly counted: number;
}

/** How many there are by block: blocks that stay need not be looked into. */
type Tallies = { readonly [Name in 'names' | 'quotes' | 'boilerplate' | 'withheld' | 'counted']: readonly number[] };

/** `before`: those of the document as it was; it only saves work. */
export function documentMarks({ uri, version, article, analysis, settings }: OpenArticle, before: DocumentMarks | undefined): DocumentMarks {
  const { reading: { parts }, resolved: { parts: mentions, told }, attributed: { parts: ownQuotes } } = analysis;
  const minimum = settings.names.minimumConfidence;
  const then = before?.minimum === minimum ? before : undefined;
  const held = heldBy(then && keptAmong(parts, then.parts), then);
  const nameOf = namesOf(told);
  const places = blockPlaces(article.text, article.blocks, (block) => held.breaks[block]);
  const blocks = parts.map((part, index) => {
    const own = { mentions: mentions[index]!, ownQuotes: ownQuotes[index]!, column: places.columns[index]! };
    const known = held.blocks[index];
    const isKept = known && own.mentions === held.mentions[index] && own.ownQuotes === held.ownQuotes[index] && own.column === held.columns[index]
      && (told === then!.told || own.ownQuotes.length === 0 || speakersAre(own.ownQuotes, known.quotes, nameOf));
    if (isKept) return known;
    const made = blockMarks(part, own, minimum, nameOf);
    // Who is named may be another, and the marks the same: a longer name was typed elsewhere.
    return known && areSame(known, made) ? known : made;
  });
  return { uri, version, number: ++lastNumber, minimum, blocks, parts, mentions, ownQuotes, places, told, tallies: talliesOf(blocks, held) };
}

/** By block what was known of it. */
function heldBy(kept: Kept | undefined, before: DocumentMarks | undefined) {
  const of = <Known>(known: (marks: DocumentMarks) => readonly Known[]): readonly (Known | undefined)[] => (kept && before ? keptOf(kept, known(before)) : []);
  return {
    blocks: of(({ blocks }) => blocks), mentions: of(({ mentions }) => mentions), ownQuotes: of(({ ownQuotes }) => ownQuotes),
    columns: of(({ places }) => places.columns), breaks: of(({ places }) => places.breaks),
    names: of(({ tallies }) => tallies.names), quotes: of(({ tallies }) => tallies.quotes), boilerplate: of(({ tallies }) => tallies.boilerplate),
    withheld: of(({ tallies }) => tallies.withheld), counted: of(({ tallies }) => tallies.counted),
  };
}

function talliesOf(blocks: readonly BlockMarks[], held: ReturnType<typeof heldBy>): Tallies {
  return {
    names: columnOf(blocks, held.blocks, held.names, ({ names }) => names.length),
    quotes: columnOf(blocks, held.blocks, held.quotes, ({ quotes }) => quotes.length),
    boilerplate: columnOf(blocks, held.blocks, held.boilerplate, ({ boilerplate }) => boilerplate.length),
    withheld: columnOf(blocks, held.blocks, held.withheld, ({ withheld }) => withheld),
    counted: columnOf(blocks, held.blocks, held.counted, ({ counted }) => counted),
  };
}

let lastNumber = 0;

type NameOf = ReadonlyMap<EntityId, string>;
const names = new WeakMap<Told, NameOf>();

function namesOf(told: Told): NameOf {
  const held = names.get(told);
  if (held) return held;
  const found = new Map(told.entities.map(({ entity: { id, name } }) => [id, name]));
  names.set(told, found);
  return found;
}

interface Own {
  readonly mentions: readonly Mention[];
  readonly ownQuotes: readonly OwnQuote[];
  /** Where the block begins in its line. */
  readonly column: number;
}

function blockMarks({ text, kind: blockKind }: Part, { mentions, ownQuotes, column }: Own, minimum: number, nameOf: NameOf): BlockMarks {
  const rangeOf = blockRanges(text, column);
  const shown = mentions.filter(({ confidence }) => minimum <= confidence);
  const isDimmed = blockKind === 'boilerplate' || blockKind === 'url';
  return {
    names: shown.map((mention) => ({ range: rangeOf(mention), kind: mention.kind, confidence: mention.confidence })),
    quotes: ownQuotes.map((quote) => {
      const speaker = speakerOf(quote, nameOf);
      return { range: rangeOf(quote), kind: quote.kind, ...(quote.parts && { parts: quote.parts.map(rangeOf) }), ...(speaker && { speaker }) };
    }),
    boilerplate: isDimmed ? [rangeOf({ start: 0, end: text.length })] : [],
    withheld: mentions.length - shown.length,
    counted: outermost(ownQuotes).length,
  };
}

const areSame = (one: BlockMarks, other: BlockMarks): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The best name inside the article of who is quoted, or the words that name them. */
const speakerOf = ({ speaker }: OwnQuote, nameOf: NameOf): string | undefined =>
  speaker && ((speaker.entity === undefined ? undefined : nameOf.get(speaker.entity)) ?? words(speaker.line.text, speaker));

const speakersAre = (ownQuotes: readonly OwnQuote[], quotes: readonly QuoteMark[], nameOf: NameOf): boolean =>
  ownQuotes.every((quote, index) => (speakerOf(quote, nameOf) || undefined) === quotes[index]!.speaker);

function sumsOf({ told, tallies, mentions, minimum }: DocumentMarks): Pick<Marks, 'withheld' | 'found'> {
  const withheld = sum(tallies.withheld);
  const { PERSON, ORG, PLACE } = withheld === 0 ? countsOf(told) : shownIn(mentions, minimum);
  return { withheld, found: { people: PERSON, organisations: ORG, places: PLACE, quotes: sum(tallies.counted) } };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

type Counts = Readonly<Record<IdentityKind, number>>;
const counts = new WeakMap<Told, Counts>();

/** All whom an article names. */
function countsOf(told: Told): Counts {
  const held = counts.get(told);
  if (held) return held;
  const found = { PERSON: 0, ORG: 0, PLACE: 0 };
  for (const { entity: { kind } } of told.entities) if (hasIdentity(kind)) found[kind]++;
  counts.set(told, found);
  return found;
}

/** Those of them with a name that is shown. */
function shownIn(mentions: DocumentMarks['mentions'], minimum: number): Counts {
  const found: Readonly<Record<IdentityKind, Set<EntityId>>> = { PERSON: new Set(), ORG: new Set(), PLACE: new Set() };
  for (const own of mentions) for (const { kind, entity, confidence } of own) if (minimum <= confidence && hasIdentity(kind)) found[kind].add(entity);
  return { PERSON: found.PERSON.size, ORG: found.ORG.size, PLACE: found.PLACE.size };
}

/** All marks. */
export function wholeOf(marks: DocumentMarks): Marks {
  const { uri, version, number, blocks, places: { lines } } = marks;
  return {
    uri, version, number,
    names: blocks.flatMap((block, index) => block.names.map((name) => movedName(name, lines[index]!))),
    quotes: blocks.flatMap((block, index) => block.quotes.map((quote) => movedQuote(quote, lines[index]!))),
    boilerplate: blocks.flatMap((block, index) => block.boilerplate.map((range) => movedRange(range, lines[index]!))),
    ...sumsOf(marks),
  };
}

/** What the marks are if those of before are known. */
export function changeSince(before: DocumentMarks, now: DocumentMarks): MarksChange {
  const kept = keptAmong(now.blocks, before.blocks);
  const added = now.blocks.length - before.blocks.length;
  const piecesOf = <Mark>(
    own: 'names' | 'quotes' | 'boilerplate', marksIn: (block: BlockMarks) => readonly Mark[], moved: (mark: Mark, lines: number) => Mark,
  ): Piece<Mark>[] => {
    const firsts = [0];
    for (const count of before.tallies[own]) firsts.push(firsts[firsts.length - 1]! + count);
    const pieces: PieceMade<Mark>[] = [];
    now.tallies[own].forEach((count, index) => {
      if (count === 0) return;
      const line = now.places.lines[index]!;
      const then = placeBefore(kept, index, added);
      if (then === -1) putNew(pieces, marksIn(now.blocks[index]!).map((mark) => moved(mark, line)));
      else putKept(pieces, firsts[then]!, firsts[then + 1]!, line - before.places.lines[then]!);
    });
    return pieces;
  };
  return {
    uri: now.uri, version: now.version, number: now.number, since: before.number,
    names: piecesOf('names', ({ names }) => names, movedName), quotes: piecesOf('quotes', ({ quotes }) => quotes, movedQuote),
    boilerplate: piecesOf('boilerplate', ({ boilerplate }) => boilerplate, movedRange), ...sumsOf(now),
  };
}

/** A piece that may still grow. */
type PieceMade<Mark> = { readonly from: number; to: number; readonly moved: number } | { readonly marks: Mark[] };

function putNew<Mark>(pieces: PieceMade<Mark>[], marks: Mark[]): void {
  const last = pieces.at(-1);
  if (last && 'marks' in last) for (const mark of marks) last.marks.push(mark);
  else pieces.push({ marks });
}

function putKept<Mark>(pieces: PieceMade<Mark>[], from: number, to: number, moved: number): void {
  const last = pieces.at(-1);
  if (last && 'to' in last && last.to === from && last.moved === moved) last.to = to;
  else pieces.push({ from, to, moved });
}
