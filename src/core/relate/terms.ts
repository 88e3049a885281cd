import { hashWord } from './hashWord';

const stopWords: ReadonlySet<string> = new Set(`a about above after again against all also am an and any are arent as at be because been before being
  below between both but by can cannot could couldnt did didnt do does doesnt doing dont down during each even few for from further had hadnt has hasnt
  have havent having he her here hers herself hes him himself his how however i if im in into is isnt it its itself just like made make many
  may me might more most much must my myself no nor not now of off on once one only or other our ours ourselves out over own per
  said same say says saying she should shouldnt since so some still such than that thats the their theirs them themselves then there these they theyre
  this those though through to told too two under until up upon us very via was wasnt we were werent what when where whether which
  while who whom whose why will with within without wont would wouldnt yet you your yours yourself mr mrs ms according`.split(/\s+/));

/** What a word is looked up by: its stem; the empty string for a word that says nothing. */
export const termOf = (word: string): string => (saysNothing(word) ? '' : stem(word));

/** Whether a word is one of those that stand in any text, or a single letter. */
export const saysNothing = (word: string): boolean => stopWords.has(word) || (word.length < 2 && !/\d/.test(word) && word < '\u0250');

/** English endings off, lightly: "leases", "leased", "leasing" and "lease" meet; words of other scripts, and what is too long for a word, stay. */
export function stem(word: string): string {
  if (word.length < 4 || 40 < word.length || !/^[a-z]+$/.test(word)) return word;
  const singular = word.endsWith('ies') && 4 < word.length ? word.slice(0, -3) + 'y'
    : /(?:ss|sh|ch|x)es$/.test(word) ? word.slice(0, -2)
      : /[^siu]s$/.test(word) ? word.slice(0, -1) : word;
  const rest = singular.endsWith('ing') ? singular.slice(0, -3) : singular.endsWith('ed') ? singular.slice(0, -2) : '';
  const base = 2 < rest.length && /[aeiouy]/.test(rest) ? rest.replace(/([^aeiouylsz])\1$/, '$1') : singular;
  return base.length < 4 ? base : base.replace(/e$/, '').replace(/y$/, 'i');
}

/** The hash of a word's term, 0 if the word says nothing. */
export const termHash = (word: string): number => {
  const term = termOf(word);
  return term === '' ? 0 : hashWord(term);
};

/** One form for words that change when speech is reported ("we will" becomes "they would"); else the term; by the hashes of the word and of its term. */
export const reportedForm = (hash: number, term: number): number => reported.get(hash) ?? (term === 0 ? hash : term);

const reported: ReadonlyMap<number, number> = new Map([
  'i we he she they you', 'my our his her their your', 'me us him them', 'mine ours hers theirs yours', 'myself ourselves himself herself themselves',
  'is are was were am be been', 'has have had', 'will would shall', 'can could', 'may might', 'do does did', 'this that', 'these those', 'here there',
  'now then', 'today yesterday', 'dont doesnt didnt', 'wont wouldnt', 'cant couldnt', 'im hes shes theyre were',
].flatMap(line => line.split(' ').map((word): [number, number] => [hashWord(word), hashWord(line.split(' ')[0]!)])));
