import { check } from '../marked';

const quoteLabels = ['DIRECT', 'PARTIAL', 'INDIRECT', 'MIXED', 'BLOCK', 'TERM'];
/** All statements that are found have to be in the source, and no others. */
const checkQuotes = (source: string): void => check(source, { labels: quoteLabels });

suite('content', () => {
  suite('finds who says it', () => {
    test('a share of people', () => {
      checkQuotes('In Velmora, 85% of dockers said [the price was too low]INDIRECT(85% of dockers).');
      checkQuotes('Around that time, 47 percent said [they would vote for the mayor]INDIRECT(47 percent).');
      checkQuotes('A majority of dockers say [they do not trust the owners]INDIRECT(A majority of dockers).');
      checkQuotes('Most of them said [they had loved the old yard]INDIRECT(Most).');
      checkQuotes('One of the owners, Tad Reyes, told reporters [that he would leave the rest to others]INDIRECT(Tad Reyes).');
    });
    test('before the words that say which', () => {
      checkQuotes('The dockers who heard the news on Thursday say [they are worried about the price]INDIRECT(The dockers).');
      checkQuotes('People polled in May said [that the docks should stay with the town]INDIRECT(People).');
      checkQuotes('Dockers who met the owners in the rain and Ana Duarte said [that the price was too low]INDIRECT(Ana Duarte).');
    });
    test('after an aside and an adverb', () =>
      checkQuotes('Ana Duarte, who met the owners in May, also noted [that the price had gone up]INDIRECT(Ana Duarte).'));
    test('after an opening of time', () => {
      checkQuotes('A few days later, Ana Duarte gave way, telling reporters [that the price was fair]INDIRECT(Ana Duarte).');
      checkQuotes('Ana Duarte gave way the next day, saying [that the price was fair]INDIRECT(Ana Duarte).');
    });
    test('after the statement', () =>
      checkQuotes('Noting [that the docks were ours]INDIRECT(Ana Duarte), Ana Duarte left the hall.'));
    test('no adjective with a hyphen', () =>
      checkQuotes('The self-described fisherman said [he would sell the boat in May]INDIRECT(The self-described fisherman).'));
    test('no noun that looks like a verb', () => {
      checkQuotes('Union advocates said [the ruling made it harder to fight]INDIRECT(Union advocates).');
      checkQuotes('The board lost the ruling that opened the docks to others.');
    });
  });

  suite('begins', () => {
    test('with a pronoun, whatever the verb', () => checkQuotes('The union sued the town, saying [they violate the harbour charter]INDIRECT(The union).'));
    test('with an amount', () => {
      checkQuotes('Ana Duarte said [much of the talk was about the price]INDIRECT(Ana Duarte).');
      checkQuotes('The owners said [more than 30 letters held secret plans]INDIRECT(The owners).');
      checkQuotes('Ana Duarte said [first-time buyers would have to wait]INDIRECT(Ana Duarte).');
    });
    test('with a gerund or a reason', () => {
      checkQuotes('Ana Duarte says [losing the boat has made her think]INDIRECT(Ana Duarte).');
      checkQuotes('Ana Duarte said [because the docks were old, nobody would buy them]INDIRECT(Ana Duarte).');
      checkQuotes('Ana Duarte denied [taking the map of the old harbour]INDIRECT(Ana Duarte).');
    });
    test('after "there’s" and "it’s"', () => checkQuotes('Ana Duarte said [it’s one of her favourite docks]INDIRECT(Ana Duarte).'));
    test('after days and places', () => {
      checkQuotes('Ana Duarte warned this week [that the docks had been sold]INDIRECT(Ana Duarte).');
      checkQuotes('Ana Duarte argued during Saturday’s board meeting [that she could keep the docks]INDIRECT(Ana Duarte).');
      checkQuotes('Ana Duarte said in a written statement in March [that the claims were wrong]INDIRECT(Ana Duarte).');
      checkQuotes('Ana Duarte added, though, [that the price was fair]INDIRECT(Ana Duarte).');
      checkQuotes('Ana Duarte explained to Tad Reyes [why the docks were closed]INDIRECT(Ana Duarte; addressee=Tad Reyes).');
      checkQuotes('Ana Duarte announced final week [that the docks were closed]INDIRECT(Ana Duarte).');
      checkQuotes('Ana Duarte announced last fall [that the docks were closed]INDIRECT(Ana Duarte).');
    });
    test('but not with what is said of a statement', () => {
      checkQuotes('[The docks would stay with the town]INDIRECT(Ana Duarte), Ana Duarte said, a promise that could cost her the vote.');
    });
    test('with what shall be done', () => {
      checkQuotes('Ana Duarte claimed [to own the docks of the town]INDIRECT(Ana Duarte).');
      checkQuotes('Ana Duarte agreed to pay a fee for the use of the docks.');
      checkQuotes('Ana Duarte promised on Sunday [to keep the docks open]INDIRECT(Ana Duarte).');
      checkQuotes('Ana Duarte told the dockers [not to wait for the owners]INDIRECT(Ana Duarte; addressee=the dockers).');
      checkQuotes('The owner is believed to have told the mayor to pay for the docks.');
      checkQuotes('Ana Duarte hoped to persuade the dockers to wait for the owners.');
    });
    test('after a verb whose subject stands before the speaker', () => {
      checkQuotes('The docks, which Ana Duarte said [were a gift to the town]INDIRECT(Ana Duarte), are closed.');
      checkQuotes('The price on which the court ruled was too low for the town.');
    });
  });

  suite('ends', () => {
    test('before the reporter’s own contrast', () => {
      checkQuotes('Ana Duarte said [the docks were ours]INDIRECT(Ana Duarte), but the owners did not listen.');
      checkQuotes('Ana Duarte said [the docks were ours, but not for long]INDIRECT(Ana Duarte).');
      checkQuotes('Ana Duarte said [the deal was not just a failure, but a theft]INDIRECT(Ana Duarte).');
    });
    test('before the reporter’s word for it', () => {
      checkQuotes('Ana Duarte said [the docks had been stolen]INDIRECT(Ana Duarte), a charge that the owners deny.');
      checkQuotes('Ana Duarte said [the docks had gone to Tad Reyes, a farmer from the north]INDIRECT(Ana Duarte).');
    });
    test('before the verb that a relative clause parts from its subject', () =>
      checkQuotes('Tad Reyes, who said [the docks were ours]INDIRECT(Tad Reyes), left the hall.'));
  });

  suite('stands around its clause', () => {
    test('halved, even if short', () => {
      checkQuotes('[The trouble, Ana Duarte writes, began in the early days of the yard]INDIRECT(Ana Duarte).');
      checkQuotes('[This vote, she says, is different]INDIRECT(she).');
    });
    test('with a gerund or an amount for its subject', () => {
      checkQuotes('[Choosing between the two docks was not easy]INDIRECT(Ana Duarte), Ana Duarte said.');
      checkQuotes('[Around 30 people would come to each meeting]INDIRECT(Ana Duarte), Ana Duarte said.');
      checkQuotes('When the vote was over in the town, Ana Duarte replied at once.');
    });
    test('but not if the clause has a thing to report', () =>
      checkQuotes('Minutes after the vote had begun, Ana Duarte announced three new plans.'));
    test('nor if the clause is about a thing named before', () =>
      checkQuotes('The town lost two docks and a yard to the owners, who added them to their map.'));
  });

  suite('knows according to', () => {
    test('with a long name', () =>
      checkQuotes('According to early results of the poll for the town, [the owners led by a wide margin]INDIRECT(early results of the poll for the town).'));
    test('after a colon', () => checkQuotes('It went on and on: According to recent polls, [nobody trusts the owners]INDIRECT(recent polls).'));
    test('before a contrast', () => checkQuotes('According to Ana Duarte, [while the docks were ours, the yard was not]INDIRECT(Ana Duarte).'));
    test('beside another source', () => checkQuotes('According to Ana Duarte, quoting an old map, [the docks were ours]INDIRECT(Ana Duarte).'));
    test('as reported by', () => checkQuotes('As reported by the Lumen agency, [the docks were sold in May]INDIRECT(the Lumen agency).'));
  });

  suite('reports questions of nobody', () => {
    test('asked whether', () => {
      checkQuotes('Asked [whether the docks were for sale]INDIRECT(-; cue=Asked), Ana Duarte left.');
      checkQuotes('When asked in May [if she would run again]INDIRECT(-), Ana Duarte left the hall.');
      checkQuotes('Ana Duarte was asked on Monday [why the docks had closed]INDIRECT(-).');
      checkQuotes('The board had been asked to sell the docks.');
    });
    test('of somebody named after "by"', () => {
      checkQuotes('Asked by Tad Reyes [if the docks would close]INDIRECT(Tad Reyes), Ana Duarte gave no answer.');
      checkQuotes('Ana Duarte was warned by the mayor [that the docks would close soon]INDIRECT(the mayor).');
    });
  });

  test('takes an unlisted verb that has a clause with "that"', () => {
    checkQuotes('She harrumphed [that the docks were ours]INDIRECT(She; rule=stands where a speaker does).');
    checkQuotes('Ana Duarte trumpeted [that the docks were ours]INDIRECT(Ana Duarte; rule=stands where a speaker does).');
    checkQuotes('Ana Duarte painted a boat that the owners had sold.');
  });
});
