import { CancellationToken, type Connection } from 'vscode-languageserver';
import { analyse, analyseAgain, type Analysis } from '../core/analyse';
import { type Correction, type Corrections, noCorrections } from '../core/corrections';
import { correctionsOf } from '../core/corrections/forFile';
import { readCorrections, type ReadCorrections } from '../core/corrections/read';
import type { Article } from '../core/model';
import type { ClientRequests } from '../protocol';
import { ask } from './messages';
import { folderOf, pathIn } from './uri';

/** What the user corrected, asked of the client once a workspace folder and kept until it says that it changed. */
export interface CorrectionsStore {
  /** Once it is known what holds for a file. */
  ready(uri: string): Promise<void>;
  /** What holds for a file, as far as it is known. */
  of(uri: string): Correcting;
  /** Those of all folders: the same object until one of them changes. */
  readonly all: Corrections;
  /** Whether names of this file can be corrected: it is in a folder, and the client keeps corrections. */
  keeps(uri: string): boolean;
  /** Asks for those of these folders again, and drops those of folders that are gone; what was known holds meanwhile. */
  renew(folders: readonly string[]): Promise<void>;
  /** The files that state corrections, as they were read last. */
  files(): readonly CorrectionsFile[];
  /** The workspace folder whose corrections hold for a file. */
  folderOf(uri: string): string | undefined;
}

/** What a file is analysed by beside its text. */
export interface Correcting {
  /** The same object until the corrections of the folder change. */
  readonly corrections: Corrections;
  /** The file's path in its folder, as corrections name it. */
  readonly file: string;
}

/** An article with all its mentions, and those of the corrections that may matter to it. */
export interface CorrectedArticle {
  readonly whole: Article;
  readonly own: Corrections;
}

/** An article that is being edited. */
export interface EditedArticle extends CorrectedArticle {
  readonly analysis: Analysis;
}

/** `.news/names.json` of a folder. */
export interface CorrectionsFile extends ReadCorrections {
  readonly folder: string;
  readonly uri: string;
  readonly text: string;
}

/** What is known of a folder. */
interface Known {
  /** What the client said; undefined if it keeps no corrections. */
  readonly answer?: Answer;
  /** Undefined if there is none. */
  readonly file?: CorrectionsFile | undefined;
  readonly corrections: Corrections;
}

type Answer = ClientRequests['news/corrections']['result'];

const nothing: Known = { corrections: noCorrections };

/** Who is told of changes, before anybody else sees them. */
export interface CorrectionsListener {
  /** A file of corrections was read that is not what it was, or is gone. */
  fileChanged(): void;
  /** Other corrections hold. */
  changed(): void;
}

/** `folders` gives the uris of the workspace folders. */
export function createCorrectionsStore(connection: Connection, folders: () => readonly string[], listener: CorrectionsListener): CorrectionsStore {
  const known = new Map<string, Known>();
  const asked = new Map<string, Promise<void>>();
  const all = createUnion();
  const ownFolder = (uri: string): string | undefined => folderOf(uri, folders());
  const knownOf = (uri: string): Known => known.get(ownFolder(uri) ?? '') ?? nothing;

  /** Of several askings about a folder the last counts. */
  const fetch = (folder: string): Promise<void> => {
    const asking: Promise<void> = request(connection, folder).then((answer) => {
      if (asked.get(folder) !== asking) return asked.get(folder);
      const before = known.get(folder) ?? nothing;
      const now = answer ? read(folder, answer, before) : nothing;
      known.set(folder, now);
      if (now.file !== before.file) listener.fileChanged();
      if (now.corrections !== before.corrections) listener.changed();
      return undefined;
    });
    asked.set(folder, asking);
    return asking;
  };
  return {
    ready: async (uri) => {
      const folder = ownFolder(uri);
      if (folder !== undefined && !known.has(folder)) await (asked.get(folder) ?? fetch(folder));
    },
    of: (uri) => ({ corrections: knownOf(uri).corrections, file: pathIn(uri, ownFolder(uri) ?? '') }),
    get all() {
      return all([...known.values()].map(({ corrections }) => corrections));
    },
    keeps: (uri) => knownOf(uri).answer !== undefined,
    renew: async (again) => {
      const present = new Set(folders());
      const gone = [...asked.keys()].filter((folder) => !present.has(folder));
      for (const folder of gone) for (const map of [asked, known]) map.delete(folder);
      if (0 < gone.length) listener.fileChanged();
      if (0 < gone.length) listener.changed();
      await Promise.all(again.filter((folder) => present.has(folder)).map(fetch));
    },
    files: () => [...known.values()].flatMap(({ file }) => file ?? []),
    folderOf: ownFolder,
  };
}

/** Analyses a text by what its folder corrects: `before` comes back if the text and all that may matter to it are the same. */
export function corrected(text: string, { corrections, file }: Correcting, before?: CorrectedArticle): CorrectedArticle {
  const own = correctionsOf(corrections, file, text);
  return before && isOf(before, text, own) ? before : { whole: analyse(text, own, file), own };
}

/** The same for a document that is being edited: what `before` was made of is kept where it holds, so that a change costs little more than itself. */
export function correctedAgain(text: string, { corrections, file }: Correcting, before?: EditedArticle): EditedArticle {
  const own = correctionsOf(corrections, file, text);
  if (before && isOf(before, text, own)) return before;
  const analysis = analyseAgain(text, own, file, before?.analysis);
  return { whole: analysis.article, own, analysis };
}

const isOf = (before: CorrectedArticle, text: string, own: Corrections): boolean => before.whole.text === text && isSame(before.own, own);

/** Undefined if the client does not know the request, as other editors do not. */
const request = (connection: Connection, folder: string): Promise<Answer | undefined> =>
  ask(connection, 'news/corrections', { folder }, CancellationToken.None).catch(() => undefined);

/** The corrections of the file, then those that could not be written to it. Where they are those of before, so are the objects: much is remembered by them. */
function read(folder: string, answer: Answer, before: Known): Known {
  if (isSame(answer, before.answer)) return before;
  const { uri, text, kept } = answer;
  const file = text === undefined ? undefined : { folder, uri, text, ...readCorrections(text) };
  const all = [...(file?.corrections.all ?? []), ...kept];
  return { answer, file, corrections: isSame(all, before.corrections.all) ? before.corrections : { all } };
}

/** Puts several together; the same object as the last time if all are. */
function createUnion(): (each: readonly Corrections[]) => Corrections {
  let last: readonly Corrections[] = [];
  let union = noCorrections;
  return (each) => {
    const some = each.filter(({ all }) => 0 < all.length);
    if (some.length !== last.length || some.some((one, nth) => one !== last[nth])) {
      last = some;
      union = { all: some.flatMap(({ all }): readonly Correction[] => all) };
    }
    return union;
  };
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
