import common from '../../../model/commonNames.json';
import type { Name } from './name';

/** Whether a person's full name is one that many bear: a common given name and a common family name, as "Maria Silva" and "Wang Wei". */
export function isCommon({ kind, parsed }: Name): boolean {
  if (kind !== 'PERSON' || parsed.kind !== 'PERSON') return false;
  const [first, last, ...more] = parsed.name.words.map(({ text }) => text);
  if (first === undefined || last === undefined || more.length !== 0) return false;
  return given.has(first) && family.has(last) || family.has(first) && given.has(last);
}

const given = new Set(common.given.split('|'));
const family = new Set(common.family.split('|'));
