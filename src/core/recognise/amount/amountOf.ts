import { digitsOf, type Figure } from './figure';

/** Money, a share or a measured amount among the words [from, to). */
export interface Amount {
  readonly to: number;
  readonly kind: 'MONEY' | 'PERCENT' | 'QUANTITY';
  readonly rule: string;
  readonly confidence: number;
  /** A plain decimal number; of a range both ends, "4000000/5000000". */
  readonly value?: string | undefined;
  /** ISO 4217 code, or the symbol of the unit of measurement. */
  readonly unit?: string | undefined;
}

/** A measured amount up to the word `to`. */
export const quantity = (to: number, figure: Figure, unit: string, sign: 1 | -1): Amount =>
  ({ to, kind: 'QUANTITY', rule: 'number and unit', confidence: 0.9, value: digitsOf(figure, sign), unit });
