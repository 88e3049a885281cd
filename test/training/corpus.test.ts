// Over our own corpus: that it says what it means, and that the weights that ship find its names.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { calibrate } from '../../bench/names/calibration';
import { type Document, mainTypes } from '../../bench/names/sets';
import { emptyTallies, marksOf, tally, together } from '../../bench/names/strict';
import { analyse } from '../../src/core/analyse';
import { entityKinds } from '../../src/core/model';
import { kinds } from '../../src/core/recognise/kinds';
import { contains, overlaps } from '../../src/core/span';
import { complaints, type CorpusArticle, readCorpus } from '../../training/corpus';
import { parseMarked, printMarked } from '../marked';

/** What the corpus marks: names, quotations and their cues. */
const labels = [...entityKinds, 'DIRECT', 'PARTIAL', 'MIXED', 'INDIRECT', 'BLOCK', 'TERM', 'CUE'];

/** Two horses and a singer, whose names these are. */
const calledSo = /: (?:Sir Mortimer|King of Tonga|Lord Valmond)$/i;

suite('corpus', () => {
  let articles: readonly CorpusArticle[] = [];
  /** Asks every article, and says which ones have an answer. */
  const none = (ask: (article: CorpusArticle) => readonly string[]): void =>
    assert.deepEqual(articles.flatMap((article) => ask(article).map((answer) => `${article.file}: ${answer}`)), []);

  suiteSetup(() => { articles = readCorpus('corpus'); });

  test('every file is marked text: printed again it says the same', () =>
    none(({ file, text, marks }) => {
      assert.notEqual(marks.length, 0, file);
      const again = parseMarked(printMarked(text, marks));
      return again.text === text && JSON.stringify(again.marks) === JSON.stringify(marks) ? [] : ['printed, it says something else'];
    }));

  test('no bracket is left over from a mark that was not closed, or whose label is not known', () => {
    const behind = /\]([A-Z]{3,})(?![\p{L}\p{N}_])/gu;
    none(({ file }) => [...readFileSync(file, 'utf8').matchAll(behind)].map(([, label]) => label!).filter((label) => !labels.includes(label)));
    none((article) => complaints(article).filter((complaint) => complaint.startsWith('not a known label')));
    none(({ marks }) => marks.map(({ label }) => label).filter((label) => !labels.includes(label)));
  });

  test('marks hold words and do not cross', () =>
    none(({ text, marks }) => marks.flatMap((mark, index) => {
      const { start, end } = mark;
      const crossing = marks.slice(index + 1).find((other) => overlaps(mark, other) && !contains(mark, other) && !contains(other, mark));
      const own = text.slice(start, end);
      return crossing || own.trim() !== own || own === '' ? [own] : [];
    })));

  test('a name holds no other name of a person, an organisation, a place or a people', () => {
    const named = ['PERSON', 'ORG', 'PLACE', 'NORP'];
    none(({ text, marks }) => {
      const own = marks.filter(({ label }) => named.includes(label));
      return own.flatMap((mark, index) => own.slice(index + 1, index + 2).filter((other) => overlaps(mark, other)).map(() => text.slice(mark.start, mark.end)));
    });
  });

  test('nobody is marked with a possessive or a title', () =>
    none((article) => complaints(article).filter((complaint) => /^(?:possessive|title) inside/.test(complaint) && !calledSo.test(complaint))));

  test('an event is in one part only', () => {
    const parts = new Map<string, Set<string>>();
    for (const { event, part } of articles) parts.set(event, (parts.get(event) ?? new Set()).add(part));
    assert.deepEqual([...parts].filter(([, of]) => of.size !== 1), []);
  });

  test('it has at least 150,000 words, and both parts hold every label', () => {
    const words = articles.reduce((sum, { text }) => sum + text.split(/\s+/).filter(Boolean).length, 0);
    assert.ok(150_000 <= words, `${words} words`);
    for (const part of ['train', 'test']) {
      const found = new Set(articles.filter((article) => article.part === part).flatMap(({ marks }) => marks.map(({ label }) => label)));
      assert.deepEqual(labels.filter((label) => !found.has(label)), [], part);
    }
  });
});

// Floors that guard against shipping broken weights, well below what good ones reach: `npm run eval:ner` tells how good they are.
suite('the weights that ship', () => {
  let documents: Document[] = [];
  let found: { start: number; end: number; type: string; confidence: number }[][] = [];

  suiteSetup(function () {
    this.timeout(120_000);
    documents = readCorpus('corpus').filter(({ part }) => part === 'test')
      .map(({ text, marks }) => ({ text, gold: marks.map(({ start, end, label }) => ({ start, end, type: label })) }));
    found = documents.map(({ text }) => analyse(text).mentions.map(({ start, end, kind, confidence }) => ({ start, end, type: kind, confidence })));
  });

  test('find people, organisations and places of the corpus’s test part', () => {
    const tallies = emptyTallies(mainTypes);
    documents.forEach(({ gold }, index) => tally(tallies, gold, found[index]!));
    const { f1 } = marksOf(together(tallies, mainTypes));
    assert.ok(0.8 <= f1, `F1 ${f1}`);
  });

  test('are as sure as they are right', () => {
    const { error, bins } = calibrate(documents, found, kinds);
    assert.ok(error <= 0.06, `expected calibration error ${error}: ${JSON.stringify(bins)}`);
  });
});
