import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import {
  createConnection, createProtocolConnection, ProposedFeatures, StreamMessageReader, StreamMessageWriter,
  type ClientCapabilities, type Diagnostic, type FileEvent, type InitializeResult, type MessageReader, type MessageWriter, type Position, type ProtocolConnection, type Range,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Correction } from '../../src/core/corrections';
import type { ClientNotifications, ClientRequests, FileStamp, FolderState, InitializationOptions, Overrides, ServerNotifications, ServerRequests } from '../../src/protocol';
import { inside } from '../../src/server/analysts/inside';
import type { Host } from '../../src/server/host';
import { machineClock } from '../../src/server/limited';
import { serve } from '../../src/server/server';
import type { Storage } from '../../src/server/storage';

/** What a file of the pretended folder holds: a text, a sentence why it cannot be had, for what it is if it has a stamp, or a failure of the editor itself. */
export type OnDisk = string | ({ problem: string } & Partial<FileStamp>) | Error;
export type Disk = Map<string, OnDisk>;

/** An editor, as far as the server sees one: a real connection with a pretended folder behind it. */
export interface Client {
  readonly connection: ProtocolConnection;
  readonly answer: InitializeResult;
  readonly disk: Disk;
  /** When files of the disk were changed last, where it matters. */
  readonly modified: Map<string, number>;
  /** The files that the client keeps for the server, if `Options.place` is true. */
  readonly kept: Map<string, Uint8Array>;
  /** Settings under `news.`, by the scope they hold for ('' everywhere else). */
  readonly settings: Record<string, object>;
  /** What `.news/names.json` of a folder holds, and what could not be written to it: by folder. */
  readonly corrections: Map<string, { text?: string; kept?: readonly Correction[] }>;
  /** Everything the server asked for or told, by method, in order. */
  readonly log: { readonly method: string; readonly params: unknown }[];
  open(uri: string, text: string): void;
  /** One edit at offsets of the present text. */
  edit(uri: string, start: number, end: number, text: string): void;
  close(uri: string): void;
  changeSettings(settings: object): void;
  changeFiles(...changes: FileEvent[]): void;
  changeFolders(change: { readonly added?: readonly string[]; readonly removed?: readonly string[] }): void;
  ask<M extends keyof ServerRequests>(method: M, params: ServerRequests[M]['params']): Promise<ServerRequests[M]['result']>;
  /** A standard request on an open document; `at` names a place in it. */
  feature<R>(method: string, uri: string, at?: string | number, more?: object): Promise<R>;
  tell<M extends keyof ClientNotifications>(method: M, params: ClientNotifications[M]): void;
  /** The next telling of this kind that satisfies, from now on. */
  told<M extends keyof ServerNotifications>(method: M, satisfies?: (params: ServerNotifications[M]) => boolean): Promise<ServerNotifications[M]>;
  /** The next diagnostics that satisfy, from now on, of any file. */
  diagnosed(satisfies?: (diagnostics: readonly Diagnostic[]) => boolean): Promise<{ uri: string; diagnostics: readonly Diagnostic[] }>;
  /** The folder has been read: resolves at the telling, or now if it was told last. */
  folderIs(state: FolderState['state']): Promise<FolderState>;
  text(uri: string): string;
  /** The words at a range of an open document. */
  words(uri: string, range: Range): string;
  position(uri: string, at: string | number): Position;
  stop(): void;
}

export interface Options {
  readonly disk?: Record<string, OnDisk>;
  /** When files were saved last, in milliseconds since 1970. */
  readonly saved?: Readonly<Record<string, number>>;
  readonly settings?: object;
  /** By folder. Without it the client is an editor that keeps no corrections. */
  readonly corrections?: Record<string, string>;
  readonly folders?: readonly string[];
  readonly capabilities?: ClientCapabilities;
  readonly overrides?: Overrides;
  /** Where the server may keep files. */
  readonly place?: InitializationOptions['storage'];
  /** What a server in this process takes for that, whatever `place` is. */
  readonly storage?: Storage;
  /** Without it the server runs here, behind a pair of streams. */
  readonly transport?: Transport;
  /** What the server has of the machine, if it runs here. */
  readonly host?: Partial<Host>;
  /** Called before corrections are told; what it gives back is waited for. */
  readonly onCorrections?: () => Promise<void> | void;
  /** Called before the files are listed; what it throws is the answer. */
  readonly onList?: () => void;
  /** Called before a text is handed out; what it gives back is waited for. */
  readonly onRead?: (uri: string) => Promise<void> | void;
}

/** How the server is reached, from the client's side. */
export interface Transport {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
  stop(): void;
}

export const folder = 'file:///stories';

export async function startClient(options: Options = {}): Promise<Client> {
  const transport = options.transport ?? inProcess({ ...machine, openStorage: () => options.storage, ...options.host });
  const connection = createProtocolConnection(transport.reader, transport.writer);
  const disk: Disk = new Map(Object.entries(options.disk ?? {}));
  const modified = new Map<string, number>();
  const kept = new Map<string, Uint8Array>();
  const settings: Record<string, object> = { '': options.settings ?? {} };
  const corrections: Client['corrections'] = new Map(Object.entries(options.corrections ?? {}).map(([folder, text]) => [folder, { text }]));
  const log: Client['log'] = [];
  const listeners = new Set<(method: string, params: unknown) => void>();
  const documents = new Map<string, TextDocument>();
  let folderState: FolderState | undefined;
  let folders = options.folders ?? [folder];

  const note = (method: string, params: unknown): void => void log.push({ method, params });
  const stampOf = (uri: string, text: string): FileStamp => ({ modified: modified.get(uri) ?? options.saved?.[uri] ?? 0, size: Buffer.byteLength(text) });
  connection.onRequest('workspace/configuration', ({ items }: { items: { scopeUri?: string }[] }) => items.map(({ scopeUri }) => settings[scopeUri ?? ''] ?? settings['']));
  connection.onRequest('client/registerCapability', (params) => note('client/registerCapability', params));
  connection.onRequest('client/unregisterCapability', (params) => note('client/unregisterCapability', params));
  for (const method of ['workspace/semanticTokens/refresh', 'workspace/inlayHint/refresh']) connection.onRequest(method, () => note(method, null));
  connection.onRequest('news/files', (params) => {
    note('news/files', params);
    options.onList?.();
    return { uris: [...disk.keys()].filter((uri) => folders.some((each) => uri.startsWith(`${each}/`))), folders: folders.length };
  });
  connection.onRequest('news/read', async (params: { uri: string }) => {
    note('news/read', params);
    await options.onRead?.(params.uri);
    const held = disk.get(params.uri) ?? { problem: 'This file is gone.' };
    if (held instanceof Error) throw held;
    return typeof held === 'string' ? { text: held, ...stampOf(params.uri, held) } : held;
  });
  connection.onRequest('news/stat', ({ uris }: ClientRequests['news/stat']['params']) => uris.map((uri) => {
    const held = disk.get(uri);
    if (typeof held === 'string') return stampOf(uri, held);
    return held && 'modified' in held ? held : null;
  }));
  connection.onRequest('news/listKept', () => ({ names: [...kept.keys()] }));
  connection.onRequest('news/readKept', ({ name }: ClientRequests['news/readKept']['params']) => ({ bytes: kept.get(name) }));
  connection.onRequest('news/writeKept', ({ name, parts }: ClientRequests['news/writeKept']['params']) => {
    kept.set(name, Uint8Array.from(parts.flatMap((part) => [...part])));
    return null;
  });
  connection.onRequest('news/removeKept', ({ name }: ClientRequests['news/removeKept']['params']) => {
    kept.delete(name);
    return null;
  });
  if (options.corrections) {
    connection.onRequest('news/corrections', async (params: { folder: string }) => {
      note('news/corrections', params);
      await options.onCorrections?.();
      return { uri: `${params.folder}/.news/names.json`, kept: [], ...corrections.get(params.folder) };
    });
  }
  for (const method of ['news/marksChanged', 'news/folderChanged', 'textDocument/publishDiagnostics']) {
    connection.onNotification(method, (params: unknown) => {
      note(method, params);
      if (method === 'news/folderChanged') folderState = params as FolderState;
      for (const listener of [...listeners]) listener(method, params);
    });
  }
  connection.onNotification('window/logMessage', (params) => note('window/logMessage', params));
  connection.listen();

  const capabilities: ClientCapabilities = options.capabilities ?? {
    workspace: {
      configuration: true, workspaceFolders: true, semanticTokens: { refreshSupport: true }, inlayHint: { refreshSupport: true },
      didChangeConfiguration: { dynamicRegistration: true }, didChangeWatchedFiles: { dynamicRegistration: true },
    },
  };
  const answer: InitializeResult = await connection.sendRequest('initialize', {
    processId: null, rootUri: null, capabilities, workspaceFolders: folders.map(workspaceFolder), initializationOptions: { overrides: options.overrides, storage: options.place },
  });
  void connection.sendNotification('initialized', {});

  const document = (uri: string): TextDocument => documents.get(uri) ?? assert.fail(`${uri} is not open`);
  const send = (method: string, params: object): void => void connection.sendNotification(method, params);
  const next = (method: string, satisfies: (params: never) => boolean): Promise<never> => new Promise((resolve) => {
    const listener = (told: string, params: unknown): void => {
      if (told !== method || !satisfies(params as never)) return;
      listeners.delete(listener);
      resolve(params as never);
    };
    listeners.add(listener);
  });
  const client: Client = {
    connection, answer, disk, modified, kept, settings, corrections, log,
    open: (uri, text) => {
      documents.set(uri, TextDocument.create(uri, 'plaintext', 1, text));
      send('textDocument/didOpen', { textDocument: { uri, languageId: 'plaintext', version: 1, text } });
    },
    edit: (uri, start, end, text) => {
      const before = document(uri);
      const change = { range: { start: before.positionAt(start), end: before.positionAt(end) }, text };
      const after = TextDocument.update(before, [change], before.version + 1);
      send('textDocument/didChange', { textDocument: { uri, version: after.version }, contentChanges: [change] });
    },
    close: (uri) => {
      documents.delete(uri);
      send('textDocument/didClose', { textDocument: { uri } });
    },
    changeSettings: (changed) => {
      settings[''] = changed;
      send('workspace/didChangeConfiguration', { settings: null });
    },
    changeFiles: (...changes) => send('workspace/didChangeWatchedFiles', { changes }),
    changeFolders: ({ added = [], removed = [] }) => {
      folders = [...folders.filter((uri) => !removed.includes(uri)), ...added];
      send('workspace/didChangeWorkspaceFolders', { event: { added: added.map(workspaceFolder), removed: removed.map(workspaceFolder) } });
    },
    ask: (method, params) => connection.sendRequest(method, params),
    feature: (method, uri, at, more) => connection.sendRequest(method, {
      textDocument: { uri }, ...(at !== undefined && { position: client.position(uri, at) }), ...more,
    }),
    tell: (method, params) => send(method, params),
    told: (method, satisfies = () => true) => next(method, satisfies),
    diagnosed: (satisfies = () => true) => next('textDocument/publishDiagnostics', ({ diagnostics }: { diagnostics: readonly Diagnostic[] }) => satisfies(diagnostics)),
    folderIs: async (state) => (folderState?.state === state ? folderState : client.told('news/folderChanged', (told) => told.state === state)),
    text: (uri) => document(uri).getText(),
    words: (uri, range) => document(uri).getText(range),
    position: (uri, at) => document(uri).positionAt(typeof at === 'number' ? at : offsetOf(document(uri).getText(), at)),
    stop: () => {
      connection.dispose();
      transport.stop();
    },
  };
  return client;
}

const workspaceFolder = (uri: string): { uri: string; name: string } => ({ uri, name: uri.slice(uri.lastIndexOf('/') + 1) });

/** What a server in a test has of the machine. */
export const machine: Host = { analysts: inside, clock: machineClock, openStorage: () => undefined };

function inProcess(host: Host): Transport {
  const [up, down] = [new PassThrough(), new PassThrough()];
  const server = createConnection(ProposedFeatures.all, new StreamMessageReader(up), new StreamMessageWriter(down));
  const serving = serve(server, host);
  const stop = (): void => {
    serving.dispose();
    server.dispose();
  };
  return { reader: new StreamMessageReader(down), writer: new StreamMessageWriter(up), stop };
}

/** One unit into the words, so that the position is inside them. "a|b" is the place between a and b. */
function offsetOf(text: string, place: string): number {
  const caret = place.indexOf('|');
  const found = text.indexOf(place.replace('|', ''));
  assert.notEqual(found, -1, `"${place}" is not in the text`);
  return found + (caret === -1 ? 1 : caret);
}
