import assert from 'node:assert/strict';
import { passageAt, passages, passagesIn } from '../../src/core/passage';
import { read } from '../../src/core/reading';
import { checkMarks, type Mark } from '../marked';

const find = (text: string): Mark[] => passages(read(text)).map((span) => ({ ...span, label: 'PASSAGE' }));
const check = (source: string): void => checkMarks(find, source, { labels: ['PASSAGE'] });
const sentences = (count: number): string => Array.from({ length: count }, (_, index) => `The ferry sailed on day ${index + 1}.`).join(' ');

suite('passages', () => {
  test('a paragraph of up to six sentences is one', () => {
    check(`[${sentences(1)}]PASSAGE\n\n[${sentences(6)}]PASSAGE`);
  });

  test('a longer one is cut into even shares', () => {
    check(`[${sentences(4)}]PASSAGE [${sentences(3)}]PASSAGE`);
    check(`[${sentences(4)}]PASSAGE [${sentences(5)}]PASSAGE [${sentences(4)}]PASSAGE`);
  });

  test('headlines, captions and what a site adds are none', () => {
    check(`Velmora opens\n\nPhoto by Nora Quist\n\n[${sentences(3)}]PASSAGE\n\nRelated article: Storm breaks the wall\n\n[${sentences(2)}]PASSAGE\n\nNo comments:`);
  });
});

suite('passagesIn', () => {
  test('those of a window, a long one as far as it goes', () => {
    const text = `${sentences(2)}\n\n${sentences(3)}\n\nPhoto by Nora Quist\n\n${sentences(4)}`;
    const all = passages(read(text));
    assert.equal(all.length, 3);
    assert.deepEqual(passagesIn(all, { start: all[1]!.start, end: all[2]!.end }), all.slice(1));
    assert.deepEqual(passagesIn(all, { start: all[1]!.start, end: all[2]!.end - 5 }), [all[1], { start: all[2]!.start, end: all[2]!.end - 5 }]);
  });
});

suite('passageAt', () => {
  const text = `Velmora opens\n\n${sentences(7)}\n\n\nNo comments:`;
  const reading = read(text);
  const at = (offset: number): string => {
    const { start, end } = passageAt(reading, offset);
    return text.slice(start, end);
  };

  test('the passage there, its last offset included', () => {
    assert.equal(at(20), sentences(4));
    assert.equal(at(15 + sentences(4).length), sentences(4));
    assert.equal(at(15 + sentences(4).length + 1), sentences(7).slice(sentences(4).length + 1));
  });

  test('a headline asks about itself, a gap about what follows', () => {
    assert.equal(at(3), 'Velmora opens');
    assert.equal(at(14), sentences(4));
    assert.equal(at(text.length + 5), 'No comments:');
  });

  test('an empty text has an empty passage', () => {
    assert.deepEqual(passageAt(read(''), 0), { start: 0, end: 0 });
  });
});
