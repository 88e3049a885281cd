// The entity stage: speed beside compromise in the same run, what loading its weights costs, and their size. `npm run bench`.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { analyse } from '../src/core/analyse';
import { readDate } from '../src/core/date';
import { read } from '../src/core/reading';
import { recognise } from '../src/core/recognise';
import type { Loading } from './loading';
import { head, processorTime, row } from './measure';
import { sets } from './names/sets';
import { compromised, winked } from './names/systems';

function main(): void {
  head('processor time');
  speed(sets.find(({ name }) => name === 'corpus')!.load()!.map(({ text }) => text));
  loading();
  sizes();
}

function speed(texts: readonly string[]): void {
  const readings = texts.map((text) => read(text));
  const dates = readings.map(readDate);
  const tokens = readings.reduce((sum, reading) => sum + reading.tokens.length, 0);
  const stage = processorTime(() => readings.forEach((reading, index) => recognise(reading, dates[index])), 9);
  const whole = processorTime(() => texts.forEach((text) => analyse(text)), 7);
  const peer = processorTime(() => texts.forEach(compromised.work), 3);
  const other = processorTime(() => texts.forEach(winked.work), 5);
  const rate = (milliseconds: number): string => `${Math.round(tokens / milliseconds)},000 tokens a second`;
  const against = (milliseconds: number): string => `${rate(milliseconds)}, ${(peer / milliseconds).toFixed(1)} times compromise`;
  row(`entity stage, ${texts.length} articles of ${tokens} tokens`, stage, against(stage));
  row('the same with layout, quotations and speakers', whole, against(whole));
  row('compromise: people, organisations, places', peer, rate(peer));
  row('wink-nlp: dates, times, amounts', other, rate(other));
}

function loading(): void {
  const file = (name: string): string => join(__dirname, `${name}.js`);
  const runs = Array.from({ length: 5 }, () => {
    const args = ['--expose-gc', file('loading'), resolve(file('core'))];
    const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
    return JSON.parse(stdout) as Loading;
  });
  const { module, first, heap, buffers } = runs.sort((a, b) => a.module + a.first - b.module - b.first)[2]!;
  row('fresh process: running the file, word lists and packed weights in it', module);
  row('fresh process: from there to the names of a first text', first, `${megabytes(heap)} of heap, ${megabytes(buffers)} of typed arrays`);
}

function sizes(): void {
  console.log('\n| model | size | in the packaged extension |\n|---|---|---|');
  const files = readdirSync('model').filter((name) => name.endsWith('.json')).map((name) => {
    const content = readFileSync(join('model', name));
    return { name, size: content.length, packed: deflateRawSync(content, { level: 9 }).length };
  });
  for (const { name, size, packed } of files.sort((a, b) => b.size - a.size)) console.log(`| ${name} | ${megabytes(size)} | ${megabytes(packed)} |`);
  const sum = (of: (file: typeof files[number]) => number): string => megabytes(files.reduce((all, file) => all + of(file), 0));
  console.log(`| all | ${sum(({ size }) => size)} | ${sum(({ packed }) => packed)} |`);
}

const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(2)} MB`;

main();
