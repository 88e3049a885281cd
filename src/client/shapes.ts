import * as vscode from 'vscode';
import type { Marks, ShowKey } from '../protocol';
import { showKeyOf } from '../protocol';
import { toEditor } from './positions';

/** The drawn shapes. A verbatim quotation has three, as its ends are drawn apart from its body; `reported` is speech in the reporter's words. */
export const shapes = [
  'people', 'organisations', 'places', 'nationalities', 'dates', 'money', 'other', 'roles', 'terms', 'boilerplate',
  'quoteBody', 'quoteStart', 'quoteEnd', 'reported',
] as const;
export type Shape = (typeof shapes)[number];
export type DecorationTypes = Readonly<Record<Shape, vscode.TextEditorDecorationType>>;
export type Ranges = Record<Shape, vscode.Range[]>;

/** Each kind has a shape of its own: the colours only help. Lines are drawn below the letters and never change their width. */
export const createDecorationTypes = (): DecorationTypes => ({
  people: line('solid 2px', 'news-person'),
  organisations: line('double 1px', 'news-organisation'),
  places: line('dashed 2px', 'news-place'),
  nationalities: line('dotted 2px', 'news-nationality'),
  dates: box('solid', 'news.date'),
  money: box('dashed', 'news.amount'),
  other: line('overline solid 1px', 'news-other'),
  roles: type({ fontStyle: 'italic', color: color('news.name') }),
  terms: border('dotted', '1px', 'news.termBorder'),
  boilerplate: type({ opacity: '0.7' }),
  quoteBody: type({ backgroundColor: color('news.quoteBackground') }),
  quoteStart: bar('0 0 0 2px'),
  quoteEnd: bar('0 2px 0 0'),
  reported: border('dotted', '0 0 1px 0', 'news.quoteBorder'),
});

/** What to draw where. `shown` says which kinds the user wants to see. */
export function rangesOf(marks: Marks, shown: (key: ShowKey) => boolean): Ranges {
  const ranges = noRanges();
  for (const { kind, range } of marks.names) {
    const key = showKeyOf[kind];
    if (shown(key)) ranges[key as Shape].push(toEditor(range));
  }
  for (const quote of marks.quotes) {
    if (quote.kind === 'term') {
      if (shown('terms')) ranges.terms.push(toEditor(quote.range));
    } else if (shown('quotes')) {
      quoteRanges(ranges, (quote.parts ?? [quote.range]).map(toEditor), quote.kind !== 'indirect' && quote.kind !== 'mixed');
    }
  }
  if (shown('boilerplate')) ranges.boilerplate.push(...marks.boilerplate.map(toEditor));
  return ranges;
}

export const noRanges = (): Ranges => Object.fromEntries(shapes.map((shape) => [shape, [] as vscode.Range[]])) as Ranges;

/** Adds the shape of a quotation. Nobody said the reporter's words letter by letter, so they look different. */
export function quoteRanges(ranges: Ranges, stretches: readonly vscode.Range[], verbatim: boolean): void {
  if (!verbatim) ranges.reported.push(...stretches);
  else for (const stretch of stretches) {
    const { start, end } = stretch;
    ranges.quoteBody.push(stretch);
    ranges.quoteStart.push(new vscode.Range(start, start.translate(0, 1)));
    ranges.quoteEnd.push(new vscode.Range(end.character === 0 ? end : end.translate(0, -1), end));
  }
}

export function drawRanges(editor: vscode.TextEditor, types: DecorationTypes, ranges: Ranges | undefined): void {
  for (const shape of shapes) editor.setDecorations(types[shape], ranges?.[shape] ?? []);
}

function type(options: vscode.DecorationRenderOptions): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({ rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed, ...options });
}

const color = (id: string): vscode.ThemeColor => new vscode.ThemeColor(id);

/**
 * The letters keep their usual colour, or tokens would give them another than the line's. A colour inside a style has to
 * be named by its variable: the editor takes a `ThemeColor` only for a whole property.
 */
const line = (style: string, variable: string): vscode.TextEditorDecorationType => type({
  color: color('news.name'),
  textDecoration: `underline ${style} var(--vscode-${variable}); text-underline-offset: 0.2em; text-decoration-skip-ink: none`,
});

/** Borders are drawn behind the letters and take no room. */
const border = (borderStyle: string, borderWidth: string, id: string): vscode.TextEditorDecorationType =>
  type({ borderStyle, borderWidth, borderColor: color(id) });

const box = (style: string, id: string): vscode.TextEditorDecorationType =>
  type({ color: color('news.name'), borderStyle: style, borderWidth: '1px', borderColor: color(id), borderRadius: '3px' });

const bar = (width: string): vscode.TextEditorDecorationType => border('solid', width, 'news.quoteBorder');
