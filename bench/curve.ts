// Inputs nobody writes, at twice the size again and again: milliseconds of the processor a KB must stay the same. `npm run bench`;
// `node out/bench/curve.js emoji` after it for some of them.
import { readDate } from '../src/core/date';
import { read } from '../src/core/reading';
import { recognise } from '../src/core/recognise';
import { processorTime } from './measure';

/** In UTF-16 code units. */
const sizes = [2 ** 16, 2 ** 17, 2 ** 18, 2 ** 19, 2 ** 20];
/** Steeper than this no curve may be: time grows as size to this power (1 is linear, 2 quadratic; a busy machine and a full heap make some tenths). */
const steepest = 1.4;

const repeated = (part: string) => (size: number): string => part.repeat(Math.ceil(size / part.length)).slice(0, size);

const cases: Readonly<Record<string, (size: number) => string>> = {
  'capitals, one word': repeated('ABCDEFGHIJKLMNOPQRSTUVWXYZ'),
  'capitals, one line of words': repeated('HARBOUR COUNCIL VOTES ON FERRY '),
  'capitals, paragraphs': repeated(`${'HARBOUR COUNCIL VOTES ON FERRY '.repeat(12)}\n\n`),
  commas: repeated(','),
  'commas and names': repeated('Duarte, '),
  'Arabic paragraphs': repeated(
    'قالت آنا دوارتي إن العبّارة ستعود يوم الاثنين إلى الميناء القديم بعد إصلاحها. وأضافت أن المجلس سيجتمع غداً.\n\n',
  ),
  'Hebrew, one line': repeated('אנה דוארטה אמרה שהמעבורת תחזור ביום שני אל הנמל הישן. '),
  'Chinese paragraphs': repeated('安娜说渡轮将于星期一返回旧港口。委员会明天开会讨论票价。居民对此表示欢迎。\n\n'),
  'Japanese, no end of sentence': repeated('アナはフェリーが月曜日に古い港へ戻ると述べた、'),
  emoji: repeated('👩🏽‍🚒🇧🇷😀✨ '),
  'emoji without spaces': repeated('😀👍🏿'),
  'initials, one line': repeated('A. B. C. D. J. R. R. T. '),
  'two names in turn': repeated('Ana Duarte Bo Okafor '),
  'different names': (size) => {
    const words: string[] = [];
    for (let length = 0, index = 0; length < size; index++) {
      const given = syllables[index % 17]! + syllables[index * 7 % 19]!.toLowerCase();
      const family = syllables[index * 5 % 23]! + syllables[index % 13]!.toLowerCase() + syllables[Math.floor(index / 400) % 23]!.toLowerCase();
      const name = `${given} ${family}`;
      words.push(name);
      length += name.length + 6;
    }
    return words.join(' met, ').slice(0, size);
  },
  'names joined by and': repeated('Duarte and Okafor and '),
  'names joined by hyphens': repeated('Duarte-Okafor-'),
  'names joined by of the': repeated('Bank of the Ministry of the '),
  'names in brackets': repeated('(Duarte (Okafor '),
  'dates': repeated('Monday March 3 2025 May '),
  'numbers': repeated('12,000 4.5 million '),
  'quotation marks': repeated('“Duarte ” \' '),
  'one unending sentence': repeated('the ferry that Ana Duarte of Velmora said would sail for Accra and '),
};
const syllables = 'Ka Ro Ti Mbe Ulo Ska Ven Dra Ile Fo Gar Hu Jen Lo Pa Qui Sta Wen Xi Yor Zam Bry Che'.split(' ');

/** Cutting up and the entity stage. */
const milliseconds = (text: string): number => processorTime(() => {
  const reading = read(text);
  recognise(reading, readDate(reading));
});

const wanted = process.argv[2] ?? '';
console.log(`| milliseconds a KB | ${sizes.map((size) => `${size >> 10} KB`).join(' | ')} | time grows as size to the power |`);
console.log(`|---|${'---|'.repeat(sizes.length + 1)}`);
for (const [name, make] of Object.entries(cases)) {
  if (!name.includes(wanted)) continue;
  milliseconds(make(sizes[0]!));
  const times = sizes.map((size) => milliseconds(make(size)));
  const power = slope(times);
  const cells = times.map((time, index) => (time / (sizes[index]! >> 10)).toFixed(2));
  console.log(`| ${name} | ${cells.join(' | ')} | ${power.toFixed(2)}${steepest < power ? ' **not linear**' : ''} |`);
}

/** Of the line of least squares through the logarithms of size and time. */
function slope(times: readonly number[]): number {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const x = sizes.map(Math.log2);
  const y = times.map(Math.log2);
  const [meanX, meanY] = [mean(x), mean(y)];
  return mean(x.map((value, index) => (value - meanX) * (y[index]! - meanY))) / mean(x.map((value) => (value - meanX) ** 2));
}
