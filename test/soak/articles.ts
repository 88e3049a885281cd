import { analyse } from '../../src/core/analyse';
import type { Article } from '../../src/core/model';

const people = ['Ilse Marrow', 'Tomas Quell', 'Dara Finnegan-Oyelaran', 'Ruvim Sattar', 'Petra Lindqvar', 'Jonas Abeyta', 'Wen Castellane', 'Milo Abeyta', 'Agnes Quell', 'Oskar Rethel'];
const bodies = ['Harbour Workers Union', 'Office of Tides', 'Norrland Ferry Company', 'Saltmarsh Council', 'Ministry of Piers', 'Lantern Bank'];
const places = ['Velmora', 'Talsvik', 'Saltmarsh', 'Karadin', 'Port Ellery'];
const things = ['lease', 'ferry terminal', 'herring quota', 'dredging contract', 'lighthouse', 'ticket price', 'night train', 'customs shed'];
const actions = ['opened', 'cancelled', 'postponed', 'sold', 'inspected', 'rebuilt', 'flooded', 'praised'];
const sayings = [
  'The sea has never been closer to our schools', 'We will not sign what we have not read', 'Nobody asked the people who live here', 'This pier will stand when all of us are gone',
  'I count the boats every morning and there are fewer', 'The money is there, and so is the will to spend it', 'They promised us a bridge and gave us a brochure',
];
const furniture = 'Additional reporting by the late shift, which names its sources wherever they let it and mends every mistake in the same place.';

/** So many different small articles of a few invented towns, as a folder has them: some alike, some short, one empty, some with the same last words. */
export function makeArticles(number: number, random: () => number): Article[] {
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const day = (): string => `March ${1 + Math.floor(random() * 28)}, 2025`;
  const sentence = (): string => pick([
    () => `${pick(people)} of the ${pick(bodies)} ${pick(actions)} the ${pick(things)} of ${pick(places)} on ${day()}.`,
    () => `“${pick(sayings)},” ${pick(people)} said in ${pick(places)}.`,
    () => `${pick(people)} told reporters that ${pick(sayings).toLowerCase()}.`,
    () => `The ${pick(bodies)} ${pick(actions)} ${2 + Math.floor(random() * 90)} boats and the ${pick(things)}, after ${pick(people)} had ${pick(actions)} the ${pick(things)}.`,
    () => `In ${pick(places)} the ${pick(things)} was ${pick(actions)} again, and the ${pick(things)} with it.`,
  ])();
  const paragraph = (): string => Array.from({ length: 1 + Math.floor(random() * 4) }, sentence).join(' ');
  const texts = Array.from({ length: number - 1 }, () => [
    ...(random() < 0.5 ? [`${pick(things)} ${pick(actions)} in ${pick(places)}`] : []),
    `${random() < 0.5 ? `${pick(places)}, ${day()} - ` : ''}${paragraph()}`,
    ...Array.from({ length: Math.floor(random() * 4) }, paragraph),
    ...(random() < 0.1 ? [furniture] : []),
  ].join('\n\n'));
  return ['', ...texts].map((text) => analyse(text));
}
