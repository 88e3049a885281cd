import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkMarks, type Mark, parseMarked, printMarked } from '../marked';
import { labels } from '../marked/notation';
import { variants } from '../marked/variants';

suite('marked text', () => {
  test('marks nest; who and what else stands in parentheses', () => {
    assert.deepEqual(parseMarked('[“We wait,”]DIRECT(Ana Duarte; rule=name after the cue) [said]CUE [Mayor [Ana Duarte]PERSON]ROLE.'), {
      text: '“We wait,” said Mayor Ana Duarte.',
      marks: [
        { start: 0, end: 10, label: 'DIRECT', id: 'Ana Duarte', details: { rule: 'name after the cue' } },
        { start: 11, end: 15, label: 'CUE' },
        { start: 16, end: 32, label: 'ROLE' },
        { start: 22, end: 32, label: 'PERSON' },
      ],
    });
  });

  test('brackets without a known label are text', () => {
    const source = 'He [denied](#) it [sic] [once]CITY, [twice]PERSONAL, [again';
    assert.deepEqual(parseMarked(source), { text: source, marks: [] });
    assert.deepEqual(parseMarked('[see [the plan](#) of [Velmora]PLACE]'), { text: '[see [the plan](#) of Velmora]', marks: [{ start: 22, end: 29, label: 'PLACE' }] });
  });

  test('a backslash makes text of a bracket', () => {
    assert.deepEqual(parseMarked('\\[Velmora\\]PLACE \\\\ \\n'), { text: '[Velmora]PLACE \\ \\n', marks: [] });
  });

  test('empty parentheses keep a label apart from what follows', () => {
    const marks = [{ start: 0, end: 2, label: 'PLACE' }];
    assert.equal(printMarked('US(the big one)', marks), '[US]PLACE()(the big one)');
    assert.equal(printMarked('US-led', marks), '[US]PLACE-led');
  });

  test('marks that cross are refused', () => {
    assert.throws(() => printMarked('abc', [{ start: 0, end: 2, label: 'ORG' }, { start: 1, end: 3, label: 'CUE' }]), /marks cross: ORG "ab" and CUE "bc"/);
  });

  const word = fc.string({ unit: fc.constantFrom('a', 'B', 'é', '(', ')', ';', '\\', '=', ' ', '[', ']', '-') }).map((word) => word.trim());
  const key = fc.constantFrom('rule', 'value', 'via');
  const shape = fc.record({ label: fc.constantFrom(...labels), id: word, details: fc.dictionary(key, word.map((value) => value.replace(/^=/, '')), { maxKeys: 2, noNullPrototype: true }) });
  const marked = fc.tuple(fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('[', ']', ']PERSON', '\\', '](#)', ' '))).map((parts) => parts.join('')), fc.array(fc.tuple(fc.nat(), fc.nat(), shape), { maxLength: 5 }))
    .map(([text, drawn]) => ({ text, marks: nesting(text, drawn.map(([a, b, { label, id, details }]): Mark => {
      const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
      return { start, end, label, ...(id && { id }), ...(0 < Object.keys(details).length && { details }) };
    })) }));

  test('printing and parsing give the marks back', () => {
    fc.assert(fc.property(marked, ({ text, marks }) => {
      const back = parseMarked(printMarked(text, marks));
      assert.equal(back.text, text);
      assert.deepEqual([...back.marks].sort(byPlace), [...marks].sort(byPlace));
    }), { numRuns: 1000 });
  });
});

/** Leaves out the marks that are empty, cross another, or stand on the very same words under the same label. */
function nesting(text: string, marks: readonly Mark[]): Mark[] {
  const kept: Mark[] = [];
  for (const mark of marks) {
    const fits = kept.every((other) => mark.end <= other.start || other.end <= mark.start
      || (other.start <= mark.start && mark.end <= other.end) || (mark.start <= other.start && other.end <= mark.end));
    if (mark.start < mark.end && mark.end <= text.length && fits && !kept.some(({ start, end, label }) => start === mark.start && end === mark.end && label === mark.label)) kept.push(mark);
  }
  return kept;
}

const byPlace = (a: Mark, b: Mark): number => a.start - b.start || a.end - b.end || labels.indexOf(a.label) - labels.indexOf(b.label);

suite('checkMarks', () => {
  const named = (text: string): Mark[] => [...text.matchAll(/Ana\s+Duarte/g)].map(({ index, 0: found }) => ({ start: index, end: index + found.length, label: 'PERSON', id: 'Ana Duarte' }));
  const long = 'The harbour of the old town was opened again on a Monday in the spring by [Ana Duarte]PERSON, who had been its pilot.';

  test('passes what is found, in all variants', () => {
    let runs = 0;
    checkMarks((text) => {
      runs++;
      return named(text);
    }, `${long}\n\nIt rained.`);
    assert.equal(runs, 4);
  });

  test('fails on a mark too few, a mark too many, another name', () => {
    assert.throws(() => checkMarks(() => [], long), /PERSON/);
    assert.throws(() => checkMarks(named, 'Ana Duarte left.', { labels: ['PERSON'] }), /PERSON/);
    assert.throws(() => checkMarks(named, '[Ana Duarte]PERSON(Tom Bell) left.'), /Tom Bell/);
    checkMarks(named, '[Ana Duarte]PERSON(Ana Duarte) left.');
  });

  test('fails where only a hard wrap breaks it', () => {
    const oneLine = (text: string): Mark[] => named(text).filter(({ start, end }) => !text.slice(start, end).includes('\n'));
    assert.throws(() => checkMarks(oneLine, long), /hard-wrapped/);
  });

  test('fails where there is nothing to compare', () => {
    assert.throws(() => checkMarks(named, 'Ana Duarte left.'), /nothing to compare/);
  });
});

suite('variants', () => {
  test('marks stay on their words', () => {
    const text = 'The harbour of the old town was opened again\n\non a Monday in the spring by Ana Duarte, who had been its pilot for years.';
    const marks = ['harbour', 'Ana Duarte', 'years'].map((word) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length, label: 'CUE' }));
    const made = variants(text, marks);
    assert.deepEqual(made.map(({ name }) => name), ['LF', 'CRLF', 'hard-wrapped', 'hard-wrapped, CRLF']);
    for (const { text, marks } of made) assert.deepEqual(marks.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ')), ['harbour', 'Ana Duarte', 'years']);
    assert.ok(made[2]!.text.includes('Ana\nDuarte'));
  });

  test('a text with a line right under another is not wrapped', () => {
    assert.deepEqual(variants(`${'one two three four five six '.repeat(5)}.\nseven`, []).map(({ name }) => name), ['LF', 'CRLF']);
  });
});
