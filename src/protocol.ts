/** What the client and the server say to each other beyond LSP. Plain data; positions are the editor's. */
import type { Position, Range } from 'vscode-languageserver-types';
import type { Correction } from './core/corrections';
import type { ArticleDay, DateSource } from './core/date';
import type { EntityKind, IdentityKind, QuoteKind, QuoteStance } from './core/model';
import type { DeclineReason, ScopeSettings } from './core/scope';

/** Asked by the client, answered by the server. */
export interface ServerRequests {
  /** The marks of one open document. Null if the server does not hold that version (a newer one is under way: ask again when told). */
  'news/marks': { params: { uri: string; version: number }; result: Marks | Declined | null };
  /** The same, as a change of the marks of number `since` if those were the last ones of this document that the server gave. */
  'news/marksSince': { params: { uri: string; version: number; since: number }; result: Marks | MarksChange | Declined | null };
  /**
   * Passages of other files that belong to the passage, quote or selection at `range`: 20, copies not counted, unless more are asked for. Asking starts
   * reading the folder.
   * Null out of scope, and if `version` is given and is not the one the server holds: `range` may be of another text then.
   */
  'news/related': { params: { uri: string; range: Range; version?: number; count?: number }; result: Related | null };
  /** The people, organisations and places of the folder, of one kind or of all: 1,000 unless more are asked for. Asking starts reading the folder. */
  'news/people': { params: Stretch & { kind?: IdentityKind }; result: People };
  /** Those of these kinds that the letters of the query stand in, the few hundred that match best. Asking starts reading the folder. */
  'news/find': { params: { query: string; kinds: readonly IdentityKind[] }; result: { people: readonly PersonRow[]; folder: FolderState } };
  /** Where one of `news/people` is named, by date, file, place: 200 unless more are asked for. `name` is as for `news/card`. */
  'news/mentions': { params: Stretch & { id: string; name?: string }; result: Mentions };
  /**
   * All that the folder says, as far as it has been read, of one of `news/people`, or of who is named or quoted at a position of an open document.
   * An id changes with the best name: `name`, one they went by, still finds them then. Asking starts reading the folder. Null if nobody is found.
   */
  'news/card': { params: { id: string; name?: string } | { uri: string; position: Position }; result: Card | null };
  /** What one of `news/people` said, as the card begins to list it: 200 unless more are asked for. `name` is as for `news/card`. */
  'news/said': { params: Stretch & { id: string; name?: string }; result: Said };
  /**
   * Whom the words at `range` name, or one of `news/people`: what a correction starts from. It does not start reading the folder.
   * Null if nobody is named there, out of scope, and if `version` is not the one the server holds. `name` is as for `news/card`.
   */
  'news/named': { params: { uri: string; range: Range; version: number } | { id: string; name?: string }; result: Named | null };
  /** The names of that kind in the folder but this one, those most alike first. Asking starts reading the folder. */
  'news/alike': { params: { kind: IdentityKind; name: string }; result: { people: readonly PersonRow[]; folder: FolderState } };
  /** Who is quoted in the folder, and how often: 500 unless more are asked for. Asking starts reading the folder. */
  'news/quotes': { params: Stretch; result: Quotes };
  /** What one of `news/quotes` said, by file and place: 200 unless more are asked for. Without an id it is who goes by that name in single articles alone. */
  'news/quotesOf': { params: Stretch & { id?: string; name: string }; result: QuotesOf };
  /** Reads the folder now (again after a cancel or a failure); answers when it has been read or cancelled, or has failed. */
  'news/readFolder': { params: Record<string, never>; result: FolderState };
  /** Forgets all that was read of the folder's files, also what was kept for the next start; whoever asks next has it read anew. */
  'news/clearIndex': { params: Record<string, never>; result: FolderState };
}

/** Asked by the server, answered by the client. */
export interface ClientRequests {
  /** The text of a file that is not open, in the editor's encoding for it, or a plain sentence why it cannot be had. */
  'news/read': { params: { uri: string }; result: ({ text: string } & FileStamp) | { problem: string } };
  /** What the disk says of files; null of one that is not there or cannot be asked about. In the order of `uris`. */
  'news/stat': { params: { uris: readonly string[] }; result: (FileStamp | null)[] };
  /** The files of the workspace folders that match the include settings and no exclude setting. `folders` is 0 in a window without a folder. */
  'news/files': { params: Record<string, never>; result: { uris: string[]; folders: number } };
  /** The text of `.news/names.json` of a workspace folder as the user has it, or none; and the corrections that could not be written to it. */
  'news/corrections': { params: { folder: string }; result: { uri: string; text?: string; kept: readonly Correction[] } };
  /** The names of the files that the client keeps for the server; only asked if `InitializationOptions.storage` is true, as the three below. */
  'news/listKept': { params: Record<string, never>; result: { names: string[] } };
  /** No bytes if there is no such file. */
  'news/readKept': { params: { name: string }; result: { bytes?: Uint8Array } };
  /** The file is to hold the parts, one behind the other. */
  'news/writeKept': { params: { name: string; parts: readonly Uint8Array[] }; result: null };
  'news/removeKept': { params: { name: string }; result: null };
}

/** By which a file is told from what it was before. */
export interface FileStamp {
  /** Milliseconds since 1970, UTC. */
  readonly modified: number;
  /** Bytes. */
  readonly size: number;
}

/** What a client may say of itself before it opens the first document. */
export interface InitializationOptions {
  readonly overrides?: Partial<Overrides>;
  /** Where the server may keep files of its own: a directory, or true if the client keeps them for it. */
  readonly storage?: string | true;
}

/** Told by the server. */
export interface ServerNotifications {
  /** Marks of this document are to be asked for again. */
  'news/marksChanged': { uri: string };
  /** Reading the folder has started, gone on, ended; or a file of it has changed since. */
  'news/folderChanged': FolderState;
}

/** Told by the client. */
export interface ClientNotifications {
  'news/cancelReading': Record<string, never>;
  /** The corrections of these workspace folders are to be asked for again. */
  'news/correctionsChanged': { folders: string[] };
  /** The files that the user turned the extension off for, and those turned on against the gate's judgement. */
  'news/overrides': Overrides;
}

export interface Overrides {
  readonly off: readonly string[];
  readonly on: readonly string[];
}

export interface Marks {
  readonly uri: string;
  readonly version: number;
  /** No others that this server gave have it: of one version there may be several, by other settings or corrections. */
  readonly number: number;
  readonly names: readonly NameMark[];
  readonly quotes: readonly QuoteMark[];
  /** How many names have no mark because they are less sure than `news.names.minimumConfidence`. */
  readonly withheld: number;
  /** Boilerplate and URLs: dimmed, never counted. */
  readonly boilerplate: readonly Range[];
  /** Different people, organisations, places named; quotations of all kinds but terms. */
  readonly found: { readonly people: number; readonly organisations: number; readonly places: number; readonly quotes: number };
}

/** The marks of a document by those of number `since`: of a long one that is typed in nearly all of them stay. `putTogether` makes them whole. */
export interface MarksChange extends Pick<Marks, 'uri' | 'version' | 'number' | 'withheld' | 'found'> {
  readonly since: number;
  readonly names: readonly Piece<NameMark>[];
  readonly quotes: readonly Piece<QuoteMark>[];
  readonly boilerplate: readonly Piece<Range>[];
}

/** Some of the marks of before, [from, to), so many lines further down; or new ones. */
export type Piece<Mark> = { readonly from: number; readonly to: number; readonly moved: number } | { readonly marks: readonly Mark[] };

export interface NameMark {
  readonly range: Range;
  readonly kind: EntityKind;
  /** 0 to 1. */
  readonly confidence: number;
}

export interface QuoteMark {
  readonly range: Range;
  /** The stretches of an interrupted quote; the decoration covers these rather than `range`. */
  readonly parts?: readonly Range[];
  readonly kind: QuoteKind;
  readonly speaker?: string;
}

/** Why a document is not annotated. `sentence` is shown to the user as it is. */
export interface Declined {
  readonly uri: string;
  readonly version: number;
  readonly declined: DeclineReason;
  readonly sentence: string;
}

export type { ArticleDay, DateSource, DeclineReason };

export interface FolderState {
  /**
   * `unread`: nobody has asked yet, or only the folders with `news.mode` "folder" have been read (`done` files) and there are others.
   * `none`: a window without a folder. `failed`: the files could not be listed, or are too many; `problem` says which.
   */
  readonly state: 'none' | 'unread' | 'reading' | 'read' | 'cancelled' | 'failed';
  readonly done: number;
  readonly total: number;
  /** While reading, once it can be told: files a second lately, and in how many seconds it will be done if it goes on as it has. */
  readonly perSecond?: number;
  readonly secondsLeft?: number;
  /** Why the state is `failed`: a plain sentence, shown as it is. */
  readonly problem?: string;
  /** The first files that could not be read, each with a plain sentence. */
  readonly failed: readonly { readonly uri: string; readonly problem: string }[];
  /** How many more could not be read; absent if none. */
  readonly unnamed?: number;
  /** How many files have been read whose names are in no list, as the folder names too many; absent if none. */
  readonly unlisted?: number;
}

export interface Place {
  readonly uri: string;
  readonly range: Range;
  /** The sentence around, on one line. */
  readonly excerpt: string;
}

export interface Related {
  /** What was asked about: a quote, a passage, a selection. */
  readonly range: Range;
  readonly excerpt: string;
  /** Of the article that was asked about. */
  readonly day?: ArticleDay;
  /** Best first. */
  readonly files: readonly RelatedFile[];
  /** Whether there are further ones, which were not asked for. */
  readonly more: boolean;
  readonly folder: FolderState;
}

export interface RelatedFile {
  readonly uri: string;
  readonly headline: string;
  /** Absent if nothing tells of it. */
  readonly day?: ArticleDay;
  /** Best first. */
  readonly passages: readonly RelatedPassage[];
}

export interface RelatedPassage {
  readonly range: Range;
  readonly excerpt: string;
  /** 0 to 1. */
  readonly score: number;
  /** Strongest first, each a short phrase: "same quote", "near copy", "same event: Lavrov, Riyadh, 18 February", "Lavrov, Riyadh". */
  readonly reasons: readonly string[];
  /** Who speaks in the passage's quotation, if that is why it is here. */
  readonly speaker?: string;
  /** The same text in further files, folded under this one: the earliest is the one that stands for all. */
  readonly copies: readonly RelatedCopy[];
}

export interface RelatedCopy {
  readonly uri: string;
  readonly range: Range;
  readonly day?: ArticleDay;
}

/** Which part of a list is asked for: `count` lines after the first `from`. Without them it is the beginning. */
export interface Stretch {
  readonly from?: number;
  readonly count?: number;
}

/** What every part of a list says of the whole. */
export interface PartOfList {
  /** How many lines the whole list has. */
  readonly total: number;
  /** Parts of one edition fit together; once the folder has changed the list has another. */
  readonly edition: number;
}

export interface People extends PartOfList {
  /** Most mentioned first. */
  readonly people: readonly PersonRow[];
  /** How many there are of each kind. */
  readonly totals: Readonly<Record<IdentityKind, number>>;
  readonly folder: FolderState;
}

export interface Mentions extends PartOfList {
  readonly mentions: readonly Mentioned[];
  /** In how many files the mentions after these are. */
  readonly filesLeft: number;
}

/** A place where somebody is named. */
export interface Mentioned extends Place {
  /** How they are named there, on one line. */
  readonly form: string;
}

/** A person, organisation or place of the folder. */
export interface PersonRow {
  readonly id: string;
  readonly kind: IdentityKind;
  readonly name: string;
  /** The title or role that most articles state, as they word it. */
  readonly role?: string;
  readonly mentions: number;
  readonly files: number;
}

/** Whom words name, for the user to correct. */
export interface Named {
  readonly kind: EntityKind;
  /** The best name over all files read so far; dates, amounts and the like have but their own words. */
  readonly name: string;
  /** All forms of it, the most frequent first; `why` they name the same, in words. */
  readonly forms: readonly { readonly form: string; readonly mentions: number; readonly why?: string }[];
  /** A file that names it. */
  readonly uri: string;
  /** Of words in that file, if it was asked about them. */
  readonly here?: {
    readonly range: Range;
    /** The fullest form that this file has of it. */
    readonly name: string;
  };
}

/** All that the folder says of one person, organisation or place. Every line has a place to open. */
export interface Card {
  readonly id: string;
  readonly kind: IdentityKind;
  readonly name: string;
  readonly mentions: number;
  readonly files: number;
  /** All forms the name is written in, most frequent first. */
  readonly forms: readonly CardForm[];
  /** Titles and roles, by the date of the article that states them first; those without a date last. Of very many those that most articles state. */
  readonly roles: readonly CardRole[];
  /** How many roles are left out. */
  readonly rolesLeft: number;
  /** What they said: the ledger, by date, file, place; what has no date last. It goes on with `news/said`. */
  readonly said: Said;
  /** People and organisations named in the same sentences or articles, most often together first; the first few. */
  readonly with: readonly Companion[];
  /** Places named in the same sentences, most often first; the first few. */
  readonly places: readonly Companion[];
  /** The earliest and the latest mention by the dates of the articles; absent if none is dated, `last` if there is just one mention. */
  readonly first?: DatedPlace;
  readonly last?: DatedPlace;
  /** Names of others that stand for it or come from it ("Moscow", "Russian"): related, not the same. */
  readonly related: readonly Relative[];
  readonly folder: FolderState;
}

export interface DatedPlace extends Place {
  /** ISO 8601, the day of the article, if it or its file's name states one. */
  readonly date?: string;
  /** Which of both; with `date`. */
  readonly source?: DateSource;
}

export interface CardForm {
  readonly form: string;
  readonly mentions: number;
  /** Why it is the same, in words; absent of the name itself. */
  readonly why?: string;
  /** The first one. */
  readonly place: Place;
}

export interface CardRole {
  /** As the first of the articles words it. */
  readonly role: string;
  readonly files: number;
  readonly place: DatedPlace;
}

export interface Said extends PartOfList {
  readonly statements: readonly Statement[];
}

/** One quotation of theirs, as a ledger has it. */
export interface Statement extends DatedPlace {
  /** The exact words, all of them, on one line; where the reporter speaks in between there is `…`. */
  readonly words: string;
  readonly kind: QuoteKind;
  readonly stance?: QuoteStance;
  /** The reporting words. */
  readonly cue?: string;
}

export interface Companion {
  readonly id: string;
  readonly kind: IdentityKind;
  readonly name: string;
  /** How many articles name both. */
  readonly files: number;
  /** How many sentences do. */
  readonly sentences: number;
  /** Where the other is named: in the first sentence that names both, if there is one. */
  readonly place: Place;
}

export interface Relative {
  readonly name: string;
  /** "capital", "people": what this name is to the other. */
  readonly how: string;
  readonly place: Place;
}

export interface Quotes extends PartOfList {
  /** Most quoted first; quotes without a known speaker come last, under an empty name. */
  readonly speakers: readonly SpeakerRow[];
  readonly folder: FolderState;
}

/** Somebody who is quoted. */
export interface SpeakerRow {
  /** Of one of `news/people`. */
  readonly id?: string;
  readonly name: string;
  /** Number of them. */
  readonly quotes: number;
}

export interface QuotesOf extends PartOfList {
  readonly quotes: readonly QuoteRow[];
}

export interface QuoteRow {
  readonly uri: string;
  readonly range: Range;
  readonly kind: QuoteKind;
  /** On one line. */
  readonly text: string;
}

/** The settings under `news.` that the server reads, per resource. */
export interface Settings extends ScopeSettings {
  readonly layers: { readonly decorations: boolean; readonly semanticTokens: boolean };
  readonly show: Readonly<Record<ShowKey, boolean>>;
  /** 0 to 1: names that are less sure are not shown. */
  readonly names: { readonly minimumConfidence: number };
  /** Whether who speaks is written behind quotes that do not say so themselves. */
  readonly speakerHints: { readonly enabled: boolean };
  /** `memory`: megabytes that the index of a folder may take before the rest of it stays on disk. `cache`: whether it is kept for the next start. */
  readonly index: { readonly memory: number; readonly cache: boolean };
}

/** One switch a kind: `news.show.people` and so on. */
export const showKeys = ['people', 'organisations', 'places', 'nationalities', 'dates', 'money', 'other', 'roles', 'quotes', 'terms', 'boilerplate'] as const;
export type ShowKey = (typeof showKeys)[number];

/** Which switch governs a kind of name. */
export const showKeyOf: Readonly<Record<EntityKind, ShowKey>> = {
  PERSON: 'people', ORG: 'organisations', PLACE: 'places', NORP: 'nationalities', DATE: 'dates', TIME: 'dates',
  MONEY: 'money', PERCENT: 'money', QUANTITY: 'money', EVENT: 'other', PRODUCT: 'other', LAW: 'other', WORK: 'other', ROLE: 'roles',
};
