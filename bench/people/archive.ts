import { type Article } from '../../src/core/model';
import { analyse } from '../../src/core/analyse';
import people from '../../model/people.json';
import { readCorpus } from '../../training/corpus';

/**
 * An archive of so many articles of about 600 words for measuring, the same at every run: stretches of our own corpus, again and again from another
 * article on, with other people in them (names drawn from the lists of given and family names) among the same organisations and places. How many
 * different people there are grows as the square root of the archive, about as the words of a language do: 9 names of all kinds in 1,000 words here,
 * 10 in PolNeAR, 12 in ECB+.
 */
export function* archive(articles: number): Iterable<{ readonly file: string; readonly text: string }> {
  const parts = readCorpus('corpus').map(({ text }) => analyse(text));
  for (let number = 0; number < articles; number++) {
    const round = Math.floor((2 * number) / parts.length);
    const cast = Math.floor(Math.sqrt(round));
    let text = '';
    for (let part = 2 * number + round; words(text) < wordsOfArticle; part++) text += `${renamed(parts[part % parts.length]!, cast)}\n\n`;
    yield { file: `${String(round).padStart(3, '0')}/${number}.txt`, text };
  }
}

const wordsOfArticle = 500;
const words = (text: string): number => text.split(/\s+/).length;

const givens = people.given.split('|').filter((name) => /^[a-z]{3,9}$/.test(name));
const families = people.family.split('|').filter((name) => /^[a-z]{4,11}$/.test(name));
/** Of the names in the lists so many are used. */
const shareOfNames = 0.15;

/** The article with each word of a person's name replaced, wherever it names a person, by the same other word throughout one cast; the first cast is its own. */
function renamed({ text, mentions }: Article, cast: number): string {
  if (cast === 0) return text;
  let result = '';
  let at = 0;
  for (const { kind, start, end } of mentions) {
    if (kind !== 'PERSON' || start < at) continue;
    const parts = text.slice(start, end).split(/(?<=\s)|(?=\s)/);
    const last = parts.length - 1;
    result += text.slice(at, start) + parts.map((part, index) => (/^\p{Lu}\p{Ll}{2,}/u.test(part) ? other(part, cast, index === last ? families : givens) : part)).join('');
    at = end;
  }
  return result + text.slice(at);
}

function other(word: string, cast: number, names: readonly string[]): string {
  const name = names[hash(`${cast} ${word}`) % Math.round(names.length * shareOfNames)]!;
  return name[0]!.toUpperCase() + name.slice(1);
}

function hash(text: string): number {
  let value = 2166136261;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 16777619);
  return value >>> 0;
}
