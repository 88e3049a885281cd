import type { Recognition } from '../recognise';
import { normalise } from './normalise';

/** What makes two mentions of one kind the same: the day, the sum, the nation; else the words. */
export function otherKey({ kind, value, unit }: Recognition, name: string): string {
  if (value && kind !== 'QUANTITY') return `${value}${unit ? ` ${unit}` : ''}`;
  const key = normalise(name) || name;
  if (kind !== 'NORP') return key;
  return key.replace(/(?<=[a-z]{2}[^s])s$/, '').replace(/men$/, 'man');
}
