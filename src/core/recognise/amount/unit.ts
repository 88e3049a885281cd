import type { Token } from '../../reading';
import { Shape, type Word } from '../word';

/** A unit of measurement among the words [from, to). */
export interface Unit {
  readonly to: number;
  /** Its usual symbol: "km", "t", "km²". */
  readonly symbol: string;
}

/** The unit that stands at `words[at]`: "km/h", "square metres", "degrees Celsius", "barrels a day". */
export function unitAt(words: readonly Word[], tokens: readonly Token[], at: number, end: number): Unit | undefined {
  if (end <= at) return undefined;
  const word = words[at]!;
  if (word.shape === Shape.none) return word.text === '°' ? degree(words, at + 1, end) : undefined;
  const power = powers.get(word.key);
  if (power !== undefined) return powerOf(words, words[at + 1]?.key === '.' ? at + 2 : at + 1, end, power);
  if (word.key === 'degree' || word.key === 'degrees') return degree(words, at + 1, end);
  if (word.key === 'nautical') return words[at + 1]?.key.startsWith('mile') && at + 1 < end ? { to: at + 2, symbol: 'nmi' } : undefined;
  const symbol = symbols.get(word.text) ?? names.get(word.key);
  return symbol === undefined ? undefined : per(words, tokens, at, end, symbol);
}

/** The unit that letters close behind figures mean: "40km", "6ft"; undefined if none. */
export const suffixUnit = (suffix: string): string | undefined => symbols.get(suffix) ?? suffixes.get(suffix.toLowerCase()) ?? names.get(suffix.toLowerCase());

function powerOf(words: readonly Word[], at: number, end: number, power: string): Unit | undefined {
  const symbol = at < end ? lengths.get(words[at]!.key) : undefined;
  if (symbol === undefined) return undefined;
  return { to: at + 1, symbol: `${symbol}${power}` };
}

function degree(words: readonly Word[], at: number, end: number): Unit {
  const scale = at < end ? temperatures.get(words[at]!.text) : undefined;
  return { to: scale === undefined ? at : at + 1, symbol: scale ?? '°' };
}

/** "km/h", "miles an hour", "barrels a day", "megawatt-hours", "pounds per square inch". */
function per(words: readonly Word[], tokens: readonly Token[], at: number, end: number, symbol: string): Unit {
  const next = words[at + 1]?.key;
  const third = at + 2 < end ? words[at + 2]!.key : undefined;
  if (at + 1 < end && symbol.endsWith('W') && /^hours?$/.test(next!)) return { to: at + 2, symbol: `${symbol}h` };
  if (third === undefined) return { to: at + 1, symbol };
  if (symbol.endsWith('W') && next === '-' && /^hours?$/.test(third)) return { to: at + 3, symbol: `${symbol}h` };
  if (next === '/' && tokens[at]!.end === tokens[at + 1]!.start && shortTimes.has(third)) return { to: at + 3, symbol: `${symbol}/${third}` };
  const slow = next === 'a' || next === 'an' || next === 'per';
  if (slow && third === 'hour' && (symbol === 'km' || symbol === 'mi')) return { to: at + 3, symbol: symbol === 'km' ? 'km/h' : 'mph' };
  if (slow && third === 'day' && symbol === 'bbl') return { to: at + 3, symbol: 'bbl/d' };
  return next === 'per' && third === 'second' && symbol === 'm' ? { to: at + 3, symbol: 'm/s' } : { to: at + 1, symbol };
}

const shortTimes: ReadonlySet<string> = new Set(['h', 's', 'hr', 'd', 'l', 'kg', 'ha', 'kwh']);
const powers: ReadonlyMap<string, string> = new Map([['square', '²'], ['sq', '²'], ['cubic', '³'], ['cu', '³']]);
const temperatures: ReadonlyMap<string, string> = new Map([
  ['Celsius', '°C'], ['Centigrade', '°C'], ['centigrade', '°C'], ['celsius', '°C'], ['C', '°C'], ['Fahrenheit', '°F'], ['F', '°F'],
]);

const lengths: ReadonlyMap<string, string> = new Map(entries([
  'km kilometre kilometer kilometres kilometers kms', 'm metre meter metres meters', 'cm centimetre centimeter centimetres centimeters',
  'mi mile miles', 'ft foot feet', 'in inch inches', 'yd yard yards',
]));

/** Symbols as they stand, letter by letter: "Mt" is no "mt". */
const symbols: ReadonlyMap<string, string> = new Map([
  ...`km cm mm kg mg ml cl kW MW GW TW kWh MWh GWh TWh kV Hz kHz MHz GHz KB MB GB TB Mt kt Gt ha bbl nmi mph kph psi bpd dwt teu TEU DWT dmt hp bhp lb lbs
  oz ft yd sqm sqft`
    .split(/\s+/).map((name): [string, string] => [name, name]),
  ['KM', 'km'], ['Km', 'km'], ['kms', 'km'], ['KG', 'kg'], ['Kg', 'kg'], ['kgs', 'kg'], ['mw', 'MW'], ['kw', 'kW'], ['KW', 'kW'], ['Kw', 'kW'],
  ['kmph', 'km/h'], ['kmh', 'km/h'],
  ['kph', 'km/h'], ['KPH', 'km/h'], ['MPH', 'mph'], ['lbs', 'lb'], ['TEU', 'TEU'], ['teu', 'TEU'], ['DWT', 'dwt'], ['bpd', 'bbl/d'], ['mL', 'ml'],
  ['sqm', 'm²'], ['sqft', 'ft²'],
]);

/** Letters that are a unit only close behind figures. */
const suffixes: ReadonlyMap<string, string> = new Map([
  ['g', 'g'], ['l', 'l'], ['t', 't'], ['v', 'V'], ['w', 'W'], ['in', 'in'], ['ins', 'in'], ['mi', 'mi'], ['kt', 'kt'], ['kts', 'kn'],
]);

/** Keys that are common words or too short to be read without their case. */
const ambiguous: ReadonlySet<string> = new Set(['w', 'v', 'g', 'l', 't', 'm', 'in', 'ft', 'yd', 'mi', 'mt', 'cal']);

const names: ReadonlyMap<string, string> = new Map([...lengths].filter(([name]) => 2 < name.length).concat(entries([
  'mm millimetre millimeter millimetres millimeters', 'kg kilogram kilograms kilogramme kilogrammes kilo kilos', 'g gram grams gramme grammes',
  'mg milligram milligrams', 't tonne tonnes ton tons', 'kt kilotonne kilotonnes kiloton kilotons', 'Mt megatonne megatonnes megaton megatons', 'lb lbs',
  'oz ounce ounces', 'ha hectare hectares', 'acre acres', 'l litre liter litres liters', 'ml millilitre millilitres milliliter milliliters',
  'gal gallon gallons',
  'bbl barrel barrels', 'bushel bushels', 'kn knot knots', 'W watt watts', 'kW kilowatt kilowatts', 'MW megawatt megawatts', 'GW gigawatt gigawatts',
  'TW terawatt terawatts',
  'kV kilovolt kilovolts', 'V volt volts', 'kbit kilobit kilobits', 'Mbit megabit megabits', 'Gbit gigabit gigabits', 'kB kilobyte kilobytes',
  'MB megabyte megabytes',
  'GB gigabyte gigabytes', 'TB terabyte terabytes', 'kHz kilohertz', 'MHz megahertz', 'GHz gigahertz', 'hp horsepower', 'kcal kilocalorie kilocalories',
  'cal calorie calories',
  'ly light-year light-years', 'kWh kilowatt-hour kilowatt-hours', 'mph', 'km/h kmph kmh',
])).filter(([name]) => !ambiguous.has(name)));

function entries(lines: readonly string[]): [string, string][] {
  return lines.flatMap(line => {
    const [symbol, ...spellings] = line.split(' ') as [string, ...string[]];
    return [symbol.toLowerCase(), ...spellings].map((name): [string, string] => [name, symbol]);
  });
}
