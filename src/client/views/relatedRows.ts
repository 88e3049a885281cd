import * as vscode from 'vscode';
import { dateWords, shortDateWords } from '../../core/dateWords';
import type { ArticleDay, Related, RelatedFile, RelatedPassage } from '../../protocol';
import { counted, dayWords } from '../../wording';
import { fileNameOf, pathOf } from '../documents';
import { toEditor } from '../positions';
import { groupRow, passageOf, passageRow, placeName } from './rows';
import type { Row } from './rows';

/** A row a file, below it a row a passage: the reason first, as a narrow panel cuts off what comes last. */
export const relatedRows = (files: readonly RelatedFile[]): Row[] => files.map(fileRow);

/** What contains all words of the filter, in a passage, its reasons, or its file. */
export function matching(files: readonly RelatedFile[], filter: string): readonly RelatedFile[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return files;
  const has = ({ uri, headline, day }: RelatedFile, { excerpt, reasons, speaker }: RelatedPassage): boolean => {
    const text = [excerpt, ...reasons, speaker, headline, uri, ...told(day)].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  };
  return files.map((file) => ({ ...file, passages: file.passages.filter((passage) => has(file, passage)) })).filter(({ passages }) => 0 < passages.length);
}

export const passageCount = (files: readonly RelatedFile[]): number => files.reduce((sum, { passages }) => sum + passages.length, 0);

/** Whether the editor shows exactly what a row of the result opens. */
export function opensFrom(result: Related | undefined, { document, selection }: vscode.TextEditor): boolean {
  const uri = document.uri.toString();
  const places = result?.files.flatMap((file) => file.passages.flatMap((passage) => [{ uri: file.uri, range: passage.range }, ...passage.copies])) ?? [];
  return places.some((place) => vscode.Uri.parse(place.uri).toString() === uri && toEditor(place.range).isEqual(selection));
}

function fileRow(file: RelatedFile): Row {
  const uri = vscode.Uri.parse(file.uri, true);
  const name = fileNameOf(uri);
  const label = file.headline || name;
  const passages = counted(file.passages.length, 'passage');
  const day = shown(file.day, shortDateWords);
  const isSaved = file.day?.source === 'file time';
  return groupRow(label, {
    // The day first: behind a headline nobody sees it, in a panel as narrow as it is when it is opened. When a file was saved says less than its headline.
    shown: [...(isSaved ? [] : day), label].join(' · '), description: [...(isSaved ? day : []), ...(file.headline ? [name] : [])].join(' · '),
    id: file.uri, icon: 'file', open: true, contextValue: 'news.file',
    spoken: [label, `file ${name}`, ...told(file.day), passages].join(', '), about: [pathOf(uri), ...told(file.day), passages],
    children: () => file.passages.map((passage) => relatedRow(file, passage)),
  });
}

/** The day of a row: the one word more that keeps it from being taken for the article's own. */
const shown = (day: ArticleDay | undefined, words: (date: string) => string = dateWords): string[] => (day ? [`${day.source === 'file time' ? 'saved ' : ''}${words(day.date)}`] : []);

const told = (day: ArticleDay | undefined): string[] => (day ? [dayWords(day)] : []);

function relatedRow(file: RelatedFile, passage: RelatedPassage): Row {
  const { reasons, excerpt, speaker, copies } = passage;
  const copied = copies.length === 0 ? '' : `+${counted(copies.length, 'copy', 'copies')}`;
  const children = copies.map((copy) => {
    const place = passageOf(copy, excerpt, speaker);
    return passageRow(place, {
      label: placeName(place.uri, place.range), description: ['the same text', ...shown(copy.day)].join(' · '), icon: 'copy', contextValue: 'news.copy',
      kind: 'The same text', about: told(copy.day),
    });
  });
  return passageRow(passageOf({ uri: file.uri, range: passage.range }, excerpt, speaker), {
    label: brief(reasons[0] ?? 'related'),
    description: [copied, excerpt].filter(Boolean).join(' · '),
    icon: iconOf(reasons),
    contextValue: 'news.passage',
    kind: 'Passage',
    // A reason may be a list of names with commas.
    about: [reasons.join('; ') || 'related', ...(copies.length === 0 ? [] : [`The same text stands in ${counted(copies.length, 'more file', 'more files')}`])],
    ...(0 < copies.length && { children }),
  });
}

/** So short that a narrow panel still shows the first words of the passage behind it. All of it is in the tooltip. */
function brief(reason: string): string {
  if (reason.length <= mostShown) return reason;
  const cut = reason.slice(0, mostShown - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), mostShown / 2)).replace(/[\s,]+$/, '')}…`;
}

const mostShown = 26;

function iconOf(reasons: readonly string[]): string {
  if (reasons.some((reason) => reason.includes('quote'))) return 'quote';
  return reasons.some((reason) => reason.includes('copy')) ? 'copy' : 'references';
}
