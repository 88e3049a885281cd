// The file of corrections: read with mistakes, written without a changed character.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Correction } from '../../src/core/corrections';
import { addCorrection, lineOf } from '../../src/core/corrections/add';
import { readCorrections } from '../../src/core/corrections/read';
import { isValid, type Schema } from './schema';

const read = (...lines: string[]): ReturnType<typeof readCorrections> => readCorrections(`{\n  "corrections": [\n${lines.map(line => `    ${line}\n`).join('')}  ]\n}\n`);
const problemsIn = (...lines: string[]): string[] => read(...lines).problems.map(({ message }) => message);

/** The text with the correction added; fails if it cannot be. */
function added(text: string, correction: Correction): string {
  const { edits, problem } = addCorrection(text, correction);
  assert.equal(problem, undefined);
  return [...edits!].sort((a, b) => b.offset - a.offset).reduce((whole, { offset, length, newText }) => whole.slice(0, offset) + newText + whole.slice(offset + length), text);
}

const grace: Correction = { notAName: 'Grace' };
const graceLine = '{ "notAName": "Grace" }';
const orlova: Correction = { name: 'Orlova', kind: 'ORG' };

suite('the file of corrections', () => {
  suite('is read', () => {
    test('with comments, trailing commas, a byte order mark, CRLF', () => {
      const text = '\ufeff// mine\r\n{\r\n  "corrections": [\r\n    { "notAName": "Grace" }, // she is no one\r\n    /* and */ { "name": "Orlova", "kind": "ORG", },\r\n  ],\r\n}\r\n';
      const { corrections, places, problems } = readCorrections(text);
      assert.deepEqual([corrections.all, problems], [[grace, orlova], []]);
      assert.deepEqual(places.map(({ offset, length }) => text.slice(offset, offset + length)), [graceLine, '{ "name": "Orlova", "kind": "ORG", }']);
    });

    test('if it is empty, holds comments alone, or no list', () => {
      for (const text of ['', '\ufeff', ' \n', '// nothing yet\n', '{}', '{ "corrections": [] }', '{ "$schema": "x" }']) assert.deepEqual(readCorrections(text), { corrections: { all: [] }, places: [], problems: [] });
    });

    test('names are on one line, without white space around them', () => {
      assert.deepEqual(read('{ "merge": [" Ana  Duarte", "A. Duarte\\n"], "kind": "PERSON" }').corrections.all, [{ merge: ['Ana Duarte', 'A. Duarte'], kind: 'PERSON' }]);
      assert.deepEqual(read('{ "notAName": "Grace", "in": "a.txt", "prefix": "the\\n ", "suffix": "" }').corrections.all, [{ notAName: 'Grace', in: 'a.txt', prefix: 'the ', suffix: '' }]);
    });

    test('where it is broken, but for the line that is', () => {
      const lines = ['{ "notAName": "Grace" },', '{ "name": "Orlova", "kind": },', '{ "notAName": "Harbour" },'];
      const { corrections, problems } = read(...lines);
      assert.deepEqual(corrections.all, [grace, { notAName: 'Harbour' }]);
      assert.deepEqual(problems.map(({ message, syntax }) => [message, syntax]).slice(0, 1), [['Something is missing here: words in quotation marks, or a list in [ ].', true]]);
      assert.deepEqual(readCorrections(`{ "corrections": [ ${graceLine}`).corrections.all, [grace]);
      assert.deepEqual(readCorrections(`{ "corrections": [ ${graceLine} ${graceLine} ] }`).problems.map(({ message }) => message), ['A comma is missing before this.']);
    });

    test('where a line is being typed, with all lines below it', () => {
      const unfinished = ['{ "notAName": "X"', '{ "notAName": "X", "in": "a', '{ "notAName": ', '{ "notA', '{', '"', '{ "merge": ["A", "B"', '{ "merge": [["A"], "B"], "kind": "ORG"', '}', ']'];
      for (const line of unfinished) {
        const { corrections, problems, places } = read('{ "notAName": "Grace" },', line, '{ "notAName": "Harbour" },');
        assert.deepEqual(corrections.all, [grace, { notAName: 'Harbour' }], line);
        assert.deepEqual([problems.map(({ syntax }) => syntax), places.length], [[true], 2], line);
      }
      assert.deepEqual(read('{ "notAName": "Grace" }', '{ "name": "Orlova", "kind": "ORG" }').corrections.all, [grace, orlova]);
      assert.deepEqual(readCorrections(`{ "others": [ { "notAName": "X" } ], "corrections": [ ${graceLine}`).corrections.all, [grace]);
      assert.deepEqual(read('{ "notAName": "Grace" },', '/* {', '{ "notAName": "Harbour" },').corrections.all, [grace]);
    });

    test('a correction for one place whose place cannot be read does not hold everywhere', () => {
      for (const line of ['{ "notAName": "Grace", "in": }', '{ "notAName": "Grace", "in": 3 }', '{ "notAName": "Grace", "in": "a.txt", "prefix": ["the"] }', '{ "notAName": "Grace", "in"', '{ "notAName": "Grace"']) {
        const { corrections, problems } = read(line);
        assert.deepEqual(corrections.all, [], line);
        assert.notEqual(problems.length, 0);
      }
    });

    test('what is wrong is said so that it can be mended', () => {
      const told: Readonly<Record<string, string>> = {
        '"Grace"': 'A correction is written like this: { "notAName": "Grace" }.',
        '{ "kind": "ORG" }': 'This correction needs one of "merge", "split", "rename", "notAName" or "name".',
        '{ "merge": ["A", "B"] }': 'This correction needs a kind: PERSON, ORG or PLACE.',
        '{ "split": ["A", "B"], "kind": "person" }': 'This correction needs a kind: PERSON, ORG or PLACE.',
        '{ "merge": [], "kind": "ORG" }': 'Write a name or more: "merge": ["Sergei Orlov", "S. Orlov"].',
        '{ "split": ["A"], "kind": "ORG" }': 'Write two names or more: "split": ["Ana Duarte", "Anna Duarte"].',
        '{ "rename": "A", "kind": "ORG" }': 'This correction needs the name to show: "to": "Sergei Orlov".',
        '{ "notAName": " " }': 'Write the words in quotation marks as they stand in the article.',
        '{ "notAName": "A", "prefix": "the " }': 'Say in which file these words stand: "in": "sport/final.txt".',
        '{ "notAName": "A", "in": " " }': 'Write the file as seen from the folder, with / between the parts: "sport/final.txt".',
        '{ "notAName": "A", "in": "sport\\\\final.txt" }': 'Write the file as seen from the folder, with / between the parts: "sport/final.txt".',
        '{ "name": "A", "means": "B", "kind": "PERSON" }': 'Say in which file the name means somebody else: "in": "sport/final.txt".',
        '{ "name": "A", "means": "B", "kind": "DATE", "in": "a.txt" }': 'This correction needs a kind: PERSON, ORG or PLACE.',
        '{ "notAName": "A", "name": "A", "kind": "ORG" }': 'Write two corrections: “notAName” and “name” do not go together.',
      };
      for (const [line, message] of Object.entries(told)) {
        assert.deepEqual(problemsIn(line), [message]);
        assert.deepEqual(read(line).corrections.all, [], line);
      }
    });

    test('what has no meaning is a problem and does no harm', () => {
      const { corrections, problems } = read('{ "notAName": "Grace", "colour": "red" },', '{ "merge": ["A", "B", "A"], "kind": "ORG", "in": "a.txt" }');
      assert.deepEqual(corrections.all, [grace, { merge: ['A', 'B'], kind: 'ORG' }]);
      assert.deepEqual(problems.map(({ message }) => message), ['“colour” has no effect beside “notAName”: remove it.', '“A” stands here twice: remove one.', '“in” has no effect beside “merge”: remove it.']);
      assert.deepEqual(readCorrections('{ "corections": [] }').problems.map(({ message }) => message), ['“corections” has no meaning here: remove it.']);
      assert.deepEqual(readCorrections('[ { "notAName": "Grace" } ]').problems.map(({ message }) => message), ['The file holds { "corrections": [ … ] }: put what is here between [ and ].']);
      assert.deepEqual(readCorrections('{ "corrections": {} }').problems.map(({ message }) => message), ['The corrections are a list: put them between [ and ].']);
    });

    test('a problem tells where', () => {
      const text = `{ "corrections": [ ${graceLine}, { "name": "Orlova", "kind": "FIRM" } ] }`;
      const [problem] = readCorrections(text).problems;
      assert.equal(text.slice(problem!.offset, problem!.offset + problem!.length), '"FIRM"');
    });

    test('whatever it holds', () => {
      assert.equal(readCorrections('['.repeat(100_000)).problems.length, 1);
      for (const deep of ['{"a":', '[', '{"corrections":[{"merge":', '{"corrections":[{"merge":[']) assert.equal(readCorrections(`{"corrections":[{"merge":${deep.repeat(100_000)}`).problems.length, 1);
      assert.equal(readCorrections(`{"corrections":[{"merge":${'['.repeat(100_000)}}`).problems.length, 1);
      assert.equal(readCorrections(`{"corrections":[${graceLine.repeat(30_000)}]}`).corrections.all.length, 30_000);
      const piece = fc.constantFrom('{', '}', '[', ']', ',', ':', '"', '"corrections"', '"name"', '"merge"', '"in"', '"kind"', '"ORG"', '"A"', '//', '/*', '*/', '\n', '3', 'null', '\\', '\ufeff', ' ');
      fc.assert(fc.property(fc.oneof(fc.array(piece, { maxLength: 40 }).map(pieces => pieces.join('')), fc.string({ unit: 'binary' })), text => {
        const { corrections, places, problems } = readCorrections(text);
        assert.equal(corrections.all.length, places.length);
        for (const { offset, length } of [...places, ...problems]) assert.ok(0 <= offset && offset + length <= text.length);
        addCorrection(text, grace);
      }));
    });
  });

  suite('is written', () => {
    test('whole if there is none: with a word about itself, and how to undo', () => {
      const text = added('', grace);
      assert.deepEqual(text.split('\n').slice(2), ['{', '  "corrections": [', '    { "notAName": "Grace" },', '  ]', '}', '']);
      assert.match(text, /^\/\/ .{20,120}\n\/\/ To undo a correction, delete its line\.\n/);
      assert.deepEqual(readCorrections(text), { ...readCorrections(text), corrections: { all: [grace] }, problems: [] });
      assert.ok(added('\ufeff', grace).startsWith('\ufeff// '));
      assert.equal(added('// mine', grace), '// mine\n{\n  "corrections": [\n    { "notAName": "Grace" },\n  ]\n}\n');
    });

    test('one line more, in the manner of the file', () => {
      const text = '// mine\r\n{\r\n\t"corrections": [\r\n\t\t// sport\r\n\t\t{"notAName":"Grace"} // she is no one\r\n\t\t// more to come\r\n\t],\r\n}\r\n';
      assert.equal(added(text, orlova), text.replace('"} //', '"}, //').replace('\r\n\t],', '\r\n\t\t{ "name": "Orlova", "kind": "ORG" },\r\n\t],'));
      assert.equal(added('{"corrections":[]}', grace), '{"corrections":[\n  { "notAName": "Grace" },\n]}');
      assert.equal(added('{ "corrections": [ { "notAName": "Grace" } ] }', orlova), '{ "corrections": [ { "notAName": "Grace" }, \n  { "name": "Orlova", "kind": "ORG" },\n] }');
      assert.equal(added('{\n}\n', grace), '{\n  "corrections": [\n    { "notAName": "Grace" },\n  ],\n}\n');
      assert.equal(added('{\n    "$schema": "x" // own\n}', grace), '{\n    "$schema": "x", // own\n    "corrections": [\n        { "notAName": "Grace" },\n    ],\n}');
    });

    test('each correction as one line of plain words', () => {
      const all: Correction[] = [
        { kind: 'PERSON', merge: ['Sergei  Orlov', 'S. Orlov'] }, { suffix: ' period', prefix: 'the\n', in: 'sport/final.txt', notAName: 'Grace' },
        { in: 'a.txt', means: 'Luis Duarte', kind: 'PERSON', name: 'Duarte' }, { notAName: 'A "B"\u2028C\\' },
      ];
      assert.deepEqual(all.map(lineOf), [
        '{ "merge": ["Sergei Orlov", "S. Orlov"], "kind": "PERSON" }', '{ "notAName": "Grace", "in": "sport/final.txt", "prefix": "the ", "suffix": " period" }',
        '{ "name": "Duarte", "means": "Luis Duarte", "kind": "PERSON", "in": "a.txt" }', '{ "notAName": "A \\"B\\" C\\\\" }',
      ]);
    });

    test('not a second time', () => {
      for (const correction of corrections) assert.deepEqual(addCorrection(added('', correction), correction), { edits: [] });
      assert.deepEqual(addCorrection(added('', { merge: ['A', 'B'], kind: 'ORG' }), { merge: ['b', 'A'], kind: 'ORG' }), { edits: [] });
      assert.notDeepEqual(addCorrection(added('', { merge: ['A', 'B'], kind: 'ORG' }), { merge: ['A', 'B'], kind: 'PLACE' }), { edits: [] });
    });

    test('in the line of what it contradicts', () => {
      const pairs: readonly (readonly [Correction, Correction])[] = [
        [{ name: 'Grace', kind: 'PERSON' }, grace], [grace, { name: 'Grace', kind: 'PERSON' }], [{ name: 'Grace', kind: 'ORG' }, { name: 'Grace', kind: 'PERSON' }],
        [{ merge: ['A', 'B'], kind: 'ORG' }, { split: ['B', 'A'], kind: 'ORG' }], [{ rename: 'A', to: 'B', kind: 'ORG' }, { rename: 'A', to: 'C', kind: 'ORG' }],
        [{ notAName: 'A', in: 'a.txt' }, { name: 'A', means: 'B', kind: 'ORG', in: 'a.txt' }],
      ];
      for (const [before, after] of pairs) {
        const text = added(added('', before).replace('},', '}, // why'), { notAName: 'Harbour' });
        assert.equal(added(text, after), text.replace(lineOf(before), lineOf(after)));
      }
    });

    test('but in a line of its own beside one of other names, another file or another kind', () => {
      const pairs: readonly (readonly [Correction, Correction])[] = [
        [{ name: 'Grace', kind: 'PERSON', in: 'a.txt' }, grace], [grace, { name: 'Grace', kind: 'PERSON', in: 'a.txt' }],
        [{ split: ['A', 'B', 'C'], kind: 'ORG' }, { merge: ['A', 'B'], kind: 'ORG' }], [{ rename: 'A', to: 'B', kind: 'ORG' }, { rename: 'B', to: 'C', kind: 'ORG' }],
        [{ notAName: 'A', in: 'a.txt', prefix: 'the ' }, { notAName: 'A', in: 'a.txt', prefix: 'his ' }],
      ];
      for (const [before, after] of pairs) assert.deepEqual(readCorrections(added(added('', before), after)).corrections.all, [before, after]);
    });

    test('behind a later line that speaks of the same words, which would win otherwise', () => {
      const text = added(added('', grace), { name: 'Grace', kind: 'PERSON', in: 'a.txt' });
      assert.deepEqual(readCorrections(added(text, { name: 'Grace', kind: 'ORG' })).corrections.all, [grace, { name: 'Grace', kind: 'PERSON', in: 'a.txt' }, { name: 'Grace', kind: 'ORG' }]);
    });

    test('not at all into a file that is broken, or holds something else', () => {
      for (const [text, message] of [
        ['{ "corrections": [', 'A closing ] is missing.'], ['[]', 'The file holds { "corrections": [ … ] }: put what is here between [ and ].'],
        ['{ "corrections": {} }', 'The corrections are a list: put them between [ and ].'],
      ] as const) assert.equal(addCorrection(text, grace).problem?.message, message);
    });

    test('so that deleting its line gives back what was', () => {
      const comment = fc.constantFrom('', ' // why', ' /* why */');
      const line = fc.tuple(fc.constantFrom('    ', '\t', '  '), fc.constantFrom(graceLine, lineOf(orlova), '{"merge":["A","B"],"kind":"ORG"}'), comment).map(([indent, own, after]) => `${indent}${own},${after}`);
      const file = fc.tuple(fc.array(fc.oneof(line, fc.constantFrom('', '    // { "notAName": "x" },')), { maxLength: 5 }), fc.constantFrom('\n', '\r\n'), fc.constantFrom('', '\ufeff'))
        .map(([lines, end, mark]) => mark + ['{', '  "corrections": [', ...lines, '  ],', '}', ''].join(end));
      fc.assert(fc.property(file, anyCorrection, (text, correction) => {
        const now = added(text, correction);
        const all = readCorrections(now).corrections.all;
        assert.ok(all.some(one => lineOf(one) === lineOf(correction)) || now === text);
        if (all.length === readCorrections(text).corrections.all.length) return;
        const lines = now.split(/(?<=\n)/);
        const own = lines.findIndex(one => one.trim() === `${lineOf(correction)},`);
        assert.equal(lines.filter((_, index) => index !== own).join(''), text);
      }));
    });
  });

  suite('has a schema', () => {
    const schema = JSON.parse(readFileSync('schemas/names.schema.json', 'utf8')) as Schema & {
      properties: { corrections: { examples: [Correction[]] } }; definitions: { correction: { defaultSnippets: { label: string; body: object }[]; properties: Record<string, { markdownDescription?: string }> } };
    };
    const { properties, definitions } = schema;

    test('that the manifest contributes and the package holds', () => {
      const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as { contributes: { jsonValidation: unknown } };
      assert.deepEqual(contributes.jsonValidation, [{ fileMatch: '**/.news/names.json', url: './schemas/names.schema.json' }]);
      assert.ok(readFileSync('.vscodeignore', 'utf8').split(/\r?\n/).includes('!schemas/**'));
    });

    test('that allows comments and trailing commas, and explains every property', () => {
      assert.deepEqual([schema.allowComments, schema.allowTrailingCommas], [true, true]);
      for (const [name, { markdownDescription }] of Object.entries(definitions.correction.properties)) assert.match(markdownDescription ?? '', /^[A-Z].*\.$/s, name);
    });

    test('whose examples and snippets the reader takes, and those of the documentation', () => {
      const [examples] = properties.corrections.examples;
      const snippets = definitions.correction.defaultSnippets.map(({ body }) => JSON.parse(JSON.stringify(body).replace(/\$\{\d+[:|]([^,|}]+)[^}]*\}/g, '$1')) as Correction);
      assert.deepEqual(new Set(examples.map(one => Object.keys(one)[0])), new Set(snippets.map(one => Object.keys(one)[0])));
      const pages = ['README.md', ...readdirSync('docs').map(page => `docs/${page}`)].flatMap(page => [...readFileSync(page, 'utf8').matchAll(/```jsonc\n([^]*?)```/g)].map(([, block]) => block!));
      for (const file of pages.filter(block => block.includes('"corrections"'))) assert.deepEqual(readCorrections(file).problems, []);
      for (const one of [...examples, ...snippets]) {
        assert.deepEqual(read(JSON.stringify(one)), { ...read(JSON.stringify(one)), corrections: { all: [one] }, problems: [] });
        assert.ok(isValid(schema, { corrections: [one] }), JSON.stringify(one));
      }
    });

    test('that agrees with the reader on what a correction is', () => {
      const value = fc.oneof({ weight: 6, arbitrary: fc.constantFrom('A', 'a.txt', 'PERSON', 'DATE') }, { weight: 2, arbitrary: fc.constantFrom(['A', 'B'], ['A', 'A'], ['A']) }, fc.constantFrom(' ', '/a.txt', 'a\\b', 3, null, [3, 'A', 'B']));
      const entry = fc.dictionary(fc.constantFrom('merge', 'split', 'rename', 'to', 'notAName', 'name', 'means', 'kind', 'in', 'prefix', 'suffix', 'colour'), value, { maxKeys: 6, noNullPrototype: true });
      const near = fc.tuple(anyCorrection, entry, fc.constantFrom(0, 1), fc.constantFrom('kind', 'to', 'in', 'name', 'x')).map(([own, other, some, without]) =>
        Object.fromEntries(Object.entries({ ...own, ...Object.fromEntries(Object.entries(other).slice(0, some)) }).filter(([name]) => name !== without)));
      let valid = 0;
      fc.assert(fc.property(fc.oneof(entry, near), one => {
        const { corrections, problems } = read(JSON.stringify(one));
        assert.equal(problems.length === 0, isValid(schema, { corrections: [one] }));
        if (problems.length === 0) assert.equal(corrections.all.length, 1);
        valid += problems.length === 0 ? 1 : 0;
      }), { numRuns: 1000, seed: 1 });
      assert.ok(50 < valid && valid < 950, `${valid}`);
      for (const file of ['3', '[]', '{"corrections":{}}', '{"colour":1}', '{}']) assert.equal(readCorrections(file).problems.length === 0, isValid(schema, JSON.parse(file)), file);
    });
  });
});

const corrections: readonly Correction[] = [
  { merge: ['A', 'B'], kind: 'ORG' }, { split: ['A', 'B'], kind: 'PLACE' }, { rename: 'A', to: 'B', kind: 'PERSON' }, grace, orlova,
  { notAName: 'Grace', in: 'a.txt' }, { notAName: 'Grace', in: 'a.txt', prefix: 'the ', suffix: ' period' }, { name: 'A', kind: 'DATE', in: 'b/a.txt', suffix: ' said' },
  { name: 'A', means: 'B', kind: 'PERSON', in: 'a.txt' },
];
const anyCorrection = fc.constantFrom(...corrections);
