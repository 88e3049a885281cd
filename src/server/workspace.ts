import { DidChangeConfigurationNotification, FileChangeType, type Connection, type Disposable, type InitializeParams } from 'vscode-languageserver';
import { noCorrections, type Corrections } from '../core/corrections';
import { correctionsOf } from '../core/corrections/forFile';
import type { FolderIndex } from '../core/folderIndex';
import { once } from '../core/once';
import type { Job } from '../core/segmentOf';
import type { FolderState, InitializationOptions, Overrides, Settings } from '../protocol';
import { createCache, type Cache } from './cache';
import { createCorrectionProblems, type CorrectionProblems } from './correctionProblems';
import { createCorrectionsStore } from './corrections';
import { engine } from './engine';
import { createFiling } from './filing';
import { createFolder, type Folder } from './folder';
import { describe } from './folder/state';
import { mayBeArticle, mayHoldArticles, refusalOf, type Surroundings } from './gate';
import type { Host } from './host';
import { createIdentifying } from './identifying';
import { createKeeping, type Keeping } from './keeping';
import { attempt, hear, report, tell } from './messages';
import { openDocuments, type Held, type OpenArticle } from './openDocuments';
import { createRefusedFiles } from './refused';
import { createSettingsStore } from './settings';
import { analysedAnew, analysedBy, isAnalysedBy, judgedStampOf, stampOf } from './stamps';
import { folderOf } from './uri';

/** The only state of the server: open documents, the files of the folder, the settings, the corrections. */
export interface Workspace extends Disposable {
  /** Articles of open documents, and those of the folder as far as it has been read. */
  readonly index: FolderIndex;
  /** The same, but that the last edits of this document may be missing: so that typing in it does not change the index at every key. */
  indexBeside(uri: string): FolderIndex;
  readonly folder: Folder;
  /** Once it is known of some files who is who in them, if an earlier start kept any. */
  identified(): Promise<void>;
  /**
   * Forgets all that was read of the folder's files, also what was kept for the next start. Open documents stay. Gives the state right after that:
   * a view that is told of it may ask for the folder while the files are removed.
   */
  forgetFolder(): Promise<FolderState>;
  /** What the user corrected in all folders: the same object until it changes. */
  readonly corrections: Corrections;
  /** Whether the user can correct names of this file. */
  keepsCorrections(uri: string): boolean;
  /** An open document at its present version, analysed now if it was not; undefined if it is not open. */
  held(uri: string): Promise<Held | undefined>;
  /** The same if it is in scope: what a feature asks for. Out of scope a feature answers null. */
  article(uri: string): Promise<OpenArticle | undefined>;
  /** Whether the client asks for the place of a symbol only when somebody goes there. */
  readonly resolvesSymbols: boolean;
  /** The client has these marks: it need not be told to ask for them. */
  served(held: Held): Held | undefined;
  /** Saves for the next start what has not been saved yet, if anything is to be kept; never rejects. */
  keep(): Promise<void>;
  /** What the client said of itself and of its folders. */
  initialize(params: InitializeParams): void;
  /** The client listens: settings may be asked for. */
  initialized(): Promise<void>;
}

/** `repaint` is called when settings changed what standard features show. */
export function createWorkspace(connection: Connection, host: Host, repaint: () => void): Workspace {
  const client = { configuration: false, watchesConfiguration: false, watchesFiles: false, changesFolders: false, resolvesSymbols: false };
  let folders: readonly string[] = [];
  /** The settings of the workspace folders that the files were last listed by. */
  let rules: Rules = new Map();
  let overrides: Overrides = { off: [], on: [] };
  let cache: Cache | undefined;
  let keeping: Keeping | undefined;
  /** As it was when the folder was read last, or the settings changed. */
  let indexing: Settings['index'] = { memory: 0, cache: true };
  const around = (): Surroundings => ({ overrides, folders });
  const settings = createSettingsStore(connection, () => folders, () => client.configuration);
  const refused = createRefusedFiles();
  const failed = (error: unknown): void => report(connection, `news: ${describe(error)}`);
  const filing = createFiling(host.analysts, { changed: () => keeping?.changed(), failed });
  const corrections = createCorrectionsStore(connection, () => folders, { fileChanged: () => problems.corrected(), changed: () => void correct() });
  const problems: CorrectionProblems = createCorrectionProblems(connection, corrections, () => filing.index);
  const identifying = createIdentifying(() => filing.folderIndex, () => corrections.all, { done: () => folder.retell(), failed });

  /** What a file is to be analysed by; its text is asked for only if there are corrections. */
  const analysedHow = (uri: string, text: () => string, own: Settings): Pick<Job, 'within' | 'corrections'> & { readonly by: string } => {
    const { corrections: all, file: within } = corrections.of(uri);
    const mine = all.all.length === 0 ? noCorrections : correctionsOf(all, within, text());
    return { within, corrections: mine, by: analysedBy({ settings: own, within, corrections: mine }) };
  };

  const documents = openDocuments(connection, {
    settings: settings.of,
    corrections,
    refusal: (document, own) => refusalOf(document, own, around()),
    analysed: ({ uri, article }) => {
      filing.fileOpen(uri, article);
      problems.filed(uri);
      folder.announce(uri);
    },
    typed: () => folder.typed(),
    closed: (uri) => folder.closed(uri),
    changed: (uri) => tell(connection, 'news/marksChanged', { uri }),
  });

  const folder: Folder = createFolder(connection, {
    isOpen: documents.has,
    wants: async (uri) => {
      await corrections.ready(uri);
      return mayBeArticle(uri, await settings.of(uri), around());
    },
    wantsBelow: async (uri) => mayHoldArticles(uri, await settings.of(uri), around()),
    isEager: async (uri) => (await settings.of(uri)).mode !== 'auto',
    prepare: async (uri, found) => {
      const own = await settings.of(uri);
      problems.filed(uri);
      const judged = { file: found, settings: own, overrides, uri };
      if ('problem' in found) return { stamp: judgedStampOf(judged), problem: found.problem };
      // The editor's buffer has no byte order mark; positions on the first line must fit it.
      const text = found.text.replace(/^\uFEFF/, '');
      const refusal = refusalOf({ uri, text }, own, around());
      if (refusal) return { stamp: judgedStampOf(judged), problem: refusal.reason === 'too large' || refusal.reason === 'binary' ? refusal.sentence : undefined };
      const { within, corrections: mine } = analysedHow(uri, () => text, own);
      return {
        file: uri, text, within, corrections: mine, minimum: own.names.minimumConfidence, modified: found.modified,
        stamp: stampOf({ ...judged, within, corrections: mine }),
      };
    },
    refuse: (uri, { stamp, problem }) => {
      forget(uri);
      if (stamp !== undefined) refused.add(uri, { stamp, problem });
    },
    take: (segment, jobs) => {
      filing.take(segment, new Set(jobs.map(({ file }) => file)));
      for (const { file } of jobs) {
        refused.forget(file);
        problems.filed(file);
      }
      // Who is who is worked out as the files come in: at the end it would keep every request waiting.
      identifying.soon();
    },
    full: () => (indexing.memory * 2 ** 20 < filing.inMemory ? 'The folder is larger than the setting news.index.memory allows: no more of it is read.' : undefined),
    load: async () => {
      indexing = (await settings.of('')).index;
      await keeping?.load();
      identifying.soon();
    },
    unlisted: () => identifying.left(),
    kept: () => [...filing.folderIndex.files(), ...refused.files()],
    isCurrent: async (uri, stamp) => {
      const own = await settings.of(uri);
      await corrections.ready(uri);
      problems.filed(uri);
      if (!mayBeArticle(uri, own, around())) return false;
      const judged = { file: stamp, settings: own, overrides, uri };
      const before = refused.of(uri);
      if (before) return before.stamp === judgedStampOf(judged);
      const { within, corrections: mine } = analysedHow(uri, () => filing.folderIndex.whole(uri)?.text ?? '', own);
      return filing.folderIndex.stamp(uri) === stampOf({ ...judged, within, corrections: mine }) && filing.folderIndex.isWhole(uri);
    },
    problemOf: (uri) => refused.of(uri)?.problem,
    takeOpen: async (uri) => void (await documents.held(uri)),
    forget,
    globs: async () => [...new Set([...(await settings.ofFolders()).values()].flatMap(({ files }) => files.include))],
    hasFolders: () => 0 < folders.length,
    canWatch: () => client.watchesFiles,
  }, host);

  /** The filing tells of it: with the segments those that were refused are saved. */
  function forget(uri: string): void {
    refused.forget(uri);
    filing.forget(uri);
    problems.filed(uri);
  }

  async function rejudge(): Promise<void> {
    if (await documents.rejudge()) repaint();
  }

  /** Settings or workspace folders are others now. */
  async function reconsider(): Promise<void> {
    settings.forget();
    folder.outdate();
    void rejudge();
    const now = await settings.ofFolders();
    indexing = (await settings.of('')).index;
    if (!indexing.cache) await keeping?.clear();
    const before = rules;
    rules = now;
    if (!sameRules(before, rules)) folder.relist((uri) => ruleOf(uri, before) !== ruleOf(uri, rules));
    askIfEager();
    await refile();
  }

  /** Analyses again the files of the folder that other corrections, or another setting, have something to say of. */
  async function refile(): Promise<void> {
    const now = await settings.ofFolders();
    const index = filing.folderIndex;
    const changed = await filing.refile((uri) => {
      const own = now.get(folderOf(uri, now.keys()) ?? '');
      const stamp = index.stamp(uri);
      if (!own || !stamp || documents.has(uri)) return undefined;
      const text = once(() => index.whole(uri)?.text ?? '');
      const { within, corrections: mine, by } = analysedHow(uri, text, own);
      if (isAnalysedBy(stamp, by)) return undefined;
      return { file: uri, text: text(), within, corrections: mine, minimum: own.names.minimumConfidence, modified: index.modified(uri), stamp: analysedAnew(stamp, by) };
    });
    changed.forEach(folder.announce);
  }

  /** Other corrections hold: documents that are open come first. */
  async function correct(): Promise<void> {
    folder.outdate();
    await rejudge();
    await refile();
    // Who is one with whom may have changed without any of the files.
    folder.retell();
  }

  function askIfEager(): void {
    if ([...rules.values()].some(({ mode }) => mode === 'folder')) folder.askEager();
  }

  const listening = [
    connection.onDidChangeConfiguration(() => void reconsider()),
    connection.onDidChangeWatchedFiles(({ changes }) => folder.changed(changes)),
    hear(connection, 'news/overrides', (given) => {
      const changed = [...difference(overrides, given)];
      overrides = given;
      void rejudge();
      folder.changed(changed.map((uri) => ({ uri, type: FileChangeType.Changed })));
    }),
    hear(connection, 'news/cancelReading', () => folder.cancel()),
    hear(connection, 'news/correctionsChanged', (changed) => void corrections.renew(changed.folders)),
  ];

  return {
    get index() {
      return filing.index;
    },
    indexBeside: filing.indexBeside,
    folder,
    identified: async () => {
      await folder.loaded();
      await identifying.begun();
    },
    forgetFolder: async () => {
      folder.clear();
      refused.clear();
      const state = folder.state();
      await keeping?.clear();
      return state;
    },
    get corrections() {
      return corrections.all;
    },
    keepsCorrections: corrections.keeps,
    held: documents.held,
    article: async (uri) => {
      const held = await documents.held(uri);
      return held?.article ? held : undefined;
    },
    get resolvesSymbols() {
      return client.resolvesSymbols;
    },
    served: documents.served,
    keep: async () => keeping?.flush(),
    initialize: ({ capabilities, workspaceFolders, initializationOptions }) => {
      const options = (initializationOptions ?? {}) as InitializationOptions;
      overrides = { off: options.overrides?.off ?? [], on: options.overrides?.on ?? [] };
      folders = (workspaceFolders ?? []).map(({ uri }) => uri);
      const storage = engine === '' ? undefined : host.openStorage(options.storage);
      const scope = (): string => [...folders].sort().join('\n');
      cache = storage && createCache(storage, { engine, scope, notes: refused.notes, log: (message) => report(connection, `news: ${message}`), saved: () => void keeping?.saved() });
      keeping = cache && createKeeping(filing.folderIndex, refused, cache, () => indexing);
      client.configuration = capabilities.workspace?.configuration === true;
      client.watchesConfiguration = capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true;
      client.watchesFiles = capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
      client.resolvesSymbols = capabilities.workspace?.symbol?.resolveSupport?.properties.includes('location.range') === true;
      client.changesFolders = capabilities.workspace?.workspaceFolders === true;
    },
    initialized: async () => {
      // Not while initializing: the library registers for the event, and a client that waits for our answer refuses that.
      if (client.changesFolders) {
        listening.push(connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
          folders = [...folders.filter((uri) => !removed.some((gone) => gone.uri === uri)), ...added.map(({ uri }) => uri)];
          void corrections.renew(added.map(({ uri }) => uri));
          void reconsider();
        }));
      }
      if (client.watchesConfiguration) void attempt(() => connection.client.register(DidChangeConfigurationNotification.type, { section: 'news' }));
      rules = await settings.ofFolders();
      askIfEager();
    },
    dispose: () => {
      documents.dispose();
      folder.dispose();
      filing.dispose();
      identifying.dispose();
      cache?.dispose();
      problems.dispose();
      for (const each of listening) each.dispose();
    },
  };
}

/** The settings that decide what is read, by workspace folder. */
type Rules = ReadonlyMap<string, Pick<Settings, 'mode' | 'files'>>;

const sameRules = (a: Rules, b: Rules): boolean => JSON.stringify(listing(a)) === JSON.stringify(listing(b));
const listing = (rules: Rules): unknown[] => [...rules].map(([folder, { mode, files }]) => [folder, mode, files]);

/** What a file is judged by: equal if there is no need to judge it again. Globs are relative to the folder. */
function ruleOf(uri: string, rules: Rules): string {
  const own = folderOf(uri, rules.keys());
  const rule = own === undefined ? undefined : rules.get(own);
  return rule ? JSON.stringify([own, rule.mode === 'off', rule.files]) : '';
}

/** The files whose override is not what it was. */
function difference(before: Overrides, after: Overrides): Set<string> {
  const only = (a: readonly string[], b: readonly string[]): string[] => a.filter((uri) => !b.includes(uri));
  return new Set([...only(before.off, after.off), ...only(after.off, before.off), ...only(before.on, after.on), ...only(after.on, before.on)]);
}
