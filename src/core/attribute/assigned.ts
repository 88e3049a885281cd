import { assign, type Neighbours } from './assign';
import { type Assignment, isSameSource } from './framed';
import { joinInterrupted, type Speech } from './join';
import { noTerms, termsIn, type Terms } from './term';
import type { Voiced } from './voiced';

/** A line with its quotations given their sources. */
export interface Assigned {
  readonly voiced: Voiced;
  readonly neighbours: Neighbours;
  readonly own: readonly Assignment[];
  readonly speeches: readonly Speech[];
  readonly terms: Terms;
}

/** By line what was found before; undefined of lines that were not there. */
interface Before {
  readonly assigned: readonly (Assigned | undefined)[];
  readonly lasts: readonly (Assignment | undefined)[];
}

/**
 * By line its quotations with their sources, and the last quotation in it or above it. What they come of are the line itself, those above and below it, and the
 * last quotation above. `unchanged`: by line how many right above it are those of before.
 */
export function assignedLines(
  lines: readonly Voiced[], unchanged: readonly number[], then: Before,
): { readonly assigned: Assigned[]; readonly lasts: (Assignment | undefined)[] } {
  const assigned: Assigned[] = [];
  const lasts: (Assignment | undefined)[] = [];
  lines.forEach((line, index) => {
    const last = lasts[index - 1];
    const held = then.assigned[index];
    const isAmongSame = 1 <= unchanged[index]! && 1 <= unchanged[index + 1]! && last === then.lasts[index - 1];
    if (held && isAmongSame) {
      assigned.push(held);
      lasts.push(then.lasts[index]);
      return;
    }
    const one = assignedLine(line, { above: lines[index - 1]?.framed, below: lines[index + 1]?.framed, last }, held);
    assigned.push(one);
    lasts.push(one.own.at(-1) ?? last);
  });
  return { assigned, lasts };
}

function assignedLine(line: Voiced, neighbours: Neighbours, held: Assigned | undefined): Assigned {
  const then = held?.voiced === line ? held : undefined;
  if (line.quotations.length === 0) return then ?? { voiced: line, neighbours: none, own: [], speeches: [], terms: noTerms };
  if (then && areSameNeighbours(then.neighbours, neighbours)) return then;
  const own = assign(line.framed, neighbours);
  if (then && areSameSources(then.own, own)) return { ...then, neighbours };
  const speeches = joinInterrupted(own);
  return { voiced: line, neighbours, own, speeches, terms: termsIn(speeches.filter(({ parts }) => !parts).map(({ head }) => head)) };
}

/** Of a line without quotations nobody asks what stands around it: to keep that would keep lines that are long gone. */
const none: Neighbours = { above: undefined, below: undefined, last: undefined };

const areSameNeighbours = (one: Neighbours, other: Neighbours): boolean => one.above === other.above && one.below === other.below && one.last === other.last;

/** Whether the same is found of the same quotations, though it was looked for anew. */
const areSameSources = (some: readonly Assignment[], others: readonly Assignment[]): boolean =>
  some.length === others.length && some.every(({ quotation, frame, place, source }, index) => {
    const other = others[index]!;
    return quotation === other.quotation && frame === other.frame && place === other.place && isSameSource(source, other.source);
  });
