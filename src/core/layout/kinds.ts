import type { BlockKind } from '../model';
import { isBoilerplate } from './boilerplate';
import { isByline } from './byline';
import { isCredit } from './credit';
import { isDateline } from './dateline';

/** No line of a kind of its own is longer, in UTF-16 code units. */
export const longestOwnLine = 600;

/** What a line says by itself that it is; undefined if only its neighbours can tell. `line` is trimmed and has no line ends. */
export function ownKind(line: string): BlockKind | undefined {
  if (longestOwnLine < line.length) return undefined;
  if (isUrl(line)) return 'url';
  if (line.length <= 220) {
    if (isBoilerplate(line)) return 'boilerplate';
    if (isRelated(line)) return 'related';
    if (isByline(line)) return 'byline';
    if (isDateline(line)) return 'dateline';
  }
  return isCredit(line) ? 'caption' : undefined;
}

const isUrl = (line: string): boolean =>
  line.includes('/') && /^(?:(?:source|url|link|via)\s*:\s*)?[<[(]?(?:https?:\/\/|www\.)\S+$/i.test(line) || /^!?\[\]\(\S*\)$/.test(line);

/** Pointers to other articles: their headlines are worth names, but they are no passage of this one. */
const isRelated = (line: string): boolean => related.some((pattern) => pattern.test(line));

const pointer = '(?:related|see also|also (?:read|see|watch|on)|read also|read more|read next|further reading|more on (?:this|the)|more from'
  + "|don['’]t miss|in pictures|watch|watch now|explainer|recommended|editor['’]s pick|from the archive)";

const related: readonly RegExp[] = [
  new RegExp(`^(?:[-–—•*>▶►→]\\s*)?(?:\\*\\*)?["“]?${pointer}\\b[^:.!?]{0,30}(?::(?:\\*\\*)?|\\s[-–—>→]|\\|)\\s*\\S.*$`, 'i'),
  /^(?:related|more) (?:articles?|stories|stor(?:y|ies)|news|coverage|content|topics?|links?|reading|on this (?:story|topic))\s*:?$/i,
  /^(?:see also|also read|read also|read next|further reading)\b:?.{0,120}[^.]$/i,
  /^read more (?:about|on|from) .{2,80}[^.]$/i,
  /^(?:[-–—•*+>▶►→]\s*)?\[[^\][]+\]\([^()\s]*\)$/,
];
