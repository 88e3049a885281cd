// isArticle({ scheme: 'file', path: 'story.txt', ... }) → { article: true }; 'requirements.txt' → { article: false, reason: 'excluded', sentence }
import { matchesAny } from './scope/glob';
import { readsLikeProse } from './scope/prose';

export { bytesOf } from './scope/bytes';
export { defaultExclude, defaultInclude, defaultMaximumSize } from './scope/defaults';

/** What the gate is told of a document. */
export interface Candidate {
  /** Of its URI: `file`, `untitled`, `git` ... */
  readonly scheme: string;
  /** Relative to its workspace folder if it is in one, else absolute: then `exclude` is held against the file's name alone. */
  readonly path: string;
  readonly languageId: string;
  /** Of the whole text in UTF-8, in bytes. */
  readonly size: number;
  /** The first 8,192 UTF-16 code units of the text; more is not looked at. */
  readonly head: string;
  readonly inWorkspaceFolder: boolean;
}

export interface ScopeSettings {
  readonly mode: 'auto' | 'folder' | 'off';
  /** `maximumSize` in bytes. */
  readonly files: { readonly include: readonly string[]; readonly exclude: readonly string[]; readonly maximumSize: number };
}

export const declineReasons = ['turned off', 'turned off for this file', 'not included', 'excluded', 'too large', 'not prose', 'binary'] as const;
export type DeclineReason = (typeof declineReasons)[number];

/** `sentence` is shown to the user as it is. */
export type ScopeDecision = { readonly article: true } | { readonly article: false; readonly reason: DeclineReason; readonly sentence: string };

/**
 * Whether a document is annotated. `override` is what the user said about this file: `on` passes over the globs and the
 * look at its text, never over the mode, the size and binary files.
 */
export function isArticle(document: Candidate, { mode, files }: ScopeSettings, override?: 'on' | 'off'): ScopeDecision {
  const { scheme, path, languageId, size, head, inWorkspaceFolder } = document;
  if (mode === 'off') return declined('turned off', 'News Annotator is turned off here by the setting news.mode.');
  if (override === 'off') return declined('turned off for this file', 'News Annotator is turned off for this file.');
  if (!isDocumentScheme(scheme, inWorkspaceFolder)) return declined('not included', 'News Annotator reads files and new documents, not the output or the history of other tools.');
  if (languageId !== 'plaintext' && languageId !== 'news') return declined('not included', 'News Annotator reads plain text; this document has another language mode.');
  const chosen = override === 'on';
  // Somebody gave the language id `news` to this document, and a new document has no file name yet: `include` is for neither.
  if (!chosen && languageId === 'plaintext' && scheme !== 'untitled' && !matchesAny(path, files.include)) {
    return declined('not included', 'The setting news.files.include does not name this file.');
  }
  // The folders above a file outside of the workspace say nothing of it: a home may be called /home/vendor.
  if (!chosen && matchesAny(inWorkspaceFolder ? path : path.replace(/^.*[\\/]/, ''), files.exclude)) return declined('excluded', 'The setting news.files.exclude leaves this file out.');
  if (files.maximumSize < size) return declined('too large', `This file is larger than ${sizeInWords(files.maximumSize)}, the limit set by news.files.maximumSize.`);
  const start = head.slice(0, headLength);
  if (isBinary(start)) return declined('binary', 'This file is not text.');
  if (!chosen && languageId === 'plaintext' && !readsLikeProse(start, head.length < headLength)) {
    return declined('not prose', 'This file does not read like an article.');
  }
  return { article: true };
}

/** How much of a text the gate looks at, in UTF-16 code units. */
export const headLength = 8192;

const declined = (reason: DeclineReason, sentence: string): ScopeDecision => ({ article: false, reason, sentence });

/** Files, also of virtual and remote folders, and new documents: not what other tools show in an editor. */
function isDocumentScheme(scheme: string, inWorkspaceFolder: boolean): boolean {
  if (scheme === 'file' || scheme === 'untitled' || scheme === 'vscode-remote') return true;
  return inWorkspaceFolder && !/^(?:output|git|gitlens|search-editor|comment|debug|walkThrough\w*|interactive|chat[\w-]*|vscode|vscode-(?!vfs$|test-web$).*|merge-conflict[\w.-]*|conflictResolution|review|pr)$/.test(scheme);
}

function isBinary(head: string): boolean {
  let strange = 0;
  for (let at = 0; at < head.length; at++) {
    const code = head.charCodeAt(at);
    if (code === 0) return true;
    // Control characters but for white space and escape, and what a decoder puts for bytes it cannot read.
    if (code < 9 || (13 < code && code < 32 && code !== 27) || code === 0xfffd) strange++;
  }
  return head.length < strange * 20;
}

function sizeInWords(size: number): string {
  const [amount, unit] = size < 1024 * 1024 ? [size / 1024, 'KB'] : [size / 1024 / 1024, 'MB'];
  return `${Math.round(amount * 10) / 10} ${unit}`;
}
