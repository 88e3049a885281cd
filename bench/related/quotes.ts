import { analyse } from '../../src/core/analyse';
import type { FolderIndex } from '../../src/core/folderIndex';
import { passageAt } from '../../src/core/passage';
import { relate } from '../../src/core/relate';
import { termOf } from '../../src/core/relate/terms';
import { generator } from '../quotes/figures';
import { shuffled } from './copying';
import type { Story } from './stories';
import { wordsOf } from './words';

/** A quotation of the corpus, as it stands there. */
interface Said {
  readonly file: string;
  readonly words: readonly string[];
}

/** What another outlet makes of a quotation's words, and whether it keeps the marks. */
interface Edit {
  readonly name: string;
  readonly marked: boolean;
  edit(words: readonly string[], chance: Chance): readonly string[];
}

interface Chance {
  random(): number;
  /** Words that other articles use. */
  readonly odd: readonly string[];
}

const edits: readonly Edit[] = [
  { name: 'first half', marked: true, edit: (words) => words.slice(0, Math.ceil(words.length / 2)) },
  { name: 'five words', marked: true, edit: (words, { random }) => cut(words, 5, random) },
  { name: 'ellipsis', marked: true, edit: (words) => [...words.slice(0, Math.ceil(words.length / 3)), '...', ...words.slice(Math.ceil(2 * words.length / 3))] },
  { name: '20 % of the words dropped', marked: true, edit: (words, { random }) => words.filter(() => 0.2 <= random()) },
  { name: '20 % of the words replaced', marked: true, edit: (words, chance) => replaced(words, 0.2, chance) },
  { name: 'reported speech', marked: false, edit: (words) => reported(words) },
  { name: 'reported, cut by a third, 15 % replaced', marked: false, edit: (words, chance) => replaced(reported(cut(words, Math.ceil(2 * words.length / 3), chance.random)), 0.15, chance) },
];

/** Of one edit: shares of the quotations that came first, ours and BM25's. */
export interface Found {
  readonly name: string;
  readonly first: number;
  readonly peer: number;
}

/** `most` quotations of at least eight words in seven forms, each asked about in an article that is not in the index: does the first answer hold it? */
export function measureQuotes(index: FolderIndex, stories: readonly Story[], most: number, showErrors: boolean): Found[] {
  const random = generator(5);
  const all = quotationsOf(stories);
  const words = stories.flatMap(({ article }) => wordsOf(article.text, 2000));
  const odd = shuffled(words.filter((word) => /^[a-z]{3,}$/.test(word)), random).slice(0, 5000);
  const asked = shuffled(all, random).slice(0, most);
  const peer = createBm25(all);
  console.log(`\n| ${asked.length} of ${all.length} quotations, each | the same quotation first | said to be the same | BM25 of content words |\n|---|---|---|---|`);
  return edits.map(({ name, marked, edit }) => {
    const tally = { first: 0, named: 0, peer: 0 };
    for (const said of asked) {
      const edited = edit(said.words, { random, odd });
      const text = marked ? `“${capital(edited.join(' '))},” Ilse Marrow said.` : `Ilse Marrow said that ${edited.join(' ')}.`;
      const article = analyse(text);
      const at = marked ? 2 : 'Ilse Marrow said that '.length + 2;
      const quote = article.quotes.find(({ kind, start, end }) => kind !== 'mixed' && start <= at && at <= end);
      const [hit] = relate(index, { file: 'asking.txt', article, span: quote ?? passageAt(article, at), limit: 10 });
      const first = hit !== undefined && holds(index, hit, said.words);
      tally.first += Number(first);
      tally.named += Number(first && hit.reasons[0] === 'same quote');
      tally.peer += Number(alike(peer(edited).words, said.words));
      if (showErrors && !first) console.error(`${name}: ${text} <- ${said.words.join(' ')} (${said.file})`);
    }
    console.log(`| ${[name, tally.first, tally.named, tally.peer].map((value) => (typeof value === 'string' ? value : (value / asked.length).toFixed(3))).join(' | ')} |`);
    return { name, first: tally.first / asked.length, peer: tally.peer / asked.length };
  });
}

function quotationsOf(stories: readonly Story[]): Said[] {
  const once = new Map<string, Said>();
  for (const { file, article } of stories) {
    for (const { kind, start, end, parts } of article.quotes) {
      if (kind !== 'direct') continue;
      const words = (parts ?? [{ start, end }]).flatMap((part) => article.text.slice(part.start, part.end).replace(/[“”"]/g, '').trim().split(/\s+/));
      if (8 <= words.length && !once.has(words.join(' '))) once.set(words.join(' '), { file, words: [...words.slice(0, -1), words.at(-1)!.replace(/[.,!?]+$/, '')] });
    }
  }
  return [...once.values()];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function cut(words: readonly string[], length: number, random: () => number): readonly string[] {
  const start = Math.floor(random() * (words.length - length + 1));
  return words.slice(start, start + length);
}

const replaced = (words: readonly string[], share: number, { random, odd }: Chance): readonly string[] =>
  words.map((word) => (random() < share ? odd[Math.floor(random() * odd.length)]! : word));

const reportedWords: ReadonlyMap<string, string> = new Map(Object.entries({
  i: 'she', we: 'they', my: 'her', our: 'their', me: 'her', us: 'them', is: 'was', are: 'were', am: 'was', has: 'had', have: 'had', will: 'would', can: 'could', may: 'might',
  "i'm": 'she was', 'i’m': 'she was', "we're": 'they were', 'we’re': 'they were', today: 'that day', tomorrow: 'the next day', now: 'then', here: 'there', this: 'that', these: 'those',
}));

const reported = (words: readonly string[]): readonly string[] =>
  words.flatMap((word, i) => (reportedWords.get(word.toLowerCase()) ?? (i === 0 && word.length < 4 ? word.toLowerCase() : word)).split(' '));

/** Whether a hit's words hold a quotation's, in order. */
function holds(index: FolderIndex, { file, start, end }: { file: string; start: number; end: number }, words: readonly string[]): boolean {
  const said = words.flatMap((word) => wordsOf(word));
  return 0.75 * said.length <= inOrder(wordsOf(index.article(file)!.text.slice(start, end)), said);
}

const alike = (a: readonly string[], b: readonly string[]): boolean => 0.75 * b.length <= inOrder(a.map((word) => word.toLowerCase()), b.map((word) => word.toLowerCase()));

/** The longest list of words that both have in this order. */
function inOrder(a: readonly string[], b: readonly string[]): number {
  let above = new Uint16Array(b.length + 1);
  for (const word of a) {
    const row = new Uint16Array(b.length + 1);
    b.forEach((other, i) => { row[i + 1] = word === other ? above[i]! + 1 : Math.max(above[i + 1]!, row[i]!); });
    above = row;
  }
  return above[b.length]!;
}

/** The usual ranking of search engines, over the quotations alone. */
function createBm25(all: readonly Said[]): (asked: readonly string[]) => Said {
  const termsOf = (words: readonly string[]): string[] => wordsOf(words.join(' ')).map(termOf).filter((term) => term !== '');
  const postings = new Map<string, Map<number, number>>();
  const lengths = all.map(({ words }, i) => {
    const terms = termsOf(words);
    for (const term of terms) {
      const list = postings.get(term) ?? new Map<number, number>();
      postings.set(term, list.set(i, (list.get(i) ?? 0) + 1));
    }
    return terms.length;
  });
  const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  return (asked) => {
    const scores = new Map<number, number>();
    for (const term of new Set(termsOf(asked))) {
      const list = postings.get(term) ?? new Map<number, number>();
      const rarity = Math.log(1 + (all.length - list.size + 0.5) / (list.size + 0.5));
      for (const [i, count] of list) scores.set(i, (scores.get(i) ?? 0) + rarity * count * 2.2 / (count + 1.2 * (0.25 + 0.75 * lengths[i]! / average)));
    }
    let best = 0;
    for (const [i, score] of scores) if ((scores.get(best) ?? 0) < score) best = i;
    return all[best]!;
  };
}
