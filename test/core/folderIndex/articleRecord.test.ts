import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { analyse } from '../../../src/core/analyse';
import { readArticle, writeArticle } from '../../../src/core/folderIndex/articleRecord';
import { readFeatures } from '../../../src/core/relate/features';
import type { ArticleGist } from '../../../src/core/relate/gist';
import { countShown } from '../../../src/core/relate/shownNames';
import { type Article, blockKinds, entityKinds, type Mention, type Quote, quoteKinds, quoteStances } from '../../../src/core/model';

/** As a test sees it: all fields read. */
const plain = (article: Article): unknown => JSON.parse(JSON.stringify(article));
const same = (article: Article): void => assert.deepEqual(plain(readArticle(writeArticle(article))), plain(article));

const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constant('Ana Duarte said “no”.\r\n\ud83d\ude00 \ud800 lone'));
const offset = fc.nat(100_000);
const span = fc.tuple(offset, fc.nat(500)).map(([start, length]) => ({ start, end: start + length }));
const share = fc.oneof(fc.integer({ min: 0, max: 100 }).map((each) => each / 100), fc.double({ min: 0, max: 1, noNaN: true }));
const some = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> => fc.option(value, { nil: undefined });
/** Without what is undefined: the analysis leaves such fields out. */
const tidy = <Value extends object>(value: Value): Value => Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Value;

const kind = fc.constantFrom(...entityKinds);
const entity = fc.oneof(fc.tuple(kind, fc.constantFrom('ana duarte', 'Ana', '')).map(([one, name]) => `${one}:${name}`), fc.string());
const mention = fc.record({ kind, entity, holder: some(entity), confidence: share, rule: fc.string(), value: some(fc.string()), unit: some(fc.string()) });
const speaker = fc.record({ entity: some(entity), confidence: share, rule: fc.string() });
const quote = fc.record({
  kind: fc.constantFrom(...quoteKinds), parts: some(fc.array(span)), speaker: some(fc.tuple(span, speaker).map(([where, who]) => tidy({ ...where, ...who }))), cue: some(span),
  stance: some(fc.constantFrom(...quoteStances)), addressee: some(span), via: some(span), relay: some(span), confidence: share, rule: fc.string(),
});
const article = fc.record({
  text, date: some(fc.constantFrom('2025-02-18', '')), sentences: fc.array(span),
  blocks: fc.array(fc.tuple(span, fc.constantFrom(...blockKinds)).map(([where, each]) => ({ ...where, kind: each }))),
  entities: fc.array(fc.record({ id: entity, kind, name: fc.string(), written: some(fc.string()), roles: fc.array(span) }).map(tidy)),
  mentions: fc.array(fc.tuple(span, mention).map(([where, each]) => tidy({ ...where, ...each }) as Mention)),
  quotes: fc.array(fc.tuple(span, quote).map(([where, each]) => tidy({ ...where, ...each }) as Quote)),
}).map((each) => tidy(each) as Article);

const told = ({ shown, names, quoted, passages, days }: ArticleGist): { shown: string[] } & Record<string, unknown> => ({
  shown: Array.from(shown.names, (name, at) => `${shown.nameOf(name)} ${shown.starts[at]} ${shown.ends[at]}`),
  kinds: shown.kinds, words: [...shown.words], firstWords: [...shown.firstWords], keys: [...names.keys], counts: [...names.counts], quoted, passages, days,
});

suite('articleRecord', () => {
  test('any article comes back as it was', () => fc.assert(fc.property(article, same)));

  test('the articles of our fixtures come back as they were, in fewer bytes than half of their JSON', () => {
    for (const file of readdirSync('test/fixtures/articles')) {
      const own = analyse(readFileSync(`test/fixtures/articles/${file}`, 'utf8'));
      same(own);
      assert.ok(2 * writeArticle(own).length < JSON.stringify(own).length, file);
    }
  });

  test('an article longer than two bytes can tell comes back as it was', () =>
    same(analyse(`${'It rained on the harbour of Velmora.\n\n'.repeat(1800)}“We will talk,” said Ana Duarte of the Harbour Council.`)));

  test('one quotation is read by itself, counted without the terms', () => fc.assert(fc.property(article, each => {
    const stored = readArticle(writeArticle(each));
    const quotations = stored.quotes.filter(({ kind: of }) => of !== 'term');
    assert.deepEqual([...quotations, undefined], Array.from({ length: quotations.length + 1 }, (_, number) => stored.quotation(number)));
  })));

  test('what is asked of many articles comes back as it was', () => {
    const { gist } = readFeatures(analyse('“We will talk,” said Ana Duarte of the Harbour Council.\n\nThe port stays shut, Duarte said on February 18, 2025.'));
    const stored = readArticle(writeArticle(analyse(''), gist));
    const whole = { ...gist, names: countShown(gist.shown) };
    assert.deepEqual(told(stored), told(whole));
    assert.deepEqual(told(whole).shown, ['Ana Duarte 21 31', 'Harbour Council 39 54', 'Ana Duarte 78 84']);
    assert.deepEqual(gist.days.map(({ day }) => day), [20250218]);
    assert.equal(gist.passages.length, 2);
    assert.equal(gist.quoted.length, 1);
    assert.ok(0 < stored.names.keys.length);
  });

  test('an article is read field by field, each once', () => {
    const read = readArticle(writeArticle(analyse('“We will talk,” said Ana Duarte.')));
    assert.equal(read.quotes, read.quotes);
    assert.equal(read.quotes[0]?.speaker?.entity, 'PERSON:ana duarte');
  });
});
