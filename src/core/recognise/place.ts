import type { Candidate, Evidence, Scene } from './evidence';
import { add, cutByHeadline, inherited, isCapital, isDateline, isOrdinary, isWeak, keyAt, knownAt, leading, remembered, trailing } from './evidence';
import { Known, Name, Place } from './lexicon';
import { Trait, traitOf } from './trait';
import { Shape } from './word';

/** Is it a place? */
export function place(scene: Scene, candidate: Candidate, evidence: Evidence): void {
  const { from, capitals, common, any, hasAnd, hasPossessive, known, acronyms } = candidate;
  if (hasPossessive || hasAnd && !(known & Place)) return add(evidence, -9);
  if (1 < capitals && cutByHeadline(scene, candidate)) return add(evidence, -9);
  if (known & Place) listed(scene, candidate, evidence);
  else if (capitals === 1) {
    add(evidence, -0.7, 'unknown name');
    if (known & (Name | Known.organisation | Known.nationality)) add(evidence, -0.7);
    if (common) add(evidence, isWeak(scene, from) ? -3.2 : -1.4);
    if (acronyms && !scene.shouted) add(evidence, -1.2);
    if (known & (Known.title | Known.titleHead | Known.organisationHead | Known.honorific)) add(evidence, -1.5);
    if (!common && endsLikePlace(scene.words[from]!)) add(evidence, 0.9, 'ending of places');
  } else {
    built(scene, candidate, evidence);
    if (any & Known.given && knownAt(scene, from) & Known.given && !(2 < capitals && knownAt(scene, candidate.to - 1) & Known.placeHead)) add(evidence, -1);
    if (any & Known.organisationHead && !(knownAt(scene, candidate.to - 1) & Known.placeHead)) add(evidence, -1.5);
  }
  context(scene, candidate, evidence);
  if (capitals === 1 && scene.memory?.surnames.has(scene.words[from]!.key)) add(evidence, known & (Known.country | Known.largeCity) ? -1 : -4);
  add(evidence, remembered(candidate, 'PLACE'), 'same name elsewhere');
}

const placeEnding = new RegExp('(?:stan|ville|burg|bourg|berg|grad|gorod|pur|pura|abad|shire|polis|ton|ford|land|lands|field|ham|sk|dorf|stad'
  + '|wick|bury|mouth|port|isk|vka)$');
const endsLikePlace = traitOf(Trait.placeEnding, ({ key }) => 5 < key.length && placeEnding.test(key));

function listed(scene: Scene, { from, to, known, capitals, common, hasAnd }: Candidate, evidence: Evidence): void {
  const weight = known & Known.country ? 4.8 : known & Known.largeCity ? 4.2 : known & Known.region ? 3.6 : 2.4;
  add(evidence, weight + 0.9 * (capitals - 1), known & Known.country ? 'known country' : known & Known.region ? 'known region' : 'known city');
  if (capitals !== 1) {
    if (hasAnd) add(evidence, 4);
    add(evidence, inherited(scene, leading(scene, from, to, Place | Known.nationality)));
    if (knownAt(scene, from) & Known.given && !(known & (Known.country | Known.largeCity))) add(evidence, -1);
    return;
  }
  const named = known & Name;
  // "West" of "West African Cup"
  if (known & Known.direction && to < scene.end && isCapital(scene.words[to]!)) add(evidence, -3);
  if (named) add(evidence, known & Known.country ? -0.3 : known & Known.largeCity ? -0.8 : known & Known.region ? -1 : -1.4);
  if (common) add(evidence, known & Known.country ? 0 : isWeak(scene, from) ? -4.6 : known & Known.largeCity ? -1 : -1.8);
  if (known & Known.organisation) add(evidence, -1);
  // A capitalised stranger beside it: rather a part of that longer name.
  const next = scene.words[to];
  if (named && to < scene.end && next && next.shape === Shape.capital && !(next.known & (Known.common | Place | Known.title))) add(evidence, -0.8);
}

/** Names that say themselves what they are: "Lake Orta", "Brandon County", "Northern Livonia". */
function built(scene: Scene, { from, to, capitals, common, hasOf, known }: Candidate, evidence: Evidence): void {
  const { words } = scene;
  const first = words[from]!;
  const last = words[to - 1]!;
  const length = 0.8 * (capitals - 1);
  // "Kenyan Port" in a headline may be any port of theirs.
  const before = scene.titleCase && last.known & Known.common ? 0 : inherited(scene, leading(scene, from, to, Place | Known.nationality));
  if (hasOf && first.known & (Known.placeHead | Known.placeFirst))
    add(evidence, 2.2 + length + inherited(scene, trailing(scene, from + 2, to, Place)), 'head word of places');
  else if (hasOf) add(evidence, -3);
  else if (last.known & Known.placeHead)
    add(
      evidence,
      (last.known & Known.organisationHead ? 1.6 : 2.6) + (scene.titled && last.known & Known.common ? -1.5 : 0) + length + before,
      'head word of places',
    );
  else if (before && last.known & Known.direction && !(first.known & Known.direction))
    add(evidence, 1 + length + before, 'part of a known place');
  else if (first.known & Known.placeFirst)
    add(
      evidence,
      (/^(?:lake|mount|mt|cape|river|gulf|fort|strait|isle|puerto|ciudad|rio)$/.test(first.key) ? 2.6 : 0.9)
        + length
        + inherited(scene, trailing(scene, from + 1, to, Place)),
      'first word of places',
    );
  else if (first.known & Known.direction && capitals === 2 && last.known & Place) add(evidence, 4 + length, 'part of a known place');
  else {
    add(evidence, -0.5, 'unknown name');
    if (capitals === common) add(evidence, -1);
    if (3 < capitals) add(evidence, -1);
  }
  if (known & (Known.organisation | Known.title | Known.event | Known.nationality)) add(evidence, -3);
  if (scene.titleCase && capitals === 2 && (isOrdinary(scene, first) || keyAt(scene, from - 1) === '-')) add(evidence, -4.5);
  if (capitals === common && isWeak(scene, from)) add(evidence, -2);
}

function context(scene: Scene, { from, to, known, capitals }: Candidate, evidence: Evidence): void {
  const previous = keyAt(scene, from - 1);
  const next = keyAt(scene, to);
  const asked = prepositions.get(previous);
  if (asked !== undefined && !(known & Known.nationality)) add(evidence, known & Place ? asked * 0.6 : asked, 'place preposition');
  if (next === ',' && knownAt(scene, to + 1) & (Known.country | Known.region) && scene.words[to + 1]!.shape !== Shape.lower)
    add(evidence, known & Place ? 1.2 : 2, 'known place after the comma');
  if (previous === ',' && known & (Known.country | Known.region)) add(evidence, 0.6);
  if (knownAt(scene, to) & Known.placeNoun && scene.words[to]!.shape === Shape.lower && !(known & Known.nationality)) add(evidence, 1.9, 'sort of place after');
  if (previous === 'of' && knownAt(scene, from - 2) & Known.placeNoun) add(evidence, 2.4, 'sort of place before');
  if (next === '-' && /^(?:based|born|led|run|backed|held|controlled|occupied)$/.test(keyAt(scene, to + 1)))
    add(evidence, /^(?:based|born)$/.test(keyAt(scene, to + 1)) ? 2 : 0.8, 'based there');
  if (knownAt(scene, to) & Known.saying && !(known & Place)) add(evidence, -0.8);
  if (capitals <= 2 && isDateline(scene, from, to)) add(evidence, 3.2, 'dateline');
  if (previous === 'of' && parts.has(keyAt(scene, from - 2))) add(evidence, known & Place ? 0.6 : 1.8, 'part of a place');
  if (keyAt(scene, from - 1) === 'the' && capitals === 1 && known & (Known.city | Known.largeCity) && !(known & Known.region)) add(evidence, -1.2);
}

/** Words that with "of" stand before the name of a place: "the outskirts of Riga". */
export const parts: ReadonlySet<string> = new Set(`half parts part most much north south east west outskirts shore shores streets centre
  center capital tip swathes areas rest people residents outside island`.split(/\s+/));
const prepositions: ReadonlyMap<string, number> = new Map([
  ['in', 1.8], ['near', 2], ['at', 0.8], ['from', 1], ['to', 0.7], ['into', 1.3], ['across', 1.5], ['throughout', 1.6], ['outside', 1.4],
  ['inside', 1.2], ['around', 0.6], ['toward', 0.6], ['towards', 0.6], ['northern', 2], ['southern', 2], ['eastern', 2], ['western', 2],
  ['central', 1.8], ['downtown', 2], ['north', 1], ['south', 1], ['east', 1], ['west', 1], ['northwestern', 2], ['southeastern', 2],
  ['northeastern', 2], ['southwestern', 2], ['neighbouring', 2], ['neighboring', 2],
]);
