import type { EntityId } from '../model';
import type { Item, Line } from './line';

/** What a pronoun tells of whom it means; absent if nothing in the text does. */
export type Gender = 'male' | 'female';

const titles: ReadonlyMap<string, Gender> = new Map([
  ...'mr sir lord king prince congressman spokesman businessman chairman father pope brother'.split(' ').map(word => [word, 'male'] as const),
  ...'mrs ms miss dame lady queen princess congresswoman spokeswoman businesswoman chairwoman sister mother'
    .split(' ').map(word => [word, 'female'] as const),
]);

/** What titles before a name tell, and given names that only one gender bears. */
export function gendersOf(lines: readonly Line[]): Map<EntityId, Gender> {
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
