import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findQuotations } from '../../src/core/quote';
import { read } from '../../src/core/reading';
import { checkMarks, type Mark } from '../marked';

/** Quotations that stand by themselves are written DIRECT here, those inside another PARTIAL: nobody has asked yet who speaks. */
const find = (text: string): Mark[] => findQuotations(read(text)).map(({ start, end, depth }) => ({ start, end, label: depth === 0 ? 'DIRECT' : 'PARTIAL' }));
const check = (source: string): void => checkMarks(find, source, { labels: ['DIRECT', 'PARTIAL'] });

const story = 'The harbour board met in Velmora on Monday and agreed on a plan for the old docks, after a long and open debate.';

suite('findQuotations', () => {
  test('pairs curly, straight and doubled marks, guillemets and low quotes', () => {
    check('[“The docks are ours,”]DIRECT said the mayor of Velmora on a cold Monday.');
    check('["The docks are ours,"]DIRECT said the mayor, and then ["again!"]DIRECT or so.');
    check("[''The docks are ours,'']DIRECT said the mayor of Velmora, [``and so are you.'']DIRECT");
    check('[«The docks are ours»]DIRECT, said the mayor of Velmora, and left the hall.');
    check('[« The docks are ours »]DIRECT, said the mayor of Velmora. [« We will keep them. »]DIRECT And left.');
    check('It was a [«theft»]DIRECT, and [« nobody came »]DIRECT, said the mayor of Velmora.');
    check('[»The docks are ours«]DIRECT, said the mayor of Velmora, and left the hall.');
    check('[„The docks are ours“]DIRECT, said the mayor of Velmora, and left the hall.');
  });

  test('lets place decide where a glyph is wrong', () => {
    check('The mayor said: [”We opened with a closing mark.”]DIRECT Nobody minded.');
    check('[“The docks are ours“]DIRECT, said the mayor of Velmora.');
  });

  test('takes no apostrophe for a mark', () => {
    check("The ministers’ plan wasn’t ready; the ’90s harbour’s cranes didn’t move, and [“that’s that”]DIRECT, he said.");
    check("Don't ask the workers' union: it's the owners' turn, and they won't pay.\n\nThe workers' plan isn't new.");
    check('A crane of 5\'10" and a beam of 6\'2" lay on the quay.');
  });

  test('reads marks that lost their encoding', () => {
    check('[â€œThe docks arenâ€™t for sale,â€\u009d]DIRECT said the mayorâ€™s aide. [â€œWe are [â€˜finishedâ€™]PARTIAL now.â€]DIRECT');
  });

  test('finds single marks inside double ones', () => {
    check('[“She told me [‘never again’]PARTIAL and left,”]DIRECT Duarte said.');
    check('["He said [\'no\']PARTIAL to the workers\' plan,"]DIRECT Duarte said.');
  });

  test('follows British texts, which quote in single marks', () => {
    const source = '[‘The docks aren’t for sale,’]DIRECT the mayor said.\n\n[‘She called it [“a theft”]PARTIAL, and the workers’ anger is real,’]DIRECT he added.';
    check(source);
    check(source.replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"'));
  });

  test('ends an unclosed quotation with its paragraph, and the next begins afresh', () => {
    check('[“The docks are ours and nobody will take them.]DIRECT\n\nThe board met again. [“Fine,”]DIRECT the mayor said.');
  });

  test('ends an unclosed quotation before the clause that reports it', () => {
    check('[“The docks are ours,]DIRECT she said. [“We will keep them.”]DIRECT');
  });

  test('carries a quotation over paragraphs that open again without a close', () => {
    const [first, second] = findQuotations(read('“The docks are ours.\n\n“We will keep them,” the mayor said.'));
    assert.deepEqual([first!.closed, first!.continues], [false, false]);
    assert.deepEqual([second!.closed, second!.continues], [true, true]);
  });

  test('carries a quotation over paragraphs up to a lone closing mark', () => {
    check(`The mayor said, [“The docks are ours.]DIRECT\n\n[It was a long fight for everybody.]DIRECT\n\n[Now we rest.”]DIRECT\n\n${story}`);
  });

  test('is ordered and nested, on token boundaries, for any text', () => {
    const piece = fc.constantFrom('“', '”', '"', "'", '‘', '’', "''", '«', '»', '„', ' ', '\n\n', 'word', 'Lee said', ',', '.', '5', 'don’t', '–');
    fc.assert(fc.property(fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')), (text) => {
      const reading = read(text);
      const starts = new Set(reading.tokens.map(({ start }) => start));
      const ends = new Set(reading.tokens.map(({ end }) => end));
      let last = -1;
      for (const one of findQuotations(reading)) {
        assert.ok(last <= one.start, 'ordered');
        last = one.start;
        assert.ok(starts.has(one.start) && ends.has(one.end), 'on tokens');
        assert.ok(one.start <= one.inner.start && one.inner.start <= one.inner.end && one.inner.end <= one.end, 'words inside the marks');
        const block = reading.blocks[one.block]!;
        assert.ok(block.start <= one.start && one.end <= block.end, 'inside one block');
      }
    }));
  });

  test('survives thousands of unclosed marks and apostrophes', () => {
    assert.equal(findQuotations(read('“We will wait. '.repeat(20000))).length, 20000);
    assert.equal(findQuotations(read("The workers' plan isn't theirs. ".repeat(20000))).length, 0);
  });

  test('costs one quotation, not the rest, when a mark is stray', () => {
    const clean = '[“The docks are ours,”]DIRECT Duarte said.';
    for (const stray of ['”', '"', '‘', '»']) check(`A ${stray} stray one.\n\n${clean}`);
    check(`A [“stray one.]DIRECT\n\n${clean}`);
  });
});
