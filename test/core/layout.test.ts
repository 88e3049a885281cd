import assert from 'node:assert/strict';
import fc from 'fast-check';
import { layout } from '../../src/core/layout';
import { checkMarks, type Mark } from '../marked';

const find = (text: string): Mark[] => layout(text).map(({ start, end, kind }) => ({ start, end, label: kind.toUpperCase() }));
const all = ['HEADLINE', 'DATELINE', 'BYLINE', 'PARAGRAPH', 'CAPTION', 'RELATED', 'URL', 'BOILERPLATE'];
const check = (source: string, asWritten = false): void => checkMarks(find, source, { labels: all, asWritten });

const opening = '[The harbour of Velmora opened again on Monday, two winters after the storm that broke its northern wall.]PARAGRAPH';
const ending = '[Ferries to the outer islands are to follow in the spring, according to the board that runs the docks.]PARAGRAPH';

suite('layout', () => {
  test('headline, date, byline, paragraphs', () => {
    check(`[Harbour of Velmora opens again]HEADLINE\n\n[March 3, 2031]DATELINE\n\n[By Ana Duarte and Tom Bell]BYLINE\n\n${opening}\n\n${ending}`);
  });

  test('repeated headlines and a heading inside the text', () => {
    check(`[Tuesday, 4 March 2031]DATELINE\n\n[Velmora opens]HEADLINE\n\n[Velmora opens]HEADLINE\n\n\n\n\n${opening}\n\n[Ferries come later]HEADLINE\n\n${ending}`);
  });

  test('a paragraph a line, without blank lines', () => {
    check(`${opening}\n[Ferries come later]HEADLINE\n${ending}\n[They will be white.]PARAGRAPH`);
  });

  test('hard wraps: lines are joined, a blank line or an indent starts a paragraph', () => {
    check(' [Velmora Opens Its Harbour After Talks With U.S.\nEngineers]HEADLINE\n [The harbour of Velmora opened again on Monday, two\nwinters after the storm that broke its wall. The mayor,\n'
      + 'Sergio Bell, cut a ribbon.]PARAGRAPH\n\n[“We have waited long enough for this,” he told the\ncrowd on the quay.]PARAGRAPH\n [The board of the docks met on Tuesday and agreed on a\nplan for ferries.]PARAGRAPH');
  });

  test('hard wraps: a short last line ends a paragraph where no blank line does', () => {
    check('[The harbour of Velmora opened again on Monday, two\nwinters after the storm that broke its northern wall and\nsank a crane.]PARAGRAPH\n[Ferries to the outer islands are to follow in the spring,\n'
      + 'according to the board that runs the docks.]PARAGRAPH');
  });

  test('captions and credits in their shapes', () => {
    check(`${opening}\n[Mayor Sergio Bell (L) greets the pilots in Velmora on March 3, 2031.]CAPTION\n[Nora Quist | Quayside Photos]CAPTION\n${ending}`);
    check(`[Cranes at the northern wall. **Nora Quist / Quayside News Agency**]CAPTION\n\n${opening}`);
    check(`[The first ship arrives in Velmora. ©Quayside Press]CAPTION\n\n${opening}`, true);
    check(`[A pilot boat off the wall. Image: Nora Quist.]CAPTION\n\n${opening}`);
    check(`[Photo by Nora Quist]CAPTION\n\n${opening}`);
  });

  test('a paragraph about pictures is no caption', () => {
    check(`${opening}\n\n[The mayor showed a photo of the old wall to reporters, and said the image had haunted him.]PARAGRAPH\n\n${ending}`);
  });

  test('related lines and addresses', () => {
    check(`${opening}\n\n[https://velmora.example/2031/03/harbour]URL\n\n[Related article: Storm Breaks Velmora’s Northern Wall]RELATED\n\n${ending}`);
    check(`${opening}\n\n[Read more: Storm breaks the northern wall of Velmora]RELATED\n\n${ending}\n\n[<https://velmora.example/a>]URL`);
  });

  test('boilerplate of sites', () => {
    for (const line of ['No comments:', '12 Comments', 'Leave a comment', 'Original url:', 'Read more', 'Continue reading below', 'Advertisement', 'Share this article', 'Facebook Twitter Email',
      'Sign up for our newsletter', 'Subscribe to the Velmora Post', '© 2031 Velmora Post. All rights reserved.', 'Tags: harbour, ferries', '5 min read', '* * *', 'Home | News | Sport', 'Skip to content']) {
      check(`${opening}\n\n[${line}]BOILERPLATE\n\n${ending}`);
    }
  });

  test('a sentence that begins like boilerplate is text', () => {
    for (const line of ['Share prices fell on Monday.', 'Comments by the mayor angered the pilots.', 'Advertisement sales rose.', 'Follow the money, he said.', 'By Friday, the wall had fallen.', 'Sources said so.',
      'Read more than one book.', 'Related costs rose.', 'Donations came from the islands.', 'Next, the ferries.']) {
      check(`${opening}\n\n[${line}]PARAGRAPH\n\n${ending}`);
    }
  });

  test('a dateline that opens a paragraph stays in it', () => {
    check(`[Velmora opens]HEADLINE\n\n[VELMORA, March 3 (Quayside) - The harbour opened again on Monday after two winters.]PARAGRAPH\n\n${ending}`);
  });

  test('date lines in their shapes', () => {
    for (const line of ['March 3, 2031', '3 March 2031', '2031-03-03', 'Published: 03/03/2031 10:15', 'Updated Mar. 3, 2031 at 5:30 p.m. GMT', 'VELMORA, March 3', 'Velmora, 3 March 2031', '3 hours ago', '*3 March 2031*', 'VELMORA, 3 March • Ana Duarte']) {
      check(`[Harbour of Velmora opens again]HEADLINE\n\n[${line}]DATELINE\n\n${opening}`);
    }
  });

  test('bylines in their shapes', () => {
    for (const line of ['By Ana Duarte', 'BY ANA DUARTE', 'By Ana Duarte, Velmora Post', 'Ana Duarte, Staff Writer', 'Reporting by Ana Duarte; editing by Tom Bell', '**By Ana Duarte**']) {
      check(`[Harbour of Velmora opens again]HEADLINE\n\n[${line}]BYLINE\n\n${opening}`);
    }
  });

  test('an abbreviation at the end of a line ends nothing', () => {
    check('[The ministers of the islands met in the south with Mr.\nBell and with the pilots, who had come from the U.S.\nNavy yard to see the wall, and left again.]PARAGRAPH', true);
  });

  test('one line, one block', () => {
    check('[Velmora opens]PARAGRAPH');
    assert.deepEqual(layout(''), []);
    assert.deepEqual(layout(' \r\n\t\u00a0\ufeff\u200b\n'), []);
  });

  test('a byte order mark, white space and what shows nothing lie between the blocks', () => {
    const text = '\ufeff\u200bVelmora opens\u00a0\r\n\r\n\u3000The harbour of Velmora opened again on Monday, two winters after the storm.\u2060\r';
    assert.deepEqual(layout(text).map(({ start, end }) => text.slice(start, end)), ['Velmora opens', 'The harbour of Velmora opened again on Monday, two winters after the storm.']);
  });

  test('a lone carriage return ends a line', () => {
    assert.deepEqual(layout(`Velmora opens\r\r${'The harbour opened again. '.repeat(3)}`).map(({ start, end, kind }) => [start, end, kind]), [[0, 13, 'headline'], [15, 92, 'paragraph']]);
  });

  const line = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('', ' ', 'Velmora opens', 'the wall, two', 'No comments:', 'By Ana Duarte', 'A | B Photos', '“We wait.”', '\ufeff', 'https://a.example', '3 March 2031', 'He said so. Then he left the quay and went home to the islands.'));
  const text = fc.array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\r', '\n\n', '\n  '))).map((lines) => lines.flat().join(''));

  test('blocks are ordered, disjoint, trimmed, and hold all that is not white space', () => {
    fc.assert(fc.property(text, (text) => {
      let at = 0;
      for (const { start, end } of layout(text)) {
        assert.ok(at <= start && start < end);
        assert.match(text.slice(at, start), /^[\s\u0085\u200b\u2060]*$/);
        assert.doesNotMatch(text[start]! + text[end - 1]!, /[\s\u200b\u2060]/);
        at = end;
      }
      assert.match(text.slice(at), /^[\s\u0085\u200b\u2060]*$/);
    }));
  });

  test('CRLF gives the blocks of LF', () => {
    const kinds = (text: string): string[] => layout(text).map(({ kind }) => kind);
    // Thirty-nine characters, which with two for each line end would be enough for prose.
    assert.deepEqual(kinds('Storm\r\n3 March 2031\r\nthe wall, two\r\nNo comments:\r\n'), kinds('Storm\n3 March 2031\nthe wall, two\nNo comments:\n'));
    fc.assert(fc.property(text.map((text) => text.replace(/\r\n?/g, '\n')), (lf) => {
      const read = (text: string) => layout(text).map(({ start, end, kind }) => [kind, text.slice(start, end).replace(/\r\n/g, '\n')]);
      assert.deepEqual(read(lf.replace(/\n/g, '\r\n')), read(lf));
    }));
  });
});
