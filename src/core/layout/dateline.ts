const month = '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';

const weekday = '(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\\.?';
const timeOfDay = '[ap]\\.?m\\.?|[a-z]{1,4}t|utc|msk|z|\\d{1,2}[:.h]\\d{2}(?::\\d{2})?(?:[ap]m)?|\\d{1,2}[ap]m|[+-]\\d{2}:?\\d{2}';
const words = 'on|at|of|the|last|first|date|dated|day|updated?|published|posted|modified|created|edited|time|local'
  + '|hours?|hrs?|min(?:ute)?s?|days?|weeks?|ago|today|yesterday';
const figures = '\\d{1,2}(?:st|nd|rd|th)?|\\d{4}|\\d{1,4}[-./]\\d{1,2}[-./]\\d{1,4}(?:t[\\d:.]+z?)?';

const dateWord = new RegExp(`^(?:${month}|${weekday}|${timeOfDay}|${words}|${figures})$`, 'i');

const holdsDate = new RegExp(`\\b${month}\\s*,?\\s*\\d|\\d(?:st|nd|rd|th)?\\s+(?:of\\s+)?${month}(?:\\W|$)|\\b\\d{1,4}[-./]\\d{1,2}[-./]\\d{1,4}\\b`
  + '|\\b\\d+ (?:hours?|hrs?|min(?:ute)?s?|days?|weeks?) ago\\b', 'i');

/** A date and nothing else, but for words that say whose date it is, a time, a place in front, an agency or a name behind. */
export function isDateline(line: string): boolean {
  if (100 < line.length || !/\d/.test(line) || !holdsDate.test(line)) return false;
  // "SALVADOR, 27 July • Ana Duarte"
  const bare = line.replace(/\s[•|·]\s\p{Lu}[^\d.,]{2,40}$/u, '').replace(/\s*\([\p{L} ./]{2,30}\)\s*[-–—]*$/u, '').replace(/[*_#]/g, '');
  const parts = bare.split(/[\s,|·•–—()]+|-(?=\s)|:(?=\s|$)/).filter((part) => part !== '');
  const from = parts.findIndex((part) => dateWord.test(part));
  if (from < 0 || !parts.slice(from).every((part) => dateWord.test(part))) return false;
  const place = parts.slice(0, from);
  if (place.length === 0) return true;
  // "LONDON 1996-08-30", "Riyadh, 18 February 2025"; but "Budget 2025-03-04" is a headline.
  return place.length <= 4 && place.every((part) => /^\p{Lu}/u.test(part)) && /^[^\d]*[,–—|]|^\p{Lu}{3}/u.test(bare);
}
