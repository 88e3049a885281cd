// [Lee]SPEAKER was quoted as saying by [the Lumen news agency]RELAY. [Lumen]RELAY quoted [Lee]SPEAKER as saying.

import type { Frame } from './frame';
import { Class } from './lexicon';
import { is, type Line, type Stretch } from './line';
import { canSpeak, phraseAfter, type Phrase } from './phrase';

/** What is left of a quoting verb: where its words begin, whether it is passive, and who stands there. */
export interface Quoting {
  readonly first: number;
  readonly passive: boolean;
  readonly subject: Pick<Frame, 'subject' | 'order' | 'rule'> | undefined;
}

/** Whether a verb hands on what others say: who is quoted speaks, who quotes passes it on. */
export const isQuoting = (line: Line, at: number): boolean => /^(?:quot(?:e[sd]?|ing)|cite[sd]?|reported)$/.test(line.items[at]!.word);

/** "was quoted by Lumen as saying", "Lumen quoted Lee as saying", "Lumen quoted Lee: “…”"; undefined if the verb at `head` is not used so. */
export function relayedFrame(line: Line, { to }: Stretch, head: number, { first, passive, subject }: Quoting): Frame | undefined {
  if (!subject?.subject) return undefined;
  const base = { form: 'finite', kind: 'say' } as const;
  if (passive) {
    const relay = by(line, head + 1, to);
    const last = saying(line, relay ? relay.last + 1 : head + 1, to);
    const later = last === undefined ? undefined : by(line, last + 1, to);
    if (last === undefined && !(relay && line.items[head]!.word === 'quoted' && canSpeak(line, subject.subject))) return undefined;
    const passer = relay ?? later;
    return { ...base, ...subject, first, last: last ?? head, ...(passer && { relay: passer }) };
  }
  const speaker = phraseAfter(line, head + 1, to);
  if (!speaker || !canSpeak(line, speaker)) return undefined;
  const last = saying(line, speaker.last + 1, to);
  const relayed = { ...base, subject: speaker, relay: subject.subject };
  if (last !== undefined) return { ...relayed, first: speaker.last + 1, last, order: 'before', rule: 'name before the cue' };
  return announces(line, head, speaker.last) ? { ...relayed, first: head, last: head, order: 'after', rule: 'name after the cue' } : undefined;
}

/** "quoted Lee:", "quoted Lee, “…”", but not "quoted Lee’s “…”", nor "cited Lee, “…”". */
const announces = ({ items }: Line, verb: number, last: number): boolean =>
  items[verb]!.word.startsWith('quot') && !is(items[last], Class.possessive)
  && (items[last + 1]?.kind === 'colon' || (items[last + 1]?.kind === 'comma' && items[last + 2]?.kind === 'quotation'));

/** Who is named behind "by" or "in". */
function by(line: Line, from: number, to: number): Phrase | undefined {
  const at = skipTimes(line, from, to);
  return /^(?:by|in)$/.test(line.items[at]?.word ?? '') ? phraseAfter(line, at + 1, to) : undefined;
}

/** The last item of "as saying", "on Monday as telling", which begins at `from`. */
function saying(line: Line, from: number, to: number): number | undefined {
  const at = skipTimes(line, from, to);
  return line.items[at]?.word === 'as' && at + 1 < to && line.items[at + 1]!.cue?.tense === 'progressive' ? at + 1 : undefined;
}

/** "translated by Lumen", "seen on Monday by Lumen": whose hands words have come through; the participle stands at `at`. */
export function passedOnBy(line: Line, at: number, to: number): Phrase | undefined {
  if (!passing.test(line.items[at]?.word ?? '')) return undefined;
  const next = skipTimes(line, at + 1, to);
  return line.items[next]?.word === 'by' ? phraseAfter(line, next + 1, to) : undefined;
}

/** The same said of a noun phrase, in it or right behind it: "feedback translated by Lumen". */
export function handedOnBy(line: Line, { first, last }: Phrase, to: number): Phrase | undefined {
  for (let at = first + 1; at <= last + 1; at++) {
    const passer = passedOnBy(line, at, to);
    if (passer) return passer;
  }
  return undefined;
}

/** "on Monday", "last week", "later": where the words go on that are of no such kind. */
export function skipTimes(line: Line, from: number, to: number): number {
  let at = from;
  while (at < to && isTime(line, at)) at++;
  return at;
}

const isTime = ({ items }: Line, at: number): boolean => {
  const item = items[at]!;
  if (is(item, Class.time) || (is(item, Class.adverb) && !item.mention)) return true;
  return (is(item, Class.preposition) && is(items[at + 1], Class.time)) || (item.kind === 'number' && is(items[at - 1], Class.time));
};

const passing = new RegExp('^(?:quoted|cited|reported|published|released|obtained|seen|viewed|reviewed|translated|transcribed|broadcast|aired|carried'
  + '|posted|shared|distributed|circulated|relayed|leaked|provided|recorded)$');
