// Accuracy of names beside two libraries, and their speed, in one process on the same raw texts: `npm run eval:ner`, or `npm run eval:ner -- corpus seeds`.
import { cpus } from 'node:os';
import { analyse } from '../src/core/analyse';
import { readDate } from '../src/core/date';
import { read } from '../src/core/reading';
import { recognise } from '../src/core/recognise';
import { processorTime } from './measure';
import { calibrate } from './names/calibration';
import { type Document, mainTypes, type NamedSet, sets } from './names/sets';
import { emptyTallies, marksOf, type Named, type Tally, tally, together } from './names/strict';
import { compromised, ours, type Sure, type System, winked } from './names/systems';

/** Tokens a second of the processor: of the entity stage on texts already cut into tokens, of the whole analysis, of the libraries. */
interface Speeds {
  readonly recognise: number;
  readonly analyse: number;
  readonly compromise: number;
  readonly wink: number;
}

interface Result {
  readonly title: string;
  readonly tallies: ReadonlyMap<string, Tally>;
  readonly peer: ReadonlyMap<string, Tally>;
  readonly speeds: Speeds;
}

function main(wanted: readonly string[]): void {
  const unknown = wanted.find((name) => !sets.some((set) => set.name === name));
  if (unknown !== undefined) throw new Error(`No set is called "${unknown}". There are: ${sets.map(({ name }) => name).join(', ')}`);
  const today = new Date().toISOString().slice(0, 10);
  console.log(`Names, strict (same span, same kind), in percent. ${today}, Node ${process.versions.node}, ${cpus().length} cores, ${cpus()[0]?.model}.
compromise: its people, organisations, places, money, percentages and demonyms, possessives and marks taken off, titles left in its people.
wink-nlp has no PERSON, ORG and PLACE.`);
  const results: Result[] = [];
  for (const set of sets.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    console.log(`\n## ${set.title}\n`);
    const documents = set.load();
    if (documents) results.push(measure(set, documents));
    else console.log('skipped: it is not beside the checkout');
  }
  summary(results);
}

function measure(set: NamedSet, documents: readonly Document[]): Result {
  const found = documents.map(({ text }) => ours(text));
  const tallies = tallied(set, documents, found);
  const peer = tallied(set, documents, documents.map(({ text }) => compromised.find(text)));
  const second = tallied(set, documents, documents.map(({ text }) => winked.find(text)));
  const tokens = documents.reduce((sum, { text }) => sum + read(text).tokens.length, 0);
  console.log(`${documents.length} texts, ${grouped(tokens)} tokens. ${set.note}\n`);
  accuracy(set, tallies, peer, second);
  const speeds = speedsOf(documents, tokens);
  const times = (speed: number): string => `${(speed / speeds.compromise).toFixed(0)} times compromise`;
  console.log(`\nTokens a second of the processor: entity stage ${grouped(speeds.recognise)} (${times(speeds.recognise)}),
whole analysis ${grouped(speeds.analyse)} (${times(speeds.analyse)}), compromise ${grouped(speeds.compromise)}, wink-nlp ${grouped(speeds.wink)}.`);
  if (set.name === 'corpus') confidences(documents, found);
  return { title: set.title, tallies, peer, speeds };
}

function tallied({ types }: NamedSet, documents: readonly Document[], found: readonly (readonly Named[])[]): Map<string, Tally> {
  const tallies = emptyTallies(types);
  documents.forEach(({ gold }, index) => tally(tallies, gold, found[index]!));
  return tallies;
}

type Tallies = ReadonlyMap<string, Tally>;

function accuracy(set: NamedSet, tallies: Tallies, peer: Tallies, second: Tallies): void {
  console.log('| | in gold | precision | recall | F1 | compromise F1 | wink-nlp F1 |\n|---|---|---|---|---|---|---|');
  const other = ({ types }: System, of: Tallies, wanted: readonly string[]): string =>
    wanted.every((type) => types.includes(type)) ? percent(marksOf(together(of, wanted)).f1) : '-';
  const line = (title: string, wanted: readonly string[]): void => {
    const sum = together(tallies, wanted);
    const { precision, recall, f1 } = marksOf(sum);
    const cells = [title, sum.gold, percent(precision), percent(recall), percent(f1), other(compromised, peer, wanted), other(winked, second, wanted)];
    console.log(`| ${cells.join(' | ')} |`);
  };
  for (const type of mainTypes) line(type, [type]);
  line('**all three**', mainTypes);
  for (const type of set.types) if (!mainTypes.includes(type)) line(type, [type]);
}

/** Texts so few that a clock says little are read several times in a row. */
const leastTokens = 50_000;

/** Each system over all documents. Readings are made before, so that the entity stage is timed alone; all are warm from the search for the names. */
function speedsOf(documents: readonly Document[], tokens: number): Speeds {
  const readings = documents.map(({ text }) => read(text));
  const dates = readings.map(readDate);
  const times = Math.ceil(leastTokens / tokens);
  const speed = (work: (index: number) => unknown, runs: number): number =>
    1000 * times * tokens / processorTime(() => { for (let time = 0; time < times; time++) documents.forEach((_, index) => work(index)); }, runs);
  return {
    recognise: speed((index) => recognise(readings[index]!, dates[index]), 5),
    analyse: speed((index) => analyse(documents[index]!.text), 3),
    compromise: 1000 * tokens / processorTime(() => documents.forEach(({ text }) => compromised.work(text))),
    wink: speed((index) => winked.work(documents[index]!.text), 3),
  };
}

/** Kinds that fixed rules find; the rest are chosen by the learned weights. */
const ruled = ['DATE', 'TIME', 'MONEY', 'PERCENT', 'QUANTITY'];

function confidences(documents: readonly Document[], found: readonly (readonly Sure[])[]): void {
  const groups = [sets.at(-1)!.types.filter((type) => !ruled.includes(type)), ruled].map((types) => calibrate(documents, found, types));
  console.log('\nHow sure we are and how often we are right:\n');
  console.log('| confidence | names | sure | right | dates and amounts | sure | right |\n|---|---|---|---|---|---|---|');
  for (let bin = 0; bin < 10; bin++) {
    const cells = groups.flatMap(({ bins }) => {
      const { count, sure, right } = bins[bin]!;
      return count === 0 ? [0, '', ''] : [count, percent(sure), percent(right)];
    });
    console.log(`| ${bin / 10} to ${(bin + 1) / 10} | ${cells.join(' | ')} |`);
  }
  console.log(`\nExpected calibration error: names ${percent(groups[0]!.error)}, dates and amounts ${percent(groups[1]!.error)}.`);
}

function summary(results: readonly Result[]): void {
  console.log('\n## All sets\n');
  console.log('| names, strict F1 | person | org | place | all three | compromise, all three | tokens a second, entity stage | times compromise |');
  console.log('|---|---|---|---|---|---|---|---|');
  for (const { title, tallies, peer, speeds } of results) {
    const scores = [...mainTypes.map((type) => [type]), mainTypes].map((types) => percent(marksOf(together(tallies, types)).f1));
    const cells = [...scores, percent(marksOf(together(peer, mainTypes)).f1), grouped(speeds.recognise), (speeds.recognise / speeds.compromise).toFixed(0)];
    console.log(`| ${title} | ${cells.join(' | ')} |`);
  }
}

const percent = (share: number): string => (100 * share).toFixed(1);
const grouped = (count: number): string => Math.round(count).toLocaleString('en');

main(process.argv.slice(2));
