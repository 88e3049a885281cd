// Who is who: pairs of names, and folders of articles that are usual or set traps. `npm run eval:people [-- --errors] [folder ...]`
import { doubleMetaphone } from 'double-metaphone';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sameName } from '../src/core/matchNames';
import type { IdentityKind } from '../src/core/model';
import { type FolderTally, measureFolder, together } from './people/folders';
import { readGoldFolders } from './people/goldFolders';

function main(args: readonly string[]): void {
  const errors = args.includes('--errors');
  const wanted = args.filter((arg) => arg !== '--errors');
  if (wanted.length === 0) pairs(errors);
  folders(wanted, errors);
}

/** Two names, as written: one or two? Of the list that nobody tunes on no pair is shown. */
function pairs(errors: boolean): void {
  console.log('| pairs of names | number | P | R | F1 | equal but for accents and case, F1 | surnames that sound alike, F1 |\n|---|---|---|---|---|---|---|');
  const wrong: string[] = [];
  for (const list of ['tuning', 'held']) {
    const rows = readFileSync(join('corpus', 'people', `${list}.tsv`), 'utf8').split('\n').filter(Boolean).map((row) => row.split('\t') as [IdentityKind, '0' | '1', string, string]);
    const tally = { both: 0, ours: 0, gold: 0 };
    const plain = { both: 0, ours: 0, gold: 0 };
    const sound = { both: 0, ours: 0, gold: 0 };
    for (const [kind, same, a, b] of rows) {
      const answer = sameName(kind, a, b);
      const isSame = same === '1';
      count(tally, answer.same, isSame);
      count(plain, folded(a) === folded(b), isSame);
      count(sound, soundOf(a) === soundOf(b), isSame);
      if (list === 'tuning' && answer.same !== isSame) wrong.push(`* ${isSame ? 'not joined' : 'joined wrongly'}: ${kind} ${a} | ${b} (${answer.evidence})`);
    }
    const [p, r, f] = marks(tally);
    console.log(`| ${list} | ${rows.length} | ${p} | ${r} | ${f} | ${marks(plain)[2]} | ${marks(sound)[2]} |`);
  }
  if (errors) console.log(`\n${wrong.join('\n')}`);
  console.log();
}

const folded = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const soundOf = (name: string): string => doubleMetaphone(name.split(' ').at(-1)!)[0];

interface Tally {
  both: number;
  ours: number;
  gold: number;
}

function count(tally: Tally, ours: boolean, gold: boolean): void {
  tally.ours += Number(ours);
  tally.gold += Number(gold);
  tally.both += Number(ours && gold);
}

function folders(wanted: readonly string[], withErrors: boolean): void {
  const all = readGoldFolders();
  const unknown = wanted.find((name) => !all.some((folder) => folder.name === name));
  if (unknown !== undefined) throw new Error(`No folder is called "${unknown}". There are: ${all.map(({ name }) => name).join(', ')}`);
  const results = all.filter(({ name }) => wanted.length === 0 || wanted.includes(name)).map(measureFolder);
  console.log(`| ${columns.join(' | ')} |\n|${'---|'.repeat(columns.length)}`);
  for (const held of [false, true]) {
    const own = results.filter(({ folder }) => folder.held === held);
    // Of the folders that nobody tunes on only the sums are shown.
    for (const { folder, tally } of own) if (!held) console.log(line(folder.name, tally));
    if (own.length < 2) continue;
    const sum = (title: string, start: string): void => {
      const part = own.filter(({ folder }) => folder.name.startsWith(start));
      if (part.length !== 0) console.log(line(`**${held ? 'held' : 'tuning'}, ${title}** (${part.length})`, together(part.map(({ tally }) => tally))));
    };
    sum('usual', 'usual-');
    sum('traps', 'trap-');
    sum('all', '');
  }
  if (!withErrors) return;
  for (const { folder, errors } of results) {
    if (errors.length === 0 || folder.held) continue;
    console.log(`\n## ${folder.name}\n${errors.map((error) => `* ${error}`).join('\n')}`);
  }
}

const columns = ['folder', 'mentions', 'not found', 'B-cubed P', 'R', 'F1', 'link P', 'R', 'F1', 'link F1 across files'];

function line(title: string, { gold, found, mentions, precision, recall, links, across }: FolderTally): string {
  return `| ${[title, gold, gold - found, ...percents(precision / mentions, recall / mentions), ...marks(links), marks(across)[2]].join(' | ')} |`;
}

/** Precision, recall and F1 in percent. */
const marks = ({ both, ours, gold }: Tally): string[] => percents(ours === 0 ? 1 : both / ours, gold === 0 ? 1 : both / gold);
const percents = (p: number, r: number): string[] => [p, r, p + r === 0 ? 0 : 2 * p * r / (p + r)].map((share) => (100 * share).toFixed(1));

main(process.argv.slice(2));
