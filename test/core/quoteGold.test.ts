// What the marks of our own corpus say to the scoring of quotations.
import assert from 'node:assert/strict';
import { goldOf } from '../../bench/quotes/marked';
import { words } from '../../src/core/span';
import { parseMarked } from '../marked/notation';

/** A row a line: type, its parts, then what else is known. */
function rows(source: string): string[] {
  const { text, marks } = parseMarked(source);
  return goldOf(text, marks).map(({ type, parts, optional, names, alternatives }) => [
    type, parts.map((part) => words(text, part)).join(' | '), ...(optional ? ['optional'] : []),
    ...(names ? [`${names.join()}: ${(alternatives ?? []).map((span) => words(text, span)).join(', ')}`] : []),
  ].join('; '));
}

suite('gold from marked text', () => {
  test('a speaker is known by name, with every place that names them or their role', () => {
    const named = '[“We wait,”]DIRECT(Ana Duarte) [said]CUE the [mayor]ROLE(Ana Duarte), [Ana Duarte]PERSON. [Bo]PERSON met [Duarte]PERSON(Ana Duarte).';
    assert.deepEqual(rows(named), ['direct; “We wait,”; Ana Duarte: mayor, Ana Duarte, Duarte']);
    assert.deepEqual(rows('[“We will wait,”]DIRECT [said]CUE a docker.'), ['direct; “We will wait,”']);
  });

  test('an interrupted quotation has parts, whatever its marks', () => {
    const parts = (source: string): string | undefined => rows(source)[0]?.split('; ')[1];
    assert.equal(parts('[“We wait,” [Ana Duarte]PERSON [said]CUE. “It is late.”]DIRECT(Ana Duarte)'), '“We wait,” | “It is late.”');
    assert.equal(parts('["We wait," she [said]CUE, "and don\'t sleep."]DIRECT'), '"We wait," | "and don\'t sleep."');
    assert.equal(parts('[‘The dockers’ wait,’ [said]CUE Bo, ‘isn’t over.’]DIRECT'), '‘The dockers’ wait,’ | ‘isn’t over.’');
    assert.equal(parts('[‘They told us, “Wait,”’ she [said]CUE, ‘and we wait.’]DIRECT'), '‘They told us, “Wait,”’ | ‘and we wait.’');
    assert.equal(parts('[“We wait,” she [said]CUE. “It is late,” she [added]CUE, “too late.”]DIRECT'), '“We wait,” | “It is late,” | “too late.”');
  });

  test('a cue inside the quoted words parts nothing', () => {
    assert.equal(rows('[“The mayor [said]CUE it. She [told]CUE us, ‘Wait.’”]DIRECT')[0], 'direct; “The mayor said it. She told us, ‘Wait.’”');
    assert.equal(rows('[“Well. ‘Wait,’ she [said]CUE, ‘it is late.’”]DIRECT')[0], 'direct; “Well. ‘Wait,’ she said, ‘it is late.’”');
  });

  test('reports are parted by the reporter’s words between commas', () => {
    assert.equal(rows('[The boat, she [says]CUE, lies in the harbour]INDIRECT(Ana Duarte).')[0], 'indirect; The boat | , lies in the harbour; Ana Duarte: ');
    assert.equal(rows('[that he had met Bo, who [reported]CUE everybody safe]INDIRECT.')[0], 'indirect; that he had met Bo, who reported everybody safe');
  });

  test('what stands in a quotation is optional, its own words as a part of a report are not', () => {
    assert.deepEqual(rows('[She wrote: [“Wait.”]DIRECT Then [it was late]INDIRECT. The [‘night boat’]TERM left.]BLOCK'), [
      'block; She wrote: “Wait.” Then it was late. The ‘night boat’ left.', 'direct; “Wait.”; optional', 'indirect; it was late; optional',
      'other; ‘night boat’',
    ]);
    assert.deepEqual(rows('She [said]CUE [[“no boat tonight”]PARTIAL]MIXED and [it was [“late”]PARTIAL]MIXED.'), [
      'mixed; “no boat tonight”', 'partial; “no boat tonight”', 'mixed; it was “late”', 'partial; “late”',
    ]);
  });
});
