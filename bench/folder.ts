// Every figure of the folder index, its named peer beside it in the same run: `npm run bench:folder [-- --quick]`. README.md says how.
import { mkdirSync } from 'node:fs';
import { type Outcome, runProcess } from './folder/child';
import type { Documents } from './folder/processes/documents';
import type { Engined } from './folder/processes/engine';
import type { Indexed } from './folder/processes/index';
import type { Likened } from './folder/processes/likeness';
import type { Pipelined } from './folder/processes/pipeline';
import type { Opened } from './folder/processes/stored';
import { measureSlices } from './folder/slices';
import { megabytes, milliseconds, printHead, printRow, short, times } from './folder/table';

/** Passages of the smaller and the larger index, articles of a warm start and of a folder that the server reads, templates, copied stories, quotations. */
interface Scale {
  readonly passages: readonly [small: number, large: number];
  readonly stored: number;
  readonly read: number;
  readonly templates: number;
  readonly copied: number;
  readonly quotations: number;
}

const full: Scale = { passages: [100_000, 1_000_000], stored: 20_000, read: 1500, templates: 400, copied: 150, quotations: 400 };
const quick: Scale = { passages: [10_000, 15_000], stored: 1600, read: 200, templates: 100, copied: 15, quotations: 20 };

const place = 'out/bench/folder/data';
/** Garbage is collected before memory is read. */
const collecting = ['--expose-gc', '--max-old-space-size=16000'];
const node24 = ['npx', '--yes', 'node@24'];

async function main(scale: Scale): Promise<void> {
  mkdirSync(place, { recursive: true });
  const templates = String(scale.templates);
  const documents = await runProcess<Documents>('documents', [place, String(scale.passages[0]), templates], { flags: collecting });
  if ('problem' in documents) throw new Error(`The archive could not be made: ${documents.problem}`);
  printArchive(documents.result);
  const peers = {
    minisearch: await runProcess<Engined>('engine', ['minisearch', place], { flags: collecting }),
    'node:sqlite FTS5': await runProcess<Engined>('engine', ['node:sqlite FTS5', place], { flags: collecting, node: node24 }),
    'sqlite-wasm FTS5': await runProcess<Engined>('engine', ['sqlite-wasm FTS5', place], { flags: collecting }),
  };
  const { articles, passages } = documents.result.extents.at(-1)!;
  const sizes = [articles, Math.ceil(scale.passages[1] * articles / passages)];
  const index = await runProcess<Indexed>('index', [place, sizes.join(), String(scale.stored), templates], { flags: collecting });
  printHead();
  if ('problem' in index) printRow({ what: 'our index', ours: `could not be measured: ${index.problem}`, reach: '' });
  else {
    printRetrieval(index.result, peers);
    printAnswers(index.result, peers['node:sqlite FTS5']);
    await printMemory(index.result, peers.minisearch);
    printSize(index.result, documents.result, peers.minisearch);
    printChange(index.result, peers.minisearch);
  }
  const pipeline = await runProcess<Pipelined>('pipeline', [templates]);
  printPipeline(pipeline);
  await printStart(scale, pipeline);
  await printSlices(scale);
  printLikeness(await runProcess<Likened>('likeness', [String(scale.copied), String(scale.quotations)]));
}

/** How a question is asked: search engines are compared warm, and a reader asks what is new. */
const ways = [['again', 'asked again'], ['first', 'asked for the first time']] as const;

type Peers = Readonly<Record<'minisearch' | 'node:sqlite FTS5' | 'sqlite-wasm FTS5', Outcome<Engined>>>;

/** What the figures are of. */
function printArchive({ extents, reads }: Documents): void {
  console.log('| archive | passages | words | different terms |\n|---|---|---|---|');
  for (const { articles, passages, words, terms } of extents) console.log(`| ${[`${short(articles)} articles`, ...[passages, words, terms].map(short)].join(' | ')} |`);
  console.log(`\nA question of 12 terms and at most 6 names reads ${short(reads)} postings.\n`);
}

function printRetrieval({ retrieval, overlap, passages: [passages = 0] }: Indexed, peers: Peers): void {
  for (const [asked, words] of ways) {
    const what = `retrieval alone, ${short(passages)} passages, warm, ${words}, p95 (p50)`;
    const own = retrieval[asked];
    const ours = `${milliseconds(own.p95)} (${milliseconds(own.p50)}), ${short(100 * overlap)} % of the exact ten`;
    for (const [name, peer] of Object.entries(peers)) {
      const wanted = name === 'minisearch' ? 100 : 50;
      const reach = `${wanted} times faster`;
      if ('problem' in peer) printRow({ what, ours, peer: `${name} could not run: ${peer.problem}`, reach });
      else {
        const theirs = peer.result.retrieval[asked];
        const spread = `${milliseconds(theirs.p95)} (${milliseconds(theirs.p50)}), ${short(100 * peer.result.overlap)} %: ${times(theirs.p95, own.p95)}`;
        printRow({ what, ours, peer: `${name} ${spread}`, reach, reached: wanted <= theirs.p95 / own.p95 });
      }
    }
  }
}

function printAnswers({ answers, passages }: Indexed, sqlite: Outcome<Engined>): void {
  const most = [4, 12];
  answers.forEach((answer, i) => {
    for (const [asked, words] of ways) {
      const { p50, p95 } = answer[asked];
      const isSmall = i === 0;
      const theirs = isSmall && 'result' in sqlite ? sqlite.result.retrieval[asked].p95 : undefined;
      printRow({
        what: `whole answer, ${short(passages[i]!)} passages, warm, ${words}, p95 (p50)`, ours: `${milliseconds(p95)} (${milliseconds(p50)})`,
        ...(theirs !== undefined && { peer: `node:sqlite FTS5, bare retrieval ${milliseconds(theirs)}: ${times(theirs, p95)}` }),
        reach: `${most[i]!} ms${isSmall ? ', 5 times faster than FTS5' : ''}`, reached: p95 <= most[i]! && (!isSmall || (theirs !== undefined && 5 <= theirs / p95)),
      });
    }
  });
}

async function printMemory({ resident, passages }: Indexed, minisearch: Outcome<Engined>): Promise<void> {
  const [small, large] = [passages[0]!, passages.at(-1)!];
  const peer = 'problem' in minisearch ? `minisearch could not run: ${minisearch.problem}` : `minisearch ${megabytes(minisearch.result.resident)} at ${short(small)} passages`;
  const inMemory = await runProcess<Opened>('stored', [`${place}/large`, 'memory'], { flags: collecting });
  const held = 'problem' in inMemory ? resident : inMemory.result.resident;
  const how = 'problem' in inMemory ? 'after building it there' : `read from disk; ${megabytes(resident)} after building it there`;
  printRow({ what: `memory, ${short(large)} passages`, ours: `${megabytes(held)}, ${how}`, peer, reach: '450 MB', reached: held < 450 });
  const onDisk = await runProcess<Opened>('stored', [`${place}/large`, 'disk'], { flags: collecting });
  const what = 'the same with postings on disk, and p95 of whole answers asked again';
  const reach = '150 MB, 40 ms';
  if ('problem' in onDisk) printRow({ what, ours: `not measured: ${onDisk.problem}`, reach });
  else {
    const { resident, answers: { again, first } } = onDisk.result;
    printRow({ what, ours: `${megabytes(resident)}, ${milliseconds(again.p95)}; ${milliseconds(first.p95)} asked for the first time`, reach, reached: resident < 150 && again.p95 <= 40 });
  }
}

/** Bytes by words: of ours the index of all articles, of minisearch that of the smaller archive. */
function printSize({ stored, articles }: Indexed, { extents }: Documents, minisearch: Outcome<Engined>): void {
  const [extent, large] = [extents.at(-1)!, stored.at(-1)!];
  const words = extent.words / extent.articles;
  const perMillion = (bytes: number, articles: number): number => bytes / 2 ** 20 / (articles * words / 1e6);
  const theirs = 'result' in minisearch ? perMillion(minisearch.result.size, extent.articles) : undefined;
  const ours = perMillion(large.lookup, articles.at(-1)!);
  printRow({
    what: 'index file of a million words', ours: `${megabytes(ours)}; the articles stored beside it ${megabytes(perMillion(large.articles, articles.at(-1)!))}`,
    peer: theirs === undefined ? 'minisearch could not run' : `minisearch, JSON ${megabytes(theirs)}: ${times(theirs, ours)}`,
    reach: 'a quarter or less', reached: theirs === undefined ? undefined : ours <= theirs / 4,
  });
}

function printChange({ change: { p50, p95 } }: Indexed, minisearch: Outcome<Engined>): void {
  const theirs = 'result' in minisearch ? minisearch.result.replace : undefined;
  printRow({
    what: 'one changed article of 600 words, analysis included, p95 (p50)', ours: `${milliseconds(p95)} (${milliseconds(p50)})`,
    peer: theirs ? `minisearch, replacing alone ${milliseconds(theirs.p95)} (${milliseconds(theirs.p50)})` : 'minisearch could not run', reach: '15 ms', reached: p95 < 15,
  });
}

function printPipeline(pipeline: Outcome<Pipelined>): void {
  const [what, reach] = ['articles of 600 words a second of one core, whole pipeline', '100, and 10 times as many'];
  if ('problem' in pipeline) printRow({ what, ours: `could not be measured: ${pipeline.problem}`, reach });
  else {
    const { ours, compromise } = pipeline.result;
    printRow({ what, ours: short(ours), peer: `compromise, names alone ${short(compromise)}: ${times(ours, compromise)} as many`, reach, reached: 100 <= ours && 10 <= ours / compromise });
  }
}

async function printStart({ stored }: Scale, pipeline: Outcome<Pipelined>): Promise<void> {
  const opened = await runProcess<Opened>('stored', [`${place}/stored`, 'memory']);
  const rebuild = 'result' in pipeline ? `rebuilding, at the rate above ${short(stored / pipeline.result.ours)} s of one core` : '';
  const ours = 'problem' in opened ? `not measured: ${opened.problem}` : milliseconds(opened.result.first);
  printRow({ what: `start of a process to the first answer from ${short(stored)} articles on disk`, ours, peer: rebuild, reach: '1 s', reached: 'problem' in opened ? undefined : opened.result.first < 1000 });
}

async function printSlices({ read, templates }: Scale): Promise<void> {
  const { p99, most, rate } = await measureSlices(read, templates, place);
  printRow({
    what: `longest time the server's main thread is busy, reading ${short(read)} articles (${short(rate)} a second by the clock), p99 (longest)`,
    ours: `${milliseconds(p99)} (${milliseconds(most)})`, peer: 'VS Code names an extension after 3 s', reach: '15 ms', reached: p99 <= 15,
  });
}

function printLikeness(likened: Outcome<Likened>): void {
  if ('problem' in likened) return printRow({ what: 'near copies and quotations', ours: `could not be measured: ${likened.problem}`, reach: '' });
  const { copies: { ours, minhash }, asked, quotes } = likened.result;
  const least = { alike: 0.99, contained: 0.95, precision: 0.9 };
  const names = { alike: `${asked[0]} near copies (J >= .5), recall`, contained: `${asked[1]} contained copies (J < .5), recall`, precision: 'precision of both' };
  for (const figure of ['alike', 'contained', 'precision'] as const) {
    printRow({ what: names[figure], ours: ours[figure].toFixed(3), peer: `MinHash 128 ${minhash[figure].toFixed(3)}`, reach: String(least[figure]), reached: least[figure] <= ours[figure] });
  }
  for (const { name, first, peer } of quotes) {
    printRow({ what: `same quotation first: ${name}`, ours: first.toFixed(3), peer: `BM25 ${peer.toFixed(3)}`, reach: '0.96', reached: 0.96 <= first });
  }
}

main(process.argv.includes('--quick') ? quick : full).then(() => process.exit(0), (error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
});
