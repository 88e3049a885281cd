import type { Connection, Disposable, Range } from 'vscode-languageserver';
import type { Article } from '../../core/model';
import { passageAt } from '../../core/passage';
import { words, type Span } from '../../core/span';
import type { Related } from '../../protocol';
import { rangeOf, spanOf } from '../convert';
import { shorten } from '../excerpt';
import { answer } from '../messages';
import { createFolderSearch, dayOf } from '../passageSearch';
import { quoteAt } from '../quotations';
import type { Workspace } from '../workspace';

/** `news/related`: what is known so far, at once; `news/folderChanged` tells when there is more. */
export function registerRelated(connection: Connection, workspace: Workspace): Disposable {
  const search = createFolderSearch(workspace);
  return answer(connection, 'news/related', async ({ uri, range, version, count = usual }, token): Promise<Related | null> => {
    const open = await workspace.article(uri);
    if (!open || (version !== undefined && version !== open.version)) return null;
    const { article } = open;
    const span = askedAbout(article, range);
    const { files, more } = await search.related({ uri, article, span, limit: Math.min(count, most) }, token);
    return {
      range: rangeOf(article, span),
      excerpt: shorten(words(article.text, span), 240),
      ...dayOf(workspace.indexBeside(uri), uri, article),
      files,
      more: more && count < most,
      folder: workspace.folder.state(),
    };
  });
}

/** Passages, copies not counted: about what a panel has room for, and what a reader asks for at most. */
const usual = 20;
const most = 200;

/** The selection, or the quote at the caret, or the passage. */
function askedAbout(article: Article, range: Range): Span {
  const selected = spanOf(article, range);
  return selected.start < selected.end ? selected : (quoteAt(article, range.start) ?? passageAt(article, selected.start));
}
