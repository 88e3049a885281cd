// Folders of invented articles and who is who in them: corpus/people/folders/<name>/, the truth in people.json (the README there tells its form).
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contains, type Span } from '../../src/core/span';

/** PERSON, ORG, PLACE; OTHER is a ship, a prize, a law of the same name: it counts only where it was taken for one of the three. */
export const goldKinds = ['PERSON', 'ORG', 'PLACE', 'OTHER'] as const;

/** A written form: all its occurrences in the file, or the nth alone, counted from 1. */
export type WrittenForm = string | { readonly form: string; readonly nth: number };

/** Who or what is meant. `name` tells it apart from all others of the folder; `in`: its written forms by file. */
export interface GoldIdentity {
  readonly kind: (typeof goldKinds)[number];
  readonly name: string;
  readonly in: Readonly<Record<string, readonly WrittenForm[]>>;
}

/** `held`: measured and never tuned on. */
export interface GoldFolder {
  readonly name: string;
  readonly held: boolean;
  readonly files: readonly { readonly file: string; readonly text: string }[];
  readonly identities: readonly GoldIdentity[];
}

export interface GoldMention extends Span {
  readonly file: string;
  readonly identity: GoldIdentity;
}

/** The folders, by name. */
export function readGoldFolders(root = join('corpus', 'people', 'folders')): GoldFolder[] {
  const names = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();
  return names.map((name) => {
    const files = readdirSync(join(root, name)).filter((file) => file.endsWith('.txt')).sort();
    return {
      name,
      held: name.endsWith('-held'),
      files: files.map((file) => ({ file, text: readFileSync(join(root, name, file), 'utf8') })),
      identities: JSON.parse(readFileSync(join(root, name, 'people.json'), 'utf8')) as GoldIdentity[],
    };
  });
}

/** Every place where an identity is named, in the order of the files and of the truth. */
export function goldMentions({ files, identities }: GoldFolder): GoldMention[] {
  return files.flatMap(({ file, text }) => {
    const places = occurrences(text, formsIn(identities, file));
    return identities.flatMap((identity) => (identity.in[file] ?? []).flatMap((written) => {
      const all = places.get(formOf(written))!;
      const own = typeof written === 'string' ? all : all.slice(written.nth - 1, written.nth);
      return own.map(({ start, end }) => ({ start, end, file, identity }));
    }));
  });
}

/** The forms that anybody has in a file, each once. */
export const formsIn = (identities: readonly GoldIdentity[], file: string): string[] =>
  [...new Set(identities.flatMap((identity) => (identity.in[file] ?? []).map(formOf)))];

export const formOf = (written: WrittenForm): string => (typeof written === 'string' ? written : written.form);

/** Where each form stands as whole words and not inside a longer one of the list: in “Ana Duarte” there is no “Duarte”. A line break is a space. */
export function occurrences(text: string, forms: readonly string[]): Map<string, Span[]> {
  const all = forms.map((form): [string, Span[]] => {
    const words = form.split(' ').map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+');
    const found = [...text.matchAll(new RegExp(words, 'gu'))].map((match) => ({ start: match.index, end: match.index + match[0].length }));
    return [form, found.filter(({ start, end }) => !letter.test(text.charAt(start - 1)) && !letter.test(text.charAt(end)))];
  });
  const spans = all.flatMap(([, own]) => own);
  const isFree = (span: Span): boolean => !spans.some((other) => contains(other, span) && !contains(span, other));
  return new Map(all.map(([form, own]) => [form, own.filter(isFree)]));
}

const letter = /[\p{L}\p{N}]/u;
