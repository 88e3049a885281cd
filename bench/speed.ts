// Speed of the analysis beside a named peer in the same run: `npm run bench`. Read the ratios; the milliseconds are this machine's.
import compromise from 'compromise';
import { analyse } from '../src/core/analyse';
import { createFolderIndex } from '../src/core/folderIndex';
import { identify } from '../src/core/identify';
import { passageAt } from '../src/core/passage';
import { relate } from '../src/core/relate';
import { fastest, head, median, row, text } from './measure';
import { archive } from './people/archive';

async function main(): Promise<void> {
  head();
  const thousand = text(1000);
  const ours = await median(() => analyse(thousand), 25);
  row('1,000 words: names, quotes, speakers', ours);
  const peer = await median(() => compromise(thousand).topics().json(), 3);
  row('1,000 words: compromise, names only', peer, `${(peer / ours).toFixed(0)} times ours`);
  const tenThousand = text(10_000);
  row('10,000 words', await median(() => analyse(tenThousand)));
  const megabyte = text(175_000).slice(0, 2 ** 20);
  row('1 MiB, the most the editor takes', await median(() => analyse(megabyte), 3));
  for (const [name, input] of hostile) row(name, await median(() => analyse(input), 3));
  build();
  await folder();
}

const hostile: readonly (readonly [string, string])[] = [
  ['empty', ''],
  ['one line of 1,000,000 characters', 'word Name “quote ” '.repeat(60_000).slice(0, 1e6)],
  ['1,000,000 characters, no space', 'x'.repeat(1e6)],
  ['1,000,000 apostrophes', '\''.repeat(1e6)],
  ['10,000 unclosed quotes', '“Unclosed, '.repeat(10_000)],
  ['100,000 capitalised words', 'Name '.repeat(100_000)],
  ['1,000,000 line ends', '\n'.repeat(1e6)],
  ['300,000 characters of every kind', Array.from({ length: 3e5 }, (_, i) => String.fromCharCode((i * 7919) % 65536)).join('')],
];

/** Articles through the whole pipeline into the index (marks, quotes, names, postings) on one core, beside the peer's names alone. */
function build(): void {
  const texts = [...archive(200)].map((article) => article.text);
  const words = texts.reduce((sum, one) => sum + one.split(/\s+/).length, 0);
  const ours = fastest(() => {
    const index = createFolderIndex();
    texts.forEach((one, number) => index.replace(`${number}.txt`, analyse(one)));
  }, 3) * 600 / words;
  const some = texts.slice(0, 20);
  const peer = fastest(() => some.forEach((one) => compromise(one).topics().json()), 2) * 600 / some.reduce((sum, one) => sum + one.split(/\s+/).length, 0);
  row('600 words into the index, whole pipeline, one core', ours, `${(1000 / ours).toFixed(0)} articles of 600 words a second`);
  row('600 words: compromise, names only', peer, `${(peer / ours).toFixed(0)} times ours`);
}

/** 1,000 articles of 600 words, each with a sentence of its own. */
async function folder(): Promise<void> {
  const articles = Array.from({ length: 1000 }, (_, i) => analyse(`${text(600 + (i % 7))}\n\nReporter number ${i} said the count stood at ${i * 37} on that day.`));
  const index = createFolderIndex();
  const start = performance.now();
  articles.forEach((article, i) => index.replace(`${i}.txt`, article));
  row('1,000 articles of 600 words into the index', performance.now() - start);
  const changed = [analyse(text(600)), analyse(text(601))] as const;
  row('one of them replaced', await median((run) => index.replace('500.txt', changed[run & 1])));
  const article = index.article('500.txt')!;
  row('related passages, copies everywhere', await median(() => relate(index, { file: '500.txt', article, span: passageAt(article, article.text.length >> 1), limit: 20 })));
  row('who is who, after a change', await median((run) => {
    index.replace('500.txt', changed[run & 1]);
    identify(index);
  }));
}

void main();
