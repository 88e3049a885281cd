// What is compared: our analysis, compromise and wink-nlp, each on the same raw text.
import compromise from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItemEntity } from 'wink-nlp';
import { analyse } from '../../src/core/analyse';
import type { Named } from './strict';

/** `types`: the kinds it knows at all. `find`: the names of a text. `work`: the same without finding out where they stand, for timing. */
export interface System {
  readonly name: string;
  readonly types: readonly string[];
  find(text: string): Named[];
  work(text: string): unknown;
}

/** A name we found, and how sure we are of it, 0 to 1. */
export interface Sure extends Named {
  readonly confidence: number;
}

/** What a reader gets: the mentions of the whole analysis. */
export const ours = (text: string): Sure[] => analyse(text).mentions.map(({ start, end, kind, confidence }) => ({ start, end, type: kind, confidence }));

interface Term {
  readonly text: string;
  readonly tags: readonly string[];
  readonly offset: { readonly start: number; readonly length: number };
}

type Compromised = ReturnType<typeof compromise>;
const calls: Readonly<Record<string, (document: Compromised) => { json(options: object): unknown }>> = {
  PERSON: (document) => document.people(), ORG: (document) => document.organizations(), PLACE: (document) => document.places(),
  NORP: (document) => document.match('#Demonym+'), MONEY: (document) => document.money(), PERCENT: (document) => document.percentages(),
};

/** Used as kindly as can be: possessives and marks around a name are taken off, "Paris, France" is cut in two. Titles stay in its people. */
export const compromised: System = {
  name: 'compromise',
  types: Object.keys(calls),
  find(text) {
    const document = compromise(text);
    return Object.entries(calls).flatMap(([type, call]) => {
      const matches = call(document).json({ offset: true, terms: { offset: true, tags: true } }) as readonly { readonly terms: readonly Term[] }[];
      return matches.flatMap(({ terms }) => (type === 'PLACE' ? cut(text, terms) : [terms])).map((terms) => ({ ...spanOf(text, terms), type }));
    });
  },
  work(text) {
    const document = compromise(text);
    return [document.people(), document.organizations(), document.places()];
  },
};

/** The terms in stretches without a comma or a dash between. */
function cut(text: string, terms: readonly Term[]): Term[][] {
  const parts: Term[][] = [];
  let end = 0;
  for (const term of terms) {
    const part = parts.at(-1);
    if (part && !/[,\p{Pd}]/u.test(text.slice(end, term.offset.start))) part.push(term);
    else parts.push([term]);
    end = term.offset.start + term.offset.length;
  }
  return parts;
}

function spanOf(text: string, terms: readonly Term[]): { start: number; end: number } {
  const last = terms.at(-1)!;
  const end = last.offset.start + last.offset.length;
  const abbreviated = last.tags.includes('Abbreviation') && text[end] === '.' ? 1 : 0;
  const possessive = /['’]s?$/.exec(last.text)?.[0].length ?? 0;
  return { start: terms[0]!.offset.start, end: end + abbreviated - possessive };
}

const wink = winkNLP(model, ['sbd', 'ner']);
const { its } = wink;
const winkTypes = ['DATE', 'TIME', 'MONEY', 'PERCENT'];

/** It has no kinds for people, organisations and places. */
export const winked: System = {
  name: 'wink-nlp',
  types: winkTypes,
  find(text) {
    const document = wink.readDoc(text);
    const spans = spansOf(text, document.tokens().out() as string[]);
    const names: Named[] = [];
    document.entities().each((entity: ItemEntity) => {
      const type = entity.out(its.type) as string;
      const [first, last] = entity.out(its.span) as unknown as readonly [number, number];
      if (winkTypes.includes(type)) names.push({ start: spans[first]!.start, end: spans[last]!.end, type });
    });
    return names;
  },
  work: (text) => wink.readDoc(text).entities().out(its.detail),
};

/** Where tokens stand that come without a place, in their order. */
function spansOf(text: string, tokens: readonly string[]): { start: number; end: number }[] {
  let at = 0;
  return tokens.map((token) => {
    const start = text.indexOf(token, at);
    if (start === -1) return { start: at, end: at };
    at = start + token.length;
    return { start, end: at };
  });
}
