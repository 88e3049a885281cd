import type { Connection, Disposable, Range } from 'vscode-languageserver';
import type { Identity } from '../../core/identify';
import { type EntityKind, identityKinds, type IdentityKind } from '../../core/model';
import { compareNames, parseName } from '../../core/matchNames';
import { words } from '../../core/span';
import type { Named, People } from '../../protocol';
import { rangeOf } from '../convert';
import { identityHere, identityWith, allIdentities } from '../identities';
import { answer } from '../messages';
import { markAt } from '../names';
import type { OpenArticle } from '../openDocuments';
import type { Workspace } from '../workspace';
import { personRow } from './people';

/** `news/named` and `news/alike`: what the commands that correct names ask before they write. */
export function registerNamed(connection: Connection, workspace: Workspace): Disposable {
  const named = answer(connection, 'news/named', async (params): Promise<Named | null> => {
    if ('id' in params) {
      const identity = identityWith(allIdentities(workspace), params);
      return identity ? describe(identity) : null;
    }
    const open = await workspace.article(params.uri);
    return open?.version === params.version ? namedAt(workspace, open, params.range) : null;
  });
  const alike = answer(connection, 'news/alike', async ({ kind, name }): Promise<People> => {
    workspace.folder.ask();
    const all = allIdentities(workspace).filter((each) => each.kind === kind);
    // Of several who bear the name, each may be the other.
    const others = all.filter((each) => each.name !== name).length === all.length - 1 ? all.filter((each) => each.name !== name) : all;
    return { people: mostAlike(kind, name, others).map(personRow), folder: workspace.folder.state() };
  });
  return { dispose: () => [named, alike].forEach((each) => each.dispose()) };
}

function namedAt(workspace: Workspace, open: OpenArticle, range: Range): Named | null {
  const { article } = open;
  const mention = markAt(open, range);
  if (!mention) return null;
  const identity = identityHere(workspace, open, mention.entity);
  const own = article.mentions.filter(({ entity }) => entity === mention.entity).map((each) => words(article.text, each));
  const name = article.entities.find(({ id }) => id === mention.entity)!.name;
  const counts = [...new Set(own)].map((form) => ({ form, mentions: own.filter((each) => each === form).length }));
  return { ...(identity ? describe(identity) : { kind: mention.kind, name, forms: counts }), uri: open.uri, here: { range: rangeOf(article, mention), name } };
}

const describe = ({ kind, name, forms, reasons, files }: Identity): Named => ({
  kind, name, uri: files[0] ?? '',
  forms: forms.map(({ form, mentions }) => {
    const why = form === name ? undefined : reasons.get(form);
    return { form, mentions, ...(why !== undefined && { why }) };
  }),
});

/** Whether entities of this kind are somebody over all files. */
export const hasIdentity = (kind: EntityKind): kind is IdentityKind => identityKinds.some((each) => each === kind);

/** More than anybody looks through, and all that a list of choices takes without delay. */
const mostOffered = 2000;

/** Names that can be one first, the surest before the others; then those with a word in common; then the most mentioned. */
function mostAlike(kind: IdentityKind, name: string, identities: readonly Identity[]): Identity[] {
  const parsed = parseName(kind, name);
  const wordsOf = (each: string): string[] => each.toLowerCase().split(/[\s-]+/);
  const own = new Set(wordsOf(name));
  const alikeness = (identity: Identity): number => {
    const relation = compareNames(parsed, parseName(kind, identity.name));
    return relation.kind !== 'none' ? 1 + relation.confidence : wordsOf(identity.name).some((word) => own.has(word)) ? 1 : 0;
  };
  return identities.map((identity) => ({ identity, alike: alikeness(identity) }))
    .sort((a, b) => b.alike - a.alike || b.identity.count - a.identity.count || (a.identity.id < b.identity.id ? -1 : 1))
    .slice(0, mostOffered).map(({ identity }) => identity);
}
