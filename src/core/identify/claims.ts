import fields from '../../../model/fields.json';
import { nationOf } from '../matchNames/nation';
import { fold } from '../recognise/fold';
import { titleIn } from '../resolve/roles';
import type { Article, EntityId } from '../model';
import { words } from '../span';

/** What an article says somebody is, as far as it can tell them from a namesake. Each is empty if it says nothing. */
export interface Claims {
  /** Fields of life, sorted: `politics`, `sport`. */
  readonly fields: readonly string[];
  /** Nations whose office they hold, sorted: `kenya`. */
  readonly nations: readonly string[];
  /** Years of age on the day of the article. */
  readonly ages: readonly number[];
}

/** What an article says of its people; those of whom it says nothing are left out, and organisations and places. */
export function claimsIn(article: Article): ReadonlyMap<EntityId, Claims> {
  const ages = agesIn(article);
  const found = new Map<EntityId, Claims>();
  for (const { id, kind, roles } of article.entities) {
    const age = ages.get(id);
    if (kind !== 'PERSON' || roles.length === 0 && age === undefined) continue;
    const worded = roles.map(role => fold(words(article.text, role)));
    const own = sorted(worded.flatMap(fieldsOf));
    const stated = sorted(worded.flatMap(nationsOf));
    // A "health minister" of an article that speaks of one nation only is that nation's.
    const nations = stated.length === 0 && own.includes('politics') ? onlyNation(nationsIn(article)) : stated;
    if (own.length !== 0 || nations.length !== 0 || age !== undefined) found.set(id, { fields: own, nations, ages: age === undefined ? [] : [age] });
  }
  return found;
}

const onlyNation = (nations: ReadonlyMap<string, number>): string[] => (nations.size === 1 ? [...nations.keys()] : []);

/** The nations an article names, as a country or a people, with the number of times, in the order of first naming. Worked out once an article. */
export function nationsIn(article: Article): ReadonlyMap<string, number> {
  const before = known.get(article);
  if (before) return before;
  const counts = new Map<string, number>();
  for (const mention of article.mentions) {
    if (mention.kind !== 'PLACE' && mention.kind !== 'NORP') continue;
    const nation = nationOf(words(article.text, mention));
    if (nation !== undefined) counts.set(nation, (counts.get(nation) ?? 0) + 1);
  }
  known.set(article, counts);
  return counts;
}

const known = new WeakMap<Article, ReadonlyMap<string, number>>();

/** Equal for equal claims. */
export const signatureOf = ({ fields: own, nations, ages }: Claims): string => `${own.join(' ')}|${nations.join(' ')}|${ages.join(' ')}`;

export const noClaims: Claims = { fields: [], nations: [], ages: [] };

/** The claims of both. */
export const joinClaims = (a: Claims, b: Claims): Claims =>
  ({ fields: sorted([...a.fields, ...b.fields]), nations: sorted([...a.nations, ...b.nations]), ages: [...new Set([...a.ages, ...b.ages])].sort((x, y) => x - y) });

/** Claims that one person hardly makes at once; undefined if they go together. `firm`: nothing that speaks for one person outweighs it. */
export function conflictOf(a: Claims, b: Claims): { readonly firm: boolean } | undefined {
  if (a.ages.length !== 0 && b.ages.length !== 0 && apart < Math.max(...a.ages, ...b.ages) - Math.min(...a.ages, ...b.ages)) return firm;
  return disjoint(a.nations, b.nations) || disjoint(a.fields, b.fields) ? soft : undefined;
}

const firm = { firm: true };
const soft = { firm: false };

/** So many years may lie between the articles of a folder, or be a slip. */
const apart = 10;

const disjoint = (a: readonly string[], b: readonly string[]): boolean => a.length !== 0 && b.length !== 0 && !a.some(each => b.includes(each));

const sorted = (all: readonly string[]): string[] => [...new Set(all)].sort();

/** "Former striker and coach of Havn": sport. What a title is of does not count. */
function fieldsOf(role: string): string[] {
  const title = titleIn(role).join(' ').split(/[^\p{L}-]+/u);
  const found: string[] = [];
  for (let at = title.length - 1; 0 <= at; at--) {
    const field = (heads ??= build()).get(title.slice(at - 1 < 0 ? at : at - 1, at + 1).join(' ')) ?? heads.get(title[at]!);
    if (field !== undefined) found.push(field);
  }
  return found;
}

let heads: Map<string, string> | undefined;

const build = (): Map<string, string> => new Map(Object.entries(fields).flatMap(([field, all]) => all.split('|').map(head => [fold(head), field] as const)));

/** "Kenyan foreign minister", "foreign minister of Kenya", "Kenya's foreign minister"; whom an envoy is sent to says nothing. */
function nationsOf(role: string): string[] {
  const own = role.replace(/ (?:to|for|on|in|at|from|with|against) .*$/, '').replace(/['’]s?(?= |$)/g, '').split(/[\s,]+/);
  const found: string[] = [];
  for (let at = 0; at < own.length; at++) {
    const two = at + 1 < own.length ? nationOf(`${own[at]!} ${own[at + 1]!}`) : undefined;
    const nation = two ?? nationOf(own[at]!);
    if (nation !== undefined) found.push(nation);
    if (two !== undefined) at++;
  }
  return found;
}

/** "Ana Duarte, 34, said": the age stands between commas behind the name. The first that is stated counts. */
function agesIn({ text, mentions }: Article): ReadonlyMap<EntityId, number> {
  const ages = new Map<EntityId, number>();
  for (const { kind, entity, end } of mentions) {
    // Most names are followed by a word.
    if (kind !== 'PERSON' || !/[,(\s]/.test(text[end] ?? '') || !/\d/.test(text.slice(end, end + 10))) continue;
    const age = /^\s*(?:,\s*(?:aged\s+)?|\()(\d{1,2})(?=[,);.]|\s+years? old)/.exec(text.slice(end, end + 24));
    if (age && !ages.has(entity)) ages.set(entity, Number(age[1]));
  }
  return ages;
}
