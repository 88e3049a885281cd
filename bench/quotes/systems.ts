// What is compared: our analysis, compromise and quote-parser, each on the same raw text.
import compromise from 'compromise';
import { parse } from 'quote-parser';
import { analyse } from '../../src/core/analyse';
import type { Row } from './rows';

/** `reports`: whether it looks for what is said without marks; `speakers`: for who speaks. `slow`: below 0.1 MB/s. */
export interface System {
  readonly name: string;
  readonly reports: boolean;
  readonly speakers: boolean;
  readonly slow?: true;
  find(text: string): Row[];
}

/** What a reader gets: the quotes of the whole analysis. */
export const ours: System = {
  name: 'ours',
  reports: true,
  speakers: true,
  find(text) {
    const { quotes, entities } = analyse(text);
    const names = new Map(entities.map(({ id, name }) => [id, name]));
    return quotes.flatMap(({ kind, start, end, parts, speaker }) => {
      if (kind === 'term') return [];
      const name = speaker?.entity !== undefined ? names.get(speaker.entity) : undefined;
      return [{ type: kind, parts: parts ?? [{ start, end }], speaker: speaker ? [speaker] : [], ...(name !== undefined && { speakerName: name }) }];
    });
  },
};

interface Match {
  readonly offset: { readonly start: number; readonly length: number };
}

/** Knows no speakers and no kinds. */
export const compromised: System = {
  name: 'compromise',
  reports: false,
  speakers: false,
  slow: true,
  find(text) {
    const matches = compromise(text).quotations().json({ offset: true }) as readonly Match[];
    return matches.map(({ offset: { start, length } }) => ({ type: 'direct', parts: [{ start, end: Math.min(text.length, start + length) }], speaker: [] }));
  },
};

/** Used as kindly as can be: quotations of any length, not only of 30 characters or more; all words that it gives for the name are the speaker. */
export const parsed: System = {
  name: 'quote-parser',
  reports: false,
  speakers: true,
  find: (text) => (text === '' ? [] : parse(text, 'en', { minLength: 1 })).map(({ index, text: quoted, name }) =>
    ({ type: 'direct', parts: [{ start: index, end: index + quoted.length }], speaker: [{ start: name.index, end: name.index + name.text.length }] })),
};

export const systems: readonly System[] = [ours, compromised, parsed];
