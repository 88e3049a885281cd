import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareNames, lookupKeys, parseName, sameName } from '../../src/core/matchNames';
import type { IdentityKind } from '../../src/core/model';

/** Lines of "a | b". */
const pairs = (lines: string): [string, string][] => lines.trim().split('\n').map((line) => line.split('|').map((name) => name.trim()) as [string, string]);

const one: Readonly<Record<IdentityKind, [string, string][]>> = {
  PERSON: pairs(`
    Ieva Strautmane | Foreign Minister Ieva Strautmane
    Ieva Strautmane | Strautmane
    Sergei Volkonsky | Sergey Volkonskiy
    Yevgeny Artamonov | Evgeni Artamonov
    Владимир Артамонов | Vladimir Artamonov
    Oleksandr Hrytsenko | Aleksandr Gritsenko
    Mohammed Zubayri | Muhammad al-Zubairi
    Bill Harrowgate | William Harrowgate
    O. Vasketh | Olivia Vasketh
    J.D. Harrowgate | JD Harrowgate
    Olivia M. Vasketh | Olivia Vasketh
    Olivia Marta Vasketh | Olivia Vasketh
    Rashid bin Khalaf | Rashid bin Khalaf Al Mansour
    Zhang Weiling | Zhang
    Szilágyi Márta | Marta Szilagyi
    Jean-Luc Montferrand | Jean Luc Montferrand
    Robert Harrowgate Jr. | Robert Harrowgate, Jr
    Björn Lindqvist | Bjorn Lindqvist
    Olivia Vaskheth | Olivia Vasketh`),
  ORG: pairs(`
    Andaman Infrastructure Fund | AIF
    Andaman Infrastructure Fund (AIF) | Andaman Infrastructure Fund
    U.N. | United Nations
    Nato | North Atlantic Treaty Organisation
    Ministry of Defence | Defense Ministry
    Kenya's Ministry of Foreign Affairs | Kenyan Foreign Ministry
    Chilean Foreign Ministry | Foreign Ministry
    World Trade Organisation | World Trade Organization
    Litoral | Litoral news agency
    Velmora Shipping Ltd | Velmora Shipping
    the Coastal Times | Coastal Times
    World Fishries Council | World Fisheries Council`),
  PLACE: pairs(`
    U.S. | the United States
    Côte d’Ivoire | Ivory Coast
    Lvov | Lviv
    St. Petersburg | Saint Petersburg
    Valparaíso | Valparaiso
    Washington, D.C. | Washington
    Teheran | Tehran`),
};

const two: Readonly<Record<IdentityKind, [string, string][]>> = {
  PERSON: pairs(`
    Olivia Vasketh | Peter Vasketh
    Robert Harrowgate | Robert Harrowgate Jr.
    Olivia A. Vasketh | Olivia B. Vasketh
    Mr Vasketh | Mrs Vasketh
    Anton Lindgren | Anton Lundberg
    Mario Quilodrán | Maria Quilodrán
    Andrei Sokolov | Andrei Sokolova
    Kim Tae-ho | Kim Tae-il
    Rashid bin Khalaf | Rashid bin Omar
    Hansen | Hanson
    Ieva | Ieva Strautmane`),
  ORG: pairs(`
    Kenyan Foreign Ministry | Chilean Foreign Ministry
    Kenyan Foreign Ministry | Kenyan Finance Ministry
    Bank of Norway | Bank of Chile
    AIF | AIDF
    Coastal Times | Coastal Post
    Channel 4 | Channel 5`),
  PLACE: pairs(`
    Georgia | Georgian
    Guinea | Equatorial Guinea
    Iran | Iraq
    Niger | Nigeria
    Sweden | Switzerland
    South Korea | North Korea
    Congo | Democratic Republic of the Congo`),
};

suite('sameName', () => {
  for (const kind of ['PERSON', 'ORG', 'PLACE'] as const) {
    for (const [a, b] of one[kind]) test(`${kind} ${a} is ${b}`, () => assert.ok(sameName(kind, a, b).same));
    for (const [a, b] of two[kind]) test(`${kind} ${a} is not ${b}`, () => assert.equal(sameName(kind, a, b).same, false));
  }

  test('says why', () => {
    assert.equal(sameName('PERSON', 'Strautmane', 'Ieva Strautmane').evidence, 'surname alone');
    assert.equal(sameName('PERSON', 'Bill Harrowgate', 'William Harrowgate').evidence, 'short or foreign form');
    assert.equal(sameName('ORG', 'AIF', 'Andaman Infrastructure Fund').evidence, 'acronym');
    assert.equal(sameName('PLACE', 'Ivory Coast', "Côte d'Ivoire").evidence, 'another name of the same place');
    assert.equal(sameName('PERSON', 'Ieva Strautmane', 'Peter Vasketh').evidence, 'different names');
  });

  test('is surer of a full name than of a surname', () => {
    const full = sameName('PERSON', 'Sergei Volkonsky', 'Sergey Volkonskiy').confidence;
    const surname = sameName('PERSON', 'Volkonsky', 'Sergey Volkonskiy').confidence;
    assert.ok(surname < 0.8 && 0.8 < full, `${surname} ${full}`);
  });

  test('a name without identity is the same only if it reads the same', () => {
    assert.ok(sameName('NORP', 'Latvian', 'latvian').same);
    assert.equal(sameName('NORP', 'Latvian', 'Latvians').same, false);
  });
});

const word = fc.constantFrom('Ieva', 'Sergei', 'Sergey', 'Olivia', 'O.', 'bin', 'al-Zubairi', 'Zubayri', 'Vasketh', 'Jr.', 'Minister', 'Kim', 'of', 'Ministry', 'Foreign', 'AIF', 'U.S.', '南京', 'Ъ', "d'Or", '');
const name = fc.oneof(fc.array(word, { maxLength: 4 }).map((words) => words.join(' ')), fc.string({ unit: 'binary', maxLength: 12 }));
const kinds = fc.constantFrom<IdentityKind>('PERSON', 'ORG', 'PLACE');

suite('sameName, for any names', () => {
  test('every name is its own', () =>
    fc.assert(fc.property(kinds, name, (kind, a) => assert.equal(sameName(kind, a, a).same, true))));

  test('the order of the two makes no difference', () =>
    fc.assert(fc.property(kinds, name, name, (kind, a, b) => assert.deepEqual(sameName(kind, a, b), sameName(kind, b, a)))));
});

suite('lookupKeys', () => {
  test('two names of one have a key in common', () => {
    for (const kind of ['PERSON', 'ORG', 'PLACE'] as const) {
      for (const [a, b] of one[kind]) {
        const keys = lookupKeys(parseName(kind, a));
        assert.ok(lookupKeys(parseName(kind, b)).some((key) => keys.includes(key)), `${a} | ${b}`);
      }
    }
  });

  test('whichever is the shorter', () => {
    const [short, long] = [parseName('PERSON', 'Vasketh'), parseName('PERSON', 'Olivia Vasketh')];
    assert.equal(compareNames(short, long).kind, 'shorter');
    assert.equal(compareNames(long, short).kind, 'longer');
  });
});
