import type { Connection, Disposable } from 'vscode-languageserver';
import { type Identity, otherForms } from '../../core/identify';
import type { People, PersonRow, Place } from '../../protocol';
import { placeOf } from '../excerpt';
import { allIdentities } from '../identities';
import { answer } from '../messages';
import { presencesOf } from '../presences';
import type { Workspace } from '../workspace';

/** `news/people` and `news/mentions`: what is known so far, at once; `news/folderChanged` tells when there is more. */
export function registerPeople(connection: Connection, workspace: Workspace): Disposable {
  const people = answer(connection, 'news/people', async (): Promise<People> => {
    workspace.folder.ask();
    return { people: allIdentities(workspace).map(personRow).sort(mostMentioned), folder: workspace.folder.state() };
  });
  const mentions = answer(connection, 'news/mentions', async ({ id }): Promise<Place[]> => {
    const { index } = workspace;
    const identity = allIdentities(workspace).find((each) => each.id === id);
    return (identity ? presencesOf(index, identity) : []).flatMap(({ file, article, mentions: own }) => own.map((mention) => placeOf(file, article, mention)));
  });
  return { dispose: () => [people, mentions].forEach((each) => each.dispose()) };
}

/** One of the folder, as lists show it. */
export const personRow = (identity: Identity): PersonRow => ({
  id: identity.id, kind: identity.kind, name: identity.name, variants: otherForms(identity), roles: identity.roles,
  mentions: identity.count, files: identity.files.length,
});

const mostMentioned = (a: PersonRow, b: PersonRow): number => b.mentions - a.mentions || (a.name < b.name ? -1 : 1);
