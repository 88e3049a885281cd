import * as vscode from 'vscode';
import type { DecorationTypes, Ranges, Shape } from '../shapes';
import { drawRanges, quoteRanges, noRanges } from '../shapes';

/** Opens a page that shows each shape on an example and says in words what it means. */
export function registerLegend(types: DecorationTypes): vscode.Disposable {
  const draw = (editors: readonly vscode.TextEditor[]): void => {
    for (const editor of editors) if (editor.document.uri.scheme === scheme) drawRanges(editor, types, legendRanges());
  };
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(scheme, { provideTextDocumentContent: () => legendText }),
    vscode.window.onDidChangeVisibleTextEditors(draw),
    vscode.commands.registerCommand('news.legend', async () => {
      // The caret on the empty line: on a word the editor would highlight that word wherever it stands.
      const selection = new vscode.Range(1, 0, 1, 0);
      draw([await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(legendUri), { preview: true, selection })]);
    }),
  );
}

const scheme = 'news-legend';
const legendUri = vscode.Uri.from({ scheme, path: '/What the Marks Mean' });

/** The shape, its name in words, and an example in brackets. */
const lines: readonly (readonly [Shape | 'quote', string])[] = [
  ['people', 'A solid line below is a person: [Ana Duarte].'],
  ['organisations', 'A double line below is an organisation: [Harbour Council].'],
  ['places', 'A dashed line below is a place: [Lisbon].'],
  ['nationalities', 'A dotted line below is a nationality, a religion or a political group: [Portuguese].'],
  ['dates', 'A thin box is a date or a time: [last Tuesday].'],
  ['money', 'A dashed box is an amount of money, a percentage or a quantity: [20 million euros].'],
  ['other', 'Lines above and below are an event, a product, a law or a work: [Harbour Act].'],
  ['roles', 'Italics are a title or a role: [mayor].'],
  ['quote', 'A soft background with a bar at both ends is a quotation: [“We will sign it.”]'],
  ['reported', 'A dotted line at the foot of the line is what somebody said, in the reporter’s words: [the council would sign it].'],
  ['terms', 'A dotted box is words in quotation marks that quote nobody, such as a title or a nickname: [“the iron mayor”].'],
  ['boilerplate', 'Dimmed text does not belong to the article: [No comments:]'],
];

const headLines = ['What the marks mean', ''];
const shown = lines.map(([, line]) => line.replace(/[[\]]/g, ''));
const legendText = [
  ...headLines, ...shown, '',
  'Rest the pointer on a mark, or press the keys of Show or Focus Hover, to read about it, how sure it is, and why.',
  'The settings under "news.show" turn each kind off; "news.names.minimumConfidence" hides the names that are less sure.',
  'The colours are named "news." and can be changed in "workbench.colorCustomizations".', '',
].join('\n');

function legendRanges(): Ranges {
  const ranges = noRanges();
  lines.forEach(([shape, marked], index) => {
    const line = index + headLines.length;
    const range = new vscode.Range(line, marked.indexOf('['), line, marked.indexOf(']') - 1);
    if (shape === 'quote') quoteRanges(ranges, [range], true);
    else ranges[shape].push(range);
  });
  return ranges;
}
