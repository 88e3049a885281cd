import type { Connection, Disposable } from 'vscode-languageserver';
import type { Identity } from '../../core/identify';
import type { QuoteRow, Quotes, QuotesOf, ServerRequests } from '../../protocol';
import { quotationsOf, type Quotation, type Quoted } from '../catalogue/quotationsOf';
import { speakersOf } from '../catalogue/speakers';
import { rangeOf } from '../convert';
import { shorten } from '../excerpt';
import { allIdentities, editionOf, identityWith } from '../identities';
import { answer } from '../messages';
import { quotedWords } from '../quotations';
import { linesOf } from '../stretch';
import type { Workspace } from '../workspace';

/** `news/quotes` and `news/quotesOf`: who said what in all files read so far, at once; `news/folderChanged` tells when there is more. */
export function registerQuotes(connection: Connection, workspace: Workspace): Disposable {
  const speakers = answer(connection, 'news/quotes', async (asked): Promise<Quotes> => {
    workspace.folder.ask();
    await workspace.identified();
    const { rows, edition } = await speakersOf(workspace);
    const { start, end } = linesOf(asked, usualSpeakers);
    return { speakers: rows.slice(start, end), total: rows.length, edition, folder: workspace.folder.state() };
  });
  const quotes = answer(connection, 'news/quotesOf', async (asked, token): Promise<QuotesOf> => {
    const quoted = quotedBy(allIdentities(workspace), asked);
    const edition = editionOf(workspace);
    const { quotations, total } = await quotationsOf(workspace, quoted, linesOf(asked, usualQuotes), () => token.isCancellationRequested);
    return { quotes: quotations.map(rowOf), total, edition };
  });
  return { dispose: () => [speakers, quotes].forEach((each) => each.dispose()) };
}

const usualSpeakers = 500;
const usualQuotes = 200;

/** As `speakersOf` counts them: of several with a name, who is mentioned most has what is said under the name alone. */
function quotedBy(identities: readonly Identity[], { id, name }: ServerRequests['news/quotesOf']['params']): Quoted {
  if (id === undefined) return { name };
  const identity = identityWith(identities, { id, name });
  const first = identity && identities.find((each) => each.name === identity.name);
  return identity ? { identity, ...(first === identity && { name: identity.name }) } : {};
}

const rowOf = ({ file, article, quote }: Quotation): QuoteRow =>
  ({ uri: file, range: rangeOf(article, quote), kind: quote.kind, text: shorten(quotedWords(article, quote), 300) });
