// The openly licensed sets that the name model learns from besides corpus/, each as plain text with spans. model/README.md names their licences.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
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
const nationality = /^(?:.*(?:ian|ean|ish|ese|ans?|ists?)s?|Shi'?ites?|Shias?|Sunnis?|Israelis?|Iraqis?|Pakistanis?|Saudis?|Somalis?|Afghanis?|Bangladeshis?|Kuwaitis?|Yemenis?|Kurds?|Arabs?|Muslims?|Serbs?|Croats?|Jews?|Dutch|French|Greeks?|Thai|Swiss|Czechs?|Slovaks?|Turks?|Danes?|Swedes?|Poles?|Tajiks?|Uzbeks?|Uighurs?|Islamic|Islamists?|Republicans?|Democrats?|Democratic|Catholics?|Hindus?|Filipinos?|Basques?|Hutus?|Tutsis?|Tamils?|Azeris?)$/;

/** All lessons found below the folder of openly licensed sets, and our own corpus. */
export function readLessons(folder: string): Lesson[] {
  const at = (...path: string[]): string => join(folder, ...path);
  const lessons: Lesson[] = [...corpus('train')];
  const add = (path: string, read: () => Lesson[]): void => {
    if (existsSync(path)) for (const lesson of read()) lessons.push(lesson);
    else console.error(`skipped: ${path} is not here`);
  };
  add(at('gmb', 'ner_dataset.csv'), () => gmb(at('gmb', 'ner_dataset.csv')));
  add(at('misc', 'wikigold.conll.txt'), () => columns('wikigold', at('misc', 'wikigold.conll.txt'), { PER: ['PERSON'], ORG: ['ORG'], LOC: ['PLACE'], MISC: others }, ['ROLE'], 1));
  add(at('misc', 'wnut17train.conll'), () => columns('wnut17', at('misc', 'wnut17train.conll'), wnut, ['NORP', 'ROLE', 'EVENT', 'LAW'], 0.5));
  add(at('misc', 'emerging.dev.conll'), () => columns('wnut17', at('misc', 'emerging.dev.conll'), wnut, ['NORP', 'ROLE', 'EVENT', 'LAW'], 0.5));
  add(at('crossner_politics', 'train.txt'), () => columns('crossner', at('crossner_politics', 'train.txt'), crossner, ['NORP', 'ROLE'], 2));
  for (const part of ['dev', 'test']) add(at('uner_ewt', `en_ewt-ud-${part}.iob2`), () => uner(at('uner_ewt', `en_ewt-ud-${part}.iob2`)));
  add(at('re3d'), () => re3d(at('re3d')));
  return lessons;
}

/** Our own articles of one part. What a role says beside the names nested in it is a name of kind ROLE for the model, which knows no nesting. */
export function corpus(part: 'train' | 'test'): Lesson[] {
  return readCorpus('corpus').filter((article) => article.part === part).map(({ text, marks }) => {
    const spans: Labelled[] = [];
    for (const { start, end, label } of marks) {
      if (label === 'ROLE' || !any.includes(label as EntityKind)) continue;
      // A name in a name belongs to the outer one.
      if ((spans.at(-1)?.end ?? 0) <= start) spans.push({ start, end, kinds: [label as EntityKind] });
    }
    for (const role of marks) if (role.label === 'ROLE') spans.push(...titlesIn(text, role, spans.filter(({ start, end }) => role.start <= start && end <= role.end)));
    return { source: 'corpus', text, spans: spans.sort((a, b) => a.start - b.start), unmarked: [], weight: corpusWeight };
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

/** The Groningen Meaning Bank: sentences in the order of its articles, whose ends are not marked. */
function gmb(file: string): Lesson[] {
  const sentences: { word: string; tag: string }[][] = [];
  for (const line of readFileSync(file, 'latin1').split('\n').slice(1)) {
    const cells = /^([^,]*),("(?:[^"]|"")*"|[^,]*),(?:"[^"]*"|[^,]*),([^,\r]*)/.exec(line);
    if (!cells) continue;
    if (cells[1] || sentences.length === 0) sentences.push([]);
    const word = cells[2]!.startsWith('"') ? cells[2]!.slice(1, -1).replace(/""/g, '"') : cells[2]!;
    if (word) sentences.at(-1)!.push({ word, tag: cells[3]! });
  }
  const seen = new Set<string>();
  const unique = sentences.filter((sentence) => {
    const key = sentence.map(({ word }) => word).join(' ');
    return seen.has(key) ? false : seen.add(key);
  });
  const kindsOf = (type: string, words: string): readonly EntityKind[] => {
    if (/^U\.?N\.?$|^United Nations$/.test(words)) return ['ORG'];
    const people = nationality.test(words) && !countryLike.test(words);
    if (type === 'per') return ['PERSON'];
    if (type === 'org') return ['ORG'];
    if (type === 'geo') return people ? any : ['PLACE'];
    if (type === 'gpe') return people ? ['NORP'] : /^[A-Z]/.test(words) ? ['PLACE'] : any;
    return type === 'eve' ? ['EVENT'] : made;
  };
  return grouped(unique, 12).map((group) => lesson('gmb', group, kindsOf, ['ROLE'], 0));
}
const countryLike = /stan$|^(?:Iran|Japan|Sudan|Oman|Bhutan|Jordan|Milan)$| /;

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
  return readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).flatMap(({ name }) => {
    const entities = rows(join(folder, name, 'entities.json'));
    return rows(join(folder, name, 'documents.json')).map(({ _id, text }): Lesson => {
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
      return { source: 're3d', text, spans, unmarked: ['ROLE', ...made], weight: 0.5 };
    });
  });
}

const grouped = (sentences: readonly Tagged[], size: number): Tagged[][] =>
  Array.from({ length: Math.ceil(sentences.length / size) }, (_, index) => sentences.slice(index * size, index * size + size));

const titles = /^(?:mr|mrs|ms|miss|dr|prof|professor|sir|lord|lady|king|queen|prince|princess|pope|president|vice-president|vice|prime|minister|chancellor|premier|governor|senator|sen|rep|representative|mayor|secretary|secretary-general|general|gen|lieutenant|lt|colonel|col|major|maj|captain|capt|sergeant|admiral|commander|ambassador|envoy|spokesman|spokeswoman|judge|justice|foreign|defense|defence|interior|finance|deputy|former|chief|chairman|director|cardinal|archbishop|bishop|father|reverend|rev|ayatollah|sheikh|sheik|mullah|cleric|leader|head|speaker|emperor|sultan|emir|attorney|press|state|national|security|adviser|oil|trade|justice)\.?$/i;

/** Words and tags set again as print would: sentences in a row, three to a paragraph. Titles are taken out of people; a mere title is nobody. */
function lesson(source: string, sentences: readonly Tagged[], kindsOf: (type: string, words: string) => readonly EntityKind[], unmarked: readonly EntityKind[], weight: number): Lesson {
  let text = '';
  const spans: Labelled[] = [];
  sentences.forEach((sentence, index) => {
    if (index !== 0) text += index % 3 === 0 ? '\n\n' : ' ';
    const { starts, ends, printed } = print(sentence.map(({ word }) => word), text.length);
    text += printed;
    for (let from = 0; from < sentence.length; ) {
      const type = sentence[from]!.tag.slice(2);
      let to = from + 1;
      if (sentence[from]!.tag === 'O' || type === 'tim') { from = to; continue; }
      while (to < sentence.length && sentence[to]!.tag === `I-${type}`) to++;
      const words = sentence.slice(from, to).map(({ word }) => word);
      let first = from;
      const kinds = kindsOf(type, words.join(' '));
      if (kinds[0] === 'PERSON' && kinds.length === 1) while (first < to && titles.test(sentence[first]!.word)) first++;
      // "Israeli-Palestinian" is two names for us and one for the set.
      const compound = words.some((word) => /[\p{L}.]-\p{Lu}/u.test(word)) && kinds[0] !== 'PERSON' || words.some((word) => /^\p{Lu}.*-\p{Ll}+(?:ed|ing|based|born)$/u.test(word));
      if (first < to) spans.push({ start: starts[first]!, end: ends[to - 1]!, kinds: compound ? any : kinds });
      from = to;
    }
  });
  return { source, text, spans, unmarked, weight };
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
