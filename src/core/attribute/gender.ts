import people from '../../../model/people.json';
import type { EntityId, Mention } from '../model';
import { fold } from '../recognise/fold';
import type { Line } from './line';

/** What a pronoun tells of whom it means; absent if nothing in the text does. */
export type Gender = 'male' | 'female';

/** What one line tells of the genders of those it names, as `NamedSpan.who` tells them, in its order. */
export interface ToldGenders {
  /** By titles and words of kinship beside a name: "Mrs. Lee", "his wife, Ann". */
  readonly beside: readonly (readonly [who: number, gender: Gender])[];
  /** By "he" and "she" where only one person is named in the sentence and the one before. */
  readonly pronouns: readonly (readonly [who: number, gender: Gender])[];
}

/** Reads a line for them. */
export function gendersIn(line: Line): ToldGenders {
  const beside: [number, Gender][] = [];
  const { items } = line;
  items.forEach((item, index) => {
    const { mention } = item;
    if (mention?.kind !== 'PERSON' || items[index - 1]?.mention === mention) return;
    const before = items[index - 1]?.kind === 'comma' ? items[index - 2] : items[index - 1];
    const gender = tellers.get(before?.word ?? '') ?? tellers.get(item.word);
    if (gender) beside.push([mention.who, gender]);
  });
  const votes = votesIn(line);
  return beside.length === 0 && votes.length === 0 ? noGenders : { beside, pronouns: votes };
}

/** What most lines tell. */
const noGenders: ToldGenders = { beside: [], pronouns: [] };

/**
 * What stands beside a name tells first, else the given name, where one gender bears it, else the pronouns, if they agree. By line what it tells, and its
 * mentions; `given`: what names tell.
 */
export function gendersOf(told: readonly ToldGenders[], mentions: readonly (readonly Mention[])[], given: ReadonlyMap<EntityId, Gender>): Map<EntityId, Gender> {
  const lines: number[] = [];
  told.forEach((own, line) => { if (own !== noGenders) lines.push(line); });
  const genders = new Map<EntityId, Gender>();
  const put = (entity: EntityId, gender: Gender): void => { if (!genders.has(entity)) genders.set(entity, gender); };
  for (const line of lines) for (const [who, gender] of told[line]!.beside) put(mentions[line]![who]!.entity, gender);
  for (const [entity, gender] of given) put(entity, gender);
  const votes = new Map<EntityId, Gender | undefined>();
  for (const line of lines) for (const [who, gender] of told[line]!.pronouns) {
    const { entity } = mentions[line]![who]!;
    votes.set(entity, votes.has(entity) && votes.get(entity) !== gender ? undefined : gender);
  }
  for (const [entity, gender] of votes) if (gender) put(entity, gender);
  return genders;
}

function votesIn({ items, sentences }: Line): [number, Gender][] {
  const votes: [number, Gender][] = [];
  sentences.forEach(({ from, to }, place) => {
    const named = new Set<number>();
    for (let at = sentences[place - 1]?.from ?? from; at < to; at++) {
      const { mention, word } = items[at]!;
      if (mention?.kind === 'PERSON') named.add(mention.who);
      const gender = at < from || named.size !== 1 ? undefined : pronouns.get(word);
      if (!gender) continue;
      const [who] = named;
      votes.push([who!, gender]);
    }
  });
  return votes;
}

const pronouns: ReadonlyMap<string, Gender> = new Map([['he', 'male'], ['she', 'female']]);

const tellers: ReadonlyMap<string, Gender> = new Map([
  ...`mr sir lord king prince congressman spokesman businessman father pope brother husband son uncle nephew grandfather widower
    monsieur herr señor`.split(/\s+/).map(word => [word, 'male'] as const),
  ...`mrs ms miss dame lady queen princess congresswoman spokeswoman businesswoman chairwoman sister mother wife daughter aunt niece
    grandmother widow madam madame mme frau señora doña actress nun`.split(/\s+/).map(word => [word, 'female'] as const),
]);

/** The gender of all who bear a given name. A name of one word is as often a family name, and before "Man-sup" a family name stands: they tell nothing. */
export function byGivenName(name: string): Gender | undefined {
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
