import type { Corrections } from '../core/corrections';
import type { FolderIndex } from '../core/folderIndex';
import { identify, type Identity, identityOf } from '../core/identify';
import { identityKinds, type EntityId } from '../core/model';
import type { OpenArticle } from './openDocuments';
import type { Workspace } from './workspace';

/**
 * Who an entity of an open document is, soon rather than to the last word: what was typed in it just now may not be counted,
 * nor, while the folder is being read, the files that came in last.
 */
export function identityHere(workspace: Workspace, { uri, article }: OpenArticle, entity: EntityId): Identity | undefined {
  const kind = article.entities.find(({ id }) => id === entity)?.kind;
  if (!identityKinds.some((each) => each === kind)) return undefined;
  const known = identityOf(latestIdentities(workspace, workspace.indexBeside(uri)), uri, entity);
  return known ?? identityOf(allIdentities(workspace), uri, entity);
}

/** The people, organisations and places of all files, to the last word. */
export const allIdentities = ({ index, corrections }: Workspace): readonly Identity[] => identify(index, corrections);

/**
 * The people, organisations and places of the index. They are worked out over all files, which takes long if done after each:
 * while the folder is being read, it is done again when twice as many files are known. Mentions may then be of an older text.
 */
export function latestIdentities({ folder, corrections }: Workspace, index: FolderIndex): readonly Identity[] {
  const before = latest.get(index);
  if (before?.corrections === corrections && folder.state().state === 'reading' && index.size < 2 * before.files) return before.identities;
  const identities = identify(index, corrections);
  latest.set(index, { files: index.size, corrections, identities });
  return identities;
}

const latest = new WeakMap<FolderIndex, { readonly files: number; readonly corrections: Corrections; readonly identities: readonly Identity[] }>();

/** Who has this id, or went by it: the one of its kind, most mentioned first, that the name still stands for. */
export function identityWith(identities: readonly Identity[], asked: { readonly id: string; readonly name?: string }): Identity | undefined {
  return identities.find(({ id }) => id === asked.id) ?? (asked.name === undefined ? undefined : formerly(identities, asked.id, asked.name));
}

const formerly = (identities: readonly Identity[], id: string, name: string): Identity | undefined =>
  identities.find((identity) => id.startsWith(`${identity.kind}:`) && (identity.name === name || identity.forms.some(({ form }) => form === name)));
