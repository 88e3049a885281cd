import assert from 'node:assert/strict';
import fc from 'fast-check';
import { read } from '../../src/core/reading';
import { prepare } from '../../src/core/recognise';
import { candidates } from '../../src/core/recognise/candidate';
import type { Candidate, Scene } from '../../src/core/recognise/evidence';
import { parseMarked } from '../marked';

interface Found {
  readonly scene: Scene;
  readonly taken: Uint8Array;
  readonly found: readonly Candidate[];
}

/** By sentence, what may be a name in it. */
function candidatesOf(text: string): Found[] {
  const { scenes, taken } = prepare(read(text), undefined);
  return scenes.map((scene) => ({ scene, taken, found: candidates(scene, taken) }));
}

const wordsOf = (text: string): string[] => candidatesOf(text).flatMap(({ scene: { tokens }, found }) =>
  found.map(({ from, to }) => text.slice(tokens[from]!.start, tokens[to - 1]!.end)));

/** Every marked name is among what may be a name. */
function offers(source: string): void {
  const { text, marks } = parseMarked(source);
  const found = wordsOf(text);
  for (const { start, end } of marks) assert.ok(found.includes(text.slice(start, end)), `${text.slice(start, end)} is not among: ${found.join(' | ')}`);
}

suite('candidates', () => {
  test('are all runs of capitals, shortest first', () =>
    assert.deepEqual(wordsOf('They saw Ana Duarte Ohlun weep.'), ['Ana', 'Ana Duarte', 'Ana Duarte Ohlun', 'Duarte', 'Duarte Ohlun', 'Ohlun']));

  test('hold names of people as the world writes them', () => {
    offers('It was [Karim bin Yusuf al-Daraj]PERSON, [Pieter van der Molen]PERSON, [Brian O’Harrow]PERSON and [J. K. McHarrow]PERSON.');
    offers('It was [Kim Tae-woo]PERSON, [Nguyễn Văn Khoa]PERSON, [José Luís dos Santos e Silva]PERSON and [Abu Bakr al-Ohluni]PERSON.');
    offers('They asked [al-Hakim]PERSON, [de Vries]PERSON, [van Dijk]PERSON and [Jean-Luc Ferrand-Roy]PERSON.');
    offers('They asked [Wouter van den Hoek]PERSON, [Karin von der Rabenau]PERSON and [Inés de la Vega]PERSON.');
    offers('They asked [Tobin Vasketh Jr.]PERSON and [Ohlun III]PERSON.');
  });

  test('hold names of bodies with their small words', () => {
    offers('The [Centre for the Study of Harbours]ORG wrote to [Duarte & Sons, Inc.]ORG');
    offers('The [Observer Mission in Georgia]ORG, the [Harbour Workers’ Union]ORG and [Ohlun-Vasketh Holdings]ORG came.');
  });

  test('hold ministries with the list of their tasks', () => {
    offers('The [Ministry of Water, Forests and Rural Roads]ORG wept.');
    offers('The [Ministry of Gender, Labour and Social Development]ORG wept.');
  });

  test('cut compounds into their parts, and possessives off', () => {
    offers('The [US]PLACE-[Kenya]PLACE talks, [Norwegian]NORP-led, and [Riga]PLACE’s [Fisheries Board]ORG.');
    assert.ok(!wordsOf('The Riga-based firm wept.').some((name) => name.includes('based')));
    assert.ok(!wordsOf('They read Riga’s answer.').some((name) => /’s$/.test(name)));
  });

  test('end at commas, quotation marks, links and sentences', () => {
    const found = wordsOf('In Oslo, Norway “Riga” was [Kenya](https://example.org/Ohlun). Harrow slept.');
    assert.ok(['Oslo', 'Norway', 'Riga', 'Kenya', 'Harrow'].every((name) => found.includes(name)), found.join(' | '));
    assert.deepEqual(found.filter((name) => /\W/.test(name)), []);
  });

  test('leave alone what is taken by a date or an amount', () => {
    const found = wordsOf('On March 3, 2021 it cost $5 million in May 2022.');
    assert.ok(!found.some((name) => /March|May/.test(name)), found.join(' | '));
  });

  test('are in any text ordered, told once, within the sentence, with a capital each, and few to a word', () => {
    const pieces = fc.constantFrom('Ana ', 'Duarte', ', ', 'the ', 'The ', 'Bank', ' of ', 'Riga', '-', '’s ', 'U.S. ', '(', ')', 'Al-', 'bin ', '\n\n', '“',
      '3', ' May ', '.', 'X', '😀', 'É', ' and ', '&', 'OHLUN ', 'ohlun ', '21st ', 'مرحبا ', '東京', 'Inc.');
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.array(pieces, { maxLength: 60 }).map((list) => list.join(''))), (text) => {
      for (const { scene, taken, found } of candidatesOf(text)) {
        const seen = new Set<string>();
        let before = scene.first;
        for (const { from, to, capitals } of found) {
          assert.ok(before <= from && from < to && to <= scene.end && to - from <= 10, `${from}-${to}`);
          assert.ok(0 < capitals && capitals <= to - from);
          assert.ok(!taken.subarray(from, to).includes(1), 'a token that is taken');
          assert.ok(!seen.has(`${from}-${to}`), 'told twice');
          seen.add(`${from}-${to}`);
          before = from;
        }
      }
    }), { numRuns: 200, examples: [['They sang “Salt Roads” and “Ohlun”.'], ['OHLUN '.repeat(90)]] });
  });

  test('grow with the text, also where all is capitals', () => {
    const count = (words: number): number => wordsOf('OHLUN '.repeat(words)).length;
    assert.ok(count(4000) <= 2.1 * count(2000));
    assert.ok(count(4000) <= 2.1 * 4000, 'a crowd of capitals holds short names only');
  });
});
