import type { EntityKind } from '../../model';
import { Known } from '../lexicon';
import { Shape, type Word } from '../word';
import { isGlued, type Titled } from './titled';

/** What a role can hold. */
export const mayNest: ReadonlySet<EntityKind> = new Set<EntityKind>(['ORG', 'PLACE', 'NORP', 'EVENT', 'PRODUCT', 'LAW', 'WORK']);

/** A noun or an adjective of the title: "traffic", "deputy", "Standards". */
export function describes({ shape, key, known }: Word): boolean {
  if (shape === Shape.none || shape === Shape.number || key === 'under') return false;
  if (known & Known.titleModifier) return true;
  if (known & (Known.grammar | Known.honorific) || key === 'majesty' || key === 'highness') return false;
  if (shape !== Shape.lower) return true;
  if (key.length < 3 || known & (Known.saying | Known.personVerb) || verbs.has(key)) return false;
  return !/(?:[^e]ed|ly|[^s]ts|ing)$/.test(key) || gerunds.has(key);
}

const verbs = new Set(`became become becomes remains remember remembers thank thanks play plays order orders make makes call calls named names see
  sees sent send sat sits told saw`.split(/\s+/));
const gerunds = new Set(`managing presiding returning commanding ruling acting outgoing marketing planning training engineering mining building
  banking housing shipping batting bowling hitting fielding pitching visiting investigating founding fishing farming sitting standing reigning
  coordinating`.split(/\s+/));

/** A word that may be part of a name or of an office: "Fisheries". */
export const isCapitalWord = ({ shape, known }: Word): boolean =>
  (shape === Shape.capital || shape === Shape.capitals) && !(known & (Known.grammar | Known.honorific));

/** The apostrophe and s of an owner. */
export const isPossessive = (key: string): boolean => key === "'s" || key === '’s';

/** The apostrophe of "miners' leader". */
export const isPluralPossessive = (titled: Titled, at: number): boolean =>
  isApostrophe(titled.words[at]!.text) && isGlued(titled, at) && titled.words[at - 1]!.key.endsWith('s');

const isApostrophe = (text: string): boolean => text === "'" || text === '’';
