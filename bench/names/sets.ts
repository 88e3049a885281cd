// Texts with the names somebody marked in them: the open sets beside the checkout, the five seeds, the test part of our own corpus.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { entityKinds } from '../../src/core/model';
import { readCorpus } from '../../training/corpus';
import type { Named } from './strict';

export interface Document {
  readonly text: string;
  readonly gold: readonly Named[];
}

/** `types`: what is scored, those of our kinds that the set marks by rules like ours. `load` gives undefined where the set is not here. */
export interface NamedSet {
  readonly name: string;
  readonly title: string;
  readonly types: readonly string[];
  readonly note: string;
  load(): Document[] | undefined;
}

/** The kinds every set has: their sum is the figure that is compared. */
export const mainTypes = ['PERSON', 'ORG', 'PLACE'];

const shared = resolve('..', 'shared');

export const sets: readonly NamedSet[] = [
  open('worldwide', 'Worldwide newswire, development', ['NORP', 'DATE', 'MONEY'],
    'Outlets outside the West. Its MISC is not scored.'),
  open('conll03-testa', 'CoNLL-2003 testa', [],
    'Reuters, 1996, much of it sports tables: a club named by its city is ORG, a national team PLACE. Nationalities are in MISC, not scored.'),
  open('crossner-politics', 'CrossNER politics, development', [],
    'Encyclopaedic, many parties and elections. Its EVENT and MISC are not scored.'),
  {
    name: 'seeds', title: 'Five scrapes of one story', types: [...mainTypes, 'NORP', 'DATE'], note: 'Vague relative times are neither required nor punished.',
    load: () => documents(join(shared, 'seeds', 'gold.json'), join(shared, 'seeds')),
  },
  {
    name: 'corpus', title: 'Our own corpus, test part', types: entityKinds, note: 'Split by event; never tuned on its test part. ROLE may hold other names.',
    load: ownCorpus,
  },
];

function open(name: string, title: string, types: readonly string[], note: string): NamedSet {
  const folder = join(shared, 'data', 'ner', 'dev', name);
  return { name, title, types: [...mainTypes, ...types], note, load: () => documents(join(folder, 'gold.jsonl'), join(folder, 'text')) };
}

interface Row {
  readonly doc: string;
  readonly entities: readonly Named[];
}

/** Gold rows, one a line or one JSON list, and the folder of their texts. */
function documents(gold: string, texts: string): Document[] | undefined {
  if (!existsSync(gold) || !existsSync(texts)) return undefined;
  const content = readFileSync(gold, 'utf8').trim();
  const rows = (content.startsWith('[') ? JSON.parse(content) : content.split('\n').map((line) => JSON.parse(line) as unknown)) as readonly Row[];
  return rows.map(({ doc, entities }) => ({ text: readFileSync(join(texts, doc.endsWith('.txt') ? doc : `${doc}.txt`), 'utf8'), gold: entities }));
}

function ownCorpus(): Document[] | undefined {
  if (!existsSync('corpus')) return undefined;
  const articles = readCorpus('corpus').filter(({ part }) => part === 'test');
  return articles.map(({ text, marks }) => ({ text, gold: marks.map(({ start, end, label }) => ({ start, end, type: label })) }));
}
