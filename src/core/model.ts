import type { Span } from './span';

/** What a name can be. The headless command prints these words. */
export const entityKinds = [
  'PERSON', 'ORG', 'PLACE', 'NORP', 'DATE', 'TIME', 'MONEY', 'PERCENT', 'QUANTITY', 'EVENT', 'PRODUCT', 'LAW', 'WORK', 'ROLE',
] as const;
/** One of `entityKinds`. */
export type EntityKind = (typeof entityKinds)[number];

/** Kinds whose entities have an identity of their own, across spellings and files. */
export const identityKinds = ['PERSON', 'ORG', 'PLACE'] as const satisfies readonly EntityKind[];
/** One of `identityKinds`. */
export type IdentityKind = (typeof identityKinds)[number];
/** Whether entities of this kind are somebody over all files. */
export const hasIdentity = (kind: EntityKind): kind is IdentityKind => identityKinds.some(each => each === kind);

/**
 * direct: marked words that are the reported content. partial: a marked fragment in the reporter's own clause.
 * indirect: reported without marks. mixed: the whole reported clause around a partial (it comes beside its partials).
 * block: a paragraph quoted without marks. term: marked words that quote nobody (a title, a nickname, scare quotes).
 */
export const quoteKinds = ['direct', 'partial', 'indirect', 'mixed', 'block', 'term'] as const;
/** One of `quoteKinds`. */
export type QuoteKind = (typeof quoteKinds)[number];

/**
 * How the reporting verb puts what was said. claim: it is the speaker's word alone. denial: it is said not to be so. admission: it is granted,
 * against the speaker's interest. promise and warning: of what is to come. request: somebody is asked to do something; a question is neutral.
 */
export const quoteStances = ['neutral', 'claim', 'denial', 'admission', 'promise', 'warning', 'request'] as const;
/** One of `quoteStances`. */
export type QuoteStance = (typeof quoteStances)[number];

/** What a block is to a reader. related: a pointer to another article. boilerplate: what the site puts around the article. */
export const blockKinds = ['headline', 'dateline', 'byline', 'paragraph', 'caption', 'related', 'url', 'boilerplate'] as const;
/** One of `blockKinds`. */
export type BlockKind = (typeof blockKinds)[number];

/** A headline, a paragraph (its hard-wrapped lines are one block), a caption ...: ordered, disjoint, trimmed of white space. */
export interface Block extends Span {
  readonly kind: BlockKind;
}

/** Names an entity inside one article, for instance `PERSON:ana duarte`. The same in every analysis of the same text. */
export type EntityId = string;

/** Who or what an article names: all mentions that the article itself shows to be one. */
export interface Entity {
  readonly id: EntityId;
  readonly kind: EntityKind;
  /** The fullest form the article uses, on one line; or what the user calls them. */
  readonly name: string;
  /** The fullest form, where the user calls them otherwise: who they are over the folder goes by this one. */
  readonly written?: string;
  /** Where the article states a title or role of theirs ("Foreign Minister"). */
  readonly roles: readonly Span[];
}

/** One place where an entity is named. Ordered by start, of two that begin together the longer first; disjoint, but that a ROLE may hold other mentions. */
export interface Mention extends Span {
  readonly kind: EntityKind;
  readonly entity: EntityId;
  /** ROLE: the person it stands with, who holds it as one holds an office; absent if it stands alone. */
  readonly holder?: EntityId;
  /** 0 to 1. */
  readonly confidence: number;
  /** The rule that found it, a short phrase the hover shows ("title before name"): search the source for it. */
  readonly rule: string;
  /**
   * DATE: ISO 8601, as exact as the words allow ("2025-02", "2025-02-25", "2025-W08"), of a span both ends ("2025-06-03/2025-06-05"); TIME: "18:30";
   * MONEY, QUANTITY, PERCENT: the number in plain digits, of a range both ends ("4/5").
   */
  readonly value?: string;
  /** MONEY: ISO 4217 code; QUANTITY: the symbol of the unit ("km"); PERCENT: "%", "pp" (percentage points) or "bp" (basis points). */
  readonly unit?: string;
}

/** The words that name a quote's source ("the ministry", "he"), and who that is, if the article tells. */
export interface Speaker extends Span {
  readonly entity?: EntityId;
  readonly confidence: number;
  /** Why we think so, a short phrase ("name before the cue", "same speaker continues"). */
  readonly rule: string;
}

/** Reported words, marks included save broken ones ("â€œ"). Ordered by start; only `mixed` and `block` hold others: a quotation inside a quotation is none of its own. */
export interface Quote extends Span {
  readonly kind: QuoteKind;
  /** The stretches of an interrupted quote ("A," he said, "b."), at least two; the quote spans them all. */
  readonly parts?: readonly Span[];
  readonly speaker?: Speaker;
  /** The reporting words: "said", "was quoted as saying", "according to". */
  readonly cue?: Span;
  /** How the cue puts it; absent if there is none. */
  readonly stance?: QuoteStance;
  /** Whom it was said to: "reporters" in "told reporters", "the mayor" in "wrote in a letter to the mayor". */
  readonly addressee?: Span;
  /** Where it was said, preposition included where one stands: "on X", "in an interview with Lumen Radio". */
  readonly via?: Span;
  /** Who passed it on: "the Lumen news agency" in "was quoted as saying by the Lumen news agency". */
  readonly relay?: Span;
  readonly confidence: number;
  /** The speaker's rule, or why there is none ("no source found"); of a term, why it quotes nobody ("a title in marks"). */
  readonly rule: string;
}

/** All that is known of one text by itself: immutable, a pure function of the text, and plain data that survives JSON. */
export interface Article {
  readonly text: string;
  /** The day the article is of (dateline, date line), ISO 8601; absent if it states none. */
  readonly date?: string;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Span[];
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
  readonly quotes: readonly Quote[];
}

/** All of an article, in an object that holds nothing of how it came about. */
export const plain = ({ text, date, blocks, sentences, entities, mentions, quotes }: Article): Article =>
  ({ text, ...(date !== undefined && { date }), blocks, sentences, entities, mentions, quotes });
