import type { Connection, Disposable } from 'vscode-languageserver';
import type { Article, EntityKind, Quote } from '../../core/model';
import type { Declined, Marks, QuoteMark } from '../../protocol';
import { rangeOf } from '../convert';
import { answer } from '../messages';
import { outermost, speakerName } from '../quotations';
import type { OpenArticle } from '../openDocuments';
import type { Workspace } from '../workspace';

/** `news/marks`: all that the editor draws. What of it is shown is the client's to decide. */
export function registerMarks(connection: Connection, workspace: Workspace): Disposable {
  return answer(connection, 'news/marks', async ({ uri, version }): Promise<Marks | Declined | null> => {
    const held = await workspace.held(uri);
    if (!held || held.version !== version) return null;
    workspace.served(held);
    return held.article ? marksOf(held) : { uri, version, declined: held.refusal.reason, sentence: held.refusal.sentence };
  });
}

function marksOf({ uri, version, article, withheld }: OpenArticle): Marks {
  const boilerplate = article.blocks.filter(({ kind }) => kind === 'boilerplate' || kind === 'url');
  return {
    uri,
    version,
    names: article.mentions.map((mention) => ({ range: rangeOf(article, mention), kind: mention.kind, confidence: mention.confidence })),
    quotes: article.quotes.map((quote) => quoteMark(article, quote)),
    withheld: withheld.length,
    boilerplate: boilerplate.map((block) => rangeOf(article, block)),
    found: { people: named(article, 'PERSON'), organisations: named(article, 'ORG'), places: named(article, 'PLACE'), quotes: outermost(article.quotes).length },
  };
}

function quoteMark(article: Article, quote: Quote): QuoteMark {
  const speaker = speakerName(article, quote);
  return {
    range: rangeOf(article, quote),
    kind: quote.kind,
    ...(quote.parts && { parts: quote.parts.map((part) => rangeOf(article, part)) }),
    ...(speaker && { speaker }),
  };
}


const named = (article: Article, kind: EntityKind): number => new Set(article.mentions.filter((mention) => mention.kind === kind).map(({ entity }) => entity)).size;
