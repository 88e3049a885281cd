import { Class } from './lexicon';
import { is, type Line } from './line';

/** A verb of reporting with the words that belong to it: "to say", "had been told". */
export interface Group {
  readonly first: number;
  readonly be: boolean;
  readonly to: boolean;
  readonly passive: boolean;
  readonly auxiliary: boolean;
}

/** "has also repeatedly said": the words before the verb that belong to it. */
export function verbGroup(line: Line, from: number, head: number): Group {
  let first = head;
  let be = false;
  let to = false;
  let auxiliary = false;
  for (let at = head - 1; from <= at; at--) {
    const item = line.items[at]!;
    if (is(item, Class.auxiliary) && !is(item, Class.pronoun)) {
      be ||= is(item, Class.be);
      to ||= item.word === 'to';
      auxiliary = true;
      first = at;
      if (item.word === 'to') break;
    } else if (item.word === 'since' && is(line.items[at - 1], Class.auxiliary)) continue;
    else if (is(item, Class.adverb) && !item.mention && from < at && line.items[at - 1]!.kind !== 'comma') continue;
    else break;
  }
  while (first < head && is(line.items[first], Class.adverb) && !is(line.items[first], Class.auxiliary)) first++;
  return { first, be, to, passive: be && line.items[head]!.cue!.tense === 'past' && !line.items[head - 1]!.word.endsWith('having'), auxiliary };
}
