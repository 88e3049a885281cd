import type { Candidate, Evidence, Scene } from './evidence';
import { add, inherited, isCapital, isOrdinary, isWeak, keyAt, knownAt, leading, remembered, trailing } from './evidence';
import { Known, Place } from './lexicon';
import { Shape } from './word';

/** Is it a nationality, a religion, a political group? */
export function group(scene: Scene, candidate: Candidate, evidence: Evidence): void {
  const { from, to, known, capitals, common } = candidate;
  if (!(known & Known.nationality)) return add(evidence, -9);
  add(evidence, 4.5 + 0.9 * (capitals - 1), 'known nationality or group');
  if (common && isWeak(scene, from)) add(evidence, -2.5);
  if (
    known & (Known.given | Known.family)
    && to < scene.end
    && isCapital(scene.words[to]!)
    && !(knownAt(scene, to) & (Known.common | Known.title | Known.organisationHead))
  )
    add(evidence, known & Known.given ? -2.4 : -1.2);
  if (known & Known.given && keyAt(scene, to) === '-' && to + 1 < scene.end && isCapital(scene.words[to + 1]!)
    && !(knownAt(scene, to + 1) & (Place | Known.nationality))) add(evidence, -5);
  if (known & Known.country) add(evidence, -1);
  if (keyAt(scene, to) === 'party' || keyAt(scene, to) === 'people') add(evidence, 0.3);
  add(evidence, remembered(candidate, 'NORP'), 'same name elsewhere');
}

/** Is it an event? */
export function event(scene: Scene, candidate: Candidate, evidence: Evidence): void {
  const { from, to, known, capitals, common, any, hasPossessive } = candidate;
  const first = scene.words[from]!;
  const last = scene.words[to - 1]!;
  if (known & Known.event)
    return add(evidence, 4.6 + 0.9 * (capitals - 1) + inherited(scene, leading(scene, from, to, Place | Known.nationality)), 'known event');
  if (capitals < 2 || hasPossessive || scene.titleCase && ordinaryInside(scene, candidate)) return add(evidence, -9);
  if (storms.has(first.key)) return add(evidence, 3.2 + 0.8 * (capitals - 1), 'first word of events');
  if (candidate.hasOf && battles.has(first.key)) return add(evidence, 3 + 0.8 * (capitals - 1), 'first word of events');
  if (!(last.known & Known.eventHead)) return add(evidence, -9);
  add(evidence, 2.9 + 0.8 * (capitals - 1) - (scene.titled && common === capitals ? 3 : 0), 'head word of events');
  add(evidence, inherited(scene, leading(scene, from, to, Place | Known.nationality)));
  if (any & Known.given) add(evidence, -0.8);
}

/** "Cyclone Olga Cuts Power": in a headline the name ends before what is said of it. */
function ordinaryInside(scene: Scene, { from, to }: Candidate): boolean {
  for (let at = from + 1; at < to - 1; at++) if (isCapital(scene.words[at]!) && isOrdinary(scene, scene.words[at]!)) return true;
  return isOrdinary(scene, scene.words[to - 1]!) && !(scene.words[to - 1]!.known & Known.eventHead);
}

const storms = new Set(['hurricane', 'cyclone', 'typhoon', 'operation']);
const battles = new Set(['battle', 'siege', 'invasion', 'liberation', 'fall']);

/** Is it a law or a treaty? */
export function law(scene: Scene, { from, to, capitals, common, any, hasOf }: Candidate, evidence: Evidence): void {
  const last = scene.words[to - 1]!;
  if (hasOf && treaties.has(scene.words[from]!.key))
    return add(evidence, 2.4 + 0.8 * (capitals - 1) + inherited(scene, trailing(scene, from + 2, to, Place)), 'head word of laws');
  if (capitals < 2 || !(last.known & Known.lawHead) || isWeak(scene, from) && common === capitals) return add(evidence, -9);
  add(evidence, 2.6 + 0.8 * (capitals - 1) - (any & Known.given ? 0.8 : 0) - (scene.titled ? 1.5 : 0), 'head word of laws');
  add(evidence, inherited(scene, leading(scene, from, to, Place | Known.nationality)));
}

const treaties = new Set(['treaty', 'convention', 'protocol', 'declaration', 'charter']);

/** Is it a product? Only from the list: nothing in a text tells a product from its maker. */
export const product = (_: Scene, { known, capitals }: Candidate, evidence: Evidence): void =>
  add(evidence, known & Known.product ? (known & Known.given ? 0.6 : 4.6) + 0.9 * (capitals - 1) : -9, 'known product');

/** Is it a title or an office written with capitals? */
export function role(scene: Scene, { from, to, known, capitals, any, hasAnd }: Candidate, evidence: Evidence): void {
  const last = scene.words[to - 1]!;
  const first = scene.words[from]!;
  if (known & Known.title) {
    const opens = capitals === 1 && isWeak(scene, from) && !isNameAt(scene, to);
    // "Deputy Prime Minister" is one title, not "Deputy" and "Prime Minister".
    return add(
      evidence,
      (opens ? 1.4 : 3)
        + 1.1 * (capitals - 1)
        + (1 < capitals && first.known & Known.title ? 3 : 0)
        - (capitals === 1 && known & Known.given ? 1.5 : 0),
      'known title',
    );
  }
  if (
    capitals < 2
    || any & (Known.organisation | Known.nationality | Known.country)
    || (any & Known.organisationHead && !(any & Known.common))
  )
    return add(evidence, -9);
  if (
    first.known & Known.titleHead
    && keyAt(scene, from + 1) === 'of'
    && scene.words.slice(from + 2, to).every(word => word.shape === Shape.lower || isOrdinary(scene, word) || word.key === ',')
  )
    return add(evidence, 2 + capitals, 'title of an office');
  if (hasAnd || !(last.known & Known.titleHead)) return add(evidence, -9);
  for (let at = from; at < to - 1; at++) {
    const word = scene.words[at]!;
    if (
      !(word.known & (Known.titleModifier | Known.title | Known.placeHead | Known.placeNoun))
      && !isOrdinary(scene, word)
      && word.key !== '-'
    )
      return add(evidence, -9);
  }
  add(evidence, 2.2 + 1.1 * (capitals - 1), 'head word of titles');
}

const isNameAt = (scene: Scene, at: number): boolean => at < scene.end && isCapital(scene.words[at]!) && !isOrdinary(scene, scene.words[at]!);
