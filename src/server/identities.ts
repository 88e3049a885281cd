import type { Corrections } from '../core/corrections';
import type { FolderIndex } from '../core/folderIndex';
import { identifiedBefore, identify, type Identity, identityOf } from '../core/identify';
import { hasIdentity, type EntityId } from '../core/model';
import type { OpenArticle } from './openDocuments';
import type { Workspace } from './workspace';

/** Who an entity of an open document is, soon rather than to the last word: what was typed in it just now may not be counted. */
export function identityHere(workspace: Workspace, { uri, article }: OpenArticle, entity: EntityId): Identity | undefined {
  const kind = article.entities.find(({ id }) => id === entity)?.kind;
  if (!kind || !hasIdentity(kind)) return undefined;
  return identityOf(identitiesBeside(workspace, uri), uri, entity) ?? identityOf(allIdentities(workspace), uri, entity);
}

/** The people, organisations and places of all files, to the last word; while very many files have just come in, those of the files before. */
export const allIdentities = ({ index, corrections }: Workspace): readonly Identity[] => upToDate(index, corrections);

/** The same, but that the last edits of this document may be missing. */
export const identitiesBeside = ({ indexBeside, corrections }: Workspace, uri: string): readonly Identity[] => upToDate(indexBeside(uri), corrections);

function upToDate(index: FolderIndex, corrections: Corrections): readonly Identity[] {
  const { identities, behind } = identifiedBefore(index);
  return behind <= atOnce ? identify(index, corrections) : identities;
}

/** So many changed files are taken in while a request waits; of more `identifying.ts` tells when they have been. */
const atOnce = 16;

/** What lists are made of: of one edition two asked for one after the other fit together. */
export function editionOf({ index, corrections }: Workspace): number {
  const known = editions.get(index);
  const { generation } = index;
  const { identities } = identifiedBefore(index);
  if (known?.generation === generation && known.corrections === corrections && known.identities === identities) return known.edition;
  const edition = (known?.edition ?? 0) + 1;
  editions.set(index, { generation, corrections, identities, edition });
  return edition;
}

interface Edition {
  readonly generation: number;
  readonly corrections: Corrections;
  readonly identities: readonly Identity[];
  readonly edition: number;
}

const editions = new WeakMap<FolderIndex, Edition>();

/** Who has this id, or went by it: the one of its kind, most mentioned first, that the name still stands for. */
export function identityWith(identities: readonly Identity[], asked: { readonly id: string; readonly name?: string }): Identity | undefined {
  return identities.find(({ id }) => id === asked.id) ?? (asked.name === undefined ? undefined : formerly(identities, asked.id, asked.name));
}

/** By what articles call them in full before what they call them in short, for which articles have to be read. */
function formerly(identities: readonly Identity[], id: string, name: string): Identity | undefined {
  const ofKind = identities.filter(({ kind }) => id.startsWith(`${kind}:`));
  const near = ofKind.filter(({ spellings }) => holds(spellings, (spelling) => name.split(' ').every((word) => spelling.includes(word))));
  return ofKind.find((each) => each.name === name || holds(each.spellings, (spelling) => spelling === name))
    ?? near.slice(0, mostRead).find(({ forms }) => forms.some(({ form }) => form === name));
}

/** Of those whose name has the words of a former one so many are looked at. */
const mostRead = 3;

function holds<Item>(items: Iterable<Item>, is: (item: Item) => boolean): boolean {
  for (const item of items) if (is(item)) return true;
  return false;
}
