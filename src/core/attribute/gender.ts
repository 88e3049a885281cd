import people from '../../../model/people.json';
import type { Entity, EntityId } from '../model';
import { fold } from '../recognise/fold';
import type { Line } from './line';

/** What a pronoun tells of whom it means; absent if nothing in the text does. */
export type Gender = 'male' | 'female';

/** What titles and words of kinship beside a name tell ("Mrs. Lee", "his wife, Ann"), else the given name, where one gender bears it, else the pronouns. */
export function gendersOf(lines: readonly Line[], entities: readonly Entity[]): Map<EntityId, Gender> {
  const genders = new Map<EntityId, Gender>();
  for (const { items } of lines) items.forEach((item, index) => {
    const { mention } = item;
    if (mention?.kind !== 'PERSON' || items[index - 1]?.mention === mention) return;
    const before = items[index - 1]?.kind === 'comma' ? items[index - 2] : items[index - 1];
    const gender = told.get(before?.word ?? '') ?? told.get(item.word);
    if (gender && !genders.has(mention.entity)) genders.set(mention.entity, gender);
  });
  for (const { id, kind, name } of entities) {
    const gender = kind === 'PERSON' && !genders.has(id) ? byGivenName(name) : undefined;
    if (gender) genders.set(id, gender);
  }
  for (const [entity, gender] of votedBy(lines)) if (!genders.has(entity)) genders.set(entity, gender);
  return genders;
}

/** What "he" and "she" tell where only one person is named in the sentence and the one before; nothing if they do not agree. */
function votedBy(lines: readonly Line[]): Map<EntityId, Gender> {
  const votes = new Map<EntityId, Gender | undefined>();
  for (const { items, sentences } of lines) sentences.forEach(({ from, to }, place) => {
    const named = new Set<EntityId>();
    for (let at = sentences[place - 1]?.from ?? from; at < to; at++) {
      const { mention, word } = items[at]!;
      if (mention?.kind === 'PERSON') named.add(mention.entity);
      const gender = at < from || named.size !== 1 ? undefined : pronouns.get(word);
      if (!gender) continue;
      const [entity] = named;
      votes.set(entity!, votes.has(entity!) && votes.get(entity!) !== gender ? undefined : gender);
    }
  });
  return new Map([...votes].flatMap(([entity, gender]) => (gender ? [[entity, gender] as const] : [])));
}

const pronouns: ReadonlyMap<string, Gender> = new Map([['he', 'male'], ['she', 'female']]);

const told: ReadonlyMap<string, Gender> = new Map([
  ...`mr sir lord king prince congressman spokesman businessman father pope brother husband son uncle nephew grandfather widower
    monsieur herr señor`.split(/\s+/).map(word => [word, 'male'] as const),
  ...`mrs ms miss dame lady queen princess congresswoman spokeswoman businesswoman chairwoman sister mother wife daughter aunt niece
    grandmother widow madam madame mme frau señora doña actress nun`.split(/\s+/).map(word => [word, 'female'] as const),
]);

/** A name of one word is as often a family name, and before "Man-sup" a family name stands: they tell nothing. */
function byGivenName(name: string): Gender | undefined {
  const [first, second] = name.split(' ');
  if (!first || !second || /^\p{Lu}\p{Ll}+-\p{Ll}/u.test(second)) return undefined;
  bearers ??= namesByGender();
  return bearers.get(fold(first)) ?? (first.length < 3 ? bearers.get(fold(second)) : undefined);
}

let bearers: ReadonlyMap<string, Gender> | undefined;

function namesByGender(): ReadonlyMap<string, Gender> {
  const names = new Map<string, Gender>();
  people.given.split('|').forEach((given, index) => {
    const bearer = people.bearers[index];
    if (bearer !== '-') names.set(given, bearer === 'f' ? 'female' : 'male');
  });
  return names;
}
