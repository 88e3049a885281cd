/**
 * Lines that a site or an archive puts around an article. Each pattern has to fit the whole line: a sentence that begins
 * with such words is text.
 */
export function isBoilerplate(line: string): boolean {
  return patterns.some((pattern) => pattern.test(line)) || isShareRow(line) || isMenu(line);
}

const patterns: readonly RegExp[] = [
  /^[^\p{L}\p{N}]+$/u,
  /^(?:<[^<>]*>\s*)+\.?$/,
  /^(?:no|\d+|add|view|show|post|leave|write|all)?\s*(?:a |your )?(?:comments?|replies|responses)(?: section)?(?: are closed| \(\d+\)| below)?\s*[:.]?$/i,
  /^(?:original|source|article|canonical|permanent)?\s*(?:url|link|source|permalink)\s*:?$/i,
  /^(?:read|show|load|see|view|learn|find out) (?:more|less|all|(?:the )?full (?:story|article))(?: here| below| on (?:this|our site))?\s*[.…:»>→]*$/i,
  /^(?:continue|keep) reading\b.{0,40}$/i,
  /^(?:story|article|text|content|post) continues (?:below|after|under).{0,40}$/i,
  /^(?:scroll (?:down )?(?:to|for)|swipe|tap|skip (?:to|advert)|jump to|back to|return to|go to|click here)\b[^.]{0,50}$/i,
  /^(?:please )?(?:subscribe|sign up|sign in|log ?in|register|join us|donate)\b(?!.*\b(?:said|says)\b).{0,110}$/i,
  /^(?:please )?(?:become a (?:member|subscriber|supporter)|support (?:us|our|independent))\b(?!.*\b(?:said|says)\b).{0,110}$/i,
  /^(?:(?:get|receive) (?:our|the) .{0,60}(?:newsletter|inbox|alerts?)\b.{0,30}|.{0,40}\bnewsletters?(?: sign-?up)?)$/i,
  /^(?:advertisements?|advertising|advert|ad|sponsored(?: content)?|promoted|paid post|partner content)(?: \d+)?\s*[:.]?$/i,
  /^(?:©|\(c\)|copyright)(?: ?©| \(c\))? ?\d{4}\b.{0,120}$/i,
  /^.{0,90}\ball rights reserved\b.{0,90}$/i,
  /^(?:privacy policy|terms (?:of|and) (?:use|service|conditions)|cookie (?:policy|settings)|accept(?: all)?(?: cookies)?)$/i,
  /^(?:contact us|about us|site map|menu|search|home|close)$/i,
  /^(?:this (?:web)?site|we) uses? cookies\b.{0,200}$/i,
  /^(?:tags?|labels?|categor(?:y|ies)|topics?|filed under|keywords?|posted in|section)\s*:.{0,160}$/i,
  /^(?:posted|published|uploaded|added) (?:by|in) .{2,60}(?: (?:at|on) .{0,40}\d.{0,20})$/i,
  /^(?:most (?:read|popular|viewed)|trending(?: now)?|popular|top stories|latest news|more news)\s*[:.]?$/i,
  /^(?:recommended(?: for you)?|you (?:may|might) (?:also )?like|newer post|older post|(?:previous|next)(?: article| post| story)?|up next)\s*[:.]?$/i,
  /^(?:\d+|one|two|three|four|five)[ -]?(?:min(?:ute)?s?|second|hour)s? (?:read|watch|listen)$/i,
  /^listen to (?:this|the) (?:article|story)\b.{0,30}$/i,
  /^(?:abstract|full[ -]?text|transcript|play video|video player|image)\.?$/i,
  /^(?:(?:click|tap) to (?:enlarge|expand|play|view)|enlarge(?: this)?(?: image)?|toggle caption|hide caption)\.?$/i,
  /^(?:SECTION|LENGTH|LOAD-DATE|LANGUAGE|PUBLICATION-TYPE|DOCUMENT-TYPE|EDITION|COLUMN|BODY|GRAPHIC)\s*:.{0,100}$/,
  /^(?:page )?\d+ (?:of|\/) \d+$/i,
];

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const shareVerbs = set('share tweet pin email e-mail print save copy bookmark like follow send whatsapp telegram facebook twitter linkedin reddit x');
const shareWords = set('and via by on to us this it the with friends article story post page link google news instagram youtube tiktok '
  + 'bluesky threads mastodon messenger');

/** "Share this article", "Facebook Twitter Email", "Follow us on X". */
function isShareRow(line: string): boolean {
  const verb = /^[a-z-]{1,9}(?![a-z-])/i.exec(line);
  if (!verb || !shareVerbs.has(verb[0].toLowerCase())) return false;
  const others = line.slice(verb[0].length).toLowerCase().split(/[\s,|/·•.:!]+/).filter((word) => word !== '');
  return others.length < 16 && others.every((word) => shareVerbs.has(word) || shareWords.has(word));
}

const sections = set('home news world politics business sport sports opinion culture video tech technology science contact about menu login more');

/** "Home | World | Europe": the sections of a site. */
function isMenu(line: string): boolean {
  if (!/[|>›»·•/]/.test(line)) return false;
  const items = line.toLowerCase().split(/\s*[|>›»·•/]\s*/);
  return 1 < items.length && sections.has(items[0]!) && items.every((item) => item.length <= 24 && /^[\p{L} &]+$/u.test(item));
}
