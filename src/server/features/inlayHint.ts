import type { Connection, Disposable, InlayHint } from 'vscode-languageserver';
import { overlaps, words, type Span } from '../../core/span';
import type { Mention, Quote } from '../../core/model';
import { isUnsure, sureWords } from '../../wording';
import { locationOf, rangeOf, spanOf } from '../convert';
import type { OpenArticle } from '../openDocuments';
import { aroundQuote, cueWords, isPronoun, outermost, speakerName } from '../quotations';
import type { Workspace } from '../workspace';
import { attributionWords } from './hover/ruleWords';

/** "— Ana Duarte" behind a quote whose own sentence does not name who speaks. The user turns them on. */
export function registerInlayHint(connection: Connection, workspace: Workspace): Disposable {
  return connection.languages.inlayHint.on(async ({ textDocument, range }): Promise<InlayHint[] | null> => {
    const open = await workspace.article(textDocument.uri);
    if (!open) return null;
    const { article, settings, withheld } = open;
    if (!settings.speakerHints.enabled || !settings.show.quotes) return [];
    const asked = spanOf(article, range);
    const named = [...article.mentions, ...withheld];
    return outermost(article.quotes).flatMap((quote) => {
      const end = quote.parts?.at(-1)?.end ?? quote.end;
      return asked.start <= end && end <= asked.end ? hintsOf(open, quote, end, named) : [];
    });
  });
}

/** One hint, or none where the reader sees who it is or nobody can be named. */
function hintsOf(open: OpenArticle, quote: Quote, end: number, named: readonly Mention[]): InlayHint[] {
  const { uri, article } = open;
  const { speaker } = quote;
  const name = speaker && hintedName(open, quote, named);
  if (!speaker || !name) return [];
  const written = words(article.text, speaker);
  const said = written === name ? '' : `Said by ${name}, named here as “${written}”. `;
  return [{
    position: rangeOf(article, { start: end, end }).start,
    label: [{ value: `— ${name}${isUnsure(speaker.confidence) ? '?' : ''}`, location: locationOf(uri, article, speaker) }],
    tooltip: `${said}${sureWords(speaker.confidence)}: ${attributionWords(speaker.rule, cueWords(article, quote))}.`,
    paddingLeft: true,
    paddingRight: true,
  }];
}

/** The speaker's name, unless it stands beside the quote; words that name nobody in particular are no name. */
function hintedName({ article }: OpenArticle, quote: Quote, named: readonly Mention[]): string | undefined {
  const speaker = quote.speaker!;
  const near = aroundQuote(article, quote);
  const isNear = (span: Span): boolean => near.some((sentence) => overlaps(sentence, span));
  if (speaker.entity === undefined) {
    const written = words(article.text, speaker);
    return isNear(speaker) || isPronoun(written) || longest < written.length ? undefined : written;
  }
  const own = quote.parts ?? [quote];
  const isNamed = named.some((mention) => mention.entity === speaker.entity && isNear(mention) && !own.some((part) => overlaps(part, mention)));
  return isNamed ? undefined : speakerName(article, quote);
}

/** In UTF-16 code units: a line that is longer would push the reader's own words away. */
const longest = 40;
