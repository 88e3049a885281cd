import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, addMonths, nearestYear, weekdayNear, weekOf } from '../../src/core/recognise/calendar/days';
import { read } from '../../src/core/reading';
import { prepare } from '../../src/core/recognise';
import { check } from '../marked';

const labels = ['DATE', 'TIME', 'EVENT'];
/** A Tuesday. */
const today = '2025-02-18';
/** In an article of Tuesday, 18 February 2025: these dates and times and no others. */
const told = (source: string): void => check(`[18 February 2025]DATE\n\nBakers meet\n\n${source}`, { labels: ['DATE', 'TIME'] });
/** The same in an article that states no day. */
const undated = (source: string): void => check(source, { labels });
/** The values of the dates in a sentence of an article of that Tuesday. */
const valuesIn = (text: string, kind = 'DATE'): (string | undefined)[] => prepare(read(text), today).found.filter((each) => each.kind === kind).map(({ value }) => value);
const valueOf = (text: string, value: string | undefined, kind = 'DATE'): void => assert.deepEqual(valuesIn(text, kind), [value], text);

suite('calendar', () => {
  suite('days', () => {
    const days: readonly (readonly [string, string | undefined])[] = [
      ['March 3, 2021', '2021-03-03'], ['4 May 2022', '2022-05-04'], ['Feb. 12', '2025-02-12'], ['the 7th of June', '2025-06-07'],
      ['December 30', '2024-12-30'], ['16TH JANUARY', '2025-01-16'],
      ['June 3-5', '2025-06-03/2025-06-05'], ['June 3 to 5, 2019', '2019-06-03/2019-06-05'], ['28 to 31 July', '2025-07-28/2025-07-31'],
      ['20 and 21 May', '2025-05-20/2025-05-21'],
      ['4 and 11 May', undefined], ['July 31 to August 4', '2025-07-31/2025-08-04'], ['January 31-February 6', '2025-01-31/2025-02-06'],
      ['2019-11-05', '2019-11-05'], ['24.08.2022', '2022-08-24'], ['2024.08.22', '2024-08-22'], ['14-03-85', '1985-03-14'], ['25/02/2025', '2025-02-25'],
      ['03/04/2025', '2025'],
      ['Sunday the 26 June, 2022', '2022-06-26'], ['Fri, 13 Jun 2008', '2008-06-13'], ['Friday, May 20, 2022', '2022-05-20'],
      ['March 2021', '2021-03'], ['September', '2024-09'], ['December to April', '2024-12/2025-04'], ['Christmas Eve', '2024-12-24'],
      ['Christmas', '2024-12-25'], ['Easter 2026', '2026'],
      ['February 30', undefined],
    ];
    for (const [words, value] of days) test(`${words} is ${value ?? 'no day in particular'}`, () => {
      valueOf(`It was shut on ${words}.`, value);
      undated(`It was shut on ${words.replace(/^(the )?/, '$1[')}]DATE.`);
    });

    test('from one day to another names two', () => undated('It ran from [June 18]DATE to [July 9]DATE.'));
    test('months that are other words, too', () => undated('They may march in [May]DATE or [June]DATE, as in the [May]DATE riot. May they win? An august march, organiser June Okello and April Sundquist.'));
    test('names that hold a weekday', () => undated('Chief Sunday Okereke read the Sunday Times on Black Friday and on [Sunday]DATE.'));
    test('Easter Island is no feast', () => undated('They went to Easter Island before [Easter]DATE.'));
  });

  suite('years', () => {
    const years: readonly (readonly [string, string])[] = [
      ['2014', '2014'], ['1489', '1489'], ['2022-23', '2022/2023'], ['2011–2014', '2011/2014'], ['2019/20', '2019/2020'], ['1990s', '199X'],
      ['’90s', '199X'], ['427 B.C.', '-0426'],
      ['Q4 2023', '2023-10/2023-12'], ['autumn 2020', '2020'],
    ];
    for (const [words, value] of years) test(`${words} is ${value}`, () => valueOf(`They were first seen in ${words} at the quay.`, value));

    test('before a noun, in a list', () => undated('Its [2021]DATE results, and those of [2016]DATE, [2018]DATE and [2020]DATE, were poor. [2024]DATE was a good year.'));
    test('numbers of four figures', () => undated('There were 2014 people, 1500 houses and 2000 boats; call 0800-1801, take Flight 1951, see No. 44/2003.'));
    test('short decades beside a long one, not ages', () => undated('In the [1960s]DATE and [70s]DATE a man in his 60s came.'));
    test('a year in a name is left to the name', () => undated('The Companies Act 2014, the Mining Act, 2011, and Vision 2030 stood.'));
    test('elections', () => undated('She won the [2019 Latvian municipal elections]EVENT, the [2007 election]EVENT and the [January 1964 general election]EVENT.'));
  });

  suite('weekdays', () => {
    const weekdays: readonly (readonly [string, string | undefined])[] = [
      ['The bakers met on Monday.', '2025-02-17'], ['The bakers met on Tuesday.', '2025-02-18'], ['The bakers met on Wednesday.', '2025-02-12'],
      ['The bakers will meet on Wednesday.', '2025-02-19'], ['On Friday the bakers will meet.', '2025-02-21'],
      ['The bakers are due to meet on Monday.', '2025-02-24'],
      ['The bakers were to arrive on Thursday.', '2025-02-20'], ['The price is expected to rise on Friday.', '2025-02-21'],
      ['She said on Friday that she will resign.', '2025-02-14'],
      ['She said she would resign on Friday.', '2025-02-21'], ['The well will be cleared by Thursday.', '2025-02-20'],
      ['All ovens were shut until Thursday.', '2025-02-20'],
      ['It opened last Tuesday.', '2025-02-11'], ['It opened last Friday.', '2025-02-14'], ['It opens next Tuesday.', '2025-02-25'],
      ['It opens next Friday.', '2025-02-21'],
      ['Bakers on Thursday, 2 p.m.', '2025-02-20'], ['Bakers on Sunday, 2 p.m.', '2025-02-16'], ['They meet on Mondays.', undefined],
      ['They meet every Monday.', undefined],
    ];
    for (const [text, value] of weekdays) test(text, () => valueOf(text, value));
  });

  suite('told from the article’s day', () => {
    const relative: readonly (readonly [string, string, string])[] = [
      ['They shut', 'yesterday', '2025-02-17'], ['They shut', 'today', '2025-02-18'], ['They will shut', 'tomorrow', '2025-02-19'],
      ['They shut', 'the day before yesterday', '2025-02-16'],
      ['They shut', 'last week', '2025-W07'], ['They shut', 'this week', '2025-W08'], ['They shut', 'next week', '2025-W09'],
      ['They shut', 'last month', '2025-01'],
      ['They shut', 'earlier this month', '2025-02'], ['They shut', 'later this year', '2025'], ['They shut', 'last year', '2024'],
      ['They shut', 'last summer', '2024'],
      ['They shut', 'next spring', '2025'], ['They shut', 'two weeks ago', '2025-W06'], ['They shut', 'three days ago', '2025-02-15'],
      ['They shut', 'a year ago', '2024'],
      ['They shut', 'last weekend', '2025-02-15/2025-02-16'], ['They shut', 'next weekend', '2025-03-01/2025-03-02'],
      ['They were shut at the', 'weekend', '2025-02-15/2025-02-16'],
      ['They will be shut by the', 'weekend', '2025-02-22/2025-02-23'],
    ];
    for (const [before, words, value] of relative) test(`${before} ${words}`, () => {
      valueOf(`${before} ${words} for good.`, value);
      told(`${before} [${words}]DATE for good.`);
    });

    test('where the article states none, they name no day', () => undated('They shut last week and met yesterday, as they did two years ago.'));
    test('inside a name', () => told('She writes for USA Today.'));
    test('months', () => {
      valueOf('It was shut last August.', '2024-08');
      valueOf('It will open next January.', '2026-01');
      valueOf('It was shut in March last year.', '2024-03');
    });
  });

  suite('times', () => {
    const times: readonly (readonly [string, string | undefined])[] = [
      ['3:30 p.m.', '15:30'], ['6.30pm', '18:30'], ['6.30 a.m.', '06:30'], ['12 a.m.', '00:00'], ['10am', '10:00'], ['14:00', '14:00'],
      ['14:00 GMT', '14:00'], ['1600 GMT', '16:00'],
      ['07:12 GMT+7', '07:12'], ['06:12 +0100', '06:12'], ['12:03:17', '12:03:17'], ['22h30', '22:30'], ['11:42 hrs', '11:42'], ['03.38 hours', '03:38'],
      ['noon', '12:00'], ['midnight', '00:00'], ['dawn', undefined], ['six o’clock', undefined], ['half past seven', undefined],
      ['ten minutes to eight', undefined],
      ['half past one in the morning', '01:30'], ['twenty to five in the afternoon', '16:40'], ['four in the morning', '04:00'],
      ['5:20 in the afternoon', '17:20'], ['ten', undefined],
    ];
    for (const [words, value] of times) test(`${words} is ${value ?? 'no hour in particular'}`, () => {
      valueOf(`They woke at ${words}.`, value, 'TIME');
      undated(`They woke at [${words}]TIME.`);
    });

    test('parts of the day', () => undated('They sang [last night]TIME, slept [this morning]TIME and leave [tonight]TIME.'));
    test('scores, odds and lap times are none', () => undated('Group A: 1. Okello 1:14 2. Harrowgate 2:02. It stood ten to four, at 13.11 points, and rose 0:32.'));
    test('a line of a live report', () => undated('[10.15]TIME Bread is dear. The loaf costs 10.15 now.'));
  });

  test('the day and its time are two', () => undated('They meet on [Monday, March 3, 2025]DATE, at [4 p.m.]TIME'));

  suite('reckoning with days', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
    const weekday = (value: string): number => new Date(`${value}T00:00:00Z`).getUTCDay();

    test('weekdayNear gives that weekday, within a week and in its direction', () => {
      fc.assert(fc.property(day, fc.integer({ min: 0, max: 6 }), (from, number) => {
        const near = (direction: Parameters<typeof weekdayNear>[2]): string => weekdayNear(from, number, direction);
        for (const direction of ['on or before', 'before', 'on or after', 'after', 'nearest'] as const) assert.equal(weekday(near(direction)), number);
        assert.ok(near('before') < from && addDays(from, -7) <= near('before') && from < near('after') && near('after') <= addDays(from, 7));
        assert.ok(near('on or before') <= from && addDays(from, -7) < near('on or before') && from <= near('on or after') && near('on or after') < addDays(from, 7));
        assert.ok(addDays(from, -3) <= near('nearest') && near('nearest') <= addDays(from, 3));
      }));
    });
    test('a week is the same from its Monday to its Sunday, and another on the next day', () => {
      fc.assert(fc.property(day, (from) => {
        const monday = weekdayNear(from, 1, 'on or before');
        for (let step = 0; step < 7; step++) assert.equal(weekOf(addDays(monday, step)), weekOf(from));
        assert.notEqual(weekOf(addDays(monday, 7)), weekOf(from));
      }));
      assert.deepEqual(['2021-01-03', '2021-01-04', '2024-12-30', '2026-12-31'].map(weekOf), ['2020-W53', '2021-W01', '2025-W01', '2026-W53']);
    });
    test('months', () => assert.deepEqual([addMonths('2025-01-31', 1), addMonths('2025-01-31', -1), addMonths('2025-12-01', 13)], ['2025-02', '2024-12', '2027-01']));
    test('nearestYear', () => {
      assert.equal(nearestYear('2025-01-04', 12, 30), '2024');
      assert.equal(nearestYear('2025-12-30', 1, 4), '2026');
      assert.equal(nearestYear(undefined, 1), undefined);
    });
  });

  test('any text gives ordered, disjoint dates and amounts on token boundaries, the same with CRLF', () => {
    const pieces = fc.constantFrom('May ', 'March', ' and ', '-', '–', ' to ', '3', '12', '2021', '2022', '1990s', '$', 'N', 'R', 'US', 'U. S. ', '.', ',', ' million ', ' hundred ', 'half a ', 'twenty ', ' past ',
      ' percent', '% ', ' km', '/h', 'm ', 'p ', ' dollars ', 'Canadian ', 'Sunday ', 'last ', 'week ', 'the ', 'weekend ', 'ago ', 'Christmas ', 'Q4 ', 'minus ', ' C ', '°', "o'clock ", ' GMT', '+', ':30', '\n', ' ');
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.array(pieces, { maxLength: 40 }).map((list) => list.join(''))), (text) => {
      const reading = read(text);
      const { found } = prepare(reading, today);
      const starts = new Set(reading.tokens.map(({ start }) => start)), ends = new Set(reading.tokens.map(({ end }) => end));
      for (const [index, { start, end, value }] of found.entries()) {
        assert.ok(starts.has(start) && ends.has(end) && start < end && (index === 0 || found[index - 1]!.end <= start), JSON.stringify(text));
        assert.ok(value === undefined || !/NaN|Infinity|undefined/.test(value), `${value} in ${JSON.stringify(text)}`);
      }
      if (text.includes('\r')) return;
      const withReturns = prepare(read(text.replace(/\n/g, '\r\n')), today).found;
      assert.deepEqual(withReturns.map(({ kind, value, unit }) => [kind, value, unit]), found.map(({ kind, value, unit }) => [kind, value, unit]));
    }), { numRuns: 500 });
  });
});
