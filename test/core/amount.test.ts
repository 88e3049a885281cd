import assert from 'node:assert/strict';
import fc from 'fast-check';
import { read } from '../../src/core/reading';
import { prepare } from '../../src/core/recognise';
import { check } from '../marked';

const labels = ['MONEY', 'PERCENT', 'QUANTITY'];
/** These amounts and no others, whatever else is found. */
const checkAmounts = (source: string): void => check(source, { labels });
/** `words`, said to cost, weigh or measure something, is one amount of that kind, value and unit. */
const is = (kind: string, words: string, value: string, unit: string): void => {
  const text = `The bakers wrote down ${words} and went home.`;
  const found = prepare(read(text), undefined).found.filter((each) => labels.includes(each.kind));
  assert.deepEqual(found.map(({ start, end, kind, value, unit }) => [text.slice(start, end), kind, value, unit]), [[words, kind, value, unit]]);
};

suite('amounts', () => {
  suite('money', () => {
    const sums: readonly (readonly [string, string, string])[] = [
      ['$3.5 billion', '3500000000', 'USD'], ['US$2bn', '2000000000', 'USD'], ['U.S. $12', '12', 'USD'], ['€5m', '5000000', 'EUR'],
      ['€210 mln', '210000000', 'EUR'],
      ['$.50', '0.5', 'USD'], ['TT$900', '900', 'TTD'], ['NT$90', '90', 'TWD'], ['R$6.8 million', '6800000', 'BRL'], ['HK$1.75', '1.75', 'HKD'],
      ['GH¢44 billion', '44000000000', 'GHS'],
      ['$2.7-billion', '2700000000', 'USD'], ['N$2 000', '2000', 'NAD'], ['USD 2.5 million', '2500000', 'USD'], ['Rs 500', '500', 'INR'],
      ['Rs. 2 crore', '20000000', 'INR'],
      ['Rs 1.28 lakh crore', '1280000000000', 'INR'], ['Rs88 billion', '88000000000', 'INR'], ['Tk 12,500', '12500', 'BDT'],
      ['RM3.3 billion', '3300000000', 'MYR'],
      ['KSh 5,120', '5120', 'KES'], ['Sh62', '62', 'KES'], ['VND54 trillion', '54000000000000', 'VND'], ['SFr410m', '410000000', 'CHF'],
      ['N15 million', '15000000', 'NGN'], ['R4.7m', '4700000', 'ZAR'], ['P1.9-B', '1900000000', 'PHP'], ['Y7,800bn', '7800000000000', 'JPY'],
      ['K9,730', '9730', 'ZMW'], ['K38.20', '38.2', 'ZMW'],
      ['20,000 baht', '20000', 'THB'], ['18.40 TL', '18.4', 'TRY'], ['500 €', '500', 'EUR'], ['two lakh taka', '200000', 'BDT'],
      ['eleven thousand dollars', '11000', 'USD'],
      ['twenty-five euros', '25', 'EUR'], ['half a million pounds', '500000', 'GBP'], ['one and a half million yen', '1500000', 'JPY'],
      ['a million dollars', '1000000', 'USD'],
      ['40 million Canadian dollars', '40000000', 'CAD'], ['11.18 Norwegian crowns', '11.18', 'NOK'], ['24 million CFA francs', '24000000', 'XOF'],
      ['41 million francs CFA', '41000000', 'XOF'],
      ['5 New Zealand dollars', '5', 'NZD'], ['60 cents', '0.6', 'USD'], ['312p', '3.12', 'GBP'], ['84.6p', '0.846', 'GBP'], ['58 U.S. cents', '0.58', 'USD'],
      ['1,000-shilling', '1000', 'KES'], ['38-billion-peso', '38000000000', 'MXN'], ['600-plus billion pesos', '600000000000', 'MXN'],
      ['$4-5 million', '4000000/5000000', 'USD'], ['$188-251', '188/251', 'USD'], ['3 to 5 million euros', '3000000/5000000', 'EUR'],
    ];
    for (const [words, value, unit] of sums) test(`${words} is ${value} ${unit}`, () => is('MONEY', words, value, unit));

    test('between two sums of one currency', () => checkAmounts('It will take between [3 and 5 million euros]MONEY, they think.'));
    test('a rise and what it came to are two', () => checkAmounts('The share rose [$1.20]MONEY to [$38.40]MONEY, another [31p]MONEY to [488p]MONEY.'));
    test('a sum without a number', () => checkAmounts('They made [millions of dollars]MONEY and [tens of millions of yuan]MONEY from millions of eggs.'));
    test('which crowns is not told', () => check('It costs [95 crowns]MONEY(95 crowns; value=95; unit=-) a day.'));
    test('a price list', () => checkAmounts('Rye [$4.50]MONEY; white [€3]MONEY; buns, six: [Sh120]MONEY (were [Sh95]MONEY).'));
    test('a road, a summit, a screen, a wager and a result are no sums', () =>
      checkAmounts('The N2 and the R61 were shut; K2 is high. COP 26 was shown in 1080p. Q 3 is next. They won 5 marks and scored 2 won games.'));
    test('no sum without a currency', () => checkAmounts('A million people baked 2.5 million loaves in 40 towns.'));
  });

  suite('shares', () => {
    const shares: readonly (readonly [string, string, string])[] = [
      ['4.5%', '4.5', '%'], ['4.5 per cent', '4.5', '%'], ['38 pc', '38', '%'], ['10pc', '10', '%'], ['two percent', '2', '%'],
      ['7 ¾ percent', '7.75', '%'], ['-5.9%', '-5.9', '%'],
      ['+8.5%', '8.5', '%'], ['9 to 11 percent', '9/11', '%'], ['4.5-5%', '4.5/5', '%'], ['half a percent', '0.5', '%'],
      ['three-quarters of a percent', '0.75', '%'],
      ['half a percentage point', '0.5', 'pp'], ['two percentage points', '2', 'pp'], ['250 basis points', '250', 'bp'],
    ];
    for (const [words, value, unit] of shares) test(`${words} is ${value} ${unit}`, () => is('PERCENT', words, value, unit));

    test('from one share to another are two', () => checkAmounts('It fell from [5 percent]PERCENT to [3 percent]PERCENT.'));
    test('a change beside its share is no range', () => checkAmounts('Flour 88.90 [-1.26%]PERCENT 12,201'));
  });

  suite('measures', () => {
    const measures: readonly (readonly [string, string, string])[] = [
      ['40 km', '40', 'km'], ['40km', '40', 'km'], ['40 km/h', '40', 'km/h'], ['40km/h', '40', 'km/h'], ['218 kilometres per hour', '218', 'km/h'],
      ['60 miles an hour', '60', 'mph'],
      ['12 tonnes', '12', 't'], ['9 000 tonnes', '9000', 't'], ['a million tonnes', '1000000', 't'], ['150Mt', '150', 'Mt'], ['12-15Mt', '12/15', 'Mt'],
      ['298,731 t', '298731', 't'],
      ['1,900 square kilometres', '1900', 'km²'], ['30,000 sq m', '30000', 'm²'], ['500 cubic metres', '500', 'm³'], ['11 nautical miles', '11', 'nmi'],
      ['four to five metres', '4/5', 'm'], ['8.10 m', '8.1', 'm'], ['10 feet 6 inches', '10.5', 'ft'], ['6ft 3in', '6.25', 'ft'], ['eight-inch', '8', 'in'],
      ['220-kilovolt', '220', 'kV'],
      ['16.8 million barrels a day', '16800000', 'bbl/d'], ['6.3 terawatt hours', '6.3', 'TWh'], ['10 megawatt-hours', '10', 'MWh'], ['6.3 TWh', '6.3', 'TWh'],
      ['minus 4 degrees Celsius', '-4', '°C'], ['minus 3.1 C', '-3.1', '°C'], ['35 degrees', '35', '°'], ['21°C', '21', '°C'], ['24C', '24', '°C'],
      ['500 ml', '500', 'ml'], ['648 kHz', '648', 'kHz'],
      ['half a mile', '0.5', 'mi'], ['one hundred and twenty hectares', '120', 'ha'],
    ];
    for (const [words, value, unit] of measures) test(`${words} is ${value} ${unit}`, () => is('QUANTITY', words, value, unit));

    test('fifty metres or fifty million', () => checkAmounts('He kicked it from [50m]QUANTITY out. It has 50m readers, and sold 19.5m bags.'));
    test('pounds of weight', () => checkAmounts('The cart weighs [31 pounds]QUANTITY and costs [31 pounds]MONEY.'));
    test('plain counts are none', () => checkAmounts('She won 3-1 with 12 people, two degrees and 40 houses; one in two.'));
  });

  test('figures give their own value back', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
      const written = `${whole.toLocaleString('en-US')}.${String(cents).padStart(2, '0')}`;
      is('MONEY', `$${written}`, String(Number(`${whole}.${String(cents).padStart(2, '0')}`)), 'USD');
      is('QUANTITY', `${written} kg`, String(Number(`${whole}.${String(cents).padStart(2, '0')}`)), 'kg');
    }));
  });
});
