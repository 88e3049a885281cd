// What the learned weights and the rules make of names as news writes them. People, companies and villages here are invented.
import { check } from '../marked';

/** All people, organisations, places and peoples that are found have to be in the source, and no others; of the labels named besides as well. */
const checkNames = (source: string, ...others: readonly string[]): void => check(source, { labels: ['PERSON', 'ORG', 'PLACE', 'NORP', ...others] });

suite('names as news writes them', () => {
  suite('beside dates', () => {
    test('a month is no last name, whoever is called so', () =>
      checkNames('The choir honoured [Ellen March]PERSON in [March]DATE. [Ellen March]PERSON, 70, sang.', 'DATE'));
    test('a weekday is no part of a name with a nickname', () => checkNames('They call [Ana Duarte]PERSON “[Bo]PERSON” [Monday]DATE to [Friday]DATE.', 'DATE'));
  });

  suite('particles', () => {
    test('bin, al-', () => {
      checkNames('The reply was signed by [Khaled bin Turki Al-Rawhani]PERSON, who has led the port since spring.');
      checkNames('“Nobody was hurt,” said [Yusuf al-Dabbagh]PERSON, a doctor at the clinic, on the phone.');
      checkNames('[Khaled bin Turki Al-Rawhani]PERSON came late. Reporters waited an hour for [Al-Rawhani]PERSON, but he would not speak.');
    });
    test('de, da, dos', () => {
      checkNames('The court heard [Marta de Oliveira]PERSON and her brother [Paulo dos Santos Reis]PERSON, both of whom deny it.');
      checkNames('[Inés de la Vega]PERSON told the judge that she had been at home all night.');
    });
    test('van, von', () => checkNames('The farm was bought by [Wouter van Hoekstra]PERSON from [Klaus von Rabenau]PERSON, who had no children.'));
    test('two in a row', () => checkNames('The farm was bought by [Wouter van den Hoek]PERSON from [Karin von der Rabenau]PERSON, who had no children.'));
    test('O’, Mc, Mac', () => {
      checkNames('Police want to speak to [Declan O’Shaughran]PERSON and [Fiona McTavery]PERSON about the fire.');
      checkNames('[Declan O\'Shaughran]PERSON, 51, was seen with [Ewan MacLarnock]PERSON at the ferry.');
    });
  });

  suite('initials, hyphens, possessives', () => {
    test('initials', () => checkNames('The report was written by [R. K. Venkataswamy]PERSON and [Thomas J. Hollorand]PERSON, two engineers.'));
    test('initials without a space', () => checkNames('[J.P. Ndlomo]PERSON, the owner, told police that the gate had been locked.'));
    test('hyphenated names', () => checkNames('Her lawyer, [Anne-Sophie Kerbrat-Doumbé]PERSON, said she would appeal.'));
    test('possessives are cut off', () => {
      checkNames('Friends praised [Olena Marchuk]PERSON’s courage, and [Kenya]PLACE’s press printed [James Harris]PERSON\' letter.');
      checkNames('[Norway]PLACE\'s answer to [Rosneft]ORG\'s offer was short.');
    });
  });

  suite('capitals', () => {
    test('a headline in capitals', () =>
      checkNames('[KENYA]PLACE CUTS PORT FEES AS [DUARTE]PERSON WARNS OF STRIKE\n\n[Ana Duarte]PERSON, who leads the dockers in [Kenya]PLACE, said on '
        + 'Monday that the fees were too high for most of them.'));
    test('a dateline', () => {
      checkNames('[NAIROBI]PLACE, March 3 ([Reuters]ORG) - The port will be shut for nine days, officials said on Monday, while divers look for the '
        + 'wreck.');
      checkNames('[BUENOS AIRES]PLACE — The port will be shut for nine days, officials said on Monday, while divers look for the wreck.');
    });
    test('a headline in title case', () =>
      checkNames('[Kenya]PLACE Shuts Port After Ferry Sinks\n\nThe port was shut on Monday after a ferry sank with nobody on board, officials said.'));
  });

  suite('acronyms', () => {
    test('with the expansion before it', () =>
      checkNames('The money came from the [Northern Reef Fund]ORG ([NRF]ORG), which the state set up in 2011. The [NRF]ORG declined to comment.'));
    test('with the expansion behind it', () => checkNames('The [NRF]ORG ([Northern Reef Fund]ORG) declined to comment on the loan.'));
    test('well known', () => checkNames('The [UN]ORG and the [IMF]ORG asked for talks, and [NATO]ORG said it would listen.'));
  });

  suite('compounds are parts', () => {
    test('of countries', () => {
      checkNames('The [US]PLACE-[Russia]PLACE talks ended at noon without a result.');
      checkNames('A new round of [India]PLACE-[Pakistan]PLACE trade talks will start in [Dubai]PLACE.');
    });
    test('of people', () =>
      checkNames('A [Duarte]PERSON-[Okafor]PERSON meeting is planned for the spring. [Ana Duarte]PERSON and [Chidi Okafor]PERSON have not met before.'));
    test('of a people and what they do', () => {
      checkNames('Two villages in [Russian]NORP-occupied [Ukraine]PLACE had no water for a week.');
      checkNames('The [French]NORP-led mission and the [Lagos]PLACE-based bank gave no reason.');
    });
  });

  suite('shapes of text', () => {
    test('a name broken by a hard wrap', () => {
      checkNames('The mayor had hoped for more, and said so, but [Margarita\nVillalobos]PERSON of the [Coastal Workers\nUnion]ORG was not moved by '
        + 'what he\nhad to say that morning in the\nlittle hall by the harbour in [Buenos\nAires]PLACE where they had met before.');
    });
    test('in a Markdown link', () => checkNames('The plan of \\[[Ana Duarte]PERSON\\](https://example.org/duarte) was read in '
        + '\\[[Nairobi]PLACE\\](https://example.org/nairobi) by the press.'));
    test('in bold', () => checkNames('The plan of **[Ana Duarte]PERSON** was read in *[Nairobi]PLACE* by __[Coast Bank]ORG()__ officials.'));
    test('a photo credit', () => {
      checkNames('A ferry waits outside the harbour of [Mombasa]PLACE.\n[Anadolu]ORG | [Getty Images]ORG\n\nThe harbour was shut on Monday after a '
        + 'storm, officials said, and nobody knows for how long it will stay so.');
      checkNames('A ferry waits outside the harbour. (Photo by [Lena Brandt]PERSON/[AFP]ORG)');
    });
    test('machine-spun text', () => {
      checkNames('[[Norwegian]NORP Overseas Minister]ROLE [Tove Harrestad]PERSON advised reporters that talks would go on.', 'ROLE');
      checkNames('The [State Division]ORG mentioned on Monday that it could not affirm the story.');
    });
  });

  suite('one article, one reading', () => {
    test('a surname alone is the person named in full', () =>
      checkNames('[Ana Duarte]PERSON left the hall early. Asked why, [Duarte]PERSON(Ana Duarte) smiled. “No comment,” [Duarte]PERSON(Ana Duarte) said.'));
    test('also where it is a town elsewhere', () =>
      checkNames('[Peter Lisbon]PERSON has run the shop for years. In spring [Lisbon]PERSON(Peter Lisbon) wants to sell it. “It is time,” says '
        + '[Lisbon]PERSON(Peter Lisbon).'));
    test('also where it looks like a town', () =>
      checkNames('Farmers were angry with [Erik Vesterholm]PERSON, who had raised the rent. In [Vesterholm]PERSON’s view it was fair, and from '
        + '[Vesterholm]PERSON came no word of regret.'));
    test('a company that is named in full and then in short', () =>
      checkNames('Shares of [Halvorsund Shipping Ltd]ORG fell on Monday. [Halvorsund]ORG said it would cut costs, and analysts expect [Halvorsund]ORG '
        + 'to sell ships.'));
    test('a family', () =>
      checkNames('[Ana Duarte]PERSON and [Luís Duarte]PERSON, her brother, deny it. The [Duartes]PERSON have hired a lawyer.'));
  });

  suite('traditions', () => {
    test('Chinese', () => checkNames('The factory is owned by [Zhao Wenqing]PERSON, and [Zhao]PERSON said that nobody would lose work.'));
    test('Korean', () => checkNames('The coach, [Baek Seung-min]PERSON, praised his keeper, and [Baek]PERSON went on to thank the fans.'));
    test('Vietnamese', () => checkNames('The boat belonged to [Nguyễn Thị Hạnh]PERSON, a widow from [Đà Nẵng]PLACE.'));
    test('Arabic', () => checkNames('The plaintiff, [Umm Salma al-Qahtani]PERSON, and her uncle [Abu Bakr Nasser]PERSON waited in the rain.'));
    test('Yoruba and Igbo', () => checkNames('Her party chose [Folasade Adewunmi]PERSON over [Chukwuemeka Obiora]PERSON after a long night.'));
    test('Indian', () => checkNames('The bridge was opened by [Lakshmi Narayanaswamy]PERSON and [Harpreet Singh Dhillon]PERSON, two local traders.'));
    test('Indonesian, of one word', () => checkNames('The farmer, [Suparmanto]PERSON, 54, lost all his cattle in the flood.'));
    test('Icelandic and Russian patronymics', () =>
      checkNames('The ship was built by [Guðrún Sigurjónsdóttir]PERSON and [Pavel Andreyevich Soltykov]PERSON in two years.'));
    test('Hungarian, Turkish and Georgian letters', () =>
      checkNames('The jury, led by [Gergő Szentmiklósi]PERSON, gave the prize to [Çağla Yıldırımoğlu]PERSON and [Nino Kvariashvili]PERSON.'));
  });
});
