import type { Connection, Disposable, Range } from 'vscode-languageserver';
import { datedBy, type ArticleDay } from '../../core/date';
import type { FolderIndex } from '../../core/folderIndex';
import { type Identity, identityOf } from '../../core/identify';
import type { Article } from '../../core/model';
import { passageAt } from '../../core/passage';
import { groupByFile, relate, type FoldedHit, type RelatedGroup } from '../../core/relate';
import { words, type Span } from '../../core/span';
import type { Related, RelatedFile, RelatedPassage } from '../../protocol';
import { rangeOf, spanOf } from '../convert';
import { shorten } from '../excerpt';
import { identitiesBeside } from '../identities';
import { answer } from '../messages';
import { quoteAt } from '../quotations';
import type { Workspace } from '../workspace';

/** `news/related`: what is known so far, at once; `news/folderChanged` tells when there is more. */
export function registerRelated(connection: Connection, workspace: Workspace): Disposable {
  return answer(connection, 'news/related', async ({ uri, range, version }): Promise<Related | null> => {
    const open = await workspace.article(uri);
    if (!open || (version !== undefined && version !== open.version)) return null;
    workspace.folder.ask();
    const { article } = open;
    const span = askedAbout(article, range);
    const index = workspace.indexBeside(uri);
    const identities = (): readonly Identity[] => identitiesBeside(workspace, uri);
    const hits = relate(index, { file: uri, article, span, limit });
    return {
      range: rangeOf(article, span),
      excerpt: shorten(words(article.text, span), 240),
      ...dayOf(index, uri, article),
      files: groupByFile(hits).flatMap((group) => relatedFile(index, identities, group)),
      folder: workspace.folder.state(),
    };
  });
}

/** Passages, copies included. */
const limit = 60;

/** The selection, or the quote at the caret, or the passage. */
function askedAbout(article: Article, range: Range): Span {
  const selected = spanOf(article, range);
  return selected.start < selected.end ? selected : (quoteAt(article, range.start) ?? passageAt(article, selected.start));
}

function relatedFile(index: FolderIndex, identities: () => readonly Identity[], { file, passages }: RelatedGroup): RelatedFile[] {
  const article = index.article(file);
  if (!article) return [];
  const headline = article.blocks.find(({ kind }) => kind === 'headline');
  return [{
    uri: file, headline: headline ? shorten(words(article.text, headline), 120) : '', ...dayOf(index, file, article),
    passages: passages.map((hit) => passage(index, identities, article, hit)),
  }];
}

function dayOf(index: FolderIndex, file: string, article: Article): { readonly day?: ArticleDay } {
  const day = datedBy(file, article, index.modified(file));
  return day ? { day } : {};
}

function passage(index: FolderIndex, identities: () => readonly Identity[], article: Article, { file, core, score, reasons, sameQuote, copies }: FoldedHit): RelatedPassage {
  const speaker = sameQuote?.entity && (identityOf(identities(), file, sameQuote.entity)?.name ?? article.entities.find(({ id }) => id === sameQuote.entity)?.name);
  // A row shows and opens the quote, or the paragraph that answers best, not all that is around it.
  const shown = sameQuote ?? core;
  return {
    range: rangeOf(article, shown),
    excerpt: shorten(words(article.text, shown), 300),
    score,
    reasons,
    ...(speaker && { speaker }),
    copies: copies.flatMap(({ file: other, ...span }) => {
      const its = index.article(other);
      return its ? [{ uri: other, range: rangeOf(its, span), ...dayOf(index, other, its) }] : [];
    }),
  };
}
