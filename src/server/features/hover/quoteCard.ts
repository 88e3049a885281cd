import { plain } from '../../../core/markdown';
import type { Article, Quote } from '../../../core/model';
import { sameQuotes } from '../../../core/relate';
import { words } from '../../../core/span';
import { counted, quoteKindWords, stanceWords, sureWords } from '../../../wording';
import { rangeOf } from '../../convert';
import { identityHere } from '../../identities';
import { openLink } from '../../markdown';
import type { OpenArticle } from '../../openDocuments';
import { cueWords, isPronoun, speakerName, standsNear } from '../../quotations';
import { fileName } from '../../uri';
import type { Workspace } from '../../workspace';
import { unreadSentence } from './nameCard';
import { attributionWords, termWords } from './ruleWords';

/** The card of a quote, in Markdown: who said it, why we think so, how it was put, to whom, where, and where else these words stand. */
export function quoteCard(workspace: Workspace, open: OpenArticle, quote: Quote): string {
  const { article } = open;
  const { kind, rule } = quote;
  const heading = `**${quoteKindWords[kind][0]!.toUpperCase()}${quoteKindWords[kind].slice(1)}**`;
  if (kind === 'term') return [heading, `Why: ${plain(termWords(rule))}.`].join('\n\n');
  return [
    heading, ...speakerSentences(workspace, open, quote), ...stanceSentence(article, quote), ...circumstances(article, quote),
    ...elsewhere(workspace, open, quote),
  ].join('\n\n');
}

/** Who it is, where their name stands if not close by, and how sure we are of it, and why. */
function speakerSentences(workspace: Workspace, open: OpenArticle, quote: Quote): string[] {
  const { uri, article } = open;
  const { speaker } = quote;
  if (!speaker) return [`Speaker not known: ${plain(attributionWords(quote.rule, undefined))}.`];
  const written = words(article.text, speaker);
  const name = (speaker.entity !== undefined && identityHere(workspace, open, speaker.entity)?.name) || speakerName(article, quote) || written;
  const range = rangeOf(article, speaker);
  if (speaker.entity === undefined && isPronoun(written)) return [`Said by ${openLink(`“${written}”`, uri, range)}: the article does not make sure who that is.`];
  const here = standsNear(article, quote, speaker) ? 'here' : `on line ${range.start.line + 1}`;
  const as = name === written ? (here === 'here' ? '' : `, named ${here}`) : `, named ${here} as “${plain(written)}”`;
  return [`Said by ${openLink(name, uri, range)}${as}.`, `${sureWords(speaker.confidence)}: ${plain(attributionWords(speaker.rule, cueWords(article, quote)))}.`];
}

function stanceSentence(article: Article, quote: Quote): string[] {
  const cue = cueWords(article, quote);
  const { stance } = quote;
  if (cue === undefined || stance === undefined || stance === 'neutral') return [];
  const several = cue.includes(' ');
  return [`The ${several ? 'words' : 'word'} “${plain(cue)}” ${several ? 'make' : 'makes'} it ${stanceWords[stance]}.`];
}

function circumstances({ text }: Article, { addressee, via, relay }: Quote): string[] {
  return [
    ...(addressee ? [`Said to ${plain(words(text, addressee))}.`] : []),
    ...(via ? [`Said ${plain(placeWords(words(text, via)))}.`] : []),
    ...(relay ? [`Passed on by ${plain(words(text, relay))}.`] : []),
  ];
}

/** "In a statement" begins a sentence of the article; "a news conference" was told. */
const placeWords = (via: string): string =>
  (/^(?:in|on|at|via|during|through|over)\s/i.test(via) ? via[0]!.toLowerCase() + via.slice(1) : `at ${via}`);

function elsewhere(workspace: Workspace, { uri, article }: OpenArticle, quote: Quote): string[] {
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
