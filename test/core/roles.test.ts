import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../../src/core/analyse';
import { contains, overlaps, words } from '../../src/core/span';
import { check } from '../marked';

/** All roles that are found have to be in the source, with their holders, and no others. */
const checkRoles = (source: string): void => check(source, { labels: ['ROLE'] });

suite('roles', () => {
  suite('how far they go', () => {
    test('the nation before the title', () =>
      check('[[Peruvian]NORP foreign minister]ROLE(Olivia Harrowgate) [Olivia Harrowgate]PERSON left early.'));
    test('the organisation before the title', () =>
      check('On Monday [[Kremlin]ORG spokesman]ROLE(Peter Harrowgate) [Peter Harrowgate]PERSON said nothing.'));
    test('what the holder is head of, without the article', () => {
      checkRoles('Olivia Harrowgate, the [chief executive of the Havkraft group]ROLE(Olivia Harrowgate), said so.');
      checkRoles('The [deputy prime minister for oil]ROLE(Olivia Harrowgate), Olivia Harrowgate, said so.');
      checkRoles('The [head of traffic police in Riga]ROLE(Peter Harrowgate), Peter Harrowgate, was heard.');
    });
    test('a list of fields, with commas', () =>
      checkRoles('[Minister of Youth, Sports and Culture]ROLE(Olivia Harrowgate) Olivia Harrowgate opened the games.'));
    test('the possessor of a country or a house stays outside', () =>
      check('[Kenya]PLACE’s [energy minister]ROLE(Peter Harrowgate), [Peter Harrowgate]PERSON, was heard.'));
    test('what says since when stays outside, what says no longer goes in', () => {
      checkRoles('The then [director-general]ROLE(Peter Harrowgate), Peter Harrowgate, was heard.');
      checkRoles('She met [former mayor]ROLE(Peter Harrowgate) Peter Harrowgate at the station.');
    });
    test('the period of a short title', () => checkRoles('She wrote to [Gen.]ROLE(Peter Harrowgate) Peter Harrowgate about it.'));
    test('two titles joined are one role, a rank behind a role is another', () => {
      checkRoles('Olivia Harrowgate, [founder and chief executive of Havkraft]ROLE(Olivia Harrowgate), said so.');
      checkRoles('The police blamed the rain, said [army spokesman]ROLE(Peter Harrowgate) [Major]ROLE(Peter Harrowgate) Peter Harrowgate.');
    });
    test('a date is no part of it', () => checkRoles('Peter Harrowgate has been [president of the club]ROLE(Peter Harrowgate) since March 2021.'));
    test('a verb before the title is no part of it', () => checkRoles('Nobody there could remember [Captain]ROLE(Peter Harrowgate) Peter Harrowgate.'));
  });

  suite('whom they stand with', () => {
    test('the name behind a comma', () => checkRoles('Its [spokeswoman]ROLE(Olivia Harrowgate), Olivia Harrowgate, was heard.'));
    test('past the acronym of what they lead', () =>
      checkRoles('The [president of the Harbour Workers Union]ROLE(Olivia Harrowgate) (HWU), Olivia Harrowgate, said so.'));
    test('the name before a comma, an age or a dash', () => {
      checkRoles('Olivia Harrowgate, 54, the [mayor]ROLE(Olivia Harrowgate), said so.');
      checkRoles('Olivia Harrowgate - the [governor of Riga Bank]ROLE(Olivia Harrowgate) - said so.');
    });
    test('a predicate', () => {
      checkRoles('Olivia Harrowgate was named [chairwoman of Havkraft]ROLE(Olivia Harrowgate).');
      checkRoles('In May Olivia Harrowgate became [mayor of Riga]ROLE(Olivia Harrowgate).');
    });
    test('a predicate of her whom the sentence before is about', () =>
      checkRoles('Olivia Harrowgate was born in Riga. She became [mayor of the city]ROLE(Olivia Harrowgate) in 2021.'));
    test('between two names it is the first one’s, if the second has a title of its own', () =>
      checkRoles('Peter Harrowgate, [chairman of the fund]ROLE(Peter Harrowgate), [Captain]ROLE(Olivia Lindqvist) Olivia Lindqvist, and many others came.'));
    test('a title alone is its last holder’s', () =>
      checkRoles('[Trade Minister]ROLE(Olivia Harrowgate) Olivia Harrowgate came by train. Later the [minister]ROLE(Olivia Harrowgate) left.'));
    test('two words alone are their last holder’s, not one word of one and one of another', () => {
      checkRoles('Olivia Harrowgate, a [top aide]ROLE(Olivia Harrowgate) to Luis Ferro, landed. The [top aide]ROLE(Olivia Harrowgate) said nothing.');
      checkRoles('[Port director]ROLE(Olivia Harrowgate) Olivia Harrowgate met [Mayor]ROLE(Peter Lindqvist) Peter Lindqvist. The port mayor said nothing.');
    });
    test('the title of whom they serve is not theirs, nor theirs that one’s', () =>
      checkRoles('Olivia Harrowgate, an [adviser]ROLE(Olivia Harrowgate) to [President]ROLE(Luis Ferro) Luis Ferro, landed.'));
    test('a title alone that nobody here has held is left alone', () =>
      checkRoles('The governor came by train. He was met by [Captain]ROLE(Peter Lindqvist) Peter Lindqvist.'));
    test('what somebody does for a living is no role', () => checkRoles('The lawyer Olivia Harrowgate met [Mayor]ROLE(Peter Lindqvist) Peter Lindqvist.'));
  });

  test('a person has the roles that say something new', () => {
    const text = 'Foreign Minister Olivia Harrowgate spoke. The minister left. Olivia Harrowgate, the mayor of Riga, slept.';
    const { entities } = analyse(text);
    const harrowgate = entities.find(({ name }) => name === 'Olivia Harrowgate')!;
    assert.deepEqual(harrowgate.roles.map((role) => words(text, role)), ['Foreign Minister', 'mayor of Riga']);
  });

  test('a word of the organisation in a role is not the holder: the ministry is not its spokesman', () =>
    check('Harbour Ministry spokesman Peter Harrowgate left. [“We are closed,”]DIRECT(Harbour Ministry) the ministry said.'));

  test('a quote is its speaker’s, whatever role stands before or behind', () => {
    check('[“We will wait,”]DIRECT(Olivia Harrowgate) said Latvian Foreign Minister Olivia Harrowgate.');
    check('[“We will wait,”]DIRECT(Olivia Harrowgate) said Olivia Harrowgate, the chief executive of the Havkraft group.');
    check('[“We will wait,”]DIRECT(Olivia Harrowgate) Kremlin spokeswoman Olivia Harrowgate said.');
  });

  test('a title before another title of the same name is in no other role', () =>
    check('[Minister]ROLE(Olivia Harrowgate) Sen. Minister Olivia Harrowgate left.', { labels: ['ROLE'] }));

  const pieces = fc.constantFrom(
    'Olivia Harrowgate', 'Harrowgate', 'the ', 'Kremlin ', 'Kenyan ', 'Kenya', "'s ", '’s ', 'prime minister', 'Minister ', 'Minister of ', 'director-general',
    'chief ', ' of ', ' for ', ' in ', ' at ', 'Riga Bank', ' and ', ', ', ' (', ') ', ' - ', '-', '. ', ' was ', ' became ', ' as ', 'She ', 'former ', 'Sen. ',
    'oil', 'Youth', ' 54 ', 'May 3, 2021', '**', '](#)', '\n', '\n\n',
  );

  test('they nest and never cross: a role holds a name or stands apart, and its holder is a person', () => {
    fc.assert(fc.property(fc.array(pieces, { maxLength: 40 }), (list) => {
      const { entities, mentions } = analyse(list.join(''));
      const people = new Set(entities.filter(({ kind }) => kind === 'PERSON').map(({ id }) => id));
      mentions.forEach((mention, index) => {
        const before = mentions[index - 1];
        assert.ok(!before || before.start < mention.start || before.start === mention.start && mention.end < before.end, 'order');
        for (const other of mentions.slice(0, index)) {
          assert.ok(!overlaps(other, mention) || other.kind === 'ROLE' && mention.kind !== 'ROLE' && contains(other, mention), 'nesting');
        }
        assert.ok(mention.holder === undefined || mention.kind === 'ROLE' && people.has(mention.holder), 'holder');
      });
    }), { numRuns: 500 });
  });
});
