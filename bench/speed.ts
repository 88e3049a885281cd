// Speed of the analysis beside a named peer in the same run: `npm run bench`. Read the ratios; the milliseconds are this machine's.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import compromise from 'compromise';
import { analyse } from '../src/core/analyse';
import { createFolderIndex } from '../src/core/folderIndex';
import { passageAt } from '../src/core/passage';
import { relate } from '../src/core/relate';

const samples = readdirSync('samples').filter((file) => file.endsWith('.txt')).map((file) => readFileSync(join('samples', file), 'utf8'));
const text = (words: number): string => {
  const all = samples.join('\n\n').split(/(?<=\s)/);
  return Array.from({ length: words }, (_, i) => all[i % all.length]).join('');
};

/** Milliseconds of one call, the median of several after a warm-up. */
function median(call: () => void, runs = 7): number {
  call();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    call();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[runs >> 1]!;
}

function row(name: string, milliseconds: number, note = ''): void {
  console.log(`| ${name} | ${milliseconds.toFixed(milliseconds < 10 ? 2 : 0)} ms | ${note} |`);
}

console.log('| what | median | note |\n|---|---|---|');
const thousand = text(1000);
const ours = median(() => analyse(thousand), 25);
row('1,000 words: names, quotes, speakers', ours);
const peer = median(() => void compromise(thousand).topics().json(), 3);
row('1,000 words: compromise, names only', peer, `${(peer / ours).toFixed(0)} times ours`);
row('10,000 words', median(() => analyse(text(10_000))));
row('2 MB', median(() => analyse(thousand.repeat(Math.ceil(2e6 / thousand.length))), 3));

const hostile: readonly (readonly [string, string])[] = [
  ['empty', ''],
  ['one line of 1,000,000 characters', 'word Name “quote ” '.repeat(60_000).slice(0, 1e6)],
  ['1,000,000 characters, no space', 'x'.repeat(1e6)],
  ['1,000,000 apostrophes', '\''.repeat(1e6)],
  ['10,000 unclosed quotes', '“Unclosed, '.repeat(10_000)],
  ['100,000 capitalised words', 'Name '.repeat(100_000)],
  ['1,000,000 line ends', '\n'.repeat(1e6)],
  ['random bytes as text', Array.from({ length: 3e5 }, (_, i) => String.fromCharCode((i * 7919) % 65536)).join('')],
];
for (const [name, input] of hostile) row(name, median(() => analyse(input), 1));

const index = createFolderIndex();
const articles = Array.from({ length: 1000 }, (_, i) => analyse(text(600 + (i % 7)) + `\n\nUpdate ${i}.`));
row('1,000 articles of 600 words into the index', median(() => articles.forEach((article, i) => index.replace(`${i}.txt`, article)), 1));
const asked = articles[500]!;
row('related passages of one, 1,000 articles', median(() => relate(index, { file: '500.txt', article: asked, span: passageAt(asked, asked.text.length >> 1), limit: 20 })));
