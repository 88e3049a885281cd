import { Known } from '../lexicon';
import { Trait, traitOf } from '../trait';
import { Shape, type Word } from '../word';

/** Whether one word is a title by itself: in small letters a word for an office, in capitals a rank as well. */
export const isTitleWord = traitOf(Trait.titleWord, ({ key, known, shape }) => {
  if (shape === Shape.lower) return isOffice(key, known) && !otherInSmall.has(key);
  if (initials.has(key)) return shape === Shape.capitals;
  return ranks.has(key) || isOffice(key, known) && !courtesies.has(key);
});

const isOffice = (key: string, known: number): boolean =>
  (known & (Known.title | Known.titleHead)) !== 0 || offices.has(key) || 8 < key.length && /(?:sm[ae]n|wom[ae]n)$/.test(key);

/** "Sen", "Brig": a period behind it belongs to it. */
export const isShortened = ({ key, known }: Word): boolean => (known & Known.shortened) !== 0 || key.length < 6 && ranks.has(key);

/** Put before a name out of courtesy: it says nothing of what its bearer does. */
export const isCourtesy = traitOf(Trait.courtesy, ({ key, known, shape }) => shape !== Shape.lower && ((known & Known.honorific) !== 0 || courtesies.has(key)));

/** A living, not an office: "the lawyer Ana Duarte". */
export const isOccupation = ({ key, shape }: Word): boolean => shape === Shape.lower && occupations.has(key);

/** Letters as the lists hold them: without accents. */
const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Offices that the lists of titles leave out. */
const offices = setOf(`whip warden vicar curate chaplain deacon archdeacon abbot abbess provost prelate primate patriarch steward examiner intendant
  elder foreman forewoman overseer convenor convener ombudsman alderman councilman collector auditor comptroller headteacher
  headmaster matron bursar parliamentarian deputies supervisor controller organizer organiser caretaker custodian liquidator receiver trustee arbiter
  referee umpire skipper selector amir emir akim wali sharif caliph khan rajah maharajah sultan shah nawab nizam datu chieftain headman kingmaker
  paramount queenmother sarpanch pradhan tahsildar subedar havildar naik taoiseach tanaiste lehendakari ataman voivode landammann burgermeister
  burgomaster prefect subprefect gendarme rapporteur plenipotentiary nuncio legate attache doyen dauphin regent
  viceroy proconsul partner shareholder proprietor ministers presidents secretaries governors mayors directors`);

/** Ranks and short titles that the lists of titles leave out; they stand right before a name. */
const ranks = setOf(`prof rev fr gen col maj capt lt sgt cpl adm sen rep gov brig msgr mgr cmdr cdr supt insp pte pvt cllr nkosi inkosi eze prophet
  apostle canon rabbi justice chief sister brother father`);
const initials = setOf('dsp asp acp sp mec mk mp td mla msp mep pm vp md ceo cfo coo');

const courtesies = setOf(`sir lady lord dame star democrat republican sheikh datuk datin seri tan sri dato puan advocate barrister comrade alhaji
  alhaja hajia malama malam mallam hon honourable right rt excellency highness majesty jathedar engr atty barr cde ibu pak daw ko khun maitre`);

/** In small letters these mean other things, or nothing that their bearer is called by. */
const otherInSmall = setOf(`star private general major lady lord count graduate witness official master principal sir mother brother sister father
  host subject member members champion bailiff king queen prince princess german woman sportsman layman democrat republican chef charge`);

const occupations = setOf(`lawyer driver goalkeeper owner singer father correspondent businessman businesswoman businessmen nurse engineer diplomat
  reporter striker actor actress historian archaeologist keeper columnist priest blogger musician teacher conductor author activist scientist scholar
  pastor researcher banker politician pianist magnate pilot midfielder developer accountant composer novelist producer vlogger vocalist rapper artist
  writer poet journalist counsel economist architect doctor surgeon physician farmer trader broker investor financier entrepreneur sociologist
  psychologist anthropologist expert photographer cleric monk nun winger defender cellist guitarist violinist comedian athlete footballer campaigner
  designer student soldier critic lecturer academic geologist scriptwriter interpreter inventor jockey jurist dissident defector aide clerk`);
