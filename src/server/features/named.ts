import type { Connection, Disposable, Range } from 'vscode-languageserver';
import type { Identity } from '../../core/identify';
import type { IdentityKind } from '../../core/model';
import { compareNames, parseName } from '../../core/matchNames';
import { words } from '../../core/span';
import type { Named, ServerRequests } from '../../protocol';
import { summariesOf } from '../catalogue/summaries';
import { rangeOf } from '../convert';
import { identityHere, identityWith, allIdentities } from '../identities';
import { answer } from '../messages';
import { markAt } from '../names';
import type { OpenArticle } from '../openDocuments';
import { byDate, eachPresence, filesOf } from '../presences';
import { inTurns } from '../turns';
import type { Workspace } from '../workspace';
import { collectForms } from './card/forms';

/** `news/named` and `news/alike`: what the commands that correct names ask before they write. */
export function registerNamed(connection: Connection, workspace: Workspace): Disposable {
  const named = answer(connection, 'news/named', async (params, token): Promise<Named | null> => {
    const isOff = (): boolean => token.isCancellationRequested;
    if ('id' in params) {
      const identity = identityWith(allIdentities(workspace), params);
      return identity ? describe(workspace, identity, isOff) : null;
    }
    const open = await workspace.article(params.uri);
    return open?.version === params.version ? namedAt(workspace, open, params.range, isOff) : null;
  });
  const alike = answer(connection, 'news/alike', async ({ kind, name }, token): Promise<ServerRequests['news/alike']['result']> => {
    workspace.folder.ask();
    await workspace.identified();
    const isOff = (): boolean => token.isCancellationRequested;
    const all = allIdentities(workspace).filter((each) => each.kind === kind);
    // Of several who bear the name, each may be the other.
    const others = all.filter((each) => each.name !== name).length === all.length - 1 ? all.filter((each) => each.name !== name) : all;
    const summaries = await summariesOf(workspace, await mostAlike(kind, name, others, isOff), isOff);
    return { people: summaries.map(({ row }) => row), folder: workspace.folder.state() };
  });
  return { dispose: () => [named, alike].forEach((each) => each.dispose()) };
}

/** What the text at hand says is taken first: it may change while other articles are read. */
async function namedAt(workspace: Workspace, open: OpenArticle, range: Range, isOff: () => boolean): Promise<Named | null> {
  const { article } = open;
  const mention = markAt(open, range);
  if (!mention) return null;
  const identity = identityHere(workspace, open, mention.entity);
  const own = article.mentions.filter(({ entity }) => entity === mention.entity).map((each) => words(article.text, each));
  const name = article.entities.find(({ id }) => id === mention.entity)!.name;
  const counts = [...new Set(own)].map((form) => ({ form, mentions: own.filter((each) => each === form).length }));
  const known = identity ? await describe(workspace, identity, isOff) : { kind: mention.kind, name, forms: counts };
  return { ...known, uri: open.uri, here: { range: rangeOf(article, mention), name } };
}

async function describe({ index }: Workspace, identity: Identity, isOff: () => boolean): Promise<Named> {
  const where = [...filesOf(identity)].map(([file, own]) => ({ file, ...own })).sort(byDate);
  const forms = collectForms(identity);
  await eachPresence(index, where, forms.add, isOff);
  return {
    kind: identity.kind, name: identity.name, uri: where[0]?.file ?? '',
    forms: forms.found().map(({ form, mentions, why }) => ({ form, mentions, ...(why !== undefined && { why }) })),
  };
}

/** More than anybody looks through, and all that a list of choices takes without delay. */
const mostOffered = 2000;

/** So many names are compared at once: some 5 milliseconds. */
const namesAtOnce = 500;

/** Names that can be one first, the surest before the others; then those with a word in common; then the most mentioned. */
async function mostAlike(kind: IdentityKind, name: string, identities: readonly Identity[], isOff: () => boolean): Promise<Identity[]> {
  const parsed = parseName(kind, name);
  const wordsOf = (each: string): string[] => each.toLowerCase().split(/[\s-]+/);
  const own = new Set(wordsOf(name));
  const alikeness = (identity: Identity): number => {
    const relation = compareNames(parsed, parseName(kind, identity.name));
    return relation.kind !== 'none' ? 1 + relation.confidence : wordsOf(identity.name).some((word) => own.has(word)) ? 1 : 0;
  };
  const alike: { readonly identity: Identity; readonly alike: number }[] = [];
  const others: Identity[] = [];
  await inTurns(identities, namesAtOnce, (identity) => {
    const found = alikeness(identity);
    if (0 < found) alike.push({ identity, alike: found });
    else if (others.length < mostOffered) others.push(identity);
  }, isOff);
  // Both are in the order of the list, which has the most mentioned first.
  return [...alike.sort((a, b) => b.alike - a.alike).map(({ identity }) => identity), ...others].slice(0, mostOffered);
}
