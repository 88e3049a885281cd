import * as vscode from 'vscode';
import type { Marks } from '../protocol';
import { counted } from '../wording';
import type { Visibility } from './commands/toggleMarks';
import type { Connection } from './connection';
import type { DocumentSelector } from './documents';
import type { FolderReading } from './folder';
import { isMarked } from './marks';
import type { MarkStore } from './marks';
import { folderWords } from './readingWords';

/** Says what was found in the active document, or why nothing is marked; opens the actions. Quiet outside of articles. */
export function registerStatus(connection: Connection, selector: DocumentSelector, marks: MarkStore, visibility: Visibility, folder: FolderReading): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('news.status', selector);
  item.name = 'News Annotator';
  item.command = { command: 'news.showActions', title: 'Turn On or Off', tooltip: 'Turn the marks on or off, or see what they mean' };
  const bar = vscode.window.createStatusBarItem('news.found', vscode.StatusBarAlignment.Right, 90);
  bar.name = 'News Annotator';
  bar.command = 'news.showActions';

  const show = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    const answer = document && marks.of(document);
    const marked = isMarked(answer) ? answer : undefined;
    const declined = answer && !isMarked(answer) ? answer.sentence : undefined;
    const status = statusOf(connection, declined, marked, visibility.hidden);
    item.text = status.text;
    item.detail = joined(status.detail, ...folderWords(folder.state));
    item.accessibilityInformation = { label: joined(`${status.text}.`, item.detail) };
    item.busy = connection.state === 'starting' || folder.state.state === 'reading';
    item.severity = connection.state === 'stopped' ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
    if (marked) {
      bar.text = `News: ${visibility.hidden ? 'marks hidden' : foundShortly(marked)}`;
      bar.tooltip = joined(`News Annotator: ${found(marked)} in this article.`, withheldSentence(marked), 'Click to turn the marks on or off.');
      bar.accessibilityInformation = { label: joined(`News: ${found(marked)}.`, withheldSentence(marked), 'Turn the marks on or off'), role: 'button' };
      bar.show();
    } else {
      bar.hide();
    }
    void vscode.commands.executeCommand('setContext', 'news.article', marked !== undefined);
    void vscode.commands.executeCommand('setContext', 'news.canTurnOn', declined !== undefined);
  };
  show();
  return vscode.Disposable.from(item, bar, marks.onDidDraw(show), visibility.onDidChange(show), folder.onDidChange(show),
    connection.onDidChangeState(show), vscode.window.onDidChangeActiveTextEditor(show));
}

function statusOf(connection: Connection, declined: string | undefined, marks: Marks | undefined, hidden: boolean): { text: string; detail: string } {
  if (connection.state === 'stopped') return { text: 'News: not running', detail: 'The analysis has stopped. Reload the window to start it again.' };
  if (declined !== undefined) return { text: 'News: no marks', detail: declined };
  if (!marks) return { text: 'News', detail: connection.state === 'starting' ? 'Starting.' : '' };
  return { text: `News: ${foundShortly(marks)}`, detail: hidden ? 'The marks are hidden.' : joined(`${sentence(found(marks))}.`, withheldSentence(marks)) };
}

const withheldSentence = ({ withheld }: Marks): string => (withheld === 0 ? '' : `${counted(withheld, 'less sure name')} hidden.`);

const foundShortly = ({ found: { people, quotes } }: Marks): string => `${counted(people, 'person', 'people')}, ${counted(quotes, 'quote')}`;

const found = ({ found: { people, organisations, places, quotes } }: Marks): string =>
  [counted(people, 'person', 'people'), counted(organisations, 'organisation'), counted(places, 'place'), counted(quotes, 'quote')].join(', ');

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Sentences one after another; those that are empty are left out. */
const joined = (...sentences: readonly (string | undefined)[]): string => sentences.filter(Boolean).join(' ');
