import { dateWords } from '../../../core/dateWords';
import type { Identity } from '../../../core/identify';
import { plain } from '../../../core/markdown';
import type { Mention, Quote } from '../../../core/model';
import { counted } from '../../../wording';
import { rangeOf } from '../../convert';
import { shorten } from '../../excerpt';
import { identitiesBeside } from '../../identities';
import { openLink, times } from '../../markdown';
import type { OpenArticle } from '../../openDocuments';
import { byDate, filesOf, presenceIn, type Presence } from '../../presences';
import { quotedWords } from '../../quotations';
import { fileName } from '../../uri';
import type { Workspace } from '../../workspace';
import { collectCompanions } from '../card/companions';
import { quotesIn } from '../card/said';

/** Where somebody is named, this article as it is now, the others as far as they are known; undefined if there are too many to be looked at in a glance. */
export function presencesAround(workspace: Workspace, { uri, article }: OpenArticle, entity: string, identity: Identity): Presence[] | undefined {
  const index = workspace.indexBeside(uri);
  const files = filesOf(identity);
  if (mostRead < files.size) return undefined;
  const others = [...files].flatMap(([file, { entities }]) => {
    const its = file === uri ? undefined : index.article(file);
    return its ? presenceIn(file, its, entities) : [];
  });
  return [...presenceIn(uri, article, new Set([entity])), ...others].sort(byDate);
}

/** A hover is there at once, or it is of no use: some 10 milliseconds. */
const mostRead = 100;

/** The first reasons why names of different articles are taken for one; that "Duarte" is Ana Duarte in the article that says so surprises nobody. */
export function whySentence({ name, reasons: known }: Pick<Identity, 'name' | 'reasons'>): string[] {
  const reasons = [...known].flatMap(([form, why]) => (form === name || why.includes('in the same article') ? [] : `${form} (${why})`));
  return reasons.length === 0 ? [] : [`Taken for one: ${reasons.slice(0, 2).map(plain).join('; ')}.`];
}

/** Who is named with them most. */
export function withSentence(workspace: Workspace, uri: string, identity: Identity, presences: readonly Presence[]): string[] {
  const together = collectCompanions(identitiesBeside(workspace, uri), identity);
  presences.forEach(together.add);
  const names = together.found().flatMap(({ identity: { kind, name } }) => (kind === 'PLACE' ? [] : plain(name)));
  return names.length === 0 ? [] : [`Named with: ${names.slice(0, 3).join(', ')}.`];
}

/** "First named on 3 March 2025, last on 5 March 2025." with a link each; of one day only that. */
export function whenSentence(presences: readonly Presence[]): string[] {
  const dated = presences.filter(({ date }) => date !== undefined);
  const [first, last] = [dated[0], dated.at(-1)];
  if (!first || !last || last.date === first.date) return [];
  const link = ({ file, article, date }: Presence, mention: Mention): string => openLink(dateWords(date!), file, rangeOf(article, mention));
  return [`First named on ${link(first, first.mentions[0]!)}, last on ${link(last, last.mentions.at(-1)!)}.`];
}

/** What they are quoted with in other files: how often, and the latest. */
export function saidElsewhere(uri: string, presences: readonly Presence[]): string[] {
  const said = presences.flatMap((presence) => (presence.file === uri ? [] : quotesIn(presence).map((quote): Said => ({ ...presence, quote }))));
  if (said.length === 0) return [];
  const [dated, undated] = [said.filter(isDated), said.filter((each) => !isDated(each))];
  const items = [...dated.reverse(), ...undated].slice(0, 2).map((each) => {
    const { file, date, article, quote } = each;
    const link = openLink(shorten(quotedWords(article, quote), 120), file, rangeOf(article, quote));
    return `- ${link} (${plain([...(date === undefined ? [] : [dateWords(date)]), fileName(file)].join(', '))})`;
  });
  const files = new Set(said.map(({ file }) => file)).size;
  const which = said.length <= items.length ? '' : dated.length === 0 ? '; two of them' : '; the latest';
  return [`Quoted ${times(said.length)} in ${counted(files, 'other file')}${which}:\n\n${items.join('\n')}`];
}

type Said = Presence & { readonly quote: Quote };

const isDated = ({ date }: Said): boolean => date !== undefined;
