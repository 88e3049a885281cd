// Inputs nobody writes, at twice the size again and again: milliseconds of the processor a KB must stay the same. `npm run bench`;
// `node out/bench/curve.js emoji` after it for some of them.
import { readDate } from '../src/core/date';
import { read } from '../src/core/reading';
import { recognise } from '../src/core/recognise';
import { growth, type Input, repeated } from './growth';

const inputs: Readonly<Record<string, Input>> = {
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
growth(inputs, (text) => () => {
  const reading = read(text);
  recognise(reading, readDate(reading));
}, { wanted: process.argv[2] });
