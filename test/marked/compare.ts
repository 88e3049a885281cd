import assert from 'node:assert/strict';
import { type Mark, parseMarked, printMarked } from './notation';
import { variants } from './variants';

export interface CheckOptions {
  /** Labels to compare: all that is found of them has to be in the source. Default: those that occur in the source. */
  readonly labels?: readonly string[];
  /** Compare only the text as written, without CRLF and hard wraps. */
  readonly asWritten?: boolean;
}

/** Whether `find` finds the marks of the source in its text, and no others of the same labels, whatever the line ends. */
export function checkMarks(find: (text: string) => readonly Mark[], source: string, options: CheckOptions = {}): void {
  const parsed = parseMarked(source);
  const compared = new Set(options.labels ?? parsed.marks.map(({ label }) => label));
  assert.notEqual(compared.size, 0, 'nothing to compare: the source holds no mark and no labels are named');
  for (const { name, text, marks } of variants(parsed.text, parsed.marks).slice(0, options.asWritten ? 1 : undefined)) {
    const expected = marks.filter(({ label }) => compared.has(label));
    const found = find(text).filter(({ label }) => compared.has(label)).map((mark) => asDetailed(mark, expected));
    assert.equal(show(text, found), show(text, expected), `${name}: found, then expected`);
  }
}

/** A found mark with as much in its parentheses as the expected mark on the same words states: what the author left out is not compared. */
function asDetailed(found: Mark, expected: readonly Mark[]): Mark {
  const { start, end, label } = found;
  const twin = expected.find((mark) => mark.start === start && mark.end === end && mark.label === label);
  const details = Object.fromEntries(Object.keys(twin?.details ?? {}).map((key) => [key, found.details?.[key] ?? '-']));
  return {
    start, end, label,
    ...(twin?.id !== undefined && { id: found.id ?? '-' }),
    ...(twin?.details && { details }),
  };
}

function show(text: string, marks: readonly Mark[]): string {
  try {
    return printMarked(text, marks);
  } catch {
    // Marks that cross cannot be nested in print: one a line then.
    return marks.map((mark) => printMarked(text.slice(mark.start, mark.end), [{ ...mark, start: 0, end: mark.end - mark.start }])).join('\n');
  }
}
