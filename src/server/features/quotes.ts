import type { Connection, Disposable } from 'vscode-languageserver';
import { identityOf } from '../../core/identify';
import type { Article } from '../../core/model';
import type { QuoteRow, Quotes } from '../../protocol';
import { rangeOf } from '../convert';
import { shorten } from '../excerpt';
import { allIdentities } from '../identities';
import { answer } from '../messages';
import { outermost, quotedWords, speakerName } from '../quotations';
import type { Workspace } from '../workspace';

/** `news/quotes`: who said what in all files read so far, at once; `news/folderChanged` tells when there is more. */
export function registerQuotes(connection: Connection, workspace: Workspace): Disposable {
  return answer(connection, 'news/quotes', async (): Promise<Quotes> => {
    workspace.folder.ask();
    return { speakers: speakers(workspace), folder: workspace.folder.state() };
  });
}

type Group = Quotes['speakers'][number] & { readonly quotes: QuoteRow[] };

function speakers(workspace: Workspace): Group[] {
  const { index } = workspace;
  const identities = allIdentities(workspace);
  const byName = new Map([...identities].reverse().map((each) => [each.name, each]));
  const groups = new Map<string, Group>();
  for (const uri of index.files()) {
    const article = index.article(uri)!;
    for (const quote of outermost(article.quotes)) {
      const entity = quote.speaker?.entity;
      // A speaker whose name is withheld here may be shown elsewhere.
      const identity = entity === undefined ? undefined : identityOf(identities, uri, entity) ?? byName.get(speakerName(article, quote) ?? '');
      // A pronoun nobody could resolve is no name: such quotes go with those whose speaker is not known.
      const name = identity?.name ?? (entity === undefined ? '' : (speakerName(article, quote) ?? ''));
      const key = identity?.id ?? `name:${name}`;
      const group = groups.get(key) ?? { name, ...(identity && { id: identity.id }), quotes: [] };
      groups.set(key, group);
      group.quotes.push(rowOf(uri, article, quote));
    }
  }
  return [...groups.values()].sort(mostQuoted);
}

const rowOf = (uri: string, article: Article, quote: Article['quotes'][number]): QuoteRow => ({
  uri, range: rangeOf(article, quote), kind: quote.kind, text: shorten(quotedWords(article, quote), 300),
});

const mostQuoted = (a: Group, b: Group): number => Number(a.name === '') - Number(b.name === '') || b.quotes.length - a.quotes.length || (a.name < b.name ? -1 : 1);
