/** Why words are taken for a name, as a clause. A rule without words of its own is shown as the source calls it. */
export const nameRuleWords = (rule: string): string => nameRuleClauses[rule] ?? rule;

/** Why a quote is given to its speaker, as a clause: the cue, if there is one, and how the source calls the rule put in words. */
export function attributionWords(rule: string, cue: string | undefined): string {
  const clause = attributionClauses[rule] ?? rule;
  if (cue === undefined || !/\p{L}/u.test(cue)) return clause;
  const several = /\s/.test(cue);
  const word = `the ${several ? 'words' : 'word'} “${cue}”`;
  const beside = besideTheCue[rule] ?? namedAfter(rule, cue);
  return beside === undefined ? `${word}; ${clause}` : `${word}, ${several ? beside.replace(/\bit\b/, 'them') : beside}`;
}

/** The rules `named after "by"`, `named after "according to"` and their like. */
function namedAfter(rule: string, cue: string): string | undefined {
  const word = /^named after "(.+)"$/.exec(rule)?.[1];
  return word && `with the name after ${word === cue.toLowerCase() ? 'it' : `“${word}”`}`;
}

/** Why marked words quote nobody, as a clause. */
export const termWords = (rule: string): string => termClauses[rule] ?? rule;

/** By `rule` of a term. */
export const termClauses: Readonly<Record<string, string>> = {
  'named so by the words before it': 'the words before say that something is called so',
  'title of a work': 'the word before names a kind of work, whose title it is',
  'nickname inside a name': 'it stands between two parts of a name, as a nickname does',
  'capitals of a title': 'its words begin with capitals, as those of titles and names do',
  'words of the sentence around it': 'they are a few words of the reporter’s own sentence, held at arm’s length',
  'few words and no speaker': 'they are a few words only, and nobody is said to speak them',
};

/** By `rule` of a mention: search for the key, and you find the rule; `wording` is all that the model says when no hand rule speaks. */
export const nameRuleClauses: Readonly<Record<string, string>> = {
  'title before name': 'a title stands before the name',
  'title after name': 'a title follows the name',
  'title before a name': 'it stands before a person’s name',
  'title behind a name': 'it follows a person’s name',
  'title before a name and a comma': 'it stands before a person’s name, set off by a comma',
  'named to an office': 'the sentence names a person to this office',
  'said of a person': 'the sentence says so of a person',
  'same role as before': 'the article has named who holds it',
  'relative before name': 'a word like “wife” or “brother” stands before the name',
  'given name': 'it begins with a known given name',
  'family name': 'it holds a known family name',
  'by, then a name': '“by” stands before it',
  'unknown name': 'it is written like a name',
  initials: 'it holds initials',
  'particle in the name': 'it holds a particle like “van” or “bin”',
  'nickname inside': 'a nickname stands between the names',
  'ending of family names': 'it ends as family names do',
  'age after name': 'an age follows',
  who: '“who” follows',
  speaks: 'it says something',
  acts: 'it does what people do',
  'same name in full elsewhere': 'the article gives the name in full elsewhere',
  'same first name elsewhere': 'the article gives the name in full elsewhere',
  'same name elsewhere': 'the article uses the name so elsewhere',
  'the, then a name': '“the” stands before it',
  'capitalised words': 'its words begin with capitals',
  'two capitalised words': 'two words in a row begin with capitals',
  'known country': 'it is a known country',
  'known city': 'it is a known city',
  'known region': 'it is a known region',
  'part of a known place': 'it is part of a known place',
  'known place after the comma': 'a known place follows after a comma',
  'place preposition': 'a word like “in” or “near” stands before it',
  dateline: 'it opens a dateline',
  'ending of places': 'it ends as names of places do',
  'first word of places': 'it begins as names of places do',
  'head word of places': 'it holds a word like “river” or “square”',
  'sort of place before': 'a word like “city” stands before it',
  'sort of place after': 'a word like “province” follows',
  'part of a place': 'a part of it is spoken of',
  'based there': 'somebody is based there',
  'known organisation': 'it is a known organisation',
  acronym: 'it is written like an acronym',
  'acronym in parentheses': 'it is an acronym in parentheses',
  'explained by its acronym': 'its acronym follows',
  'short name in parentheses': 'it is a short name in parentheses',
  'capital inside the word': 'it has a capital inside a word',
  'company suffix': 'it ends as names of companies do',
  'first word of organisations': 'it begins as names of organisations do',
  'head word of organisations': 'it holds a word like “ministry” or “union”',
  'sort of organisation before': 'a word like “company” stands before it',
  'sort of organisation after': 'a word like “spokesman” or “agency” follows',
  'its officer named after': 'its officer is named after it',
  'social network': 'it is a social network',
  'known nationality or group': 'it is a known nationality or group',
  'known event': 'it is a known event',
  'first word of events': 'it begins as names of events do',
  'head word of events': 'it holds a word like “summit” or “war”',
  'year and election': 'a year and an election are named',
  'head word of laws': 'it holds a word like “act” or “treaty”',
  'known product': 'it is a known product',
  'known title': 'it is a known title',
  'title of an office': 'it is worded like an office',
  'head word of titles': 'it ends in a word like “minister”',
  'currency sign': 'a currency sign stands beside the number',
  'currency after number': 'a currency follows the number',
  'number and percent': 'a per cent sign or word follows the number',
  'number and unit': 'a unit follows the number',
  'month and day': 'a month and a day are named',
  'day and month': 'a day and a month are named',
  'month and year': 'a month and a year are named',
  month: 'a month is named',
  weekday: 'a day of the week is named',
  'weekday and date': 'a day of the week and its date are named',
  'date in figures': 'it is a date in figures',
  year: 'it is a year',
  years: 'it is a span of years',
  decade: 'it is a decade',
  'time of day': 'it is a time of day',
  'relative date': 'it is counted from the day of the article', days: 'a span of days is named', months: 'a span of months is named', holiday: 'a holiday is named',
  quarter: 'a quarter of a year is named', 'season and year': 'a season and its year are named',
  wording: 'the words around it say so',
  'your correction': 'you said so',
};

/** By `rule` of a speaker, what follows after the cue. */
export const besideTheCue: Readonly<Record<string, string>> = {
  'name before the cue': 'with the name before it',
  'name after the cue': 'with the name after it',
  'pronoun before the cue': 'with the pronoun before it',
  'name before an aside and the cue': 'with the name before it and an aside between',
  'subject of the sentence': 'in a sentence with this subject',
  'in their words': 'which tell whose they are',
};

/** By `rule` of a speaker or of a quote without one. */
export const attributionClauses: Readonly<Record<string, string>> = {
  'subject of the sentence': 'the sentence has this subject',
  'name before a colon': 'the name stands before a colon',
  'signed after the quote': 'the name follows as a signature does',
  'signed below the quote': 'the name stands in the line below, as a signature does',
  'name under the quotation': 'the name stands behind a dash under it',
  'turn of a conversation': 'it is a turn in a conversation, which opens with the name and a colon',
  'set off as a quotation': 'it is set off from the text, with a name under it',
  'subject of the clause before the quote': 'the words before it are about them',
  'cited by who passes it on': 'the sentence cites them at its end',
  'whose words they are': 'the words before tell whose claim, call or demand it is',
  'nobody is named': 'nobody is named who asked or told it',
  'stands where a speaker does': 'the name stands where a speaker does',
  'announced by the sentence before': 'the sentence before announces it',
  'named in the sentence before': 'the sentence before names them',
  'same speaker continues': 'the same speaker continues',
  'speaker of the paragraph before': 'they speak in the paragraph before',
  'first person between attributed statements': 'it is in the first person and stands between statements of theirs',
  'no source found': 'no words around it name a source',
};
