import assert from 'node:assert/strict';
import { folderWords, messageOf, unlistedWords } from '../../src/client/readingWords';
import type { FolderState } from '../../src/protocol';

suite('words for reading the folder', () => {
  const reading: FolderState = { state: 'reading', done: 1240, total: 20_000, failed: [] };
  const read: FolderState = { ...reading, state: 'read', done: 20_000 };
  const left = (secondsLeft: number): string => /files, (.*)\.$/.exec(messageOf({ ...reading, secondsLeft }) ?? '')?.[1] ?? '';

  test('how far it is, and how long it will take once that can be told', () => {
    assert.equal(messageOf({ ...reading, done: 0, total: 0 }), 'Reading the folder…');
    assert.equal(messageOf(reading), 'Reading the folder: 1,240 of 20,000 files.');
    assert.equal(messageOf({ ...reading, secondsLeft: 190 }), 'Reading the folder: 1,240 of 20,000 files, about 3 minutes left.');
    assert.equal(messageOf({ ...reading, state: 'cancelled' }), 'Reading was cancelled: 1,240 of 20,000 files are known.');
    assert.equal(messageOf({ ...reading, state: 'failed', problem: 'The files of the folder could not be listed.' }), 'The files of the folder could not be listed.');
    assert.equal(messageOf(read), undefined);
  });

  for (const [seconds, words] of [
    [0, 'less than a minute left'], [29, 'less than a minute left'], [30, 'about a minute left'], [89, 'about a minute left'], [90, 'about 2 minutes left'],
    [569, 'about 9 minutes left'], [570, 'about 10 minutes left'], [740, 'about 10 minutes left'], [760, 'about 15 minutes left'], [3260, 'about 55 minutes left'],
    [3300, 'about an hour left'], [5300, 'about an hour left'], [5400, 'about 2 hours left'],
  ] as const) {
    test(`${seconds} seconds are ${words}`, () => assert.equal(left(seconds), words));
  }

  test('the status says the pace as well, while there is one, and what could not be read', () => {
    const failed = [{ uri: 'file:///a.txt', problem: 'The file is not text.' }];
    assert.deepEqual(folderWords({ ...reading, perSecond: 95 }), ['Reading the folder: 1,240 of 20,000 files.', '95 files a second.']);
    assert.deepEqual(folderWords({ ...reading, perSecond: 1 }), ['Reading the folder: 1,240 of 20,000 files.', '1 file a second.']);
    assert.deepEqual(folderWords({ ...read, failed }), ['The folder has been read: 20,000 files.', '1 file could not be read.']);
    assert.deepEqual(folderWords({ ...read, failed, unnamed: 1239 }), ['The folder has been read: 20,000 files.', '1,240 files could not be read.']);
    assert.deepEqual(folderWords({ ...read, state: 'unread' }), []);
  });

  test('what is in no list is told', () => {
    const state: FolderState = { state: 'read', done: 9, total: 9, failed: [], unlisted: 3 };
    assert.match(folderWords(state).join(' '), /The names of 3 files are not listed: the folder names more people/);
    assert.equal(unlistedWords({ ...state, unlisted: 0 }), '');
  });
});
