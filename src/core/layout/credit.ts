/** Whose picture it is, alone on a line or after the words that tell what it shows; or such words, if they say what they are. */
export function isCredit(line: string): boolean {
  if (!mayBeCredit.test(line)) return false;
  // Credits stand at the end: nothing else of a long line has to be read.
  const tail = line.slice(-160);
  return whole.some((pattern) => pattern.test(line)) || ending.some((pattern) => pattern.test(tail));
}

/** A cheap look first: nearly every paragraph ends here. */
const mayBeCredit = /[|/©]|!\[|\b(?:photo|image|picture|video|graphic|illustration|credit|caption|courtesy|file|pictured|getty|reuters|handout)/i;

const agency = '(?:photos?|images?|pictures?|getty|reuters|afp|ap|epa(?:-efe)?|upi|tass|xinhua|anadolu|agency|agencies|pool|press|handout'
  + '|flickr|wikimedia(?: commons)?|shutterstock|istock|alamy|bloomberg|via \\p{Lu}\\p{L}+)';
const medium = '(?:photo|image|picture|video|photograph|illustration|graphic|credit)s?';

const whole: readonly RegExp[] = [
  new RegExp(`^[^|.]{2,60}(?:\\s\\|\\s[^|.]{2,60}){0,2}\\s\\|\\s[^|.]{0,60}\\b${agency}\\b[^|.]{0,20}$`, 'iu'),
  new RegExp(`^[^|.:]{2,60}\\b${agency}\\b(?:\\s\\|\\s[^|.]{2,60}){1,3}$`, 'iu'),
  /^\p{Lu}[^|.:,\d]{2,30}(?:\s\|\s\p{Lu}[^|.:,\d]{1,30}){1,2}$/u,
  new RegExp(`^(?:${medium}|caption)(?: credit| courtesy| caption| source)?\\s*(?:[:/]|,\\s*\\p{Lu}|\\bby\\b|\\bcourtesy\\b)\\s*\\S.{0,250}$`, 'iu'),
  /^(?:file(?: photo| image| picture)?|pictured|in this (?:\S+ ){0,5}(?:photo|image|picture))\s*(?::|,|\s[-–—]\s).*$/i,
  new RegExp(`^\\p{Lu}[\\p{L}.'’ -]{1,40}(?:,| via|/)\\s?(?:getty(?: images)?|reuters|afp|ap(?: photo)?|epa)\\.?$`, 'iu'),
  /^(?:getty images|reuters|ap photo|afp photo|file photo|handout)$/i,
  /^!\[[^\]]+\]\([^()\s]*\)/,
];

const ending: readonly RegExp[] = [
  /\*\*[^*/]{2,50}\s\/\s[^*/]{2,50}\*\*$/,
  new RegExp(`(?:^|[([*.]\\s?|\\s{2,})\\p{Lu}[\\p{L}.'’ -]{1,40}/\\s?[\\p{L}.'’ /-]{0,40}\\b${agency}\\b[\\p{L} /]{0,30}[)\\]*.]*$`, 'iu'),
  new RegExp(`(?:^|[\\s([*])\\b${agency}(?: photo)?\\s?/\\s?\\p{Lu}[\\p{L}.'’ -]{1,40}[)\\]*.]*$`, 'iu'),
  /©\s?(?!\d)\p{L}[^.]{0,60}\.?$/u,
  new RegExp(`[([.]\\s*${medium}(?:\\s*[:/]\\s*|\\s+(?:credit|courtesy|by|from)\\b(?: of)?\\s*:?\\s*)[^.()[\\]]{2,60}[)\\].]*$`, 'iu'),
];
