import type { Entity, EntityId, Mention } from '../model';
import type { Source } from './framed';
import { Class } from './lexicon';
import { is, type Item, type Line } from './line';
import { sentenceSubject } from './frame';
import { headOf, type Phrase } from './phrase';

/** Tells which entity a source's words name: by its own name, or by a pronoun or a role that only one can be meant by. */
export interface Reference {
  entityOf(source: Source): EntityId | undefined;
}

export function createReference(lines: readonly Line[], entities: readonly Entity[]): Reference {
  const order = new Map(lines.map((line, index) => [line, index]));
  const byId = new Map(entities.map(entity => [entity.id, entity]));
  const genders = gendersOf(lines);
  const known = new Map<Line, Map<number, EntityId | undefined>>();
  return {
    entityOf(source) {
      const { line, phrase: { first } } = source;
      const ofLine = known.get(line) ?? new Map<number, EntityId | undefined>();
      known.set(line, ofLine);
      if (!ofLine.has(first)) ofLine.set(first, resolve(source));
      return ofLine.get(first);
    },
  };

  function resolve({ line, phrase }: Source): EntityId | undefined {
    const head = headOf(line, phrase);
    const item = line.items[head]!;
    if (item.mention) return line.items.slice(phrase.first, phrase.last + 1).some(({ word }) => word === 'and') ? undefined : identity(item.mention);
    const named = inApposition(line, phrase.last);
    if (named) return identity(named);
    if (/^(?:he|him|she|her)(?:'|$)/.test(item.word)) return person(line, head, /^(?:she|her)/.test(item.word) ? 'female' : 'male');
    if (item.word === 'who') return antecedent(line, head);
    if (is(item, Class.role) && /^(?:the|this|that)$/.test(line.items[phrase.first]!.word)) return byRole(line, head, item.word);
    return undefined;
  }

  /** The likeliest person named before, if none other comes near. */
  function person(line: Line, at: number, gender: Gender): EntityId | undefined {
    const scores = new Map<EntityId, number>();
    let distance = 0;
    let seen = 0;
    for (let index = order.get(line)!; 0 <= index && distance < 6; index--) {
      const near = lines[index]!;
      for (let place = near.sentences.length - 1; 0 <= place && distance < 6; place--) {
        const sentence = near.sentences[place]!;
        if (near === line && at < sentence.from) continue;
        seen += sentence.to - sentence.from;
        if (farthestPerson < seen) return likeliest(scores);
        const subject = sentenceSubject(near, sentence);
        const acting = subject && subject.last < (near === line ? at : near.items.length) ? roleHolder(near, subject) : undefined;
        if (acting !== undefined && (genders.get(acting) ?? gender) === gender) scores.set(acting, Math.max(scores.get(acting) ?? -9, 6 - distance));
        for (let item = Math.min(sentence.to, near === line ? at : sentence.to) - 1; sentence.from <= item; item--) {
          const mention = near.items[item]!.mention;
          if (mention?.kind !== 'PERSON' || (genders.get(mention.entity) ?? gender) !== gender) continue;
          const isSubject = subject !== undefined && subject.first <= item && item <= subject.last && headOf(near, subject) === item;
          const score = 4 - distance + (isSubject ? 2 : 0) + (genders.has(mention.entity) ? 0.5 : 0);
          if ((scores.get(mention.entity) ?? -9) < score) scores.set(mention.entity, score);
        }
        distance++;
      }
    }
    return likeliest(scores);
  }

  /** The person whom a sentence that names nobody is about: "The minister insisted". */
  function roleHolder(line: Line, phrase: Phrase): EntityId | undefined {
    const head = headOf(line, phrase);
    const { mention, word } = line.items[head]!;
    if (mention || !is(line.items[head], Class.role)) return undefined;
    const found = inApposition(line, phrase.last)?.entity ?? (/^(?:the|this|that)$/.test(line.items[phrase.first]!.word) ? byRole(line, head, word) : undefined);
    return found !== undefined && byId.get(found)?.kind === 'PERSON' ? found : undefined;
  }

  /** "the ministry", "the senator": the last one named before with that word in its name or among its roles. */
  function byRole(line: Line, at: number, word: string): EntityId | undefined {
    const from = order.get(line)!;
    for (let index = from, seen = 0; 0 <= index && seen < farthest; index--) {
      const near = lines[index]!;
      for (let item = (near === line ? at : near.items.length) - 1; 0 <= item && seen < farthest; item--, seen++) {
        const mention = near.items[item]!.mention;
        if (!mention || (mention.kind !== 'PERSON' && mention.kind !== 'ORG')) continue;
        if (hasRole(near, item, mention, word)) return mention.entity;
      }
    }
    return undefined;
  }

  function hasRole(line: Line, at: number, mention: Mention, word: string): boolean {
    const holds = (start: number, end: number): boolean => line.text.slice(start, end).toLowerCase().split(/\s+/).includes(word);
    if (mention.kind === 'ORG') return holds(mention.start, mention.end);
    const entity = byId.get(mention.entity);
    if (entity?.roles.some(role => holds(role.start, role.end))) return true;
    for (let left = at - 1; 0 <= left && at - left < 4; left--) if (line.items[left]!.word === word && line.items[left + 1]!.kind !== 'comma') return !line.items[left + 1]!.mention || line.items[left + 1]!.mention === mention;
    const after = line.items[at + 1];
    if (after?.kind !== 'comma') return false;
    for (let right = at + 2; right < line.items.length && right < at + 7; right++) {
      const item = line.items[right]!;
      if (item.word === word) return true;
      if (item.kind === 'comma' || is(item, Class.preposition | Class.auxiliary)) return false;
    }
    return false;
  }
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
  return next === undefined || next.kind === 'comma' || next.kind === 'open' || next.kind === 'stop' || next.kind === 'dash' || /^(?:of|from)$/.test(next.word) ? mention : undefined;
}

/** How many words back a role may point, and a pronoun. */
const farthest = 3000;
const farthestPerson = 500;

function likeliest(scores: ReadonlyMap<EntityId, number>): EntityId | undefined {
  const [best, second] = [...scores].sort((a, b) => b[1] - a[1]);
  return best && (!second || second[1] + 0.5 <= best[1]) ? best[0] : undefined;
}

const identity = ({ kind, entity }: Mention): EntityId | undefined => (/^(?:PERSON|ORG|PLACE|NORP)$/.test(kind) && kind !== 'NORP' ? entity : undefined);

type Gender = 'male' | 'female';

const titles: ReadonlyMap<string, Gender> = new Map([
  ...['mr', 'sir', 'lord', 'king', 'prince', 'congressman', 'spokesman', 'businessman', 'chairman', 'father', 'pope', 'brother'].map(word => [word, 'male'] as const),
  ...['mrs', 'ms', 'miss', 'dame', 'lady', 'queen', 'princess', 'congresswoman', 'spokeswoman', 'businesswoman', 'chairwoman', 'sister', 'mother'].map(word => [word, 'female'] as const),
]);

/** What titles before a name tell, and given names that only one gender bears. */
function gendersOf(lines: readonly Line[]): Map<EntityId, Gender> {
  const genders = new Map<EntityId, Gender>();
  for (const { items } of lines) items.forEach((item, index) => {
    const { mention } = item;
    if (mention?.kind !== 'PERSON' || items[index - 1]?.mention === mention) return;
    const gender = titles.get(items[index - 1]?.word ?? '') ?? titles.get(item.word) ?? givenName(item);
    if (gender && !genders.has(mention.entity)) genders.set(mention.entity, gender);
  });
  return genders;
}

const female = new Set(`mary anna anne ann maria elizabeth sarah laura emma julia alice angela nancy susan linda barbara patricia jennifer jessica
  karen lisa betty margaret sandra ashley kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca sharon
  cynthia kathleen amy shirley helen debra rachel carolyn janet catherine heather diane ruth julie olivia joyce virginia
  victoria lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa sara janice marie
  katherine olga natalia tatiana svetlana irina elena marina ekaterina sofia`.split(/\s+/));
const male = new Set(`james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven
  paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan
  stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry tyler aaron jose
  adam henry nathan douglas peter zachary kyle walter harold jeremy ethan carl keith roger gerald christian sean arthur austin
  noah lawrence joe bryan billy mike tim bill tom jim bob dan ben steve greg jeff chris rick ron ken antonio luis juan carlos
  pedro mohammed muhammad ahmed ali hassan abdul`.split(/\s+/));

const givenName = ({ word }: Item): Gender | undefined => (female.has(word) ? 'female' : male.has(word) ? 'male' : undefined);
