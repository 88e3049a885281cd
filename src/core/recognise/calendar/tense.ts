import { Shape, type Word } from '../word';

/**
 * Whether what is told around `words[at]` lies ahead of the article's day ("will meet on Friday") or behind it ("said on Friday").
 * The nearest verb before the day decides, else the nearest after it: "On Friday the court will rule". Undefined if no verb tells.
 */
export function tenseAt(words: readonly Word[], at: number, end: number): 'past' | 'future' | undefined {
  for (let back = at - 1; Math.max(0, at - reach) <= back; back--) {
    const word = words[back]!;
    if (word.text === '' || stops.has(word.key)) break;
    const tense = tenseOf(words, back);
    if (tense) return tense;
  }
  for (let next = at + 1; next < Math.min(end, at + reach); next++) {
    const word = words[next]!;
    if (word.text === '' || stops.has(word.key)) break;
    const tense = tenseOf(words, next);
    if (tense) return tense;
  }
  return undefined;
}

const reach = 14;
const stops: ReadonlySet<string> = new Set(['.', ';', ':', '!', '?', '|']);

function tenseOf(words: readonly Word[], at: number): 'past' | 'future' | undefined {
  const { key, shape } = words[at]!;
  if (shape !== Shape.lower) return undefined;
  const before = words[at - 1]?.key ?? '';
  // "will be cleared", "is to be buried": what stands before "be" tells.
  if (before === 'be') return undefined;
  if (future.has(key)) return 'future';
  // "is to meet", "were to arrive", "are due", "plans to vote".
  if (key === 'to' && (present.has(before) || before === 'was' || before === 'were') || ahead.has(key) && present.has(before)) return 'future';
  if (key === 'to' && plans.has(before)) return 'future';
  // "a crest expected at dawn", "a vote scheduled for"; but not "was expected".
  if (ahead.has(key) && /^(?:at|on|in|by|for|to)$/.test(words[at + 1]?.key ?? '')) return /^(?:was|were|been|had)$/.test(before) ? 'past' : 'future';
  if (past.has(key)) return 'past';
  // Every other -ed tells of what was.
  return 4 < key.length && key.endsWith('ed') && !ahead.has(key) ? 'past' : undefined;
}

const future: ReadonlySet<string> = new Set("will shall would won't he'll she'll it'll they'll we'll i'll you'll upcoming tomorrow".split(' '));
const present: ReadonlySet<string> = new Set(['is', 'are', 'am', "he's", "it's", "she's", "they're", "we're"]);
const plans: ReadonlySet<string> = new Set(['plans', 'plan', 'expects', 'expect', 'hopes', 'hope', 'intends', 'wants', 'going', 'likely']);
const ahead: ReadonlySet<string> = new Set(['due', 'expected', 'scheduled', 'planned', 'slated', 'set']);
const past: ReadonlySet<string> = new Set(`said told was were had did went came met won lost began took made gave held left saw fell rose broke sent led
  ran wrote spoke
  found brought became shot hit cut put killed died beat drew drove flew got grew heard kept knew paid read sat sold sought stood struck swept thought threw
  woke wore shut bought built burst caught chose dealt dug fed felt fled forgot froze lay laid lent lit meant rang rode sang sank shook slept slid spent
  sprang stole
  stuck swam swore swung taught tore understood withdrew wound`.split(/\s+/));
