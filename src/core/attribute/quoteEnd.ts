import { Class } from './lexicon';
import { is, type Line } from './line';

/** The last sign inside the marks. */
export const innerEnd = (line: Line, item: number): string => {
  const { inner } = line.items[item]!.quotation!;
  const end = line.text.slice(Math.max(inner.start, inner.end - 4), inner.end).replace(/["'”’\s]+$/, '');
  return end.at(-1) ?? '';
};

/** The quotation ends as direct speech does before its clause: with a comma, a question or exclamation mark, a dash. */
export const isFullClause = (line: Line, item: number): boolean => /[,?!—–-]/.test(innerEnd(line, item)) || line.items[item + 1]?.kind === 'comma';

/** Where the reporter's words go on: past a comma, a dash, an adverb, a mark that nothing pairs with. */
export function afterMarks({ items }: Line, to: number, item: number): number {
  let next = item + 1;
  while (next < to && next < item + 4 && (/^(?:comma|dash|other)$/.test(items[next]!.kind) || (is(items[next], Class.adverb) && !items[next]!.mention))) next++;
  return next;
}
