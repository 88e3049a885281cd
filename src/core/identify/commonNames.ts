import common from '../../../model/commonNames.json';
import type { ParsedName } from '../matchNames';

/** Whether a person's full name is one that many bear: a common given name and a common family name, as "Maria Silva" and "Wang Wei". */
export function isCommon(parsed: ParsedName): boolean {
  if (parsed.kind !== 'PERSON') return false;
  const [first, last, ...more] = parsed.name.words.map(({ text }) => text);
  if (first === undefined || last === undefined || more.length !== 0) return false;
  return given.has(first) && family.has(last) || family.has(first) && given.has(last);
}

const given = new Set(common.given.split('|'));
const family = new Set(common.family.split('|'));
