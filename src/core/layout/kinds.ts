import type { BlockKind } from '../model';

/** What a line says by itself that it is; undefined if only its neighbours can tell. `line` is trimmed and on one line. */
export function ownKind(line: string): BlockKind | undefined {
  if (longestLine < line.length) return undefined;
  if (isUrl(line)) return 'url';
  if (isBoilerplate(line)) return 'boilerplate';
  if (isRelated(line)) return 'related';
  if (isDateline(line)) return 'dateline';
  if (isByline(line)) return 'byline';
  if (isCredit(line)) return 'caption';
  return undefined;
}

const longestLine = 600;
const any = (patterns: readonly RegExp[]) => (line: string): boolean => patterns.some((pattern) => pattern.test(line));

const isUrl = any([
  /^(?:(?:source|url|link|via)\s*:\s*)?[<[(]?(?:https?:\/\/|www\.)\S+$/i,
  /^!?\[\]\(\S*\)$/,
]);

/** Lines a site puts around an article. Each pattern has to fit the whole line: a sentence that begins with such words is text. */
const isBoilerplate = any([
  /^[^\p{L}\p{N}]+$/u,
  /^(?:<[^<>]*>\s*)+$/,
  /^(?:no|\d+|add|view|show|post|leave|write|all)?\s*(?:a |your )?(?:comments?|replies|responses)(?: section)?(?: are closed| \(\d+\)| below)?\s*[:.]?$/i,
  /^(?:original|source|article|canonical|permanent)?\s*(?:url|link|source|permalink)\s*:?$/i,
  /^(?:read|show|load|see|view|learn|find out) (?:more|less|the full (?:story|article)|full (?:story|article)|all)(?: here| below| on (?:this|our site))?\s*[.…:»>→]*$/i,
  /^(?:continue|keep) reading\b.{0,40}$/i,
  /^(?:story|article|text|content|post) continues (?:below|after|under).{0,40}$/i,
  /^(?:scroll (?:down )?(?:to|for)|swipe|tap|skip (?:to|advert)|jump to|back to|return to|go to|click here)\b.{0,50}$/i,
  /^(?:please )?(?:subscribe|sign up|sign in|log ?in|register|join us|become a (?:member|subscriber|supporter)|support (?:us|our|independent)|donate)\b(?!.*\b(?:said|says)\b).{0,110}$/i,
  /^(?:(?:get|receive) (?:our|the) .{0,60}(?:newsletter|inbox|alerts?)\b.{0,30}|.{0,40}\bnewsletters?(?: sign-?up)?)$/i,
  /^(?:share|tweet|pin|email|e-mail|print|save|copy link|bookmark|like|follow us|follow|send|whatsapp|telegram|facebook|twitter|linkedin|reddit|x)(?:\s*(?:[,|/·•]|and|via|by|on|to|us|this|it|the|with|friends|article|story|post|page|link|share|tweet|pin|email|e-mail|print|save|copy|facebook|twitter|x|linkedin|whatsapp|telegram|reddit|instagram|youtube|google news|google|news))*\s*[.:!]?$/i,
  /^(?:advertisements?|advertising|advert|ad|sponsored(?: content)?|promoted|paid post|partner content)(?: \d+)?\s*[:.]?$/i,
  /^(?:©|\(c\)|copyright)(?: ?©| \(c\))? ?\d{4}\b.{0,120}$/i,
  /^.{0,90}\ball rights reserved\b.{0,90}$/i,
  /^(?:privacy policy|terms (?:of|and) (?:use|service|conditions)|cookie (?:policy|settings)|contact us|about us|site map|menu|search|home|close|accept(?: all)?(?: cookies)?)$/i,
  /^(?:this (?:web)?site|we) uses? cookies\b.{0,200}$/i,
  /^(?:tags?|labels?|categor(?:y|ies)|topics?|filed under|keywords?|posted in|section)\s*:.{0,160}$/i,
  /^(?:posted|published|uploaded|added) (?:by|in) .{2,60}(?: (?:at|on) .{0,40}\d.{0,20})$/i,
  /^(?:most (?:read|popular|viewed)|trending(?: now)?|popular|recommended(?: for you)?|top stories|latest news|more news|you (?:may|might) (?:also )?like|newer post|older post|previous(?: article| post| story)?|next(?: article| post| story)?|up next)\s*[:.]?$/i,
  /^(?:\d+|one|two|three|four|five)[ -]?(?:min(?:ute)?s?|second|hour)s? (?:read|watch|listen)$/i,
  /^listen to (?:this|the) (?:article|story)\b.{0,30}$/i,
  /^(?:abstract|full[ -]?text|transcript|(?:click|tap) to (?:enlarge|expand|play|view)|enlarge(?: this)?(?: image)?|toggle caption|hide caption|play video|video player|image)\.?$/i,
  /^(?:page )?\d+ (?:of|\/) \d+$/i,
  /^(?:home|news|world|politics|business|sports?|opinion|culture|video|tech(?:nology)?|science|contact|about|menu|login|more)(?: ?[|>›»·•/] ?(?:home|news|world|politics|business|sports?|opinion|culture|video|tech(?:nology)?|science|contact|about|menu|login|more|[\p{L} ]{3,20}))+$/iu,
]);

/** Pointers to other articles: their headlines are worth names, but they are no passage of this one. */
const isRelated = any([
  /^(?:[-–—•*>▶►→]\s*)?(?:\*\*)?(?:related|see also|also (?:read|see|watch|on)|read also|read more|read next|further reading|more on (?:this|the)|more from|don['’]t miss|in pictures|watch|watch now|explainer|recommended|editor['’]s pick|from the archive)\b[^:.!?]{0,30}(?::(?:\*\*)?|\s[-–—>→]|\|)\s*\S.*$/i,
  /^(?:related|more) (?:articles?|stories|stor(?:y|ies)|news|coverage|content|topics?|links?|reading|on this (?:story|topic))\s*:?$/i,
  /^(?:see also|also read|read also|read next|further reading)\b:?.{0,120}[^.]$/i,
  /^read more (?:about|on|from) .{2,80}[^.]$/i,
  /^(?:[-–—•*+>▶►→]\s*)?\[[^\][]+\]\([^()\s]*\)$/,
]);

const month = '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const dateWord = new RegExp(`^(?:${month}|(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\\.?|[ap]\\.?m\\.?|[a-z]{1,4}t|utc|msk|z`
  + '|on|at|of|the|last|first|date|dated|day|updated?|published|posted|modified|created|edited|time|local|hours?|hrs?|min(?:ute)?s?|days?|weeks?|ago|today|yesterday'
  + '|\\d{1,2}(?:st|nd|rd|th)?|\\d{4}|\\d{1,2}[:.h]\\d{2}(?::\\d{2})?(?:[ap]m)?|\\d{1,2}[ap]m|[+-]\\d{2}:?\\d{2}|\\d{1,4}[-./]\\d{1,2}[-./]\\d{1,4}(?:t[\\d:.]+z?)?)$', 'i');
const holdsDate = new RegExp(`\\b${month}\\s*,?\\s*\\d|\\d(?:st|nd|rd|th)?\\s+(?:of\\s+)?${month}(?:\\W|$)|\\b\\d{1,4}[-./]\\d{1,2}[-./]\\d{1,4}\\b|\\b\\d+ (?:hours?|hrs?|min(?:ute)?s?|days?|weeks?) ago\\b`, 'i');

/** A date and nothing else, but for words that say whose date it is, a time, a place in front and an agency behind. */
function isDateline(line: string): boolean {
  if (100 < line.length || !holdsDate.test(line)) return false;
  const bare = line.replace(/\s*\([\p{L} ./]{2,30}\)\s*[-–—]*$/u, '').replace(/[*_#]/g, '');
  const parts = bare.split(/[\s,|·•–—()]+|-(?=\s)|:(?=\s|$)/).filter((part) => part !== '');
  const from = parts.findIndex((part) => dateWord.test(part));
  if (from < 0 || !parts.slice(from).every((part) => dateWord.test(part))) return false;
  const place = parts.slice(0, from);
  return place.length <= 4 && place.every((part) => /^\p{Lu}/u.test(part)) && (place.length === 0 || /^[^\d]*[,–—|]|^\p{Lu}{3}/u.test(bare));
}

const person = "\\p{Lu}[\\p{L}\\p{M}'’.-]*(?:\\s+(?:\\p{Lu}[\\p{L}\\p{M}'’.-]*|de|la|van|von|der|den|bin|al|el|di|da|dos|du)){0,4}";
const byline = new RegExp(`^(?:[*_]*)(?:by|written by|story by|words by|text by|analysis by|from)[*_]*:?\\s+(?:\\[|\\*\\*)*${person}`, 'iu');
const staff = new RegExp(`^${person}(?:\\s+(?:and|&)\\s+${person})?\\s*[,|–—-]\\s*.{0,60}\\b(?:correspondent|reporter|staff writer|editor|columnist|bureau chief|staff)\\b.{0,40}$`, 'iu');

function isByline(line: string): boolean {
  if (160 < line.length) return false;
  if (/^(?:additional )?(?:reporting|writing|editing|compiled|edited) by\b/i.test(line)) return true;
  if (/[.!?:]["”’)]?$/.test(line) || 14 < line.split(/\s+/).length) return false;
  // A byline names people: its small words are few.
  if (byline.test(line) && /^[^\p{Lu}]*\p{Lu}/u.test(line)) return smallWords(line.replace(/^[*_]*\S+/, '')) <= 3 && /^\W*(?:\S+ ?by|by|from|\S+ by)\b/i.test(line) && nameFollows(line);
  return staff.test(line) && !/["“”]/.test(line);
}

const nameFollows = (line: string): boolean => /\b(?:by|from)[*_]*:?\s+(?:\[|\*\*)*\p{Lu}/iu.test(line) && /\b[Bb][Yy][*_]*:?\s+(?:\[|\*\*)*\p{Lu}/u.test(line);
const smallWords = (line: string): number => line.split(/\s+/).filter((word) => /^\p{Ll}/u.test(word)).length;

const agency = '(?:photos?|images?|pictures?|getty|reuters|afp|ap|epa(?:-efe)?|upi|tass|xinhua|anadolu|agency|agencies|pool|press|handout|flickr|wikimedia(?: commons)?|shutterstock|istock|alamy|bloomberg|via \\p{Lu}\\p{L}+)';
const isCredit = any([
  new RegExp(`^[^|.]{2,60}(?:\\s\\|\\s[^|.]{2,60}){0,2}\\s\\|\\s[^|.]{0,60}\\b${agency}\\b[^|.]{0,20}$`, 'iu'),
  new RegExp(`^[^|.:]{2,60}\\b${agency}\\b(?:\\s\\|\\s[^|.]{2,60}){1,3}$`, 'iu'),
  /^\p{Lu}[^|.:,\d]{2,30}(?:\s\|\s\p{Lu}[^|.:,\d]{1,30}){1,2}$/u,
  /\*\*[^*/]{2,50}\s\/\s[^*/]{2,50}\*\*$/,
  new RegExp(`(?:^|[\\s([*])[\\p{L}.'’ -]{2,40}/\\s?[\\p{L}.'’ /-]{0,40}\\b${agency}\\b[\\p{L} /]{0,30}[)\\]*.]*$`, 'iu'),
  new RegExp(`(?:^|[\\s([*])\\b${agency}(?: photo)?\\s?/\\s?[\\p{Lu}][\\p{L}.'’ -]{2,40}[)\\]*.]*$`, 'iu'),
  /©\s?(?!\d)\p{L}[^.]{0,60}\.?$/u,
  /[([.]\s*(?:photo|image|picture|video|photograph|photography|illustration|graphic|credit)s?(?: credit| courtesy| by| from)*\s*[:/]?\s*[^.()[\]]{2,60}[)\].]*$/iu,
  /^(?:photo|image|picture|video|photograph|illustration|graphic|credit|caption)s?(?: credit| courtesy| caption| source)?\s*(?:[:,/]|by\b|courtesy\b)\s*\S.{0,250}$/iu,
  /^(?:file(?: photo| image| picture)?|pictured|in this (?:\S+ ){0,5}(?:photo|image|picture))\s*(?::|,|\s[-–—]\s).*$/i,
  new RegExp(`^\\p{Lu}[\\p{L}.'’ -]{1,40}(?:,| via|/)\\s?(?:getty(?: images)?|reuters|afp|ap(?: photo)?|epa)\\.?$`, 'iu'),
  /^(?:getty images|reuters|ap photo|afp photo|file photo|handout)$/i,
  /^!\[[^\]]+\]\([^()\s]*\)$/,
]);
