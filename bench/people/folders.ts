// Who is who over a folder of articles beside the truth: as many links as an editor would make, and no other.
import { analyse } from '../../src/core/analyse';
import { createFolderIndex } from '../../src/core/folderIndex';
import { identify } from '../../src/core/identify';
import { type GoldFolder, type GoldMention, goldMentions } from './goldFolders';

/** A mention of the truth that was found as a name, and as whom. */
interface Answered extends GoldMention {
  readonly words: string;
  readonly answer: string;
}

/** `links`: pairs of mentions, ours, in the truth and in both; each pair counts twice. `across`: those of two files. `gold`: mentions, OTHER left out. */
export interface FolderTally {
  readonly gold: number;
  readonly found: number;
  readonly mentions: number;
  readonly precision: number;
  readonly recall: number;
  readonly links: Links;
  readonly across: Links;
}

interface Links {
  readonly ours: number;
  readonly gold: number;
  readonly both: number;
}

export interface FolderResult {
  readonly folder: GoldFolder;
  readonly tally: FolderTally;
  /** One line for each of our identities that is several, and for each true one that is several of ours. */
  readonly errors: readonly string[];
}

/** Analyses the articles of a folder and compares who we say is who with the truth, over the mentions whose span is exactly one of ours. */
export function measureFolder(folder: GoldFolder): FolderResult {
  const index = createFolderIndex();
  for (const { file, text } of folder.files) index.replace(file, analyse(text));
  const answers = new Map<string, string>();
  for (const { id, mentions } of identify(index)) for (const mention of mentions) answers.set(keyOf(mention), id);
  const texts = new Map(folder.files.map(({ file, text }) => [file, text]));
  const mentions = goldMentions(folder);
  const answered = mentions.flatMap((mention): Answered[] => {
    const answer = answers.get(keyOf(mention));
    return answer === undefined ? [] : [{ ...mention, answer, words: texts.get(mention.file)!.slice(mention.start, mention.end).replace(/\s+/g, ' ') }];
  });
  const gold = mentions.filter(isCounted).length;
  return { folder, tally: tallied(answered, gold), errors: errorsOf(answered) };
}

const keyOf = ({ file, start, end }: { readonly file: string; readonly start: number; readonly end: number }): string => `${file}:${start}:${end}`;
const isCounted = ({ identity }: GoldMention): boolean => identity.kind !== 'OTHER';
const trueName = ({ identity }: GoldMention): string => identity.name;
const answerOf = ({ answer }: Answered): string => answer;

function grouped(mentions: readonly Answered[], by: (mention: Answered) => string): Map<string, Answered[]> {
  const groups = new Map<string, Answered[]>();
  for (const mention of mentions) {
    const group = groups.get(by(mention));
    if (group) group.push(mention);
    else groups.set(by(mention), [mention]);
  }
  return groups;
}

function tallied(mentions: readonly Answered[], gold: number): FolderTally {
  const truth = grouped(mentions, trueName);
  const ours = grouped(mentions, answerOf);
  let precision = 0;
  let recall = 0;
  const links = { ours: 0, gold: 0, both: 0 };
  const across = { ours: 0, gold: 0, both: 0 };
  for (const mention of mentions) {
    const own = ours.get(mention.answer)!;
    const right = truth.get(mention.identity.name)!;
    const both = own.filter((other) => other.identity === mention.identity);
    precision += both.length / own.length;
    recall += both.length / right.length;
    add(links, own.length - 1, right.length - 1, both.length - 1);
    const elsewhere = (group: readonly Answered[]): number => group.filter(({ file }) => file !== mention.file).length;
    add(across, elsewhere(own), elsewhere(right), elsewhere(both));
  }
  return { gold, found: mentions.filter(isCounted).length, mentions: mentions.length, precision, recall, links, across };
}

function add(to: { ours: number; gold: number; both: number }, ours: number, gold: number, both: number): void {
  to.ours += ours;
  to.gold += gold;
  to.both += both;
}

function errorsOf(mentions: readonly Answered[]): string[] {
  const several = (groups: Map<string, Answered[]>, part: (mention: Answered) => string): Map<string, Answered[]>[] =>
    [...groups.values()].map((group) => grouped(group, part)).filter(({ size }) => 1 < size);
  const joined = several(grouped(mentions, answerOf), trueName)
    .map((parts) => `joined wrongly: ${[...parts].map(([name, part]) => `${name} <${part[0]!.identity.kind}> ${listed(part)}`).join('  +  ')}`);
  const apart = several(grouped(mentions, trueName), answerOf)
    .map((parts) => `not joined: ${[...parts.values()][0]![0]!.identity.name}: ${[...parts.values()].map(listed).join('  |  ')}`);
  return [...joined, ...apart];
}

/** wire "Ana Duarte", "Duarte" 3; herald "Duarte" */
const listed = (mentions: readonly Answered[]): string => [...grouped(mentions, ({ file }) => file)].map(([file, here]) => {
  const forms = [...grouped(here, ({ words }) => words)].map(([words, same]) => `"${words}"${same.length === 1 ? '' : ` ${same.length}`}`);
  return `${file.replace('.txt', '')} ${forms.join(', ')}`;
}).join('; ');

/** The sum of several folders: every mention and every pair weighs the same. */
export function together(tallies: readonly FolderTally[]): FolderTally {
  const sum = (of: (tally: FolderTally) => number): number => tallies.reduce((all, tally) => all + of(tally), 0);
  const linked = (of: (tally: FolderTally) => Links): Links =>
    ({ ours: sum((tally) => of(tally).ours), gold: sum((tally) => of(tally).gold), both: sum((tally) => of(tally).both) });
  return {
    gold: sum(({ gold }) => gold), found: sum(({ found }) => found), mentions: sum(({ mentions }) => mentions),
    precision: sum(({ precision }) => precision), recall: sum(({ recall }) => recall), links: linked(({ links }) => links), across: linked(({ across }) => across),
  };
}
