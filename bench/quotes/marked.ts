// [“A start,” she [said]CUE. “A good one.”]DIRECT(Ana Duarte) is gold of two parts; whoever the text calls Ana Duarte speaks.
import { entityKinds } from '../../src/core/model';
import { contains, type Span, words } from '../../src/core/span';
import type { Mark } from '../../test/marked/notation';
import type { GoldRow, RowType } from './rows';

const types: ReadonlyMap<string, RowType> = new Map([
  ['DIRECT', 'direct'], ['PARTIAL', 'partial'], ['BLOCK', 'block'], ['INDIRECT', 'indirect'], ['MIXED', 'mixed'], ['TERM', 'other'],
]);

/** The gold rows of our own marked text. What stands in a quotation is that speaker's, so quotations in it are optional. */
export function goldOf(text: string, marks: readonly Mark[]): GoldRow[] {
  const cues = marks.filter(({ label }) => label === 'CUE');
  const speeches = marks.filter(({ label }) => label === 'DIRECT' || label === 'BLOCK');
  const naming = namesOf(text, marks);
  return marks.flatMap((mark) => {
    const type = types.get(mark.label);
    if (type === undefined) return [];
    const optional = type !== 'other' && speeches.some((speech) => isWithin(speech, mark));
    const inside = cues.filter((cue) => contains(mark, cue));
    return [{
      type, optional, parts: partsOf(text, mark, inside), speaker: [],
      ...(mark.id !== undefined && { byName: true, names: [mark.id], alternatives: naming.get(mark.id) ?? [] }),
    }];
  });
}

const isWithin = (outer: Span, inner: Span): boolean => contains(outer, inner) && outer.end - outer.start !== inner.end - inner.start;

/** Where each person, organisation ... is named or called by a role. */
function namesOf(text: string, marks: readonly Mark[]): Map<string, Span[]> {
  const naming = new Map<string, Span[]>();
  for (const mark of marks) {
    if (!(entityKinds as readonly string[]).includes(mark.label)) continue;
    const name = mark.id ?? words(text, mark);
    const spans = naming.get(name);
    if (spans) spans.push(mark);
    else naming.set(name, [mark]);
  }
  return naming;
}

/** The stretches of an interrupted quotation or report, without the words around the cue inside it. */
function partsOf(text: string, mark: Mark, cues: readonly Span[]): Span[] {
  const { start, end, label } = mark;
  const parts: Span[] = [];
  let from = start;
  for (const cue of cues) {
    if (cue.start < from) continue;
    const between = label === 'DIRECT' || label === 'PARTIAL' ? betweenMarks(text, mark, from, cue) : betweenCommas(text, mark, from, cue);
    if (!between) continue;
    parts.push({ start: from, end: between.start });
    from = between.end;
  }
  return [...parts, { start: from, end }];
}

/** By the mark a quotation opens with: where it closes after punctuation, and where it opens again. */
const patterns: ReadonlyMap<string, { readonly closing: RegExp; readonly opening: RegExp }> = new Map(['“”', '""', '‘’', '\'\'', '«»'].map((marks) => {
  const [open, close] = [...marks];
  return [open!, { closing: new RegExp(`[,.?!…—–-][”"’']?${close}(?=\\s)`, 'g'), opening: new RegExp(`(?:^|[\\s—(])${open}(?=\\S)`) }];
}));

/** ,” he said. “ : from behind a closing mark to before an opening one. Undefined for a cue that the quoted words hold themselves. */
function betweenMarks(text: string, { start, end }: Span, from: number, cue: Span): Span | undefined {
  const pattern = patterns.get(text[start]!);
  if (!pattern) return undefined;
  const { closing, opening } = pattern;
  const before = text.slice(from, cue.start);
  const closed = [...before.matchAll(closing)].at(-1);
  if (!closed || opening.test(before.slice(closed.index + closed[0].length))) return undefined;
  const opened = opening.exec(text.slice(cue.end, end));
  return opened ? { start: from + closed.index + closed[0].length, end: cue.end + opened.index + opened[0].length - 1 } : undefined;
}

/** , she says, : nothing but the cue and its subject. */
function betweenCommas(text: string, { end }: Span, from: number, cue: Span): Span | undefined {
  const before = text.slice(from, cue.start);
  const comma = before.lastIndexOf(',');
  const after = text.slice(cue.end, end).search(/[,“]/);
  if (comma === -1 || after === -1 || !isShort(before.slice(comma)) || !isShort(text.slice(cue.end, cue.end + after))) return undefined;
  return { start: from + comma, end: cue.end + after };
}

const isShort = (words: string): boolean => words.trim().split(/\s+/).length <= 8;
