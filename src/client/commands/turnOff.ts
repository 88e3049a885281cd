import * as vscode from 'vscode';
import type { Declined, Marks } from '../../protocol';
import { counted } from '../../wording';
import { isHeard } from '../documents';
import type { DocumentSelector } from '../documents';
import type { FolderReading } from '../folder';
import { isMarked } from '../marks';
import type { MarkStore } from '../marks';
import type { OverrideStore } from '../overrides';
import { unreadable } from '../readingWords';
import type { Visibility } from './toggleMarks';
import { hasSpeakerHints } from './toggleSpeakerHints';

/** Turning the extension off and on again: for a file, a folder, everywhere; and the list of all that can be done. */
export function registerTurnOff(selector: DocumentSelector, marks: MarkStore, visibility: Visibility, overrides: OverrideStore, folder: FolderReading): vscode.Disposable {
  const on = vscode.commands.registerCommand;
  const document = (): vscode.TextDocument | undefined => vscode.window.activeTextEditor?.document;
  const override = async (value: 'on' | 'off'): Promise<void> => {
    const active = document();
    if (!active) return;
    // What goes back to the extension's own judgement needs no word of the user.
    const opposite = value === 'on' ? 'off' : 'on';
    await overrides.set(active.uri, overrides.of(active.uri) === opposite ? undefined : value);
  };
  return vscode.Disposable.from(
    on('news.turnOffForFile', () => override('off')),
    on('news.turnOnForFile', () => override('on')),
    on('news.turnOffForFolder', () => turnOff(folderTarget(document()), document())),
    on('news.turnOffEverywhere', () => turnOff(vscode.ConfigurationTarget.Global, document())),
    on('news.turnOn', () => turnOn(document())),
    on('news.showActions', () => {
      const active = document();
      return showActions(active, active && isHeard(selector, active) ? marks.of(active) : undefined, visibility, folder);
    }),
  );
}

type Action = vscode.QuickPickItem & { readonly command?: string; readonly parameters?: readonly unknown[] };

async function showActions(document: vscode.TextDocument | undefined, answer: Marks | Declined | undefined, visibility: Visibility, folder: FolderReading): Promise<void> {
  const items: Action[] = [line('Where'), ...switches(document, answer), line('Marks'), ...aboutMarks(document, answer, visibility), line('Folder'), ...aboutFolder(folder)];
  const placeHolder = answer && !isMarked(answer) ? answer.sentence : 'Choose what to do.';
  const chosen = await vscode.window.showQuickPick(items, { title: 'News Annotator', placeHolder, matchOnDetail: true });
  if (chosen?.command) await vscode.commands.executeCommand(chosen.command, ...(chosen.parameters ?? []));
}

/** The switches that would change something now. */
function switches(document: vscode.TextDocument | undefined, answer: Marks | Declined | undefined): Action[] {
  const off = vscode.workspace.getConfiguration('news', document).get('mode') === 'off';
  const items: Action[] = [];
  if (off) items.push({ label: '$(eye) Turn on again', detail: 'Removes the setting that turned it off.', command: 'news.turnOn' });
  else if (isMarked(answer)) items.push({ label: '$(eye-closed) Turn off for this file', detail: remembered(), command: 'news.turnOffForFile' });
  else if (answer?.declined === 'turned off for this file') items.push({ label: '$(eye) Turn on for this file', command: 'news.turnOnForFile' });
  else if (answer && answer.declined !== 'too large' && answer.declined !== 'binary') items.push({ label: '$(eye) Mark this file all the same', detail: remembered(), command: 'news.turnOnForFile' });
  if (off) return items;
  if (vscode.workspace.workspaceFolders) items.push({ label: '$(eye-closed) Turn off for this folder', detail: 'Sets news.mode to off in the folder’s settings.', command: 'news.turnOffForFolder' });
  items.push({ label: '$(eye-closed) Turn off everywhere', detail: 'Sets news.mode to off in your settings.', command: 'news.turnOffEverywhere' });
  return items;
}

const remembered = (): string => {
  const { workspaceFolders: { length } = [] } = vscode.workspace;
  return `Remembered for this ${length === 0 ? 'window' : length === 1 ? 'folder' : 'workspace'}; the file itself is not changed.`;
};

const aboutMarks = (document: vscode.TextDocument | undefined, answer: Marks | Declined | undefined, visibility: Visibility): Action[] => [
  { label: visibility.hidden ? '$(eye) Show the marks' : '$(eye-closed) Hide the marks', detail: 'In this window, until it is closed.', command: 'news.toggleMarks' },
  {
    label: `$(comment-discussion) ${hasSpeakerHints(document) ? 'Hide' : 'Show'} speaker names after quotes`,
    detail: 'Behind quotes whose own sentence does not name the speaker.',
    command: 'news.toggleSpeakerHints',
  },
  {
    label: isMarked(answer) && 0 < answer.withheld ? `$(filter) Show ${counted(answer.withheld, 'less sure name')} again` : '$(filter) Hide less sure names',
    detail: 'Opens the setting that says how sure a name has to be to get a mark.',
    command: 'workbench.action.openSettings',
    parameters: ['news.names.minimumConfidence'],
  },
  { label: '$(question) Show legend', command: 'news.legend' },
  { label: '$(settings-gear) Open the settings', command: 'workbench.action.openSettings', parameters: ['@ext:news-annotator.news-annotator'] },
];

function aboutFolder(folder: FolderReading): Action[] {
  const { state } = folder.state;
  const unread = unreadable(folder.state);
  const items: Action[] = [];
  if (state === 'reading') items.push({ label: '$(stop-circle) Cancel reading the folder', command: 'news.cancelReading' });
  else if (vscode.workspace.workspaceFolders) items.push({ label: '$(book) Read the folder', detail: 'So that hovers, references and the views know all its articles.', command: 'news.readFolder' });
  if (0 < unread) items.push({ label: `$(warning) List ${counted(unread, 'file')} that could not be read`, command: 'news.showUnreadable' });
  return items;
}

const line = (label: string): Action => ({ label, kind: vscode.QuickPickItemKind.Separator });

function folderTarget(document: vscode.TextDocument | undefined): vscode.ConfigurationTarget {
  const several = 1 < (vscode.workspace.workspaceFolders?.length ?? 0);
  const inside = document && vscode.workspace.getWorkspaceFolder(document.uri);
  return several && inside ? vscode.ConfigurationTarget.WorkspaceFolder : vscode.ConfigurationTarget.Workspace;
}

const turnOff = (target: vscode.ConfigurationTarget, document: vscode.TextDocument | undefined): Thenable<void> =>
  vscode.workspace.getConfiguration('news', document).update('mode', 'off', target);

/** Takes `off` away wherever it stands, so that what holds further out holds again. */
async function turnOn(document: vscode.TextDocument | undefined): Promise<void> {
  const settings = vscode.workspace.getConfiguration('news', document);
  const set = settings.inspect<string>('mode');
  const { Global, Workspace, WorkspaceFolder } = vscode.ConfigurationTarget;
  if (set?.workspaceFolderValue === 'off') await settings.update('mode', undefined, WorkspaceFolder);
  if (set?.workspaceValue === 'off') await settings.update('mode', undefined, Workspace);
  if (set?.globalValue === 'off') await settings.update('mode', undefined, Global);
}
