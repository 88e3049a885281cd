// [names 0 to 240][one new name][names 241 to 3100, one line further down]: the marks of a document from those of the version before.
import type { Range } from 'vscode-languageserver-types';
import type { Marks, MarksChange, NameMark, Piece, QuoteMark } from './protocol';

/** The marks that a change makes of those that it is since. */
export const putTogether = (before: Marks, { uri, version, number, names, quotes, boilerplate, withheld, found }: MarksChange): Marks => ({
  uri, version, number, names: joined(before.names, names, movedName), quotes: joined(before.quotes, quotes, movedQuote),
  withheld, boilerplate: joined(before.boilerplate, boilerplate, movedRange), found,
});

/** A range so many lines further down. */
export const movedRange = ({ start, end }: Range, lines: number): Range => ({
  start: { line: start.line + lines, character: start.character }, end: { line: end.line + lines, character: end.character },
});

/** A name's mark so many lines further down. */
export const movedName = ({ range, kind, confidence }: NameMark, lines: number): NameMark => ({ range: movedRange(range, lines), kind, confidence });

/** A quotation's mark so many lines further down. */
export const movedQuote = ({ range, parts, kind, speaker }: QuoteMark, lines: number): QuoteMark => ({
  range: movedRange(range, lines), kind, ...(parts && { parts: parts.map((part) => movedRange(part, lines)) }), ...(speaker !== undefined && { speaker }),
});

function joined<Mark>(before: readonly Mark[], pieces: readonly Piece<Mark>[], moved: (mark: Mark, lines: number) => Mark): Mark[] {
  const all: Mark[] = [];
  for (const piece of pieces) {
    if ('marks' in piece) for (const mark of piece.marks) all.push(mark);
    else for (let at = piece.from; at < piece.to; at++) all.push(piece.moved === 0 ? before[at]! : moved(before[at]!, piece.moved));
  }
  return all;
}
