import { dateWords } from '../../../core/dateWords';
import type { Identity } from '../../../core/identify';
import { plain } from '../../../core/markdown';
import { counted } from '../../../wording';
import { rangeOf } from '../../convert';
import { shorten } from '../../excerpt';
import { identitiesBeside } from '../../identities';
import { openLink, times } from '../../markdown';
import type { OpenArticle } from '../../openDocuments';
import { dateOf, firstAndLast, inOrderOfDays, presenceIn, presencesOf, type Naming, type Presence } from '../../presences';
import { quotedWords } from '../../quotations';
import { fileName } from '../../uri';
import type { Workspace } from '../../workspace';
import { companionsOf } from '../card/companions';
import { saidBy, type Said } from '../card/said';

/** Where somebody is named, this article as it is now, the others as far as they are known. */
export function presencesAround(workspace: Workspace, { uri, article }: OpenArticle, entity: string, identity: Identity): Presence[] {
  const others = presencesOf(workspace.indexBeside(uri), identity).filter(({ file }) => file !== uri);
  return inOrderOfDays([...presenceIn(uri, article, new Set([entity])), ...others]);
}

/** The first reasons why names of different articles are taken for one; that "Duarte" is Ana Duarte in the article that says so surprises nobody. */
export function whySentence({ name, reasons: known }: Pick<Identity, 'name' | 'reasons'>): string[] {
  const reasons = [...known].flatMap(([form, why]) => (form === name || why.includes('in the same article') ? [] : `${form} (${why})`));
  return reasons.length === 0 ? [] : [`Taken for one: ${reasons.slice(0, 2).map(plain).join('; ')}.`];
}

/** Who is named with them most. */
export function withSentence(workspace: Workspace, uri: string, identity: Identity, presences: readonly Presence[]): string[] {
  const identities = identitiesBeside(workspace, uri);
  const names = companionsOf(identities, identity, presences).flatMap(({ identity: { kind, name } }) => (kind === 'PLACE' ? [] : plain(name)));
  return names.length === 0 ? [] : [`Named with: ${names.slice(0, 3).join(', ')}.`];
}

/** "First named on 3 March 2025, last on 5 March 2025." with a link each; of one day only that. */
export function whenSentence(presences: readonly Presence[]): string[] {
  const { first, last } = firstAndLast(presences);
  if (!first) return [];
  const link = (naming: Naming): string => openLink(dateWords(dateOf(naming)!), naming.file, rangeOf(naming.article, naming.mention));
  if (!last || dateOf(last) === dateOf(first)) return [];
  return [`First named on ${link(first)}, last on ${link(last)}.`];
}

/** What they are quoted with in other files: how often, and the latest. */
export function saidElsewhere(uri: string, presences: readonly Presence[]): string[] {
  const said = saidBy(presences).filter(({ file }) => file !== uri);
  if (said.length === 0) return [];
  const [dated, undated] = [said.filter(isDated), said.filter((each) => !isDated(each))];
  const items = [...dated.reverse(), ...undated].slice(0, 2).map((each) => {
    const { file, article, quote } = each;
    const link = openLink(shorten(quotedWords(article, quote), 120), file, rangeOf(article, quote));
    const date = dateOf(each);
    return `- ${link} (${plain([...(date === undefined ? [] : [dateWords(date)]), fileName(file)].join(', '))})`;
  });
  const files = new Set(said.map(({ file }) => file)).size;
  const which = said.length <= items.length ? '' : dated.length === 0 ? '; two of them' : '; the latest';
  return [`Quoted ${times(said.length)} in ${counted(files, 'other file')}${which}:\n\n${items.join('\n')}`];
}

const isDated = (said: Said): boolean => dateOf(said) !== undefined;
