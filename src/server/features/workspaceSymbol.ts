import { SymbolKind, type Connection, type Disposable, type SymbolInformation } from 'vscode-languageserver';
import type { Identity } from '../../core/identify';
import type { IdentityKind } from '../../core/model';
import { words } from '../../core/span';
import { counted, kindWords } from '../../wording';
import { locationOf } from '../convert';
import { allIdentities } from '../identities';
import type { Workspace } from '../workspace';

/** Names and headlines of all files read so far (Ctrl+T). It never starts reading the folder. Null if no article is known. */
export function registerWorkspaceSymbol(connection: Connection, workspace: Workspace): Disposable {
  return connection.onWorkspaceSymbol(async ({ query }): Promise<SymbolInformation[] | null> => {
    if (workspace.index.size === 0) return null;
    const people = allIdentities(workspace).filter(({ name, forms }) => matches(name, query) || forms.some(({ form }) => matches(form, query)));
    return [...people.flatMap((identity) => personSymbol(workspace, identity)), ...headlines(workspace, query)].slice(0, limit);
  });
}

/** More than anybody scrolls through; the editor asks again with each letter typed. */
const limit = 500;

const symbolKinds: Readonly<Record<IdentityKind, SymbolKind>> = { PERSON: SymbolKind.Class, ORG: SymbolKind.Namespace, PLACE: SymbolKind.Field };

function personSymbol(workspace: Workspace, { name, kind, mentions }: Identity): SymbolInformation[] {
  const first = mentions[0];
  const article = first && workspace.index.article(first.file);
  if (!article) return [];
  const files = new Set(mentions.map(({ file }) => file)).size;
  return [{ name, kind: symbolKinds[kind], containerName: `${kindWords[kind]}, ${counted(files, 'file')}`, location: locationOf(first.file, article, first) }];
}

function headlines(workspace: Workspace, query: string): SymbolInformation[] {
  return [...workspace.index.files()].flatMap((uri) => {
    const article = workspace.index.article(uri)!;
    const headline = article.blocks.find(({ kind }) => kind === 'headline');
    const name = headline && words(article.text, headline);
    return name && matches(name, query) ? [{ name, kind: SymbolKind.File, containerName: 'headline', location: locationOf(uri, article, headline) }] : [];
  });
}

/** As the editor matches: the letters of the query in order, spaces and case apart. */
function matches(name: string, query: string): boolean {
  let from = 0;
  const form = name.toLowerCase();
  for (const letter of query.toLowerCase().replace(/\s+/g, '')) {
    from = form.indexOf(letter, from) + 1;
    if (from === 0) return false;
  }
  return true;
}
