import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readDate } from '../../src/core/date';
import type { EntityKind } from '../../src/core/model';
import { read } from '../../src/core/reading';
import { prepare, recognise, type Recognition } from '../../src/core/recognise';
import { mostFeatures, ofWord, View } from '../../src/core/recognise/features';
import { type Chunk, createReader, decode } from '../../src/core/recognise/lattice';
import { lexicon } from '../../src/core/recognise/lexicon';
import { remember } from '../../src/core/recognise/memory';
import { forget } from '../../src/core/recognise/seen';
import { kinds, width } from '../../src/core/recognise/kinds';
import { type Weights, weights, weightsFrom } from '../../src/core/recognise/weights';
import { separators, type Word } from '../../src/core/recognise/word';
import { contains, overlaps } from '../../src/core/span';
import { variants } from '../marked/variants';

suite('separator', () => {
  test('tells the sorts apart', () => {
    const text = 'Oslo, Riga and Ohlun (Harrow) - A – B / C & D or E’s F of G in H "I" the J.';
    const scene = prepare(read(text), undefined).scenes[0]!;
    const sorts = new Map<string, number>();
    for (let at = scene.first; at < scene.end; at++) sorts.set(text.slice(scene.tokens[at]!.start, scene.tokens[at]!.end), scene.words[at]!.separator);
    const expected = { ',': 1, and: 2, '&': 2, or: 2, '(': 3, '-': 4, '–': 4, '/': 4, '’s': 5, of: 6, in: 6, Oslo: 0, ')': 0, the: 0, '.': 0, '"': 0 };
    assert.deepEqual(Object.fromEntries(Object.keys(expected).map((words) => [words, sorts.get(words)])), expected);
    assert.ok([...sorts.values()].every((sort) => sort < separators));
  });
});

/** What is worth what: by word the kind of names it stands in, in points; and points for two names with a separator of a sort between. */
interface Taught {
  readonly words: Readonly<Record<string, readonly [EntityKind, points: number]>>;
  readonly pairs?: Readonly<Record<number, number>>;
}

/** The names of a text's first sentence as "words KIND", by weights that know what they are taught; all else is worth nothing. */
function namesBy(text: string, taught: Taught): string[] {
  const { scenes, taken, words } = prepare(read(text), undefined);
  const { tokens } = scenes[0]!;
  return decode(scenes[0]!, taken, createReader(weightsOf(words, taught), words.length)).chunks
    .map(({ from, to, kind }) => `${text.slice(tokens[from]!.start, tokens[to - 1]!.end)} ${kind}`);
}

function weightsOf(words: readonly Word[], { words: known, pairs = {} }: Taught): Weights {
  const rows = new Map<number, readonly number[]>();
  for (const [text, [kind, points]] of Object.entries(known)) {
    const word = words.find((other) => other.text === text)!;
    // What no other word has: all else they may share ("has a capital").
    const shared = new Set(words.flatMap((other) => (other === word ? [] : hashesOf(other))));
    rows.set(hashesOf(word).find((hash) => !shared.has(hash))!, kinds.map((other) => (other === kind ? points : -30)));
  }
  const transitions = Int16Array.from({ length: separators * width * width }, (_, index) => pairs[Math.floor(index / (width * width))] ?? 0);
  return weightsFrom(Int32Array.from(rows.keys()), Int8Array.from([...rows.values()].flat()), transitions, 1);
}

function hashesOf(word: Word): number[] {
  const into = new Int32Array(mostFeatures);
  return [...into.subarray(0, ofWord(View.inside, word, into))];
}

suite('decode', () => {
  const text = 'They saw Ohlun, Duarte and Riga.';
  const all = { Ohlun: ['PERSON', -30], Duarte: ['PERSON', -30], Riga: ['PERSON', -30] } as const;

  test('a name is what its words speak for, and nothing is named by words that speak against it', () => {
    assert.deepEqual(namesBy(text, { words: { ...all, Ohlun: ['PERSON', 6], Riga: ['PLACE', 6] } }), ['Ohlun PERSON', 'Riga PLACE']);
    assert.deepEqual(namesBy(text, { words: all }), []);
  });

  test('a doubtful name is left out', () => {
    assert.deepEqual(namesBy(text, { words: { ...all, Riga: ['PLACE', -1] } }), [], 'a chance of about a quarter');
    assert.deepEqual(namesBy(text, { words: { ...all, Riga: ['PLACE', 1] } }), ['Riga PLACE'], 'a chance of about three quarters');
  });

  test('the words of a name count together', () => {
    const long = 'They saw Ana Duarte weep.';
    assert.deepEqual(namesBy(long, { words: { Ana: ['PERSON', 3], Duarte: ['PERSON', 3] }, pairs: { 0: -20 } }), ['Ana Duarte PERSON']);
    assert.deepEqual(namesBy(long, { words: { Ana: ['PERSON', 6], Duarte: ['PLACE', 6] } }), ['Ana PERSON', 'Duarte PLACE']);
  });

  test('what stands between two names speaks for both or against', () => {
    const words = { ...all, Duarte: ['ORG', 0], Riga: ['PLACE', 0] } as const;
    assert.deepEqual(namesBy(text, { words, pairs: { 2: 6 } }), ['Duarte ORG', 'Riga PLACE']);
    assert.deepEqual(namesBy(text, { words: { ...words, Duarte: ['ORG', 6], Riga: ['PLACE', 2] }, pairs: { 2: -6 } }), ['Duarte ORG']);
    // The comma is of another sort.
    assert.deepEqual(namesBy(text, { words: { ...all, Ohlun: ['PERSON', 0], Duarte: ['ORG', 2] }, pairs: { 2: 6 } }), ['Ohlun PERSON', 'Duarte ORG']);
  });

  test('a reader that has read before gives what a new one gives, whatever is remembered by then', () => {
    const source = 'Nobody saw Ohlun weep. Ana Ohlun of Riga, who had wept, told the Coast Bank (CB) in Oslo. The CB slept, and Riga too.';
    const reading = read(source);
    const { scenes, taken, words } = prepare(reading, undefined);
    const used = createReader(weights(), words.length);
    const names = (memory: ReturnType<typeof remember> | undefined, reader: typeof used): Chunk[] =>
      scenes.flatMap((scene) => decode({ ...scene, memory }, taken, reader).chunks);
    const first = names(undefined, used);
    assert.notEqual(first.length, 0);
    const memory = remember(words, first);
    assert.deepEqual(names(memory, used), names(memory, createReader(weights(), words.length)));
  });
});

suite('names of any text', () => {
  const namesOf = (text: string): readonly Recognition[] => {
    const reading = read(text);
    return recognise(reading, readDate(reading)).recognitions();
  };
  const pieces = fc.constantFrom(
    'Ana Duarte', 'Duarte', 'Ellen March', 'March', 'March 3, 2020', 'Ana May', 'May 2020', '“Bo”', 'Monday', 'Karim bin Yusuf', 'al-Hakim', 'Kim Tae-woo', 'O’Harrow', 'J. K. Ohlun', 'the Coast Bank', 'Bank of Riga', 'NATO', '(CB)', 'U.S.',
    'US-Kenya', 'Oslo', 'Riga’s', 'Foreign Minister', 'president of the', 'said', 'in', 'and', 'of', 'the', 'wept', 'May', 'March 3, 2021', 'on Tuesday',
    '$5 million', '4.5%', '40 km', ',', '.', '?', ':', '—', '-', '/', '“', '”', '"', "'", '\n', '\n\n', '\r\n', '\r\n\r\n', '\t', '\u00a0', '\u200b', '\ufeff',
    '\u202e', '**', '[', '](https://example.org/a)', '# ', '| ', '😀', '👩‍👩‍👧', 'é', 'مرحبا بالعالم', 'שלום', '東京都', '김태우', 'Ωmega', '\ud800', 'ß', 'İstanbul',
  );
  test('a day between two names is no nickname', () => {
    const found = namesOf('Ana Duarte “Bo” Monday “Bo” ');
    assert.ok(found.every(({ start, end }, i) => i === 0 || found[i - 1]!.end <= start && start < end), JSON.stringify(found));
  });
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(fc.tuple(pieces, fc.constantFrom(' ', ' ', '')), { maxLength: 50 }).map((list) => list.flat().join('')),
  );

  test('are on token boundaries, in order, apart save in a role, neither surely right nor surely wrong, and the same each time', () => {
    fc.assert(fc.property(anyText, (text) => {
      const { tokens } = read(text);
      const starts = new Set(tokens.map(({ start }) => start));
      const ends = new Set(tokens.map(({ end }) => end));
      const found = namesOf(text);
      found.forEach((name, index) => {
        const { start, end, confidence, rule } = name;
        assert.ok(starts.has(start) && ends.has(end) && start < end, `${start}-${end}`);
        assert.ok(0 < confidence && confidence < 1, `${confidence}`);
        assert.notEqual(rule, '');
        for (const other of found.slice(index + 1)) {
          assert.ok(start <= other.start);
          if (!overlaps(name, other)) break;
          const nested = name.kind === 'ROLE' && other.kind !== 'ROLE' && contains(name, other);
          assert.ok(nested, `${name.kind} ${start}-${end} and ${other.kind} ${other.start}-${other.end}`);
        }
      });
      assert.deepEqual(namesOf(text), found);
    }), { numRuns: 400 });
  });

  test('do not depend on what was read before', () => {
    fc.assert(fc.property(anyText, fc.array(anyText, { minLength: 1, maxLength: 3 }), (text, others) => {
      forget(lexicon().seen);
      const alone = namesOf(text);
      forget(lexicon().seen);
      others.forEach(namesOf);
      assert.deepEqual(namesOf(text), alone);
    }), { numRuns: 100 });
  });

  test('are the same in every line end and hard wrap', () => {
    // Nothing here can be taken for another sort of block when it opens a line: no quotation marks, credits, dashes, addresses.
    const name = fc.constantFrom('Ana Duarte', 'Karim bin Yusuf', 'J. K. Ohlun', 'the Coast Bank', 'the Bank of Riga', 'NATO', 'Oslo, Norway', 'US-Kenya talks',
      'the Norwegian Foreign Minister Tove Harrow', 'a man who paid $5 million');
    const between = fc.constantFrom('who had slept all day by the quay', 'wept in the rain with', 'told the old men of the village about',
      'and then there were', 'on March 3, 2021 saw the boat of', 'was seen near the house of');
    const sentence = fc.array(fc.tuple(name, between), { minLength: 5, maxLength: 9 })
      .map((parts) => `They know that ${parts.flat().join(' ')} all the others.`);
    fc.assert(fc.property(fc.array(sentence, { minLength: 1, maxLength: 3 }), (sentences) => {
      const text = sentences.join('\n\n');
      const marks = namesOf(text).map(({ start, end, kind }) => ({ start, end, label: kind }));
      const dresses = variants(text, marks);
      assert.ok(dresses.some((dress) => dress.name === 'hard-wrapped, CRLF'), text);
      for (const dress of dresses) assert.deepEqual(namesOf(dress.text).map(({ start, end, kind }) => ({ start, end, label: kind })), dress.marks, dress.name);
    }), { numRuns: 30 });
  });
});
