import type { Connection, Disposable } from 'vscode-languageserver';
import type { Identity } from '../../core/identify';
import type { IdentityKind } from '../../core/model';
import { words } from '../../core/span';
import type { Mentioned, Mentions, People, ServerRequests } from '../../protocol';
import { findNames } from '../catalogue/search';
import { summariesOf } from '../catalogue/summaries';
import { placeOf } from '../excerpt';
import { allIdentities, editionOf, identityWith } from '../identities';
import { answer } from '../messages';
import { eachPresence, whereaboutsOf } from '../presences';
import { holdersOf, linesOf } from '../stretch';
import type { Workspace } from '../workspace';

/** `news/people`, `news/find` and `news/mentions`: what is known so far, at once; `news/folderChanged` tells when there is more. */
export function registerPeople(connection: Connection, workspace: Workspace): Disposable {
  const people = answer(connection, 'news/people', async (asked, token): Promise<People> => {
    workspace.folder.ask();
    await workspace.identified();
    const identities = allIdentities(workspace);
    const edition = editionOf(workspace);
    const { start, end } = linesOf(asked, usualPeople);
    const listed = asked.kind === undefined ? identities : identities.filter(({ kind }) => kind === asked.kind);
    const summaries = await summariesOf(workspace, listed.slice(start, end), () => token.isCancellationRequested);
    return { people: summaries.map(({ row }) => row), total: listed.length, totals: totalsOf(identities), edition, folder: workspace.folder.state() };
  });
  const found = answer(connection, 'news/find', async ({ query, kinds }, token): Promise<ServerRequests['news/find']['result']> => {
    workspace.folder.ask();
    await workspace.identified();
    const { exact, loose } = await findNames(workspace, query, kinds, mostFound);
    const summaries = await summariesOf(workspace, [...exact, ...loose].slice(0, mostFound), () => token.isCancellationRequested);
    return { people: summaries.map(({ row }) => row), folder: workspace.folder.state() };
  });
  const mentions = answer(connection, 'news/mentions', (asked, token) => mentionsOf(workspace, asked, () => token.isCancellationRequested));
  return { dispose: () => [people, found, mentions].forEach((each) => each.dispose()) };
}

const usualPeople = 1000;
const usualMentions = 200;
/** More than anybody scrolls through; with every letter typed it is asked again. */
const mostFound = 200;

function totalsOf(identities: readonly Identity[]): Record<IdentityKind, number> {
  const totals: Record<IdentityKind, number> = { PERSON: 0, ORG: 0, PLACE: 0 };
  for (const { kind } of identities) totals[kind]++;
  return totals;
}

/** Reads the articles of the mentions asked for alone: how many there are in the others is known. */
async function mentionsOf(workspace: Workspace, asked: ServerRequests['news/mentions']['params'], isOff: () => boolean): Promise<Mentions> {
  const edition = editionOf(workspace);
  const identity = identityWith(allIdentities(workspace), asked);
  const where = identity ? await whereaboutsOf(workspace.index, identity) : [];
  const lines = linesOf(asked, usualMentions);
  const { holders, total, filesLeft } = holdersOf(where, (each) => each.mentions, lines);
  const firsts = new Map(holders.map(({ file: { file }, first }) => [file, first]));
  const mentions: Mentioned[] = [];
  await eachPresence(workspace.index, holders.map(({ file }) => file), ({ file, article, mentions: own }) => {
    const first = firsts.get(file)!;
    for (const mention of own.slice(Math.max(0, lines.start - first), Math.max(0, lines.end - first))) {
      mentions.push({ ...placeOf(file, article, mention), form: words(article.text, mention) });
    }
  }, isOff);
  return { mentions, total, filesLeft, edition };
}
