import { check } from '../marked';

const quoteLabels = ['DIRECT', 'PARTIAL', 'INDIRECT', 'MIXED', 'BLOCK', 'TERM'];
const checkQuotes = (source: string): void => check(source, { labels: quoteLabels });

suite('speech without marks', () => {
  suite('turns of a conversation', () => {
    test('open with a name and a colon', () => {
      checkQuotes([
        'The hearing on the docks began at nine.',
        'MR. REYES: [We have 31 cards from the public.]BLOCK(Reyes)',
        'ANA DUARTE, Harbour Street: [I have lived on the docks since 1961. Nobody asked us.]BLOCK(Ana Duarte)',
        'MR. REYES: [Thank you very much.]BLOCK(Reyes)',
      ].join('\n\n'));
    });
    test('but two such paragraphs are none', () => {
      checkQuotes('The hearing on the docks began at nine.\n\nAna Duarte: We have 31 cards from the public.\n\nTad Reyes: Thank you very much.');
    });
    test('nor does what names nobody make one', () => {
      checkQuotes(['The docks in figures.', 'Opened: It was built in 1961.', 'Opened: It was built again.', 'Closed: It was never shut.'].join('\n\n'));
    });
    test('nor questions and answers without names', () => {
      checkQuotes(['Ana Duarte runs the docks.', 'Q: Why do you stay here?', 'A: I like the water.', 'Q: And the ships?', 'A: They come and go.'].join('\n\n'));
    });
  });

  suite('set off as a quotation', () => {
    test('with a name under it', () => {
      checkQuotes('The vote was on Monday.\n\n> [We were asked to clean a house.]BLOCK(Ana Duarte)\n>\n> -- Ana Duarte, on X\n\nNobody answered.');
    });
    test('but without one it may be anything', () => {
      checkQuotes('The vote was on Monday.\n\n> Like our coverage? Tell your friends.\n\nNobody answered.');
    });
  });

  suite('announced by a clause and a colon', () => {
    test('one paragraph', () => {
      checkQuotes('The vote was on Monday.\n\nIn a statement, Ana Duarte said:\n\n[We are aware of the vote. Nobody was hurt.]BLOCK(Ana Duarte)\n\nThe docks are shut.');
    });
    test('all that is set off', () => {
      checkQuotes('The vote was on Monday.\n\nAna Duarte wrote on X:\n\n> [The docks are ours.]BLOCK(Ana Duarte)\n>\n> [We will not sell them.]BLOCK(Ana Duarte)\n\nNobody answered.');
    });
    test('but no list, and no words in marks', () => {
      checkQuotes('The vote was on Monday.\n\nAna Duarte said:\n\n[“The docks are ours.”]DIRECT(Ana Duarte)\n\nThe docks are shut.');
      checkQuotes('The vote was on Monday.\n\nAna Duarte said:\n\n- the docks stay open\n\nThe docks are shut.');
    });
  });

  test('in the first person, after a statement', () => {
    checkQuotes([
      'Ana Duarte said [the docks would stay open until the summer]INDIRECT(Ana Duarte).',
      '[We have worked on these docks for thirty years.]BLOCK(Ana Duarte)',
      'The owners have until Monday.',
    ].join('\n\n'));
  });
});
