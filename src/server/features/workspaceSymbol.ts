import { SymbolKind, type Connection, type Disposable, type SymbolInformation, type WorkspaceSymbol } from 'vscode-languageserver';
import { type EntityId, identityKinds, type IdentityKind } from '../../core/model';
import { counted, kindWords } from '../../wording';
import { catalogueOf } from '../catalogue';
import { findHeadlines, findNames } from '../catalogue/search';
import { summariesOf, type Summary } from '../catalogue/summaries';
import { locationOf } from '../convert';
import { articlesAtOnce, inTurns } from '../turns';
import type { Workspace } from '../workspace';

/** Names and headlines of all files read so far (Ctrl+T). It never starts reading the folder. Null if no article is known. */
export function registerWorkspaceSymbol(connection: Connection, workspace: Workspace): Disposable {
  const found = connection.onWorkspaceSymbol(async ({ query }, token): Promise<WorkspaceSymbol[] | SymbolInformation[] | null> => {
    if (workspace.index.size === 0) return null;
    const isOff = (): boolean => token.isCancellationRequested;
    const symbols = await symbolsOf(workspace, query, isOff);
    return workspace.resolvesSymbols ? symbols : located(workspace, symbols, isOff);
  });
  const resolved = connection.onWorkspaceSymbolResolve((symbol) => locate(workspace, symbol as Unlocated) ?? symbol);
  return { dispose: () => [found, resolved].forEach((each) => each.dispose()) };
}

/** More than anybody scrolls through; the editor asks again with each letter typed. */
const limit = 500;

const symbolKinds: Readonly<Record<IdentityKind, SymbolKind>> = { PERSON: SymbolKind.Class, ORG: SymbolKind.Namespace, PLACE: SymbolKind.Field };

/** A symbol whose article has not been read: `data` tells what of it to look for, an entity or the headline. */
type Unlocated = WorkspaceSymbol & { readonly data: EntityId | typeof headline };
const headline = 'headline';

/** What has the very words before what has but their letters, in both names before headlines: of very many the last are left out. */
async function symbolsOf(workspace: Workspace, query: string, isOff: () => boolean): Promise<Unlocated[]> {
  const names = await findNames(workspace, query, identityKinds, limit);
  const headlines = await findHeadlines(workspace, query, limit);
  const people = await summariesOf(workspace, [...names.exact, ...names.loose].slice(0, limit), isOff);
  const titles = (uris: readonly string[]): Unlocated[] => uris.flatMap((uri) => headlineSymbol(workspace, uri));
  const exact = people.slice(0, names.exact.length).map(personSymbol);
  const loose = people.slice(names.exact.length).map(personSymbol);
  return [...exact, ...titles(headlines.exact), ...loose, ...titles(headlines.loose)].slice(0, limit);
}

const personSymbol = ({ row: { name, kind, files }, first: { file, entity } }: Summary): Unlocated =>
  ({ name, kind: symbolKinds[kind], containerName: `${kindWords[kind]}, ${counted(files, 'file')}`, location: { uri: file }, data: entity });

function headlineSymbol({ index }: Workspace, uri: string): Unlocated[] {
  const title = catalogueOf(index).headlineOf(uri);
  return title !== undefined ? [{ name: title, kind: SymbolKind.File, containerName: headline, location: { uri }, data: headline }] : [];
}

/** Undefined if the article is gone or says so no more. */
function locate({ index }: Workspace, { data, ...symbol }: Unlocated): SymbolInformation | undefined {
  const { uri } = symbol.location;
  const article = index.article(uri);
  const span = data === headline ? article?.blocks.find(({ kind }) => kind === headline) : article?.mentions.find(({ entity }) => entity === data);
  return article && span && { ...symbol, location: locationOf(uri, article, span) };
}

async function located(workspace: Workspace, symbols: readonly Unlocated[], isOff: () => boolean): Promise<SymbolInformation[]> {
  const found: SymbolInformation[] = [];
  await inTurns(symbols, articlesAtOnce, (symbol) => {
    const own = locate(workspace, symbol);
    if (own) found.push(own);
  }, isOff);
  return found;
}
