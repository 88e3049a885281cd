/** A currency as a text names it. `per`: how many of these make one of the currency (100 cents a dollar). */
export interface Currency {
  /** ISO 4217 code; undefined where the bare name does not tell (crowns). */
  readonly code: string | undefined;
  readonly per: number;
}

/** Signs that stand before or behind the number. */
export const signs: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'], ['€', 'EUR'], ['£', 'GBP'], ['¥', 'JPY'], ['₹', 'INR'], ['₽', 'RUB'], ['₴', 'UAH'], ['₦', 'NGN'], ['₩', 'KRW'], ['₺', 'TRY'], ['₪', 'ILS'],
  ['₫', 'VND'], ['₱', 'PHP'], ['฿', 'THB'], ['₡', 'CRC'], ['₵', 'GHS'], ['¢', 'GHS'], ['৳', 'BDT'], ['₸', 'KZT'], ['₾', 'GEL'], ['₼', 'AZN'], ['₲', 'PYG'],
  ['៛', 'KHR'], ['₭', 'LAK'], ['₮', 'MNT'], ['֏', 'AMD'],
]);

/** Letters before a dollar or pound sign. */
export const dollars: ReadonlyMap<string, string> = new Map(
  `US=USD U.S.=USD A=AUD AU=AUD Aus=AUD C=CAD CA=CAD Cdn=CAD CAD=CAD HK=HKD S=SGD SG=SGD NZ=NZD NT=TWD N=NAD R=BRL J=JMD Z=ZWL TT=TTD BZ=BZD G=GYD GY=GYD
  B=BSD Bds=BBD BDS=BBD EC=XCD FJ=FJD F=FJD M=MYR MOP=MOP CI=KYD L=LRD SI=SBD T=TOP WS=WST Mex=MXN MX=MXN CL=CLP AR=ARS COL=COP RD=DOP E=EGP LE=EGP IR=IEP
  GH=GHS`
    .split(/\s+/).map(entry => entry.split('=') as [string, string]),
);

/** Codes and abbreviations before the number, or behind it: "Rs 500", "USD 5", "18.40 TL". Letters count as they stand. */
export const codes: ReadonlyMap<string, string> = new Map([
  ...`USD EUR GBP JPY CNY RUB UAH INR NGN GHS ZAR KES CHF SEK NOK DKK ISK PLN CZK HUF RON BGN RSD TRY ILS EGP SAR AED QAR KWD OMR BHD JOD LBP IQD IRR PKR
  BDT LKR
  NPR BTN MVR MMK LAK KHR THB MYR SGD IDR PHP VND KRW HKD MOP TWD MNT KZT UZS KGS AMD GEL AZN AUD NZD FJD PGK CAD MXN GTQ HNL NIO CRC DOP JMD TTD GYD BRL
  ARS CLP
  PEN COP CUP UYU PYG BOB VES TZS UGX RWF ETB ZMW MWK MZN AOA BWP NAD SZL LSL MGA MUR SCR XOF XAF XPF MAD DZD TND LYD SDG SSP SLL GMD LRD CVE GNF`
    .split(/\s+/).map((code): [string, string] => [code, code]),
  ...`RMB=CNY Rs=INR Re=INR QR=QAR SR=SAR KD=KWD BD=BHD RO=OMR RM=MYR Rp=IDR Tk=BDT TK=BDT Taka=BDT Dh=AED Dhs=AED DH=MAD Sh=KES Shs=KES Ksh=KES KSh=KES KSH=KES
  Tsh=TZS TSh=TZS Tshs=TZS Ush=UGX USh=UGX Ushs=UGX Shs=UGX Php=PHP PhP=PHP Nu=BTN Kč=CZK Ft=HUF zł=PLN SFr=CHF Sfr=CHF SwFr=CHF Fr=CHF FRw=RWF Frw=RWF FCFA=XOF
  CFA=XOF LE=EGP TL=TRY NIS=ILS NT=TWD DM=DEM Euro=EUR Stg=GBP Br=ETB Kz=AOA Le=SLL Le=SLL GH=GHS Bs=BOB Lei=RON Kcs=CSK kr=SEK Rbs=RUB`
    .split(/\s+/).map(entry => entry.split('=') as [string, string]),
]);

/** One letter close before the figures: "N15 million", "R4.7m". Also roads and mountains are called so: the figures must look like a sum. */
export const letterCodes: ReadonlyMap<string, string> = new Map([
  ['N', 'NGN'], ['R', 'ZAR'], ['P', 'PHP'], ['K', 'ZMW'], ['Y', 'JPY'], ['D', 'GMD'], ['L', 'HNL'], ['Q', 'GTQ'], ['E', 'SZL'], ['M', 'LSL'], ['B', 'THB'],
  ['G', 'HTG'],
]);

/** Codes that name other things, too ("COP 26"): the figures must look like a sum. */
export const doubtfulCodes: ReadonlySet<string> = new Set(['COP', 'CUP', 'TOP', 'PEN', 'MOP', 'BD', 'SR', 'RO', 'DM']);

/** Codes that are words or other abbreviations too: they count before a number only. */
const beforeOnly = new Set(['NT', 'GH', 'LE', 'Le', 'SR', 'BD', 'RO', 'Re', 'DH', 'Nu', 'Fr', 'Taka', 'Euro', 'Lei', 'Br', 'BOB', 'Bs', 'COP']);
export const codeBehind = (text: string): string | undefined => (beforeOnly.has(text) ? undefined : codes.get(text));

/** The currency that a word names, by its key. */
export const currencyNamed = (key: string): Currency | undefined => currencies.get(key);

/** Names of currencies: the code that the bare word most often means in English news; `?` where it means several. */
const currencies: ReadonlyMap<string, Currency> = new Map([
  ...named(`dollar USD,buck USD,euro EUR,yen JPY,yuan CNY,renminbi CNY,ruble RUB,rouble RUB,rupee INR,hryvnia UAH,hryvnias UAH,naira NGN,cedi GHS,rand ZAR,
    won KRW, lira TRY,lire ITL,shekel ILS,baht THB,ringgit MYR,rupiah IDR,peso MXN,dirham AED,riyal SAR,rial IRR,toman IRR,dinar KWD,zloty PLN,zlotys PLN,
    forint HUF,
    krone NOK,
    kroner DKK,krona SEK,kronor SEK,kronur ISK,koruna CZK,franc CHF,taka BDT,dong VND,shilling KES,birr ETB,kwacha ZMW,colon CRC,colones CRC,bolivar VES,
    bolivares VES,
    boliviano BOB,tenge KZT,lari GEL,lek ALL,lev BGN,leva BGN,lei RON,deutschmark DEM,pound GBP,sterling GBP,quid GBP,guinea GBP,pula BWP,leone SLL,quetzal GTQ,
    quetzales GTQ,lempira HNL,cordoba NIO,balboa PAB,guarani PYG,guaranies PYG,real BRL,reais BRL,reals BRL,soles PEN,nuevo-sol PEN,metical MZN,
    meticais MZN,kwanza AOA,
    dalasi GMD,ariary MGA,kina PGK,tala WST,pataca MOP,kyat MMK,kip LAK,riel KHR,tugrik MNT,som KGS,sum UZS,soum UZS,somoni TJS,manat AZN,dram AMD,afghani AFN,
    denar MKD,ouguiya MRU,nakfa ERN,gourde HTG,guilder NLG,drachma GRD,peseta ESP,escudo PTE,deutschemark DEM,rufiyaa MVR,ngultrum BTN,lilangeni SZL,
    emalangeni SZL,
    maloti LSL,loti LSL,markka FIM,bob KES,crown ?,mark ?,sovereign ?`, 1),
  ...named(`cent USD,penny GBP,pence GBP,pennies GBP,kobo NGN,paisa INR,paise INR,sen MYR,grosz PLN,groszy PLN,kopeck RUB,kopek RUB,centavo ?,centimo ?,
    centime ?, pesewa GHS,agorot ILS,satang THB,piastre EGP,fils ?,oere NOK,eurocent EUR,ngwee ZMW,thebe BWP`, 100),
]);

function named(list: string, per: number): [string, Currency][] {
  return list.split(',').flatMap((entry): [string, Currency][] => {
    const [name, code] = entry.trim().split(' ') as [string, string];
    const currency = { code: code === '?' ? undefined : code, per };
    return [[name, currency], [`${name}s`, currency]];
  });
}

/** Names of currencies that are other words or results, too: "two real ones", "2 won", "five marks". They ask for a sum. */
export const doubtful: ReadonlySet<string> = new Set(`won real mark marks crown crowns bob rand colon dong lek lev sum som guinea guineas sovereign
  sovereigns kip kina tala
  dram drams sen manat`.split(/\s+/));

/** "Canadian dollars" are not US dollars: the code by the word before the name and the code of the bare name. */
export function nationalCode(before: string, code: string | undefined): string | undefined {
  return nations.get(before)?.[code ?? '?'] ?? code;
}

const nations: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map(
  Object.entries({
    us: { USD: 'USD' }, canadian: { USD: 'CAD' }, australian: { USD: 'AUD' }, singapore: { USD: 'SGD' }, singaporean: { USD: 'SGD' }, zealand: { USD: 'NZD' },
    kong: { USD: 'HKD' }, taiwan: { USD: 'TWD' }, taiwanese: { USD: 'TWD' }, namibian: { USD: 'NAD' }, jamaican: { USD: 'JMD' }, fijian: { USD: 'FJD' },
    fiji: { USD: 'FJD' },
    zimbabwe: { USD: 'ZWL' }, zimbabwean: { USD: 'ZWL' }, liberian: { USD: 'LRD' }, guyanese: { USD: 'GYD' }, barbados: { USD: 'BBD' },
    egyptian: { GBP: 'EGP' }, syrian: { GBP: 'SYP' }, sudanese: { GBP: 'SDG' }, lebanese: { GBP: 'LBP', TRY: 'LBP' }, irish: { GBP: 'IEP' },
    cypriot: { GBP: 'CYP' },
    pakistani: { INR: 'PKR' }, nepali: { INR: 'NPR' }, nepalese: { INR: 'NPR' }, lankan: { INR: 'LKR' }, lanka: { INR: 'LKR' }, mauritian: { INR: 'MUR' },
    norwegian: { NOK: 'NOK', DKK: 'NOK', '?': 'NOK' }, danish: { NOK: 'DKK', DKK: 'DKK', '?': 'DKK' }, swedish: { NOK: 'SEK', SEK: 'SEK', '?': 'SEK' },
    icelandic: { NOK: 'ISK', SEK: 'ISK', '?': 'ISK' }, czech: { '?': 'CZK' }, slovak: { '?': 'SKK' }, estonian: { '?': 'EEK' }, german: { '?': 'DEM' },
    finnish: { '?': 'FIM' },
    philippine: { MXN: 'PHP' }, argentine: { MXN: 'ARS' }, chilean: { MXN: 'CLP' }, colombian: { MXN: 'COP' }, cuban: { MXN: 'CUP' }, dominican: { MXN: 'DOP' },
    uruguayan: { MXN: 'UYU' }, omani: { IRR: 'OMR' }, yemeni: { IRR: 'YER', SAR: 'YER' }, qatari: { SAR: 'QAR', IRR: 'QAR' }, iraqi: { KWD: 'IQD' },
    jordanian: { KWD: 'JOD' }, bahraini: { KWD: 'BHD' }, algerian: { KWD: 'DZD' }, tunisian: { KWD: 'TND' }, libyan: { KWD: 'LYD' }, serbian: { KWD: 'RSD' },
    moroccan: { AED: 'MAD' }, ugandan: { KES: 'UGX' }, uganda: { KES: 'UGX' }, tanzanian: { KES: 'TZS' }, tanzania: { KES: 'TZS' }, somali: { KES: 'SOS' },
    malawian: { ZMW: 'MWK' }, malawi: { ZMW: 'MWK' }, belarusian: { RUB: 'BYN' }, cfa: { CHF: 'XOF' }, pacific: { CHF: 'XPF' }, french: { CHF: 'FRF' },
    belgian: { CHF: 'BEF' }, rwandan: { CHF: 'RWF' }, burundian: { CHF: 'BIF' }, congolese: { CHF: 'CDF' }, guinean: { CHF: 'GNF' }, djibouti: { CHF: 'DJF' },
    bulgarian: { BGN: 'BGN' }, moldovan: { RON: 'MDL' }, turkmen: { AZN: 'TMT' }, surinamese: { USD: 'SRD' }, belize: { USD: 'BZD' }, trinidad: { USD: 'TTD' },
  }),
);
