import { type Article } from '../../src/core/model';
import { analyse } from '../../src/core/analyse';
import people from '../../model/people.json';
import { readCorpus } from '../../training/corpus';

/**
 * An archive of so many articles for measuring, the same at every run: our own corpus over and over, each time with other people in it (their
 * names drawn from the lists of given and family names) among the same organisations and places, as in an archive of years.
 */
export function* archive(articles: number): Iterable<{ readonly file: string; readonly text: string }> {
  const texts = readCorpus('corpus').map(({ text }) => text);
  const analysed = texts.map((text) => analyse(text));
  for (let number = 0; number < articles; number++) {
    const round = Math.floor(number / texts.length);
    const article = analysed[number % texts.length]!;
    yield { file: `${String(round).padStart(3, '0')}/${number % texts.length}.txt`, text: round === 0 ? article.text : renamed(article, round) };
  }
}

const givens = people.given.split('|').filter((name) => /^[a-z]{3,9}$/.test(name));
const families = people.family.split('|').filter((name) => /^[a-z]{4,11}$/.test(name));
/** An archive has more articles than people: names come again. */
const shareOfNames = 0.15;

/** The article with each word of a person's name replaced, wherever it names a person, by the same other word throughout one round. */
function renamed({ text, mentions }: Article, round: number): string {
  let result = '';
  let at = 0;
  for (const { kind, start, end } of mentions) {
    if (kind !== 'PERSON' || start < at) continue;
    const parts = text.slice(start, end).split(/(?<=\s)|(?=\s)/);
    const last = parts.length - 1;
    result += text.slice(at, start) + parts.map((part, index) => (/^\p{Lu}\p{Ll}{2,}/u.test(part) ? other(part, round, index === last ? families : givens) : part)).join('');
    at = end;
  }
  return result + text.slice(at);
}

function other(word: string, round: number, names: readonly string[]): string {
  const name = names[hash(`${round} ${word}`) % Math.round(names.length * shareOfNames)]!;
  return name[0]!.toUpperCase() + name.slice(1);
}

function hash(text: string): number {
  let value = 2166136261;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 16777619);
  return value >>> 0;
}
