const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Abbreviated titles, written before a name: their period never ends a sentence. */
export const titles = set(`mr mrs ms mx dr prof gen lt col sgt capt cmdr cdr adm sen rep reps sens gov rev hon pres messrs mme mlle
  maj brig supt det insp amb atty pvt cpl sec fr st mt ft msgr pte hr sra dra assoc asst dep min pm vs v`);

/** Abbreviations whose period belongs to them before a number and ends the sentence before a word. */
export const beforeNumber = set(`rs nu tk no nos art arts sec fig figs p pp vol vols ch para paras approx est ca c cf jan feb mar apr jun
  jul aug sep sept oct nov dec`);

/** Abbreviations that may stand last in a sentence: what follows decides. */
export const endsWithPeriod = set(`inc corp co cos ltd llc plc bros jr sr etc dept univ ave blvd rd hwy bldg intl natl assn gov esq
  phd md ba ma mon tue tues wed thu thur thurs fri sat sun ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich
  minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo ont que al`);

/** Words that open a sentence far more often than they stand with a capital inside one. */
export const opensSentence = set(`the a an this that these those he she it they we you i his her its their our my in on at by for
  from with without to of as if when while where after before since until during although though because so but and or yet however
  still then there here now what who why how which not no some many most all both each few several another such even only just also
  instead meanwhile earlier later last next one two three asked according despite under over between among amid about against
  through`);

/** Verbs that carry a question or a cry: “Why now?” the minister asked. */
export const speechVerbs = set(`said says asked asks told wrote writes added adds replied replies cried shouted tweeted posted
  joked wondered exclaimed continued responded recalled declared yelled demanded`);
