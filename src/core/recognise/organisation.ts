import type { Candidate, Evidence, Scene } from './evidence';
import { add, cutByHeadline, inherited, isCapital, isDateline, isOrdinary, isWeak, keyAt, knownAt, leading, remembered, trailing } from './evidence';
import { Known, Place } from './lexicon';
import { Trait, traitOf } from './trait';
import { Shape } from './word';

/** Is it an organisation? */
export function organisation(scene: Scene, candidate: Candidate, evidence: Evidence): void {
  const { from, to, capitals, known } = candidate;
  const last = scene.words[to - 1]!;
  if (known & Place && !(known & Known.organisation)) add(evidence, -4);
  if (known & Known.organisation) add(evidence, 4.5 + 0.8 * (capitals - 1), 'known organisation');
  if (capitals === 1) single(scene, candidate, evidence);
  else {
    if (known & Known.organisation) add(evidence, inherited(scene, leading(scene, from, to, Place | Known.nationality)));
    else built(scene, candidate, evidence);
    if (last.known & (Known.titleHead | Known.title) && !(last.known & Known.organisationHead)) add(evidence, -2.5);
    if (
      knownAt(scene, from) & (Known.honorific | Known.title)
      && !(known & Known.organisation)
      && !(knownAt(scene, from) & Known.organisationOf)
    )
      add(evidence, -3);
  }
  context(scene, candidate, evidence);
  add(evidence, remembered(candidate, 'ORG'), 'same name elsewhere');
}

function single(scene: Scene, { from, known, common, acronyms, capitals }: Candidate, evidence: Evidence): void {
  const word = scene.words[from]!;
  add(evidence, -0.6, 'unknown name');
  if (isDateline(scene, from, from + 1)) add(evidence, -2);
  if (known & Known.organisation && common && isWeak(scene, from)) add(evidence, -4.6);
  if (acronyms && !scene.shouted && !isNoOrganisation(word.key) && !(known & (Place | Known.nationality)) && 2 <= word.text.length) {
    add(evidence, 2.2, 'acronym');
    if (keyAt(scene, from - 1) === '(' && keyAt(scene, from + 1) === ')') add(evidence, 1.5, 'acronym in parentheses');
  } else if (
    keyAt(scene, from - 1) === '('
    && keyAt(scene, from + 1) === ')'
    && 1 < word.text.length
    && from - 2 >= scene.first
    && isCapital(scene.words[from - 2]!)
    && !(known & (Place | Known.given | Known.nationality))
  )
    add(evidence, 1.2, 'short name in parentheses');
  if (hasCapitalInside(word))
    add(evidence, 1.5, 'capital inside the word');
  if (known & Known.organisationHead && !isWeak(scene, from) && capitals === 1)
    add(evidence, keyAt(scene, from - 1) === 'the' ? 0.5 : 0.2, 'head word of organisations');
  if (common && !(known & Known.organisation)) add(evidence, isWeak(scene, from) ? -3 : -0.8);
  if (known & (Known.title | Known.titleHead | Known.honorific) && !(known & Known.organisation)) add(evidence, -2);
}

const hasCapitalInside = traitOf(Trait.capitalInside, ({ text, shape }) =>
  shape === Shape.inner || /^\p{Lu}\p{Ll}+\p{Lu}/u.test(text) && !/^(?:Mc|Mac|De|La|Le|Van|Di|Du)/.test(text));

/** Names that say themselves what they are: "Harbour Workers Union", "Ministry of Fisheries", "Duarte & Sons Ltd". */
function built(scene: Scene, candidate: Candidate, evidence: Evidence): void {
  const { from, to, capitals, common, hasOf, hasAnd, hasPossessive, any, hasInitial } = candidate;
  const { words } = scene;
  const last = words[to - 1]!;
  const length = 1 * (capitals - 1);
  const of = hasOf ? ofAt(scene, from, to) : -1;
  if (of !== -1 && isCompany(scene, of, to)) return add(evidence, -12);
  if (last.known & Known.organisationSuffix && last.shape !== Shape.lower) add(evidence, 3.5 + length, 'company suffix');
  else if (of !== -1 && words[of - 1]!.known & (Known.organisationOf | Known.organisationHead))
    add(evidence, (words[of - 1]!.known & Known.organisationOf ? 3.1 : scene.titleCase ? 0.5 : 2) + length, 'head word of organisations');
  else if (last.known & Known.organisationHead && (!hasOf || headOf(scene, from, to)))
    add(evidence, (scene.titled && last.known & Known.common ? 1.2 : 2.8) + length, 'head word of organisations');
  else if (words[from]!.known & Known.organisationFirst) add(evidence, 1.8 + length, 'first word of organisations');
  else {
    add(evidence, capitals <= 4 ? 0.2 : -1, 'unknown name');
    if (hasOf) add(evidence, -1.5);
    if (hasAnd) add(evidence, -2);
    if (any & Known.given) add(evidence, -1);
    if (hasInitial) add(evidence, -0.6);
    if (capitals === common) add(evidence, isWeak(scene, from) ? -2 : 0.4, 'capitalised words');
  }
  if (1.8 <= evidence.top) {
    // "Latvian Ministry of Fisheries", "Riga Harbour Authority", "Bank of Latvia": what could stand alone belongs to the longer name.
    add(evidence, inherited(scene, leading(scene, from, to, Place | Known.nationality | Known.organisation)));
    if (of !== -1) add(evidence, inherited(scene, trailing(scene, of + 1, to, Place)) || whole(scene, of + 1, to));
    if (any & Known.given && last.known & Known.organisationHead) add(evidence, 1.2);
  }
  if (hasAnd && !ofTasks(scene, of, from, to)) add(evidence, -1.2);
  if (hasPossessive && owned(scene, from, to)) add(evidence, -9);
  if (scene.titled && common === capitals) add(evidence, -2);
  if (cutByHeadline(scene, candidate) && (evidence.top < 1.2 || verbInside(scene, from, to))) add(evidence, -9);
  if (isTaskOfTitle(scene, candidate)) add(evidence, -9);
  if (titleInside(scene, from, to)) add(evidence, -5);
}

/** "Chilean Ports Minister": "Ports" is what the minister is of. Before other officers it may be a body: "Chilean Navy Chief". */
function isTaskOfTitle(scene: Scene, { from, to, capitals }: Candidate): boolean {
  const { words } = scene;
  if (capitals !== 2 || !(words[from]!.known & (Place | Known.nationality)) || to === scene.end || !isCapital(words[to]!)) return false;
  return /^ministers?$/.test(words[to]!.key) || (words[to - 1]!.known & Known.common) !== 0 && (words[to]!.known & Known.titleHead) !== 0;
}

/** "Friends of Duarte": people about a person whom the article names, though "Friends of" may open the name of a club. */
const isCompany = ({ words, memory }: Scene, of: number, to: number): boolean =>
  memory !== undefined && memory.surnames.has(words[to - 1]!.key) && !(words[to - 1]!.known & (Known.country | Known.largeCity))
  && /^(?:friends|family|sons|daughters|children|house)$/.test(words[of - 1]!.key);

/** "Kenya Rejects Bread Tax": in a headline a verb cuts. */
function verbInside({ words }: Scene, from: number, to: number): boolean {
  for (let at = from + 1; at < to - 1; at++) {
    const { known, key } = words[at]!;
    if (words[at]!.shape === Shape.number || known & Known.common && known & (Known.saying | Known.personVerb)) return true;
    if (known & Known.common && /[^s]s$/.test(key) && words[at - 1]!.known & (Place | Known.nationality | Known.organisation)) return true;
  }
  return false;
}

/** "NATO Chief Ana Duarte": an acronym's name ends before the title of its officer. */
function titleInside({ words, shouted }: Scene, from: number, to: number): boolean {
  if (shouted || words[from]!.shape !== Shape.capitals) return false;
  for (let at = from + 1; at < to; at++) if (words[at]!.known & (Known.title | Known.titleHead)) return true;
  return false;
}

/** "Union of Riga Port Workers": past the "of" stands what would be a place and an organisation alone. */
function whole(scene: Scene, from: number, to: number): number {
  const { known } = scene.words[to - 1]!;
  if (keyAt(scene, to) === 'of' || to < scene.end && isCapital(scene.words[to]!)) return 0;
  return known & Known.organisationHead && from + 1 < to ? 3 + inherited(scene, leading(scene, from, to, Place | Known.nationality)) : 0;
}

/** "Latvia's Fisheries Ministry" are two names; "People's Bank", "Women's Union" are one. */
function owned({ words }: Scene, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) {
    if (words[at]!.key !== "'s" && words[at]!.key !== '’s') continue;
    const { known } = words[at - 1]!;
    if (!(known & Known.common) || known & (Place | Known.nationality | Known.title)) return true;
  }
  return false;
}

/** "Ministry of Trade and Ports": an "and" between ordinary words past the "of". */
function ofTasks(scene: Scene, of: number, from: number, to: number): boolean {
  if (of === -1 || !/^(?:ministry|department|committee|commission|secretariat)$/.test(scene.words[of - 1]!.key) || scene.titleCase) return false;
  for (let at = of + 1; at < to; at++) if (isCapital(scene.words[at]!) && !isOrdinary(scene, scene.words[at]!)) return false;
  return from < of;
}

function ofAt({ words }: Scene, from: number, to: number): number {
  for (let at = from + 1; at < to - 1; at++) if (words[at]!.key === 'of' || words[at]!.key === 'for' && words[at - 1]!.known & Known.organisationOf) return at;
  return -1;
}

/** "House of Lords Library": the head comes last in spite of the "of". */
const headOf = ({ words }: Scene, from: number, to: number): boolean => to - from <= 6 && !(words[from]!.known & Known.given);

/** What has initials, too, and is no organisation. */
const things = new Set(`certificate assessment syndrome disease diseases disorder disorders virus index rate tax product test zone area line
  permit fuel vehicle vehicles weapon weapons missile missiles loan loans bond bonds language identity number code`.split(/\s+/));

/** "Riga Bread Council (RBC)": the letters in parentheses are those its words begin with. */
function explained({ words, end }: Scene, from: number, to: number): boolean {
  const acronym = to + 2 < end && words[to]!.key === '(' ? words[words[to + 1]!.key === '' ? to + 2 : to + 1]! : undefined;
  if (words[to - 1]!.known & (Known.lawHead | Known.eventHead) || things.has(words[to - 1]!.key)) return false;
  if (acronym === undefined || acronym.shape !== Shape.capitals || isNoOrganisation(acronym.key)) return false;
  let capitals = '', all = '';
  for (let at = from; at < to; at++) {
    const { text, shape } = words[at]!;
    if (shape === Shape.none) continue;
    if (isCapital(words[at]!)) capitals += text[0]!;
    all += text[0]!.toUpperCase();
  }
  const letters = acronym.text.replace(/\./g, '');
  return letters === capitals || letters === all;
}

function context(scene: Scene, { from, to, capitals, known, acronyms }: Candidate, evidence: Evidence): void {
  const previous = keyAt(scene, from - 1);
  const next = keyAt(scene, to);
  if (known & (Known.country | Known.nationality)) return;
  if (next === '(' && 1 < capitals && explained(scene, from, to)) {
    add(evidence, 5 + inherited(scene, leading(scene, from, to, Place | Known.nationality)), 'explained by its acronym');
  }
  if (organisationNouns.has(previous) && scene.words[from - 1]!.shape === Shape.lower) add(evidence, 1.8, 'sort of organisation before');
  if (
    (organisationNouns.has(next) && scene.words[to]!.shape === Shape.lower)
    || (next === 'news' && (keyAt(scene, to + 1) === 'agency' || keyAt(scene, to + 1) === 'website'))
  )
    add(evidence, 1.6, 'sort of organisation after');
  if (previous === 'the' && (acronyms || 1 < capitals)) add(evidence, 0.6, 'the, then a name');
  if (previous === 'by' || previous === 'with' || previous === 'joined') add(evidence, 0.2);
  const head = next === "'s" || next === '’s' ? to + 1 : to;
  if (knownAt(scene, head) & (Known.titleHead | Known.title) && scene.words[head]!.shape === Shape.lower && !scene.titled)
    add(evidence, 1, 'its officer named after');
  if (previous === 'on' && scene.words[from]!.text === 'X' && to === from + 1) add(evidence, 4.5, 'social network');
}

/** Capitals that stand for other things: offices, degrees, illnesses, machines, Roman numbers. */
const notOrganisations = new Set(`ngo ngos mou fir covid pm pms mp mps ceo ceos cfo coo hiv aids dna rna tv gdp gnp pcr nft
  nfts atm atms uv ai it pr hr fm ev evs icu sms pdf usb gps led vat ipo ipos suv suvs ufo ufos phd mba ba ma bsc msc llb md mla mlas mk
  mep meps td qc sc kc dj cd dvd sim pin id faq diy er uk us eu-wide gmt bst est utc am pm ok vip sos cctv ppe rip asap eta nt rs usd
  co2 sdg sdgs esg gbv ptsd adhd tb sars mers ied ieds wmd icbm icbms apc uav uavs ppp fdi sme smes msme msmes llc bn tel rpm km kg ii
  iii jr sr st mt dr mr mrs ms`.split(/\s+/));

const isNoOrganisation = (key: string): boolean => notOrganisations.has(key) || /^(?:[ivx]+|lgbt.*)$/.test(key);

/** Words that say what sort of thing the name beside them is. */
export const organisationNouns: ReadonlySet<string> = new Set(`company firm group newspaper agency daily magazine channel network party club
  platform website broadcaster airline carrier bank retailer manufacturer maker giant conglomerate ministry union organisation
  organization charity watchdog movement militia militants rebels insurgents startup start-up brand app operator brokerage
  consultancy university publisher portal outlet tabloid weekly studio cooperative co-operative insurer lender utility refiner miner
  brewer shipbuilder shipyard yard house fund foundation institute association federation consortium subsidiary contractor supplier
  exporter importer museum`.split(/\s+/));
