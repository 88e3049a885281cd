import { folder } from './client';

// A folder of many small invented articles: Mayor Marta Kessel is named in all of them and quoted in every fourth, another harbour master in each.

const given = 'Oskar Ingrid Peter Helena Walter Susanna Rupert Miriam Gustav Yvonne Dorian Franka Konrad Louisa Edmund Paulina Quentin Theresa Norbert Vanessa'.split(' ');
const ends = ['stad', 'holm', 'berg', 'vik', 'dal', 'rud', 'nes', 'lund', 'haug', 'moen'];
const stems = ['Brek', 'Lind', 'Hals', 'Ting', 'Rims', 'Fjell', 'Ulv', 'Grim', 'Tor', 'Eik'];
const families = stems.flatMap((stem) => ends.map((end) => stem + end));

/** The harbour master of an article, counted from 0: 2,000 different ones. */
export const master = (number: number): string => `${given[number % given.length]!} ${families[Math.floor(number / given.length) % families.length]!}`;

/** In the order of their days, the last of each hundred without one. */
export function harbour(number: number): string {
  const day = `${1 + (number % 28)} ${['January', 'February', 'March', 'April'][Math.floor(number / 28) % 4]!} ${2020 + Math.floor(number / 112)}`;
  const date = number % 100 === 99 ? '' : `${day}\n\n`;
  const mayor = number % 4 === 0 ? `“Pier ${number} will open again in the spring,” Kessel said.` : 'Kessel waited on the pier.';
  const nobody = number % 10 === 0 ? '“Nobody has counted the nets.”\n\n' : '';
  return `Harbour number ${number} counts its boats\n\n${date}${nobody}Mayor Marta Kessel visited the harbour on Monday. ${mayor}\n\n`
    + `“We counted ${number} boats and two gulls,” said harbour master ${master(number)} on Tuesday.\n`;
}

export const harbourUri = (number: number): string => `${folder}/${String(number).padStart(5, '0')}.txt`;

/** So many of them, by URI. */
export const harbours = (count: number): Record<string, string> => Object.fromEntries(Array.from({ length: count }, (_, number) => [harbourUri(number), harbour(number)]));
