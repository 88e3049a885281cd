import assert from 'node:assert/strict';
import { analyse } from '../../src/core/analyse';
import { createFolderIndex, type FolderIndex } from '../../src/core/folderIndex';
import { relate, type RelatedHit } from '../../src/core/relate';

/** An index of texts by file; `saved`: days since 1970 that files were saved on. */
export function folder(texts: Readonly<Record<string, string>>, saved: Readonly<Record<string, number>> = {}): FolderIndex {
  const index = createFolderIndex();
  for (const [file, text] of Object.entries(texts)) index.replace(file, analyse(text), file in saved ? (saved[file]! + 0.5) * 86_400_000 : undefined);
  return index;
}

/** What is related to the place where `at` stands in a text that is not in the folder, or is its file `file`. */
export function ask(index: FolderIndex, text: string, { at = '', file = 'asking.txt', limit = 10 } = {}): RelatedHit[] {
  const start = text.indexOf(at);
  assert.notEqual(start, -1);
  return relate(index, { file, article: analyse(text), span: { start, end: start }, limit });
}
