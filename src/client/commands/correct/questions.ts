import * as vscode from 'vscode';
import type { Scope } from '../../../core/corrections';
import { entityKinds, type EntityKind } from '../../../core/model';
import type { PersonRow } from '../../../protocol';
import { counted, kindWords } from '../../../wording';
import type { Place } from './subject';

// What a correction cannot know by itself. Undefined: the user thought better of it.

/** An answer to choose, with what it stands for. */
export type Choice<Value> = vscode.QuickPickItem & { readonly value: Value };

export async function choose<Value>(title: string, placeHolder: string, choices: readonly Choice<Value>[] | Promise<readonly Choice<Value>[]>): Promise<Value | undefined> {
  const chosen = await vscode.window.showQuickPick(choices as readonly Choice<Value>[], { title, placeHolder, matchOnDescription: true });
  return chosen?.value;
}

/** Where a correction of single words holds. */
export const askScope = (title: string, { words, inFile, here, line, folder }: Place): Promise<Scope | undefined> =>
  choose<Scope>(title, `Where is “${words}” to be corrected?`, [
    { label: 'Everywhere in the folder', description: folder.name, value: {} },
    { label: 'In this file', description: inFile.in, value: inFile },
    { label: 'Only here', description: `line ${line}`, value: here },
  ]);

/** What words are, if not what they are taken for. */
export const askKind = (title: string, words: string, present?: EntityKind): Promise<EntityKind | undefined> =>
  choose(title, `What is “${words}”?`, entityKinds.filter((kind) => kind !== present).map((kind) => ({ label: capitalised(kindWords[kind]), value: kind })));

/** One of several forms of a name; no question if there is but one. */
export async function askForm(title: string, forms: readonly { readonly form: string; readonly mentions: number }[]): Promise<string | undefined> {
  if (forms.length < 2) return forms[0]?.form;
  return choose(title, 'Which of its forms?', forms.map(({ form, mentions }) => ({ label: form, description: counted(mentions, 'mention'), value: form })));
}

/** Somebody else of the folder. */
export const askOther = (title: string, name: string, people: Promise<{ readonly people: readonly PersonRow[] } | undefined>): Promise<PersonRow | undefined> =>
  choose(title, `Who is the same as “${name}”?`, people.then((answer) => (answer?.people ?? []).map(personChoice)));

function personChoice(person: PersonRow): Choice<PersonRow> {
  const seen = `${counted(person.mentions, 'mention')} in ${counted(person.files, 'file')}`;
  return { label: person.name, description: [person.role, seen].filter(Boolean).join(' · '), value: person };
}

/** A name as the user words it; undefined if it is the one proposed to be changed, or empty. */
export async function askName(title: string, prompt: string, proposal: string): Promise<string | undefined> {
  const name = await vscode.window.showInputBox({ title, prompt, value: proposal });
  return name?.replace(/\s+/g, ' ').trim() || undefined;
}

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
