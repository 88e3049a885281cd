// Accuracy by the project's scorers, on every set present beside the checkout. `npm run eval`, or `npm run eval -- names` for one table. Quotations have
// a table of their own: `npm run eval:quotes`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { identityKinds } from '../src/core/model';
import { parseMarked } from '../test/marked/notation';

const shared = resolve('..', 'shared');
const cli = resolve('dist', 'cli.js');
const scratch = mkdtempSync(join(tmpdir(), 'news-eval-'));

interface Measure {
  readonly table: 'names' | 'people' | 'related';
  readonly title: string;
  /** Folder or file under ../shared that has to be there; of our own marked fixtures it is the scorers. */
  readonly needs: string;
  run(path: string): string;
}

const kinds = identityKinds.join();
const measures: readonly Measure[] = [
  { table: 'names', title: 'Our own marked fixtures', needs: 'score', run: () => score('ner.mjs', '--gold', fixtures('gold'), '--pred', annotate(fixtures('text')), '--types', `${kinds},NORP,DATE`) },
  names('Five seeds, strict', 'seeds', 'gold.json', '.', `${kinds},NORP,DATE`),
  names('Worldwide newswire (development)', 'data/ner/dev/worldwide', 'gold.jsonl', 'text', kinds),
  names('CoNLL-2003 testa (development)', 'data/ner/dev/conll03-testa', 'gold.jsonl', 'text', kinds),
  names('CrossNER politics (development)', 'data/ner/dev/crossner-politics', 'gold.jsonl', 'text', kinds),
  { table: 'people', title: 'Five seeds', needs: 'seeds', run: (path) => score('identity.mjs', '--gold', join(path, 'gold.json'), '--pred', headless('people', path)) },
  { table: 'people', title: 'Pairs of names', needs: 'data/people/pairs.tsv', run: (path) => score('identity.mjs', '--pairs', path, '--pred', headless('same', '--pairs', path)) },
  related('ECB+ (development)', 'data/related/dev/ecbplus'),
  related('FNC-1 (development)', 'data/related/dev/fnc1'),
];

function names(title: string, needs: string, gold: string, text: string, types: string): Measure {
  return { table: 'names', title, needs, run: (path) => score('ner.mjs', '--gold', join(path, gold), '--pred', annotate(join(path, text)), '--types', types) };
}

function related(title: string, needs: string): Measure {
  return {
    table: 'related', title, needs,
    run: (path) => score('related.mjs', '--qrels', join(path, 'qrels.jsonl'), '--pred', headless('related', join(path, 'text'), '--queries', join(path, 'queries.jsonl'))),
  };
}

/** Writes the marked fixtures as plain texts and as gold rows, and gives the place of either. */
function fixtures(what: 'text' | 'gold'): string {
  const text = join(scratch, 'fixtures');
  const gold = join(scratch, 'fixtures.jsonl');
  mkdirSync(text, { recursive: true });
  const rows = readdirSync('test/fixtures/marked').map((name) => {
    const marked = parseMarked(readFileSync(join('test/fixtures/marked', name), 'utf8'));
    const doc = name.replace('.marked', '');
    writeFileSync(join(text, doc), marked.text);
    return JSON.stringify({ doc, entities: marked.marks.map(({ start, end, label }) => ({ start, end, type: label })) });
  });
  writeFileSync(gold, rows.join('\n'));
  return what === 'text' ? text : gold;
}

const annotate = (path: string): string => headless('annotate', path);

function headless(...args: string[]): string {
  return save(output(cli, args));
}

const score = (scorer: string, ...args: string[]): string => output(join(shared, 'score', scorer), args);

function output(script: string, args: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8', maxBuffer: 2 ** 30 });
  if (status !== 0) process.stderr.write(`${script} ${args[0]}: exit code ${status}\n${stderr}`);
  return stdout;
}

let saved = 0;
function save(text: string): string {
  const file = join(scratch, `${saved++}.jsonl`);
  writeFileSync(file, text);
  return file;
}

const wanted = process.argv[2];
for (const { table, title, needs, run } of measures) {
  if (wanted !== undefined && wanted !== table) continue;
  const path = join(shared, needs);
  console.log(`\n## ${table}: ${title}`);
  console.log(existsSync(path) ? run(path).trimEnd() : `skipped: ../shared/${needs} is not here`);
}
rmSync(scratch, { recursive: true });
