import assert from 'node:assert/strict';
import { dateOf as dateOfFile, readDate } from '../../src/core/date';
import { nearestYear, weekdayNear } from '../../src/core/recognise/calendar/days';
import { read } from '../../src/core/reading';
import { check } from '../marked';

const dateOf = (text: string): string | undefined => readDate(read(text));
const body = 'The bakers met at noon to talk about the price of bread, which has risen for months, and nobody left before the end.';

suite('date', () => {
  test('a date line above the headline', () => assert.equal(dateOf(`Tuesday, 18 March 2025\n\nBakers meet\n\n${body}`), '2025-03-18'));
  test('a date line under the headline', () => assert.equal(dateOf(`Bakers Meet in Riga\n\nMarch 18, 2025\n\n${body}`), '2025-03-18'));
  test('the address it came from', () => assert.equal(dateOf(`Bakers Meet in Riga\n\n${body}\n\nhttps://news.example/2024/11/05/bakers-meet`), '2024-11-05'));
  test('a date in running text is not the article’s', () => assert.equal(dateOf(`Bakers Meet in Riga\n\n${body} They had last met on March 18, 2020, in a tent.`), undefined));
  test('the dateline of a wire', () => {
    assert.equal(dateOf(`Bakers meet\n\nLISBON, March 4, 2025 — ${body}`), '2025-03-04');
    assert.equal(dateOf(`Bakers meet\n\nLISBON, Portugal, 4 March 2025 (Coast Wire) -- ${body}`), '2025-03-04');
  });
  test('its year stands elsewhere', () => {
    const wire = `Bakers meet\n\nLISBON, March 4 (Coast Wire) - ${body}`;
    assert.equal(dateOf(wire), undefined);
    assert.equal(dateOf(`${wire}\n\nhttps://news.example/2024/bakers-meet`), '2024-03-04');
    assert.equal(dateOf(`${wire}\n\nhttps://news.example/world/2024/0305-bakers-meet`), '2024-03-04');
    assert.equal(dateOf(`${wire} They were seen there on March 4, 2023, at noon.`), '2023-03-04');
    assert.equal(dateOf(`${wire} The price last rose on May 9, 2020, they said.`), undefined);
  });
  test('a date further on in the opening sentence is another day', () => assert.equal(dateOf(`Bakers meet\n\nLISBON — ${body} It was set on March 4, 2025.`), undefined));
  test('no date', () => assert.equal(dateOf(body), undefined));

  test('weekdays are counted back from it', () => {
    check(`[Tuesday, 18 March 2025]DATE\n\nBakers meet\n\n${body} They had met on [Monday]DATE(Monday; value=2025-03-17), on [Friday]DATE(Friday; value=2025-03-14) and this [Tuesday]DATE(Tuesday, 18 March 2025; value=2025-03-18).`);
  });
  test('days without a year lie nearest to it', () => {
    check(`[January 4, 2025]DATE\n\nBakers meet\n\n${body} They had met on [December 30]DATE(December 30; value=2024-12-30).`);
  });
  test('without it, a weekday has no day', () => check(`${body} They had met on [Monday]DATE(Monday; value=-).`));

  test('weekdayNear', () => {
    assert.equal(weekdayNear('2025-03-18', 2, 'on or before'), '2025-03-18');
    assert.equal(weekdayNear('2025-03-18', 2, 'before'), '2025-03-11');
    assert.equal(weekdayNear('2025-03-18', 2, 'after'), '2025-03-25');
    assert.equal(weekdayNear('2025-03-01', 5, 'on or before'), '2025-02-28');
  });
  test('nearestYear', () => {
    assert.equal(nearestYear('2025-01-04', 12, 30), '2024');
    assert.equal(nearestYear('2025-12-30', 1, 4), '2026');
    assert.equal(nearestYear(undefined, 1), undefined);
  });

  test('else its file’s name has it', () => {
    const named = (file: string): string | undefined => dateOfFile(file, {});
    assert.equal(named('2025-02-18-port.txt'), '2025-02-18');
    assert.equal(named('file:///archive/port_20250218.txt'), '2025-02-18');
    assert.equal(named('port 2025.02.18.md'), '2025-02-18');
    assert.equal(named('20250218-0930-port.txt'), '2025-02-18');
    assert.equal(named('202502180930.txt'), '2025-02-18');
    assert.equal(named('C:\\archive\\2025\\02\\18\\port.txt'), '2025-02-18');
    assert.equal(named('2024/01/05/2025-02-18-port.txt'), '2025-02-18');
    assert.equal(dateOfFile('2025-02-18-port.txt', { date: '2025-02-16' }), '2025-02-16');
  });
  test('other numbers in a file’s name are none', () => {
    const none = ['port-2025.txt', '2025-13-18.txt', '2025-02-32.txt', '120250218.txt', '2025021899.txt', '2025-0218.txt', 'backup-20250218/port.txt', ''];
    for (const file of none) assert.equal(dateOfFile(file, {}), undefined, file);
  });
});
