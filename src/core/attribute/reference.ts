import type { EntityId, EntityKind, Mention } from '../model';
import { once } from '../once';
import { appositionOf, inApposition, isBody, nameInside } from './apposition';
import type { Source } from './framed';
import { Class } from './lexicon';
import { is, sentenceOf, type Line, type NamedSpan, type Stretch } from './line';
import { sentenceSubject } from './subject';
import type { Gender } from './gender';
import { headOf, type Phrase } from './phrase';
import type { Sounded } from './transcript';

/** Tells which entity a source's words name: by its own name, or by a pronoun or a role that only one can be meant by. */
export interface Reference {
  /** Whom the source of a quote in the line at `place` means. */
  meantBy(source: Source, place: number): Meant;
  /** Whether that is what it meant before, as nothing changed that was looked at for it. */
  stillMeans(then: Meant, source: Source, place: number): boolean;
}

/** Whom a source means, and what was looked at to find them. */
export interface Meant {
  readonly entity: EntityId | undefined;
  /** How many lines below the quote the source stands, mostly none. */
  readonly below: number;
  /** How many lines back from the source's were looked through: one more than there are if the article's beginning was reached. */
  readonly reach: number;
}

/** All that is told of those whom a word may mean. */
export interface People {
  readonly byId: ReadonlyMap<EntityId, EntityKind>;
  readonly genders: ReadonlyMap<EntityId, Gender>;
  /** The last words of the titles that the article states of somebody. */
  readonly titles: ReadonlyMap<EntityId, readonly string[]>;
}

/**
 * Made once an article: pronouns and roles are looked up among the names of the lines before. `unchanged`: by line how many lines right above it are
 * those that were there before it was edited, one more if all are; -1 for a line that was not there, or if other `people` were.
 */
export function createReference(
  lines: readonly Pick<Sounded, 'framed'>[], mentions: readonly (readonly Mention[])[], people: People, unchanged: readonly number[],
): Reference {
  const order = once(() => new Map(lines.map(({ framed: { line } }, index) => [line, index])));
  const article: Named = { lines, mentions, ...people, reached: { line: 0 } };
  const found = new Map<Line, Map<number, LookedUp>>();
  return {
    meantBy(source, place) {
      const { line, phrase: { first, last } } = source;
      const ofLine = found.get(line) ?? new Map<number, LookedUp>();
      found.set(line, ofLine);
      const phrase = first * longestLine + last;
      const at = placeNear(lines, line, place) ?? order().get(line)!;
      const meant = ofLine.get(phrase) ?? lookUp(article, source, at);
      ofLine.set(phrase, meant);
      return { ...meant, below: at - place };
    },
    stillMeans: ({ below, reach }, { line }, place) => lines[place + below]?.framed.line === line && reach <= (unchanged[place + below] ?? -1),
  };
}

type LookedUp = Omit<Meant, 'below'>;

/** In items; a phrase is told by its two ends. */
const longestLine = 2 ** 24;

/** Nearly every source stands in the quote's own line, or in one beside it. */
function placeNear(lines: Named['lines'], line: Line, place: number): number | undefined {
  for (const at of [place, place - 1, place + 1]) if (lines[at]?.framed.line === line) return at;
  return undefined;
}

function lookUp(article: Named, { phrase }: Source, place: number): LookedUp {
  article.reached.line = place;
  const entity = resolve(article, place, phrase);
  return { entity, reach: place - article.reached.line };
}

/** Whether the same is told of everybody whom both know: whoever only one knows stands in lines that changed. */
export function areSame(some: People, others: People): boolean {
  for (const [one, other] of [[some, others], [others, some]] as const) {
    for (const [id, gender] of one.genders) if (other.byId.has(id) && other.genders.get(id) !== gender) return false;
    if (one.titles !== other.titles) for (const [id, titles] of one.titles) if (other.byId.has(id) && other.titles.get(id)?.join() !== titles.join()) return false;
  }
  return true;
}

/** What is looked through for whom a word means. */
interface Named extends People {
  readonly lines: readonly Pick<Sounded, 'framed'>[];
  /** By line the mentions of its block. */
  readonly mentions: readonly (readonly Mention[])[];
  /** The first line that was looked at; -1: there was none before. */
  readonly reached: { line: number };
}

/** Whom a name of the line at `place` names. */
const namedBy = ({ mentions }: Named, place: number, { who }: NamedSpan): EntityId => mentions[place]![who]!.entity;

function resolve(article: Named, place: number, phrase: Phrase): EntityId | undefined {
  const { line } = article.lines[place]!.framed;
  const head = headOf(line, phrase);
  const item = line.items[head]!;
  if (item.mention) return isSeveral(line, phrase) ? undefined : identity(article, place, item.mention);
  const inside = nameInside(line, phrase, head);
  if (inside) return identity(article, place, inside);
  const named = inApposition(line, phrase.last, isBody(item)) ?? appositionOf(line, line.sentences[sentenceOf(line, head)]!.from, phrase.first);
  if (named && (!is(item, Class.pronoun) || is(item, Class.determiner))) return identity(article, place, named);
  if (/^(?:he|him|she|her)(?:'|$)/.test(item.word)) return nearest(article, place, head, ofGender(article, /^(?:she|her)/.test(item.word) ? 'female' : 'male'));
  if (item.word === 'it') return nearest(article, place, head, isOrganisation, true);
  if (item.word === 'who' || item.word === 'which') return antecedent(article, place, head);
  if (!/^(?:the|this|that)$/.test(line.items[phrase.first]!.word)) return undefined;
  return is(item, Class.role) || isBody(item) || (item.capital && 3 < item.word.length) ? byRole(article, place, head, item.word) : undefined;
}

/** Whether somebody or something that is named can be meant. */
type Fits = (kind: EntityKind, entity: EntityId) => boolean;

/** Whom a name of the line at `place` names, if they can be meant. */
function fitting(article: Named, place: number, named: NamedSpan, fits: Fits): EntityId | undefined {
  const entity = namedBy(article, place, named);
  return fits(named.kind, entity) ? entity : undefined;
}

const ofGender = ({ genders }: Named, gender: Gender): Fits => (kind, entity) => kind === 'PERSON' && (genders.get(entity) ?? gender) === gender;

/** "it said": a body of people. */
const isOrganisation: Fits = kind => kind === 'ORG';

/** The likeliest of those named before, if none other comes near: who a sentence is about rather than who else stands in it (`acting`: nobody else). */
function nearest(article: Named, from: number, at: number, fits: Fits, acting = false): EntityId | undefined {
  const scores = new Map<EntityId, number>();
  const add = (entity: EntityId, score: number): void => { if ((scores.get(entity) ?? -9) < score) scores.set(entity, score); };
  let distance = 0;
  let seen = 0;
  for (let index = from; distance < 6; index--) {
    article.reached.line = Math.min(article.reached.line, index);
    if (index < 0) break;
    const near = article.lines[index]!.framed.line;
    for (let place = index === from ? sentenceOf(near, at) : near.sentences.length - 1; 0 <= place && distance < 6; place--) {
      const sentence = near.sentences[place]!;
      seen += sentence.to - sentence.from;
      if (farthestPerson < seen) return likeliest(scores);
      const to = Math.min(sentence.to, index === from ? at : sentence.to);
      const subject = subjectOf(article, index, { from: sentence.from, to }, fits);
      if (subject !== undefined) add(subject, 6.5 - distance);
      for (let item = to - 1; !acting && sentence.from <= item; item--) {
        const mention = near.items[item]!.mention;
        const entity = mention && fitting(article, index, mention, fits);
        if (entity !== undefined) add(entity, 4 - distance + (article.genders.has(entity) ? 0.5 : 0));
      }
      distance++;
    }
  }
  return likeliest(scores);
}

/** Whom the sentence is about: its subject by name or by role, or who is named first in it, before any verb. */
function subjectOf(article: Named, place: number, { from, to }: Stretch, fits: Fits): EntityId | undefined {
  const { line } = article.lines[place]!.framed;
  const phrase = sentenceSubject(line, { from, to });
  if (phrase && isSeveral(line, phrase)) return undefined;
  if (phrase && phrase.last < to && !isLedIn(line, from, phrase)) {
    const mention = line.items[headOf(line, phrase)]!.mention;
    if (mention) return fitting(article, place, mention, fits);
    const held = inApposition(line, phrase.last, true);
    if (held) return fitting(article, place, held, fits);
    const holder = roleHolder(article, place, phrase);
    if (holder !== undefined && fits('PERSON', holder)) return holder;
  }
  for (let at = from; at < to && at - from < 12; at++) {
    const { mention, cue, classes } = line.items[at]!;
    const entity = mention && fitting(article, place, mention, fits);
    if (entity !== undefined) return entity;
    if (cue || (classes & (Class.auxiliary | Class.verb | Class.preposition)) !== 0) return undefined;
  }
  return undefined;
}

/** "Lee and Kim" */
const isSeveral = ({ items }: Line, { first, last }: Phrase): boolean => items.slice(first, last + 1).some(({ word, mention }) => word === 'and' && !mention);

/** "Asked by the counsel, Ann Lee, whether": a participle leads in, and who is named up to the next comma does not act. */
const isLedIn = ({ items }: Line, from: number, { first }: Phrase): boolean => from < first && /ed$/.test(items[from]!.word) && items[from + 1]?.word === 'by';

/** The person whom a sentence that names nobody is about: "The minister insisted". */
function roleHolder(article: Named, place: number, phrase: Phrase): EntityId | undefined {
  const { line } = article.lines[place]!.framed;
  const head = headOf(line, phrase);
  const { mention, word } = line.items[head]!;
  if (mention || !is(line.items[head], Class.role)) return undefined;
  const named = inApposition(line, phrase.last, false);
  const found = named ? namedBy(article, place, named) : (/^(?:the|this|that)$/.test(line.items[phrase.first]!.word) ? byRole(article, place, head, word) : undefined);
  return found !== undefined && article.byId.get(found) === 'PERSON' ? found : undefined;
}

/** "the ministry", "the senator": the last one named before with that word in its name or among its roles. */
function byRole(article: Named, from: number, at: number, word: string): EntityId | undefined {
  for (let index = from, seen = 0; seen < farthest; index--) {
    article.reached.line = Math.min(article.reached.line, index);
    if (index < 0) break;
    const near = article.lines[index]!.framed.line;
    for (let item = (index === from ? at : near.items.length) - 1; 0 <= item && seen < farthest; item--, seen++) {
      const mention = near.items[item]!.mention;
      if (!mention || (mention.kind !== 'PERSON' && mention.kind !== 'ORG')) continue;
      if (hasRole(article, index, item, mention, word)) return namedBy(article, index, mention);
    }
  }
  return undefined;
}

function hasRole(article: Named, place: number, at: number, mention: NamedSpan, word: string): boolean {
  const { line } = article.lines[place]!.framed;
  const holds = (start: number, end: number): boolean => line.text.slice(start, end).toLowerCase().split(/\s+/).includes(word);
  if (mention.kind === 'ORG') return holds(mention.start, mention.end);
  if (article.titles.get(namedBy(article, place, mention))?.includes(word)) return true;
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
function antecedent(article: Named, place: number, who: number): EntityId | undefined {
  const { items } = article.lines[place]!.framed.line;
  const last = items[who - 1]?.kind === 'comma' ? who - 2 : who - 1;
  if (items[who]!.word === 'which') {
    const body = items[last]?.mention;
    return body?.kind === 'ORG' ? namedBy(article, place, body) : undefined;
  }
  for (let at = last; 0 <= at && last - at < 10; at--) {
    const { mention, kind, cue, classes } = items[at]!;
    if (mention?.kind === 'PERSON') return namedBy(article, place, mention);
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

const identity = (article: Named, place: number, named: NamedSpan): EntityId | undefined =>
  /^(?:PERSON|ORG|PLACE)$/.test(named.kind) ? namedBy(article, place, named) : undefined;
