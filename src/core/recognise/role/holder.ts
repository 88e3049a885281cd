import { Known } from '../lexicon';
import { Shape } from '../word';
import { isPossessive, type RolePhrase } from './phrase';
import type { Titled } from './titled';

/** Whom a role stands with: the first token of their name, and how it stands. */
export interface Standing {
  readonly holder: number | undefined;
  readonly rule: string;
}

/** The tokens of a sentence, [first, end). */
export interface Stretch {
  readonly first: number;
  readonly end: number;
}

/** How the role stands with a person of its sentence, or with the `subject` of the one before; undefined if with nobody. */
export function standingOf(titled: Titled, { from, to }: RolePhrase, { first, end }: Stretch, subject: number | undefined): Standing | undefined {
  const next = personAfter(titled, to, end);
  if (next) return next;
  const before = personBefore(titled, from, first);
  if (before !== -1) return { holder: before, rule: 'title behind a name' };
  return predicate(titled, from, first, subject);
}

const farthestAfter = 14;

/** The person whose name follows, past a comma, a short form in parentheses, other titles, "Mr" and the like. */
function personAfter({ words, nameAt, names, markup, inTitle }: Titled, at: number, end: number): Standing | undefined {
  let comma = false;
  for (let next = at; next < Math.min(end, at + farthestAfter); next++) {
    if (markup[next]) continue;
    if (nameAt[next] !== -1) {
      const { kind, from, to } = names[nameAt[next]!]!;
      if (kind !== 'PERSON' || comma && to < end && !/^(?:[,(.;:)–—-]|of|and|from|who|as|in|)$/.test(words[to]!.key)) return undefined;
      return { holder: from, rule: comma ? 'title before a name and a comma' : 'title before a name' };
    }
    const { text, key, known, shape } = words[next]!;
    if (key === '(' && !comma) {
      const close = closing(words, next, end);
      if (close === -1) return undefined;
      next = close;
    } else if (key === ',' && !comma) comma = true;
    else if (!((known & Known.honorific || courtesies.has(key)) && shape !== Shape.lower || inTitle[next] && shape !== Shape.lower || key === '.' && Shape.capital <= words[next - 1]!.shape || /^\p{Lu}\.?$/u.test(text)
      || comma && (key === 'the' || key === 'honourable'))) return undefined;
  }
  return undefined;
}

/** What is put before a name out of courtesy, beside the honorifics of the lists. */
const courtesies = new Set('hajia alhaja malama malam mallam hon honourable right rt excellency highness majesty datuk datin dato seri tan sri puan jathedar engr atty barr comrade cde ibu pak daw ko khun'.split(' '));

function closing(words: Titled['words'], open: number, end: number): number {
  for (let at = open + 1; at < Math.min(end, open + 5); at++) if (words[at]!.key === ')') return at;
  return -1;
}

/** "Ana Duarte, 54, the former", "Ana Duarte (": the person whose name stands before, parted by a comma, a dash or a bracket. */
function personBefore({ words, nameAt, names, markup }: Titled, from: number, first: number): number {
  let at = from - 1;
  for (let steps = 0; first <= at && steps < 8 && nameAt[at] === -1 && (markup[at] || leads(words[at]!.key)); steps++) at--;
  if (isPossessive(words[at]?.key ?? '') || /s['’]$/.test(words[at]?.key ?? '')) {
    at--;
    for (let steps = 0; first <= at && steps < 4 && !/^[,(–—-]$/.test(words[at]!.key); steps++) at--;
  }
  if (at < first || !/^[,(–—-]$/.test(words[at]!.key)) return -1;
  at--;
  if (first < at && words[at]!.shape === Shape.number && words[at - 1]!.key === ',') at -= 2;
  while (first <= at && markup[at]) at--;
  if (at < first || nameAt[at] === -1) return -1;
  const name = names[nameAt[at]!]!;
  return name.kind === 'PERSON' && name.to === at + 1 ? name.from : -1;
}

const leads = (key: string): boolean =>
  /^(?:the|a|an|its|his|her|their|who|is|was|then|late|new|last|current|present|former|retired|longtime|veteran|outgoing|local|ousted|jailed|first|and)$/.test(key);

/** "She was named", "became the", "as": the role is said of the person the clause is about. */
function predicate({ words, nameAt, names }: Titled, from: number, first: number, subject: number | undefined): Standing | undefined {
  let at = from - 1;
  while (first <= at && /^(?:the|a|an|its|his|her|their|then|new|former|now|again|still|also|by|already|once|twice|later|first)$|^\d+(?:st|nd|rd|th)$/.test(words[at]!.key)) at--;
  if (at < first) return undefined;
  if (nameAt[at] !== -1 && names[nameAt[at]!]!.kind === 'PERSON' && /^(?:named|appointed|elected|made)$/.test(words[names[nameAt[at]!]!.from - 1]?.key ?? ''))
    return { holder: names[nameAt[at]!]!.from, rule: 'named to an office' };
  if (!/^(?:was|is|became|becomes|become|named|elected|appointed|remains|remained|as|been)$/.test(words[at]!.key)) return undefined;
  for (let before = at - 1; first <= before; before--) {
    if (nameAt[before] !== -1 && names[nameAt[before]!]!.kind === 'PERSON') return { holder: names[nameAt[before]!]!.from, rule: `predicate ${words[at]!.key}` };
  }
  const opens = words[at]!.key === 'as' && (at === first || /^(?:served?|acted?|acts)$/.test(words[at - 1]!.key));
  return opens || at !== first && /^(?:he|she)$/.test(words[at - 1]!.key) ? { holder: subject, rule: `predicate ${words[at]!.key} no subject ${words[at-1]?.key}` } : undefined;
}
