// The scoring of quotations in bench/, beside the scorer the figures are compared with, where that is beside the checkout.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { endToEnd, interval, spanMarks, together } from '../../bench/quotes/figures';
import type { GoldRow, Row, RowType } from '../../bench/quotes/rows';
import { scoreText, type Tally } from '../../bench/quotes/score';
import { readRow, type WrittenRow } from '../../bench/quotes/sets';
import type { Span } from '../../src/core/span';

const text = '“We will wait,” said Ana Duarte, the mayor. “It is ‘late’.” She added that Bo Okafor of the “night boat” had left. Duarte left too.';
const at = (words: string): Span => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const row = (type: RowType, words: string | readonly string[], speaker?: string): Row =>
  ({ type, parts: [words].flat().map(at), speaker: speaker === undefined ? [] : [at(speaker)] });
const gold = (type: RowType, words: string | readonly string[], speaker?: string, more: Partial<GoldRow> = {}): GoldRow =>
  ({ ...row(type, words, speaker), ...more });
const score = (wanted: readonly GoldRow[], found: readonly Row[]): Tally => scoreText({ text, gold: wanted }, found);

suite('scores of quotations', () => {
  test('marks at the edges do not matter, eight of ten characters are enough', () => {
    const { quoted } = score([gold('direct', '“We will wait,”'), gold('direct', '“It is ‘late’.”')], [row('direct', 'We will wait'), row('partial', 'It')]);
    assert.deepEqual([quoted.gold, quoted.found, quoted.hit], [2, 2, 1]);
    assert.deepEqual(spanMarks(quoted), { precision: 0.5, recall: 0.5, f1: 0.5 });
  });

  test('every stretch of an interrupted quotation counts, one found twice counts once', () => {
    const parts = ['“We will wait,”', '“It is ‘late’.”'];
    const { quoted } = score([gold('direct', parts)], [row('direct', parts), row('direct', 'We will wait')]);
    assert.deepEqual([quoted.gold, quoted.found, quoted.hit], [2, 2, 2]);
  });

  test('a report is compared as a whole', () => {
    const parts = ['Bo Okafor', 'had left'];
    const { reported, quoted } = score([gold('indirect', parts, 'She')], [row('mixed', parts, 'She')]);
    assert.deepEqual([reported.gold, reported.found, reported.hit, reported.right, quoted.gold], [1, 1, 1, 1, 0]);
  });

  test('what is optional is neither required nor punished', () => {
    const wanted = [gold('direct', 'We will wait', 'Ana Duarte'), gold('partial', 'It is', undefined, { optional: true })];
    const { quoted } = score(wanted, [row('direct', 'We will wait', 'Ana Duarte'), row('direct', '“It is ‘late’.”', 'She')]);
    assert.deepEqual([quoted.gold, quoted.found, quoted.hit, quoted.wanted, quoted.given], [1, 1, 1, 1, 1]);
  });

  test('marked words that quote nobody count where a quotation is said to be', () => {
    const wanted = [gold('other', '“night boat”'), gold('other', '‘late’')];
    assert.deepEqual(score(wanted, [row('partial', 'night boat')]).terms, { gold: 2, found: 1 });
    assert.deepEqual(score(wanted, [row('indirect', 'night boat')]).terms, { gold: 2, found: 0 });
  });

  test('paragraphs without marks are counted beside the others', () => {
    const { blocks, quoted } = score([gold('block', 'Bo Okafor of the'), gold('direct', 'We will wait')], [row('direct', 'Bo Okafor of the')]);
    assert.deepEqual([blocks, quoted.gold, quoted.hit], [{ gold: 1, found: 1 }, 2, 1]);
  });

  test('a speaker is right by half of the shorter words, by another place of the same name, by its alternatives', () => {
    const right = (more: Partial<GoldRow>, speaker: string | undefined): number => {
      const { asked, right: hits } = score([gold('direct', 'We will wait', 'Ana Duarte, the mayor', more)], [row('direct', 'We will wait', speaker)]).quoted;
      assert.equal(asked, 1);
      return hits;
    };
    assert.equal(right({}, 'Duarte'), 1);
    assert.equal(right({}, 'the mayor'), 1);
    assert.equal(right({}, 'Bo Okafor'), 0);
    assert.equal(right({}, undefined), 0);
    assert.equal(right({}, 'She'), 0);
    assert.equal(right({ alternatives: [at('She')] }, 'She'), 1);
    assert.equal(right({ speaker: [at('Bo Okafor')], speakerKind: 'name' }, 'Ana Duarte'), 0);
  });

  test('the same name elsewhere is right, the very words are counted beside', () => {
    const wanted = [gold('direct', 'We will wait', 'Ana Duarte, the mayor', { speakerKind: 'name' })];
    const later = { start: text.lastIndexOf('Duarte'), end: text.lastIndexOf('Duarte') + 6 };
    const of = (speaker: Span): readonly number[] => {
      const { right, strict } = score(wanted, [{ ...row('direct', 'We will wait'), speaker: [speaker] }]).quoted;
      return [right, strict];
    };
    assert.deepEqual(of(later), [1, 0]);
    assert.deepEqual(of(at('the mayor')), [1, 0]);
    assert.deepEqual(of(at('Ana Duarte, the mayor')), [1, 1]);
    assert.deepEqual(of(at('Duarte, the ma')), [1, 0]);
  });

  test('a speaker known by name alone is right by that name or where it stands', () => {
    const known = { byName: true, names: ['Ana Duarte'], alternatives: [at('Ana Duarte'), at('the mayor')] };
    const right = (found: Row): number => score([gold('direct', 'We will wait', undefined, known)], [found]).quoted.right;
    assert.equal(right(row('direct', 'We will wait', 'the mayor')), 1);
    assert.equal(right({ ...row('direct', 'We will wait', 'She'), speakerName: 'Ana Duarte' }), 1);
    assert.equal(right({ ...row('direct', 'We will wait', 'She'), speakerName: 'Bo Okafor' }), 0);
    assert.equal(right(row('direct', 'We will wait', 'She')), 0);
  });

  test('end to end asks for span and speaker, and leaves out what has no speaker', () => {
    const wanted = [gold('direct', 'We will wait', 'Ana Duarte'), gold('direct', '“It is ‘late’.”', 'Ana Duarte'), gold('partial', 'night boat')];
    const found = [row('direct', 'We will wait', 'Duarte'), row('direct', '“It is ‘late’.”', 'She'), row('partial', 'night boat', 'She')];
    const { quoted } = score(wanted, found);
    assert.deepEqual(endToEnd(quoted), { precision: 0.5, recall: 0.5, f1: 0.5 });
  });

  test('an interval is the same each time, holds the figure, and is wider for fewer texts', () => {
    const values = Array.from({ length: 64 }, (_, index) => index % 2);
    const mean = (drawn: readonly number[]): number => drawn.reduce((sum, value) => sum + value, 0) / drawn.length;
    const [low, high] = interval(values, mean);
    assert.deepEqual([low, high], interval(values, mean));
    assert.ok(0.3 < low && low < 0.45 && 0.55 < high && high < 0.7, `${low} to ${high}`);
    const [lower, higher] = interval(values.slice(0, 8), mean);
    assert.ok(lower < low && high < higher);
  });

  test('any gold and any rows give the figures of the scorer', function () {
    const scorer = resolve('..', 'shared', 'score', 'quotes.mjs');
    if (!existsSync(scorer)) this.skip();
    const folder = mkdtempSync(join(tmpdir(), 'news-quotes-'));
    try {
      mkdirSync(join(folder, 'text'));
      fc.assert(fc.property(fc.array(document, { minLength: 1, maxLength: 40 }), (documents) => {
        const written = (rows: (one: typeof documents[number]) => readonly object[]): string =>
          documents.flatMap((one, index) => rows(one).map((fields) => JSON.stringify({ doc: `${index}`, ...fields }))).join('\n');
        documents.forEach((_, index) => writeFileSync(join(folder, 'text', `${index}.txt`), text));
        writeFileSync(join(folder, 'gold'), written(({ wanted }) => wanted));
        writeFileSync(join(folder, 'found'), written(({ found }) => found));
        const args = ['--gold', join(folder, 'gold'), '--pred', join(folder, 'found'), '--text', join(folder, 'text'), '--json', join(folder, 'out')];
        const { status, stderr } = spawnSync(process.execPath, [scorer, ...args], { encoding: 'utf8' });
        assert.equal(status, 0, stderr);
        const tallies = documents.map(({ wanted, found }) => score(wanted.map(readRow), found.map(asFound)));
        assert.deepEqual(figuresOf(together(tallies)), figuresIn(JSON.parse(readFileSync(join(folder, 'out'), 'utf8')) as Written));
      }), { numRuns: 12, endOnFailure: true });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

const span = fc.oneof(
  fc.constantFrom(
    '“We will wait,”', '“It is ‘late’.”', 'night boat', 'Ana Duarte', 'Duarte, the mayor', 'Duarte left', 'She', 'Bo Okafor of', 'Bo Okafor of the “night boat” had left',
  ).map(at),
  fc.tuple(fc.nat(text.length - 12), fc.integer({ min: 1, max: 12 })).map(([start, length]) => ({ start, end: start + length })),
);
const found = fc.record({
  type: fc.constantFrom<RowType>('direct', 'partial', 'block', 'indirect', 'mixed'), quote: span, parts: fc.array(span, { maxLength: 2 }),
  speaker: fc.option(span),
  speakerName: fc.option(fc.constantFrom('Ana Duarte', 'Bo Okafor', 'Mayor Duarte', 'She'), { nil: undefined }),
});
const wanted = fc.record({
  type: fc.constantFrom<RowType>('direct', 'partial', 'indirect', 'mixed', 'other'), quote: span, parts: fc.array(span, { maxLength: 2 }),
  speaker: fc.option(span),
  speakerKind: fc.constantFrom<NonNullable<GoldRow['speakerKind']> | null>('name', 'pronoun', 'nominal', null), optional: fc.boolean(), speakerOptional: fc.boolean(),
}, { requiredKeys: ['type', 'quote', 'speaker'] });
const extra = fc.record({
  speakerParts: fc.array(span, { minLength: 1, maxLength: 2 }), speakerAlts: fc.array(span, { maxLength: 2 }),
  speakerNames: fc.constantFrom(['Ana Duarte'], ['Mayor Okafor', 'Bo'], []),
}, { requiredKeys: [] });
const writtenRow = fc.tuple(wanted, extra).map(([row, rest]): WrittenRow => ({ ...row, ...rest }));
const document = fc.record({ wanted: fc.array(writtenRow, { minLength: 1, maxLength: 8 }), found: fc.array(found, { maxLength: 8 }) });

type Found = typeof found extends fc.Arbitrary<infer Value> ? Value : never;
const asFound = ({ type, quote, parts, speaker, speakerName }: Found): Row =>
  ({ type, parts: parts.length === 0 ? [quote] : parts, speaker: speaker ? [speaker] : [], ...(speakerName !== undefined && { speakerName }) });

/** What the scorer writes of one side. */
interface WrittenSide {
  readonly ov80: { readonly p: number; readonly r: number; readonly f: number };
  readonly speaker: { readonly n: number; readonly strict: number; readonly relaxed: number; readonly answered: number };
  readonly e2e: { readonly p: number; readonly r: number; readonly f: number };
  readonly entity?: number;
}

interface Written {
  readonly A: WrittenSide & { readonly scare?: number };
  readonly C: WrittenSide;
}

type Figures = readonly Readonly<Record<string, number>>[];

const figuresIn = ({ A, C }: Written): Figures => [
  ...[A, C].map(({ ov80, speaker, e2e, entity }) => ({
    precision: ov80.p, recall: ov80.r, f1: ov80.f, ...speaker, entity: entity ?? 0, wholePrecision: e2e.p, wholeRecall: e2e.r, wholeF1: e2e.f,
  })),
  { terms: A.scare ?? 0 },
];

const figuresOf = ({ quoted, reported, terms }: Tally): Figures => [
  ...[quoted, reported].map((counts) => {
    const share = (part: number, of: number): number => part / of || 0;
    const { asked, answered, strict, right, named, resolved } = counts;
    const whole = endToEnd(counts);
    return {
      ...spanMarks(counts), n: asked, strict: share(strict, asked), relaxed: share(right, asked), answered: share(answered, asked),
      entity: share(resolved, named), wholePrecision: whole.precision, wholeRecall: whole.recall, wholeF1: whole.f1,
    };
  }),
  { terms: terms.found / terms.gold || 0 },
];
