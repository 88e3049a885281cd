// Reads corpus/ and its two parts; run by itself it counts the words and lists what looks wrong: npx tsx training/corpus.ts [folder ...]
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Mark, parseMarked } from '../test/marked/notation';

/** An article of the corpus. `event`: the folder, one event as several outlets tell it; `part`: all articles of an event are in one part. */
export interface CorpusArticle {
  readonly file: string;
  readonly event: string;
  readonly part: 'train' | 'test';
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** The articles below a folder, ordered by file name. A file of one's own notes (README.md) is none. */
export function readCorpus(folder: string): CorpusArticle[] {
  return filesBelow(folder).map((file) => {
    const event = basename(dirname(file));
    return { file, event, part: partOf(event), ...parseMarked(readFileSync(file, 'utf8')) };
  });
}

/** Every fifth event is for tests, by a hash (FNV-1a) of its folder's name, so that new events move no old one. */
function partOf(event: string): 'train' | 'test' {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(event)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return (hash >>> 8) % 5 === 0 ? 'test' : 'train';
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.marked.txt'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

const nameLabels = new Set(['PERSON', 'ORG', 'PLACE', 'NORP', 'EVENT', 'PRODUCT', 'LAW', 'WORK']);
const title = /^(?:mr|mrs|ms|dr|president|minister|sir|lord|general|gen|capt|captain|sheikh|judge|justice|prof|professor|sen|king|queen|prince|princess)\b\.? /i;

/** What a reader should look at again in one article: slips of notation, and names that may have been left unmarked. */
export function complaints({ text, marks }: CorpusArticle): string[] {
  const found: string[] = [];
  const leftover = /\][A-Z]{3,}|\[[^\]\n]{1,80}\](?=[A-Z]{3,})/g;
  for (const match of text.matchAll(leftover)) found.push(`not a known label: ${around(text, match.index)}`);
  const names = marks.filter(({ label }) => nameLabels.has(label));
  for (const mark of names) {
    const words = text.slice(mark.start, mark.end);
    if (words !== words.trim() || words === '') found.push(`${mark.label} with a space at its edge: ${around(text, mark.start)}`);
    if (/['’]s?$/.test(words) && mark.label === 'PERSON') found.push(`possessive inside: ${words}`);
    if (/^the /i.test(words) && mark.label !== 'WORK') found.push(`article inside: ${words}`);
    if (mark.label === 'PERSON' && title.test(words)) found.push(`title inside: ${words}`);
  }
  const covered = (start: number): boolean => marks.some((mark) => nameable.has(mark.label) && mark.start <= start && start < mark.end);
  for (const match of text.matchAll(/(?<=[\p{Ll},;] )(?!I\b)\p{Lu}[\p{L}'’.-]*/gu)) {
    if (!covered(match.index)) found.push(`no mark: ${around(text, match.index)}`);
  }
  return found;
}

const nameable = new Set([...nameLabels, 'ROLE', 'DATE', 'TIME', 'MONEY', 'QUANTITY', 'PERCENT', 'TERM']);
const around = (text: string, at: number): string => text.slice(Math.max(0, at - 25), at + 35).replace(/\s+/g, ' ');

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) report(process.argv.slice(2));

function report(folders: readonly string[]): void {
  let words = 0;
  const labels = new Map<string, number>();
  const articles = (folders.length === 0 ? ['corpus'] : folders).flatMap(readCorpus);
  for (const article of articles) {
    words += article.text.split(/\s+/).filter(Boolean).length;
    for (const { label } of article.marks) labels.set(label, (labels.get(label) ?? 0) + 1);
    for (const complaint of complaints(article)) console.log(`${article.file}: ${complaint}`);
  }
  const test = articles.filter(({ part }) => part === 'test').length;
  console.log(`${articles.length} articles (${test} for tests), ${new Set(articles.map(({ event }) => event)).size} events, ${words} words`);
  console.log([...labels].sort((a, b) => b[1] - a[1]).map(([label, count]) => `${label} ${count}`).join(', '));
}
