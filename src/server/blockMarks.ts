// [“We will wait,” said Ana Duarte.]BLOCK keeps its marks while another block is typed in: only where it begins may be another line.
import type { Range } from 'vscode-languageserver';
import type { OwnQuote } from '../core/attribute/draft';
import { type EntityId, hasIdentity, type IdentityKind, type Mention } from '../core/model';
import type { Part } from '../core/reading';
import type { Told } from '../core/resolve';
import { words } from '../core/span';
import { movedName, movedQuote, movedRange } from '../marksChange';
import type { Marks, MarksChange, NameMark, Piece, QuoteMark } from '../protocol';
import { blockPlaces, blockRanges } from './convert';
import type { OpenArticle } from './openDocuments';
import { outermost } from './quotations';

/** The marks of a document at one version, block by block. */
export interface DocumentMarks extends Pick<Marks, 'uri' | 'version' | 'number'> {
  /** Names that are less sure are not among them. */
  readonly minimum: number;
  readonly blocks: readonly BlockMarks[];
  /** By block the line it begins in. */
  readonly lines: readonly number[];
  readonly told: Told;
}

/** The marks of a block as if it began in the first line: the same object as long as they are the same. */
interface BlockMarks {
  readonly part: Part;
  readonly mentions: readonly Mention[];
  readonly ownQuotes: readonly OwnQuote[];
  readonly column: number;
  readonly breaks: number;
  readonly names: readonly NameMark[];
  readonly quotes: readonly QuoteMark[];
  readonly boilerplate: readonly Range[];
  readonly withheld: number;
  /** Those it names who are counted, each once. */
  readonly entities: ReadonlyMap<EntityId, IdentityKind>;
  /** Quotations as a reader counts them. */
  readonly counted: number;
}

/** `before`: those of the document as it was; it only saves work. */
export function documentMarks({ uri, version, article, analysis, settings }: OpenArticle, before: DocumentMarks | undefined): DocumentMarks {
  const { reading: { parts }, resolved: { parts: mentions, told }, attributed: { parts: quotes } } = analysis;
  const minimum = settings.names.minimumConfidence;
  const held = new Map(before?.minimum === minimum ? before.blocks.map((block) => [block.part, block]) : []);
  const nameOf = namesOf(told);
  const places = blockPlaces(article.text, article.blocks, (block) => held.get(parts[block]!)?.breaks);
  const blocks = parts.map((part, index) => {
    const { column, breaks } = places[index]!;
    const then = held.get(part);
    const isKept = then?.column === column && then.mentions === mentions[index] && then.ownQuotes === quotes[index]
      && (before!.told === told || speakersAre(then, nameOf));
    return isKept ? then : blockMarks(part, { mentions: mentions[index]!, ownQuotes: quotes[index]!, column, breaks }, minimum, nameOf);
  });
  return { uri, version, number: ++lastNumber, minimum, blocks, lines: places.map(({ line }) => line), told };
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

function blockMarks(part: Part, own: Pick<BlockMarks, 'mentions' | 'ownQuotes' | 'column' | 'breaks'>, minimum: number, nameOf: NameOf): BlockMarks {
  const rangeOf = blockRanges(part.text, own.column);
  const shown = own.mentions.filter(({ confidence }) => minimum <= confidence);
  const isDimmed = part.kind === 'boilerplate' || part.kind === 'url';
  return {
    part, ...own,
    names: shown.map((mention) => ({ range: rangeOf(mention), kind: mention.kind, confidence: mention.confidence })),
    quotes: own.ownQuotes.map((quote) => {
      const speaker = speakerOf(quote, nameOf);
      return { range: rangeOf(quote), kind: quote.kind, ...(quote.parts && { parts: quote.parts.map(rangeOf) }), ...(speaker && { speaker }) };
    }),
    boilerplate: isDimmed ? [rangeOf({ start: 0, end: part.text.length })] : [],
    withheld: own.mentions.length - shown.length,
    entities: new Map(shown.flatMap(({ kind, entity }) => (hasIdentity(kind) ? [[entity, kind]] : []))),
    counted: outermost(own.ownQuotes).length,
  };
}

/** The best name inside the article of who is quoted, or the words that name them. */
const speakerOf = ({ speaker }: OwnQuote, nameOf: NameOf): string | undefined =>
  speaker && ((speaker.entity === undefined ? undefined : nameOf.get(speaker.entity)) ?? words(speaker.line.text, speaker));

const speakersAre = ({ ownQuotes, quotes }: BlockMarks, nameOf: NameOf): boolean =>
  ownQuotes.every((quote, index) => (speakerOf(quote, nameOf) || undefined) === quotes[index]!.speaker);

function sumsOf({ blocks }: DocumentMarks): Pick<Marks, 'withheld' | 'found'> {
  const found: Readonly<Record<IdentityKind, Set<EntityId>>> = { PERSON: new Set(), ORG: new Set(), PLACE: new Set() };
  let withheld = 0;
  let quotes = 0;
  for (const block of blocks) {
    withheld += block.withheld;
    quotes += block.counted;
    for (const [entity, kind] of block.entities) found[kind].add(entity);
  }
  return { withheld, found: { people: found.PERSON.size, organisations: found.ORG.size, places: found.PLACE.size, quotes } };
}

/** All marks. */
export function wholeOf(marks: DocumentMarks): Marks {
  const { uri, version, number, blocks, lines } = marks;
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
  const places = new Map(before.blocks.map((block, index) => [block, index]));
  const piecesOf = <Mark>(marksIn: (block: BlockMarks) => readonly Mark[], moved: (mark: Mark, lines: number) => Mark): Piece<Mark>[] => {
    const firsts = [0];
    for (const block of before.blocks) firsts.push(firsts[firsts.length - 1]! + marksIn(block).length);
    const pieces: PieceMade<Mark>[] = [];
    now.blocks.forEach((block, index) => {
      const own = marksIn(block);
      if (own.length === 0) return;
      const line = now.lines[index]!;
      const then = places.get(block);
      if (then === undefined) putNew(pieces, own.map((mark) => moved(mark, line)));
      else putKept(pieces, firsts[then]!, firsts[then + 1]!, line - before.lines[then]!);
    });
    return pieces;
  };
  return {
    uri: now.uri, version: now.version, number: now.number, since: before.number,
    names: piecesOf(({ names }) => names, movedName), quotes: piecesOf(({ quotes }) => quotes, movedQuote),
    boilerplate: piecesOf(({ boilerplate }) => boilerplate, movedRange), ...sumsOf(now),
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
