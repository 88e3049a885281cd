import assert from 'node:assert/strict';
import { relatedNames } from '../../src/core/matchNames/relatives';

/** "how: name, name; how: name" of a name, in the order given. */
const related = (name: string): string => {
  const by = new Map<string, string[]>();
  for (const { how, name: other } of relatedNames(name)) by.set(how, [...(by.get(how) ?? []), other]);
  return [...by].map(([how, names]) => `${how}: ${names.join(', ')}`).join('; ');
};

suite('relatedNames', () => {
  test('a country has a people, a capital and seats of government', () => {
    assert.equal(related('Russia'), 'people: Russian, Russians; capital: Moscow; seat of government: Kremlin');
    assert.equal(related('Kenya'), 'people: Kenyan, Kenyans; capital: Nairobi');
  });
  test('whatever it is called', () => assert.equal(related('the U.S.'), related('United States')));
  test('irregular peoples', () => assert.equal(related('Poland'), 'people: Polish, Pole, Poles; capital: Warsaw'));
  test('and each of these its country', () => {
    for (const name of ['Russian', 'Russians', 'Moscow', 'the Kremlin']) assert.equal(related(name), 'country: Russia');
    assert.equal(related('Kiev'), 'country: Ukraine');
  });
  test('a people of two countries has both', () =>
    assert.equal(related('Congolese'), 'country: Republic of the Congo, Democratic Republic of the Congo'));
  test('a capital that is its country is no relative of itself', () => assert.equal(related('Singapore'), 'people: Singaporean, Singaporeans'));
  test('a country with no adopted word for its people has none', () => assert.equal(related('Wallis and Futuna'), 'capital: Mata-Utu'));
  test('other names have none, nor has a name of two countries', () => {
    for (const name of ['Olivia Vasketh', 'Congo', 'constructor', '']) assert.deepEqual(relatedNames(name), []);
  });
});
