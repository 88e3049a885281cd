import type { Identity } from '../../../core/identify';
import { plain } from '../../../core/markdown';
import { hasIdentity, type Article, type EntityId, type Mention, type Quote } from '../../../core/model';
import { words } from '../../../core/span';
import { counted, grouped, kindWords, sureWords } from '../../../wording';
import { rangeOf } from '../../convert';
import { shorten } from '../../excerpt';
import { identityHere } from '../../identities';
import { cardLink, openLink, times } from '../../markdown';
import { fullMention, type Name } from '../../names';
import type { OpenArticle } from '../../openDocuments';
import type { Presence } from '../../presences';
import { outermost, quotedWords } from '../../quotations';
import type { Workspace } from '../../workspace';
import { presencesAround, saidElsewhere, whenSentence, whySentence, withSentence } from './acrossFiles';
import { nameRuleWords } from './ruleWords';
import { dayWords, numberWords } from './valueWords';

/** The card of a name, in Markdown: plain sentences, one a paragraph, as a screen reader reads them. A glance: about 14 lines at most. */
export function nameCard(workspace: Workspace, open: OpenArticle, { entity, mention }: Name): string {
  const { uri, article } = open;
  const named = article.entities.find(({ id }) => id === entity);
  const kind = named?.kind ?? mention?.kind ?? 'PERSON';
  const identity = identityHere(workspace, open, entity);
  const name = identity?.name ?? named?.name ?? '';
  const around = identity && presencesAround(workspace, open, entity, identity);
  const presences = around ?? [];
  const elsewhere = saidElsewhere(uri, presences);
  return [
    `**${plain(name)}**, ${kindWords[kind]}.`,
    ...(mention ? [...holderSentence(uri, article, mention), sureSentence(mention), ...valueSentence(article, mention)] : []),
    ...otherForms(article, entity, name, around ? identity.forms.map(({ form }) => form) : [...(identity?.spellings ?? [])]),
    ...(around ? whySentence(identity) : []),
    ...roleSentence(article, entity, around ? identity.roles : []),
    ...(hasIdentity(kind) ? [countSentence(workspace, open, entity, identity, presences)] : []),
    ...(identity ? withSentence(workspace, uri, identity, presences) : []),
    ...said(uri, article, entity, elsewhere.length === 0 ? 3 : 2),
    ...elsewhere,
    ...firstPlace(uri, article, entity, mention),
  ].join('\n\n');
}

/** Whose role it is, with the place where they are named. */
function holderSentence(uri: string, article: Article, { holder }: Mention): string[] {
  const named = holder === undefined ? undefined : article.entities.find(({ id }) => id === holder);
  const place = named && fullMention(article, named.id);
  return place ? [`Held by ${openLink(named.name, uri, rangeOf(article, place))}.`] : [];
}

/** How sure we are, and the strongest reason. */
function sureSentence({ rule, confidence }: Mention): string {
  const sure = sureWords(confidence);
  return rule === '' ? `${sure}.` : `${sure}: ${plain(nameRuleWords(rule))}.`;
}

/** What a date, a time or an amount comes to, unless it would only repeat the words. */
function valueSentence({ text }: Article, mention: Mention): string[] {
  const { kind, value, unit } = mention;
  if (value === undefined) return [];
  const measure = kind === 'PERCENT' ? (unit ?? '%') : unit;
  const ways = kind === 'DATE' || kind === 'TIME' ? [dayWords(value)] : [numberWords(value, measure), numberWords(value, measure, true)];
  const written = words(text, mention).toLowerCase().replace('percent', 'per cent');
  const way = ways.find((each) => each.toLowerCase() !== written);
  return way === undefined ? [] : [`That is ${plain(way)}.`];
}

function otherForms(article: Article, entity: EntityId, name: string, known: readonly string[]): string[] {
  const here = article.mentions.filter((each) => each.entity === entity).map((each) => words(article.text, each));
  const forms = [...new Set([...known, ...here])].filter((form) => form !== name);
  return forms.length === 0 ? [] : [`Also written: ${forms.slice(0, 8).map(plain).join(', ')}.`];
}

function roleSentence(article: Article, entity: EntityId, known: readonly string[]): string[] {
  const here = article.entities.find(({ id }) => id === entity)?.roles.map((role) => words(article.text, role)) ?? [];
  const roles = [...new Set([...here, ...known])];
  return roles.length === 0 ? [] : [`Title or role: ${roles.slice(0, 4).map(plain).join('; ')}.`];
}

/** Honest about what has not been looked at. The link stands so high because the editor shows but the first lines of a long card until it is scrolled. */
function countSentence(
  workspace: Workspace, { uri, article }: OpenArticle, entity: EntityId, identity: Identity | undefined, presences: readonly Presence[],
): string {
  const here = article.mentions.filter((each) => each.entity === entity).length;
  const { mentions, files } = identity ? elsewhereThan(uri, identity) : { mentions: 0, files: 0 };
  const start = here === 0 ? 'Not named here' : `Named ${times(here)} here`;
  const rest = files === 0 ? '' : `, ${times(mentions)} in ${counted(files, 'other file')}`;
  const link = identity ? cardLink('Show card', identity) : '';
  return [`${start}${rest}.`, unreadSentence(workspace, files === 0), ...whenSentence(presences), link].filter(Boolean).join(' ');
}

function elsewhereThan(uri: string, identity: Identity): { readonly mentions: number; readonly files: number } {
  const files = new Set<string>();
  let mentions = 0;
  for (const appearance of identity.appearances) {
    if (appearance.file === uri) continue;
    files.add(appearance.file);
    mentions += appearance.mentions;
  }
  return { mentions, files: files.size };
}

/** What the folder's state means for a count. `none`: nothing was found elsewhere. */
export function unreadSentence(workspace: Workspace, none: boolean): string {
  const { state, done, total } = workspace.folder.state();
  if (state === 'unread') return done === 0 ? 'Other files not read yet.' : 'Some other files not read yet.';
  if (state === 'reading') return `Other files are being read: ${grouped(done)} of ${grouped(total)}.`;
  if (state === 'cancelled') return `Only ${grouped(done)} of ${counted(total, 'file')} read.`;
  if (state === 'failed') return 'The other files could not be listed.';
  return state === 'read' && none ? 'In no other file.' : '';
}

/** The first quotes of theirs, each a link. */
function said(uri: string, article: Article, entity: EntityId, most: number): string[] {
  const quotes = outermost(article.quotes).filter(({ speaker }) => speaker?.entity === entity);
  if (quotes.length === 0) return [];
  const items = quotes.slice(0, most).map((quote) => `- ${quoteLink(uri, article, quote)}`);
  const more = quotes.length - items.length;
  return [`Said here${more === 0 ? '' : `, with ${more} more`}:\n\n${items.join('\n')}`];
}

const quoteLink = (uri: string, article: Article, quote: Quote): string => openLink(shorten(quotedWords(article, quote), 160), uri, rangeOf(article, quote));

function firstPlace(uri: string, article: Article, entity: EntityId, here: Mention | undefined): string[] {
  const first = fullMention(article, entity);
  if (!first || first.start === here?.start) return [];
  const range = rangeOf(article, first);
  return [openLink(`First named in full on line ${range.start.line + 1}`, uri, range)];
}
