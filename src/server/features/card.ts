import type { CancellationToken, Connection, Disposable, Position } from 'vscode-languageserver';
import type { FolderIndex } from '../../core/folderIndex';
import { identityOf, type Identity } from '../../core/identify';
import { relatedNames } from '../../core/matchNames/relatives';
import type { EntityId } from '../../core/model';
import type { Card, Companion, DatedPlace, Said, ServerRequests } from '../../protocol';
import { catalogueOf } from '../catalogue';
import { datedPlaceOf, placeOf } from '../excerpt';
import { allIdentities, editionOf, identityWith } from '../identities';
import { answer } from '../messages';
import { nameAt } from '../names';
import { eachPresence, whereaboutsOf, type Presence, type Whereabouts } from '../presences';
import { quoteAt } from '../quotations';
import { holdersOf, linesOf, type Lines } from '../stretch';
import type { Workspace } from '../workspace';
import { collectCompanions, type Together } from './card/companions';
import { collectForms } from './card/forms';
import { relativesOf } from './card/relatives';
import { collectRoles } from './card/roles';
import { collectSaid } from './card/said';

/** `news/card` and `news/said`: what is known so far, at once; `news/folderChanged` tells when there is more. */
export function registerCard(connection: Connection, workspace: Workspace): Disposable {
  const card = answer(connection, 'news/card', async (asked, token): Promise<Card | null> => {
    const look = await looking(workspace, asked);
    if (!look) return null;
    workspace.folder.ask();
    await workspace.identified();
    const identity = look(allIdentities(workspace));
    return identity ? cardOf(workspace, identity, token) : null;
  });
  const said = answer(connection, 'news/said', async (asked, token): Promise<Said> => {
    const edition = editionOf(workspace);
    const identity = identityWith(allIdentities(workspace), asked);
    return { ...(await saidBy(workspace, identity, linesOf(asked, usualStatements), () => token.isCancellationRequested)), edition };
  });
  return { dispose: () => [card, said].forEach((each) => each.dispose()) };
}

const usualStatements = 200;

/** Reads the articles of the statements asked for alone: how many there are in the others is known. */
async function saidBy({ index }: Workspace, identity: Identity | undefined, lines: Lines, isOff: () => boolean): Promise<Omit<Said, 'edition'>> {
  const where = identity ? await whereaboutsOf(index, identity) : [];
  const catalogue = catalogueOf(index);
  const quotesIn = ({ file, entities }: Whereabouts): number =>
    catalogue.speakersIn(file).reduce((sum, { entity, quotes }) => (entity !== undefined && entities.has(entity) ? sum + quotes : sum), 0);
  const { holders, total } = holdersOf(where, quotesIn, lines);
  const before = holders[0]?.first ?? 0;
  const said = collectSaid({ start: lines.start - before, end: lines.end - before });
  await eachPresence(index, holders.map(({ file }) => file), said.add, isOff);
  return { statements: said.found().statements, total };
}

type Look = (identities: readonly Identity[]) => Identity | undefined;

/** Undefined if nobody is named or quoted at the position. */
async function looking(workspace: Workspace, asked: ServerRequests['news/card']['params']): Promise<Look | undefined> {
  if ('id' in asked) return (identities) => identityWith(identities, asked);
  const { uri } = asked;
  const entity = await entityAt(workspace, uri, asked.position);
  return entity === undefined ? undefined : (identities) => identityOf(identities, uri, entity);
}

/** Who is named there, who holds the role named there, or who says the words there. */
async function entityAt(workspace: Workspace, uri: string, position: Position): Promise<EntityId | undefined> {
  const open = await workspace.article(uri);
  if (!open) return undefined;
  const name = nameAt(open, position);
  return name ? (name.mention?.holder ?? name.entity) : quoteAt(open.article, position)?.speaker?.entity;
}

/**
 * Every article that names them is read once, a few at a time, and none is held on to. Null if the present texts name them no more,
 * or nobody waits for it.
 */
async function cardOf(workspace: Workspace, identity: Identity, token: CancellationToken): Promise<Card | null> {
  const { index, folder } = workspace;
  const isOff = (): boolean => token.isCancellationRequested;
  const edition = editionOf(workspace);
  const where = await whereaboutsOf(index, identity);
  const forms = collectForms(identity);
  const roles = collectRoles();
  const said = collectSaid({ start: 0, end: usualStatements });
  const together = collectCompanions(allIdentities(workspace), identity);
  const ends = collectEnds();
  const collecting = [forms, roles, said, together, ends];
  const isDone = await eachPresence(index, where, (presence) => collecting.forEach((each) => each.add(presence)), isOff);
  const count = forms.count();
  if (!isDone || count.files === 0) return null;
  const others = together.found();
  return {
    id: identity.id, kind: identity.kind, name: identity.name, ...count,
    forms: forms.found(),
    ...roles.found(),
    said: { ...said.found(), edition },
    with: others.filter(({ identity: { kind } }) => kind !== 'PLACE').slice(0, mostCompanions).flatMap((each) => companion(index, each)),
    places: others.filter(({ identity: { kind }, sentences }) => kind === 'PLACE' && 0 < sentences).slice(0, mostCompanions).flatMap((each) => companion(index, each)),
    ...ends.found(),
    related: await relativesOf(index, identity, relatedNames, isOff),
    folder: folder.state(),
  };
}

/** More than anybody looks through. */
const mostCompanions = 30;

/** The earliest and the latest mention of all that stand in dated articles; `last` only if it is another one than `first`. */
function collectEnds(): { add(presence: Presence): void; found(): Pick<Card, 'first' | 'last'> } {
  let first: DatedPlace | undefined;
  let last: Presence | undefined;
  return {
    add(presence) {
      const { file, date, article, mentions } = presence;
      if (date === undefined) return;
      if (first || 1 < mentions.length) last = presence;
      first ??= datedPlaceOf(file, article, mentions[0]!);
    },
    found: () => ({ ...(first && { first }), ...(last && { last: datedPlaceOf(last.file, last.article, last.mentions.at(-1)!) }) }),
  };
}

/** None if the article has gone meanwhile. */
function companion(index: FolderIndex, { identity: { id, kind, name }, files, sentences, first: { file, mention } }: Together): Companion[] {
  const article = index.article(file);
  return article ? [{ id, kind, name, files, sentences, place: placeOf(file, article, mention) }] : [];
}
