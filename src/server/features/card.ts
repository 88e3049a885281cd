import type { Connection, Disposable, Position } from 'vscode-languageserver';
import { identityOf, type Identity } from '../../core/identify';
import { relatedNames } from '../../core/matchNames/relatives';
import type { EntityId } from '../../core/model';
import { normalise } from '../../core/resolve/normalise';
import { words } from '../../core/span';
import type { Card, CardForm, CardRole, Companion, DatedPlace, ServerRequests, Statement } from '../../protocol';
import { datedPlaceOf, placeOf } from '../excerpt';
import { allIdentities, identityWith } from '../identities';
import { answer } from '../messages';
import { nameAt } from '../names';
import { firstAndLast, presencesOf, type Naming, type Presence } from '../presences';
import { cueWords, quoteAt, quotedWords } from '../quotations';
import type { Workspace } from '../workspace';
import { companionsOf, type Together } from './card/companions';
import { relativesOf } from './card/relatives';
import { saidBy, type Said } from './card/said';

/** `news/card`: what is known so far, at once; `news/folderChanged` tells when there is more. */
export function registerCard(connection: Connection, workspace: Workspace): Disposable {
  return answer(connection, 'news/card', async (asked): Promise<Card | null> => {
    const look = await looking(workspace, asked);
    if (!look) return null;
    workspace.folder.ask();
    const identities = allIdentities(workspace);
    const identity = look(identities);
    return identity ? cardOf(workspace, identities, identity) : null;
  });
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

/** Null if the present texts name them no more. */
function cardOf(workspace: Workspace, identities: readonly Identity[], identity: Identity): Card | null {
  const { index, folder } = workspace;
  const presences = presencesOf(index, identity);
  if (presences.length === 0) return null;
  const together = companionsOf(identities, identity, presences);
  const others = together.filter(({ identity: { kind } }) => kind !== 'PLACE');
  const places = together.filter(({ identity: { kind }, sentences }) => kind === 'PLACE' && 0 < sentences);
  return {
    id: identity.id, kind: identity.kind, name: identity.name,
    mentions: presences.reduce((sum, { mentions }) => sum + mentions.length, 0), files: presences.length,
    forms: formsOf(identity, presences),
    roles: rolesOf(presences),
    said: saidBy(presences).map(statement),
    with: others.slice(0, mostCompanions).map(companion),
    places: places.slice(0, mostCompanions).map(companion),
    ...endsOf(presences),
    related: relativesOf(index, identity, relatedNames),
    folder: folder.state(),
  };
}

/** More than anybody looks through. */
const mostCompanions = 30;

function formsOf(identity: Identity, presences: readonly Presence[]): CardForm[] {
  const found = new Map<string, { count: number; readonly first: Naming }>();
  for (const { file, article, mentions } of presences) {
    for (const mention of mentions) {
      const form = words(article.text, mention);
      const known = found.get(form);
      if (known) known.count++;
      else found.set(form, { count: 1, first: { file, article, mention } });
    }
  }
  const forms = [...found].map(([form, { count, first: { file, article, mention } }]): CardForm => {
    const why = form === identity.name ? undefined : identity.reasons.get(form);
    return { form, mentions: count, ...(why !== undefined && { why }), place: placeOf(file, article, mention) };
  });
  return forms.sort((a, b) => b.mentions - a.mentions || (a.form < b.form ? -1 : 1));
}

/** Capitals and accents make no other role. */
function rolesOf(presences: readonly Presence[]): CardRole[] {
  const found = new Map<string, { readonly role: string; readonly place: DatedPlace; readonly files: Set<string> }>();
  for (const { file, article, entities } of presences) {
    for (const span of article.entities.flatMap(({ id, roles }) => (entities.has(id) ? roles : []))) {
      const role = words(article.text, span);
      const known = found.get(normalise(role)) ?? { role, place: datedPlaceOf(file, article, span), files: new Set<string>() };
      found.set(normalise(role), known);
      known.files.add(file);
    }
  }
  return [...found.values()].map(({ role, place, files }) => ({ role, files: files.size, place }));
}

function endsOf(presences: readonly Presence[]): Pick<Card, 'first' | 'last'> {
  const { first, last } = firstAndLast(presences);
  const place = ({ file, article, mention }: Naming): DatedPlace => datedPlaceOf(file, article, mention);
  return { ...(first && { first: place(first) }), ...(last && { last: place(last) }) };
}

function statement({ file, article, quote }: Said): Statement {
  const cue = cueWords(article, quote);
  return {
    ...datedPlaceOf(file, article, quote),
    words: quotedWords(article, quote), kind: quote.kind,
    ...(quote.stance && { stance: quote.stance }), ...(cue !== undefined && { cue }),
  };
}

const companion = ({ identity: { id, kind, name }, files, sentences, place: { file, article, mention } }: Together): Companion =>
  ({ id, kind, name, files, sentences, place: placeOf(file, article, mention) });

