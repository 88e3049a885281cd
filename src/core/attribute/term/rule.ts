import { words } from '../../span';
import type { Assignment } from '../framed';
import { Class } from '../lexicon';
import { is } from '../line';
import { isSoCalled, isTitled, namings, works } from './name';

/** Why marked words are taken to quote nobody: the plainest of what speaks for it. */
export function termRule({ line, item, quotation }: Assignment): string {
  const before = line.items[item - 1];
  const noun = before?.kind === 'comma' ? line.items[item - 2] : before;
  if (before && (namings.has(before.word) || isSoCalled(line, item) || /^(?:called|termed|dubbed)$/.test(before.word))) {
    return 'named so by the words before it';
  }
  if (noun && works.has(noun.word)) return 'title of a work';
  const titled = isTitled(words(line.text, quotation.inner));
  if (titled && before?.capital && line.items[item + 1]?.capital) return 'nickname inside a name';
  if (titled) return 'capitals of a title';
  return is(before, Class.determiner) ? 'words of the sentence around it' : 'few words and no speaker';
}
