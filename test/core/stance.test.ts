import assert from 'node:assert/strict';
import { analyse } from '../../src/core/analyse';
import { quoteStances, type QuoteStance } from '../../src/core/model';

/** The stance of the first quotation that has a cue. */
const stanceOf = (text: string): QuoteStance | undefined => analyse(text).quotes.find(({ cue }) => cue)?.stance;

/** Checks each sentence, as written and with its lines broken by CRLF. */
const checkStance = (stance: QuoteStance, ...sentences: readonly string[]): void => {
  for (const sentence of sentences) {
    assert.equal(stanceOf(sentence), stance, sentence);
    assert.equal(stanceOf(sentence.replace(' the docks ', ' the\r\ndocks ')), stance, `${sentence} (broken)`);
  }
};

suite('stance', () => {
  test('neutral is what only says that something was said', () => checkStance('neutral',
    'Ana Duarte said that the docks were sold.',
    'Ana Duarte added that the docks were sold.',
    'According to Ana Duarte, the docks were sold.',
    'Ana Duarte told the crews that the docks were sold.',
    'Ana Duarte instructed reporters that the docks were sold.',
    'Ana Duarte called the docks “a theft from the town” on Monday.'));

  test('a claim is the speaker’s word alone', () => checkStance('claim',
    'Ana Duarte claims that the docks were sold twice.',
    'The union has repeatedly alleged that the docks were sold twice.',
    'Ana Duarte accused the owners of selling the docks twice.'));

  test('a denial', () => checkStance('denial',
    'Ana Duarte denied that the docks were sold.',
    'The owners rejected “the whole tale” about the docks on Monday.',
    'Ana Duarte left Velmora in May, denying that the docks were sold.'));

  test('an admission', () => checkStance('admission',
    'Ana Duarte admitted that the docks were sold.',
    'The owners conceded that the docks were sold.',
    '“We sold the docks too soon,” Ana Duarte acknowledged.'));

  test('a promise', () => checkStance('promise',
    'Ana Duarte promised that the docks would stay with the town.',
    'The owners vowed to keep the docks open all year.',
    '“We will keep the docks open,” Ana Duarte pledged.'));

  test('a warning', () => checkStance('warning',
    'Ana Duarte warned that the docks would close.',
    'The union threatened to close the docks for a week.',
    'Ana Duarte cautioned that the docks were old.'));

  test('a request', () => checkStance('request',
    'Ana Duarte asked the owners to leave the docks to the town.',
    'Ana Duarte asked for the docks that belong to the town.',
    'Ana Duarte urged the owners: “Leave the docks to the town.”',
    'Ana Duarte called on the owners to “leave the docks to the town” by May.',
    'Ana Duarte demanded that the docks be given back.',
    'Ana Duarte told the crews to “leave the docks to the town” by May.'));

  test('a question is none', () => checkStance('neutral', '“Whose are the docks now?” Ana Duarte asked.', 'Ana Duarte asked whether the docks were sold.'));

  test('what is denied, refused or left undone has none', () => checkStance('neutral',
    'Ana Duarte did not deny that the docks were sold.',
    'Ana Duarte never admitted that the docks were sold.',
    'The owners would not promise that the docks would stay with the town.',
    'The owners did not confirm or deny that the docks were sold.',
    'Nobody claimed that the docks were sold.',
    'Ana Duarte refused to say that “the docks were sold” in May.',
    'Ana Duarte declined to admit that “the docks were sold” in May.',
    'Ana Duarte stopped short of admitting that “the docks were sold” in May.'));

  test('a negation that is not the verb’s own changes nothing', () => {
    checkStance('warning', 'Ana Duarte not only warned that the docks would close.', 'Ana Duarte did not reply and warned that the docks would close.');
    checkStance('denial', 'Ana Duarte denied that the docks were not sold.');
    checkStance('claim', 'Ana Duarte, who did not come, claimed that the docks were sold.');
  });

  test('only a cue has one, and it is one of the list', () => {
    const { quotes } = analyse('Ana Duarte: “The docks are ours.”\n\nThe so-called “harbour tax” hit the docks hard.\n\n“We sold the docks,” Ana Duarte admitted. “It was wrong.”');
    assert.ok(2 < quotes.length);
    for (const { cue, stance } of quotes) {
      assert.equal(stance !== undefined, cue !== undefined);
      assert.ok(stance === undefined || quoteStances.includes(stance));
    }
  });
});
