import * as vscode from 'vscode';
import type { Range } from 'vscode-languageclient';
import type { IdentityKind, QuoteKind } from '../../core/model';
import { fileNameOf } from '../documents';
import { toEditor } from '../positions';
import type { Whom } from '../whom';

/** One row of a tree: what it shows and how to get the rows below it. */
export interface Row {
  readonly item: vscode.TreeItem;
  readonly children?: () => readonly Row[] | Promise<readonly Row[] | undefined>;
  /** The words this row stands for, if it stands for words of a file. */
  readonly passage?: Passage;
  /** Whom this row is about, if it is about one person, organisation or place. */
  readonly whom?: Whom;
  /** Of a row in place of further ones, as a list that goes on ends in: has them asked for. */
  readonly more?: () => void;
  /** The lines of the tooltip, if they are looked up only when the pointer rests on the row. */
  readonly about?: () => Promise<readonly string[]>;
}

/** Words of a file, to be opened or copied. */
export interface Passage {
  readonly uri: vscode.Uri;
  readonly range: vscode.Range;
  /** The words on one line, or the first of them and `…`. */
  readonly excerpt: string;
  readonly speaker?: string;
}

/** The rows of a view. */
export interface Rows extends vscode.TreeDataProvider<Row> {
  readonly onDidChangeTreeData: vscode.Event<Row | undefined>;
  getTreeItem(row: Row): vscode.TreeItem;
  getChildren(row?: Row): Promise<Row[]>;
  /** Asks for all rows anew, or for those below one. */
  refresh(above?: Row): void;
}

export interface View extends vscode.Disposable {
  readonly rows: Rows;
}

export function createRows(top: () => readonly Row[] | Promise<readonly Row[] | undefined>): Rows & vscode.Disposable {
  const changed = new vscode.EventEmitter<Row | undefined>();
  return {
    onDidChangeTreeData: changed.event,
    getTreeItem: ({ item }) => item,
    async getChildren(row) {
      const found = await (row ? row.children?.() : top());
      return found ? [...found] : row?.children ? [againRow(row, () => changed.fire(row))] : [];
    },
    async resolveTreeItem(item, { about }) {
      if (about) item.tooltip = tooltip(await about());
      return item;
    },
    refresh: (above) => changed.fire(above),
    dispose: () => changed.dispose(),
  };
}

/** A row in place of further ones. `shown` says what there is so far, `about` the same in sentences. */
export function moreRow(label: string, { id, shown, about, icon = 'ellipsis', more }: {
  readonly id: string;
  readonly shown: string;
  readonly about: readonly string[];
  readonly icon?: string;
  readonly more: () => void;
}): Row {
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.None);
  item.id = `more:${id}`;
  item.description = shown;
  item.iconPath = new vscode.ThemeIcon(icon);
  item.tooltip = tooltip(about);
  item.accessibilityInformation = { label: [`${label}.`, ...about].join(' ') };
  const row: Row = { item, more };
  item.command = { command: 'news.showMore', title: 'Show More', arguments: [row] };
  return row;
}

/** Below a row whose rows could not be had: that there are none would be another matter. */
const againRow = ({ item: { id = '' } }: Row, again: () => void): Row => moreRow('Try again', {
  id, shown: 'these lines could not be had', icon: 'refresh', more: again, about: ['What belongs here could not be had.', 'The output “News Annotator” tells the reason.'],
});

/** A row that opens its words: a click previews them, Enter and a double click open them. */
export function passageRow(passage: Passage, options: {
  readonly label: string | vscode.TreeItemLabel;
  readonly description: string;
  readonly icon: string;
  /** `news.passage`, `news.quote`, `news.mention`, `news.companion` or `news.copy`: menus go by it. */
  readonly contextValue: string;
  /** What the row is, for those who do not see its icon, unless `about` says it: `Passage`, `Mention`. */
  readonly kind?: string;
  /** Lines above the text in the tooltip. */
  readonly about?: readonly string[];
  readonly children?: readonly Row[];
}): Row {
  const { label, description, icon, contextValue, kind, about = [], children } = options;
  const item = new vscode.TreeItem(label, children ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None);
  const where = placeName(passage.uri, passage.range);
  item.description = description;
  item.iconPath = new vscode.ThemeIcon(icon);
  item.contextValue = contextValue;
  item.tooltip = tooltip([...about, passage.excerpt, where]);
  item.accessibilityInformation = { label: [kind ?? '', ...about, passage.excerpt, where].filter(Boolean).map((each) => each.replace(/[.\s]+$/, '')).join('. ') };
  item.command = { command: 'vscode.open', title: 'Open', arguments: [passage.uri, { selection: passage.range }] };
  return { item, passage, ...(children && { children: () => children }) };
}

/** Plain, as words of files are shown as they are; in Markdown, what keeps them so also keeps the lines from breaking between words. */
const tooltip = (lines: readonly string[]): string => lines.filter(Boolean).join('\n\n');

export const placeName = (uri: vscode.Uri, range: vscode.Range): string => `${fileNameOf(uri)}, line ${range.start.line + 1}`;

export const kindIcons: Readonly<Record<IdentityKind, string>> = { PERSON: 'person', ORG: 'organization', PLACE: 'globe' };

export const quoteIcons: Readonly<Record<QuoteKind, string>> = { direct: 'quote', block: 'quote', partial: 'quote', mixed: 'comment', indirect: 'comment', term: 'tag' };

/** As much of long words as a row or a tooltip has room for. */
export const shortened = (words: string): string => (words.length <= 300 ? words : `${words.slice(0, 299).replace(/\s*\S*$/, '')}…`);

export const passageOf = (place: { readonly uri: string; readonly range: Range }, excerpt: string, speaker?: string): Passage => ({
  uri: vscode.Uri.parse(place.uri, true), range: toEditor(place.range), excerpt, ...(speaker && { speaker }),
});

export function groupRow(label: string, options: {
  /** What the row shows in place of the label, if that is not what it is called. */
  readonly shown?: string;
  readonly id: string;
  readonly description: string;
  readonly icon: string;
  readonly open: boolean;
  /** What the row is and how much is below it, for those who do not see it. */
  readonly spoken: string;
  /** Lines below the label in the tooltip, or the whole of it once somebody wants to see it. */
  readonly about?: readonly string[] | (() => Promise<readonly string[]>);
  /** `news.file`, `news.name`, or `news.name.speaker` of those that are quoted as a rule: menus go by it. */
  readonly contextValue?: string;
  readonly whom?: Whom;
  readonly children: () => readonly Row[] | Promise<readonly Row[] | undefined>;
}): Row {
  const { Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(options.shown ?? label, options.open ? Expanded : Collapsed);
  item.id = options.id;
  item.description = options.description;
  item.iconPath = new vscode.ThemeIcon(options.icon);
  const { about = [] } = options;
  if (typeof about !== 'function') item.tooltip = tooltip([label, ...about]);
  item.accessibilityInformation = { label: options.spoken };
  if (options.contextValue) item.contextValue = options.contextValue;
  return { item, children: options.children, ...(options.whom && { whom: options.whom }), ...(typeof about === 'function' && { about }) };
}
