// What a key costs: from the letter typed to new marks, put together as the editor's part does, against the same text analysed as if never seen. `npm run build`, then
// `esbuild bench/keystroke.ts ...` as package.json's `bench` does. The pause that the server leaves a typist is not counted.
import { spawn } from 'node:child_process';
import { StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { analyse, analyseAgain } from '../src/core/analyse';
import { noCorrections } from '../src/core/corrections';
import { putTogether } from '../src/marksChange';
import type { Marks } from '../src/protocol';
import { type Client, startClient } from '../test/server/client';
import { text } from './measure';

const typed = ' On Monday Marta Velinsky of the Harbour Council said that “nothing was decided” and Duarte agreed.';
/** Where in the text somebody types, as shares of it. */
const places = [0.02, 0.5, 0.97];

interface Key {
  readonly at: number;
  readonly letter: string;
}

/** The sentence, letter by letter, behind the first sentence from each place on. */
function keysFor(source: string): Key[] {
  return places.flatMap((share, nth) => {
    const at = source.indexOf('. ', Math.floor(source.length * share)) + 1 + nth * typed.length;
    return Array.from(typed, (letter, index) => ({ at: at + index, letter }));
  });
}

/** Milliseconds of the processor for each key in this process, and for full analyses between them. */
function inProcess(words: number): Measured {
  let source = text(words);
  let analysis = analyseAgain(source, noCorrections, 'a.txt');
  const keys: number[] = [];
  const full: number[] = [];
  for (const [index, { at, letter }] of keysFor(source).entries()) {
    source = source.slice(0, at) + letter + source.slice(at);
    keys.push(processor(() => { analysis = analyseAgain(source, noCorrections, 'a.txt', analysis); }));
    if (index % 30 === 0) full.push(processor(() => analyse(source, noCorrections, 'a.txt')));
  }
  return { keys, full };
}

/** Milliseconds of the clock from the edit to the answer, over a connection to the packaged server; and from the opening of the same text. */
async function overConnection(client: Client, words: number): Promise<Measured> {
  const uri = `file:///bench/typed-${words}.txt`;
  const source = text(words);
  let version = 1;
  let opened = 0;
  const whole = async (of: string, at: number): Promise<Marks> => {
    const answer = await client.ask('news/marks', { uri: of, version: at });
    if (!answer || 'declined' in answer) throw new Error(`no marks of ${of}`);
    return answer;
  };
  client.open(uri, source);
  let marks = await whole(uri, version);
  const follow = async (): Promise<void> => {
    const answer = await client.ask('news/marksSince', { uri, version: ++version, since: marks.number });
    if (!answer || !('since' in answer)) throw new Error('the marks came as no change');
    marks = putTogether(marks, answer);
  };
  const keys: number[] = [];
  const full: number[] = [];
  for (const [index, { at, letter }] of keysFor(source).entries()) {
    client.edit(uri, at, at, letter);
    keys.push(await clock(follow));
    if (index % 30 !== 0) continue;
    const again = `file:///bench/opened-${words}-${opened++}.txt`;
    client.open(again, client.text(uri));
    full.push(await clock(async () => void (await whole(again, 1))));
    client.close(again);
  }
  return { keys, full };
}

interface Measured {
  readonly keys: readonly number[];
  readonly full: readonly number[];
}

function processor(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

async function clock(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const quantile = (times: readonly number[], share: number): number => [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))]!;

function print(what: string, { keys, full }: Measured): void {
  const cells = [quantile(keys, 0.5), quantile(keys, 0.95), quantile(full, 0.5)].map((time) => `${time.toFixed(time < 10 ? 1 : 0)} ms`);
  console.log(`| ${what} | ${cells.join(' | ')} | ${(quantile(full, 0.5) / quantile(keys, 0.5)).toFixed(0)} times |`);
}

async function main(): Promise<void> {
  console.log('| a letter typed | median | p95 | the whole text anew | median against that |\n|---|---|---|---|---|');
  const sizes = process.argv.length < 3 ? [1000, 100_000] : process.argv.slice(2).map(Number);
  for (const words of sizes) print(`to a new article, ${words.toLocaleString('en')} words, time of the processor`, inProcess(words));
  const server = spawn(process.execPath, ['dist/server.node.js', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const client = await startClient({
    transport: { reader: new StreamMessageReader(server.stdout), writer: new StreamMessageWriter(server.stdin), stop: () => undefined },
  });
  for (const words of sizes) print(`to marks over a connection, ${words.toLocaleString('en')} words, time of the clock`, await overConnection(client, words));
  server.kill();
}

main().then(() => process.exit(0), (error: unknown) => {
  console.error(error);
  process.exit(1);
});
