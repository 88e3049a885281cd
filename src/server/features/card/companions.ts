import { identityOf, type Identity } from '../../../core/identify';
import type { Article, BlockKind, EntityId, Mention } from '../../../core/model';
import { firstEndingAfter, spanAt } from '../../../core/span';
import type { Presence } from '../../presences';

/** Another identity that is named where the first one is. */
export interface Together {
  readonly identity: Identity;
  /** How many articles name both. */
  readonly files: number;
  /** How many sentences do. */
  readonly sentences: number;
  /** Where the other one is named: in the first sentence that names both, or else the first place in the first article. */
  readonly first: { readonly file: string; readonly mention: Mention };
}

/** Collects everybody named in the same articles: most often together first, else who came first; a sentence that names both says more than an article. */
export function collectCompanions(identities: readonly Identity[], own: Identity): { add(presence: Presence): void; found(): Together[] } {
  const found = new Map<string, Tally>();
  return {
    add(presence) {
      const { file, article, entities } = presence;
      const named = namedIn(article);
      const here = new Set<number>();
      for (const entity of entities) for (const sentence of named.get(entity)?.bySentence.keys() ?? []) here.add(sentence);
      for (const [entity, where] of named) {
        const identity = entities.has(entity) ? undefined : identityOf(identities, file, entity);
        if (identity && identity.id !== own.id) count(found, identity, presence, where, here);
      }
    },
    found: () => [...found.values()].sort((a, b) => weight(b) - weight(a)),
  };
}

const weight = ({ files, sentences }: Together): number => files + 2 * sentences;

/** What is known of one so far: they may be several entities of an article. */
type Tally = { -readonly [Key in keyof Together]: Together[Key] } & { latest: string };

function count(found: Map<string, Tally>, identity: Identity, { file }: Presence, { first, bySentence }: Named, here: ReadonlySet<number>): void {
  let sentences = 0;
  let shared: Mention | undefined;
  for (const [sentence, mention] of bySentence) {
    if (!here.has(sentence)) continue;
    sentences++;
    shared ??= mention;
  }
  const tally = found.get(identity.id);
  if (!tally) {
    found.set(identity.id, { identity, files: 1, sentences, first: { file, mention: shared ?? first }, latest: file });
    return;
  }
  if (tally.sentences === 0 && shared) tally.first = { file, mention: shared };
  if (tally.latest !== file) tally.files++;
  tally.latest = file;
  tally.sentences += sentences;
}

/** Where an article names one of its entities. */
interface Named {
  readonly first: Mention;
  /** The first mention in each sentence, by the sentence's number. */
  readonly bySentence: Map<number, Mention>;
}

/** Asked again for everybody whom the article names, at every pointing: worked out once. */
function namedIn(article: Article): ReadonlyMap<EntityId, Named> {
  const before = known.get(article);
  if (before) return before;
  const named = new Map<EntityId, Named>();
  for (const mention of article.mentions) {
    const block = spanAt(article.blocks, mention.start);
    if (block && besideTheStory.has(block.kind)) continue;
    const sentence = firstEndingAfter(article.sentences, mention.start);
    const own = named.get(mention.entity) ?? { first: mention, bySentence: new Map<number, Mention>() };
    named.set(mention.entity, own);
    if (!own.bySentence.has(sentence)) own.bySentence.set(sentence, mention);
  }
  known.set(article, named);
  return named;
}

const known = new WeakMap<Article, ReadonlyMap<EntityId, Named>>();

/** Who reports a story is not in it, and a pointer to another article names whom that one is about. */
const besideTheStory: ReadonlySet<BlockKind> = new Set(['byline', 'related', 'boilerplate', 'url']);
