import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../../src/core/analyse';
import { createFolderIndex } from '../../src/core/folderIndex';
import { identify } from '../../src/core/identify';
import type { Article } from '../../src/core/model';
import { words } from '../../src/core/span';
import { withhold } from '../../src/core/withhold';

suite('withhold', () => {
  const text = 'Foreign Minister Ana Duarte met Pedro Valente in Lisbon on 3 March 2025. “We will talk,” said Valente.\n\nDuarte flew to Porto.\n';
  /** The article with a confidence of our own for the mentions of these words, and 0.9 for all others. */
  const surely = (confidences: Readonly<Record<string, number>>): Article => {
    const article = analyse(text);
    return { ...article, mentions: article.mentions.map((mention) => ({ ...mention, confidence: confidences[words(text, mention)] ?? 0.9 })) };
  };
  const named = ({ mentions }: Pick<Article, 'mentions'>): string[] => mentions.map((mention) => words(text, mention));

  test('takes out the mentions below the minimum, and keeps those at it', () => {
    const { article, withheld } = withhold(surely({ Lisbon: 0.59, Porto: 0.6 }), 0.6);
    assert.deepEqual(named({ mentions: withheld }), ['Lisbon']);
    assert.ok(named(article).includes('Porto') && !named(article).includes('Lisbon'));
  });

  test('quotes keep their speakers, and the speaker a name', () => {
    const whole = surely({ 'Pedro Valente': 0.3, Valente: 0.2 });
    const { article } = withhold(whole, 0.5);
    assert.ok(!named(article).some((name) => name.includes('Valente')));
    assert.deepEqual(article.quotes, whole.quotes);
    const { speaker } = article.quotes[0]!;
    assert.equal(article.entities.find(({ id }) => id === speaker?.entity)?.name, 'Pedro Valente');
  });

  test('a role that is withheld is no longer stated of its holder', () => {
    const role = analyse(text).mentions.find(({ kind }) => kind === 'ROLE')!;
    const whole = surely({ [words(text, role)]: 0.4 });
    const roles = ({ entities }: Article): string[] => entities.flatMap((entity) => entity.roles.map((each) => words(text, each)));
    assert.deepEqual(roles(whole), ['Foreign Minister']);
    assert.deepEqual(roles(withhold(whole, 0.5).article), []);
    assert.deepEqual(roles(withhold(whole, 0.3).article), ['Foreign Minister']);
  });

  test('nobody who is withheld everywhere is listed over a folder', () => {
    const index = createFolderIndex();
    index.replace('a.txt', withhold(surely({ 'Pedro Valente': 0.3, Valente: 0.2 }), 0.5).article);
    const names = identify(index).map(({ name }) => name);
    assert.ok(names.includes('Ana Duarte') && !names.some((name) => name.includes('Valente')));
  });

  test('nothing is lost, whatever the minimum, and the article is itself if it has all', () => {
    const mentions = analyse(text).mentions.length;
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(fc.property(fc.array(share, { minLength: mentions, maxLength: mentions }), share, (confidences, minimum) => {
      const article = analyse(text);
      const whole = { ...article, mentions: article.mentions.map((mention, index) => ({ ...mention, confidence: confidences[index]! })) };
      const shown = withhold(whole, minimum);
      assert.deepEqual(whole.mentions.filter((mention) => !shown.withheld.includes(mention)), shown.article.mentions);
      assert.ok(shown.article.mentions.every(({ confidence }) => minimum <= confidence) && shown.withheld.every(({ confidence }) => confidence < minimum));
      assert.equal(shown.article === whole, shown.withheld.length === 0);
      assert.deepEqual({ ...shown.article, mentions: [], entities: [] }, { ...whole, mentions: [], entities: [] });
    }), { numRuns: 30 });
  });
});
