/**
 * How a cue verb reports. say: takes a clause or a quotation, may stand before its subject. tell: a hearer comes first.
 * call: takes a thing and what it is called. ask: a hearer is urged or asked. promise: to do something.
 * think: leads up to quotations as the others do, but what follows it is a belief, not speech. treat: takes a topic.
 */
export type CueKind = 'say' | 'tell' | 'call' | 'ask' | 'promise' | 'think' | 'treat';

/** `tense`: "said" is past (or a participle), "says" present, "say" base, "saying" progressive. */
export interface CueForm {
  readonly kind: CueKind;
  readonly tense: 'past' | 'present' | 'base' | 'progressive';
  /** As often a noun ("report", "claims"): it must show a subject and what it reports. */
  readonly homograph: boolean;
}

/** The verb of reporting that a word in lower case is a form of. */
export const cueForm = (word: string): CueForm | undefined => forms.get(word);

const forms = new Map<string, CueForm>();

const nouns = new Set(`report claim note state comment charge promise call question reply answer request remark order demand estimate
  forecast pledge vow joke boast quip tweet post blame label brand warrant project counter charge praise plan vote fear hope challenge
  suspect address cheer view review record wonder caution stress offer signal detail mention tout slam credit mock protest contrast dispute
  comment concern argument talk repeat figure advocate rule hint echo name tag bill cast voice channel brief press guess reason text email
  volunteer shout cry scream whisper laugh sign message lament alert defend attack endorse share read`.split(/\s+/));

const irregular: Readonly<Record<string, readonly string[]>> = {
  say: ['said'], tell: ['told'], write: ['wrote', 'written'], think: ['thought'], put: ['put'], read: ['read'], feel: ['felt'],
  find: ['found'], speak: ['spoke', 'spoken'], swear: ['swore', 'sworn'], forecast: ['forecast'], foretell: ['foretold'], retell: ['retold'],
  hold: ['held'], show: ['showed', 'shown'], cry: ['cried'], reply: ['replied'], imply: ['implied'], deny: ['denied'], clarify: ['clarified'],
  testify: ['testified'], specify: ['specified'], decry: ['decried'], shout: ['shouted'], quip: ['quipped'], sum: ['summed'], pen: ['penned'],
  joke: ['joked'], begin: ['began'], admit: ['admitted'], submit: ['submitted'], dub: ['dubbed'], rebut: ['rebutted'], plan: ['planned'],
  slam: ['slammed'], blog: ['blogged'], chat: ['chatted'], quote: ['quoted'], blast: ['blasted'], label: ['labeled', 'labelled'],
  signal: ['signaled', 'signalled'], counsel: ['counseled', 'counselled'], tear: ['tore'], hit: ['hit'], understand: ['understood'],
  know: ['knew'], go: [], bid: ['bade'], strike: ['struck'], rap: ['rapped'],
};

const list = (kind: CueKind, verbs: string): void => {
  for (const verb of verbs.split(/\s+/)) for (const [word, tense] of inflect(verb)) {
    if (!forms.has(word)) forms.set(word, { kind, tense, homograph: nouns.has(verb) && (tense === 'base' || tense === 'present') });
  }
};

/** All forms of a verb, irregular ones among them. */
export function inflect(verb: string): (readonly [string, CueForm['tense']])[] {
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : verb;
  const doubled = /^(?:quip|admit|submit|dub|rebut|plan|slam|blog|chat|pen|put|hit|rap|begin|swear?x)$/.test(verb) ? verb + verb.at(-1)! : stem;
  const third = /(?:s|sh|ch|x|z|o)$/.test(verb) ? verb + 'es' : /[^aeiou]y$/.test(verb) ? verb.slice(0, -1) + 'ies' : verb + 's';
  const past = irregular[verb] ?? [stem + 'ed'];
  const progressive = verb.endsWith('ee') ? verb + 'ing' : doubled + 'ing';
  const all: (readonly [string, CueForm['tense']])[] = [[verb, past[0] === verb ? 'past' : 'base'], [third, 'present'], [progressive, 'progressive']];
  for (const form of past) all.push([form, 'past']);
  if (verb === 'signal' || verb === 'label' || verb === 'counsel') all.push([verb + 'ling', 'progressive']);
  return all;
}

list('say', `say add note write explain argue claim state report announce suggest declare insist acknowledge continue conclude contend recall
  reply respond answer observe remark admit concede confirm assert allege maintain predict reveal indicate mention complain lament joke quip
  boast exclaim shout yell cry scream whisper mutter chant tweet post recount reiterate repeat emphasize emphasise stress underscore
  clarify disclose proclaim profess testify warn caution counter interject muse opine point agree disagree deny imply hint signal
  estimate specify stipulate swear snap scoff retort rejoin fume vent crow gush rail elaborate affirm attest chime comment deadpan
  intone murmur plead protest recite relate blog pen pronounce propose recommend rule postulate surmise summarize summarise gripe
  grumble sneer taunt tease brag tout echo caution bemoan define introduce dispute marvel theorize speculate advocate charge restate retell`);
list('think', `think believe feel hold hear learn understand find show remember know expect hope wish worry fear wonder guess reason realize
  realise determine decide calculate figure anticipate read begin cite quote sum sigh laugh growl bark boom bellow blurt thunder roar pray
  demonstrate outline detail highlight underline volunteer offer email text persist`);
list('tell', `tell inform assure reassure remind notify instruct advise persuade convince caution warn alert brief counsel`);
list('ask', 'ask urge beg implore exhort encourage order demand request call-x press question challenge invite query recommend');
list('promise', 'promise vow pledge threaten agree refuse decline offer volunteer plan');
list('call', `call describe label dub brand characterize characterise term deem denounce condemn criticize criticise praise blast mock
  dismiss accuse blame hail deride decry reject ridicule slam attack blame portray cast depict paint bill nickname rip bash
  rap laud applaud compare liken chide rebuke scold assail lambaste castigate deplore
  commend fault tag name skewer savage trash disparage renounce`);
list('treat', `defend refer allude speak talk discuss address express voice invoke channel parrot borrow mimic endorse credit consider regard view
  welcome thank single`);
