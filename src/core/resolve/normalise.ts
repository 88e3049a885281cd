import { fold } from '../recognise/fold';

/** A name's words for comparing: lower case, without accents, hyphens, periods, possessives. */
export const normalise = (name: string): string => fold(name).replace(/['’]s?(?= |$)/g, '').replace(/['’.]/g, '').replace(/[^\p{L}\p{N}&]+/gu, ' ').trim();
