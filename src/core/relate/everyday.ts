import { termHash } from './terms';

/** Words that stand in news of any subject: that two articles have one of them in common tells a reader nothing, however rare it is in a small folder. */
const everydayWords = `able act action actually add again age ago agree almost alone along already also although always among amid another anyone anything appear area
  around ask away back bad based become begin behind believe best better big bit body boy break brief bring build busy buy call came care carry case cause certain chance
  change child children choose clear close come consider continue cost count couple course cover cut date day deal decide deep despite different direct done dozen draw drop early
  easy eight eleven else empty end enough especially even evening event ever every everybody everyone everything expect explain face fact fall family far fast father feel felt few
  fifth fifty fill final finally find fine finish first five follow force form forty forward found four fourth free friend full further future gave general get girl give given go going
  gone good got great ground group grow guess half hand happen hard head hear heard held help high hit hold home hope hour house however huge human hundred idea important include
  increase indeed issue job join keep kept kind knew know known large last late lead learn leave left less let level life light likely line list little live local long look lose
  lost lot low main major man manage many matter mean meet member men middle million billion mind minute miss moment month morning mother move name near nearly necessary need never new news
  next night nine nobody none normal note nothing notice number odd offer often old open order others outside own page part past pay people percent perhaps person pick piece place
  plan play please point possible present pretty problem process provide public put question quick quite reach read ready real really reason recent reduce remain remember report rest result
  return right rise road role room rule run same saw second section see seem seen sell send sense series serious set seven several share short show side sign similar simple simply
  single six sit small somebody someone something sometimes soon sort speak spend staff stage stand start state stay step still stop story street strong subject suggest sure system table
  take taken talk team tell ten term thank thing think third thirty thought thousand three throw time today together tomorrow tonight took top total toward towards town tried true try turn
  twelve twenty twice type understand unless use used usual various version view visit voice wait walk want watch way week weekend well went whatever whole wide win wish woman
  women word work world worse worst write wrong year yes yesterday yet young youre theyre
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december`.split(/\s+/);

const terms: ReadonlySet<number> = new Set(everydayWords.map(termHash));

/** Whether a word, by the hash of its term, is one of those. */
export const isEveryday = (term: number): boolean => terms.has(term);
