import { add, before, isCapital, isOrdinary, isWeak, keyAt, knownAt, remembered, type Candidate, type Evidence, type Scene } from './evidence';
import { Known, Name, Place } from './lexicon';
import { organisationNouns } from './organisation';
import { parts } from './place';
import { Trait, traitOf } from './trait';
import { Shape } from './word';

/** Is it a person? */
export function person(scene: Scene, candidate: Candidate, evidence: Evidence): void {
  if (candidate.hasOf || candidate.hasAnd || candidate.hasPossessive || candidate.hasDigits) return add(evidence, -9);
  const { from, to, capitals } = candidate;
  if (knownAt(scene, from) & Known.honorific && 1 < capitals) return add(evidence, -9);
  if (capitals === 1) single(scene, candidate, evidence);
  else full(scene, candidate, evidence);
  contextBefore(scene, candidate, evidence);
  contextAfter(scene, to, capitals, evidence);
  fromMemory(scene, candidate, evidence);
}

function single(scene: Scene, { from, to, common, known, acronyms }: Candidate, evidence: Evidence): void {
  const word = scene.words[to - 1]!;
  add(evidence, -0.3, 'unknown name');
  if (known & Known.given) add(evidence, known & Known.family ? 1.3 : 1, 'given name');
  else if (known & Known.family) add(evidence, 0.9, 'family name');
  if (common) add(evidence, isWeak(scene, from) ? -3.2 : -1.2);
  if (known & (Known.country | Known.region | Known.largeCity | Known.organisation | Known.nationality)) add(evidence, -2);
  else if (known & Known.city) add(evidence, -0.4);
  if (known & (Known.titleHead | Known.title | Known.organisationHead | Known.placeHead | Known.eventHead)) add(evidence, -1.5);
  if (acronyms || word.shape === Shape.initial || known & Known.honorific)
    add(evidence, known & Known.honorific && /^(?:mr|mrs|ms|dr|prof)$/.test(word.key) ? -7 : -2);
  if (opensTitle(scene, to)) add(evidence, -3);
  if (!common && endsLikeFamily(word)) add(evidence, 0.8, 'ending of family names');
}

const endsLikeFamily = traitOf(Trait.familyEnding, ({ key }) =>
  5 < key.length && /(?:ov|ev|enko|sky|ski|skiy|skyy|ić|ic|vich|wicz|sson|sen|ez|yan|shvili|dze|oglu|zadeh|ullah|uddin|escu|opoulos|ian)$/.test(key));

function full(scene: Scene, { from, to, capitals, common, any, hasParticle, hasInitial, acronyms, known }: Candidate, evidence: Evidence): void {
  const first = scene.words[from]!;
  const last = scene.words[to - 1]!;
  const most = hasParticle ? 5 : 4;
  add(evidence, capitals === 2 ? 1.5 : capitals <= most ? 2 : 2 - 1.2 * (capitals - most), 'two capitalised words');
  if (first.known & Known.given) add(evidence, 2.2, 'given name');
  else if (any & Known.given) add(evidence, 0.7, 'given name');
  if (last.known & Known.family) add(evidence, 0.8, 'family name');
  if (scene.titled && !(first.known & Known.given)) add(evidence, -1.5);
  if (hasInitial) add(evidence, 1, 'initials');
  if (hasParticle) add(evidence, 1, 'particle in the name');
  for (let at = from; at < to; at++) {
    const word = scene.words[at]!;
    if (word.shape < Shape.capital || word.shape === Shape.initial) continue;
    if (isOrdinary(scene, word)) add(evidence, word.known & Name ? -0.3 : at === from ? -2.4 : -1.3);
    if (word.known & Known.nationality) add(evidence, word.known & Known.given ? -0.8 : -2.5);
    if (word.known & (Known.country | Known.region) && !(word.known & Known.given)) add(evidence, -2);
    else if (word.known & Known.largeCity && !(word.known & Name)) add(evidence, -1);
    if (word.known & (Known.title | Known.titleHead) && !(word.known & Known.given)) add(evidence, at === from ? -2.5 : -1.5);
    if (word.known & Known.direction) add(evidence, -1.5);
    if (word.known & Known.organisation) add(evidence, -1.5);
  }
  if (last.known & (Known.organisationHead | Known.placeHead | Known.eventHead | Known.lawHead | Known.organisationSuffix))
    add(evidence, last.known & Known.family && first.known & Known.given ? -0.6 : -2.2);
  if (first.known & Known.placeFirst && !(first.known & Known.given)) add(evidence, -1.2);
  if (first.known & Known.organisationFirst) add(evidence, -1.5);
  if (known & (Place | Known.organisation | Known.nationality | Known.title | Known.event)) add(evidence, -2.5);
  // "KM Rahman": two capitals may be initials.
  if (acronyms && !scene.shouted) add(evidence, acronyms === 1 && first.text.length <= 3 && first.known === 0 && any & Name ? 0.3 : -1.5 * acronyms);
  if (common === capitals) add(evidence, -1);
  if (opensTitle(scene, to)) add(evidence, -3);
  if (isPair(scene, from, to)) add(evidence, -4);
}

/** "Prime" of "Prime Minister" closes no name. */
const opensTitle = ({ words, end, lexicon }: Scene, to: number): boolean =>
  to < end && (words[to]!.known & Known.titleHead) !== 0 && ((lexicon.phrases.get(`${words[to - 1]!.key} ${words[to]!.key}`) ?? 0) & Known.title) !== 0;

/** "Duarte-Brandt talks": two last names that the article knows. */
const isPair = ({ words, memory }: Scene, from: number, to: number): boolean =>
  to - from === 3 && words[from + 1]!.key === '-' && memory !== undefined && memory.surnames.has(words[from]!.key) && memory.surnames.has(words[to - 1]!.key);


function contextBefore(scene: Scene, { from, capitals, common }: Candidate, evidence: Evidence): void {
  const at = before(scene, from);
  const known = knownAt(scene, at);
  const key = keyAt(scene, at);
  if (capitals === 1 && common && known & (Known.honorific | Known.title | Known.titleHead)) add(evidence, 0.8, 'title before name');
  else if (known & Known.honorific) add(evidence, 3.5, 'title before name');
  else if (
    known & (Known.title | Known.titleHead)
    && !ordinaryTitles.has(key)
  )
    add(evidence, scene.words[at]!.shape === Shape.lower ? 2.3 : 3, 'title before name');
  else if (known & Known.title) add(evidence, 1.2, 'title before name');
  if (known & Known.relative) add(evidence, 1.5, 'relative before name');
  if (known & Known.saying && scene.words[at]!.shape === Shape.lower && capitals !== 1 && sayings.has(key))
    add(evidence, 0.8, 'speaks');
  if (placePrepositions.has(key)) add(evidence, capitals === 1 ? -1.5 : -0.8);
  if (key === 'of' && 1 < capitals && parts.has(keyAt(scene, at - 1))) add(evidence, -1.2);
  if (organisationNouns.has(key) && scene.words[at]!.shape === Shape.lower && !(known & (Known.title | Known.titleHead))) add(evidence, -2.5);
  if (at === from - 1 && innerParticles.has(key) && scene.first < at && isCapital(scene.words[at - 1]!)) add(evidence, -2);
  if (key === 'by' && capitals !== 1) add(evidence, 0.6, 'by, then a name');
  if (key === 'the' || key === 'a' || key === 'an') add(evidence, capitals === 1 ? -1.4 : -1.2);
}

const ordinaryTitles: ReadonlySet<string> = new Set(['star', 'general', 'father', 'private', 'chief', 'master', 'head', 'member', 'marshal', 'count', 'earl']);
const sayings: ReadonlySet<string> = new Set(['said', 'says', 'added', 'told', 'asked']);
const placePrepositions: ReadonlySet<string> = new Set(['in', 'at', 'near', 'into', 'across', 'throughout']);
const innerParticles: ReadonlySet<string> = new Set(['bin', 'ibn', 'bint', 'van', 'von', 'de', 'del', 'der', 'al']);
const beforeTitle: ReadonlySet<string> = new Set(['the', 'a', 'an', 'its', 'his', 'her', 'their', 'former', 'then']);

function contextAfter(scene: Scene, to: number, capitals: number, evidence: Evidence): void {
  const known = knownAt(scene, to);
  const key = keyAt(scene, to);
  if (known & Known.saying) add(evidence, 1.5, 'speaks');
  else if (known & Known.personVerb) add(evidence, key === 'was' || key === 'is' || key === 'has' || key === 'had' ? 0.3 : 0.9, 'acts');
  if (key === '(' && /^\d{2}$/.test(keyAt(scene, to + 1)) && keyAt(scene, to + 2) === ')') add(evidence, 2.5, 'age after name');
  if (key !== ',') return;
  const next = keyAt(scene, to + 1);
  const after = keyAt(scene, to + 2);
  if (/^(?:1[5-9]|[2-9]\d)$/.test(next) && (after === ',' || after === '.' || after === 'who')) add(evidence, 3, 'age after name');
  if (next === 'who' || next === 'whose' || next === 'whom') add(evidence, 2, 'who');
  if (knownAt(scene, to + 1) & Known.saying) add(evidence, 0.8, 'speaks');
  const at = beforeTitle.has(next) ? to + 2 : to + 1;
  for (let index = at; index < at + 4; index++) {
    if (!(knownAt(scene, index) & (Known.title | Known.titleHead)) || scene.words[index]!.shape !== Shape.lower) continue;
    add(evidence, capitals === 1 ? 1 : 1.4, 'title after name');
    break;
  }
}

function fromMemory(scene: Scene, candidate: Candidate, evidence: Evidence): void {
  if (!scene.memory) return;
  const { surnames, givenNames } = scene.memory;
  if (1 < candidate.capitals) {
    // The parts of a full name count for the whole, or it would fall apart into them.
    for (let at = candidate.from; at < candidate.to; at++) {
      const { key } = scene.words[at]!;
      if (surnames.has(key)) add(evidence, 3.2);
      else if (at === candidate.from && givenNames.has(key)) add(evidence, 1.8);
    }
  } else if (surnames.has(candidate.key)) add(evidence, 3.2, 'same name in full elsewhere');
  else if (givenNames.has(candidate.key)) add(evidence, 1.8, 'same first name elsewhere');
  add(evidence, remembered(candidate, 'PERSON'), 'same name elsewhere');
}
