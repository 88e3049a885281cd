import type { Entity, EntityId, Mention } from '../model';
import { titleIn } from '../resolve/roles';
import { words } from '../span';
import type { Source } from './framed';
import { Class } from './lexicon';
import { is, sentenceOf, type Line } from './line';
import { sentenceSubject } from './subject';
import { gendersOf, type Gender } from './gender';
import { headOf, type Phrase } from './phrase';

/** Tells which entity a source's words name: by its own name, or by a pronoun or a role that only one can be meant by. */
export interface Reference {
  entityOf(source: Source): EntityId | undefined;
}

/** Made once an article: pronouns and roles are looked up among the names of the lines before. */
export function createReference(lines: readonly Line[], entities: readonly Entity[]): Reference {
  const order = new Map(lines.map((line, index) => [line, index]));
  const article: Named = { lines, order, byId: new Map(entities.map(entity => [entity.id, entity])), genders: gendersOf(lines) };
  const known = new Map<Line, Map<number, EntityId | undefined>>();
  return {
    entityOf(source) {
      const { line, phrase: { first } } = source;
      const ofLine = known.get(line) ?? new Map<number, EntityId | undefined>();
      known.set(line, ofLine);
      if (!ofLine.has(first)) ofLine.set(first, resolve(article, source));
      return ofLine.get(first);
    },
  };
}

/** What is looked through for whom a word means. */
interface Named {
  readonly lines: readonly Line[];
  readonly order: ReadonlyMap<Line, number>;
  readonly byId: ReadonlyMap<EntityId, Entity>;
  readonly genders: ReadonlyMap<EntityId, Gender>;
}

function resolve(article: Named, { line, phrase }: Source): EntityId | undefined {
  const head = headOf(line, phrase);
  const item = line.items[head]!;
  if (item.mention) return line.items.slice(phrase.first, phrase.last + 1).some(({ word }) => word === 'and') ? undefined : identity(item.mention);
  const named = inApposition(line, phrase.last);
  if (named) return identity(named);
  if (/^(?:he|him|she|her)(?:'|$)/.test(item.word)) return person(article, line, head, /^(?:she|her)/.test(item.word) ? 'female' : 'male');
  if (item.word === 'who') return antecedent(line, head);
  if (is(item, Class.role) && /^(?:the|this|that)$/.test(line.items[phrase.first]!.word)) return byRole(article, line, head, item.word);
  return undefined;
}

/** The likeliest person named before, if none other comes near. */
function person(article: Named, line: Line, at: number, gender: Gender): EntityId | undefined {
  const scores = new Map<EntityId, number>();
  let distance = 0;
  let seen = 0;
  for (let index = article.order.get(line)!; 0 <= index && distance < 6; index--) {
    const near = article.lines[index]!;
    for (let place = near === line ? sentenceOf(line, at) : near.sentences.length - 1; 0 <= place && distance < 6; place--) {
      const sentence = near.sentences[place]!;
      seen += sentence.to - sentence.from;
      if (farthestPerson < seen) return likeliest(scores);
      const subject = sentenceSubject(near, sentence);
      const acting = subject && subject.last < (near === line ? at : near.items.length) ? roleHolder(article, near, subject) : undefined;
      if (acting !== undefined && (article.genders.get(acting) ?? gender) === gender) scores.set(acting, Math.max(scores.get(acting) ?? -9, 6 - distance));
      for (let item = Math.min(sentence.to, near === line ? at : sentence.to) - 1; sentence.from <= item; item--) {
        const mention = near.items[item]!.mention;
        if (mention?.kind !== 'PERSON' || (article.genders.get(mention.entity) ?? gender) !== gender) continue;
        const isSubject = subject !== undefined && subject.first <= item && item <= subject.last && headOf(near, subject) === item;
        const score = 4 - distance + (isSubject ? 2 : 0) + (article.genders.has(mention.entity) ? 0.5 : 0);
        if ((scores.get(mention.entity) ?? -9) < score) scores.set(mention.entity, score);
      }
      distance++;
    }
  }
  return likeliest(scores);
}

/** The person whom a sentence that names nobody is about: "The minister insisted". */
function roleHolder(article: Named, line: Line, phrase: Phrase): EntityId | undefined {
  const head = headOf(line, phrase);
  const { mention, word } = line.items[head]!;
  if (mention || !is(line.items[head], Class.role)) return undefined;
  const found =
    inApposition(line, phrase.last)?.entity
    ?? (/^(?:the|this|that)$/.test(line.items[phrase.first]!.word) ? byRole(article, line, head, word) : undefined);
  return found !== undefined && article.byId.get(found)?.kind === 'PERSON' ? found : undefined;
}

/** "the ministry", "the senator": the last one named before with that word in its name or among its roles. */
function byRole(article: Named, line: Line, at: number, word: string): EntityId | undefined {
  const from = article.order.get(line)!;
  for (let index = from, seen = 0; 0 <= index && seen < farthest; index--) {
    const near = article.lines[index]!;
    for (let item = (near === line ? at : near.items.length) - 1; 0 <= item && seen < farthest; item--, seen++) {
      const mention = near.items[item]!.mention;
      if (!mention || (mention.kind !== 'PERSON' && mention.kind !== 'ORG')) continue;
      if (hasRole(article, near, item, mention, word)) return mention.entity;
    }
  }
  return undefined;
}

function hasRole(article: Named, line: Line, at: number, mention: Mention, word: string): boolean {
  const holds = (start: number, end: number): boolean => line.text.slice(start, end).toLowerCase().split(/\s+/).includes(word);
  if (mention.kind === 'ORG') return holds(mention.start, mention.end);
  const entity = article.byId.get(mention.entity);
  if (entity?.roles.some(role => titleIn(words(line.text, role)).at(-1) === word)) return true;
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

/** "Lee, who said": the name right before the pronoun. */
function antecedent({ items }: Line, who: number): EntityId | undefined {
  const mention = (items[who - 1]?.kind === 'comma' ? items[who - 2] : items[who - 1])?.mention;
  return mention && identity(mention);
}

/** "Its president, Nelson Lee, called": the person whose name stands between commas right after the phrase. */
function inApposition({ items }: Line, last: number): Mention | undefined {
  const mention = items[last + 1]?.kind === 'comma' ? items[last + 2]?.mention : undefined;
  if (mention?.kind !== 'PERSON') return undefined;
  let after = last + 2;
  while (items[after]?.mention === mention) after++;
  const next = items[after];
  const ends = next === undefined || /^(?:comma|open|stop|dash)$/.test(next.kind) || /^(?:of|from)$/.test(next.word);
  return ends ? mention : undefined;
}

/** How many words back a role may point, and a pronoun. */
const farthest = 3000;
const farthestPerson = 500;

function likeliest(scores: ReadonlyMap<EntityId, number>): EntityId | undefined {
  const [best, second] = [...scores].sort((a, b) => b[1] - a[1]);
  return best && (!second || second[1] + 0.5 <= best[1]) ? best[0] : undefined;
}

const identity = ({ kind, entity }: Mention): EntityId | undefined => (/^(?:PERSON|ORG|PLACE|NORP)$/.test(kind) && kind !== 'NORP' ? entity : undefined);
