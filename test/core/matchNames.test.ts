import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { compareNames, type ParsedName, parseName, sameName } from '../../src/core/matchNames';
import { keysOfFullName, keysOfOrganisation, keysOfPlace, soundsAlone } from '../../src/core/matchNames/keys';
import { type Meetings, meetingsOf } from '../../src/core/matchNames/meetings';
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
    World Fishries Council | World Fisheries Council
    World Heath Council | World Health Council
    Velmora Wander Co., Ltd. | Velmora Wander
    Grupo Velmora S.A.B. de C.V. | Grupo Velmora
    Velmora FC | Velmora
    Velmora Utd | Velmora United
    Velmora Hotspur | Velmora
    Astra Velmora | AstraVelmora
    Duarte & Sons | Duarte and Sons
    Duarte & Harrow's | Duarte and Harrows
    Parliament of Kenya | Kenyan Parliament
    Dutch Foreign Ministry | Foreign Ministry of the Netherlands
    Chilean Football Federation | Football Federation of Chile
    University of Velmora | Velmora University
    Department for Transport | Transport Department
    Velmora News Channel | Velmora News
    ASFU | Association of Southeast Fishing Unions
    SNCV | Société nationale des chemins de fer velmorais
    Kenya Airways | Kenyan Airways`),
  PLACE: pairs(`
    U.S. | the United States
    Côte d’Ivoire | Ivory Coast
    Lvov | Lviv
    St. Petersburg | Saint Petersburg
    Valparaíso | Valparaiso
    Washington, D.C. | Washington
    Teheran | Tehran
    Munich | München
    Danzig | Gdańsk
    Velmoraburg | Velmoraberg
    City of Velmora | Velmora
    Kingdom of Spain | Spain
    Riga, Latvia | Riga
    Portland, Ore. | Portland, Oregon
    River Velm | Velm River
    River Velm | Velm
    Velmora Oblast | Velmora region
    Marrakesh | Marrakech`),
};

const two: Readonly<Record<IdentityKind, [string, string][]>> = {
  PERSON: pairs(`
    Olivia Vasketh | Peter Vasketh
    Robert Harrowgate | Robert Harrowgate Jr.
    Olivia A. Vasketh | Olivia B. Vasketh
    Josh Harrowgate | A. J. Harrowgate
    Oskar Brendal | Oskar Grendal
    Mr Vasketh | Mrs Vasketh
    Anton Lindgren | Anton Lundberg
    Mario Quilodrán | Maria Quilodrán
    Andrei Sokolov | Andrei Sokolova
    Kim Tae-ho | Kim Tae-il
    Rashid bin Khalaf | Rashid bin Omar
    Hansen | Hanson
    Ieva | Ieva Strautmane
    Robert Harrowgate Sr. | Robert Harrowgate Jr.
    Robert Harrowgate II | Robert Harrowgate III
    Robert Harrowgate the Elder | Robert Harrowgate the Younger
    George W. Harrowgate | George H. W. Harrowgate
    King Halvard II | King Halvard III
    Halvard II of Norway | Halvard II of Denmark
    King Halvard | Olivia Halvard
    Pope Linus | Pope Linus Paul
    Railways Minister Daudi Omwenga | Tourism Minister Daudi Omwenga
    Kenyan President Omwenga | Ugandan President Omwenga
    Texas Governor Daudi Omwenga | Ohio Governor Daudi Omwenga
    Prime Minister Omwenga | Tourism Minister Omwenga
    Bishop Omwenga | Colonel Omwenga
    Lord Omwenga | Lady Omwenga
    Olivia Vasketh (tennis) | Olivia Vasketh (law)
    Olivia Vasketh (tennis) | Olivia Vasketh
    Christian Vasketh | Christina Vasketh
    Andrea Vasketh | Andreas Vasketh
    Daniel Vasketh | Danielle Vasketh
    Francis Vasketh | Frances Vasketh
    Mariana Vasketh | Marina Vasketh
    Jan Vasketh | Jane Vasketh
    Aleksei Vasketh | Aleksandr Vasketh
    Hassan Vasketh | Hussein Vasketh
    Peter Hansen | Peter Hanson
    Peter Hill | Peter Hall
    Henry George | George Henry
    Peter Thomas Vasketh | Peter Thomas
    Al Vasketh | Lesley Vasketh
    Solène Le Pen | Solène Penn
    Wu Tse-hsien | Wu Zeming
    Tsai Vasketh | Kai Vasketh
    Peter Bush | Peter Busch`),
  ORG: pairs(`
    Kenyan Foreign Ministry | Chilean Foreign Ministry
    Kenyan Foreign Ministry | Kenyan Finance Ministry
    Bank of Norway | Bank of Chile
    AIF | AIDF
    Coastal Times | Coastal Post
    Channel 4 | Channel 5
    82nd Division | 83rd Division
    Velmora United | Velmora City
    Velmora News | Velmora Sports
    Velmora Motor | Velmora Foundation
    Velmora Electronics | Velmora SDI
    Manchester | Manchester News
    Kenyan Parliament | Ugandan Parliament
    Council of Europe | European Council
    Bank of America | American Bank
    University of Indiana | Indiana University
    Workers Party | Workers Party (Reformed)
    Congress Party | Party Congress
    Velmora Mining | Velmora Mixing
    OPEV | Organization for Economic Cooperation
    AIF | Andaman Council of Trade
    India Today | Today
    Energy | Energy Group`),
  PLACE: pairs(`
    Georgia | Georgian
    Guinea | Equatorial Guinea
    Iran | Iraq
    Niger | Nigeria
    Sweden | Switzerland
    South Korea | North Korea
    Congo | Democratic Republic of the Congo
    Republic of China | China
    Guinea | Guinea-Bissau
    Dominica | Dominican Republic
    New Velmora | Velmora
    Velmora City | Velmora
    Velmora County | Velmora
    Kansas City | Kansas
    Minsk | Pinsk
    NY | NJ
    Springfield (Ohio) | Springfield (Illinois)
    Springfield (Ohio) | Springfield
    Springfield, Ohio | Springfield, Ill.
    Paris, Texas | Paris
    Niger River | Niger
    Denmark | Danish`),
};

suite('sameName', () => {
  for (const kind of ['PERSON', 'ORG', 'PLACE'] as const) {
    for (const [a, b] of one[kind]) test(`${kind} ${a} is ${b}`, () => assert.ok(sameName(kind, a, b).same));
    for (const [a, b] of two[kind]) test(`${kind} ${a} is not ${b}`, () => assert.equal(sameName(kind, a, b).same, false));
  }

  test('says why', () => {
    assert.equal(sameName('PERSON', 'Strautmane', 'Ieva Strautmane').evidence, 'surname alone');
    assert.equal(sameName('PERSON', 'Bill Harrowgate', 'William Harrowgate').evidence, 'short or foreign form of the first name');
    assert.equal(sameName('PERSON', 'Olivia Vasketh', 'Olivia Marta Vasketh').evidence, 'middle name left out');
    assert.equal(sameName('PERSON', 'Mayor Vasketh', 'Mayor Olivia Vasketh').evidence, 'surname alone, title agrees');
    assert.equal(sameName('PERSON', 'Szilágyi Márta', 'Marta Szilagyi').evidence, 'family name first');
    assert.equal(sameName('PERSON', 'Wu Tse-hsien', 'Wu Zexian').evidence, 'other romanisation');
    assert.equal(sameName('PERSON', 'King Halvard', 'King Halvard III').evidence, 'number left out, title agrees');
    assert.equal(sameName('ORG', 'Foreign Ministry', 'Kenyan Foreign Ministry').evidence, 'nation left out');
    assert.equal(sameName('PLACE', 'Riga', 'Riga, Latvia').evidence, 'what it lies in is left out');
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

const word = fc.constantFrom(
  'Ieva', 'Sergei', 'Sergey', 'Olivia', 'O.', 'bin', 'al-Zubairi', 'Zubayri', 'Vasketh', 'Jr.', 'Minister', 'Kim', 'of',
  'Ministry', 'Foreign', 'AIF', 'U.S.', 'Jr',
  'II', 'King', 'van', 'Zelenskaya', '(tennis)', ',', 'Ltd', 'River', 'constructor', '南京', 'Ъ', "d'Or", '',
);
const name = fc.oneof(fc.array(word, { maxLength: 4 }).map((words) => words.join(' ')), fc.string({ unit: 'binary', maxLength: 12 }));
const kinds = fc.constantFrom<IdentityKind>('PERSON', 'ORG', 'PLACE');

suite('sameName, for any names', () => {
  test('every name is its own', () =>
    fc.assert(fc.property(kinds, name, (kind, a) => assert.equal(sameName(kind, a, a).same, true))));

  test('the order of the two makes no difference', () =>
    fc.assert(fc.property(kinds, name, name, (kind, a, b) => assert.deepEqual(sameName(kind, a, b), sameName(kind, b, a)))));
});

/** Names as a typist may leave them: a letter lost, doubled, wrong or in its neighbour's place, words joined, turned round or left out. */
function variants(written: string): string[] {
  const slips = Array.from(written, (_, i) => [
    written.slice(0, i) + written.slice(i + 1),
    `${written.slice(0, i + 1)}${written.slice(i)}`,
    `${written.slice(0, i)}e${written.slice(i + 1)}`,
    `${written.slice(0, i)}${written[i + 1] ?? ''}${written[i]!}${written.slice(i + 2)}`,
  ]).flat();
  const parts = written.split(' ');
  return [...slips, written.replace(/ /g, '-'), parts.join(''), [...parts].reverse().join(' '), parts.slice(1).join(' '), parts.slice(0, -1).join(' ')];
}

/** kind, 1 or 0, one name, another. */
const tuning = readFileSync('corpus/people/tuning.tsv', 'utf8').split('\n').map((line) => line.split('\t')).filter((cells) => cells.length === 4);

/** What a name is found by, beside itself as it is written. */
function keysOf(parsed: ParsedName): ReadonlySet<string> {
  if (parsed.kind === 'PERSON') return new Set([...soundsAlone(parsed.name), ...keysOfFullName(parsed.name)]);
  if (parsed.kind === 'ORG') return new Set(keysOfOrganisation(parsed.name));
  return new Set(parsed.kind === 'PLACE' ? keysOfPlace(parsed.name) : []);
}

suite('meetings of names', () => {
  for (const kind of ['PERSON', 'ORG', 'PLACE'] as const) {
    const listed = tuning.filter((cells) => cells[0] === kind).flatMap(([, , a, b]) => [a!, b!]);
    const names = [...new Set([...one[kind].flat(), ...two[kind].flat(), ...listed])];
    const known = names.map((name) => ({ name, parsed: parseName(kind, name), ...meetingsOf(parseName(kind, name)) }));
    const meet = (a: Meetings, b: Meetings): boolean => a.at.some((key) => b.under.includes(key));

    test(`any two ${kind} names that can be one meet, whichever looks`, () => {
      known.forEach((a, i) => {
        for (const b of known.slice(0, i)) {
          if (compareNames(a.parsed, b.parsed).kind !== 'none') assert.ok(meet(a, b) && meet(b, a), `${a.name} | ${b.name}`);
        }
      });
    });

    test(`and so does a ${kind} name what a slip makes of it`, () => {
      for (const a of known) {
        for (const slip of variants(a.name)) {
          const parsed = parseName(kind, slip);
          if (compareNames(a.parsed, parsed).kind !== 'none') assert.ok(meet(a, meetingsOf(parsed)), `${a.name} | ${slip}`);
        }
      }
    });

    test(`a ${kind} name has few keys`, () => {
      for (const { name, parsed } of known) assert.ok(1 + keysOf(parsed).size < 20, `${name}: ${[...keysOf(parsed)].join(', ')}`);
    });
  }

  test('a slip may be anywhere but in the first letter', () => {
    assert.ok(sameName('PERSON', 'Olivia Kellermann', 'Olivia Kelermann').same);
    assert.ok(!sameName('PERSON', 'Olivia Kellerman', 'Olivia Wellerman').same);
  });

  test('whichever is the shorter', () => {
    const [short, long] = [parseName('PERSON', 'Vasketh'), parseName('PERSON', 'Olivia Vasketh')];
    assert.equal(compareNames(short, long).kind, 'shorter');
    assert.equal(compareNames(long, short).kind, 'longer');
  });
});
