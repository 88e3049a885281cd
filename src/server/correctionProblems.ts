import { DiagnosticSeverity, type Connection, type Diagnostic, type Disposable } from 'vscode-languageserver';
import type { Correction } from '../core/corrections';
import { findAnchor } from '../core/corrections/anchor';
import { occurrencesOf } from '../core/corrections/occurrence';
import type { FolderIndex } from '../core/folderIndex';
import { positionsIn } from './convert';
import type { CorrectionsFile, CorrectionsStore } from './corrections';
import { limited } from './limited';
import { attempt } from './messages';

/** Tells the client what is wrong in the files of corrections, beside their syntax, and which corrections find their words no more. */
export interface CorrectionProblems extends Disposable {
  /** The corrections have been read anew. */
  corrected(): void;
  /** A file of the folder or an open document is in the index anew. */
  filed(uri: string): void;
}

/** An article that is named by corrections is looked at no more often than this while it is typed in. */
const millisecondsBetweenLooks = 1000;

/** `index` may be slow to give: it is asked for only when something is to be looked up. */
export function createCorrectionProblems(connection: Connection, corrections: CorrectionsStore, index: () => FolderIndex): CorrectionProblems {
  const published = new Map<string, string>();
  /** The files that corrections name, as far as they are known, by folder and path. */
  const uris = new Map<string, string>();
  const keyOf = (folder: string | undefined, path: string): string => `${folder ?? ''}\n${path}`;
  let named = new Set<string>();

  const publish = (uri: string, diagnostics: Diagnostic[]): void => {
    const now = JSON.stringify(diagnostics);
    if (now === (published.get(uri) ?? '[]')) return;
    published.set(uri, now);
    void attempt(() => connection.sendDiagnostics({ uri, diagnostics }));
  };
  const textOf = (folder: string, path: string): string | undefined => {
    const uri = uris.get(keyOf(folder, path));
    return uri === undefined ? undefined : index().article(uri)?.text;
  };
  const look = (): void => {
    const files = corrections.files();
    for (const uri of [...published.keys()].filter((each) => !files.some((file) => file.uri === each))) publish(uri, []);
    for (const file of files) publish(file.uri, problemsOf(file, (path) => textOf(file.folder, path)));
  };
  const again = limited(look, millisecondsBetweenLooks);
  return {
    corrected: () => {
      named = new Set(corrections.files().flatMap(({ folder, corrections: { all } }) => all.flatMap((each) => fileOf(each) ?? []).map((path) => keyOf(folder, path))));
      uris.clear();
      if (0 < named.size) for (const uri of index().files()) note(uri);
      look();
    },
    filed: (uri) => {
      if (0 < named.size && note(uri)) again.soon();
    },
    dispose: again.dispose,
  };

  /** True if a correction names it. */
  function note(uri: string): boolean {
    const key = keyOf(corrections.folderOf(uri), corrections.of(uri).file);
    if (named.has(key)) uris.set(key, uri);
    return named.has(key);
  }
}

/** `textOf` gives the text of a file that is known. */
function problemsOf({ text, corrections, places, problems }: CorrectionsFile, textOf: (path: string) => string | undefined): Diagnostic[] {
  const positions = positionsIn(text);
  const diagnostic = ({ offset, length }: { offset: number; length: number }, message: string, severity: DiagnosticSeverity): Diagnostic => ({
    range: positions({ start: offset, end: offset + length }), message, severity, source: 'News Annotator',
  });
  return [
    ...problems.filter(({ syntax }) => !syntax).map((problem) => diagnostic(problem, problem.message, DiagnosticSeverity.Warning)),
    ...corrections.all.flatMap((correction, nth) => {
      const file = fileOf(correction);
      const article = file === undefined ? undefined : textOf(file);
      if (article === undefined || standsIn(article, correction)) return [];
      return diagnostic(places[nth]!, `These words are no longer in ${file}: delete the line if it is not needed.`, DiagnosticSeverity.Information);
    }),
  ];
}

/** The one file that the correction is about. */
const fileOf = (correction: Correction): string | undefined => ('in' in correction ? correction.in : undefined);

function standsIn(text: string, correction: Correction): boolean {
  if (!('name' in correction || 'notAName' in correction)) return true;
  const { prefix = '', suffix = '' } = correction;
  const name = 'name' in correction ? correction.name : correction.notAName;
  return prefix === '' && suffix === '' ? 0 < occurrencesOf(text, name).length : findAnchor(text, name, prefix, suffix) !== undefined;
}
