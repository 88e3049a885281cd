import type { Connection } from 'vscode-languageserver';
import { defaultExclude, defaultInclude, defaultMaximumSize } from '../core/scope';
import { showKeys, type Settings, type ShowKey } from '../protocol';
import { folderOf } from './uri';

/** The settings under `news.`, fetched once per workspace folder and kept until the client says they changed. */
export interface SettingsStore {
  /** The settings for a document; the same object until they change. */
  of(uri: string): Promise<Settings>;
  /** Those of every workspace folder, by its URI. */
  ofFolders(): Promise<ReadonlyMap<string, Settings>>;
  forget(): void;
}

/** `folders` gives the uris of the workspace folders; settings differ between them, never inside one. */
export function createSettingsStore(connection: Connection, folders: () => readonly string[], canAsk: () => boolean): SettingsStore {
  const held = new Map<string, Promise<Settings>>();
  const fetch = (scope: string): Promise<Settings> => {
    const known = held.get(scope);
    if (known) return known;
    const asked = canAsk() ? request(connection, scope) : Promise.resolve(defaultSettings);
    held.set(scope, asked);
    return asked;
  };
  return {
    of: (uri) => fetch(folderOf(uri, folders()) ?? ''),
    ofFolders: async () => new Map(await Promise.all(folders().map(async (folder) => [folder, await fetch(folder)] as const))),
    forget: () => held.clear(),
  };
}

/** What holds where a client gives no settings; package.json states the same. */
const defaultSettings: Settings = {
  mode: 'auto',
  files: {
    include: defaultInclude,
    exclude: defaultExclude,
    maximumSize: defaultMaximumSize,
  },
  layers: { decorations: true, semanticTokens: true },
  show: Object.fromEntries(showKeys.map((key) => [key, true])) as Record<ShowKey, boolean>,
  names: { minimumConfidence: 0 },
  speakerHints: { enabled: false },
  index: { memory: 256, cache: true },
};

async function request(connection: Connection, scope: string): Promise<Settings> {
  try {
    const given: unknown = await connection.workspace.getConfiguration({ section: 'news', ...(scope && { scopeUri: scope }) });
    return bounded(completed(defaultSettings, given) as Settings);
  } catch {
    return defaultSettings;
  }
}

/** The given value where it is of the default's shape, the default elsewhere: people mistype settings. */
function completed(fallback: unknown, given: unknown): unknown {
  if (Array.isArray(fallback)) return Array.isArray(given) ? given.filter((item) => typeof item === 'string') : fallback;
  if (typeof fallback !== 'object' || fallback === null) return typeof given === typeof fallback ? given : fallback;
  const from = typeof given === 'object' && given !== null ? (given as Record<string, unknown>) : {};
  return Object.fromEntries(Object.entries(fallback).map(([key, value]) => [key, completed(value, from[key])]));
}

/** A share out of bounds ("80") would hide every name or none, and too little memory would leave nothing to search in: such counts as mistyped. */
function bounded(settings: Settings): Settings {
  const { names, index } = settings;
  return {
    ...settings,
    names: 0 <= names.minimumConfidence && names.minimumConfidence <= 1 ? names : defaultSettings.names,
    index: leastMemory <= index.memory ? index : { ...index, memory: defaultSettings.index.memory },
  };
}

/** Megabytes. */
const leastMemory = 32;
