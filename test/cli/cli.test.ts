// The headless command as a user types it: the built dist/cli.js in a process of its own.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import type { Span } from '../../src/core/span';

const cli = resolve('dist', 'cli.js');

interface Run {
  readonly rows: readonly Row[];
  readonly errors: string;
  readonly code: number | null;
}

/** What the tests look at of any row; the command prints more. */
interface Row {
  readonly file: string;
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly variants: readonly string[];
  readonly same: boolean;
  readonly confidence: number;
  readonly offset: number;
  readonly roles: readonly string[];
  readonly entities: readonly { start: number; end: number; kind: string; id: string; name: string; holder?: string; confidence: number }[];
  readonly quotes: readonly (Span & {
    kind: string; speaker: (Span & { id: string | null; name: string | null }) | null; cue: Span | null; stance?: string; addressee?: Span; via?: Span; relay?: Span;
  })[];
  readonly mentions: readonly { file: string; start: number; end: number }[];
  readonly related: readonly { file: string; start: number; end: number; score: number; reasons: readonly string[]; copyOf?: object }[];
}

function run(...args: string[]): Run {
  const { stdout, stderr, status } = spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8' });
  return { rows: stdout.split('\n').filter(Boolean).map((line) => JSON.parse(line) as Row), errors: stderr, code: status };
}

const first = 'Harbour vote postponed\n\nLISBON, March 4 - “We will not be hurried by anyone at this table,” Foreign Minister Ana Duarte told reporters on Tuesday.\n\nDuarte met officials from Norway.\n';
const second = 'Ministers wait\n\nAna Duarte said: “We will not be hurried by anyone at this table.” The talks in Lisbon go on.\n';

suite('headless command', () => {
  let folder: string;
  setup(() => { folder = mkdtempSync(join(tmpdir(), 'news-cli-')); });
  teardown(() => rmSync(folder, { recursive: true }));

  const put = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, content);
    return path;
  };

  test('annotate prints one line a file in path order, with offsets into the text', () => {
    put('b.txt', second);
    put('a/deep.txt', first);
    put('a/notes.md', first);
    const { rows, code } = run('annotate', folder);
    assert.equal(code, 0);
    assert.deepEqual(rows.map(({ file }) => file), [join(folder, 'a', 'deep.txt'), join(folder, 'b.txt')]);
    const { entities, quotes } = rows[0]!;
    const duarte = entities.find(({ start, end }) => first.slice(start, end) === 'Ana Duarte');
    assert.equal(duarte?.kind, 'PERSON');
    const quote = quotes.find(({ kind }) => kind === 'direct')!;
    assert.equal(first.slice(quote.start, quote.end), '“We will not be hurried by anyone at this table,”');
    assert.equal(quote.speaker?.name, 'Ana Duarte');
    assert.deepEqual(Object.keys(quote.speaker), ['start', 'end', 'id', 'name', 'confidence']);
    assert.equal(first.slice(quote.cue!.start, quote.cue!.end), 'told');
  });

  test('a quote tells how, to whom and where it was said, and who passed it on', () => {
    const text = 'Mayor Ana Duarte came to Velmora on Monday.\n\n“The docks were sold twice,” Ana Duarte claimed in a letter to the mayor, seen by the Lumen Gazette.\n\n'
      + 'Ana Duarte: “The docks are ours.”\n';
    put('a.txt', text);
    const [claim, bare] = run('annotate', folder).rows[0]!.quotes;
    const at = (span: Span | undefined): string | undefined => span && text.slice(span.start, span.end);
    assert.equal(claim?.stance, 'claim');
    assert.deepEqual([at(claim.addressee), at(claim.via), at(claim.relay)], ['the mayor', 'in a letter', 'the Lumen Gazette']);
    assert.ok(bare && bare.cue === null && !('stance' in bare));
  });

  test('a role tells whose it is', () => {
    put('a.txt', 'Peruvian foreign minister Olivia Harrowgate left for the harbour on Monday. The offices of the city were closed.\n');
    const { entities } = run('annotate', folder).rows[0]!;
    const role = entities.find(({ kind }) => kind === 'ROLE');
    assert.deepEqual([role?.name, role?.holder], ['Peruvian foreign minister', entities.find(({ kind }) => kind === 'PERSON')!.id]);
    assert.deepEqual(entities.filter(({ holder }) => holder !== undefined).length, 1);
    assert.deepEqual(run('people', folder).rows.map(({ roles }) => roles), [['Peruvian foreign minister']]);
  });

  test('entities are one over all files of the call', () => {
    put('a.txt', first);
    put('b.txt', second);
    const { rows } = run('annotate', folder);
    const ids = rows.map(({ entities }) => entities.find(({ kind }) => kind === 'PERSON')!.id);
    assert.equal(ids[0], ids[1]);
  });

  test('--minimum-confidence leaves out the names less sure, and quotes keep their speakers', () => {
    const path = put('a.txt', first);
    const [all, none, some] = ['0', '1', '0.95'].map((minimum) => run('annotate', '--minimum-confidence', minimum, path).rows[0]!);
    assert.deepEqual(all, run('annotate', path).rows[0]);
    assert.notEqual(all!.entities.length, 0);
    assert.deepEqual(some!.entities, all!.entities.filter(({ confidence }) => 0.95 <= confidence));
    assert.deepEqual(none, { ...all, entities: [], quotes: none!.quotes });
    assert.equal(none!.quotes[0]?.speaker?.name, 'Ana Duarte');
    assert.deepEqual(run('people', '--minimum-confidence', '1', folder).rows, []);
    for (const wrong of ['2', '']) {
      const { code, errors } = run('annotate', `--minimum-confidence=${wrong}`, path);
      assert.equal(code, 2);
      assert.match(errors, /^--minimum-confidence .*: a number from 0 to 1 is needed\./);
    }
  });

  test('people lists each person, organisation and place with the places that name it', () => {
    put('a.txt', first);
    put('b.txt', second);
    const { rows, code } = run('people', folder);
    assert.equal(code, 0);
    const duarte = rows.find(({ name }) => name === 'Ana Duarte')!;
    assert.equal(duarte.kind, 'PERSON');
    assert.deepEqual(duarte.mentions.map(({ file }) => file), [join(folder, 'a.txt'), join(folder, 'a.txt'), join(folder, 'b.txt')]);
    assert.ok(rows.every(({ kind }) => ['PERSON', 'ORG', 'PLACE'].includes(kind)));
  });

  test('related answers each query with passages of other files and why', () => {
    put('a.txt', first);
    put('b.txt', second);
    put('c.txt', 'Weather\n\nRain is expected in the north of Finland over the weekend.\n');
    const queries = put('queries', `{"file":"a.txt","offset":${first.indexOf('hurried')}}\n`);
    const { rows, code } = run('related', folder, '--queries', queries, '--limit', '5');
    assert.equal(code, 0);
    const [{ related, offset }] = rows as [Row];
    assert.equal(offset, first.indexOf('hurried'));
    assert.equal(related[0]?.file, 'b.txt');
    assert.deepEqual(related[0]?.reasons.slice(0, 1), ['same quote']);
    assert.ok(second.slice(related[0]!.start, related[0]!.end).includes('hurried'));
    assert.ok(related.every(({ file }) => file !== 'a.txt'));
  });

  test('the folder of related may be written in any way', () => {
    put('a.txt', first);
    put('deep/b.txt', second);
    const queries = put('queries', `{"file":"deep/b.txt","offset":30}\n`);
    for (const path of ['.', './', folder, `${folder}/`, `../${basename(folder)}`]) {
      const { stdout, stderr } = spawnSync(process.execPath, [cli, 'related', path, '--queries', queries], { encoding: 'utf8', cwd: folder });
      const row = JSON.parse(stdout) as Row;
      assert.deepEqual([row.related[0]?.file, stderr], ['a.txt', ''], path);
    }
  });

  test('same tells variants of one name from traps', () => {
    const pairs = put('pairs.tsv', 'PERSON\t1\tSergei Ivanenko\tSergey Ivanenko\nPERSON\t0\tMaria Ivanenko\tSergey Ivanenko\nPLACE\t1\tUnited States\tU.S.\n');
    const { rows, code } = run('same', '--pairs', pairs);
    assert.equal(code, 0);
    assert.deepEqual(rows.map(({ same }) => same), [true, false, true]);
    assert.ok(rows.every(({ confidence }) => 0 <= confidence && confidence <= 1));
  });

  test('a file that cannot be read is named, the rest is processed, the exit code is 1', () => {
    put('good.txt', second);
    put('binary.txt', new Uint8Array([0x50, 0x4b, 0, 3, 4, 0, 0]));
    put('latin.txt', new Uint8Array([0x63, 0x61, 0x66, 0xe9, 0x20, 0x61]));
    const { rows, errors, code } = run('annotate', folder, join(folder, 'missing.txt'));
    assert.equal(code, 1);
    assert.deepEqual(rows.map(({ file }) => file), [join(folder, 'good.txt')]);
    assert.equal(errors.trim().split('\n').length, 3);
    assert.match(errors, /binary\.txt: a binary file/);
    assert.match(errors, /latin\.txt: not UTF-8 text.*--encoding/);
    assert.match(errors, /missing\.txt: there is no such file/);
  });

  test('what is no file is declined rather than waited for', function () {
    const pipe = join(folder, 'pipe.txt');
    if (spawnSync('mkfifo', [pipe]).status !== 0) this.skip();
    const { rows, errors, code } = run('annotate', folder, put('good.txt', second));
    assert.deepEqual([rows.length, code], [1, 1]);
    assert.match(errors, /pipe\.txt: not a file/);
  });

  test('an over-large file is declined by name', () => {
    put('big.txt', 'word '.repeat(3_500_000));
    const { rows, errors, code } = run('annotate', folder);
    assert.deepEqual([rows.length, code], [0, 1]);
    assert.match(errors, /big\.txt: too large/);
  });

  test('--encoding reads other encodings, a byte order mark is not part of the text', () => {
    const latin = put('latin.txt', Buffer.from('Jos\xe9 Almeida said he was “ready”.', 'latin1'));
    const { rows } = run('annotate', latin, '--encoding', 'windows-1252');
    assert.equal(rows[0]?.entities.find(({ kind }) => kind === 'PERSON')?.name, 'José Almeida');
    const wide = put('wide.txt', Buffer.from(`\ufeff${second}`, 'utf16le'));
    const narrow = put('narrow.txt', second);
    assert.deepEqual(run('annotate', wide).rows[0]?.entities, run('annotate', narrow).rows[0]?.entities);
    assert.deepEqual(run('annotate', put('marked.txt', `\ufeff${second}`)).rows[0]?.entities, run('annotate', narrow).rows[0]?.entities);
  });

  test('a wrong command line says what to mend and exits with 2', () => {
    for (const [args, message] of [
      [['annotate'], /name at least one file/], [['related', folder], /--queries FILE/], [['same'], /--pairs FILE/],
      [['explain'], /no command "explain"/], [['annotate', folder, '--encoding', 'klingon'], /encoding is not known/],
      [['people', folder, '--limit', '0'], /whole number/], [['annotate', '--colour'], /--colour/],
    ] as const) {
      const { errors, code } = run(...args);
      assert.equal(code, 2, args.join(' '));
      assert.match(errors, message);
    }
  });

  test('a bad list of queries or pairs is named with its line', () => {
    put('a.txt', first);
    const queries = put('queries', '{"file":"a.txt","offset":3}\n{"file":3}\n');
    assert.match(run('related', folder, '--queries', queries).errors, /queries: line 2 is not a query/);
    const pairs = put('pairs', 'PERSON\t1\tonly three\n');
    assert.match(run('same', '--pairs', pairs).errors, /pairs: line 1 has fewer than four/);
    const gone = run('same', '--pairs', join(folder, 'gone'));
    assert.match(gone.errors, /gone: there is no such file/);
    assert.equal(gone.code, 1);
  });

  test('a query for a file that is not there is named, the others are answered', () => {
    put('a.txt', first);
    const queries = put('queries', '{"file":"gone.txt","offset":3}\n{"file":"a.txt","offset":3}\n');
    const { rows, errors, code } = run('related', folder, '--queries', queries);
    assert.deepEqual([rows.map(({ file }) => file), code], [['gone.txt', 'a.txt'], 1]);
    assert.match(errors, /gone\.txt is not among the text files/);
  });

  suite('.news/names.json', () => {
    const third = 'Duarte of the Harbour Club went home on Monday.\n';
    const corrections = (...lines: string[]): string => `// mine\n{\n  "corrections": [\n${lines.map((line) => `    ${line},\n`).join('')}  ]\n}\n`;
    const peopleIn = (row: Row | undefined): string[] => row!.entities.flatMap(({ kind, name }) => (kind === 'PERSON' ? name : []));

    test('of the folder named holds for annotate and people, unless --no-corrections', () => {
      put('a.txt', first);
      put('deep/b.txt', third);
      put('.news/names.json', corrections('{ "rename": "Ana Duarte", "to": "Ana D.", "kind": "PERSON" }', '{ "name": "Duarte", "means": "Luis Duarte", "kind": "PERSON", "in": "deep/b.txt" }', '{ "notAName": "LISBON" }'));
      const { rows, errors, code } = run('annotate', folder);
      assert.deepEqual([errors, code], ['', 0]);
      assert.deepEqual(rows.map(peopleIn), [['Ana D.', 'Ana D.'], ['Luis Duarte']]);
      assert.deepEqual(rows[0]!.entities.filter(({ kind }) => kind === 'PLACE').map(({ name }) => name), ['Norway']);
      assert.deepEqual(run('people', folder).rows.filter(({ kind }) => kind === 'PERSON').map(({ name }) => name).sort(), ['Ana D.', 'Luis Duarte']);
      const without = run('annotate', folder, '--no-corrections').rows;
      assert.deepEqual(peopleIn(without[0]), ['Ana Duarte', 'Ana Duarte']);
      assert.ok(without[0]!.entities.some(({ name }) => name === 'Lisbon'));
    });

    test('of a file named is that of its folder; where its folder is named too, that of the folder named', () => {
      const path = put('deep/b.txt', third);
      put('deep/.news/names.json', corrections('{ "rename": "Duarte", "to": "Inner", "kind": "PERSON" }'));
      put('.news/names.json', corrections('{ "name": "Duarte", "means": "Outer", "kind": "PERSON", "in": "deep/b.txt" }'));
      assert.deepEqual(peopleIn(run('annotate', path).rows[0]), ['Inner']);
      for (const paths of [[folder], [path, folder], [folder, path], [folder, join(folder, 'deep')]]) assert.deepEqual(run('annotate', ...paths).rows.map(peopleIn), [['Outer']]);
    });

    test('holds for related', () => {
      put('a.txt', 'Mayor Vasketh left Riga.\n');
      put('b.txt', 'Vasketh came from the north of Riga.\n');
      const queries = put('queries', '{"file":"a.txt","offset":8}\n');
      const reasons = (...more: string[]): readonly string[] => run('related', folder, '--queries', queries, ...more).rows[0]!.related[0]!.reasons;
      put('.news/names.json', corrections('{ "notAName": "Vasketh" }', '{ "notAName": "Riga" }'));
      assert.notDeepEqual(reasons(), reasons('--no-corrections'));
    });

    test('with mistakes is named with the line, once; what can be read of it holds, and the exit code is 1', () => {
      put('a.txt', first);
      put('b.txt', second);
      const path = put('.news/names.json', corrections('{ "rename": "Ana Duarte", "kind": "PERSON" }', '{ "notAName": "Norway", "colour": "red" }'));
      const { rows, errors, code } = run('annotate', folder, `${folder}/`);
      assert.deepEqual(errors.split('\n'), [
        `${path}: line 4: This correction needs the name to show: "to": "Sergei Orlov".`, `${path}: line 5: “colour” has no effect beside “notAName”: remove it.`, '',
      ]);
      assert.equal(code, 1);
      assert.ok(rows[0]!.entities.every(({ name }) => name !== 'Norway'));
      const quiet = run('annotate', folder, '--no-corrections');
      assert.deepEqual([quiet.errors, quiet.code], ['', 0]);
    });

    test('that cannot be read is named, and the articles are read without it', () => {
      const path = put('.news/names.json', new Uint8Array([0x63, 0xe9, 0x20]));
      put('a.txt', first);
      const { rows, errors, code } = run('annotate', folder);
      assert.deepEqual([rows.length, code], [1, 1]);
      assert.equal(errors, `${path}: not UTF-8 text. Save it as UTF-8.\n`);
    });
  });

  test('nothing is written beside the user\'s files', () => {
    put('a.txt', first);
    run('annotate', folder);
    run('people', folder);
    assert.deepEqual(readdirSync(folder), ['a.txt']);
  });
});
