import { Shape, type Word } from './word';

/** Money, a share or a measured amount among the words [from, to). */
export interface Amount {
  readonly to: number;
  readonly kind: 'MONEY' | 'PERCENT' | 'QUANTITY';
  readonly rule: string;
  readonly confidence: number;
  /** A plain decimal number. */
  readonly value?: string | undefined;
  /** ISO 4217 code, or the unit of measurement. */
  readonly unit?: string | undefined;
}

/** The amount that begins at `words[at]`: "$300 billion", "5.4 billion yuan", "4.5%", "40 km". */
export function amountAt(words: readonly Word[], at: number, end: number): Amount | undefined {
  const before = words[at]!;
  const sign = signs.get(before.text) ?? codes.get(before.text);
  if (sign && at + 1 < end) return signed(words, at + 1, end, sign);
  // US$, HK$, A$: letters, then the sign.
  const dollar = prefixes.get(before.text);
  if (dollar && at + 2 < end && (words[at + 1]!.text === '$' || words[at + 1]!.text === '£')) return signed(words, at + 2, end, dollar);
  if (dollar && words[at + 1]?.text === '.' && words[at + 2]?.text === '$' && at + 3 < end) return signed(words, at + 3, end, dollar);
  const number = numberAt(words, at, end);
  return number && counted(words, number, end);
}

function signed(words: readonly Word[], from: number, end: number, unit: string): Amount | undefined {
  const dot = words[from]?.text === '.' ? 1 : 0;
  const number = from + dot < end && words[from + dot]!.shape === Shape.number ? numberAt(words, from + dot, end) : undefined;
  if (!number) return undefined;
  // "$4.9 billion dollars", "$5 pesos".
  const named = number.to < end ? currencies.get(words[number.to]!.key) : undefined;
  return {
    to: named ? number.to + 1 : number.to,
    kind: 'MONEY',
    rule: 'currency sign',
    confidence: 0.97,
    value: number.value,
    unit: named && named !== 'USD' ? named : unit,
  };
}

function counted(words: readonly Word[], number: Counted, end: number): Amount | undefined {
  const { to, value } = number;
  if (end <= to) return undefined;
  const next = words[to]!;
  if (next.key === '%' || next.key === 'percent' || next.key === 'pct') return percent(to + 1, value);
  if (next.key === 'per' && words[to + 1]?.key === 'cent') return percent(to + 2, value);
  if (next.key === 'percentage' && /^points?$/.test(words[to + 1]?.key ?? '')) return percent(to + 2, value);
  const unit = signs.get(next.text) ?? codes.get(next.text);
  if (unit) return { to: to + 1, kind: 'MONEY', rule: 'currency after number', confidence: 0.95, value, unit };
  const national = nations.get(next.key);
  const named = currencies.get((national ? words[to + 1]?.key : next.key) ?? '');
  // "2 won" is a result far more often than a sum.
  if (named && !(named === 'KRW' && Number(value) < 1000))
    return {
      to: to + (national ? 2 : 1),
      kind: 'MONEY',
      rule: 'currency after number',
      confidence: 0.93,
      value,
      unit: (national && named in national ? national[named] : undefined) ?? named,
    };
  const glued = number.unit ?? units.get(next.key === '-' ? words[to + 1]?.key ?? '' : next.key);
  if (!glued) return undefined;
  return { to: number.unit ? to : next.key === '-' ? to + 2 : to + 1, kind: 'QUANTITY', rule: 'number and unit', confidence: 0.9, value, unit: glued };
}

const percent = (to: number, value: string): Amount => ({ to, kind: 'PERCENT', rule: 'number and percent', confidence: 0.97, value });

interface Counted {
  readonly to: number;
  readonly value: string;
  readonly unit?: string | undefined;
}

/** A number in figures with its scale ("1.5 trillion", "2bn"), or a small one in words before a scale or unit. */
function numberAt(words: readonly Word[], at: number, end: number): Counted | undefined {
  const word = words[at]!;
  const spelled = small.get(word.key);
  if (word.shape !== Shape.number && spelled === undefined) return undefined;
  const found = /^(\d[\d,.]*?)(bn|billion|mn|m|million|tn|trn|trillion|k|b)?(km|kg|mm|cm|mph|kph|kw|mw|gw|ft|ha|mi)?$/i.exec(word.text);
  if (word.shape === Shape.number && !found) return undefined;
  let value = spelled ?? Number(found![1]!.replace(/,(?=\d{3})/g, '').replace(/[.,]$/, '').replace(',', '.'));
  if (found?.[2]) value *= scales.get(found[2].toLowerCase())!;
  let to = at + 1;
  // A range counts from its upper end: "$500-580 million".
  if (to + 1 < end && /^[-–]$/.test(words[to]!.key) && words[to + 1]!.shape === Shape.number && /^\d[\d,.]*$/.test(words[to + 1]!.text)) {
    value = Number(words[to + 1]!.text.replace(/,/g, ''));
    to += 2;
  }
  // "5m" and "5 m" are millions, "5 thousand m" are metres.
  for (; to < end && (words[to]!.key.length !== 1 || to === at + 1); to++) {
    const scale = scales.get(words[to]!.key);
    if (scale === undefined) break;
    value *= scale;
  }
  if (to + 1 < end && words[to]!.key === '-' && /^(?:million|billion|trillion)$/.test(words[to + 1]!.key)) {
    value *= scales.get(words[to + 1]!.key)!;
    to += 2;
  }
  if (!Number.isFinite(value)) return undefined;
  return { to, value: plain(value), unit: found?.[3] && to === at + 1 ? units.get(found[3].toLowerCase()) : undefined };
}

const plain = (value: number): string => (value < 1e21 ? String(Number(value.toPrecision(12))) : value.toFixed(0));

const small: ReadonlyMap<string, number> = new Map([
  ...'one two three four five six seven eight nine ten eleven twelve'.split(' ').map((name, index): [string, number] => [name, index + 1]),
  ['fifteen', 15], ['twenty', 20], ['thirty', 30], ['forty', 40], ['fifty', 50], ['sixty', 60], ['seventy', 70], ['eighty', 80],
  ['ninety', 90], ['hundred', 100],
]);

const scales: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2], ['thousand', 1e3], ['k', 1e3], ['m', 1e6], ['mn', 1e6], ['million', 1e6], ['bn', 1e9], ['b', 1e9], ['billion', 1e9],
  ['tn', 1e12], ['trn', 1e12], ['trillion', 1e12], ['lakh', 1e5], ['crore', 1e7],
]);

const signs: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'], ['€', 'EUR'], ['£', 'GBP'], ['¥', 'JPY'], ['₹', 'INR'], ['₽', 'RUB'], ['₴', 'UAH'], ['₦', 'NGN'], ['₩', 'KRW'],
  ['₺', 'TRY'], ['₪', 'ILS'], ['₫', 'VND'], ['₱', 'PHP'], ['฿', 'THB'], ['₡', 'CRC'], ['₵', 'GHS'], ['৳', 'BDT'],
]);

const codes: ReadonlyMap<string, string> = new Map([
  ...`USD EUR GBP JPY CNY RMB RUB UAH INR NGN GHS ZAR KES CHF SEK NOK DKK PLN CZK HUF TRY ILS EGP SAR AED QAR KWD OMR BHD JOD PKR BDT
  LKR NPR THB MYR IDR PHP VND KRW HKD SGD TWD AUD NZD CAD MXN BRL ARS CLP PEN CRC`
    .split(/\s+/)
    .map((code): [string, string] => [code, code === 'RMB' ? 'CNY' : code]),
  ['Rs', 'INR'], ['Rs.', 'INR'], ['QR', 'QAR'], ['SR', 'SAR'], ['KD', 'KWD'], ['RM', 'MYR'], ['Rp', 'IDR'], ['Tk', 'BDT'], ['Dh', 'AED'],
  ['Dhs', 'AED'], ['Sh', 'KES'], ['Ksh', 'KES'], ['GH₵', 'GHS'], ['NT', 'TWD'], ['R', 'ZAR'],
]);

const prefixes: ReadonlyMap<string, string> = new Map([
  ['US', 'USD'], ['U.S.', 'USD'], ['A', 'AUD'], ['AU', 'AUD'], ['C', 'CAD'], ['CA', 'CAD'], ['CAD', 'CAD'], ['HK', 'HKD'], ['S', 'SGD'],
  ['NZ', 'NZD'], ['NT', 'TWD'], ['N', 'NAD'], ['R', 'BRL'], ['J', 'JMD'], ['Z', 'ZWL'],
]);

/** Names of currencies: the code that the bare word most often means in English news. */
const currencies: ReadonlyMap<string, string> = new Map([
  ...[
    'dollar USD', 'buck USD', 'cent USD', 'euro EUR', 'yen JPY', 'yuan CNY', 'renminbi CNY', 'ruble RUB', 'rouble RUB', 'rupee INR',
    'hryvnia UAH', 'naira NGN', 'cedi GHS', 'rand ZAR', 'won KRW', 'lira TRY', 'shekel ILS', 'baht THB', 'ringgit MYR', 'rupiah IDR',
    'peso MXN', 'dirham AED', 'riyal SAR', 'rial IRR', 'dinar KWD', 'zloty PLN', 'forint HUF', 'krone NOK', 'krona SEK', 'franc CHF',
    'taka BDT', 'dong VND', 'shilling KES', 'birr ETB', 'kwacha ZMW', 'colon CRC', 'colones CRC', 'bolivar VES', 'tenge KZT', 'lari GEL',
    'lek ALL', 'lev BGN', 'leva BGN', 'leu RON', 'lei RON', 'kroner DKK', 'kronor SEK', 'deutschmark DEM', 'pound GBP', 'sterling GBP',
  ].flatMap(entry => {
    const [name, code] = entry.split(' ') as [string, string];
    return [[name, code], [`${name}s`, code]] as [string, string][];
  }),
]);

/** "Canadian dollars" are not US dollars. */
const nations: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map(
  Object.entries({
    us: { USD: 'USD' }, american: { USD: 'USD' }, canadian: { USD: 'CAD' }, australian: { USD: 'AUD' }, singapore: { USD: 'SGD' },
    singaporean: { USD: 'SGD' }, 'new zealand': { USD: 'NZD' }, namibian: { USD: 'NAD' }, british: { GBP: 'GBP' },
    egyptian: { GBP: 'EGP' }, syrian: { GBP: 'SYP' }, sudanese: { GBP: 'SDG' }, lebanese: { GBP: 'LBP' }, pakistani: { INR: 'PKR' },
    indian: { INR: 'INR' }, nepali: { INR: 'NPR' }, russian: { RUB: 'RUB' }, chinese: { CNY: 'CNY' }, swiss: { CHF: 'CHF' },
    norwegian: { NOK: 'NOK' }, danish: { NOK: 'DKK' }, swedish: { NOK: 'SEK' }, philippine: { MXN: 'PHP' }, argentine: { MXN: 'ARS' },
    chilean: { MXN: 'CLP' }, colombian: { MXN: 'COP' }, cuban: { MXN: 'CUP' }, mexican: { MXN: 'MXN' }, saudi: { SAR: 'SAR' },
    omani: { IRR: 'OMR' }, qatari: { SAR: 'QAR' }, iraqi: { KWD: 'IQD' }, jordanian: { KWD: 'JOD' }, kuwaiti: { KWD: 'KWD' },
    moroccan: { AED: 'MAD' }, ugandan: { KES: 'UGX' }, tanzanian: { KES: 'TZS' }, kenyan: { KES: 'KES' },
  }),
);

const units: ReadonlyMap<string, string> = new Map(
  [
    'km kilometre kilometer kilometres kilometers', 'm metre meter metres meters', 'cm centimetre centimeter centimetres centimeters',
    'mm millimetre millimeter millimetres millimeters', 'mi mile miles', 'ft foot feet', 'in inch inches', 'yd yard yards',
    'kg kilogram kilograms kilo kilos', 'g gram grams', 't tonne tonnes ton tons', 'lb pound-weight lbs', 'oz ounce ounces',
    'ha hectare hectares', 'acre acres', 'l litre liter litres liters', 'gal gallon gallons', 'bbl barrel barrels', 'bushel bushels',
    'mph', 'kph km/h', 'knot knots', 'W watt watts', 'kW kilowatt kilowatts kw', 'MW megawatt megawatts mw', 'GW gigawatt gigawatts gw',
    'MWh megawatt-hours', 'degree degrees', 'sq-mi', 'mw',
  ]
    .flatMap(line => line.split(' ').map((name): [string, string] => [name.toLowerCase(), line.split(' ')[0]!]))
    .filter(([name]) => name !== 'in' && name !== 'm' && name !== 't' && name !== 'g' && name !== 'l' && name !== 'w'),
);
