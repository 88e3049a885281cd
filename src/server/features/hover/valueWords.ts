// Values in plain English, whatever the language of the machine.
import { partsOfDate, wordsOfParts } from '../../../core/dateWords';

/**
 * "2025-02-25": "Tuesday, 25 February 2025"; "2025-02": "February 2025"; "2025-06-03/2025-06-05": "3 to 5 June 2025"; "199X": "the 1990s";
 * "T18:30": "18:30". Whatever is no such value stays as it is.
 */
export function dayWords(value: string): string {
  const interval = /^([^/]+)\/([^/]+)$/.exec(value);
  if (interval) return intervalWords(interval[1]!, interval[2]!) ?? value;
  const at = value.indexOf('T');
  if (at === -1) return namedDay(value) ?? clockWords(value) ?? value;
  const [day, clock] = [at === 0 ? '' : namedDay(value.slice(0, at)), clockWords(value.slice(at + 1))];
  return day === undefined || clock === undefined ? value : day === '' ? clock : `${day}, ${clock}`;
}

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

function namedDay(date: string): string | undefined {
  const decade = /^(\d{3})X$/.exec(date);
  if (decade) return `the ${decade[1]}0s`;
  const [, year, sort, number] = /^(\d{4})-([WQ])0?(\d{1,2})$/.exec(date) ?? [];
  if (year !== undefined) return sort === 'W' ? `week ${number} of ${year}` : `quarter ${number} of ${year}`;
  const parts = partsOfDate(date);
  if (!parts) return undefined;
  const words = wordsOfParts(parts);
  return parts.day === undefined ? words : `${weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()]}, ${words}`;
}

/** What both ends have in common is said once. */
function intervalWords(from: string, to: string): string | undefined {
  const [first, last] = [partsOfDate(from), partsOfDate(to)];
  if (!first || !last) return undefined;
  if (first.year !== last.year) return `${wordsOfParts(first)} to ${wordsOfParts(last)}`;
  const sameMonth = first.month === last.month && first.day !== undefined && last.day !== undefined;
  const start = sameMonth ? String(first.day) : wordsOfParts({ month: first.month, day: first.day });
  return start === '' ? wordsOfParts(last) : `${start} to ${wordsOfParts(last)}`;
}

function clockWords(time: string): string | undefined {
  const [, clock, zone] = /^(\d\d:\d\d)(?::\d\d)?(Z|[+-]\d\d:\d\d)?$/.exec(time) ?? [];
  return clock && `${clock}${zone === undefined ? '' : zone === 'Z' ? ' UTC' : ` UTC${zone}`}`;
}

/** "4500000", "USD": "4.5 million US dollars"; with `inFigures` "4,500,000 US dollars". "4/5", "km": "4 to 5 kilometres". */
export function numberWords(value: string, unit: string | undefined, inFigures = false): string {
  const ends = value.split('/').map((end) => (end.trim() === '' ? Number.NaN : Number(end)));
  const known = ends.length <= 2 && ends.every(Number.isFinite);
  const digits = known ? ends.map((end) => (inFigures ? figures(end) : scaled(end))).join(' to ') : value;
  if (unit === undefined) return digits;
  // A number of millions is many, too.
  const count = known ? ends.at(-1)! : 2;
  return `${digits} ${currencyName(unit, count) ?? unitName(unit, count)}`;
}

const figures = (number: number): string => new Intl.NumberFormat('en', { maximumFractionDigits: 6 }).format(number);

const scales = [[1e12, 'trillion'], [1e9, 'billion'], [1e6, 'million']] as const;

/** "4.5 million", where no more than three figures after the point say it all. */
function scaled(number: number): string {
  const [scale, word] = scales.find(([least]) => least <= Math.abs(number)) ?? [1, ''];
  const share = Math.round((number / scale) * 1000) / 1000;
  return word === '' || 1e-9 < Math.abs(share * scale - number) / Math.abs(number) ? figures(number) : `${figures(share)} ${word}`;
}

function currencyName(unit: string, count: number): string | undefined {
  if (!/^[A-Z]{3}$/.test(unit)) return undefined;
  const parts = new Intl.NumberFormat('en', { style: 'currency', currency: unit, currencyDisplay: 'name', minimumFractionDigits: 0 }).formatToParts(count);
  return parts.find(({ type }) => type === 'currency')?.value;
}

/** A word ("acre") is its own name; of other units that have none here the symbol is shown. */
function unitName(unit: string, count: number): string {
  const [one, many] = unitNames.get(unit) ?? (/^[a-z]{4,}$/.test(unit) ? [unit] : [unit, unit]);
  return count === 1 ? one! : (many ?? `${one}s`);
}

/** The name of one and, where an s does not do, of several. */
const unitNames: ReadonlyMap<string, readonly string[]> = new Map(Object.entries({
  '%': ['per cent', 'per cent'], pp: ['percentage point'], bp: ['basis point'], km: ['kilometre'], m: ['metre'], cm: ['centimetre'],
  mm: ['millimetre'], mi: ['mile'], nmi: ['nautical mile'], yd: ['yard'], ft: ['foot', 'feet'], in: ['inch', 'inches'], 't': ['tonne'],
  kg: ['kilogram'], g: ['gram'], mg: ['milligram'], lb: ['pound'], oz: ['ounce'], ha: ['hectare'], 'm²': ['square metre'],
  'km²': ['square kilometre'], 'mi²': ['square mile'], 'ft²': ['square foot', 'square feet'], 'sq-mi': ['square mile'], 'm³': ['cubic metre'],
  l: ['litre'], L: ['litre'], ml: ['millilitre'], gal: ['gallon'], bbl: ['barrel'], 'bbl/d': ['barrel a day', 'barrels a day'],
  mph: ['mile an hour', 'miles an hour'], kph: ['kilometre an hour', 'kilometres an hour'], 'km/h': ['kilometre an hour', 'kilometres an hour'],
  'm/s': ['metre a second', 'metres a second'], kn: ['knot'], '°': ['degree'], '°C': ['degree Celsius', 'degrees Celsius'],
  '°F': ['degree Fahrenheit', 'degrees Fahrenheit'], W: ['watt'], kW: ['kilowatt'], MW: ['megawatt'], GW: ['gigawatt'], kWh: ['kilowatt-hour'],
  MWh: ['megawatt-hour'], GWh: ['gigawatt-hour'], TWh: ['terawatt-hour'],
}));
