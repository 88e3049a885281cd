// What a user said of names is what an article says of them.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../../src/core/analyse';
import { type Correction, type Corrections, noCorrections } from '../../src/core/corrections';
import { anchorOf } from '../../src/core/corrections/anchor';
import { correctionsOf } from '../../src/core/corrections/forFile';
import type { Article } from '../../src/core/model';
import { read } from '../../src/core/reading';
import { contains, overlaps, words } from '../../src/core/span';
import { withhold } from '../../src/core/withhold';
import { checkMarks, marksOf } from '../marked';

/** Like `check`, of the file `a.txt` with these corrections; all names are compared. */
function check(source: string, ...all: Correction[]): void {
  checkMarks(text => marksOf(analyse(text, { all }, 'a.txt')), source, { labels: ['PERSON', 'ORG', 'PLACE', 'ROLE'] });
}

const merge = (...merge: string[]): Correction => ({ merge, kind: 'PERSON' });
const split = (...split: string[]): Correction => ({ split, kind: 'PERSON' });

suite('corrections', () => {
  suite('not a name', () => {
    const text = 'Mayor Olivia Vasketh came to Velmora on Monday. Velmora waited.';
    test('nowhere', () => {
      check('[Mayor]ROLE [Olivia Vasketh]PERSON came to [Riga]PLACE on Monday. [Riga]PLACE waited.');
      check('[Mayor]ROLE [Olivia Vasketh]PERSON came to Riga on Monday. Riga waited.', { notAName: 'Riga' });
    });
    test('in one file', () => {
      check('[Olivia Vasketh]PERSON came to Riga.', { notAName: 'Riga', in: 'a.txt' });
      check('[Olivia Vasketh]PERSON came to [Riga]PLACE.', { notAName: 'Riga', in: 'b.txt' });
    });
    test('at one place', () =>
      check('She came to [Riga]PLACE on Monday. He left for Riga at night.', { notAName: 'Riga', in: 'a.txt', prefix: 'left for ', suffix: ' at' }));
    test('by all its words, and by no others', () => {
      check('Olivia Vasketh came. [Vasketh]PERSON left.', { notAName: 'Olivia Vasketh' });
      check('[Olivia Vasketh]PERSON came.', { notAName: 'Vasketh' });
      check('[Olivia Vasketh]PERSON came.', { notAName: 'olivia vasketh' });
    });
    test('and its role has no holder then', () => {
      const { mentions } = analyse(text, { all: [{ notAName: 'Olivia Vasketh' }] });
      assert.deepEqual(mentions.filter(({ kind }) => kind === 'ROLE').map(({ holder }) => holder), [undefined]);
    });
    test('without a file none of a single file holds', () =>
      assert.deepEqual(analyse('She came to Riga.', { all: [{ notAName: 'Riga', in: 'a.txt' }] }), analyse('She came to Riga.')));
  });

  suite('a name of a kind', () => {
    test('whether or not it was one', () => {
      check('The [harbour club]ORG met [Riga]PERSON.', { name: 'harbour club', kind: 'ORG' }, { name: 'Riga', kind: 'PERSON' });
      check('They met in [Riga]ORG’s hall, and in [Riga]ORG.', { name: 'Riga', kind: 'ORG' });
    });
    test('with all of what it holds', () => check('The [Olivia Vasketh Hall]PLACE opened.', { name: 'Olivia Vasketh Hall', kind: 'PLACE' }));
    test('but not as a part of a longer name, unless the user pointed there', () => {
      check('[Olivia Vasketh]PERSON came. [Vasketh]ORG paid.', { name: 'Vasketh', kind: 'ORG' });
      check('Olivia [Vasketh]ORG came.', { name: 'Vasketh', kind: 'ORG', in: 'a.txt', prefix: 'Olivia ', suffix: ' came' });
    });
    test('nor over the edge of another, unless the user pointed there', () => {
      check('[Olivia Vasketh]PERSON came.', { name: 'Vasketh came', kind: 'ORG' });
      check('Olivia [Vasketh came]ORG.', { name: 'Vasketh came', kind: 'ORG', in: 'a.txt', prefix: 'Olivia ' });
    });
    test('inside a role, which may hold names', () =>
      check('[Olivia Vasketh]PERSON, the [minister of [seas]ORG]ROLE, came.', { name: 'seas', kind: 'ORG' }, { name: 'minister of seas', kind: 'ROLE' }));
    test('in the place of a role of the same words', () => check('[Mayor]ORG [Olivia Vasketh]PERSON came.', { name: 'Mayor', kind: 'ORG' }));
    test('nor as a part of a word', () => check('The sealing was late.', { name: 'seal', kind: 'ORG' }, { name: 'sea', kind: 'ORG' }, { name: 'sealing w', kind: 'ORG' }));
    test('nor over the end of a paragraph', () => {
      const { mentions } = analyse('We came by sea\n\nhall of the town.', { all: [{ name: 'sea hall', kind: 'ORG' }] });
      assert.deepEqual(mentions, []);
    });
    test('for sure, and by the word of the user', () => {
      const article = analyse('The harbour club met.', { all: [{ name: 'harbour club', kind: 'ORG' }] });
      assert.deepEqual(article.mentions.map(({ confidence, rule }) => [confidence, rule]), [[1, 'your correction']]);
      assert.equal(withhold(article, 1).article, article);
    });
    test('and keeps its value, if the kind was right', () => {
      const { mentions } = analyse('It cost $3 million.', { all: [{ name: '$3 million', kind: 'MONEY' }] });
      assert.deepEqual(mentions.map(({ value, unit, rule }) => [value, unit, rule]), [['3000000', 'USD', 'your correction']]);
      assert.equal(analyse('It cost $3 million.', { all: [{ name: '$3 million', kind: 'ORG' }] }).mentions[0]!.value, undefined);
    });
    test('that then speaks, or does not', () => {
      const speakerBy = (...all: Correction[]): string | undefined => analyse('“We wait,” Vasketh said.', { all }).quotes[0]?.speaker?.entity;
      assert.deepEqual([speakerBy(), speakerBy({ name: 'Vasketh', kind: 'ORG' }), speakerBy({ notAName: 'Vasketh' })], ['PERSON:vasketh', 'ORG:vasketh', undefined]);
    });
  });

  suite('of two the later holds', () => {
    test('of the same words', () => {
      check('They met in [Riga]PERSON.', { notAName: 'Riga' }, { name: 'Riga', kind: 'PERSON' });
      check('They met in Riga.', { name: 'Riga', kind: 'PERSON' }, { notAName: 'Riga' });
      check('They met in [Riga]ORG.', { notAName: 'Riga', in: 'a.txt', prefix: 'in ' }, { name: 'Riga', kind: 'ORG' });
    });
    test('of words that overlap, but a longer name holds its parts', () => {
      check('The sea [club house]PLACE opened.', { name: 'sea club', kind: 'ORG' }, { name: 'club house', kind: 'PLACE' });
      check('The [sea club house]PLACE opened.', { name: 'sea club house', kind: 'PLACE' }, { name: 'club', kind: 'ORG' });
      check('The [sea club house]PLACE opened.', { name: 'club', kind: 'ORG' }, { name: 'sea club house', kind: 'PLACE' });
    });
    test('of one place and of everywhere, too', () => {
      const here: Correction = { name: 'Vasketh', kind: 'ORG', in: 'a.txt', prefix: 'Olivia ' };
      check('Olivia [Vasketh]ORG came.', { name: 'Olivia Vasketh', kind: 'PERSON' }, here);
      check('[Olivia Vasketh]PERSON came.', here, { name: 'Olivia Vasketh', kind: 'PERSON' });
    });
    test('of names, in whatever order the article has them', () =>
      check('[Livvy]PERSON(Livvy) met [Olivia Vasketh]PERSON(Olivia Vasketh) and [Peter Harrowgate]PERSON(Peter Harrowgate).',
        merge('Olivia Vasketh', 'Peter Harrowgate'), split('Livvy', 'Olivia Vasketh', 'Peter Harrowgate'), { name: 'Livvy', kind: 'PERSON' }));
    test('of names', () => {
      const both = [merge('Olivia Vasketh', 'Peter Vasketh'), split('Olivia Vasketh', 'Peter Vasketh')];
      check('[Olivia Vasketh]PERSON(Olivia Vasketh) met [Peter Vasketh]PERSON(Peter Vasketh).', ...both);
      check('[Olivia Vasketh]PERSON(Olivia Vasketh) met [Peter Vasketh]PERSON(Olivia Vasketh).', ...both.reverse());
    });
  });

  suite('means', () => {
    const luis: Correction = { name: 'Vasketh', means: 'Peter Vasketh', kind: 'PERSON', in: 'a.txt' };
    test('whom the article does not name otherwise', () =>
      check('[Olivia Vasketh]PERSON(Olivia Vasketh) came. [Vasketh]PERSON(Peter Vasketh) left.', luis));
    test('whom it names in full', () =>
      check('[Peter Vasketh]PERSON(Peter Vasketh) saw [Olivia Vasketh]PERSON(Olivia Vasketh). [Vasketh]PERSON(Peter Vasketh) left.', luis));
    test('at one place', () =>
      check('[Olivia Vasketh]PERSON came. [Vasketh]PERSON(Peter Vasketh) left. [Vasketh]PERSON(Olivia Vasketh) sang.', { ...luis, suffix: ' left' } as Correction,
        { name: 'Vasketh', means: 'Olivia Vasketh', kind: 'PERSON', in: 'a.txt', suffix: ' sang' }));
    test('and the titles of others still tell them apart', () =>
      check('[Omwenga]PERSON(Daudi Nyongesa Omwenga) came. [Senator]ROLE [Olivia Vasketh]PERSON spoke. Then [Mayor]ROLE [Peter Vasketh]PERSON sang. A week later [Senator]ROLE [Vasketh]PERSON(Olivia Vasketh) left.',
        { name: 'Omwenga', means: 'Daudi Nyongesa Omwenga', kind: 'PERSON', in: 'a.txt' }));
    test('in no other file', () => check('[Olivia Vasketh]PERSON(Olivia Vasketh) came. [Vasketh]PERSON(Olivia Vasketh) left.', { ...luis, in: 'b.txt' } as Correction));
    test('somebody of the very same name, whom a surname follows', () =>
      check('[Olivia Vasketh]PERSON(Olivia Vasketh (2\\)) came. [Vasketh]PERSON(Olivia Vasketh (2\\)) left.', { name: 'Olivia Vasketh', means: 'Olivia Vasketh (2)', kind: 'PERSON', in: 'a.txt' }));
    test('and the titles and the words stay whose they are', () => {
      const text = 'Mayor Vasketh came. Senator Olivia Vasketh left.';
      const { mentions, entities } = analyse(text, { all: [luis] }, 'a.txt');
      const holders = mentions.filter(({ kind }) => kind === 'ROLE').map(({ holder }) => entities.find(({ id }) => id === holder)?.name);
      assert.deepEqual(holders, ['Peter Vasketh', 'Olivia Vasketh']);
      assert.deepEqual(entities.filter(({ kind }) => kind === 'PERSON').map(({ roles }) => roles.map(role => words(text, role))), [['Mayor'], ['Senator']]);
    });
  });

  suite('whom names name', () => {
    test('merged are one', () => {
      check('[Olivia Vasketh]PERSON(Olivia Vasketh) is [Livvy]PERSON(Olivia Vasketh).', merge('Livvy', 'Olivia Vasketh'), { name: 'Livvy', kind: 'PERSON' });
      check('[Olivia Vasketh]PERSON(Olivia Vasketh) is [Livvy]PERSON(Livvy).', { ...merge('Livvy', 'Olivia Vasketh'), kind: 'ORG' } as Correction, { name: 'Livvy', kind: 'PERSON' });
    });
    test('merged with all their forms', () =>
      check('[Olivia Vasketh]PERSON(Olivia Vasketh) met [Vasketh]PERSON(Olivia Vasketh) or [Livvy]PERSON(Olivia Vasketh).', merge('livvy', 'OLIVIA VASKETH’s'), { name: 'Livvy', kind: 'PERSON' }));
    test('split are two, and other forms stay with the first', () => {
      const text = '[Sergei Volkonsky]PERSON(Sergei Volkonsky) met [Sergey Volkonsky]PERSON(Sergey Volkonsky). [Volkonsky]PERSON(Sergei Volkonsky) left.';
      check(text.replaceAll('(Sergey', '(Sergei'));
      check(text, split('Sergei Volkonsky', 'Sergey Volkonsky'));
    });
    test('split of one that is not there changes nothing', () =>
      check('[Olivia Vasketh]PERSON(Olivia Vasketh) met [Vasketh]PERSON(Olivia Vasketh).', split('Olivia Vasketh', 'Peter Vasketh')));
    test('split of two names of one place', () => {
      check('[Kyiv]PLACE(Kyiv) is not [Kiev]PLACE(Kiev).', { split: ['Kiev', 'Kyiv'], kind: 'PLACE' });
      check('[Kyiv]PLACE(Kyiv) is not [Kiev]PLACE(Kiev).', { split: ['Kyiv', 'Kiev'], kind: 'PLACE' });
    });
    test('renamed are shown by the new name', () => {
      check('[Olivia Vasketh]PERSON(Livvy V.) met [Vasketh]PERSON(Livvy V.).', { rename: 'Vasketh', to: 'Livvy V.', kind: 'PERSON' });
      check('[Olivia Vasketh]PERSON(Liv) left.', { rename: 'Olivia Vasketh', to: 'Livvy', kind: 'PERSON' }, { rename: 'Livvy', to: 'Liv', kind: 'PERSON' });
      check('[Olivia Vasketh]PERSON(Livvy) left.', { rename: 'Livvy', to: 'Liv', kind: 'PERSON' }, { rename: 'Olivia Vasketh', to: 'Livvy', kind: 'PERSON' });
      check('[Olivia Vasketh]PERSON(Olivia Vasketh) left.', { rename: 'Peter Vasketh', to: 'Livvy', kind: 'PERSON' });
    });
  });

  suite('an article with corrections', () => {
    const piece = fc.constantFrom('Olivia Vasketh', 'Vasketh', 'Peter Vasketh', 'Mayor ', 'mayor of Riga', 'Riga', 'the harbour club', 'Bank of Riga', '$3 million', 'on Monday', '“We wait,” ', ' said ', '. ', ', ', ' and ', '\n', '\r\n\r\n', '[x](y)', ' ');
    const text = fc.array(piece, { maxLength: 25 }).map(pieces => pieces.join(' '));
    const name = fc.constantFrom('Vasketh', 'Olivia Vasketh', 'Riga', 'Bank of', 'of Riga', 'harbour club', 'Mayor Olivia', 'mayor', '.', '“', 'x', 'Monday and');
    const kind = fc.constantFrom('PERSON' as const, 'ORG' as const, 'PLACE' as const);
    const two = fc.uniqueArray(name, { minLength: 2, maxLength: 3 });
    const file = fc.constantFrom('a.txt', 'b.txt');
    const correction: fc.Arbitrary<Correction> = fc.oneof(
      fc.record({ merge: two, kind }), fc.record({ split: two, kind }), fc.record({ rename: name, to: name, kind }), fc.record({ notAName: name }), fc.record({ notAName: name, in: file }),
      fc.record({ name, kind: fc.oneof(kind, fc.constantFrom('ROLE' as const, 'MONEY' as const, 'NORP' as const)) }), fc.record({ name, kind, in: file, prefix: fc.constantFrom('and ', 'Mayor ', '', ' ') }),
      fc.record({ name, kind, means: fc.constantFrom('Peter Vasketh', 'Vasketh', 'X (2)'), in: file }),
    );
    const corrections = fc.array(correction, { maxLength: 6 });

    test('keeps what an article promises', () => {
      fc.assert(fc.property(text, corrections, (text, all) => promises(analyse(text, { all }, 'a.txt'))), { numRuns: 400 });
    });

    test('is what it is without, if there are none', () => {
      fc.assert(fc.property(text, text => assert.deepEqual(analyse(text, { all: [] }, 'a.txt'), analyse(text))));
    });

    test('is the same with those that concern it alone', () => {
      fc.assert(fc.property(text, corrections, (text, all) => {
        const own = correctionsOf({ all }, 'a.txt', text);
        assert.deepEqual(analyse(text, own, 'a.txt'), analyse(text, { all }, 'a.txt'));
      }), { numRuns: 400 });
    });

    test('survives any edit outside of what it says, new wraps and CRLF', () => {
      fc.assert(fc.property(text, text, text, fc.constantFrom(' ', '\n', '\r\n'), (before, after, inserted, space) => {
        const written = `${before} We saw Miss Vasketh sing. ${after}`;
        const start = before.length + ' We saw Miss '.length;
        const anchor = anchorOf(written, { start, end: start + 'Vasketh'.length });
        const lead = `${before}${inserted}`.replace(/ /g, space);
        const edited = `${lead}${' We saw Miss Vasketh sing. '.replace(/ /g, space)}${inserted}${after}`;
        const { mentions } = analyse(edited, { all: [{ name: 'Vasketh', kind: 'EVENT', in: 'a.txt', ...anchor }] }, 'a.txt');
        const place = lead.length + ' We saw Miss '.replace(/ /g, space).length;
        assert.deepEqual(mentions.filter(({ kind }) => kind === 'EVENT').map(mention => mention.start), [place]);
      }));
    });
  });

  suite('of one file', () => {
    const all: Corrections = {
      all: [
        { notAName: 'Riga' }, { notAName: 'Velmora' }, { notAName: 'Talsvik', in: 'a.txt' }, { notAName: 'Riga', in: 'b.txt' }, merge('U.S. Steel', 'Vasketh'), split('Ana', 'Duarte'),
        { rename: 'Vasketh', to: 'Livvy Harrow', kind: 'PERSON' }, { rename: 'Harrow', to: 'Hal', kind: 'PERSON' }, { rename: 'Hal', to: 'H.', kind: 'ORG' },
        { name: 'X', means: 'Ana Duarte', kind: 'PERSON', in: 'd.txt' },
      ],
    };
    const indexes = (file: string, text: string): number[] => correctionsOf(all, file, text).all.map(one => all.all.indexOf(one));

    test('are those that name it, and those whose words it holds', () => {
      assert.deepEqual(indexes('a.txt', 'Ships came to Riga’s port.'), [0, 2]);
      assert.deepEqual(indexes('b.txt', 'Rigas and riga.'), [3]);
      assert.deepEqual(indexes('c.txt', 'VASKETH’S hall'), [4, 6, 7, 8]);
      assert.deepEqual(indexes('c.txt', 'the (US) Steel works'), [4]);
      assert.deepEqual(indexes('c.txt', 'EuroRiga'), []);
      assert.deepEqual(indexes('d.txt', ''), [5, 9]);
    });
    test('are the very same nothing, if there are none', () => assert.equal(correctionsOf(all, 'c.txt', 'Ships came.'), noCorrections));
  });
});

/** Mentions in order, disjoint but for roles, of whole tokens; every entity has its mention and its id; every id its entity. */
function promises({ text, mentions, entities, quotes }: Article): void {
  const ids = new Set(entities.map(({ id }) => id));
  assert.equal(ids.size, entities.length);
  assert.deepEqual(new Set(mentions.map(({ entity }) => entity)), ids);
  for (const { holder } of mentions) assert.ok(holder === undefined || ids.has(holder));
  for (const { speaker } of quotes) assert.ok(speaker?.entity === undefined || ids.has(speaker.entity));
  for (const { entity, kind } of mentions) assert.equal(entities.find(({ id }) => id === entity)!.kind, kind);
  const { tokens } = read(text);
  const starts = new Set(tokens.map(({ start }) => start));
  const ends = new Set(tokens.map(({ end }) => end));
  mentions.forEach((mention, index) => {
    assert.ok(starts.has(mention.start) && ends.has(mention.end));
    const before = mentions[index - 1];
    assert.ok(!before || before.start < mention.start || before.start === mention.start && mention.end <= before.end);
    for (const other of mentions.slice(0, index)) {
      assert.ok(!overlaps(other, mention) || (other.kind === 'ROLE') !== (mention.kind === 'ROLE') && (other.kind === 'ROLE' ? contains(other, mention) : contains(mention, other)));
    }
  });
}
