import type { Mention } from '../model';
import type { Quotation } from '../quote';
import type { Part } from '../reading';
import { framed } from './framed';
import { gendersIn, type ToldGenders } from './gender';
import { lineOf, type NamedSpan, namedSpans } from './line';
import { type Sounded, turnSigns } from './transcript';

/** A block as its reporter wrote it, with what it tells by itself: the same object as long as its words, names and quotations are the same. */
export interface Voiced extends Sounded {
  readonly part: Part;
  readonly names: readonly NamedSpan[];
  readonly quotations: readonly Quotation[];
  readonly genders: ToldGenders;
}

/** Reads a block. `held`: read before. */
export function voiced(part: Part, mentions: readonly Mention[], quotations: readonly Quotation[], held: Voiced | undefined): Voiced {
  const names = namedSpans(mentions);
  if (held?.part === part && held.quotations === quotations && areSame(held.names, names)) return held;
  const own = framed(lineOf(part, names, quotations.filter(({ depth }) => depth === 0)));
  return { part, names, quotations, framed: own, signs: turnSigns(own), genders: gendersIn(own.line) };
}

const areSame = (some: readonly NamedSpan[], others: readonly NamedSpan[]): boolean =>
  some.length === others.length && some.every(({ start, end, kind, who }, index) => {
    const other = others[index]!;
    return start === other.start && end === other.end && kind === other.kind && who === other.who;
  });
