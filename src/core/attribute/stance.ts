// The owners [denied]CUE that it was so: a denial. They did not [deny]CUE it: they said neither the one nor the other.

import type { QuoteStance } from '../model';
import { hearerOf } from './contentStart';
import { inflect } from './cue';
import type { Frame } from './frame';
import { Class } from './lexicon';
import { is, type Line } from './line';

/** How the reporting verb puts what it reports; neutral for whatever is denied, refused or left undone. */
export function stanceOf(line: Line, frame: Frame): QuoteStance {
  if (frame.form === 'preposition') return 'neutral';
  const { word } = line.items[frame.last]!;
  const asksFor = /^ask/.test(word) && /^(?:for|to)$/.test(line.items[frame.last + 1]?.word ?? '');
  const asks = asksFor || (calls.has(word) && callsUpon(line, frame.last + 1)) || (instructs.has(word) && isOrder(line, frame));
  const stance = asks ? 'request' : (stances.get(word) ?? 'neutral');
  return stance === 'neutral' || isNegated(line, frame) ? 'neutral' : stance;
}

const verbs: Readonly<Record<Exclude<QuoteStance, 'neutral'>, string>> = {
  claim: 'accuse allege argue assert claim contend insist maintain profess purport',
  denial: 'deny disavow disclaim dispute rebut refute reject repudiate',
  admission: 'acknowledge admit concede confess',
  promise: 'guarantee pledge promise swear vow',
  warning: 'alert caution threaten warn',
  request: 'appeal beg beseech demand encourage exhort implore invite order plead press request urge',
};

const stances: ReadonlyMap<string, QuoteStance> = new Map(
  Object.entries(verbs).flatMap(([stance, list]) => list.split(' ').flatMap(verb => inflect(verb).map(([word]) => [word, stance as QuoteStance] as const))),
);

const formsOf = (list: string): ReadonlySet<string> => new Set(list.split(' ').flatMap(verb => inflect(verb).map(([word]) => word)));
const calls = formsOf('call');
const instructs = formsOf('ask direct instruct tell');

/** "called on the mayor to", "called again for": somebody is asked; "called it a theft" describes. */
function callsUpon({ items }: Line, after: number): boolean {
  let at = after;
  while (is(items[at], Class.adverb) && !items[at]!.mention) at++;
  return /^(?:on|upon|for)$/.test(items[at]?.word ?? '');
}

/** "told the crews to wait" gives an order; "told the crews that" informs. */
const isOrder = (line: Line, frame: Frame): boolean => {
  const hearer = frame.order === 'after' ? undefined : hearerOf(line, frame, line.items.length);
  return hearer !== undefined && line.items[hearer.to]?.word === 'to' && !line.items[hearer.to + 1]?.capital;
};

/** So many words left of the verb can belong to it: "did not at first confirm, deny or even". */
const farthest = 8;

/** "did not deny", "did not confirm or deny", "refused to admit", "without admitting", "nobody claimed". */
function isNegated(line: Line, { first, last, subject, order }: Frame): boolean {
  const { items } = line;
  if (subject && order !== 'after' && isNobody(line, subject.first)) return true;
  if (withholds.has(items[/^(?:of|from)$/.test(items[first - 1]?.word ?? '') ? first - 2 : first - 1]?.word ?? '')) return true;
  const from = Math.max(order === 'before' ? subject!.last + 1 : 0, last - farthest);
  for (let at = last - 1; from <= at; at--) {
    if (isNegative(line, at)) return true;
    if (at < first && !(items[at]!.cue || is(items[at], Class.auxiliary | Class.adverb) || shares(line, at, last))) return false;
  }
  return false;
}

/** "or" hands a "not" on to the next verb; "and" and commas only to a verb that cannot stand without an auxiliary. */
const shares = ({ items }: Line, at: number, verb: number): boolean =>
  /^n?or$/.test(items[at]!.word) || (items[verb]!.cue?.tense === 'base' && (items[at]!.kind === 'comma' || items[at]!.word === 'and'));

/** "did not", "never"; but "not only" says more, not less. */
const isNegative = (line: Line, at: number): boolean => {
  const [{ word }, next] = [line.items[at]!, line.items[at + 1]?.word ?? ''];
  return (/^(?:not|never|cannot|hardly|scarcely|barely|neither|nor|without)$/.test(word) || /n't$/.test(word)) && !/^(?:only|just|merely|simply)$/.test(next);
};

/** "refused to admit", "stopped short of admitting": the verb before says that it was not done. */
const withholds: ReadonlySet<string> = new Set([...formsOf('avoid decline fail hesitate neglect refrain refuse'), 'short', 'unable', 'unwilling']);

/** "Nobody", "neither side", "no official", but not a house that has a number: "No 10". */
const isNobody = (line: Line, at: number): boolean => {
  const { word } = line.items[at]!;
  return /^(?:nobody|none|neither|noone)$/.test(word) || (word === 'no' && line.items[at + 1]?.kind === 'word');
};
