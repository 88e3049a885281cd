import type { Article, Quote } from '../../../core/model';
import { sameQuotes } from '../../../core/relate';
import { words, type Span } from '../../../core/span';
import { counted, quoteKindWords } from '../../../wording';
import { rangeOf } from '../../convert';
import { identityHere } from '../../identities';
import { openLink, plain } from '../../markdown';
import type { OpenArticle } from '../../openDocuments';
import { speakerName } from '../../quotations';
import { fileName } from '../../uri';
import type { Workspace } from '../../workspace';
import { unreadSentence } from './nameCard';
import { attributionWords } from './ruleWords';

/** The card of a quote, in Markdown: who said it, why we think so, and where else these words stand. */
export function quoteCard(workspace: Workspace, open: OpenArticle, quote: Quote): string {
  const { uri, article } = open;
  const { kind, cue, addressee, via } = quote;
  const heading = quoteKindWords[kind];
  return [
    `**${heading[0]!.toUpperCase()}${heading.slice(1)}**`,
    ...(kind === 'term' ? [] : [speakerSentence(workspace, open, quote)]),
    ...(addressee ? [`Said to: ${plain(words(article.text, addressee))}.`] : []),
    ...(via ? [viaSentence(words(article.text, via))] : []),
    ...(kind === 'term' ? [] : [whySentence(article, cue, quote)]),
    ...(kind === 'term' ? [] : elsewhere(workspace, uri, article, quote)),
  ].join('\n\n');
}

/** "on X", "in a statement" say where; other words ("the Interfax news agency") name who passed it on. */
const viaSentence = (via: string): string => (/^(?:in|on|at|by|via|during|through|over)\b/i.test(via) ? `Said ${plain(via)}.` : `Passed on by: ${plain(via)}.`);

function speakerSentence(workspace: Workspace, open: OpenArticle, quote: Quote): string {
  const { uri, article } = open;
  const { speaker } = quote;
  if (!speaker) return 'Speaker not known.';
  const written = words(article.text, speaker);
  const name = (speaker.entity !== undefined && identityHere(workspace, open, speaker.entity)?.name) || speakerName(article, quote) || written;
  const as = name === written ? '' : `, named here as “${plain(written)}”`;
  return `Said by ${openLink(name, uri, rangeOf(article, speaker))}${as}${speaker.confidence < 0.6 ? ' (uncertain)' : ''}.`;
}

function whySentence(article: Article, cue: Span | undefined, { speaker, rule }: Quote): string {
  return `Why: ${plain(attributionWords(speaker ? speaker.rule : rule, cue && words(article.text, cue)))}.`;
}

function elsewhere(workspace: Workspace, uri: string, article: Article, quote: Quote): string[] {
  const index = workspace.indexBeside(uri);
  const places = sameQuotes(index, { file: uri, article, quote });
  const rest = unreadSentence(workspace, false);
  if (places.length === 0) return [workspace.folder.state().state === 'read' ? 'These words stand in no other file.' : rest].filter(Boolean);
  const items = places.slice(0, 5).flatMap(({ file, start, end }) => {
    const its = index.article(file);
    return its ? [`- ${openLink(fileName(file), file, rangeOf(its, { start, end }))}`] : [];
  });
  return [`The same words in ${counted(new Set(places.map(({ file }) => file)).size, 'other file')}:\n\n${items.join('\n')}`, rest].filter(Boolean);
}
