import { DidChangeConfigurationNotification, FileChangeType, type Connection, type Disposable, type InitializeParams } from 'vscode-languageserver';
import { analyse } from '../core/analyse';
import { createFolderIndex, type FolderIndex } from '../core/folderIndex';
import type { Article } from '../core/model';
import type { Overrides, Settings } from '../protocol';
import { createFolder, type Folder } from './folder';
import { mayBeArticle, refusalOf, type Surroundings } from './gate';
import { hear, tell } from './messages';
import { openDocuments, type Held, type OpenArticle } from './openDocuments';
import { createSettingsStore } from './settings';

/** The only state of the server: open documents, the files of the folder, the settings. */
export interface Workspace extends Disposable {
  /** Articles of open documents, and those of the folder as far as it has been read. */
  readonly index: FolderIndex;
  readonly folder: Folder;
  /** An open document at its present version, analysed now if it was not; undefined if it is not open. */
  held(uri: string): Promise<Held | undefined>;
  /** The same if it is in scope: what a feature asks for. Out of scope a feature answers null. */
  article(uri: string): Promise<OpenArticle | undefined>;
  /** The client has these marks: it need not be told to ask for them. */
  served(held: Held): void;
  /** What the client said of itself and of its folders. */
  initialize(params: InitializeParams): void;
  /** The client listens: settings may be asked for. */
  initialized(): Promise<void>;
}

/** `repaint` is called when settings changed what standard features show. */
export function createWorkspace(connection: Connection, repaint: () => void): Workspace {
  const filed = createFolderIndex();
  /** Analysed but not in the index yet: marks do not wait for it, and of many keystrokes only the last goes in. */
  const unfiled = new Map<string, Article | undefined>();
  const file = (uri: string, article: Article | undefined): void => {
    unfiled.delete(uri);
    filed.replace(uri, article);
  };
  const client = { configuration: false, watchesConfiguration: false, watchesFiles: false, changesFolders: false };
  let folders: readonly string[] = [];
  /** The settings that the folder was listed by. */
  let scope = '';
  let overrides: Overrides = { off: [], on: [] };
  const around = (): Surroundings => ({ overrides, folders });
  const settings = createSettingsStore(connection, () => folders, () => client.configuration);

  const documents = openDocuments(connection, {
    settings: settings.of,
    refusal: (document, own) => refusalOf(document, own, around()),
    analysed: ({ uri, article }) => {
      unfiled.set(uri, article);
      folder.announce();
    },
    closed: (uri) => folder.closed(uri),
    changed: (uri) => tell(connection, 'news/marksChanged', { uri }),
  });

  const folder: Folder = createFolder(connection, {
    isOpen: documents.has,
    wants: async (uri) => mayBeArticle(uri, await settings.of(uri), around()),
    take: async (uri, text) => {
      const refusal = refusalOf({ uri, text }, await settings.of(uri), around());
      if (!documents.has(uri)) file(uri, refusal ? undefined : analyse(text));
      return refusal && (refusal.reason === 'too large' || refusal.reason === 'binary') ? refusal.sentence : undefined;
    },
    takeOpen: async (uri) => void (await documents.held(uri)),
    forget: (uri) => file(uri, undefined),
    globs: async () => [...new Set((await settings.all()).flatMap(({ files }) => files.include))],
    hasFolders: () => 0 < folders.length,
    canWatch: () => client.watchesFiles,
  });

  async function settingsChanged(): Promise<void> {
    settings.forget();
    documents.rejudge();
    repaint();
    const all = await settings.all();
    const before = scope;
    scope = scopeOf(all);
    if (scope !== before) folder.relist(true);
    if (all.some(({ mode }) => mode === 'folder')) folder.ask();
  }

  const listening = [
    connection.onDidChangeConfiguration(() => void settingsChanged()),
    connection.onDidChangeWatchedFiles(({ changes }) => folder.changed(changes)),
    hear(connection, 'news/overrides', (given) => {
      const changed = [...difference(overrides, given)];
      overrides = given;
      documents.rejudge();
      repaint();
      folder.changed(changed.map((uri) => ({ uri, type: FileChangeType.Changed })));
    }),
    hear(connection, 'news/cancelReading', () => folder.cancel()),
  ];

  return {
    get index() {
      for (const [uri, article] of [...unfiled]) file(uri, article);
      return filed;
    },
    folder,
    held: documents.held,
    article: async (uri) => {
      const held = await documents.held(uri);
      return held?.article ? held : undefined;
    },
    served: documents.served,
    initialize: ({ capabilities, workspaceFolders, initializationOptions }) => {
      overrides = overridesOf(initializationOptions) ?? overrides;
      folders = (workspaceFolders ?? []).map(({ uri }) => uri);
      client.configuration = capabilities.workspace?.configuration === true;
      client.watchesConfiguration = capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true;
      client.watchesFiles = capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
      client.changesFolders = capabilities.workspace?.workspaceFolders === true;
    },
    initialized: async () => {
      // Not while initializing: the library registers for the event, and a client that waits for our answer refuses that.
      if (client.changesFolders) {
        listening.push(connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
          folders = [...folders.filter((uri) => !removed.some((gone) => gone.uri === uri)), ...added.map(({ uri }) => uri)];
          settings.forget();
          documents.rejudge();
          folder.relist(false);
        }));
      }
      if (client.watchesConfiguration) void connection.client.register(DidChangeConfigurationNotification.type, { section: 'news' }).catch(() => undefined);
      const all = await settings.all();
      scope = scopeOf(all);
      if (all.some(({ mode }) => mode === 'folder')) folder.ask();
    },
    dispose: () => {
      documents.dispose();
      folder.dispose();
      for (const each of listening) each.dispose();
    },
  };
}

/** The settings that decide what is read, to see whether they changed. */
const scopeOf = (all: readonly Settings[]): string => JSON.stringify(all.map(({ mode, files }) => [mode, files]));

/** `{ overrides }`, as a client may give it before it opens the first document. */
function overridesOf(options: unknown): Overrides | undefined {
  const { overrides } = (options ?? {}) as { readonly overrides?: Partial<Overrides> };
  return overrides && { off: overrides.off ?? [], on: overrides.on ?? [] };
}

/** The files whose override is not what it was. */
function difference(before: Overrides, after: Overrides): Set<string> {
  const only = (a: readonly string[], b: readonly string[]): string[] => a.filter((uri) => !b.includes(uri));
  return new Set([...only(before.off, after.off), ...only(after.off, before.off), ...only(before.on, after.on), ...only(after.on, before.on)]);
}
