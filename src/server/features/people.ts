import type { Connection, Disposable } from 'vscode-languageserver';
import { identify, type Identity } from '../../core/identify';
import type { People, PersonRow, Place } from '../../protocol';
import { placeOf } from '../convert';
import { answer } from '../messages';
import type { Workspace } from '../workspace';

/** `news/people` and `news/mentions`: what is known so far, at once; `news/folderChanged` tells when there is more. */
export function registerPeople(connection: Connection, workspace: Workspace): Disposable {
  const people = answer(connection, 'news/people', async (): Promise<People> => {
    workspace.folder.ask();
    return { people: identify(workspace.index).map(row).sort(mostMentioned), folder: workspace.folder.state() };
  });
  const mentions = answer(connection, 'news/mentions', async ({ id }): Promise<Place[]> => {
    const identity = identify(workspace.index).find((each) => each.id === id);
    return (identity?.mentions ?? []).flatMap(({ file, start, end }) => {
      const article = workspace.index.article(file);
      return article ? [placeOf(file, article, { start, end })] : [];
    });
  });
  return { dispose: () => [people, mentions].forEach((each) => each.dispose()) };
}

const row = ({ id, kind, name, variants, roles, mentions }: Identity): PersonRow => ({
  id, kind, name, variants, roles, mentions: mentions.length, files: new Set(mentions.map(({ file }) => file)).size,
});

const mostMentioned = (a: PersonRow, b: PersonRow): number => b.mentions - a.mentions || (a.name < b.name ? -1 : 1);
