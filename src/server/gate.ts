import { bytesOf, headLength, isArticle, type Candidate } from '../core/scope';
import type { DeclineReason, Overrides, Settings } from '../protocol';
import { decoded, folderOf, pathIn } from './uri';

/** Why a document is not annotated; `sentence` is shown to the user as it is. */
export interface Refusal {
  readonly reason: DeclineReason;
  readonly sentence: string;
}

export interface Submission {
  readonly uri: string;
  readonly text: string;
  /** Of an open document; a closed file counts as plain text. */
  readonly languageId?: string;
}

/** What the user decided about single files, and the workspace folders that globs are relative to. */
export interface Surroundings {
  readonly overrides: Overrides;
  readonly folders: readonly string[];
}

/** Why the text is none of ours; undefined if it is an article. */
export function refusalOf({ uri, text, languageId = 'plaintext' }: Submission, settings: Settings, around: Surroundings): Refusal | undefined {
  const candidate = { ...placeOf(uri, around.folders), languageId, size: bytesOf(text), head: text.slice(0, headLength) };
  const decision = isArticle(candidate, settings, overrideOf(uri, around.overrides));
  return decision.article ? undefined : decision;
}

/** False if no article can be below this place of a workspace folder, were it a directory: nothing tells whether it is one. */
export function mayHoldArticles(uri: string, settings: Settings, around: Surroundings): boolean {
  const anyName = { ...settings, files: { ...settings.files, include: ['**'] } };
  return folderOf(uri, around.folders) !== undefined && mayBeArticle(uri, anyName, around);
}

/** False if the place of a file rules it out, whatever it holds. */
export function mayBeArticle(uri: string, settings: Settings, around: Surroundings): boolean {
  const candidate = { ...placeOf(uri, around.folders), languageId: 'plaintext', size: 0, head: '' };
  const decision = isArticle(candidate, settings, overrideOf(uri, around.overrides));
  return decision.article || decision.reason === 'not prose';
}

function placeOf(uri: string, folders: readonly string[]): Pick<Candidate, 'scheme' | 'path' | 'inWorkspaceFolder'> {
  const folder = folderOf(uri, folders);
  const scheme = uri.slice(0, uri.indexOf(':'));
  const path = folder === undefined ? decoded(uri.slice(scheme.length + 1).replace(/^\/\/[^/]*/, '')) : pathIn(uri, folder);
  return { scheme, path, inWorkspaceFolder: folder !== undefined };
}

function overrideOf(uri: string, { off, on }: Overrides): 'on' | 'off' | undefined {
  return off.includes(uri) ? 'off' : on.includes(uri) ? 'on' : undefined;
}
