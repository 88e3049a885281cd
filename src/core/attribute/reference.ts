import type { EntityId, EntityKind } from '../model';
import { appositionOf, inApposition, isBody, nameInside } from './apposition';
import type { Source } from './framed';
import { Class } from './lexicon';
import { is, sentenceOf, type Line, type NamedSpan, type Stretch } from './line';
import { sentenceSubject } from './subject';
import type { Gender } from './gender';
import { headOf, type Phrase } from './phrase';

/** Tells which entity a source's words name: by its own name, or by a pronoun or a role that only one can be meant by. */
export interface Reference {
  entityOf(source: Source): EntityId | undefined;
  /** Its memory, for the next one. */
  readonly known: Known;
}

/** What of an article is looked through, and what was found. */
interface Known {
  readonly order: ReadonlyMap<Line, number>;
  readonly people: People;
  readonly found: ReadonlyMap<Line, ReadonlyMap<number, Meant>>;
}

/** Whom a phrase means, and how many lines back was looked for them: one more than there are if the article's beginning was reached. */
interface Meant {
  readonly entity: EntityId | undefined;
  readonly reach: number;
}

/** All that is told of those whom a word may mean. */
export interface People {
  readonly byId: ReadonlyMap<EntityId, EntityKind>;
  readonly genders: ReadonlyMap<EntityId, Gender>;
  /** The last words of the titles that the article states of somebody. */
  readonly titles: ReadonlyMap<EntityId, readonly string[]>;
}

/** Made once an article: pronouns and roles are looked up among the names of the lines before. `before`: of an article like it; it only saves work. */
export function createReference(lines: readonly Line[], people: People, before?: Known): Reference {
  const order = new Map(lines.map((line, index) => [line, index]));
  const kept = before && areSame(before.people, people) ? before : undefined;
  const unchanged = kept ? unchangedAbove(lines, kept.order) : [];
  const article: Named = { lines, order, ...people, reached: { line: 0 } };
  const found = new Map<Line, Map<number, Meant>>();
  return {
    entityOf(source) {
      const { line, phrase: { first, last } } = source;
      const ofLine = found.get(line) ?? new Map<number, Meant>();
      found.set(line, ofLine);
      const phrase = first * longestLine + last;
      let meant = ofLine.get(phrase);
      if (!meant) {
        const place = order.get(line)!;
        const then = kept?.found.get(line)?.get(phrase);
        meant = then && then.reach <= unchanged[place]! ? then : lookUp(article, source, place);
        ofLine.set(phrase, meant);
      }
      return meant.entity;
    },
    known: { order, people, found },
  };
}

/** In items; a phrase is told by its two ends. */
const longestLine = 2 ** 24;

function lookUp(article: Named, source: Source, place: number): Meant {
  article.reached.line = place;
  const entity = resolve(article, source);
  return { entity, reach: place - article.reached.line };
}

/** By line how many right above it are those that were there; -1 for a line that was not. */
function unchangedAbove(lines: readonly Line[], before: ReadonlyMap<Line, number>): number[] {
  const counts: number[] = [];
  lines.forEach((line, index) => {
    const then = before.get(line);
    if (then === undefined) counts.push(-1);
    else if (index === 0) counts.push(then === 0 ? 1 : 0);
    else counts.push(before.get(lines[index - 1]!) === then - 1 ? counts[index - 1]! + 1 : 0);
  });
  return counts;
}

/** Whether the same is told of everybody whom both know: whoever only one knows stands in lines that changed. */
function areSame(some: People, others: People): boolean {
  for (const [one, other] of [[some, others], [others, some]] as const) {
    for (const [id, gender] of one.genders) if (other.byId.has(id) && other.genders.get(id) !== gender) return false;
    if (one.titles !== other.titles) for (const [id, titles] of one.titles) if (other.byId.has(id) && other.titles.get(id)?.join() !== titles.join()) return false;
  }
  return true;
}

/** What is looked through for whom a word means. */
interface Named extends People {
  readonly lines: readonly Line[];
  readonly order: ReadonlyMap<Line, number>;
  /** The first line that was looked at; -1: there was none before. */
  readonly reached: { line: number };
}

function resolve(article: Named, { line, phrase }: Source): EntityId | undefined {
  const head = headOf(line, phrase);
  const item = line.items[head]!;
  if (item.mention) return isSeveral(line, phrase) ? undefined : identity(item.mention);
  const inside = nameInside(line, phrase, head);
  if (inside) return identity(inside);
  const named = inApposition(line, phrase.last, isBody(item)) ?? appositionOf(line, line.sentences[sentenceOf(line, head)]!.from, phrase.first);
  if (named && (!is(item, Class.pronoun) || is(item, Class.determiner))) return identity(named);
  if (/^(?:he|him|she|her)(?:'|$)/.test(item.word)) return nearest(article, line, head, ofGender(article, /^(?:she|her)/.test(item.word) ? 'female' : 'male'));
  if (item.word === 'it') return nearest(article, line, head, isOrganisation, true);
  if (item.word === 'who' || item.word === 'which') return antecedent(line, head);
  if (!/^(?:the|this|that)$/.test(line.items[phrase.first]!.word)) return undefined;
  return is(item, Class.role) || isBody(item) || (item.capital && 3 < item.word.length) ? byRole(article, line, head, item.word) : undefined;
}

/** Whether somebody or something that is named can be meant. */
type Fits = (named: Pick<NamedSpan, 'kind' | 'entity'>) => boolean;

const ofGender = ({ genders }: Named, gender: Gender): Fits => ({ kind, entity }) => kind === 'PERSON' && (genders.get(entity) ?? gender) === gender;

/** "it said": a body of people. */
const isOrganisation: Fits = ({ kind }) => kind === 'ORG';

/** The likeliest of those named before, if none other comes near: who a sentence is about rather than who else stands in it (`acting`: nobody else). */
function nearest(article: Named, line: Line, at: number, fits: Fits, acting = false): EntityId | undefined {
  const scores = new Map<EntityId, number>();
  const add = (entity: EntityId, score: number): void => { if ((scores.get(entity) ?? -9) < score) scores.set(entity, score); };
  let distance = 0;
  let seen = 0;
  for (let index = article.order.get(line)!; distance < 6; index--) {
    article.reached.line = Math.min(article.reached.line, index);
    if (index < 0) break;
    const near = article.lines[index]!;
    for (let place = near === line ? sentenceOf(line, at) : near.sentences.length - 1; 0 <= place && distance < 6; place--) {
      const sentence = near.sentences[place]!;
      seen += sentence.to - sentence.from;
      if (farthestPerson < seen) return likeliest(scores);
      const to = Math.min(sentence.to, near === line ? at : sentence.to);
      const subject = subjectOf(article, near, { from: sentence.from, to }, fits);
      if (subject !== undefined) add(subject, 6.5 - distance);
      for (let item = to - 1; !acting && sentence.from <= item; item--) {
        const mention = near.items[item]!.mention;
        if (mention && fits(mention)) add(mention.entity, 4 - distance + (article.genders.has(mention.entity) ? 0.5 : 0));
      }
      distance++;
    }
  }
  return likeliest(scores);
}

/** Whom the sentence is about: its subject by name or by role, or who is named first in it, before any verb. */
function subjectOf(article: Named, line: Line, { from, to }: Stretch, fits: Fits): EntityId | undefined {
  const phrase = sentenceSubject(line, { from, to });
  if (phrase && isSeveral(line, phrase)) return undefined;
  if (phrase && phrase.last < to && !isLedIn(line, from, phrase)) {
    const mention = line.items[headOf(line, phrase)]!.mention;
    if (mention) return fits(mention) ? mention.entity : undefined;
    const held = inApposition(line, phrase.last, true);
    if (held) return fits(held) ? held.entity : undefined;
    const holder = roleHolder(article, line, phrase);
    if (holder !== undefined && fits({ kind: 'PERSON', entity: holder })) return holder;
  }
  for (let at = from; at < to && at - from < 12; at++) {
    const { mention, cue, classes } = line.items[at]!;
    if (mention && fits(mention)) return mention.entity;
    if (cue || (classes & (Class.auxiliary | Class.verb | Class.preposition)) !== 0) return undefined;
  }
  return undefined;
}

/** "Lee and Kim" */
const isSeveral = ({ items }: Line, { first, last }: Phrase): boolean => items.slice(first, last + 1).some(({ word, mention }) => word === 'and' && !mention);

/** "Asked by the counsel, Ann Lee, whether": a participle leads in, and who is named up to the next comma does not act. */
const isLedIn = ({ items }: Line, from: number, { first }: Phrase): boolean => from < first && /ed$/.test(items[from]!.word) && items[from + 1]?.word === 'by';

/** The person whom a sentence that names nobody is about: "The minister insisted". */
function roleHolder(article: Named, line: Line, phrase: Phrase): EntityId | undefined {
  const head = headOf(line, phrase);
  const { mention, word } = line.items[head]!;
  if (mention || !is(line.items[head], Class.role)) return undefined;
  const found =
    inApposition(line, phrase.last, false)?.entity
    ?? (/^(?:the|this|that)$/.test(line.items[phrase.first]!.word) ? byRole(article, line, head, word) : undefined);
  return found !== undefined && article.byId.get(found) === 'PERSON' ? found : undefined;
}

/** "the ministry", "the senator": the last one named before with that word in its name or among its roles. */
function byRole(article: Named, line: Line, at: number, word: string): EntityId | undefined {
  const from = article.order.get(line)!;
  for (let index = from, seen = 0; seen < farthest; index--) {
    article.reached.line = Math.min(article.reached.line, index);
    if (index < 0) break;
    const near = article.lines[index]!;
    for (let item = (near === line ? at : near.items.length) - 1; 0 <= item && seen < farthest; item--, seen++) {
      const mention = near.items[item]!.mention;
      if (!mention || (mention.kind !== 'PERSON' && mention.kind !== 'ORG')) continue;
      if (hasRole(article, near, item, mention, word)) return mention.entity;
    }
  }
  return undefined;
}

function hasRole(article: Named, line: Line, at: number, mention: NamedSpan, word: string): boolean {
  const holds = (start: number, end: number): boolean => line.text.slice(start, end).toLowerCase().split(/\s+/).includes(word);
  if (mention.kind === 'ORG') return holds(mention.start, mention.end);
  if (article.titles.get(mention.entity)?.includes(word)) return true;
  for (let left = at - 1; 0 <= left && at - left < 4; left--) {
    const next = line.items[left + 1]!;
    if (line.items[left]!.word === word && line.items[left]!.mention?.kind !== 'ORG' && next.kind !== 'comma') return !next.mention || next.mention === mention;
  }
  const after = line.items[at + 1];
  if (after?.kind !== 'comma') return false;
  for (let right = at + 2; right < line.items.length && right < at + 7; right++) {
    const item = line.items[right]!;
    if (item.word === word) return true;
    if (item.kind === 'comma' || is(item, Class.preposition | Class.auxiliary)) return false;
  }
  return false;
}

/** "Lee, who said", "Lee of the Red Cross, who said": the person named right before the pronoun; "the firm, which said": the body. */
function antecedent({ items }: Line, who: number): EntityId | undefined {
  const last = items[who - 1]?.kind === 'comma' ? who - 2 : who - 1;
  if (items[who]!.word === 'which') return items[last]?.mention?.kind === 'ORG' ? items[last]!.mention!.entity : undefined;
  for (let at = last; 0 <= at && last - at < 10; at--) {
    const { mention, kind, cue, classes } = items[at]!;
    if (mention?.kind === 'PERSON') return mention.entity;
    if (cue || !/^(?:word|hyphen|comma|number)$/.test(kind) || (classes & (Class.auxiliary | Class.verb)) !== 0) return undefined;
  }
  return undefined;
}

/** How many words back a role may point, and a pronoun. */
const farthest = 3000;
const farthestPerson = 500;

function likeliest(scores: ReadonlyMap<EntityId, number>): EntityId | undefined {
  const [best, second] = [...scores].sort((a, b) => b[1] - a[1]);
  return best && (!second || second[1] + 0.5 <= best[1]) ? best[0] : undefined;
}

const identity = ({ kind, entity }: NamedSpan): EntityId | undefined => (/^(?:PERSON|ORG|PLACE|NORP)$/.test(kind) && kind !== 'NORP' ? entity : undefined);
