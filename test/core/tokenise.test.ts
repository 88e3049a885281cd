import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Token } from '../../src/core/reading';
import { tokenise } from '../../src/core/tokenise';

const whole = (text: string): Token[] => tokenise(text, { start: 0, end: text.length });
const sign = { word: '', number: '#', mark: '"', punctuation: '', symbol: '~', markup: '<' } as const;
/** The tokens with a space between; kinds but words and punctuation are told by a sign in front. */
const shown = (text: string): string => whole(text).map(({ start, end, kind }) => sign[kind] + text.slice(start, end)).join(' ');
const check = (text: string, expected: string): void => assert.equal(shown(text), expected);

suite('tokenise', () => {
  test('words keep their apostrophes and periods', () => {
    check("O'Neill and O’Neill don't, won’t, d'Arcy", "O'Neill and O’Neill don't , won’t , d'Arcy");
    check('the U.S. and the U.K.-led D.C. talks at 10 a.m.', 'the U.S. and the U.K. - led D.C. talks at #10 a.m.');
    check('Booking.com, Ph.D. e.g. J.K. Rowling', 'Booking.com , Ph.D. e.g. J.K. Rowling');
  });

  test('an abbreviation of one part and its period are two tokens', () => {
    check('Mr. Bell, J. Doe, Feb. 3', 'Mr . Bell , J . Doe , Feb . #3');
    check('It ended.Then it began.', 'It ended . Then it began .');
  });

  test('the possessive is a word of its own', () => {
    check('Bell’s plan, Bell\'s plan, the U.S.’s, NATO\'s', 'Bell ’s plan , Bell \'s plan , the U.S. ’s , NATO \'s');
    check('“Tides”’s author', '"“ Tides "” ’s author');
  });

  test('hyphens part words', () => {
    check('US-Russia, al-Sadr -- and — so – on', 'US - Russia , al - Sadr -- and — so – on');
  });

  test('numbers', () => {
    check('$300, 1,000.5, 20,000 and 4.5%', '~$ #300 , #1,000.5 , #20,000 and #4.5 ~%');
    check('the 79th of the 1990s at 10:30, 5pm', 'the #79th of the #1990s at #10:30 , #5pm');
    check('In 2025, 3. ½', 'In #2025 , #3 . #½');
    check('G7, F-16, COVID19', 'G7 , F - #16 , COVID19');
  });

  test('quotation marks', () => {
    check('"a" “b” «c» „d“ ‚e‘ ‹f›', '"" a "" "“ b "” "« c "» "„ d "“ "‚ e "‘ "‹ f "›');
    check("``a'' ''b''", "\"`` a \"'' \"'' b \"''");
  });

  test('single quotation marks and apostrophes', () => {
    check('‘Never,’ he said', '"‘ Never , "’ he said');
    check("'Never,' he said", "\"' Never , \"' he said");
    check('the ministers’ plan', 'the ministers ’ plan');
    check('‘the ministers’ plan’', '"‘ the ministers "’ plan "’');
    check('the ’90s, ’tis, rock ’n’ roll', 'the ’90s , ’tis , rock ’n ’ roll');
  });

  test('signs that lost their encoding', () => {
    check('â€œIt isnâ€™t,â€\u009d', '"â€œ It isnâ€™t , "â€\u009d');
    check('Bellâ€™s â€“ â€˜noâ€™ â€” pâte', 'Bell â€™s â€“ "â€˜ no "â€™ â€” pâte');
    check('50 â€ ', '#50 "â€');
  });

  test('Markdown and HTML remnants', () => {
    check('He [denied](#) it. [x] stays', 'He <[ denied <](#) it . [ x ] stays');
    check('**Ana Duarte / Agency**', '<** Ana Duarte ~/ Agency <**'.replace('~/', '/'));
    check('![a pier](p.jpg "Pier") here', '<! <[ a pier <](p.jpg "Pier") here');
    check('# Title', '<# Title');
    check('a<br>b &nbsp; AT&T <b', 'a <<br> b <&nbsp; AT ~& T ~< b');
    check('see https://a.example/b?c=(d). <https://e.example>', 'see <https://a.example/b?c=(d) . <<https://e.example>');
    check('(www.a.example)', '( <www.a.example )');
  });

  test('letters of any script, marks and joiners', () => {
    check('Нгуен Nguye\u0302\u0303n محمد हिन्दी 東京', 'Нгуен Nguye\u0302\u0303n محمد हिन्दी 東京');
    check('co\u00adoperate', 'co\u00adoperate');
    check('win 👍🏽👩‍🚀 it', 'win ~👍🏽 ~👩‍🚀 it');
    check('a\u200bb\u00a0c\ufeffd', 'a b c d');
  });

  test('stays inside its span', () => {
    const text = 'the U.S. and “Bell’s”';
    assert.deepEqual(tokenise(text, { start: 4, end: 7 }), [{ start: 4, end: 7, kind: 'word' }]);
    for (let end = 0; end <= text.length; end++) assert.ok(tokenise(text, { start: 0, end }).every((token) => token.end <= end));
  });

  const piece = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('U.S.', '’s', 'â€™', 'â€œ', 'â€',
    "'", '’', '‘', '“', ' ', '\n', '](', '[', ')', '<a', '>', '&amp;', 'http://', 'www.a', '1,', '.5', '...', '👩‍🚀', '\u200d', '**', '#', 'O’N', '\ud800'));
  const text = fc.array(piece).map((pieces) => pieces.join(''));

  test('any text: tokens in order, inside the span, no white space in them or lost between them', () => {
    fc.assert(fc.property(text, fc.nat(), fc.nat(), (text, a, b) => {
      const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
      let at = start;
      for (const token of tokenise(text, { start, end })) {
        assert.ok(at <= token.start && token.start < token.end && token.end <= end);
        assert.match(text.slice(at, token.start), /^[\s\u0085\u200b\u2060]*$/);
        if (token.kind !== 'markup') assert.doesNotMatch(text.slice(token.start, token.end), /\s/);
        at = token.end;
      }
      assert.match(text.slice(at, end), /^[\s\u0085\u200b\u2060]*$/);
    }), { numRuns: 1000 });
  });
});
