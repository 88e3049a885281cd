// { "notAName": "Grace" } takes [Grace]PERSON away; { "name": "Orlova", "kind": "ORG" } makes every Orlova an [Orlova]ORG, whatever it was.
import type { Corrections } from '../corrections';
import type { EntityKind } from '../model';
import type { ArticleReading, Reading } from '../reading';
import { holderPlaces, type Recognised, type Recognition } from '../recognise';
import type { OwnRecognition } from '../recognise/part';
import { contains, firstEndingAfter, firstStartingAt, type Span } from '../span';
import { findAnchor } from './anchor';
import { isAnchored, lookup, type Lookup, type MarkEntry } from './lookup';
import { headOf, matchForwards } from './occurrence';

/** What was recognised, with what the user says of single marks. */
export interface CorrectedMarks {
  /** Block by block, in the order and with the nesting that `recognise` promises; of a block that nothing is said of what was recognised in it, the same object. */
  readonly parts: readonly (readonly OwnRecognition[])[];
  /** The names that the article is to be read as having in the place of those it has. */
  readonly meanings: ReadonlyMap<OwnRecognition, string>;
  /** Where the holder of a role stands who is named in another block. */
  readonly placeOfHolder: ReturnType<typeof holderPlaces>;
}

/** Puts what the user says of single marks in the place of what was recognised. */
export function correctMarks(
  reading: ArticleReading, recognised: Pick<Recognised, 'recognitions' | 'parts' | 'twice'>, corrections: Corrections, file: string | undefined,
): CorrectedMarks {
  const placeOfHolder = holderPlaces(reading, recognised);
  const parts = recognised.parts.map(({ recognitions }) => recognitions);
  const statements = statementsOn(reading, lookup(corrections), file);
  if (statements.length === 0) return { parts, meanings: new Map(), placeOfHolder };
  const meanings = new Map<Recognition, string>();
  const recognitions = recognised.recognitions();
  const marks = createMarks(recognitions);
  for (const { span, entry: { correction } } of statements) if ('notAName' in correction) marks.remove(span);
  for (const { span, entry: { correction } } of statements) {
    const mark = 'name' in correction && marks.put(span, correction.kind, isAnchored(correction));
    if (mark && 'means' in correction) meanings.set(mark, correction.means);
  }
  return { ...byBlock(reading, parts, recognitions, marks.all(), meanings), placeOfHolder };
}

/** Marks of the whole text, block by block. `found`: what was recognised before, as `parts` have it. */
function byBlock(
  { blocks }: ArticleReading, parts: CorrectedMarks['parts'], found: readonly Recognition[], marks: readonly Recognition[], meanings: ReadonlyMap<Recognition, string>,
): Pick<CorrectedMarks, 'parts' | 'meanings'> {
  const ownOf = new Map<Recognition, OwnRecognition>();
  let next = 0;
  for (const part of parts) for (const own of part) ownOf.set(found[next++]!, own);
  const meant = new Map<OwnRecognition, string>();
  let from = 0;
  const corrected = parts.map((part, block) => {
    const { start: at, end } = blocks[block]!;
    const own: OwnRecognition[] = [];
    for (; from < marks.length && marks[from]!.start < end; from++) {
      const mark = marks[from]!;
      const one = ownOf.get(mark) ?? ownMark(mark, part, at);
      const meaning = meanings.get(mark);
      if (meaning !== undefined) meant.set(one, meaning);
      own.push(one);
    }
    return own.length === part.length && own.every((one, index) => one === part[index]) ? part : own;
  });
  return { parts: corrected, meanings: meant };
}

/** A mark of the user's in the block that begins `at`: it has the holder that what it took the place of had. */
function ownMark({ start, end, kind, confidence, rule, value, unit }: Recognition, part: readonly OwnRecognition[], at: number): OwnRecognition {
  const same = part.find(other => other.kind === kind && other.start === start - at && other.end === end - at);
  return {
    start: start - at, end: end - at, kind, confidence, rule, ...(value !== undefined && { value }), ...(unit !== undefined && { unit }),
    ...(same?.holderAt !== undefined && { holderAt: same.holderAt }), ...(same?.holder !== undefined && { holder: same.holder }),
  };
}

/** What the user says of one stretch of the text. */
interface Statement {
  readonly span: Span;
  readonly entry: MarkEntry;
}

/** For each stretch what was said of it last, in the order of the corrections. */
function statementsOn(reading: Reading, { marks, marksIn }: Lookup, file: string | undefined): readonly Statement[] {
  const { text } = reading;
  const own = file === undefined ? [] : marksIn.get(file) ?? [];
  if (marks.size === 0 && own.length === 0) return [];
  const last = new Map<string, Statement>();
  const state = (span: Span, entry: MarkEntry): void => {
    const key = `${span.start} ${span.end}`;
    const before = last.get(key);
    if (!before || before.entry.order < entry.order) last.set(key, { span, entry });
  };
  const anywhere = new Map(marks);
  for (const entry of own) {
    const { prefix = '', suffix = '' } = entry.correction;
    if (!isAnchored(entry.correction)) anywhere.set(entry.head, [...anywhere.get(entry.head) ?? [], entry]);
    const span = isAnchored(entry.correction) ? findAnchor(text, entry.name, prefix, suffix) : undefined;
    if (span && isWhole(reading, span)) state(span, entry);
  }
  findAll(reading, own.every(({ correction }) => isAnchored(correction)) ? marks : anywhere, state);
  return [...last.values()].sort((a, b) => a.entry.order - b.entry.order || a.span.start - b.span.start);
}

/** Every place where the words of an entry stand, from the beginning of a token to the end of one; one look-up a token. */
function findAll(reading: Reading, entries: ReadonlyMap<string, readonly MarkEntry[]>, found: (span: Span, entry: MarkEntry) => void): void {
  if (entries.size === 0) return;
  const { text, tokens } = reading;
  const firsts = new Set([...entries.keys()].map(head => head.charCodeAt(0)));
  for (const { start, kind } of tokens) {
    if (kind === 'markup' || !firsts.has(text.charCodeAt(start))) continue;
    for (const entry of entries.get(headOf(text, start)) ?? []) {
      const end = matchForwards(text, start, entry.name);
      if (end !== -1 && isWhole(reading, { start, end })) found({ start, end }, entry);
    }
  }
}

/** Whether a stretch is made of whole tokens of one block. */
function isWhole({ tokens, blocks }: Reading, { start, end }: Span): boolean {
  const first = tokens[firstEndingAfter(tokens, start)];
  const last = tokens[firstEndingAfter(tokens, end - 1)];
  const block = blocks[firstEndingAfter(blocks, start)];
  return first?.start === start && last?.end === end && block !== undefined && contains(block, { start, end });
}

interface Marks {
  /** Takes away what has exactly this span. */
  remove(span: Span): void;
  /**
   * Marks a span, in the place of what it holds. A longer name that it is a part of stays, and so does one that it overlaps in part;
   * `anchored`: these go as well, since the user pointed here. Answers the mark, if it was made.
   */
  put(span: Span, kind: EntityKind, anchored: boolean): Recognition | undefined;
  all(): readonly Recognition[];
}

/** The marks of a text while they are corrected: roles and names in layers of their own, since in each layer nothing overlaps. */
function createMarks(recognitions: readonly Recognition[]): Marks {
  const roles: Recognition[] = recognitions.filter(({ kind }) => kind === 'ROLE');
  const names: Recognition[] = recognitions.filter(({ kind }) => kind !== 'ROLE');
  const overlapping = (span: Span): Recognition[] =>
    [roles, names].flatMap(layer => layer.slice(firstEndingAfter(layer, span.start), firstStartingAt(layer, span.end)));
  const drop = (mark: Recognition): void => {
    const layer = mark.kind === 'ROLE' ? roles : names;
    layer.splice(layer.indexOf(mark, firstStartingAt(layer, mark.start)), 1);
  };
  return {
    remove: span => overlapping(span).filter(mark => isSame(mark, span)).forEach(drop),
    put(span, kind, anchored) {
      const others = overlapping(span).filter(other => !mayNest(span, kind, other));
      if (others.some(other => !anchored && !gives(other, span))) return undefined;
      others.forEach(drop);
      const same = others.find(other => other.kind === kind && isSame(other, span));
      const layer = kind === 'ROLE' ? roles : names;
      const mark = { ...same, ...span, kind, confidence: 1, rule: 'your correction' };
      layer.splice(firstStartingAt(layer, span.start), 0, mark);
      return mark;
    },
    all: () => [...roles, ...names].sort((a, b) => a.start - b.start || b.end - a.end),
  };
}

const isSame = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

/** A role may hold a name that is shorter. */
const mayNest = (span: Span, kind: EntityKind, other: Recognition): boolean =>
  (kind === 'ROLE') !== (other.kind === 'ROLE') && !isSame(span, other) && (kind === 'ROLE' ? contains(span, other) : contains(other, span));

/** What makes room for a correction: whatever it holds, and what an earlier correction made that neither holds nor is held. */
const gives = (other: Recognition, span: Span): boolean => contains(span, other) || other.rule === 'your correction' && !contains(other, span);
