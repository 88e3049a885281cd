import { check } from '../marked';

const quoteLabels = ['DIRECT', 'PARTIAL', 'INDIRECT', 'MIXED', 'BLOCK', 'TERM'];
const checkQuotes = (source: string): void => check(source, { labels: quoteLabels });
/** Only whole quotations: what is reported beside them is told elsewhere. */
const checkDirect = (source: string): void => check(source, { labels: ['DIRECT'] });
const checkPartial = (source: string): void => check(source, { labels: ['PARTIAL'] });

suite('speaker', () => {
  suite('stands right after the quotation', () => {
    test('before an irregular verb that nobody listed', () => {
      checkQuotes('[“The docks are ours,”]DIRECT(Ana Duarte; cue=shot) Ana Duarte shot back.');
      checkQuotes('[“The docks are ours,”]DIRECT(the two; cue=write) the two write.');
    });
    test('across a question mark, before a verb of answering', () => {
      checkQuotes('[“Whose are they?”]DIRECT(Ana Duarte; cue=went) Ana Duarte went on, without a glance at the board.');
    });
    test('but an act after a question mark is none', () => {
      checkQuotes('Tom Reyes asked: [“Whose are they?”]DIRECT(Tom Reyes) Ana Duarte went on to the docks.');
    });
    test('in whatever words, up to the verb of reporting', () => {
      checkQuotes('[“The docks are ours,”]DIRECT(a painted sign over the gate; cue=reads) a painted sign over the gate reads.');
      checkQuotes('[“The docks are ours,”]DIRECT(the letter; cue=read) read the letter.');
      checkQuotes('[“The docks are ours,”]DIRECT(Ana Duarte; cue=posted) Ana Duarte, the lawyer who founded the union posted on Monday.');
    });
    test('behind a mark that nothing pairs with', () => checkQuotes("[''The docks are ours,'']DIRECT(Ana Duarte)' said Ana Duarte."));
    test('before a subordinate clause', () => checkQuotes('[“The docks are ours!”]DIRECT(Ana Duarte) Ana Duarte said as she left the board.'));
    test('but not if the clause leads up to a quotation of its own', () => {
      checkQuotes('[“We are dockers,”]DIRECT(Ana Duarte) Ana Duarte said. [“We are not thieves.”]DIRECT(Ana Duarte) Tom Reyes'
        + ' added: [“The docks are ours.”]DIRECT(Tom Reyes)');
    });
  });

  suite('leads up to the quotation', () => {
    test('with a verb that nobody listed, before a colon or a comma', () => {
      checkDirect('When Ana Duarte said that the price was fair, Tom Reyes fired back at her: [“The docks are ours.”]DIRECT(Tom Reyes)');
      checkQuotes('A week later, Ana Duarte shared her fears with the dockers, [“The docks are lost.”]DIRECT(Ana Duarte)');
    });
    test('but what is, or might be, speaks not', () => {
      checkDirect('Ana Duarte said a bargain for the docks might be possible: [“Both sides need it.”]DIRECT(Ana Duarte)');
    });
    test('in "as Lee put it"', () => {
      checkQuotes('As Ana Duarte put it, [“The docks are ours.”]DIRECT(Ana Duarte; cue=put it)');
      checkQuotes('As Ana Duarte puts it: [“The docks are ours.”]DIRECT(Ana Duarte; cue=puts it)');
    });
    test('but putting a thing somewhere is no speech', () => check('Ana Duarte took the map and put it on the table.', { labels: ['INDIRECT'] }));
    test('before a colon, after a dash or "from"', () => {
      checkDirect('Why the docks matter - Ana Duarte: [“They feed the town.”]DIRECT(Ana Duarte)');
      checkDirect('From the report: [“The docks feed the town.”]DIRECT(the report)');
    });
    test('in an opening clause that another one follows', () => {
      checkDirect('When Ana Duarte shouted, [“Thieves,”]DIRECT(Ana Duarte) Tom Reyes laughed.');
      checkPartial('After Tom Reyes said the docks were [“dead,”]PARTIAL(Tom Reyes) Ana Duarte answered him.');
    });
    test('but not what only stands before', () => checkDirect('[“When the docks are sold,” Ana Duarte said, “we will leave.”]DIRECT(Ana Duarte)'));
  });

  suite('is shared by several verbs', () => {
    test('past the clause that is reported', () => {
      checkDirect('Ana Duarte said the harbour reminded her of home, adding, [“The docks are ours.”]DIRECT(Ana Duarte; speaker=Ana Duarte)');
      checkPartial('Velmora Bank warned that the board was late, and Ana Duarte rose and called the plan [“a theft”]PARTIAL(Ana Duarte).');
    });
    test('unless it is passive', () => {
      checkDirect('Ana Duarte was asked by Tom Reyes, who was laughing, [“Whose are the docks?”]DIRECT(Tom Reyes)');
    });
    test('but a clause behind "with" has its own', () => {
      checkDirect('The board met late, with Ana Duarte reportedly yelling: [“The docks are ours.”]DIRECT(Ana Duarte)');
    });
    test('and no possessive has any', () => {
      checkPartial('Tom Reyes praised Ana Duarte’s repeated calls to keep the docks, noting they were [“loud”]PARTIAL(Tom Reyes).');
    });
  });

  suite('stands elsewhere', () => {
    test('in the paragraph below, after a dash', () => {
      checkDirect('The town was asked about the docks.\n\n[“They are ours.”]DIRECT(Ana Duarte)\n\n— Ana Duarte, docker\n\nThe board was silent.');
    });
    test('but a dash may also begin a sentence', () => {
      checkDirect('Tom Reyes spoke up.\n\n[“They are ours.”]DIRECT(Tom Reyes; rule=named in the sentence before)\n\n— Ana Duarte'
        + ' left the room and did not come back that day, nor on any other.');
    });
    test('in the sentence before, above what it reports', () => {
      checkDirect('Ana Duarte said in May that Tom Reyes had warned the town. [“We did not listen.”]DIRECT(Ana Duarte)');
    });
    test('and goes on after a participle or an adverb alone', () => {
      checkDirect('[“The docks are ours,”]DIRECT(Ana Duarte) Ana Duarte said. Adding, [“The cranes are not.”]DIRECT(Ana Duarte)');
    });
    test('but whoever merely acts in the paragraph before is not taken for it', () => {
      checkDirect('Ana Duarte walked along the docks.\n\n[“They were ours.”]DIRECT(-)\n\nThe board was silent.');
    });
  });

  suite('owns the words that a noun of saying tells of', () => {
    test('by name or by pronoun', () => {
      checkPartial('The board met after Ana Duarte’s repeated claim that the docks were [“dead.”]PARTIAL(Ana Duarte; rule=whose words they are)');
      checkPartial('Tom Reyes met Ana Duarte on Monday over her remark that [“the docks are ours.”]PARTIAL(Ana Duarte; speaker=her)');
      checkPartial('The board heard the contention of dockers that the price was a [“theft.”]PARTIAL(dockers)');
    });
    test('before a preposition and at most an article', () => {
      checkPartial('The board cannot stop Ana Duarte’s call for a [“new start”]PARTIAL(Ana Duarte) at the docks.');
    });
    test('but who repeats it speaks', () => checkPartial('Ana Duarte repeated her claim that all was [“dead.”]PARTIAL(Ana Duarte; speaker=Ana Duarte)'));
    test('but not behind another clause', () => {
      checkPartial('Ana Duarte’s claim that the docks were lost was denied, and Tom Reyes called it [“a joke.”]PARTIAL(Tom Reyes)');
    });
  });

  suite('is found although words stand between', () => {
    test('a verb before "to"', () => {
      checkPartial('The crane of the board stood still long before officials started to call the gate a [“trap”]PARTIAL(officials) for ships.');
    });
    test('the quotation, before "by"', () => {
      checkPartial('The plan of the board has been called [“a theft”]PARTIAL(Ana Duarte) by Ana Duarte, a lawyer.');
      checkPartial('The plan – often labelled as a [“theft”]PARTIAL(dockers) by dockers – is dead.');
    });
  });

  test('is who the aside names, not who tells of it', () => {
    checkPartial('Tom Reyes said that the board had met Olga Mensah, whom Ana Duarte called [“brave,”]PARTIAL(Ana Duarte) on Monday.');
    checkPartial('Tom Reyes said that Ana Duarte called the board [“brave”]PARTIAL(Tom Reyes) on Monday.');
  });

  test('is a thing that reads or claims', () => {
    checkDirect('The wall poster reads: [“The docks are ours.”]DIRECT(The wall poster)');
    checkQuotes('The insurance claims [“dead”]PARTIAL weight.');
  });

  suite('goes on where a sentence names nobody', () => {
    test('with many words', () => {
      checkPartial('The price would fall, Ana Duarte said. In the south, though, [“nobody who sells fish can live on it.”]PARTIAL(Ana Duarte)');
    });
    test('but not with a few', () => checkPartial('The price would fall, Ana Duarte said. In the south, though, there are “free” docks.'));
  });

  test('can be several', () => {
    checkQuotes('Ana Duarte and Tom Reyes said [that the docks belonged to the town]INDIRECT(Ana Duarte and Tom Reyes).');
    checkQuotes('[“The docks are ours,”]DIRECT(Ana Duarte and Tom Reyes) Ana Duarte and Tom Reyes wrote.');
  });

  test('changes with every turn of a dialogue', () => {
    checkDirect('[“Whose are the docks?”]DIRECT(Ana Duarte) asked Ana Duarte. [“The board’s,”]DIRECT(Tom Reyes) said Tom Reyes.');
  });

  suite('is nobody who is only acted upon', () => {
    test('by a further verb of the same subject', () => {
      checkQuotes('She called it [“a joke”]PARTIAL(She), accused Tad Reyes and left.');
      checkQuotes('Ana Duarte dismissed the plan as [“a joke”]PARTIAL(Ana Duarte), urged voters to reject it and went home.');
    });
    test('but who stands behind the verb of saying', () => {
      checkQuotes('[The docks would close]INDIRECT(Tad Reyes), said Tad Reyes.');
      checkQuotes('[“Shame on them,”]DIRECT(Tad Reyes) blasted Tad Reyes.');
    });
    test('by whoever asks', () => {
      checkQuotes('Tad Reyes was asked by a reporter [if he was sorry]INDIRECT. [“Why would I be?”]DIRECT(Tad Reyes)');
    });
    test('there', () => checkQuotes('There were reports that the dam broke in the night.'));
  });

  suite('is several', () => {
    test('in a list', () => {
      checkQuotes('Chile, Kenya and Latvia said [they would wait for the talks]INDIRECT(Chile, Kenya and Latvia).');
      checkQuotes('[“We stand together,”]DIRECT(Chile, Kenya and Latvia) Chile, Kenya and Latvia said.');
    });
    test('both', () => checkQuotes('Ana Duarte and Tad Reyes both said [the docks were ours]INDIRECT(Ana Duarte and Tad Reyes).'));
  });

  test('goes on past a second interruption', () => {
    checkQuotes('[“We will,” Ana Duarte said, “if we must,” she added, “go to court.”]DIRECT(Ana Duarte)');
  });

  test('may be known by age only', () => {
    checkQuotes('The 54-year-old former docker added: [“Nobody asked us.”]DIRECT(The 54-year-old former docker)');
  });

  test('tells a hearer of several words', () => {
    checkQuotes('Ana Duarte told local radio [that the docks were ours]INDIRECT(Ana Duarte).');
  });
});
