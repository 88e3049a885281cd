import assert from 'node:assert/strict';
import fc from 'fast-check';
import { entityKinds } from '../../src/core/model';
import { read } from '../../src/core/reading';
import { recognise, type Recognition } from '../../src/core/recognise';
import { contains } from '../../src/core/span';
import { check } from '../marked';

/** All names that are found have to be in the source, and no others. */
const checkNames = (source: string): void => check(source, { labels: entityKinds });
const recogniseText = (text: string): readonly Recognition[] => recognise(read(text), undefined).recognitions();

suite('recognise', () => {
  suite('people', () => {
    test('a given name', () => checkNames('The plan was drawn up by [Olivia Harrowgate]PERSON(Olivia Harrowgate; rule=given name) last week.'));
    test('a title before the name is no part of it', () => {
      checkNames('The harbour was closed by [Mayor]ROLE [Jorun Vasketh]PERSON(Jorun Vasketh; rule=title before name) for the night.');
      checkNames('A letter from [Deputy Prime Minister]ROLE [Tobin Vasketh]PERSON went unanswered.');
      checkNames('Mr. [Vasketh]PERSON(Vasketh; rule=title before name) and Dr [Harrowgate]PERSON agreed.');
      checkNames('She wrote to [Gen.]ROLE [Tobin Vasketh]PERSON about it.');
    });
    test('a nationality is part of the role, the name is not', () =>
      checkNames('[[Latvian]NORP Foreign Minister]ROLE [Ieva Strautmane]PERSON left early, and [[Kenyan]NORP President]ROLE [Daudi Omwenga]PERSON stayed.'));
    test('a title of ordinary words', () => checkNames('He was met by [Water Safety Adviser]ROLE [Tobin Vasketh]PERSON at [noon]TIME.'));
    test('the whole title, and what a minister is of is no organisation', () => {
      checkNames('The visit by [Ports Minister]ROLE [Jorun Vasketh]PERSON was short.');
      checkNames('[[Chilean]NORP Ports Minister]ROLE [Jorun Vasketh]PERSON opened the quay.');
    });
    test('people about a person are no club', () => {
      checkNames('[Olivia Harrowgate]PERSON spoke at [noon]TIME. Friends of [Harrowgate]PERSON stood by the quay. Kin of [Harrowgate]PERSON stayed away.');
      checkNames('The suit was brought by [Friends of the Harbour]ORG at [noon]TIME.');
    });
    test('titles in small letters count beside a person only', () => {
      checkNames('The [spokesman]ROLE [Tobin Vasketh]PERSON smiled, but no other spokesman did.');
      checkNames('[Olivia Harrowgate]PERSON, the [chief negotiator for the owners]ROLE, declined.');
    });
    test('particles, initials, hyphens', () => {
      checkNames('Prizes went to [Karim bin Yusuf Al-Daraj]PERSON, [Pieter van der Molen]PERSON and [J. K. Harrowgate]PERSON.');
      checkNames('[Jean-Luc Ferrand]PERSON voted with [Lin Mei-hua]PERSON yesterday.');
    });
    test('an age or a relative clause behind it', () => {
      checkNames('The winner was [Zbyrka Ohlun]PERSON, 45, a baker.');
      checkNames('It was [Ohlun]PERSON(Ohlun; rule=who), who had paid, that complained.');
    });
    test('a last name is known from the full name elsewhere, before it too', () => {
      checkNames('[Vasketh]PERSON spoke first. The others had known [Olivia Vasketh]PERSON for years. Later [Vasketh]PERSON(Olivia Vasketh; rule=same name in full elsewhere) left.');
    });
    test('two people joined by a hyphen', () =>
      checkNames('A [Vasketh]PERSON-[Harrowgate]PERSON meeting is planned. [Olivia Vasketh]PERSON and [Peter Harrowgate]PERSON wish it.'));
    test('a contraction at the start of a sentence is nobody', () => checkNames('We’ll see. Don’t wait. I’m here, he’d said.'));
    test('a nickname in quotation marks belongs to the name', () =>
      checkNames('[Coach]ROLE [Tobin “Bo” Vasketh]PERSON(Tobin “Bo” Vasketh; rule=nickname inside) smiled, and [Vasketh]PERSON(Tobin “Bo” Vasketh) sang.'));
    test('three names of which the first is a family name are one person', () =>
      checkNames('The [mayor of the port]ROLE, [Trần Văn Khoa]PERSON, has promised a road.'));
    test('a last name is no region where somebody bears it', () =>
      checkNames('[Elena Duarte]PERSON fell ill. [Duarte]PERSON(Elena Duarte) slept. Nobody saw [Duarte]PERSON weep.'));
    test('a hyphenated given name is no nationality', () => checkNames('Nobody told [Hans-Peter Vasketh]PERSON, who owns the hill.'));
    test('no person stands behind the word for a firm', () => checkNames('Towers for the energy company [Ohlun Dieter]ORG were late.'));
    test('an honorific alone is nobody', () => checkNames('Mr. Mr. Dr. Mrs.'));
  });

  suite('organisations', () => {
    test('head words, first and last', () => {
      checkNames('It was the [Harbour Workers Union]ORG(Harbour Workers Union; rule=head word of organisations) against the [Ministry of Fisheries]ORG.');
      checkNames('The [Federation of Small Bakers]ORG sued [Duarte & Sons Ltd]ORG(Duarte & Sons Ltd; rule=company suffix) in spring.');
    });
    test('a nationality or place that opens the name belongs to it', () =>
      checkNames('Aid came from the [Latvian Ministry of Fisheries]ORG, the [Norwegian Bakers Association]ORG and the [Nairobi Harbour Authority]ORG.'));
    test('a possessive place does not', () => checkNames('[Latvia]PLACE’s [Fisheries Ministry]ORG denied it, as did [Kenya]PLACE\'s [Supreme Court]ORG.'));
    test('a place that closes the name belongs to it', () => checkNames('He once led the [Bank of Latvia]ORG and the [Bakers Party of Kenya]ORG.'));
    test('tasks of a ministry', () => checkNames('The [Ministry of Water, Forests and Rural Roads]ORG sent no one.'));
    test('heads in the plural, and compounds of them', () => {
      checkNames('[Savannah Ohlun Ports]ORG won the lease, not [Eastern Ohlun Terminals]ORG or [Harrow Bread Works]ORG.');
      checkNames('[Eastern Durban Terminals]ORG, which lost, may sue.');
    });
    test('past a place after the “of”', () => checkNames('They asked the [Union of Nairobi Port Workers]ORG and [Norway]PLACE’s [Bergen Bread Institute]ORG.'));
    test('the letters in parentheses tell how long the name is', () =>
      checkNames('A plan by [Vasketh Ohlun Kraal]ORG(Vasketh Ohlun Kraal; rule=explained by its acronym) ([VOK]ORG(Vasketh Ohlun Kraal)) came late.'));
    test('a possessive inside the name', () => checkNames('The [Harbour Workers’ Union]ORG met the [Riga Bakers’ Guild]ORG at [noon]TIME.'));
    test('it ends before the title of its officer', () => checkNames('They heard [[HWU]ORG Chief Clerk]ROLE [Tobin Vasketh]PERSON speak.'));
    test('an acronym keeps its name beside a longer run', () => {
      check('They heard [HWU]ORG(HWU) Chief Clerk [Tobin Vasketh]PERSON speak. The [HWU]ORG(HWU) had asked him.');
    });
    test('a result is no part of a club', () => checkNames('In the end [Harrow Rovers]ORG 4–3 was the result that counted for them.'));
    test('acronyms, alone and in parentheses', () => {
      checkNames('The [Harbour Workers Union]ORG ([HWU]ORG) will strike, the [HWU]ORG wrote.');
      checkNames('Neither [NATO]ORG nor the [EU]ORG replied; who would? The [WHO]ORG did.');
    });
    test('capitals that are no organisation', () => checkNames('The CEO read the PDF about HIV and GDP on TV.'));
    test('what sort it is, said beside it', () => checkNames('The report by the news agency [Lumora]ORG(Lumora; rule=sort of organisation before) was short.'));
    test('the one-letter network', () => checkNames('He posted it on [X]ORG(X; rule=social network) [last night]TIME.'));
  });

  suite('places', () => {
    test('from the lists, with or without accents', () => checkNames('They flew from [Bogotá]PLACE to [Sao Paulo]PLACE via [Côte d’Ivoire]PLACE.'));
    test('abbreviated countries', () => checkNames('The [U.S.]PLACE and the [UK]PLACE asked us; the [US]PLACE paid.'));
    test('joined by hyphens', () => checkNames('The [US]PLACE-[Kenya]PLACE talks and the [Riga]PLACE-based firm.'));
    test('head words', () => checkNames('Ships wait in [Harrow Bay]PLACE(Harrow Bay; rule=head word of places), near [Lake Ohlun]PLACE and off [Vasketh Island]PLACE.'));
    test('what sort it is, said beside it', () => checkNames('The flood hit [Ohlun]PLACE(Ohlun; rule=sort of place after) province.'));
    test('after a preposition of place', () => checkNames('Snow fell near [Zbyrkova]PLACE all day.'));
    test('what it is a part of', () => checkNames('The storm cut power to half of [Vasketh Levu]PLACE(Vasketh Levu; rule=part of a place) early in the day.'));
    test('one kind throughout the article', () =>
      checkNames('They went near [Ohlun Vasteh]PLACE, in [Ohlun Vasteh]PLACE they ate. Then [Ohlun Vasteh]PLACE burned, and many people were sad for days.'));
    test('a dateline', () => checkNames('[ZBYRKOVA]PLACE(Zbyrkova; rule=dateline), [March 4]DATE ([Coast Wire]ORG) — Rain fell on the town for nine hours and nobody went out.'));
    test('the start of a known person or organisation is none', () => checkNames('The [Paris Bakers Guild]ORG met [Florence Harrowgate]PERSON.'));
    test('words that are also cities', () => checkNames('Reading is nice. Mobile phones help. Nice words cost little.'));
  });

  suite('nationalities and groups', () => {
    test('one or many', () => checkNames('The [Latvians]NORP, a [Kenyan]NORP team and two [Sunni]NORP clerics waited.'));
    test('before a hyphen', () => checkNames('[Kenyan]NORP-led forces stood by the [Latvian]NORP-[Norwegian]NORP border.'));
  });

  suite('days and times', () => {
    test('month and day', () => checkNames('It opened on [March 3, 2021]DATE(March 3, 2021; value=2021-03-03) and shut on [4 May 2022]DATE(4 May 2022; value=2022-05-04).'));
    test('abbreviated', () => check('It opened on [Feb. 7, 2020]DATE(Feb. 7, 2020; value=2020-02-07).'));
    test('figures', () => check('Filed [2019-11-05]DATE(2019-11-05; value=2019-11-05) in the morning.'));
    test('years and decades', () => checkNames('Since [2014]DATE, and not in the [1990s]DATE, 2014 people came.'));
    test('the modal verb is no month', () => checkNames('They may march in [May]DATE. May they win?'));
    test('time of day', () => check('It began at [3:30 p.m.]TIME(3:30 p.m.; value=15:30) sharp.'));
    test('year and election', () => checkNames('She lost the [2016 Latvian general election]EVENT(2016 Latvian general election; rule=year and election) by a hair.'));
  });

  suite('amounts', () => {
    test('money', () => {
      check('It cost [$3.5 billion]MONEY($3.5 billion; value=3500000000; unit=USD) in all.');
      check('She paid [20,000 baht]MONEY(20,000 baht; value=20000; unit=THB).');
      check('A bill of [€5m]MONEY(€5m; value=5000000; unit=EUR) came.');
      check('Some [US$2bn]MONEY(US$2bn; value=2000000000; unit=USD) went.');
      check('About [40 million Canadian dollars]MONEY(40 million Canadian dollars; value=40000000; unit=CAD) went.');
    });
    test('shares', () => check('Prices rose [4.5%]PERCENT(4.5%; value=4.5), wages [two percent]PERCENT(two percent; value=2).'));
    test('measures', () => check('It lies [40 km]QUANTITY(40 km; value=40; unit=km) out.'));
    test('a result is no sum', () => checkNames('Group 2 won the cup.'));
  });

  suite('other kinds', () => {
    test('events', () => checkNames('The [Second World War]EVENT, the [Riga Bakers Festival]EVENT and [Hurricane Olga]EVENT are recalled.'));
    test('a direction that opens an event', () => checkNames('A match in the [West African Cup]EVENT was lost.'));
    test('laws', () => checkNames('Under the [Harbour Safety Act]LAW, the [Nairobi Protocol]LAW and the [Treaty of Riga]LAW they must pay.'));
    test('products', () => checkNames('She sold her [iPhone]PRODUCT.'));
  });

  suite('places of the text where capitals say little', () => {
    test('a sentence opens with an ordinary word', () => checkNames('Talks failed. Officials left. Bread is dear.'));
    test('a headline in title case', () => checkNames('[Kenya]PLACE Rejects New Bread Tax as Bakers March\n\nThe tax was dropped.'));
    test('a headline in title case is cut at ordinary words', () => {
      checkNames('[Kenya]PLACE Signs 30-Year Harbour Lease With\n[Latvian]NORP Port Operator\n\nThe lease was signed by those who were there, at [noon]TIME.');
      checkNames('[Kenya]PLACE Hands [Ohlun Vasteh Terminal]PLACE to [Latvian]NORP Bakers for Years\n\nThe lease was signed by those who were there, at [noon]TIME.');
    });
    test('but not inside the name of a park', () => checkNames('[Vasketh National Park]PLACE Reopens\n\nIt had been shut by the state for a year, and nobody knew why.'));
    test('a storm in a headline ends before what it does', () => checkNames('[CYCLONE VASKETH]EVENT CUTS POWER\n\nThe storm came in the night and took the roofs of many schools.'));
    test('a line in capitals', () => checkNames('[RIGA]PLACE, [KENYA]PLACE AND THE PRICE OF BREAD\n\nOfficials met.'));
    test('a photo credit', () => checkNames('[Olivia Harrowgate]PERSON | [Getty Images]ORG'));
    test('Markdown around names', () => check('The **[Harbour Workers Union]ORG** and \\[[Kenya]PLACE\\](#) agreed.'));
  });

  test('any text gives ordered mentions on token boundaries, the same each time', () => {
    const pieces = fc.constantFrom('Ana ', 'Duarte', ', ', 'the ', 'Bank', ' of ', 'Riga', '-', '’s ', 'U.S. ', '(', ')', 'Al-', 'bin ', '\r\n', '\n\n', '“', '”', '3', ' May ', '$', '2021', ' million ', '.', 'Mr. ', 'X', '😀', 'É', 'president ', ' and ', '&');
    fc.assert(fc.property(fc.oneof(fc.string(), fc.array(pieces, { maxLength: 60 }).map(list => list.join(''))), text => {
      const reading = read(text);
      const found = recognise(reading, '2025-02-18').recognitions();
      const starts = new Set(reading.tokens.map(({ start }) => start));
      const ends = new Set(reading.tokens.map(({ end }) => end));
      for (const [index, { start, end, kind, confidence }] of found.entries()) {
        assert.ok(starts.has(start) && ends.has(end) && start < end, `${kind} ${start}-${end} in ${JSON.stringify(text)}`);
        assert.ok(0 <= confidence && confidence <= 1);
        const before = found[index - 1];
        const nests = before?.kind === 'ROLE' && kind !== 'ROLE' && contains(before, { start, end });
        assert.ok(!before || nests || before.end <= start, `${kind} ${start}-${end} overlaps in ${JSON.stringify(text)}`);
      }
      assert.deepEqual(recognise(read(text), '2025-02-18').recognitions(), found);
    }), { numRuns: 300 });
  });

  test('a name is no longer than a name can be, however many capitals follow each other', () => {
    const longest = Math.max(...recogniseText('Vaskethu '.repeat(2000)).map(({ start, end }) => end - start));
    assert.ok(longest < 100, `a name of ${longest} characters`);
  });
});
