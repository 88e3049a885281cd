// The openly licensed sets that the name model learns from besides corpus/, each as plain text with spans. model/README.md names their licences.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntityKind } from '../src/core/model';
import type { Span } from '../src/core/span';
import { readCorpus } from './corpus';

export interface Labelled {
  readonly start: number;
  readonly end: number;
  /** What the set says it is: one kind for sure, or, if there are several, any of them or nothing (its labels are coarser than ours, or doubtful). */
  readonly kinds: readonly EntityKind[];
}

export interface Lesson {
  readonly source: string;
  /** Lessons of one group may tell of the same things. */
  readonly group: string;
  readonly text: string;
  /** Ordered by start, disjoint. */
  readonly spans: readonly Labelled[];
  /** Kinds that the set does not mark: they may be anywhere outside its spans. */
  readonly unmarked: readonly EntityKind[];
  /** How much a sentence of this set counts. */
  readonly weight: number;
}

type Tagged = readonly { readonly word: string; readonly tag: string }[];

const any: readonly EntityKind[] = ['PERSON', 'ORG', 'PLACE', 'NORP', 'ROLE', 'EVENT', 'LAW', 'PRODUCT', 'WORK'];
/** What goes by MISC elsewhere. */
const others: readonly EntityKind[] = ['NORP', 'EVENT', 'LAW', 'PRODUCT', 'WORK'];
const made: readonly EntityKind[] = ['EVENT', 'LAW', 'PRODUCT', 'WORK'];

/** All lessons: our own articles, and the sets below the folder of openly licensed ones. Throws if a set is not there. */
export function readLessons(folder: string): Lesson[] {
  const at = (...path: string[]): string => {
    const file = join(folder, ...path);
    if (!existsSync(file)) throw new Error(`${file} is not here. model/README.md says which sets the weights are learnt from and where each belongs.`);
    return file;
  };
  return [
    ...corpus('train'),
    ...columns('wikigold', at('misc', 'wikigold.conll.txt'), { PER: ['PERSON'], ORG: ['ORG'], LOC: ['PLACE'], MISC: others }, ['ROLE'], 1),
    ...['wnut17train.conll', 'emerging.dev.conll'].flatMap((name) => columns('wnut17', at('misc', name), wnut, ['NORP', 'ROLE', 'EVENT', 'LAW'], 0.5)),
    ...columns('crossner', at('crossner_politics', 'train.txt'), crossner, ['NORP', 'ROLE'], 2),
    ...['dev', 'test'].flatMap((part) => uner(at('uner_ewt', `en_ewt-ud-${part}.iob2`))),
    ...re3dFolders.flatMap((name) => re3d(at('re3d', name))),
  ];
}

/** The parts of re3d whose texts may be used: those of the BBC and of the EU's delegation may not. */
const re3dFolders = ['Australian Department of Foreign Affairs', 'CENTCOM', 'UK Government', 'US State Department', 'Wikipedia'];

/** Our own articles of one part. What a role says beside the names nested in it is a name of kind ROLE for the model, which knows no nesting. */
export function corpus(part: 'train' | 'test'): Lesson[] {
  return readCorpus('corpus').filter((article) => article.part === part).map(({ event, text, marks }) => {
    const spans: Labelled[] = [];
    for (const { start, end, label } of marks) {
      if (label === 'ROLE' || !any.includes(label as EntityKind)) continue;
      // A name in a name belongs to the outer one.
      if ((spans.at(-1)?.end ?? 0) <= start) spans.push({ start, end, kinds: [label as EntityKind] });
    }
    for (const role of marks) if (role.label === 'ROLE') spans.push(...titlesIn(text, role, spans.filter(({ start, end }) => role.start <= start && end <= role.end)));
    return { source: 'corpus', group: event, text, spans: spans.sort((a, b) => a.start - b.start), unmarked: [], weight: corpusWeight };
  });
}
const corpusWeight = 2;

/** Of a role the stretches between its names: a title if it begins and ends with a capital, unsure if a capital is inside. */
function titlesIn(text: string, role: Span, inside: readonly Labelled[]): Labelled[] {
  const edges = [role.start, ...inside.flatMap(({ start, end }) => [start, end]), role.end];
  const found: Labelled[] = [];
  for (let index = 0; index < edges.length; index += 2) {
    const words = /^[\s,-]*(.*?)(?:\s+(?:of|for|at|in|to|and|on|the|with))*[\s,-]*$/s.exec(text.slice(edges[index], edges[index + 1]))!;
    const start = edges[index]! + words[0].indexOf(words[1]!);
    if (!/\p{Lu}/u.test(words[1]!)) continue;
    found.push({ start, end: start + words[1]!.length, kinds: /^\p{Lu}/u.test(words[1]!) && /\p{Lu}[\p{L}.]*$/u.test(words[1]!) ? ['ROLE'] : any });
  }
  return found;
}

type Table = Readonly<Record<string, readonly EntityKind[]>>;
const wnut: Table = { person: ['PERSON'], corporation: ['ORG'], group: ['ORG'], location: ['PLACE'], product: ['PRODUCT'], 'creative-work': ['WORK'] };
const crossner: Table = {
  politician: ['PERSON'], person: ['PERSON'], organisation: ['ORG'], politicalparty: ['ORG'], location: ['PLACE'], country: ['PLACE'], event: ['EVENT'], election: ['EVENT'], misc: others,
};

/** A word and its tag on each line, an empty line after each sentence. Twelve sentences make an article where the file marks none. */
function columns(source: string, file: string, table: Table, unmarked: readonly EntityKind[], weight: number): Lesson[] {
  const sentences: Tagged[] = readFileSync(file, 'utf8').split(/\n\s*\n/).map((part) =>
    part.split('\n').map((line) => line.trim().split(/\s+/)).filter(([word, tag]) => word && tag && word !== '-DOCSTART-').map((cells) => ({ word: cells[0]!, tag: cells.at(-1)! })),
  );
  return grouped(sentences.filter((sentence) => sentence.length !== 0), 12).map((group) => lesson(source, group, (type) => table[type] ?? any, unmarked, weight));
}

function uner(file: string): Lesson[] {
  const articles = readFileSync(file, 'utf8').split(/^# newdoc.*\n/m).map((article) =>
    article.split(/\n\s*\n/).map((part) => part.split('\n').filter((line) => /^\d+\t/.test(line)).map((line) => ({ word: line.split('\t')[1]!, tag: line.split('\t')[2]! }))),
  );
  const table: Table = { PER: ['PERSON'], ORG: ['ORG'], LOC: ['PLACE'] };
  return articles.map((sentences) => lesson('uner', sentences.filter((sentence) => sentence.length !== 0), (type) => table[type] ?? any, ['ROLE', ...others], 0.7)).filter(({ text }) => text !== '');
}

interface Row { readonly _id: string; readonly text: string; readonly documentId: string; readonly begin: number; readonly end: number; readonly type: string }

/** Its organisations are phrases as well as names ("U.S. service members"): where a phrase holds a small word, nothing is said of the place. */
function re3d(folder: string): Lesson[] {
  const rows = (file: string): Row[] => readFileSync(file, 'utf8').replace(/^\uFEFF/, '').split('\n').filter((line) => line.trim()).map((line) => JSON.parse(line) as Row);
  const table: Table = { Person: ['PERSON'], Organisation: ['ORG'], Location: ['PLACE'], Nationality: ['NORP'] };
  const entities = rows(join(folder, 'entities.json'));
  return rows(join(folder, 'documents.json')).map(({ _id, text }): Lesson => {
    const spans: Labelled[] = [];
    const own = entities.filter(({ documentId, type }) => documentId === _id && table[type]).sort((a, b) => a.begin - b.begin || b.end - a.end);
    for (const { begin, end, type } of own) {
      const words = text.slice(begin, end).replace(/^(?:the|The) /, '');
      const start = end - words.length;
      if (start < (spans.at(-1)?.end ?? 0)) continue;
      const plain = words.split(/\s+/).every((word) => /^[\p{Lu}\d&(]|^(?:of|for|and|the|de|al)$/u.test(word));
      const titled = words.split(/\s+/).some((word) => titles.test(word)) && type === 'Person';
      spans.push({ start, end, kinds: plain && !titled ? table[type]! : any });
    }
    return { source: 're3d', group: _id, text, spans, unmarked: ['ROLE', ...made], weight: 0.5 };
  });
}

const grouped = (sentences: readonly Tagged[], size: number): Tagged[][] =>
  Array.from({ length: Math.ceil(sentences.length / size) }, (_, index) => sentences.slice(index * size, index * size + size));

const titles = /^(?:mr|mrs|ms|miss|dr|prof|professor|sir|lord|lady|king|queen|prince|princess|pope|president|vice-president|vice|prime|minister|chancellor|premier|governor|senator|sen|rep|representative|mayor|secretary|secretary-general|general|gen|lieutenant|lt|colonel|col|major|maj|captain|capt|sergeant|admiral|commander|ambassador|envoy|spokesman|spokeswoman|judge|justice|foreign|defense|defence|interior|finance|deputy|former|chief|chairman|director|cardinal|archbishop|bishop|father|reverend|rev|ayatollah|sheikh|sheik|mullah|cleric|leader|head|speaker|emperor|sultan|emir|attorney|press|state|national|security|adviser|oil|trade|justice)\.?$/i;

/** Words and tags set again as print would: sentences in a row, three to a paragraph. Titles are taken out of people; a mere title is nobody. */
function lesson(source: string, sentences: readonly Tagged[], kindsOf: (type: string) => readonly EntityKind[], unmarked: readonly EntityKind[], weight: number): Lesson {
  let text = '';
  const spans: Labelled[] = [];
  sentences.forEach((sentence, index) => {
    if (index !== 0) text += index % 3 === 0 ? '\n\n' : ' ';
    const { starts, ends, printed } = print(sentence.map(({ word }) => word), text.length);
    text += printed;
    for (let from = 0; from < sentence.length; ) {
      const type = sentence[from]!.tag.slice(2);
      let to = from + 1;
      if (sentence[from]!.tag === 'O') { from = to; continue; }
      while (to < sentence.length && sentence[to]!.tag === `I-${type}`) to++;
      const words = sentence.slice(from, to).map(({ word }) => word);
      let first = from;
      const kinds = kindsOf(type);
      if (kinds[0] === 'PERSON' && kinds.length === 1) while (first < to && titles.test(sentence[first]!.word)) first++;
      // "Israeli-Palestinian" is two names for us and one for the set.
      const compound = words.some((word) => /[\p{L}.]-\p{Lu}/u.test(word)) && kinds[0] !== 'PERSON' || words.some((word) => /^\p{Lu}.*-\p{Ll}+(?:ed|ing|based|born)$/u.test(word));
      if (first < to) spans.push({ start: starts[first]!, end: ends[to - 1]!, kinds: compound ? any : kinds });
      from = to;
    }
  });
  return { source, group: text.slice(0, 40), text, spans, unmarked, weight };
}

/** Words with the spaces of print between them. */
function print(words: readonly string[], offset: number): { printed: string; starts: number[]; ends: number[] } {
  let printed = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let quoted = false;
  let glue = true;
  for (const [index, raw] of words.entries()) {
    const word = raw.replace(/^-LRB-$/, '(').replace(/^-RRB-$/, ')').replace(/^``$|^''$/, '"');
    const closes = /^(?:[,.;:!?)\]%]|'s|'|n't|'re|'ve|'ll|'d|'m|\.\.\.)$/i.test(word) || word === '"' && quoted;
    if (!glue && !closes && index !== 0) printed += ' ';
    starts.push(offset + printed.length);
    printed += word;
    ends.push(offset + printed.length);
    glue = /^[([$£€#]$/.test(word) || word === '"' && !quoted;
    if (word === '"') quoted = !quoted;
  }
  return { printed, starts, ends };
}
