import assert from 'node:assert/strict';
import fc from 'fast-check';
import { noCorrections } from '../../src/core/corrections';
import { correctMarks } from '../../src/core/corrections/marks';
import type { Entity, Mention } from '../../src/core/model';
import { read } from '../../src/core/reading';
import { recognise } from '../../src/core/recognise';
import { resolve } from '../../src/core/resolve';
import { words } from '../../src/core/span';
import { check } from '../marked';

const resolveText = (text: string): { readonly entities: readonly Entity[]; readonly mentions: readonly Mention[] } => {
  const reading = read(text);
  const { entities, mentions } = resolve(reading, correctMarks(reading, recognise(reading, undefined), noCorrections, undefined), noCorrections);
  return { entities: entities(), mentions: mentions() };
};

suite('resolve', () => {
  test('a last name means who was named in full', () =>
    check('[Olivia Vasketh]PERSON(Olivia Vasketh) met [Peter Harrowgate]PERSON(Peter Harrowgate). [Vasketh]PERSON(Olivia Vasketh) paid, said [Harrowgate]PERSON(Peter Harrowgate).'));
  test('the fullest form is the name', () =>
    check('[Olivia Vasketh]PERSON(Olivia Marta Vasketh) is known as [Olivia Marta Vasketh]PERSON(Olivia Marta Vasketh).'));
  test('spellings of one name', () =>
    check('[Sergei Wolkonsky]PERSON(Sergey Volkonskiy) came. [Sergey Volkonskiy]PERSON(Sergey Volkonskiy) left.'));
  test('a father is not his son', () =>
    check('[Robert Vasketh]PERSON(Robert Vasketh) paid for [Robert Vasketh Jr.]PERSON(Robert Vasketh Jr.) again.'));
  test('a first name means who was named so, in whatever form', () =>
    check('[Robert Vasketh]PERSON(Robert Vasketh) is known as [Bob Vasketh]PERSON(Robert Vasketh). [Bob]PERSON(Robert Vasketh) left.'));
  test('a like surname is another', () =>
    check('[Olivia Harmer]PERSON(Olivia Harmer) paid. Mr. [Hormer]PERSON(Hormer) left, [Hormer]PERSON(Hormer) said.'));
  test('one ministry in two orders of words', () =>
    check('The [Ministry of Defence]ORG(Ministry of Defence) met. The [Defence Ministry]ORG(Ministry of Defence) won.'));
  test('a double last name is not a full name', () =>
    check('[Olivia Vasketh-Ohlun]PERSON(Olivia Vasketh-Ohlun) paid. [Vasketh-Ohlun]PERSON(Olivia Vasketh-Ohlun) left.'));
  test('what the text has in capitals too is called as elsewhere', () => {
    check('[HAI PHONG]PLACE(Hai Phong), [March 4]DATE (Wire) — Rain fell in [Hai Phong]PLACE(Hai Phong) for hours.', { labels: ['PLACE'] });
    check('[RIGA]PLACE(Riga), [March 4]DATE (Wire) — Rain fell for hours on the town, and nobody went out.', { labels: ['PLACE'] });
    check('The [USA]PLACE(USA) won.', { labels: ['PLACE'] });
  });
  test('other first names are other people', () =>
    check('[Olivia Vasketh]PERSON(Olivia Vasketh) and [Peter Vasketh]PERSON(Peter Vasketh) are no kin.'));
  test('a shared last name means who was named last', () =>
    check('[Olivia Vasketh]PERSON spoke. Then [Peter Vasketh]PERSON sang. [Vasketh]PERSON(Peter Vasketh) bowed. [Olivia Vasketh]PERSON rose and [Vasketh]PERSON(Olivia Vasketh) left.'));
  test('or who bears the title', () =>
    check('[Senator]ROLE [Olivia Vasketh]PERSON spoke. Then [Mayor]ROLE [Peter Vasketh]PERSON sang. A week later [Senator]ROLE [Vasketh]PERSON(Olivia Vasketh) left.'));
  test('an acronym means what it was explained by', () =>
    check('The [Harbour Workers Union]ORG(Harbour Workers Union) ([HWU]ORG(Harbour Workers Union)) met. The [HWU]ORG(Harbour Workers Union) won.'));
  test('or what its letters stand for', () =>
    check('The [European Union]ORG(European Union) paid. The [EU]ORG(European Union) was thanked.'));
  test('a short form means the long one', () =>
    check('The [Latvian Fisheries Ministry]ORG(Latvian Fisheries Ministry) met. The [Fisheries Ministry]ORG(Latvian Fisheries Ministry) won.'));
  test('names of one country', () =>
    check('The [U.S.]PLACE(United States) wrote; the [US]PLACE(United States) is the [United States]PLACE(United States).'));
  test('a name of two countries is neither', () => check('From [Congo]PLACE(Congo) or [Kenya]PLACE(Kenya).'));
  test('renamed cities', () => check('From [Kyiv]PLACE(Kyiv) or [Kiev]PLACE(Kyiv).'));
  test('one or many of a nation', () => check('A [Latvian]NORP(Latvian) met two [Latvians]NORP(Latvian).'));

  test('an entity has the titles that stand beside it', () => {
    const text = 'Latvian Foreign Minister Ieva Strautmane met Daudi Omwenga, the chief negotiator of Kenya. Strautmane left.';
    const titles = Object.fromEntries(resolveText(text).entities.filter(({ kind }) => kind === 'PERSON').map(({ name, roles }) => [name, roles.map(role => words(text, role))]));
    assert.deepEqual(titles, { 'Ieva Strautmane': ['Latvian Foreign Minister'], 'Daudi Omwenga': ['chief negotiator of Kenya'] });
  });

  test('a name over a hard wrap is on one line', () => {
    assert.deepEqual(resolveText('The prize for the best bread of the year, given each spring by bakers, went to Olivia\nHarrowgate of Kenya, who has baked since she was nine and has never sold a loaf\nthat she would not eat.').entities.map(({ id, name }) => [id, name]), [
      ['PERSON:olivia harrowgate', 'Olivia Harrowgate'], ['PLACE:kenya', 'Kenya'],
    ]);
  });

  test('each mention has its entity, each entity a mention, ids are different', () => {
    const pieces = fc.constantFrom('Ana Duarte', 'Duarte', 'Ana Lucia Duarte', 'A. Duarte', 'Ivo Duarte', 'President ', 'the EU', 'European Union', 'U.S.', 'United States', ' (', ') ', ', ', '. ', ' and ', 'Riga Bank', 'Bank of Riga', 'Russians', 'on May 3, 2021', '\n\n');
    fc.assert(fc.property(fc.array(pieces, { maxLength: 40 }), list => {
      const { entities, mentions } = resolveText(list.join(' '));
      const ids = entities.map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length);
      assert.deepEqual(new Set(mentions.map(({ entity }) => entity)), new Set(ids));
      for (const { entity, kind } of mentions) assert.equal(entities.find(({ id }) => id === entity)!.kind, kind);
    }));
  });
});
