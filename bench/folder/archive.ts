import { analyse } from '../../src/core/analyse';
import type { Article, EntityKind } from '../../src/core/model';
import { saysNothing } from '../../src/core/relate/terms';
import { readCorpus } from '../../training/corpus';
import { generator } from '../quotes/figures';
import { createVocabulary, type Vocabulary } from './vocabulary';

/** A file of the generated archive, analysed. */
export interface Filed {
  readonly file: string;
  readonly article: Article;
}

/** Together the growth of words in news (Reuters RCV1: 44 times the 0.49th power of its length); a third of them we took for words of names. */
const growth = { words: { factor: 29, power: 0.49 }, names: { factor: 15, power: 0.49 } };
/** So many articles tell of one event, each in sentences of another build: they share names, and half of their other words. */
const articlesOfEvent = 3;
/** Of the words that say something so many are those of the event, and so many more of the article. The rest are the corpus's. */
const [ofEventShare, ofArticleShare] = [0.5, 0.25];
/** One article in so many is a near copy of the one before, with one word in twenty changed. */
const [copyEvery, changedInCopy] = [10, 0.05];
const [mostTemplates, leastWords] = [400, 500];

/**
 * An archive without end that has the word distribution of a language, already analysed, the same at every run. At most 400 articles of about 600 words,
 * stretches of our own corpus, are analysed; each article is one of those with other names and other words in it, every one of the same length as what
 * stood there: so all spans still hold, and a million passages take minutes, not hours. `most`: fewer of them, to be ready sooner.
 */
export function* analysedArchive(most = mostTemplates): Iterable<Filed> {
  const templates = stretches(most).map((text) => readTemplate(analyse(text)));
  const random = generator(3);
  const words = (wanted: boolean): string[] => templates.flatMap(({ slots }) => slots.filter(({ isName }) => isName === wanted).map(({ word }) => word.toLowerCase()));
  const drawing: Drawing = {
    words: createVocabulary(words(false), growth.words, random), names: createVocabulary(words(true), growth.names, random), random, running: 0, ofEvent: new Map(),
  };
  let last: Filed | undefined;
  for (let number = 0; ; number++) {
    if (number % articlesOfEvent === 0) drawing.ofEvent.clear();
    // The templates in another order in each round, so that no two of them always meet in an event.
    const round = Math.floor(number / templates.length);
    const template = templates[(number * (1 + 2 * round) + round) % templates.length]!;
    const isCopy = last !== undefined && number % copyEvery === copyEvery - 1;
    const article = isCopy ? changed(last!.article, drawing) : replaceWords(template, drawing);
    drawing.running += template.words;
    last = { file: `outlet-${number % 7}/${String(Math.floor(number / 1000)).padStart(3, '0')}/${number}.txt`, article };
    yield last;
  }
}

/** The corpus's articles in turn, as many together as make about 600 words. */
function stretches(most: number): string[] {
  const found: string[] = [];
  let text = '';
  for (const story of readCorpus('corpus')) {
    text += `${story.text.trim()}\n\n`;
    if (wordsIn(text) < leastWords) continue;
    found.push(text);
    text = '';
    if (found.length === most) break;
  }
  return found;
}

/** A word that another can take the place of. */
interface Slot {
  readonly start: number;
  readonly word: string;
  readonly isName: boolean;
  /** The third name of seven letters of one article is that of another of the same event: the word's place among those of its sort and length. */
  readonly role: string;
}

interface Template {
  readonly article: Article;
  readonly slots: readonly Slot[];
  /** Running words. */
  readonly words: number;
}

const namedKinds: ReadonlySet<EntityKind> = new Set<EntityKind>(['PERSON', 'ORG', 'PLACE']);

/** Words of names wherever they stand, and words in small letters that say something. */
function readTemplate(article: Article): Template {
  const { text } = article;
  const ofNames = new Set(article.mentions.filter(({ kind }) => namedKinds.has(kind)).flatMap(({ start, end }) => text.slice(start, end).match(/\b[A-Z][a-z]{3,}\b/g) ?? []));
  const slots: Slot[] = [];
  const roles = new Map<string, string>();
  const counts = new Map<string, number>();
  const roleOf = (word: string, sort: string): string => {
    const known = roles.get(word);
    if (known !== undefined) return known;
    const count = (counts.get(sort) ?? 0) + 1;
    counts.set(sort, count);
    roles.set(word, `${sort} ${count}`);
    return `${sort} ${count}`;
  };
  for (const { 0: word, index: start } of text.matchAll(/(?<![\p{L}\p{N}.@/-])[A-Za-z]{4,}(?![\p{L}\p{N}@/-])/gu)) {
    const isName = ofNames.has(word);
    if (isName || (/^[a-z]/.test(word) && !saysNothing(word))) slots.push({ start, word, isName, role: roleOf(word, `${isName ? 'name' : 'word'} of ${word.length}`) });
  }
  return { article, slots, words: wordsIn(text) };
}

interface Drawing {
  readonly words: Vocabulary;
  readonly names: Vocabulary;
  readonly random: () => number;
  /** Running words of the archive so far. */
  running: number;
  /** Words of the present event by their role. */
  readonly ofEvent: Map<string, string>;
}

function replaceWords({ article, slots }: Template, { words, names, running, random, ofEvent }: Drawing): Article {
  const ofArticle = new Map<string, string>();
  const draw = ({ word, isName, role }: Slot): string => {
    if (isName) return ofEvent.get(role) ?? keep(ofEvent, role, capital(names.draw(word.length, running)));
    const chance = random();
    if (chance < ofEventShare) return ofEvent.get(role) ?? keep(ofEvent, role, words.again(word.length));
    return chance < ofEventShare + ofArticleShare ? words.draw(word.length, running) : word;
  };
  const parts: string[] = [];
  let at = 0;
  for (const slot of slots) {
    parts.push(article.text.slice(at, slot.start), ofArticle.get(slot.word) ?? keep(ofArticle, slot.word, draw(slot)));
    at = slot.start + slot.word.length;
  }
  parts.push(article.text.slice(at));
  return renamed(article, parts.join(''), new Map([...ofArticle].filter(([word]) => /^[A-Z]/.test(word))));
}

/** The same text but for a few words in small letters. */
function changed(article: Article, { words, random }: Drawing): Article {
  return { ...article, text: article.text.replace(/(?<= )[a-z]{5,}(?= )/g, (word) => (random() < changedInCopy && !saysNothing(word) ? words.again(word.length) : word)) };
}

/** The same marks over the new text; entities are named by their new names. */
function renamed(article: Article, text: string, names: ReadonlyMap<string, string>): Article {
  const small = new Map([...names].map(([word, other]) => [word.toLowerCase(), other.toLowerCase()]));
  const rename = (name: string): string => name.replace(/[A-Z][a-z]{3,}/g, (word) => names.get(word) ?? word);
  const ids = new Map(article.entities.map(({ id }) => [id, id.replace(/[a-z]{4,}/g, (word) => small.get(word) ?? word)]));
  const idOf = (id: string): string => ids.get(id) ?? id;
  return {
    ...article, text,
    entities: article.entities.map((entity) => ({ ...entity, id: idOf(entity.id), name: rename(entity.name) })),
    mentions: article.mentions.map((mention) => ({ ...mention, entity: idOf(mention.entity), ...(mention.holder && { holder: idOf(mention.holder) }) })),
    quotes: article.quotes.map((quote) => (quote.speaker?.entity ? { ...quote, speaker: { ...quote.speaker, entity: idOf(quote.speaker.entity) } } : quote)),
  };
}

function keep(known: Map<string, string>, word: string, other: string): string {
  known.set(word, other);
  return other;
}

const wordsIn = (text: string): number => text.split(/\s+/).length;
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
