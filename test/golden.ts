// Golden articles: every sample and fixture as the engine marks it today. `npm run golden` rewrites them; review the diff.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../src/core/analyse';
import { marksOf, printMarked } from './marked';

/** What the golden files leave out: every paragraph is one, and sentences and passages have tests of their own. */
const unmarked = new Set(['PARAGRAPH', 'SENTENCE', 'PASSAGE']);

export interface Golden {
  readonly name: string;
  readonly file: string;
  /** The article as the engine marks it. */
  printed(): string;
}

export function goldens(): Golden[] {
  return ['samples', 'test/fixtures/articles', 'test/fixtures/articles-short'].flatMap((folder) =>
    readdirSync(folder).filter((name) => name.endsWith('.txt')).sort().map((name) => ({
      name,
      file: join('test', 'fixtures', 'golden', name.replace(/\.txt$/, '.golden.txt')),
      printed: () => print(readFileSync(join(folder, name), 'utf8')),
    })));
}

function print(text: string): string {
  const marks = marksOf(analyse(text)).filter(({ label }) => !unmarked.has(label));
  return printMarked(text, marks.map(({ start, end, label, id }) => ({ start, end, label, ...(id !== undefined && { id }) })));
}

if (process.argv[1]?.endsWith('golden.ts')) {
  mkdirSync(join('test', 'fixtures', 'golden'), { recursive: true });
  for (const { file, printed } of goldens()) writeFileSync(file, printed());
}
