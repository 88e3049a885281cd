import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findQuotations, type Quotation, shownSpan } from '../../src/core/quote';
import { type ArticleReading, read } from '../../src/core/reading';
import { checkMarks, type Mark } from '../marked';

/** All of a text, where they stand in it. */
const quotationsIn = (reading: ArticleReading): Quotation[] => findQuotations(reading).parts.flatMap((own, index) => {
  const at = reading.blocks[index]!.start;
  return own.map((one) => ({ ...one, start: at + one.start, end: at + one.end, inner: { start: at + one.inner.start, end: at + one.inner.end } }));
});

/** Quotations that stand by themselves are written DIRECT here, those inside another PARTIAL: nobody has asked yet who speaks. */
const find = (text: string): Mark[] => quotationsIn(read(text)).map(({ start, end, depth }) => ({ start, end, label: depth === 0 ? 'DIRECT' : 'PARTIAL' }));
const check = (source: string): void => checkMarks(find, source, { labels: ['DIRECT', 'PARTIAL'] });

const story = 'The harbour board met in Velmora on Monday and agreed on a plan for the old docks, after a long and open debate.';

/** How often a token is read on the average while the quotations of a text are found. */
function looksPerToken(text: string): number {
  const reading = read(text);
  let looks = 0;
  const parts = reading.parts.map((part) => ({
    ...part,
    tokens: new Proxy(part.tokens, {
      get: (target, key) => {
        looks++;
        return Reflect.get(target, key) as unknown;
      },
    }),
  }));
  findQuotations({ parts, kept: undefined });
  return looks / reading.tokens.length;
}

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
    const text = 'â€œ The docks are not for sale â€\u009d said Ana Duarte.';
    assert.deepEqual(quotationsIn(read(text)).map(found => shownSpan(text, found)), [{ start: 4, end: 30 }]);
    const invisible = text.replaceAll('â€œ ', 'â€œ\u200b').replace(' â€', '\u2060â€');
    assert.deepEqual(quotationsIn(read(invisible)).map(found => shownSpan(invisible, found)), [{ start: 4, end: 30 }], 'what shows nothing is no word');
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
    const [first, second] = quotationsIn(read('“The docks are ours.\n\n“We will keep them,” the mayor said.'));
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
      for (const one of quotationsIn(reading)) {
        assert.ok(last <= one.start, 'ordered');
        last = one.start;
        assert.ok(starts.has(one.start) && ends.has(one.end), 'on tokens');
        assert.ok(one.start <= one.inner.start && one.inner.start <= one.inner.end && one.inner.end <= one.end, 'words inside the marks');
        assert.ok(reading.blocks.some((block) => block.start <= one.start && one.end <= block.end), 'inside one block');
      }
    }));
  });

  test('nests curly marks in straight ones, each answered by its own sort', () => {
    check('["Ana Duarte called it [“a theft”]PARTIAL and the board [“asleep”]PARTIAL that day.]DIRECT\n\n["We will keep the docks."]DIRECT');
    check('["Then she asked, ["Whose docks?"]PARTIAL and nobody answered."]DIRECT');
    check('["The docks are ours,]DIRECT she said. ["We will keep them."]DIRECT');
  });

  test('ends words that lost their closing mark with the sentence they are a part of', () => {
    check('The mayor called the plan [“a theft.]DIRECT The board met again in the evening.');
    check('The mayor said: [“We will wait. The board may meet without us.]DIRECT');
  });

  test('ends an unclosed quotation before its clause though the next paragraph opens again', () => {
    check('[“The docks are ours,]DIRECT Duarte said on the quay.\n\n[“We will keep them.”]DIRECT');
  });

  test('leaves out the name that signs a quotation on a line of its own', () => {
    check(`[“The docks are ours and nobody will take them from us.]DIRECT\n\nAna Duarte, Harbour Board of Velmora.”\n\n${story}`);
    check(`[“The docks are ours and nobody will take them from us.]DIRECT\n\n[Ana Duarte told us so.”]DIRECT\n\n${story}`);
  });

  test('survives thousands of unclosed marks and apostrophes', () => {
    assert.equal(quotationsIn(read('“We will wait. '.repeat(20000))).length, 20000);
    assert.equal(quotationsIn(read("The workers' plan isn't theirs. ".repeat(20000))).length, 0);
  });

  test('looks at no token more than a few times, whatever the marks', () => {
    for (const piece of ['“', '"', "'", '‘', '’', '” ', ' “', " '", "don't ", "the boys' ", '“a ‘b ', '"a “b" ', '“a\n\n', 'a”\n\n“b\n\n']) {
      const share = (count: number): number => looksPerToken(piece.repeat(count));
      assert.ok(share(4000) < 1.5 * share(400) + 1, `${JSON.stringify(piece)}: ${share(400)} looks a token, then ${share(4000)}`);
    }
    assert.ok(looksPerToken('“'.repeat(100000)) < 40);
    assert.ok(looksPerToken("'".repeat(1000000)) < 40);
  });

  test('reads an attribute of markup as none', () => {
    check('The line reads class="old docks" in both files.');
    check('[“He typed class="old docks" by hand,”]DIRECT Duarte said.');
    check('["He typed class="old docks" by hand,"]DIRECT Duarte said.');
  });

  test('costs one quotation, not the rest, when a mark is stray', () => {
    const clean = '[“The docks are ours,”]DIRECT Duarte said.';
    for (const stray of ['”', '"', '‘', '»']) check(`A ${stray} stray one.\n\n${clean}`);
    check(`A [“stray one.]DIRECT\n\n${clean}`);
  });
});
