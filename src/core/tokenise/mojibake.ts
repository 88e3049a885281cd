/** What a sign of three that UTF-8 read as Windows-1252 leaves behind ("â€œ") once was. */
export interface Mojibake {
  readonly sign: string;
  /** Code units, 2 or 3: the invisible last one of ” is often lost. */
  readonly width: number;
}

/** The broken sign at `at`; undefined if there is none. */
export function mojibakeAt(text: string, at: number, end: number): Mojibake | undefined {
  if (text.charCodeAt(at) !== 0xe2 || text.charCodeAt(at + 1) !== 0x20ac || end < at + 2) return undefined;
  const sign = at + 2 < end ? signs.get(text[at + 2]!) : undefined;
  return sign !== undefined ? { sign, width: 3 } : { sign: '”', width: 2 };
}

const signs = new Map([
  ['œ', '“'], ['\u009d', '”'], ['\ufffd', '”'], ['˜', '‘'], ['™', '’'],
  ['“', '–'], ['”', '—'], ['¦', '…'], ['ž', '„'], ['š', '‚'],
]);
