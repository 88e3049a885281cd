import * as vscode from 'vscode';
import type { Correction } from '../../core/corrections';
import { identityKinds, type IdentityKind } from '../../core/model';
import type { ServerRequests } from '../../protocol';
import { counted } from '../../wording';
import type { Connection } from '../connection';
import type { CorrectionStore } from '../corrections';
import type { FolderReading } from '../folder';
import { openCorrections } from './correct/openCorrections';
import { correct } from './correct/outcome';
import { askForm, askKind, askName, askOther, askScope, choose, type Choice } from './correct/questions';
import { selectedPlace, subjectOf, type Place, type Start, type Subject } from './correct/subject';

/** What the commands ask of the server. */
interface Asking {
  readonly connection: Connection;
  readonly folder: FolderReading;
}

/** Whom a correction of identities is about: of dates, amounts and the like there are none. */
type Somebody = Subject & { readonly named: { readonly kind: IdentityKind } };

/** The commands that correct a name, each by one line in the file of corrections. */
export function registerCorrect(connection: Connection, folder: FolderReading, store: CorrectionStore): vscode.Disposable {
  const asking: Asking = { connection, folder };
  const on = (command: string, make: (subject: Subject) => Promise<Correction | undefined>): vscode.Disposable =>
    vscode.commands.registerCommand(command, async (start?: Start) => {
      const subject = await subjectOf(connection, start);
      if (typeof subject === 'string') return say(subject);
      const correction = await make(subject);
      if (correction) await correct(store, subject.folder, correction);
    });
  const onSomebody = (command: string, make: (subject: Somebody, asking: Asking) => Promise<Correction | undefined>): vscode.Disposable =>
    on(command, async (subject) => (isSomebody(subject) ? make(subject, asking) : say('This can be done with people, organisations and places only.')));
  return vscode.Disposable.from(
    on('news.notAName', notAName),
    on('news.changeKind', changeKind),
    onSomebody('news.mergeNames', merge),
    onSomebody('news.splitName', split),
    onSomebody('news.renameName', rename),
    vscode.commands.registerCommand('news.markAsName', async (start?: Start) => {
      const place = await selectedPlace(start);
      if (typeof place === 'string') return say(place);
      const correction = await kindOf('Mark as a Name', place.words, place);
      if (correction) await correct(store, place.folder, correction);
    }),
    vscode.commands.registerCommand('news.openCorrections', () => openCorrections(store)),
  );
}

const say = (message: string): undefined => void vscode.window.setStatusBarMessage(message, 5000);

const isSomebody = (subject: Subject): subject is Somebody => identityKinds.some((kind) => kind === subject.named.kind);

async function notAName({ named, place }: Subject): Promise<Correction | undefined> {
  const title = 'Not a Name';
  const words = place?.words ?? (await askForm(title, named.forms));
  const scope = words === undefined ? undefined : place ? await askScope(title, place) : {};
  return words !== undefined && scope ? { notAName: words, ...scope } : undefined;
}

async function changeKind({ named, place }: Subject): Promise<Correction | undefined> {
  const title = 'Change Kind of Name';
  const words = place?.words ?? (await askForm(title, named.forms));
  return words === undefined ? undefined : kindOf(title, words, place, named.kind);
}

async function kindOf(title: string, words: string, place: Place | undefined, present?: Subject['named']['kind']): Promise<Correction | undefined> {
  const kind = await askKind(title, words, present);
  const scope = kind && (place ? await askScope(title, place) : {});
  return kind && scope ? { name: words, kind, ...scope } : undefined;
}

async function merge({ named: { kind, name } }: Somebody, asking: Asking): Promise<Correction | undefined> {
  const other = await askOther('Merge with Another Name', name, others(asking, kind, name));
  return other && { merge: [...new Set([name, other.name])], kind };
}

type Alike = ServerRequests['news/alike']['result'];

/** Once all files have been read: the other may be in the last of them. */
async function others({ connection, folder }: Asking, kind: IdentityKind, name: string): Promise<Alike | undefined> {
  const ask = (): Promise<Alike | undefined> => connection.ask('news/alike', { kind, name }).then((answer) => answer ?? undefined);
  const first = await ask();
  if (first?.folder.state !== 'reading') return first;
  await new Promise<void>((resolve) => {
    const listening = folder.onDidChange(({ state }) => {
      if (state === 'reading') return;
      listening.dispose();
      resolve();
    });
  });
  return ask();
}

async function rename({ named: { kind, name } }: Somebody): Promise<Correction | undefined> {
  const to = await askName('Show Under Another Name', `The name to show instead of “${name}”`, name);
  return to === undefined || to === name ? undefined : { rename: name, to, kind };
}

/** Either a form that is another's everywhere, or the whole name that is another's in one file or at one place. */
async function split(subject: Somebody, { connection }: Asking): Promise<Correction | undefined> {
  const { named: { kind, name }, place } = subject;
  const title = 'Split from Its Other Names';
  const part = await choose(title, `Who is not the “${name}” of the other files?`, parts(subject));
  if (part === undefined || 'form' in part) return part && { split: [name, part.form], kind };
  const known = await connection.ask('news/alike', { kind, name });
  const proposal = unused(name, new Set(known?.people.map((each) => each.name)));
  const means = await askName(title, 'A name that tells the two apart: a new one, or that of somebody else in the folder', proposal);
  return means === undefined || means === name || !place ? undefined : { name: part.name, means, kind, ...part.scope };
}

/** What is split off. */
type Part = { readonly form: string } | { readonly name: string; readonly scope: Place['here'] };

/** The form that stands at the place comes first. */
function parts({ named, place }: Somebody): Choice<Part>[] {
  const forms = named.forms.filter(({ form }) => form !== named.name).map(({ form, mentions, why }) => ({
    label: `“${form}” is somebody else everywhere`, description: [counted(mentions, 'mention'), why].filter(Boolean).join(' · '), value: { form },
  }));
  forms.sort((a, b) => Number(b.value.form === place?.words) - Number(a.value.form === place?.words));
  if (!place) return forms;
  return [
    ...forms,
    { label: 'In this file it is somebody else…', description: place.inFile.in, value: { name: named.here?.name ?? place.words, scope: place.inFile } },
    { label: 'Only here it is somebody else…', description: `line ${place.line}`, value: { name: place.words, scope: place.here } },
  ];
}

/** `Ana Duarte (2)`, or the next number that nobody has. */
function unused(name: string, taken: ReadonlySet<string>): string {
  let number = 2;
  while (taken.has(`${name} (${number})`)) number++;
  return `${name} (${number})`;
}
