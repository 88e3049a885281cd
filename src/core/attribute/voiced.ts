import type { Mention } from '../model';
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

/** The mentions of a block, [from, to) of all, which begins `at`. */
export interface Names {
  readonly all: readonly Mention[];
  readonly from: number;
  readonly to: number;
  readonly at: number;
}

/** Reads a block. `held`: read before. */
export function voiced(part: Part, names: Names, quotations: readonly Quotation[], held: Voiced | undefined): Voiced {
  if (held?.part === part && held.quotations === quotations && areSame(held.mentions, names)) return held;
  const mentions: NamedSpan[] = [];
  for (let index = names.from; index < names.to; index++) {
    const { start, end, kind, entity } = names.all[index]!;
    mentions.push({ start: start - names.at, end: end - names.at, kind, entity });
  }
  const own = framed(lineOf(part, mentions, quotations.filter(({ depth }) => depth === 0)));
  return { part, mentions, quotations, framed: own, isPersonal: isPersonal(own.line), genders: gendersIn(own.line) };
}

function areSame(held: readonly NamedSpan[], { all, from, to, at }: Names): boolean {
  if (held.length !== to - from) return false;
  for (let index = 0; index < held.length; index++) {
    const one = held[index]!;
    const other = all[from + index]!;
    if (one.start !== other.start - at || one.end !== other.end - at || one.kind !== other.kind || one.entity !== other.entity) return false;
  }
  return true;
}
