// One search engine over the passages of `documents.ts`: how fast it answers, how right it is, what it weighs.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { report } from '../child';
import { type Document, readDocument, tokensOf } from '../documents';
import { type Engine, engines } from '../engines';
import { type Asking, overlapOf, residentMegabytes, type Spread, spreadOf, timeWarm } from '../timing';
import type { Asked } from './documents';

export interface Engined {
  readonly retrieval: Asking;
  /** Of the exact best ten, 0 to 1. */
  readonly overlap: number;
  /** Seconds. */
  readonly build: number;
  /** Of the index, megabytes. */
  readonly resident: number;
  /** Of the index as the engine writes it, bytes. */
  readonly size: number;
  /** Milliseconds to put all passages of an article in the place of others. */
  readonly replace?: Spread;
}

async function main(name: keyof typeof engines, folder: string): Promise<void> {
  const documents = readFileSync(join(folder, 'documents.tsv'), 'utf8').trimEnd().split('\n').map(readDocument);
  const asked = JSON.parse(readFileSync(join(folder, 'questions.json'), 'utf8')) as Asked[];
  const engine = await engines[name]();
  const before = residentMegabytes();
  const start = performance.now();
  engine.add(documents);
  const build = (performance.now() - start) / 1000;
  const resident = residentMegabytes() - before;
  const questions = asked.map(({ question }) => tokensOf(question));
  const retrieval = timeWarm(questions, (tokens) => engine.find(tokens));
  const answers = questions.map((tokens) => engine.find(tokens).map((number) => documents[number]!.place));
  const overlap = overlapOf(answers, asked.map(({ exact }) => exact));
  const size = engine.size();
  report({ retrieval, overlap, build, resident, size, ...replaced(engine, documents) } satisfies Engined);
}

/** A hundred articles, each with the passages of another in the place of its own. */
function replaced({ replace }: Engine, documents: readonly Document[]): Pick<Engined, 'replace'> {
  if (!replace) return {};
  const articles = new Map<string, number[]>();
  documents.forEach(({ place }, number) => {
    const file = place.slice(0, place.lastIndexOf(' '));
    articles.set(file, [...(articles.get(file) ?? []), number]);
  });
  const all = [...articles.values()];
  const times = Array.from({ length: 100 }, (_, i) => {
    const [own, other] = [all[i]!, all[all.length - 1 - i]!];
    const start = performance.now();
    own.forEach((number, at) => replace(number, documents[other[at % other.length]!]!));
    return performance.now() - start;
  });
  return { replace: spreadOf(times) };
}

const [name = '', folder = ''] = process.argv.slice(2);
void main(name as keyof typeof engines, folder);
