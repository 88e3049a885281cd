import type { Article, Quote } from '../../../core/model';
import { sameQuotes } from '../../../core/relate';
import { words, type Span } from '../../../core/span';
import { rangeOf } from '../../convert';
import { decoded } from '../../gate';
import { identityOf } from '../../identities';
import { counted, openLink, plain } from '../../markdown';
import type { OpenArticle } from '../../openDocuments';
import { quoteKindWords, speakerName } from '../../quotations';
import type { Workspace } from '../../workspace';
import { unreadSentence } from './nameCard';

/** The card of a quote, in Markdown: who said it, why we think so, and where else these words stand. */
export function quoteCard(workspace: Workspace, { uri, article }: OpenArticle, quote: Quote): string {
  const { kind, cue, addressee, via } = quote;
  const heading = quoteKindWords[kind];
  return [
    `**${heading[0]!.toUpperCase()}${heading.slice(1)}**`,
    ...(kind === 'term' ? [] : [speakerSentence(workspace, uri, article, quote)]),
    ...(addressee ? [`Said to: ${plain(words(article.text, addressee))}.`] : []),
    ...(via ? [`Where, or passed on by: ${plain(words(article.text, via))}.`] : []),
    ...(kind === 'term' ? [] : [whySentence(article, cue, quote)]),
    ...(kind === 'term' ? [] : elsewhere(workspace, uri, article, quote)),
  ].join('\n\n');
}

function speakerSentence(workspace: Workspace, uri: string, article: Article, quote: Quote): string {
  const { speaker } = quote;
  if (!speaker) return 'Speaker not known.';
  const written = words(article.text, speaker);
  const name = (speaker.entity !== undefined && identityOf(workspace.index, uri, speaker.entity)?.name) || speakerName(article, quote) || written;
  const as = name === written ? '' : `, named here as “${plain(written)}”`;
  return `Said by ${openLink(name, uri, rangeOf(article, speaker))}${as}${speaker.confidence < 0.6 ? ' (uncertain)' : ''}.`;
}

function whySentence(article: Article, cue: Span | undefined, { speaker, rule }: Quote): string {
  const word = cue ? `“${plain(words(article.text, cue))}”; ` : '';
  return `Why: ${word}${plain(speaker ? speaker.rule : rule)}.`;
}

function elsewhere(workspace: Workspace, uri: string, article: Article, quote: Quote): string[] {
  const places = sameQuotes(workspace.index, { file: uri, article, quote });
  const rest = unreadSentence(workspace, false);
  if (places.length === 0) return [workspace.folder.state().state === 'read' ? 'These words stand in no other file.' : rest].filter(Boolean);
  const items = places.slice(0, 5).flatMap(({ file, start, end }) => {
    const its = workspace.index.article(file);
    return its ? [`- ${openLink(fileName(file), file, rangeOf(its, { start, end }))}`] : [];
  });
  return [`The same words in ${counted(new Set(places.map(({ file }) => file)).size, 'other file')}:\n\n${items.join('\n')}`, rest].filter(Boolean);
}

const fileName = (uri: string): string => decoded(uri.slice(uri.lastIndexOf('/') + 1));
