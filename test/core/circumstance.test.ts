import assert from 'node:assert/strict';
import { analyse } from '../../src/core/analyse';
import { check } from '../marked';

const labels = ['DIRECT', 'PARTIAL', 'INDIRECT', 'MIXED'];
const checkQuotes = (source: string): void => check(source, { labels });

/** `[“The docks are ours,”]DIRECT(Ana Duarte; …)`, then the rest of the sentence. */
const direct = (details: string, rest: string): void => checkQuotes(`[“The docks are ours,”]DIRECT(Ana Duarte; ${details}) ${rest}`);

suite('circumstance', () => {
  suite('whom it is said to', () => {
    test('told somebody', () => {
      direct('addressee=Popov; via=-', 'Ana Duarte told Popov.');
      direct('addressee=reporters; via=-', 'Ana Duarte told reporters.');
      direct('addressee=members of the board', 'Ana Duarte told members of the board in Velmora.');
      direct('addressee=the Lumen Gazette', 'Ana Duarte told the Lumen Gazette.');
    });
    test('said, wrote to somebody', () => {
      direct('addressee=the mayor', 'Ana Duarte said to the mayor.');
      direct('addressee=Popov; via=on X', 'Ana Duarte wrote to Popov on X.');
    });
    test('but not what something is pointed or said to', () => {
      checkQuotes('Ana Duarte pointed to the ministers and said [that the docks were ours]INDIRECT(Ana Duarte; addressee=-).');
      direct('addressee=-', 'Ana Duarte said to much laughter.');
    });
    test('in a letter to somebody', () => {
      direct('addressee=the mayor; via=in a letter', 'Ana Duarte wrote in a letter to the mayor.');
      checkQuotes('In a message to supporters, Ana Duarte said: [“The docks are ours.”]DIRECT(Ana Duarte; addressee=supporters; via=In a message)');
    });
    test('asked by somebody', () => {
      checkQuotes('Asked by reporters [whether they were sold]INDIRECT, Ana Duarte said: [“The docks are ours.”]DIRECT(Ana Duarte; addressee=reporters)');
      direct('addressee=Popov', 'Ana Duarte, asked by Popov, said.');
    });
    test('asked, urged, called upon', () => {
      checkQuotes('Ana Duarte called on the owners to [“leave the docks to the town”]PARTIAL(Ana Duarte; addressee=the owners) by May.');
      checkQuotes('[“Whose are the docks?”]DIRECT(Ana Duarte; addressee=the mayor) Ana Duarte asked the mayor.');
    });
    test('but not what is asked for', () => {
      checkQuotes('Ana Duarte demanded answers and called the sale [“a theft”]PARTIAL(Ana Duarte; addressee=-).');
      checkQuotes('[“Whose are the docks?”]DIRECT(Ana Duarte; addressee=-) Ana Duarte asked several times.');
    });
    test('speaking to somebody', () => {
      checkQuotes('Speaking to reporters on Monday, Ana Duarte said: [“The docks are ours.”]DIRECT(Ana Duarte; addressee=reporters)');
      direct('addressee=reporters', 'Ana Duarte said, speaking to reporters.');
    });
    test('goes on with the clause that adds to it', () => {
      checkQuotes('Ana Duarte told reporters [that the docks were ours]INDIRECT(Ana Duarte), adding [that nobody would sell them]INDIRECT(Ana Duarte; addressee=reporters).');
    });
  });

  suite('where it is said', () => {
    test('on a network or a broadcast', () => {
      direct('via=on X', 'Ana Duarte wrote on X.');
      direct('via=on Facebook', 'Ana Duarte wrote on Facebook on Friday.');
      direct('via=via Telegram', 'Ana Duarte said via Telegram.');
    });
    test('in words that are written down', () => {
      direct('via=in a statement', 'Ana Duarte said in a statement.');
      direct('via=in a statement', 'said Ana Duarte in a statement on Monday.');
      direct('via=in a blog post', 'Ana Duarte wrote in a blog post.');
      direct('via=in an email', 'Ana Duarte said in an email.');
      direct('via=in a series of tweets', 'Ana Duarte wrote in a series of tweets.');
      direct('via=in a court file', 'Ana Duarte wrote in a court file.');
    });
    test('at an occasion', () => {
      direct('via=at a rally', 'Ana Duarte said at a rally.');
      direct('via=at a closed-door session', 'Ana Duarte said at a closed-door session.');
      direct('via=a news conference; addressee=-', 'Ana Duarte told a news conference.');
      direct('addressee=a cheering crowd', 'Ana Duarte said to a cheering crowd at the Velmora Convention.');
      direct('via=during a meeting of the board', 'Ana Duarte said during a meeting of the board.');
    });
    test('with the outlet', () => {
      direct('via=in an interview with Lumen Radio', 'Ana Duarte said in an interview with Lumen Radio on Monday.');
      direct('via=in a post on X', 'Ana Duarte said in a post on X.');
      direct('via=in a column for the Lumen Gazette', 'Ana Duarte wrote in a column for the Lumen Gazette.');
    });
    test('before the clause, between its words and behind the quotation', () => {
      checkQuotes('In a statement on Monday, Ana Duarte said: [“The docks are ours.”]DIRECT(Ana Duarte; via=In a statement)');
      direct('via=in a letter', 'Ana Duarte, in a letter, said.');
      checkQuotes('Ana Duarte called the sale [“a theft”]PARTIAL(Ana Duarte; via=in an interview) in an interview.');
      checkQuotes('Ana Duarte said [that the sale was [“a theft”]PARTIAL(Ana Duarte; via=-) in an age of greed]MIXED(Ana Duarte; via=-).');
    });
    test('but not when, about what or where something else happened', () => {
      direct('via=-', 'Ana Duarte said on Monday.');
      direct('via=-', 'Ana Duarte said on the sale.');
      direct('via=-', 'Ana Duarte said in Velmora.');
      checkQuotes('Ana Duarte called on Congress to [“keep the docks open”]PARTIAL(Ana Duarte; via=-; addressee=Congress).');
      checkQuotes('In a statement, Popov thanked Ana Duarte, who said [that the docks were ours]INDIRECT(Ana Duarte; via=-).');
      checkQuotes('Ana Duarte said [that the deal was signed in a meeting of the board]INDIRECT(Ana Duarte; via=-).');
    });
  });

  suite('who passes it on', () => {
    test('was quoted as saying', () => {
      direct('cue=was quoted as saying; relay=the Lumen news agency; via=-', 'Ana Duarte was quoted as saying by the Lumen news agency.');
      direct('relay=the Lumen news agency', 'Ana Duarte was quoted by the Lumen news agency as saying.');
      direct('relay=Lumen', 'Ana Duarte was quoted on Monday by Lumen as saying.');
      direct('relay=-', 'Ana Duarte was quoted as saying.');
    });
    test('quoted somebody as saying', () => {
      direct('speaker=Ana Duarte; cue=as saying; relay=Lumen Gazette', 'Lumen Gazette quoted Ana Duarte as saying.');
      checkQuotes('The Lumen Gazette quoted Ana Duarte as saying [that the docks were ours]INDIRECT(Ana Duarte; relay=The Lumen Gazette).');
      checkQuotes('The Lumen Gazette quoted Ana Duarte: [“The docks are ours.”]DIRECT(Ana Duarte; cue=quoted; relay=The Lumen Gazette)');
    });
    test('but who quotes a thing speaks', () => {
      checkQuotes('Ana Duarte quoted an old song: [“The docks are ours.”]DIRECT(Ana Duarte; relay=-)');
      checkQuotes('Ana Duarte quoted Popov’s [“empty promise”]PARTIAL(Ana Duarte; relay=-) and left.');
    });
    test('as quoted, cited, reported by', () => {
      direct('relay=Lumen Radio', 'Ana Duarte said, as quoted by Lumen Radio.');
      direct('relay=Lumen Radio', 'Ana Duarte said, cited by Lumen Radio.');
      direct('via=in an interview; relay=Lumen Radio', 'Ana Duarte said in an interview, as reported by Lumen Radio.');
    });
    test('citing somebody, but only an outlet', () => {
      checkQuotes('Tad Reyes said [that the docks were sold]INDIRECT(Tad Reyes; relay=-), citing Ana Duarte.');
      checkQuotes('Lumen Radio reported [that the docks were sold]INDIRECT(Ana Duarte; relay=Lumen Radio), citing Ana Duarte.');
      checkQuotes('Lumen Radio reported [that the docks were sold]INDIRECT(Lumen Radio; relay=-), citing a lack of money.');
    });
    test('through whose hands it came', () => {
      direct('via=in feedback; relay=Lumen Radio', 'Ana Duarte said in feedback translated by Lumen Radio.');
      direct('via=in a letter; relay=the Lumen Gazette', 'Ana Duarte wrote in a letter seen on Monday by the Lumen Gazette.');
      direct('relay=the Lumen Board', 'Ana Duarte said, according to a transcript published by the Lumen Board.');
      direct('relay=Popov', 'Ana Duarte said, according to Popov.');
      checkQuotes('Ana Duarte said [that the docks were ours]INDIRECT(Ana Duarte; relay=Lumen Radio), in line with feedback translated by Lumen Radio.');
      checkQuotes('Ana Duarte said [that the docks were ours, in line with the forecast of analysts]INDIRECT(Ana Duarte; relay=-).');
    });
    test('is not who is told', () => direct('addressee=the Lumen Gazette; relay=-', 'Ana Duarte told the Lumen Gazette.'));
  });

  test('a chain of circumstances is followed a few links only', () => {
    const text = `Ana Duarte said ${'in the rain '.repeat(20000)}“the docks are ours”.`;
    assert.ok(analyse(text).quotes.length < 20);
  });
});
