import type { Reading } from '../../reading';
import type { Chunk } from '../lattice';
import { Known, type Lexicon } from '../lexicon';
import { Shape, type Word } from '../word';

/** A text as roles are looked for in it. All arrays go by token. */
export interface Titled {
  readonly words: readonly Word[];
  /** 1: Markdown remnants, which stand between a role and a name and mean nothing. */
  readonly markup: Uint8Array;
  /** 1: no space before it, as in "vice-president". */
  readonly glued: Uint8Array;
  /** 1: part of a date or an amount, which no role holds. */
  readonly taken: Uint8Array;
  /** The names without the roles, and which of them covers a token, as a place in `names`; -1: none. */
  readonly names: readonly Chunk[];
  readonly nameAt: Int32Array;
  /** Where the title begins whose last word this is; -1: no title ends here. */
  readonly titleFrom: Int32Array;
  /** 1: part of a title. */
  readonly inTitle: Uint8Array;
  /** How sure the title is that ends here: that of the model, if it found it; else 0. */
  readonly sure: Float64Array;
}

/** Titles are those of the lists, in capitals or in small letters, and those that the model found. */
export function titledOf({ tokens }: Reading, words: readonly Word[], taken: Uint8Array, chunks: readonly Chunk[], lexicon: Lexicon): Titled {
  const names = chunks.filter(({ kind }) => kind !== 'ROLE');
  const nameAt = new Int32Array(words.length).fill(-1);
  names.forEach(({ from, to }, index) => nameAt.fill(index, from, to));
  const titleFrom = new Int32Array(words.length).fill(-1);
  const inTitle = new Uint8Array(words.length);
  const sure = new Float64Array(words.length);
  const add = (from: number, to: number): void => {
    titleFrom[to - 1] = from;
    inTitle.fill(1, from, to);
  };
  for (const { from, to, kind, score } of chunks) {
    if (kind !== 'ROLE' || words.slice(from, to).every(({ key }) => neverRoles.has(key))) continue;
    add(from, to);
    sure[to - 1] = score;
  }
  for (let at = 0; at < words.length; at++) {
    if (nameAt[at] !== -1 || taken[at] || words[at]!.shape === Shape.none) continue;
    const to = titleEnd(words, at, lexicon, /^(?:member|deputy|assistant)$/.test(words[at]!.key) && /^(?:of|for)$/.test(words[at + 1]?.key ?? ''));
    if (to !== -1 && titleFrom[to - 1] === -1 && nameAt[to - 1] === -1) add(at, to);
  }
  const markup = Uint8Array.from(tokens, ({ kind }) => Number(kind === 'markup'));
  const glued = Uint8Array.from(tokens, ({ start }, at) => Number(0 < at && tokens[at - 1]!.end === start));
  return { words, markup, glued, taken, names, nameAt, titleFrom, inTitle, sure };
}

/** The end of the longest title that begins at a word, or -1. */
function titleEnd(words: readonly Word[], from: number, lexicon: Lexicon, surely: boolean): number {
  const first = words[from]!;
  let end = surely || isTitle(first) ? from + 1 : -1;
  const longest = Math.min(words.length - from, lexicon.longest.get(first.key) ?? 1);
  for (let to = from + 2, phrase = first.key; to <= from + longest; to++) {
    phrase += ` ${words[to - 1]!.key}`;
    if ((lexicon.phrases.get(phrase) ?? 0) & Known.title) end = to;
  }
  return end;
}

function isTitle({ key, known, shape }: Word): boolean {
  if (shape === Shape.lower) return !onlyBesideNames.has(key) && (isOffice(key, known));
  if (initials.has(key)) return shape === Shape.capitals;
  return ranks.has(key) || isOffice(key, known) && !neverRoles.has(key);
}

const isOffice = (key: string, known: number): boolean =>
  (known & (Known.title | Known.titleHead)) !== 0 || offices.has(key) || 8 < key.length && /(?:sm[ae]n|wom[ae]n)$/.test(key);

/** Offices that the lists of titles leave out. */
const offices = new Set(`whip warden vicar curate chaplain deacon archdeacon abbot abbess provost prelate primate patriarch steward examiner intendant elder foreman forewoman
  overseer convenor convener ombudsman alderman councilman collector auditor comptroller solicitor-general headteacher headmaster matron bursar
  parliamentarian deputies supervisor controller organizer organiser caretaker custodian liquidator receiver trustee arbiter referee umpire skipper selector
  amir emir akim wali sharif caliph khan rajah maharajah sultan shah nawab nizam induna datu chieftain headman kingmaker paramount queenmother sarpanch pradhan tahsildar
  subedar havildar naik taoiseach tánaiste lehendakari ataman voivode landammann bürgermeister burgomaster prefect subprefect gendarme sub-inspector signatory
  secretary-treasurer rapporteur plenipotentiary nuncio legate attaché charge doyen dauphin regent viceroy proconsul partner shareholder proprietor
  ministers presidents secretaries governors mayors directors`.split(/\s+/));

/** Words for what somebody does for a living or happens to be: the corpus calls them no role unless they say where. */
export const occupations: ReadonlySet<string> = new Set(`lawyer driver goalkeeper owner singer father correspondent businessman businesswoman nurse engineer diplomat
  reporter striker actor actress historian archaeologist keeper columnist priest blogger musician teacher conductor author activist scientist scholar pastor researcher
  banker politician pianist magnate pilot midfielder developer accountant composer novelist producer vlogger vocalist rapper artist writer poet journalist 
  counsel economist architect doctor surgeon physician farmer trader broker investor financier entrepreneur sociologist psychologist anthropologist expert
  photographer cleric monk nun winger defender cellist guitarist violinist comedian chef athlete footballer campaigner designer student soldier critic
  lecturer academic geologist scriptwriter interpreter inventor jockey jurist dissident defector aide clerk`.split(/\s+/));

/** In small letters these mean other things, or nothing that the holder is called by. */
const onlyBesideNames = new Set(`star private general major lady lord count graduate witness official master principal sir mother brother sister host count
  subject member members champion bailiff king queen prince princess human german woman sportsman layman democrat republican`.split(/\s+/));

/** Titles in capitals that go with the name and say nothing of what its bearer does. */
const neverRoles = new Set('sir lady lord star democrat republican dame sheikh datuk seri tan sri dato advocate barrister comrade alhaji maître'.split(' '));

/** Ranks and shortened titles that lists of titles leave out. */
const ranks = new Set(`prof rev fr gen col maj capt lt sgt cpl adm sen rep gov brig msgr mgr cmdr cdr supt insp pte pvt cllr nkosi inkosi eze prophet apostle canon rabbi justice chief sister brother father`.split(/\s+/));
const initials = new Set('dsp asp acp sp mec mk mp td mla msp mep pm vp md ceo cfo coo'.split(' '));

/** "Sen", "Brig": a period behind it belongs to it. */
export const isShortened = ({ key, known }: Word): boolean => (known & Known.shortened) !== 0 || key.length < 6 && ranks.has(key);
