import { fold } from '../recognise/fold';
import { parseOnce } from './parseOnce';

/** A name's words for comparing: lower case, without accents, hyphens, periods, possessives. */
export const normalise = parseOnce((name: string): string => {
  const folded = fold(name);
  if (/^[a-z0-9]+(?: [a-z0-9]+)*$/.test(folded)) return folded;
  return folded.replace(/['’]s?(?= |$)/g, '').replace(/['’.]/g, '').replace(/[^\p{L}\p{N}&]+/gu, ' ').trim();
});
