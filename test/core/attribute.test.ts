import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../../src/core/analyse';
import { contains } from '../../src/core/span';
import { check } from '../marked';

const quoteLabels = ['DIRECT', 'PARTIAL', 'INDIRECT', 'MIXED', 'BLOCK', 'TERM'];
/** All quotations that are found have to be in the source, and no others. */
const checkQuotes = (source: string): void => check(source, { labels: quoteLabels });

suite('attribute', () => {
  suite('names the speaker in every order', () => {
    test('quotation, speaker, cue', () => checkQuotes('[“The docks are ours,”]DIRECT(Ana Duarte; cue=said) Ana Duarte said.'));
    test('quotation, cue, speaker', () => checkQuotes('[“The docks are ours,”]DIRECT(Ana Duarte; cue=said) said Ana Duarte.'));
    test('speaker, cue, quotation', () => checkQuotes('Ana Duarte said: [“The docks are ours.”]DIRECT(Ana Duarte; cue=said)'));
    test('cue, speaker, quotation', () => checkQuotes('According to Ana Duarte, [“the docks are ours.”]PARTIAL(Ana Duarte; cue=According to)'));
    test('after a question', () => checkQuotes('[“Whose are the docks?”]DIRECT(Ana Duarte; cue=asked) Ana Duarte asked.'));
    test('after a colon', () => checkQuotes('The board met late. Ana Duarte: [“The docks are ours.”]DIRECT(Ana Duarte)'));
    test('signed after a dash', () => checkQuotes('[“The docks are ours.”]DIRECT(Ana Duarte) – Ana Duarte'));
  });

  suite('finds the subject of the cue', () => {
    test('before an apposition', () => checkQuotes('[“The docks are ours,”]DIRECT(Ana Duarte) Ana Duarte, a lawyer from Velmora, said.'));
    test('before a relative clause', () => checkQuotes('Ana Duarte, who met the owners in May, said: [“The docks are ours.”]DIRECT(Ana Duarte)'));
    test('after an opening phrase', () => checkQuotes('After the vote, Ana Duarte, a lawyer, said, [“The docks are ours.”]DIRECT(Ana Duarte)'));
    test('before brackets and days', () => checkQuotes('[“The docks are ours,”]DIRECT(Ana Duarte) Ana Duarte (45) on Monday said.'));
    test('shared by two verbs', () => checkQuotes('Ana Duarte rose slowly and said: [“The docks are ours.”]DIRECT(Ana Duarte)'));
    test('with adverbs and auxiliaries', () => checkQuotes('[“The docks are ours,”]DIRECT(Ana Duarte; cue=has repeatedly said) Ana Duarte has repeatedly said.'));
    test('a role', () => checkQuotes('[“The docks are ours,”]DIRECT(a spokesman for the harbour board) said a spokesman for the harbour board.'));
    test('in an apposition', () => {
      checkQuotes('[“The docks are ours,”]DIRECT(Tom Reyes) said its president, Tom Reyes.');
      checkQuotes('Its president, Tom Reyes, called the plan [“a theft from the town”]PARTIAL(Tom Reyes).');
      checkQuotes('The mayor’s spokesman, Tom Reyes, said [that the docks were ours]INDIRECT(Tom Reyes).');
      checkQuotes('[The docks were ours]INDIRECT(Tom Reyes), according to its secretary, Tom Reyes of Velmora.');
      checkQuotes('[“The docks are ours,”]DIRECT(Tom Reyes; relay=the Lumen news agency) Tom Reyes, its director, was quoted as saying by the Lumen news agency.');
    });
    test('of a relative clause', () => checkQuotes('The prize went to Ana Duarte, who said [that the docks were ours]INDIRECT(Ana Duarte).'));
    test('several people', () => checkQuotes('[“The docks are ours,”]DIRECT(union leaders) union leaders told reporters.'));
  });

  test('takes an unlisted verb where only a reporting one can stand', () => {
    checkQuotes('[“The docks are ours,”]DIRECT(Ana Duarte; cue=trumpeted) trumpeted Ana Duarte.');
    checkQuotes('[“The docks are ours,”]DIRECT(Ana Duarte; cue=harrumphed) Ana Duarte harrumphed.');
  });

  test('joins what the reporter interrupts', () => {
    check('[[“The docks,”]PART Ana Duarte [said]CUE, [“are ours.”]PART]DIRECT(Ana Duarte)', { labels: ['DIRECT', 'PART', 'CUE'] });
    checkQuotes('[“The docks are ours,”]DIRECT(Ana Duarte) Ana Duarte said. [“We will keep them.”]DIRECT(Ana Duarte; rule=same speaker continues)');
  });

  test('lets a speaker go on in the next paragraph', () => {
    checkQuotes('[“The docks are ours,”]DIRECT(Ana Duarte) Ana Duarte said.\n\n[“We will keep them.”]DIRECT(Ana Duarte)');
  });

  test('gives a run of open paragraphs to whoever announced them', () => {
    checkQuotes('Reading from a card, Ana Duarte went on to answer those who blame her:\n\n[“My mother sold fish here.]DIRECT(Ana Duarte)\n\n'
      + '[“Then came the cranes.]DIRECT(Ana Duarte)\n\n[“Now come the ships.”]DIRECT(Ana Duarte)\n\nThe hall was silent.');
  });

  test('knows whom a pronoun means', () => {
    checkQuotes('The deal was signed by Minister Ana Duarte and Yaw Mensah. The minister insisted [that the price was fair]INDIRECT(Ana Duarte).'
      + ' [“The docks are ours,”]DIRECT(Ana Duarte; speaker=she) she said.');
    check('The deal was signed by Ana Duarte and Olga Reyes.\n\n[“The docks are ours,”]DIRECT(she) she said.', { labels: ['DIRECT'] });
    checkQuotes('Ana Duarte visited the docks on Monday. [“They are ours,”]DIRECT(Ana Duarte; speaker=she) she said.');
  });

  test('tells whom and through whom', () => {
    checkQuotes('[“The docks are ours,”]DIRECT(Ana Duarte; addressee=reporters) Ana Duarte told reporters.');
    checkQuotes('[“The docks are ours,”]DIRECT(Ana Duarte; addressee=reporters) Ana Duarte told reporters after the vote.');
    checkQuotes('[“The docks are ours,”]DIRECT(Ana Duarte; addressee=members of the board) Ana Duarte told members of the board in Velmora.');
    checkQuotes('[“The docks are ours,”]DIRECT(Ana Duarte; via=in a statement) Ana Duarte said in a statement.');
    checkQuotes('[“The docks are ours,”]DIRECT(the ministry; cue=was quoted as saying; relay=the Lumen news agency) the ministry was quoted as saying by the Lumen news agency.');
  });

  test('parts fragments from whole speech', () => {
    checkQuotes('Ana Duarte called the plan [“a theft”]PARTIAL(Ana Duarte) and left.');
    checkQuotes('Ana Duarte said [that the plan was [“a theft”]PARTIAL(Ana Duarte) from the town]MIXED(Ana Duarte).');
  });

  suite('reports speech without marks', () => {
    test('after that', () => checkQuotes('Ana Duarte said on Monday [that the town would keep the docks]INDIRECT(Ana Duarte).'));
    test('without that', () => checkQuotes('Ana Duarte told reporters [the town would keep the docks]INDIRECT(Ana Duarte; addressee=reporters).'));
    test('before its clause', () => checkQuotes('[The town would keep the docks]INDIRECT(Ana Duarte), Ana Duarte said.'));
    test('around its clause', () => checkQuotes('[The docks, Ana Duarte said, would stay with the town]INDIRECT(Ana Duarte).'));
    test('in line with somebody, not with something', () => {
      checkQuotes('[The docks were sold]INDIRECT(state media), in line with state media.');
      checkQuotes('The docks were sold, in line with the forecast of analysts.');
      checkQuotes('The docks were sold, in line with an abstract handed out by the ministry.');
    });
    test('who is named ends where a participle begins', () => checkQuotes('[The docks were sold]INDIRECT(a statement), according to a statement handed out by the ministry.'));
    test('nothing around direct speech that has a clause of its own', () =>
      checkQuotes('[“The docks are ours,”]DIRECT(Ana Duarte) Ana Duarte said, according to a letter.'));
    test('according to', () => checkQuotes('According to Ana Duarte, a lawyer, [the town would keep the docks]INDIRECT(Ana Duarte).'));
    test('a slip of the keyboard, nothing around it', () => checkQuotes('[“Go,”]DIRECT(according to the minister) according to according to the minister'));
    test('up to the next report', () => checkQuotes('Ana Duarte said [the town would keep the docks]INDIRECT(Ana Duarte), adding [that the price was a joke]INDIRECT(Ana Duarte).'));
    test('after "as … noted"', () => checkQuotes('As Ana Duarte noted, [the town would keep the docks]INDIRECT(Ana Duarte).'));
    test('as an accusation', () => checkQuotes('Ana Duarte accused [the owners of selling the docks twice]INDIRECT(Ana Duarte).'));
    test('but no belief', () => checkQuotes('Ana Duarte thinks that the town would keep the docks.'));
    test('but no deeds', () => {
      checkQuotes('Ana Duarte rose to answer those who accuse her of selling the docks.');
      checkQuotes('The Chilean envoys came to signal the deal with their Kenyan partners, and left on March 4.');
      checkQuotes('Ana Duarte announced her plan last year, and it has been on the table since.');
      checkQuotes('The owners do not dispute the count but want the price lowered.');
    });
    test('not in a dateline', () => {
      checkQuotes('VELMORA, June 30 (Lumen) — [The docks will stay with the town]INDIRECT(Ana Duarte), Ana Duarte said.');
      checkQuotes('VELMORA – Ana Duarte said [that the docks would stay with the town]INDIRECT(Ana Duarte).');
    });
    test('not in headlines and links', () => {
      checkQuotes('Dockers Threaten to Close Velmora Over New Deal\n\nThe docks stood empty on Monday, and nobody came to work in the rain.\n\nRelated article: Dockers Promise to Close Velmora');
    });
    test('and no talks', () => checkQuotes('The talks between the owners and the town were long.'));
  });

  test('leaves the words of a second speaker to that speaker', () => {
    checkQuotes('Ana Duarte said [that the docks were ours]INDIRECT(Ana Duarte), and the owners said [that they were not]INDIRECT(the owners).');
  });

  test('prefers no speaker to a wrong one', () => {
    check('The cranes stood still. [“Nobody came.”]DIRECT(-)', { labels: ['DIRECT'] });
  });

  test('hears whose view a letter tells', () => {
    checkQuotes('[The Lumen Board, which lost the vote, considers the plan [“opaque,”]PARTIAL(Lumen Board)]MIXED(a letter) according to a letter seen on Monday.');
  });

  suite('knows words that quote nobody', () => {
    test('a nickname', () => {
      check('Coach Tomas [“Lino”]TERM Reyes wrote [that he had cried]INDIRECT.', { labels: ['TERM', 'INDIRECT', 'PARTIAL', 'DIRECT'] });
      checkQuotes('Its guards, who named the lion [“Rex,”]TERM want a picture.');
    });
    test('a broadcast', () => checkQuotes('On [“Harbour Talk,”]TERM Ana Duarte said [that the docks would stay]INDIRECT(Ana Duarte).'));
    test('a name beside a name', () => checkQuotes('Ana Duarte wrote the novels behind the film [“Low Tide”]TERM and [“High Water”]TERM before she came to Velmora.'));
    test('a name that was one before', () => {
      checkQuotes('She wrote the novel [“The Empty Harbour”]TERM in May.\n\n[The town loved it]INDIRECT(Ana Duarte), Ana Duarte says. [“The Empty Harbour”]TERM sold well.');
    });
    test('so-called', () => checkQuotes('The so-called [“harbour tax”]TERM hit the owners hard.'));
    test('a term of the reporter', () => checkQuotes('The deal set up a [“working group”]TERM for the docks.'));
    test('a title', () => checkQuotes('He wrote the novel [“The Empty Harbour”]TERM in a year.'));
  });

  test('hears speech that lost its marks', () => {
    checkQuotes('Ana Duarte said [that the talks had gone well]INDIRECT(Ana Duarte).\n\n'
      + '[We had an honest talk about all that matters to our town.]BLOCK(Ana Duarte)\n\nThe docks have stood empty for ten years.');
  });

  test('is ordered, inside the text and with its parts inside, for any text', () => {
    const piece = fc.constantFrom('“', '”', '"', '‘', '’', ' ', '\n\n',
      'Ana Duarte', 'said', ' that ', ', ', '. ', 'he', ' told reporters ', 'according to ', 'the ministry', ' was ', '(', ')', ':', ' – ', 'adding', 'we ');
    fc.assert(fc.property(fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')), (text) => {
      let last = -1;
      for (const quote of analyse(text).quotes) {
        assert.ok(last <= quote.start && quote.start < quote.end && quote.end <= text.length, 'ordered');
        last = quote.start;
        if (quote.parts) assert.ok(2 <= quote.parts.length, 'two parts at least');
        for (const part of quote.parts ?? []) assert.ok(contains(quote, part) && part.start < part.end, 'parts inside');
        for (const at of [quote.speaker, quote.cue, quote.addressee, quote.via, quote.relay]) assert.ok(!at || (0 <= at.start && at.start < at.end && at.end <= text.length), 'inside the text');
      }
    }));
  });
});
