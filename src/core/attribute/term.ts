import { words } from '../span';
import type { Assignment } from './framed';
import { Class } from './lexicon';
import { is } from './line';

/** Marked words that quote nobody: a title, a nickname, a slogan worn, words held at arm's length. */
export function isTerm({ line, item, sentence, quotation, frame, source, place }: Assignment): boolean {
  const text = words(line.text, quotation.inner);
  const count = text.split(' ').length;
  const before = line.items[item - 1];
  if (line.text[quotation.start - 1] === '=') return true;
  const aside = frame?.kind === 'treat' && frame.form !== 'finite' && count <= 2;
  const evident = frame !== undefined && place !== 'previous' && !aside;
  const adjacent = frame !== undefined && (frame.last === item - 1 || place === 'after');
  if (isTitled(text) && count <= 12 && !adjacent && !announces(before?.kind)) return titleContext(before?.word ?? '', evident, count);
  if (/^(?:so-called|called|titled|entitled|named|dubbed|nicknamed|termed|known)$/.test(before?.word ?? '') && count <= 3 && !evident) return true;
  if (before?.word === 'as' && line.items[item - 2]?.word === 'known') return true;
  const { from, to } = line.sentences[sentence]!;
  if (from === item && (to === item + 1 ? /[.,?!]$/ : /[,?!]$/).test(text)) return false;
  if (evident || count > 5) return false;
  if (is(before, Class.determiner) && !source) return true;
  return !source || aside || (place === 'subject' && count <= 2 && source.confidence < 0.45 && !before?.cue);
}

const announces = (kind: string | undefined): boolean => kind === 'colon' || kind === 'comma' || kind === undefined || kind === 'quotation';

/** Every word that matters begins with a capital, and there are two at least, or it is a single name. */
function isTitled(text: string): boolean {
  const all = text.replace(/[^\p{L}\p{N}'’ -]/gu, '').split(/[\s-]+/).filter(Boolean);
  const weighty = all.filter(word => !/^(?:a|an|the|of|in|on|at|to|for|and|or|but|with|by|from|is|as|vs)$/.test(word));
  return weighty.length !== 0 && weighty.every(word => /^[\p{Lu}\p{N}]/u.test(word)) && /\p{Lu}/u.test(all[0]!.charAt(0)) && !/^I\b|^(?:No|Yes)$/.test(text);
}

const titleContext = (before: string, evident: boolean, count: number): boolean =>
  !evident || /^(?:on|of|in|the|a|an|his|her|their|its|from|to|for|with|at|by|and|show|program|programme|movie|film|song|book|series|novel|play|documentary|album|podcast|titled|called|author|hit|told)$/.test(before) || before.endsWith("'s") && count <= 8;
