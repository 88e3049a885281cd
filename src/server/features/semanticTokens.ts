import { SemanticTokensBuilder, type Connection, type Disposable, type Range, type SemanticTokens, type SemanticTokensLegend } from 'vscode-languageserver';
import type { Article, EntityKind, Mention } from '../../core/model';
import { firstStartingAt, type Span } from '../../core/span';
import { showKeyOf } from '../../protocol';
import { lineRangesOf } from '../convert';
import type { OpenArticle } from '../openDocuments';
import type { Workspace } from '../workspace';

/** The names are those that package.json contributes. */
export const semanticTokensLegend: SemanticTokensLegend = {
  tokenTypes: ['person', 'organisation', 'place', 'nationality', 'date', 'amount', 'event', 'product', 'law', 'work', 'role'],
  tokenModifiers: ['speaker', 'uncertain'],
};

/** Names as tokens, for themes that colour them. */
export function registerSemanticTokens(connection: Connection, workspace: Workspace): Disposable {
  return connection.languages.semanticTokens.on(async ({ textDocument }) => {
    const open = await workspace.article(textDocument.uri);
    if (!open) return null;
    return open.settings.layers.semanticTokens ? tokensOf(open) : { data: [] };
  });
}

const speaker = 1 << 0;
const uncertain = 1 << 1;

function tokensOf({ article, settings }: OpenArticle): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  const shown = article.mentions.filter(({ kind }) => settings.show[showKeyOf[kind]]);
  const speaking = speakersOf(article);
  for (const { start, end, mention } of disjoint(shown)) {
    const modifiers = (speaking.has(mention) ? speaker : 0) | (mention.confidence < 0.6 ? uncertain : 0);
    for (const range of lineRangesOf(article, { start, end })) push(builder, range, tokenType[mention.kind], modifiers);
  }
  return builder.build();
}

/** Of "Foreign Minister Ana Duarte" that says something the name, not the role. */
function speakersOf({ mentions, quotes }: Article): ReadonlySet<Mention> {
  const speaking = new Set<Mention>();
  for (const { speaker } of quotes) {
    if (!speaker) continue;
    for (let at = firstStartingAt(mentions, speaker.start); at < mentions.length && mentions[at]!.start < speaker.end; at++) {
      if (mentions[at]!.entity === speaker.entity) speaking.add(mentions[at]!);
    }
  }
  return speaking;
}

function push(builder: SemanticTokensBuilder, { start, end }: Range, type: string, modifiers: number): void {
  builder.push(start.line, start.character, end.character - start.character, semanticTokensLegend.tokenTypes.indexOf(type), modifiers);
}

/** A role loses the stretches that names inside it cover: editors take no overlapping tokens. */
function disjoint(mentions: readonly Mention[]): (Span & { mention: Mention })[] {
  const stretches: (Span & { mention: Mention })[] = [];
  mentions.forEach((mention, index) => {
    let { start } = mention;
    for (let next = index + 1; mention.kind === 'ROLE' && next < mentions.length; next++) {
      const inner = mentions[next]!;
      if (mention.end <= inner.start) break;
      if (start < inner.start) stretches.push({ start, end: inner.start, mention });
      start = Math.max(start, inner.end);
    }
    if (start < mention.end) stretches.push({ start, end: mention.end, mention });
  });
  return stretches.sort((a, b) => a.start - b.start);
}

const tokenType: Readonly<Record<EntityKind, string>> = {
  PERSON: 'person', ORG: 'organisation', PLACE: 'place', NORP: 'nationality', DATE: 'date', TIME: 'date', MONEY: 'amount', PERCENT: 'amount',
  QUANTITY: 'amount', EVENT: 'event', PRODUCT: 'product', LAW: 'law', WORK: 'work', ROLE: 'role',
};
