import assert from 'node:assert/strict';
import { clusterOf, groupOf, perGroup } from '../../src/core/recognise/clusters';
import { hashOf } from '../../src/core/recognise/hash';

suite('clusterOf', () => {
  const group = (word: string): number => groupOf(clusterOf(hashOf(word)));

  test('words of like use have one number, words of somewhat like use one group', () => {
    assert.equal(clusterOf(hashOf('arsenal')), clusterOf(hashOf('chelsea')));
    assert.equal(group('monday'), group('tuesday'));
    assert.equal(perGroup, 16, 'the group is the number without its last four bits');
  });

  test('words of other use have another', () => {
    const words = ['arsenal', 'monday', 'minister', 'john', 'kenyan'];
    assert.equal(new Set(words.map((word) => clusterOf(hashOf(word)))).size, words.length);
  });

  test('an unknown word has none, nor have hashes beyond the first and the last', () => {
    assert.deepEqual([hashOf('zbyrkovathul'), -(2 ** 31), 2 ** 31 - 1].map(clusterOf), [0, 0, 0]);
  });
});
