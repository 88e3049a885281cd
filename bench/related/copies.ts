import { analyse } from '../../src/core/analyse';
import type { FolderIndex } from '../../src/core/folderIndex';
import type { Article } from '../../src/core/model';
import { passages } from '../../src/core/passage';
import { relate } from '../../src/core/relate';
import { termOf } from '../../src/core/relate/terms';
import { windows } from '../../src/core/relate/windows';
import { generator } from '../quotes/figures';
import { copy, copyings, isLong, shuffled } from './copying';
import { createMinHash } from './minhash';
import type { Story } from './stories';

/** Copies of `most` stories of the index in every way, each asked about in an article that is not in it: were the originals found, and what else was called a copy? */
export function measureCopies(index: FolderIndex, stories: readonly Story[], most: number, showErrors: boolean): void {
  const random = generator(11);
  const minhash = createMinHash();
  for (const { file, article } of stories) minhash.add(file, article);
  const odd = oddWords(stories);
  const systems = [{ name: 'ours', find: (article: Article) => copiesOf(index, article) }, { name: 'MinHash 128, 32 x 4', find: minhash.find }];
  const sources = shuffled(stories.filter(isLong), random).slice(0, most);
  const strangers = { ours: 0, theirs: 0, asked: 0 };
  console.log('\n| near copies | number | recall | precision | MinHash 128 recall | precision |\n|---|---|---|---|---|---|');
  const sums = systems.map(() => ({ found: 0, wrong: 0 }));
  for (const kind of copyings) {
    const tallies = systems.map(() => ({ found: 0, wrong: 0 }));
    let number = 0;
    for (const source of sources) {
      const others = stories.filter(({ event, file }) => event === source.event && file !== source.file);
      const other = (others[0] ?? stories[Math.floor(random() * stories.length)]!);
      const text = copy(kind, source, { other, odd, random });
      if (text === undefined) continue;
      number++;
      const article = analyse(text);
      // What stands around the paragraph is no copy of chance: it is that other article.
      const right = kind === 'one paragraph' ? [source.file, other.file] : [source.file];
      systems.forEach(({ name, find }, i) => {
        const found = find(article);
        const wrong = found.filter((file) => !right.includes(file));
        tallies[i]!.found += Number(found.includes(source.file));
        tallies[i]!.wrong += wrong.length;
        if (showErrors && name === 'ours' && (wrong.length !== 0 || !found.includes(source.file))) console.error(kind, source.file, found.includes(source.file) ? '' : 'MISSED', ...wrong);
      });
    }
    console.log(`| ${[kind, number, ...tallies.flatMap(({ found, wrong }) => [share(found, number), share(found, found + wrong)])].join(' | ')} |`);
    tallies.forEach(({ found, wrong }, i) => { sums[i]!.found += found; sums[i]!.wrong += wrong; });
  }
  for (const source of sources) {
    strangers.asked++;
    strangers.ours += copiesOf(index, source.article, source.file).length;
    strangers.theirs += minhash.find(source.article).filter((file) => file !== source.file).length;
  }
  console.log(`| all | | | ${share(sums[0]!.found, sums[0]!.found + sums[0]!.wrong)} | | ${share(sums[1]!.found, sums[1]!.found + sums[1]!.wrong)} |`);
  console.log(`\nThe ${strangers.asked} originals themselves, of which the corpus has no copies: called copies ${strangers.ours}, by MinHash ${strangers.theirs}.`);
}

/** The files that any part of an article is said to be a near copy of. */
export function copiesOf(index: FolderIndex, article: Article, file = 'asking.txt'): string[] {
  const found = new Set<string>();
  for (const window of windows(article)) {
    const span = passages(article).find(({ start }) => start === window.start) ?? window;
    for (const hit of relate(index, { file, article, span, limit: 20 })) if (hit.reasons.includes('near copy')) found.add(hit.file);
  }
  return [...found];
}

/** Words in small letters that a spinner could put in. */
function oddWords(stories: readonly Story[]): string[] {
  const words = new Set<string>();
  for (const { article } of stories.slice(0, 200)) for (const [word] of article.text.matchAll(/(?<=\p{Ll} )\p{Ll}{4,}/gu)) if (termOf(word) !== '') words.add(word);
  return [...words].sort();
}

const share = (part: number, whole: number): string => (whole === 0 ? '-' : (part / whole).toFixed(3));
