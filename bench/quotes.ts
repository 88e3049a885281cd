// Accuracy of quotations beside two libraries on the same raw texts: `npm run eval:quotes`, or `npm run eval:quotes -- polnear/plain corpus` for some sets.
import { cpus } from 'node:os';
import { endToEnd, interval, spanMarks, together } from './quotes/figures';
import type { QuotedText } from './quotes/rows';
import { scoreText, type Tally } from './quotes/score';
import { type QuotedSet, sets } from './quotes/sets';
import { type System, systems } from './quotes/systems';

function main(wanted: readonly string[]): void {
  const isAsked = (name: string, set: QuotedSet): boolean => set.name === name || set.name.startsWith(`${name}/`);
  const unknown = wanted.find((name) => !sets.some((set) => isAsked(name, set)));
  if (unknown !== undefined) throw new Error(`No set is called "${unknown}". There are: ${sets.map(({ name }) => name).join(', ')}`);
  const today = new Date().toISOString().slice(0, 10);
  console.log(`Quotations, in percent. ${today}, Node ${process.versions.node}, ${cpus().length} cores, ${cpus()[0]?.model}.
A: words between marks, and paragraphs quoted without them. C: what is reported without marks, or around them. A span is right if 8 of 10 characters
are. Terms: titles, nicknames, scare quotes; the share taken for speech. Blocks: paragraphs quoted without marks; the share found. Speaker: of the
spans found, how many name one, and name the right one. Resolved: by the fullest name of the text. End to end: span and speaker, with the interval
of 95 in 100 sets drawn from the same texts.\n`);
  console.log(`| ${columns.join(' | ')} |\n|${'---|'.repeat(columns.length)}`);
  const skipped: string[] = [];
  for (const set of sets.filter((set) => wanted.length === 0 || wanted.some((name) => isAsked(name, set)))) {
    const texts = set.load();
    if (typeof texts === 'string') skipped.push(`${set.name} skipped: ${texts}`);
    else for (const system of systems) if (!(set.variant && system.slow)) console.log(`| ${line(set, texts, system).join(' | ')} |`);
  }
  console.log(['', 'Variants are measured without compromise, which would take many minutes.', ...skipped].join('\n'));
}

const columns = [
  'set', 'texts', 'system', 'A P', 'A R', 'A F1', 'terms', 'blocks', 'speaker named', 'right', 'resolved', 'A end to end', '95 %', 'C F1', 'C end to end',
];

function line(set: QuotedSet, texts: readonly QuotedText[], system: System): (string | number)[] {
  const tallies = texts.map((one) => scoreText(one, system.find(one.text)));
  const { quoted, reported, terms, blocks } = together(tallies);
  const { precision, recall, f1 } = spanMarks(quoted);
  const [low, high] = interval(tallies, endToEndOf);
  const reports = (share: number): string => (system.reports && reported.gold !== 0 ? percent(share) : '-');
  const speakers = (part: number, of: number): string => (system.speakers && of !== 0 ? percent(part / of) : '-');
  return [
    set.name, texts.length, system.name, percent(precision), percent(recall), percent(f1), shareOf(terms), shareOf(blocks),
    speakers(quoted.answered, quoted.asked), speakers(quoted.right, quoted.asked), speakers(quoted.resolved, quoted.named),
    system.speakers ? percent(endToEnd(quoted).f1) : '-', system.speakers ? `${percent(low)} to ${percent(high)}` : '-',
    reports(spanMarks(reported).f1), reports(endToEnd(reported).f1),
  ];
}

const endToEndOf = (tallies: readonly Tally[]): number => endToEnd(together(tallies).quoted).f1;

const shareOf = ({ gold, found }: { readonly gold: number; readonly found: number }): string => (gold === 0 ? '-' : percent(found / gold));

const percent = (share: number): string => (100 * share).toFixed(1);

main(process.argv.slice(2));
