import assert from 'node:assert/strict';
import { datedBy, readDate } from '../../src/core/date';
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
  test('the dateline of a release, of papers that write no capitals', () => {
    const opening = (dateline: string): string | undefined => dateOf(`Bakers meet\n\n${dateline} ${body}`);
    const datelines = [
      'Riga, 4 March 2025 –', 'Riga/Vilnius/Tallinn, 4 March 2025 –', 'Riga, 4 March 2025:', 'RIGA, March 4, 2025 (Coast Wire):', 'Riga (Coast Wire), 4 March 2025. -',
      'RIGA, March 4, 2025 (Coast Wire) _', 'Riga, Tuesday 4 March 2025 -', 'Riga, 4 March 2025.', 'RIGA, LATVIA / 2025-03-04 / Coast Wire / —', 'RIGA (Coast Wire, March 4, 2025) -',
    ];
    for (const dateline of datelines) assert.equal(opening(dateline), '2025-03-04', dateline);
  });
  test('names and a date at the opening that are no dateline', () => {
    const none = [
      'Bread Street on 4 March 2025 was closed.', 'Anna Ozola (Riga, 4 March 1931 – Vilnius, 5 May 2014) was a baker.', 'Anna Ozola, born 4 March 1931: a life.',
      'Anna Ozola (4 March 1931 – 5 May 2014) was a baker.', 'On March 4, 2025, the ovens went cold.', 'NATO said on March 4, 2025, that ovens – all of them – were safe.',
      'Riga Fair, 4 March 2025 – 9 March 2025, has room for all.',
    ];
    for (const opening of none) assert.equal(dateOf(`Bakers meet\n\n${opening} ${body}`), undefined, opening);
  });
  test('the stamp of a page that runs together with the text', () => {
    const stamps = [
      'Bakers meet Published: March 4, 2025', 'Bakers meet in tent Posted on March 4, 2025', 'Bakers meet Last Updated: Tuesday, March 4, 2025, 9:10 AM', 'By Anna Ozola Updated 3:15 pm, March 4, 2025',
      'Bakers meet in tent March 4, 2025 3:15 PM', 'March 4, 2025 | 15:15 GMT', 'Bakers meet, 4 March 2025 - 15.15 EET', 'Bakers meet published: March 4, 2025',
    ];
    for (const stamp of stamps) assert.equal(dateOf(`Bread\n\n${stamp} ${body}`), '2025-03-04', stamp);
    assert.equal(dateOf(`Bread\n\nPublished: March 4, 2025 Updated: March 6, 2025 ${body}`), '2025-03-04');
  });
  test('what looks like a stamp and tells of something else', () => {
    const none = [
      'Published on March 4, 2020, the study of bread had few readers.', 'The study, published March 4, 2020, had few readers.', 'The ovens went cold on March 4, 2020, 3:15 p.m. by the church clock.',
      'They had last met March 4, 2020 at 3:15 p.m. in a tent.', 'Posted in Riga since March 4, 2020, she bakes.',
    ];
    for (const opening of none) assert.equal(dateOf(`Bread\n\n${opening} ${body}`), undefined, opening);
    assert.equal(dateOf(`Book of Bread Published\n\nMarch 4, 2020 Was a Day of Flour: ${body}`), undefined, 'the headline is no label');
    assert.equal(dateOf(`Bread\n\n${body} ${body} ${body} Published: March 4, 2020 ${body}`), undefined, 'far down');
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
    const named = (file: string): unknown => datedBy(file, {});
    const files = [
      '2025-02-18-port.txt', 'file:///archive/port_20250218.txt', 'port 2025.02.18.md', 'file:///archive/port%202025-02-18.txt', '20250218-0930-port.txt', '202502180930.txt',
      'C:\\archive\\2025\\02\\18\\port.txt', 'file:///c%3A/archive/2025/02/18/port.txt', '2024/01/05/2025-02-18-port.txt',
    ];
    for (const file of files) assert.deepEqual(named(file), { date: '2025-02-18', source: 'file name' }, file);
    assert.deepEqual(datedBy('2025-02-18-port.txt', { date: '2025-02-16' }, noon), { date: '2025-02-16', source: 'article' });
  });
  test('other numbers in a file’s name are none', () => {
    const none = ['port-2025.txt', '2025-13-18.txt', '2025-02-32.txt', '120250218.txt', '2025021899.txt', '2025-0218.txt', 'backup-20250218/port.txt', ''];
    for (const file of none) assert.equal(datedBy(file, {}), undefined, file);
  });
  test('else it was saved on a day, as the reader’s calendar has it', () => {
    assert.deepEqual(datedBy('port.txt', {}, noon), { date: '2025-03-03', source: 'file time' });
    assert.deepEqual(datedBy('port.txt', {}, new Date(2025, 2, 3, 0, 1).getTime()), { date: '2025-03-03', source: 'file time' });
    assert.deepEqual(datedBy('port.txt', {}, new Date(2025, 2, 3, 23, 59).getTime()), { date: '2025-03-03', source: 'file time' });
    assert.deepEqual(datedBy('2025-02-18-port.txt', {}, noon), { date: '2025-02-18', source: 'file name' });
  });
  test('times that mean that no time was kept are none', () => {
    for (const time of [undefined, 0, -1, NaN, Infinity, Date.UTC(1980, 0, 1), 1e18]) assert.equal(datedBy('port.txt', {}, time), undefined, String(time));
  });
});

/** When a file was saved: 3 March 2025, in whatever zone the test runs. */
const noon = new Date(2025, 2, 3, 12).getTime();
