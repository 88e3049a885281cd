import assert from 'node:assert/strict';
import fc from 'fast-check';
import { read } from '../../src/core/reading';
import { segment } from '../../src/core/segment';
import { tokenise } from '../../src/core/tokenise';
import { checkMarks, type Mark } from '../marked';

const find = (text: string): Mark[] => read(text).sentences.map(({ start, end }) => ({ start, end, label: 'SENTENCE' }));
/** Sentences are written with ¦ between. */
const check = (source: string): void => checkMarks(find, source.split(/ ?¦ ?/).map((sentence) => `[${sentence}]SENTENCE`).join(' '));

suite('segment', () => {
  test('sentences end at stops', () => {
    check('The harbour opened. ¦ Ferries came! ¦ Did they stay? ¦ They did.');
  });

  test('not after a title, an initial, an abbreviation', () => {
    check('The plan of Mr. Bell and Gen. Ruiz was signed by Sen. Ana J. Duarte, said Dr. Quist. ¦ It failed.');
    check('He met U.S. President Tom Bell and U.K. officials in Washington, D.C. on Monday.');
    check('They met on Feb. 3 near No. 10 with J. R. Bell of Quist Inc. and left.');
    check('The St. Lawrence and Mt. Elgin were seen, etc. by all.');
  });

  test('an abbreviation may be the last word', () => {
    check('He went to the U.S. ¦ The others stayed.');
    check('They met at 10 a.m. ¦ It rained on the quay all day.');
    check('He works for Quist Inc. ¦ It builds walls for the board.');
    check('The answer was no. ¦ He left the hall.');
  });

  test('decimals and ellipses', () => {
    check('It rose by 4.5 percent to 1.2 billion. ¦ It fell again.');
    check('He waited ... and left. ¦ She stayed… ¦ They came.');
    check('“This harbour is not for sale ... it is for rent,” he said.');
  });

  test('what closes with the stop belongs to the sentence', () => {
    check('“We wait.” ¦ He left. ¦ "We wait." ¦ He left. ¦ (They waited.) ¦ So did we.');
    check('She called it “a theft.” ¦ He called it ‘a loan.’ ¦ Nobody agreed.');
  });

  test('a quotation goes on into its speaker', () => {
    check('“Why now?” he asked. ¦ “Never!” Ana Duarte said. ¦ “Why not?” the pilots wondered.');
    check('“We wait. ¦ We hope,” he said.');
    check('“Is it so?” ¦ The mayor did not answer.');
  });

  test('lists and times', () => {
    check('1. Ana Duarte won in 12.71 seconds. ¦ Tom Bell lost.');
  });

  test('names that begin small', () => {
    check('He left. ¦ al-Sadr stayed. ¦ iPhones rang. ¦ van Dijk laughed.');
  });

  test('other scripts', () => {
    check('Гавань открыта. ¦ Паромы ходят.');
    assert.equal(find('港口开放了。渡轮来了。').length, 2);
  });

  test('a hard wrap ends nothing, a block does', () => {
    const first = 'The harbour of Velmora opened\nagain on Monday with the mayor\nand Gen.\nRuiz on the wall.';
    const text = `${first}\n\nFerries came`;
    assert.deepEqual(find(text).map(({ start, end }) => text.slice(start, end)), [first, 'Ferries came']);
  });

  test('sentences hold all tokens once, in order', () => {
    const piece = fc.constantFrom('He', 'said', '.', '. ', '?', '! ', ' ', '“', '”', '"', "'", '’', 'U.S.', 'Mr.', '...', '…', '(', ')', '3', 'the', 'Bell', '**', '。', '\n', '“”', 'I.');
    fc.assert(fc.property(fc.array(piece).map((pieces) => pieces.join('')), (text) => {
      const tokens = tokenise(text, { start: 0, end: text.length });
      let at = 0;
      for (const { start, end, firstToken, endToken } of segment(text, tokens)) {
        assert.ok(firstToken === at && at < endToken);
        assert.deepEqual([start, end], [tokens[firstToken]!.start, tokens[endToken - 1]!.end]);
        at = endToken;
      }
      assert.equal(at, tokens.length);
    }), { numRuns: 1000 });
  });
});
