import type { CancellationToken } from 'vscode-languageserver';
import { datedBy, type ArticleDay } from '../core/date';
import type { FolderIndex } from '../core/folderIndex';
import { type Identity, identityOf } from '../core/identify';
import type { Article } from '../core/model';
import { type Folded, relateByFile, type RelatedGroup, type RelatedHit } from '../core/relate';
import { words, type Span } from '../core/span';
import type { RelatedFile, RelatedPassage } from '../protocol';
import { rangeOf } from './convert';
import { headlineOf, shorten } from './excerpt';
import { identitiesBeside } from './identities';
import type { Workspace } from './workspace';

/** A passage, a quotation or a selection of an article. */
export interface PassageQuestion {
  readonly uri: string;
  readonly article: Article;
  readonly span: Span;
  /** So many passages at most; copies of them do not count. */
  readonly limit: number;
}

/** The passages found, by file, and whether there are more. */
export interface PassageAnswer {
  readonly files: readonly RelatedFile[];
  readonly more: boolean;
}

/**
 * Passage in, ranked passages of other articles with their evidence out. Here the index of the folder answers. Whatever else can
 * (the search engine of a newsroom) needs to know no more, and what it gives back is plain data: excerpts, places and reasons.
 */
export interface PassageSearch {
  related(question: PassageQuestion, token: CancellationToken): Promise<PassageAnswer>;
}

/** Asking starts reading the folder. */
export const createFolderSearch = (workspace: Workspace): PassageSearch => ({
  related: async ({ uri, article, span, limit }, token) => {
    workspace.folder.ask();
    // What an earlier start kept is there in less than a second.
    await workspace.folder.loaded();
    if (token.isCancellationRequested) return { files: [], more: false };
    const index = workspace.indexBeside(uri);
    const identities = (): readonly Identity[] => identitiesBeside(workspace, uri);
    // One more than is shown tells whether there are more.
    const groups = relateByFile(index, { file: uri, article, span, limit: limit + 1 });
    const more = limit < groups.reduce((sum, { passages }) => sum + passages.length, 0);
    return { files: (more ? withoutLast(groups) : groups).flatMap((group) => relatedFile(index, identities, group)), more };
  },
});

/** Without the passage that belongs least; of two as good the one further down. */
function withoutLast(groups: readonly RelatedGroup[]): RelatedGroup[] {
  const least = Math.min(...groups.flatMap(({ passages }) => passages.map(({ score }) => score)));
  const last = groups.filter(({ passages }) => passages.at(-1)!.score === least).at(-1);
  return groups.map((group) => (group === last ? { ...group, passages: group.passages.slice(0, -1) } : group)).filter(({ passages }) => 0 < passages.length);
}

function relatedFile(index: FolderIndex, identities: () => readonly Identity[], { file, passages }: RelatedGroup): RelatedFile[] {
  const article = index.article(file);
  if (!article) return [];
  return [{
    uri: file, headline: shorten(headlineOf(article), 120), ...dayOf(index, file, article),
    passages: passages.map((hit) => passage(index, identities, article, hit)),
  }];
}

/** The day of an article, and how it is known. */
export function dayOf(index: FolderIndex, file: string, article: Article): { readonly day?: ArticleDay } {
  const day = datedBy(file, article, index.modified(file));
  return day ? { day } : {};
}

function passage(index: FolderIndex, identities: () => readonly Identity[], article: Article, { file, core, score, reasons, sameQuote, copies }: Folded<RelatedHit>): RelatedPassage {
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
