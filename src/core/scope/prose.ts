import { layout } from '../layout';
import { lines } from '../layout/lines';
import { words } from '../span';

/**
 * Whether the beginning of a text reads like an article: at least half of it are sentences in paragraphs, and its lines
 * are not those of a log, a table, a list of settings, or a licence. `whole`: nothing comes after `head`.
 */
export function readsLikeProse(head: string, whole: boolean): boolean {
  const text = whole ? head : withoutLastLine(head);
  if (isRecordFile(text) || isLicence(text)) return false;
  let all = 0;
  let prose = 0;
  let count = 0;
  for (const block of layout(text)) {
    const line = words(text, block);
    if (block.kind === 'url') continue;
    all += line.length;
    const found = block.kind === 'boilerplate' ? 0 : sentenceWords(line);
    if (found === 0) continue;
    prose += line.length;
    count += found;
  }
  return fewestWords <= count && all <= 2 * prose;
}

/** One short sentence. */
const fewestWords = 8;

/** The last line of a text cut off in the middle; but a text of one line is kept. */
function withoutLastLine(head: string): string {
  const at = Math.max(head.lastIndexOf('\n'), head.lastIndexOf('\r'));
  return head.length < 2 * at ? head.slice(0, at) : head;
}

/** How many words a paragraph has, if it reads like sentences; 0 if not. */
function sentenceWords(line: string): number {
  const plain = line.replace(/\]\([^()\s]*\)|[*_[\]]|^(?:#{1,6}|>)\s/g, '');
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{8}/u.test(plain)) return plain.length >> 1;
  const parts = plain.split(' ');
  if (parts.length < 5 || !/^["'“‘„«»‚(—–-]*\s?[\p{Lu}\p{Lo}\d$€£¿¡]/u.test(plain)) return 0;
  if (!/[.!?…。؟۔।:]["'“”’»)\]]*$/.test(plain) && plain.length < 90) return 0;
  let wordlike = 0;
  let small = 0;
  let cased = 0;
  for (const part of parts) {
    const initial = initialOf(part);
    if (initial !== 'other') {
      wordlike++;
      cased++;
      if (initial === 'small') small++;
      continue;
    }
    if (part.length <= 60 && /^["'“‘„«»‚(]*(?:[\p{L}\p{M}][\p{L}\p{M}.'’&/-]*|[$€£]?\d[\d.,:–-]*\p{L}{0,3}%?|[—–•-]+)["'”’“»).,;:!?…—]*$/u.test(part)) wordlike++;
    if (/^["'“‘(]*\p{Ll}/u.test(part)) small++;
    if (/\p{Lu}|\p{Ll}/u.test(part)) cased++;
  }
  const letters = lettersIn(plain);
  return 0.8 * parts.length <= wordlike && 0.35 * cased <= small && 0.65 * plain.length <= letters && letters <= 12 * parts.length ? parts.length : 0;
}

/** How a word begins that is nothing but English letters, as nearly all are, and a sign of the sentence behind them: such a one is told without patterns. */
function initialOf(part: string): 'small' | 'capital' | 'other' {
  const last = part.charCodeAt(part.length - 1);
  const end = isEnglishLetter(last) ? part.length : last === comma || last === period ? part.length - 1 : 0;
  if (end === 0 || 60 < part.length) return 'other';
  for (let at = 0; at < end; at++) if (!isEnglishLetter(part.charCodeAt(at))) return 'other';
  return part.charCodeAt(0) < 97 ? 'capital' : 'small';
}

const isEnglishLetter = (code: number): boolean => 97 <= (code | 32) && (code | 32) <= 122;
const [comma, period] = [0x2c, 0x2e];

/** How many code units of a line are of letters. */
function lettersIn(line: string): number {
  let count = 0;
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (isEnglishLetter(code)) count++;
    else if (127 < code) {
      const character = String.fromCodePoint(line.codePointAt(at)!);
      if (/[\p{L}\p{M}]/u.test(character)) count += character.length;
      at += character.length - 1;
    }
  }
  return count;
}

/**
 * Logs, tables, settings, source code, subtitles: told by what their lines have in common. Lines count by their length:
 * an article may end in a style sheet, or list seven candidates in a long paragraph each.
 */
function isRecordFile(text: string): boolean {
  const all = lines(text).map(({ start, end }) => ({ length: end - start, line: text.slice(start, Math.min(end, start + 500)) }));
  if (all.length < 3) return false;
  const total = sum(all);
  return recordLines.some(({ pattern, share }) => share * total <= sum(all.filter(({ line }) => pattern.test(line))));
}

const sum = (all: readonly { readonly length: number }[]): number => all.reduce((total, { length }) => total + length, 0);

const recordLines: readonly { readonly pattern: RegExp; readonly share: number }[] = [
  // A time stamp, a level or a counter in brackets opens the line.
  { pattern: /^\W?(?:\d{4}[-/.]\d\d[-/.]\d\d[T ]\d\d:\d\d|\d{1,2}:\d\d(?::\d\d)?\b|[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d|\d{9,}\b|\d\d\/\w{3}\/\d{4}:)|^\[?(?:DEBUG|INFO|WARN|WARNING|ERROR|FATAL|TRACE)\b|^\[ *\d+(?:[.:]\d+)*%?\]|-->/, share: 0.25 },
  // Columns: tabs, or commas, semicolons and bars without spaces.
  { pattern: /\S\t+\S|[^\s,],[^\s,]*,\S|[^\s;];[^\s;]+;\S|\S\|[^|\s]*\|\S/, share: 0.5 },
  // name=value, name: value in one word, "name": value, a comment sign.
  { pattern: /^(?:export )?[\w.-]+\s?(?:[=~<>!]=|=)\s?\S|^[\w-]{2,30}: \S+$|^[a-z$_][\w.-]*:(?:\s|$)|^["'][\w -]+["']\s*:|^(?:\/\/|\/\*|\*\/|#|;|--|%)(?:\s|$)/, share: 0.4 },
  // Source code: statements, braces, calls, tags.
  { pattern: /[{};]$|^[}\])]|^\w+\(.*\)?;?$|\w\(\)|^(?:import|from|def|class|function|const|let|var|public|private|static|return|if|for|while|using|#include)\b.*[:;{(=]$|^<\/?\w[^>]*>/, share: 0.3 },
  // Short list items.
  { pattern: /^(?:[-*+•]|\d+[.)]|\[[ x]?\])\s.{0,140}$/, share: 0.7 },
];

/** Terms and conditions are sentences too: they are told by their phrases. */
function isLicence(text: string): boolean {
  const line = text.replace(/[\s*#/]+/g, ' ');
  return 2 <= licencePhrases.filter((phrase) => phrase.test(line)).length;
}

const licencePhrases: readonly RegExp[] = [
  /permission is hereby granted/i, /without (?:any )?warrant(?:y|ies)|no warranty|warranties of merchantability/i, /["'“]as[ -]is["'”]/i,
  /redistribut(?:e it|ion and use|ions of|e and|ion of)\b/i, /copyright (?:notice|holders?|owner)/i, /\bfree software\b/i,
  /\b(?:(?:general )?public|apache|mit|bsd|mozilla|artistic|creative commons|software|free documentation) licen[sc]e\b/i,
  /\blicen[sc]ed under|licen[sc]e agreement|under (?:the terms of )?this licen[sc]e|terms and conditions/i,
  /["“](?:software|licensor|licensee|you|work|contributor)["”] (?:means|shall)/i, /in no event shall|shall not be liable|be held liable/i,
  /source (?:code )?form|sublicense|derivative works?/i, /(?:^| )(?:copyright )?\(c\) (?:19|20)\d\d|(?:^| )copyright (?:\(c\)|©)? ?(?:19|20)\d\d/i,
];
