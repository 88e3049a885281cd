import { identify, type Identity, identityOf } from '../core/identify';
import { identityKinds, type EntityId } from '../core/model';
import type { OpenArticle } from './openDocuments';
import type { Workspace } from './workspace';

/** Who an entity of an open document is, soon rather than to the last word: what was typed in it just now may not be counted. */
export function identityHere(workspace: Workspace, { uri, article }: OpenArticle, entity: EntityId): Identity | undefined {
  const kind = article.entities.find(({ id }) => id === entity)?.kind;
  if (!identityKinds.some((each) => each === kind)) return undefined;
  return identityOf(identitiesBeside(workspace, uri), uri, entity) ?? identityOf(allIdentities(workspace), uri, entity);
}

/** The people, organisations and places of all files, to the last word. */
export const allIdentities = ({ index, corrections }: Workspace): readonly Identity[] => identify(index, corrections);

/** The same, but that the last edits of this document may be missing. */
export const identitiesBeside = ({ indexBeside, corrections }: Workspace, uri: string): readonly Identity[] => identify(indexBeside(uri), corrections);

/** Who has this id, or went by it: the one of its kind, most mentioned first, that the name still stands for. */
export function identityWith(identities: readonly Identity[], asked: { readonly id: string; readonly name?: string }): Identity | undefined {
  return identities.find(({ id }) => id === asked.id) ?? (asked.name === undefined ? undefined : formerly(identities, asked.id, asked.name));
}

const formerly = (identities: readonly Identity[], id: string, name: string): Identity | undefined =>
  identities.find((identity) => id.startsWith(`${identity.kind}:`) && (identity.name === name || identity.forms.some(({ form }) => form === name)));
