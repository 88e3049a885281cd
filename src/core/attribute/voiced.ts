import type { Quotation } from '../quote';
import type { Part } from '../reading';
import { isPersonal } from './bareSpeech';
import { framed, type Framed } from './framed';
import { gendersIn, type ToldGenders } from './gender';
import { lineOf, type NamedSpan } from './line';

/** A block as its reporter wrote it, with what it tells by itself: the same object as long as its words, names and quotations are the same. */
export interface Voiced {
  readonly part: Part;
  readonly mentions: readonly NamedSpan[];
  readonly quotations: readonly Quotation[];
  readonly framed: Framed;
  /** Whether it says "we" or "I". */
  readonly isPersonal: boolean;
  readonly genders: ToldGenders;
}

/** Reads a block. `held`: read before. */
export function voiced(part: Part, mentions: readonly NamedSpan[], quotations: readonly Quotation[], held: Voiced | undefined): Voiced {
  if (held?.part === part && held.quotations === quotations && areSame(held.mentions, mentions)) return held;
  const own = framed(lineOf(part, mentions, quotations.filter(({ depth }) => depth === 0)));
  return { part, mentions, quotations, framed: own, isPersonal: isPersonal(own.line), genders: gendersIn(own.line) };
}

const areSame = (some: readonly NamedSpan[], others: readonly NamedSpan[]): boolean =>
  some === others || some.length === others.length && some.every(({ start, end, kind, entity }, index) => {
    const other = others[index]!;
    return start === other.start && end === other.end && kind === other.kind && entity === other.entity;
  });
