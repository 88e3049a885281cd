// On [Monday]DATE at [9 a.m.]TIME it cost [$4 million]MONEY, said those who lost the [2031 election]EVENT.
import type { Reading } from '../reading';
import type { Recognition } from '../recognise';
import { amountAt } from './amount';
import { timeAt } from './calendar';
import { electionAt } from './election';
import type { Word } from './word';

/** Dates, times, amounts, and elections by their year; their tokens are taken: no other name holds one. */
export function amounts({ sentences, tokens }: Reading, words: readonly Word[], taken: Uint8Array, date: string | undefined): Recognition[] {
  const found: Recognition[] = [];
  for (const { firstToken, endToken } of sentences) {
    const calendar = { words, tokens, first: firstToken, end: endToken, today: date };
    for (let at = firstToken; at < endToken; at++) {
      const { text } = words[at]!;
      if (text === '') continue;
      const election = electionAt(words, at, endToken);
      if (election !== -1) {
        found.push({ start: tokens[at]!.start, end: tokens[election - 1]!.end, kind: 'EVENT', confidence: 0.9, rule: 'year and election' });
        taken.fill(1, at, election);
        at = election - 1;
        continue;
      }
      const one = timeAt(calendar, at) ?? amountAt(words, tokens, at, endToken);
      if (!one) continue;
      const { to, kind, confidence: sure, rule, value } = one;
      const unit = 'unit' in one ? one.unit : undefined;
      found.push({ start: tokens[at]!.start, end: tokens[to - 1]!.end, kind, confidence: sure, rule, ...(value && { value }), ...(unit && { unit }) });
      taken.fill(1, at, to);
      at = to - 1;
    }
  }
  return found;
}
