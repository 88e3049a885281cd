// The quote stage alone, on texts already cut up and their names known: speed beside two libraries in the same run, and time against size for inputs
// nobody writes. `npm run bench`; `node out/bench/quotations.js apostrophes` after it for some of the inputs.
import compromise from 'compromise';
import { parse } from 'quote-parser';
import { attribute } from '../src/core/attribute';
import { noCorrections } from '../src/core/corrections';
import { correctMarks } from '../src/core/corrections/marks';
import { readDate } from '../src/core/date';
import { findQuotations } from '../src/core/quote';
import { read } from '../src/core/reading';
import { recognise } from '../src/core/recognise';
import { resolve } from '../src/core/resolve';
import { readCorpus } from '../training/corpus';
import { growth, type Input, repeated } from './growth';
import { fastest, head, row } from './measure';

/** The quote stage on one text, the stages before it done. */
function prepare(text: string): () => unknown {
  const reading = read(text);
  const resolved = resolve(reading, correctMarks(reading, recognise(reading, readDate(reading)), noCorrections, undefined), noCorrections);
  return () => attribute(reading, resolved, findQuotations(reading));
}

function speed(): void {
  const texts = readCorpus('corpus').map(({ text }) => text);
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const stages = texts.map(prepare);
  const readings = texts.map((text) => read(text));
  const stage = fastest(() => stages.forEach((work) => work()), 9);
  const marks = fastest(() => readings.forEach((reading) => findQuotations(reading)), 9);
  const regular = fastest(() => texts.forEach((text) => parse(text, 'en', { minLength: 1 })), 5);
  // Every tenth text is enough: all of them would take it half a minute a run.
  const tenth = texts.filter((_, index) => index % 10 === 0);
  const share = tenth.reduce((sum, text) => sum + text.length, 0) / characters;
  const peer = fastest(() => tenth.forEach((text) => compromise(text).quotations()), 3) / share;
  const rate = (milliseconds: number): string => `${(characters / 1000 / milliseconds).toFixed(2)} MB/s`;
  head('processor time, best run');
  const against = `${rate(stage)}; ${times(peer / stage)} compromise, ${times(regular / stage)} quote-parser`;
  row(`quote stage, ${texts.length} articles of ${characters} characters`, stage, against);
  row('of it, the marks', marks, rate(marks));
  row('quote-parser: quotations and names', regular, rate(regular));
  row('compromise: quotations, from a tenth', peer, rate(peer));
}

const times = (ratio: number): string => `${ratio.toFixed(ratio < 10 ? 1 : 0)} times`;

const inputs: Readonly<Record<string, Input>> = {
  openers: repeated('“word '),
  'openers, one a paragraph': repeated('“We will wait for the boat\n\n'),
  'closers': repeated('word” '),
  apostrophes: repeated('\''),
  'apostrophes and letters': repeated('the dockers\' boat isn\'t \'ere '),
  'straight marks': repeated('" '),
  'marks of every kind': repeated('“a ‘b "c \'d «e » \' " ’ ” '),
  'cues': repeated('said '),
  'cues and commas': repeated('said, '),
  'cues and names': repeated('Ana Duarte said that Bo Okafor said that '),
  'names, then one cue': (size) => `${repeated('Ana Duarte of Accra and ')(size - 40)} said that the boat would sail tonight.`,
  'nested quotations, one paragraph': repeated('“She said, ‘They told us, “We will wait,” and left,’ and I said so,” Ana Duarte said. '),
  'nested without end': (size) => '“She said, ‘They said, '.repeat(Math.ceil(size / 46)) + ',’ she said.” '.repeat(Math.ceil(size / 30)),
  'names and quotations in turn, one paragraph': repeated('“We will wait,” Ana Duarte said. “So be it,” said Bo Okafor, who added that it was “late”. '),
  'quotations without a speaker, one paragraph': repeated('“We will wait.” '),
  'quotations without a speaker, paragraphs': repeated('“We will wait.”\n\n'),
  'pronouns, paragraphs': repeated('“We will wait,” she said. He added that it was late.\n\n'),
  'different names, paragraphs': numbered((index) => `“We will wait,” said ${nameOf(index)}. He left.\n\n`),
  'double openers, then single closers': (size) => repeated('“a ')(size / 2) + repeated('b,’ ')(size / 2),
  'one unending sentence of quotations': repeated('“we wait,” she said, “we go,” he said, '),
  'one unending sentence of questions': repeated('“Why?” asked Ana “why?” '),
  'captions': repeated('Image: “We will wait”\n\n'),
  'one unending sentence of reports': repeated('and she said the boat would sail, and he told them it was late, and they agreed that '),
  'who-clauses without end': repeated('Ana Duarte, who told Bo Okafor, who told '),
  'first person, paragraphs': repeated('I left the boat where it lay and we all went home.\n\n'),
  'prose without marks': repeated('The boat left the harbour on Monday and nobody saw it again. '),
};
const syllables = 'Ka Ro Ti Mbe Ulo Ska Ven Dra Ile Fo Gar Hu Jen Lo Pa Qui Sta Wen Xi Yor Zam Bry Che'.split(' ');

const nameOf = (index: number): string =>
  `${syllables[index % 17]}${syllables[index * 7 % 19]!.toLowerCase()} ${syllables[index * 5 % 23]}${syllables[Math.floor(index / 400) % 23]!.toLowerCase()}`;

function numbered(part: (index: number) => string): Input {
  return (size) => {
    const parts: string[] = [];
    for (let length = 0; length < size; length += parts.at(-1)!.length) parts.push(part(parts.length));
    return parts.join('').slice(0, size);
  };
}

const wanted = process.argv[2];
if (wanted === undefined) speed();
console.log('');
growth(inputs, prepare, { wanted, sizes: [2 ** 18, 2 ** 19, 2 ** 20], runs: 3 });
