/** What a word can be, as bits: there is no parser, so closed classes are listed and all else is taken for a noun. */
export const Class = {
  determiner: 1 << 0,
  preposition: 1 << 1,
  /** and, or, but: joins clauses as well as names. */
  conjunction: 1 << 2,
  /** that, because, while, who: begins a clause. */
  subordinator: 1 << 3,
  auxiliary: 1 << 4,
  adverb: 1 << 5,
  /** he, she, they, it, who ...: can be a subject by itself. */
  pronoun: 1 << 6,
  /** him, them: never a subject. */
  object: 1 << 7,
  /** Monday, yesterday, week: stands between subject and verb, is never who speaks. */
  time: 1 << 8,
  /** A word for a person by task or standing: spokesman, senator, aides, neighbour. */
  role: 1 << 9,
  /** Certainly a verb, though none of reporting. */
  verb: 1 << 10,
  be: 1 << 11,
  /** "Mr.", "Sen.": a name follows. */
  title: 1 << 12,
  /** The ’s of a name or noun. */
  possessive: 1 << 13,
} as const;

/** The classes of a word in lower case, 0 if it may be a noun like any other. */
export function classesOf(word: string): number {
  const known = table.get(word);
  if (known !== undefined) return known;
  if (/n['’]t$/.test(word)) return Class.auxiliary;
  return 5 < word.length && word.endsWith('ly') && !notAdverbs.has(word) ? Class.adverb : 0;
}

const notAdverbs = new Set(['family', 'assembly', 'anomaly', 'monopoly', 'supply', 'italy', 'reply', 'elderly', 'weekly', 'daily']);
const table = new Map<string, number>();
const add = (bits: number, list: string): void => {
  for (const word of list.split(/\s+/)) table.set(word, (table.get(word) ?? 0) | bits);
};

add(Class.determiner, `the a an this these those his her its their my our your some many several most few both one two three four five six
  seven eight nine ten another other each every no any all half dozens hundreds thousands`);
add(Class.preposition, `of in on at for from with by to into about against between through during before after without within among under
  over near around along across behind beyond toward towards upon outside inside like per than via amid despite beside besides atop below above
  onto including regarding concerning alongside throughout since until till`);
add(Class.conjunction, 'and or but nor yet so plus & then');
add(Class.subordinator, `that because while when as if although though since until whether after before where what how why which who whom whose
  unless whereas even once whenever wherever even`);
add(Class.auxiliary, `is are was were be been being am 's has have had having do does did will would can could should may might
  must shall ain't cannot not never to`);
add(Class.be, "is are was were be been being 're am got gets get");
add(Class.adverb, `also again too already still just only even now then later earlier first once twice often always never ever soon ago
  instead rather however meanwhile moreover furthermore nevertheless nonetheless indeed perhaps maybe therefore thus otherwise further
  yet almost quite very much more most less least here back up out down off away ahead further aloud afterwards afterward
  sometimes famously flatly simply long not so far`);
add(Class.pronoun, `he she they it we i you who that which this those others everyone someone everybody somebody nobody anyone both many some
  one another most few several all neither none he's she's`);
add(Class.object, 'him them us me whom himself herself themselves itself myself ourselves yourself');
add(Class.time, `monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday tonight week weeks month months year years
  morning evening afternoon night day days weekend hour hours minute minutes january february march april june july august september
  october november december mon tue wed thu fri sat sun recently earlier last next early late`);
add(Class.role, `spokesman spokeswoman spokesperson spokespersons spokesmen spokespeople official officials aide aides minister ministers
  ministry president senator senators congressman congresswoman governor mayor chairman chairwoman chair chief director secretary
  ambassador envoy leader leaders lawmaker lawmakers lawyer lawyers attorney attorneys prosecutor prosecutors police authorities sources
  source diplomat diplomats analyst analysts expert experts economist economists strategist strategists adviser advisers advisor advisors
  critic critics supporter supporters author authors reporter reporters journalist journalists editor editors columnist professor
  researcher researchers scientist scientists doctor doctors officer officers general commander soldier soldiers sheriff judge judges
  justice witness witnesses resident residents neighbor neighbors neighbour neighbours voter voters candidate candidates nominee executive
  executives ceo founder manager managers owner owners teacher teachers student students parent parents mother father son daughter brother
  sister wife husband widow friend friends colleague colleagues coach player captain bishop pope cardinal king queen prince princess
  activist activists organizer organizers organiser protester protesters protestors veteran veterans company campaign agency department
  committee court government administration group union organization organisation party statement report newspaper newspapers magazine
  network media study survey poll pollster document documents letter memo businessman billionaire mogul celebrity actor actress singer
  democrat democrats republican republicans conservative conservatives liberal liberals man woman men women people person boy girl
  guest host anchor moderator interviewer insider insiders operative operatives delegate delegates donor donors ally allies rival rivals
  opponent opponents counsel representative representatives delegation staff staffer staffers team firm bank ally
  premier chancellor deputy commissioner councillor councilman councilwoman negotiator negotiators investigator investigators detective
  inspector superintendent firefighter nurse patient farmer farmers fisherman fishermen trader traders investor investors customer customers
  historian biographer scholar scholars pastor priest rabbi imam minister reverend kremlin pentagon`);
add(Class.verb, `came come comes went go goes going made make makes making took take takes taking gave give gives giving got get gets
  getting put puts saw see sees seen knew know knows known thought think thinks felt feel feels left leave leaves kept keep keeps held hold
  holds met meet meets ran run runs won win wins lost lose loses led lead leads stood stand stands sat sit sits began begin begins began
  brought bring brings bought sent send sends spent spend became become becomes showed show shows shown grew grow rose rise rises fell fall
  falls seemed seem seems appeared appear appears wanted want wants needed need needs tried try tries trying used looked look looks looking
  turned turn turns helped help helps supported support supports backed opposed worked work works started start starts visited arrived
  followed faced moved won't joined played plays received gained voted ran included includes including remains remained continued expects expected
  hopes hoped hope believe believes believed want thinks fears feared worries worried loves hates likes liked
  sold paid laid built broke chose drove flew drew threw bore wore woke slept swept fought sought hid stole sank sang drank rang hung dug
  ate forgot forgave forbade withdrew undertook underwent overcame oversaw arose dealt meant heard understood caught taught
  differ differs deserve deserves favors favours intend intends owns belong belongs depend depends
  consist consists exist exists lacks`);
add(Class.title, 'mr mrs ms dr sen rep gov gen lt col prof rev hon sir dame lord lady capt sgt maj st');
