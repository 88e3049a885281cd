import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../../src/core/analyse';
import { createFolderIndex, type FolderIndex, idOf } from '../../src/core/folderIndex';
import { identify } from '../../src/core/identify';
import { finished } from '../../src/core/pauses';
import { relate, sameQuotes } from '../../src/core/relate';
import { hashWord } from '../../src/core/relate/hashWord';

const articles = [
  'Velmora, March 4, 2025 - Mayor Olivia Vasketh opened the new ferry terminal. “The sea has never been closer to our schools,” Vasketh said. Daudi Omwenga of the Harbour Workers Union (HWU) stayed away.',
  'The HWU called a strike on the new ferry terminal of Velmora. “The sea has never been closer to our schools,” Mayor Vasketh had said on Tuesday. Omwenga disagreed.',
  'Peter Vasketh sings. He is no relative of the mayor, he told the Coastal Times on March 9, 2025.',
  'Herring prices fell in Talsvik for the third week. Ferries carried less fish than in the year before, the Fisheries Office said.',
  '',
].map(text => analyse(text));

const key = (word: string): number => hashWord(word) >>> 0;
const files = ['a.txt', 'b/c.txt', 'd.txt'];
const write = fc.record({ file: fc.constantFrom(...files), article: fc.option(fc.constantFrom(...articles), { nil: undefined }) });

/** All that can be asked, for every file as the one that asks. */
function answers(index: FolderIndex): unknown {
  return {
    files: index.files(),
    size: index.size,
    passages: index.files().map((file) => index.passagesOf(file)),
    averageLength: index.averageLength,
    ferries: [...index.terms.find(key('ferri'))].map((posting) => index.passages.get(idOf(posting))).sort((a, b) => (a.file < b.file ? -1 : 1)),
    identities: identify(index).map(({ id, kind, name, count, reasons, roles, files: own, mentions }) => ({ id, kind, name, count, reasons, roles, own, mentions })),
    related: articles.map((article) => relate(index, { file: 'asking.txt', article, span: { start: 0, end: 0 }, limit: 10 })),
    quotes: articles.flatMap((article) => article.quotes.map((quote) => sameQuotes(index, { file: 'asking.txt', article, quote }))),
  };
}

suite('folderIndex', () => {
  test('any edits end as a rebuild, in whatever order files are written', () => {
    fc.assert(fc.property(fc.array(write, { maxLength: 12 }), fc.boolean(), (writes, backwards) => {
      const edited = createFolderIndex();
      const contents = new Map<string, (typeof articles)[number]>();
      for (const { file, article } of writes) {
        edited.replace(file, article);
        if (article) contents.set(file, article);
        else contents.delete(file);
      }
      const rebuilt = createFolderIndex();
      const order = [...contents].sort(([a], [b]) => (a < b === backwards ? 1 : -1));
      for (const [file, article] of order) rebuilt.replace(file, article);
      assert.deepEqual(answers(edited), answers(rebuilt));
    }));
  });

  test('a file that is gone leaves nothing behind', () => {
    const index = createFolderIndex();
    index.replace('a.txt', articles[0]);
    index.replace('a.txt', undefined);
    assert.deepEqual([index.size, index.passages.count, index.quotes.count, index.terms.count(key('ferri')), index.names.count(key('velmora'))], [0, 0, 0, 0, 0]);
    assert.equal(index.article('a.txt'), undefined);
  });

  test('the generation grows with each change, and with changes only', () => {
    const index = createFolderIndex();
    index.replace('a.txt', articles[0]);
    const before = index.generation;
    index.replace('a.txt', articles[0]);
    index.replace('never.txt', undefined);
    assert.equal(index.generation, before);
    index.replace('a.txt', articles[1]);
    assert.ok(before < index.generation);
  });

  test('knows when a file was saved, if it was told; a later saving is a change', () => {
    const index = createFolderIndex();
    index.replace('a.txt', articles[0], 1000);
    const { generation } = index;
    index.replace('a.txt', articles[0], 1000);
    assert.equal(index.generation, generation);
    index.replace('a.txt', articles[0], 2000);
    assert.ok(generation < index.generation);
    assert.equal(index.modified('a.txt'), 2000);
    index.replace('a.txt', articles[0]);
    assert.equal(index.modified('a.txt'), undefined);
  });

  test('finds passages by stem, whatever the ending, accents or capitals', () => {
    const index = createFolderIndex();
    index.replace('a.txt', analyse('Two FERRIES sailed from Valparaíso.'));
    index.replace('b.txt', analyse('The ferry reached Valparaiso on Monday.'));
    assert.equal(index.terms.count(key('ferri')), 2);
    assert.equal(index.terms.count(key('valparaiso')), 2);
  });

  test('tells of a passage whether it has a word, in whatever segment it lies', () => {
    const index = createFolderIndex();
    for (let i = 0; i < 12; i++) index.replace(`${i}.txt`, analyse(i % 3 === 0 ? 'Two ferries sailed.' : 'The sailors sailed.'));
    index.replace('0.txt', analyse('Nobody sailed.'));
    const having = (word: string): number[] => [...index.terms.find(key(word))].map(idOf);
    const all = having('sail');
    assert.equal(all.length, 12);
    for (const word of ['ferri', 'sailor', 'sail', 'absent']) assert.deepEqual(all.filter((id) => index.terms.holds(key(word), id)), all.filter((id) => having(word).includes(id)), word);
  });

  test('what was counted is counted again once a file is written', () => {
    const index = createFolderIndex();
    const counts = (): number[] => [index.terms.count(key('ferri')), index.terms.count(key('ferri') | 0), index.passages.count, index.averageLength];
    index.replace('a.txt', analyse('Two ferries sailed.'));
    assert.deepEqual(counts(), [1, 1, 1, 2]);
    index.replace('b.txt', analyse('The ferry reached Valparaiso late on Monday.'));
    assert.deepEqual(counts(), [2, 2, 2, 3.5]);
    index.replace('a.txt', analyse('Herring sold.'));
    assert.deepEqual(counts(), [1, 1, 2, 3.5]);
    index.replace('b.txt', undefined);
    assert.deepEqual(counts(), [0, 0, 1, 2]);
  });

  test('of equal quotations in too many files those of the first are taken', () => {
    const index = createFolderIndex();
    const [article, names] = [analyse('“The sea has never been closer to our schools,” Mayor Vasketh said.'), Array.from({ length: 60 }, (_, i) => `${100 + i}.txt`)];
    for (const name of [...names].reverse()) index.replace(name, article);
    const found = sameQuotes(index, { file: 'asking.txt', article, quote: article.quotes[0]! });
    assert.deepEqual(found.map(({ file }) => file), names.slice(0, 40));
  });

  test('paragraphs of one sentence are joined to passages, long ones stay', () => {
    const index = createFolderIndex();
    const sentence = 'The harbour office counted nine ships that day.';
    index.replace('short.txt', analyse([sentence, sentence, sentence].join('\n\n')));
    index.replace('long.txt', analyse(Array(12).fill(sentence).join(' ')));
    assert.equal(index.passagesOf('short.txt').length, 1);
    assert.equal(index.passagesOf('long.txt').length, 2);
  });

  test('reads any script', () => {
    const index = createFolderIndex();
    const texts = ['港口工人星期一罢工，市长说谈判将继续进行。', 'Портовые рабочие объявили забастовку в понедельник.', 'أعلن عمال الميناء إضرابا يوم الاثنين.', '\ud800 lone \udc00'];
    texts.forEach((text, i) => index.replace(`${i}.txt`, analyse(text)));
    const article = analyse('市长说港口工人罢工。');
    assert.equal(relate(index, { file: 'asking.txt', article, span: { start: 0, end: 0 }, limit: 3 })[0]?.file, '0.txt');
  });

  test('to put it in order is no change', () => {
    const index = createFolderIndex();
    for (let nth = 0; nth < 20; nth++) index.replace(`${nth}.txt`, analyse(`${nth} ferries left Velmora.`));
    const { generation } = index;
    const counted = index.terms.count(hashWord('ferri'));
    assert.equal(index.isTidy, false);
    finished(index.tidy());
    assert.equal(index.isTidy, true);
    assert.ok(index.holdings.length < 20);
    assert.deepEqual([index.generation, index.terms.count(hashWord('ferri')), counted], [generation, 20, 20]);
  });

  test('of articles that come one by one no more wait to be joined than a question can look through', () => {
    const index = createFolderIndex();
    const most: number[] = [];
    for (let nth = 0; nth < 300; nth++) {
      index.replace(`${nth}.txt`, analyse(`${nth} ferries left Velmora.`));
      most.push(index.holdings.length);
    }
    assert.ok(Math.max(...most) < 80, 'they pile up');
    assert.equal(most[40], 41, 'and none waits for few to be joined');
    assert.equal(index.terms.count(hashWord('ferri')), 300);
  });

  test('says what was written since a generation', () => {
    const index = createFolderIndex();
    index.replace('a.txt', analyse('One.'));
    const { generation } = index;
    assert.deepEqual(index.changedSince(generation), []);
    index.replace('b.txt', analyse('Two.'));
    index.replace('a.txt', undefined);
    index.replace('b.txt', analyse('Three.'));
    assert.deepEqual(index.changedSince(generation), ['a.txt', 'b.txt']);
    assert.deepEqual(index.changedSince(index.generation - 1), ['b.txt']);
    assert.deepEqual(index.changedSince(0), ['a.txt', 'b.txt']);
  });

  test('of articles that were put in few are held', () => {
    const index = createFolderIndex();
    const article = analyse('Ships left Velmora.');
    const given = Array.from({ length: 300 }, () => ({ ...article }));
    given.forEach((each, nth) => index.replace(`${nth}.txt`, each));
    assert.equal(given.filter((each, nth) => index.article(`${nth}.txt`) === each).length, 0, 'each asking drives out one that is held');
    index.replace('last.txt', article);
    assert.equal(index.article('last.txt'), article);
  });

  test('files stay in order whatever comes and goes', () => {
    const index = createFolderIndex();
    const article = analyse('Ships left Velmora.');
    const present = new Set<string>();
    const write = (file: string, isThere: boolean): void => {
      index.replace(file, isThere ? article : undefined);
      if (isThere) present.add(file);
      else present.delete(file);
    };
    for (const [files, isThere] of [['mcx', true], ['a', true], ['cx', false], ['xb', true], ['b', false], ['bz', true], ['abmxz', false]] as const) {
      for (const file of files) write(file, isThere);
      if (files !== 'cx') assert.deepEqual(index.files(), [...present].sort());
    }
  });
});
