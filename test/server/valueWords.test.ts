import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dayWords, numberWords } from '../../src/server/features/hover/valueWords';

suite('values in words', () => {
  const days: readonly (readonly [string, string])[] = [
    ['2025-02-25', 'Tuesday, 25 February 2025'], ['2025-02', 'February 2025'], ['2025', '2025'],
    ['2025-06-03/2025-06-05', '3 to 5 June 2025'], ['2025-06-28/2025-07-02', '28 June to 2 July 2025'],
    ['2024-12-30/2025-01-02', '30 December 2024 to 2 January 2025'],
    ['2025-06/2025-08', 'June to August 2025'], ['2019/2021', '2019 to 2021'], ['2025/2025', '2025'],
    ['199X', 'the 1990s'], ['2025-W08', 'week 8 of 2025'], ['2025-Q1', 'quarter 1 of 2025'],
    ['T18:30', '18:30'], ['18:30', '18:30'], ['T18:30:00Z', '18:30 UTC'], ['2025-02-25T18:30+02:00', 'Tuesday, 25 February 2025, 18:30 UTC+02:00'],
    ['2025-13', '2025-13'], ['2025-02-32', '2025-02-32'], ['soon', 'soon'], ['2025-02-25/later', '2025-02-25/later'], ['', ''],
  ];
  for (const [value, words] of days) test(`${value || 'nothing'} is ${words || 'nothing'}`, () => assert.equal(dayWords(value), words));

  const numbers: readonly (readonly [string, string | undefined, string])[] = [
    ['4500000', 'USD', '4.5 million US dollars'], ['1', 'USD', '1 US dollar'], ['0.1', 'EUR', '0.1 euros'], ['300', 'KES', '300 Kenyan shillings'],
    ['4500000000', 'JPY', '4.5 billion Japanese yen'], ['1500000000000', 'USD', '1.5 trillion US dollars'], ['1234567', 'USD', '1,234,567 US dollars'],
    ['4000000/5000000', 'USD', '4 million to 5 million US dollars'], ['12500', 'XQX', '12,500 XQX'],
    ['4.5', '%', '4.5 per cent'], ['2', 'pp', '2 percentage points'], ['1', 'km', '1 kilometre'], ['40', 'km', '40 kilometres'],
    ['3', 'ft', '3 feet'], ['90', 'km/h', '90 kilometres an hour'],
    ['7', 'acre', '7 acres'], ['1', 'acre', '1 acre'], ['5', 'Mt', '5 Mt'], ['-4', '°C', '-4 degrees Celsius'],
    ['2000000', 'bbl/d', '2 million barrels a day'],
    ['12', undefined, '12'], ['a few', 'km', 'a few kilometres'],
  ];
  for (const [value, unit, words] of numbers) test(`${value} ${unit ?? 'without a unit'} is ${words}`, () => assert.equal(numberWords(value, unit), words));

  test('in figures', () => assert.equal(numberWords('4500000', 'USD', true), '4,500,000 US dollars'));

  test('what holds no figure stays as it is, whatever it is', () => {
    fc.assert(fc.property(fc.string().filter((value) => !/\d/.test(value)), (value) => {
      assert.equal(dayWords(value), value);
      assert.equal(numberWords(value, undefined), value);
    }));
  });

  test('every day has its words', () => {
    fc.assert(fc.property(fc.date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true }), (date) => {
      const [day, rest] = dayWords(date.toISOString().slice(0, 10)).split(', ');
      assert.equal(new Date(`${rest} 00:00Z`).toISOString().slice(0, 10), date.toISOString().slice(0, 10));
      assert.match(day!, /day$/);
    }));
  });
});
