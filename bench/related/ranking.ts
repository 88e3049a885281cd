import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { analyse } from '../../src/core/analyse';
import { createFolderIndex } from '../../src/core/folderIndex';
import { passageAt } from '../../src/core/passage';
import { relate } from '../../src/core/relate';
import type { Span } from '../../src/core/span';

/** minisearch 7.2.0 is not installed here: what it got on the same sets, once, over the same passages. */
const sets = [
  { name: 'ECB+, same event', folder: 'ecbplus', minisearch: 0.779 },
  { name: 'FNC-1, same story', folder: 'fnc1', minisearch: 0.887 },
];

interface Judged {
  readonly file: string;
  readonly offset: number;
  readonly relevant: readonly ({ readonly file: string } & Span)[];
}

/** nDCG@10 and the like on the sets beside the checkout, as ../shared/score/related.mjs counts them. */
export function measureRanking(): void {
  console.log('| ranking | queries | nDCG@10 | recall@10 | P@1 | minisearch nDCG@10 (published) |\n|---|---|---|---|---|---|');
  for (const { name, folder, minisearch } of sets) {
    const path = resolve('..', 'shared', 'data', 'related', 'dev', folder);
    if (!existsSync(path)) {
      console.log(`| ${name} | skipped: ${folder} is not beside the checkout | | | | ${minisearch} |`);
      continue;
    }
    const index = createFolderIndex();
    for (const file of readdirSync(join(path, 'text')).sort()) index.replace(file, analyse(readFileSync(join(path, 'text', file), 'utf8')));
    const rows = readFileSync(join(path, 'qrels.jsonl'), 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Judged);
    const judged = rows.map((row) => {
      const article = index.article(row.file)!;
      return judge(row, relate(index, { file: row.file, article, span: passageAt(article, row.offset), limit: 20 }));
    });
    const mean = (figure: keyof (typeof judged)[number]): string => (judged.reduce((sum, each) => sum + each[figure], 0) / judged.length).toFixed(3);
    console.log(`| ${[name, rows.length, mean('gain'), mean('recall'), mean('first'), minisearch].join(' | ')} |`);
  }
}

/** Each relevant stretch is earned once; ideal is one passage of each relevant file. */
function judge({ relevant }: Judged, hits: readonly ({ readonly file: string } & Span)[]): { gain: number; recall: number; first: number } {
  const earned = new Set<number>();
  const gains = hits.slice(0, 10).map((hit) => {
    let gain = 0;
    relevant.forEach(({ file, start, end }, i) => {
      if (earned.has(i) || file !== hit.file || end <= hit.start || hit.end <= start) return;
      earned.add(i);
      gain = 1;
    });
    return gain;
  });
  const ideal = Math.min(10, new Set(relevant.map(({ file }) => file)).size);
  const discounted = (values: readonly number[]): number => values.reduce((sum, gain, i) => sum + gain / Math.log2(i + 2), 0);
  return {
    gain: Math.min(1, discounted(gains) / discounted(Array.from({ length: ideal }, () => 1))),
    recall: Math.min(1, gains.filter(Boolean).length / ideal),
    first: gains[0] ?? 0,
  };
}
