import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { bytesOf, type Candidate, defaultExclude, defaultInclude, defaultMaximumSize, headLength, isArticle, type ScopeSettings } from '../../src/core/scope';

const prose = 'The harbour of Velmora opened again on Monday, two winters after the storm that broke its northern wall. “We have waited long enough,” the mayor told a crowd on the quay.';
const settings: ScopeSettings = { mode: 'auto', files: { include: defaultInclude, exclude: defaultExclude, maximumSize: defaultMaximumSize } };
const candidate = (changed: Partial<Candidate> = {}, text = prose): Candidate =>
  ({ scheme: 'file', path: 'story.txt', languageId: 'plaintext', size: text.length, head: text.slice(0, headLength), inWorkspaceFolder: true, ...changed });
const verdict = (changed: Partial<Candidate> = {}, override?: 'on' | 'off', changedSettings: Partial<ScopeSettings> = {}): string => {
  const decision = isArticle(candidate(changed), { ...settings, ...changedSettings }, override);
  if (decision.article) return 'article';
  assert.match(decision.sentence, /^[A-Z].*\.$/);
  return decision.reason;
};
const ofText = (text: string): string => verdict({ head: text.slice(0, headLength), size: text.length });

suite('isArticle', () => {
  test('takes an article in a file, a new document, a virtual or remote folder', () => {
    assert.equal(verdict(), 'article');
    assert.equal(verdict({ path: '/home/ana/story.txt', inWorkspaceFolder: false }), 'article');
    assert.equal(verdict({ scheme: 'untitled', path: 'Untitled-1', inWorkspaceFolder: false }), 'article');
    for (const scheme of ['vscode-remote', 'vscode-vfs', 'vscode-test-web', 'memfs', 'github']) assert.equal(verdict({ scheme }), 'article', scheme);
  });

  test('leaves what other tools show alone', () => {
    for (const scheme of ['output', 'git', 'search-editor', 'comment', 'vscode-userdata', 'vscode-chat-code-block', 'chat-editing-text-model', 'walkThrough', 'debug']) {
      assert.equal(verdict({ scheme }), 'not included', scheme);
      assert.equal(verdict({ scheme }, 'on'), 'not included', scheme);
    }
    assert.equal(verdict({ scheme: 'vscode-vfs', inWorkspaceFolder: false }), 'not included');
    assert.equal(verdict({ languageId: 'markdown' }), 'not included');
    assert.equal(verdict({ path: 'story.md' }), 'not included');
  });

  test('knows the text files of tools by name, at any depth, in any case', () => {
    for (const name of ['requirements.txt', 'requirements-dev.txt', 'constraints.txt', 'CMakeLists.txt', 'robots.txt', 'ads.txt', 'security.txt', 'humans.txt', 'LICENSE.txt', 'License-MIT.txt',
      'NOTICE.txt', 'CHANGELOG.txt', 'README.TXT', 'server.log.txt', 'llms.txt']) {
      for (const path of [name, `a/b/${name}`, `/home/ana/${name}`, `a\\b\\${name}`]) assert.equal(verdict({ path }), 'excluded', path);
    }
    for (const path of ['node_modules/a/story.txt', 'a/venv/story.txt', 'dist/story.txt', '.git/story.txt']) assert.equal(verdict({ path }), 'excluded', path);
    for (const path of ['requirement.txt', 'license-row.txt', 'release-of-hostages.txt', 'history-of-a-strike.txt', 'noticeboard.txt', 'distant.txt', 'build-story.txt', 'logbook.txt', 'dialog.txt']) {
      assert.equal(verdict({ path }), 'article', path);
    }
  });

  test('follows the globs of the settings', () => {
    const files = (include: string[], exclude: string[] = []): Partial<ScopeSettings> => ({ files: { include, exclude, maximumSize: 1e6 } });
    assert.equal(verdict({ path: 'press/story.text' }, undefined, files(['press/**'])), 'article');
    assert.equal(verdict({ path: 'press/story.text' }, undefined, files(['press'])), 'article');
    assert.equal(verdict({ path: 'drafts/story.txt' }, undefined, files(['press/**'])), 'not included');
    assert.equal(verdict({ path: 'press/old/story.txt' }, undefined, files(['**/*.txt'], ['press/old/'])), 'excluded');
    assert.equal(verdict({}, undefined, files([])), 'not included');
    assert.equal(verdict({}, undefined, files(['', '[', '(', '{a', '*'.repeat(5000), '**/*.txt'], ['', '[', '!('])), 'article');
  });

  test('an override beats the globs and the look at the text, not mode, size and binary files', () => {
    assert.equal(verdict({ path: 'requirements.txt', head: 'a==1\nb==2\nc==3' }, 'on'), 'article');
    assert.equal(verdict({ path: 'story.md' }, 'on'), 'article');
    assert.equal(verdict({}, 'off'), 'turned off for this file');
    assert.equal(verdict({}, 'on', { mode: 'off' }), 'turned off');
    assert.equal(verdict({ size: defaultMaximumSize + 1 }, 'on'), 'too large');
    assert.equal(verdict({ head: 'a\0b' }, 'on'), 'binary');
  });

  test('of a file outside the folders only the name is held against the globs that leave out', () => {
    const outside = (path: string): string => verdict({ path, inWorkspaceFolder: false });
    for (const path of ['/home/vendor/story.txt', '/srv/out/build/story.txt', 'c:\\Users\\target\\story.txt']) assert.equal(outside(path), 'article', path);
    for (const path of ['/home/ana/robots.txt', 'c:\\Users\\ana\\README.TXT']) assert.equal(outside(path), 'excluded', path);
  });

  test('a text that is no longer than what is looked at is judged to its last line, whatever bytes it takes', () => {
    const text = 'Порт\nСнова открылся в понедельник порт Велмора, через две зимы после шторма.';
    assert.equal(verdict({ head: text, size: bytesOf(text) }), 'article');
  });

  test('the language id news passes over include and the look at the text, not over exclude', () => {
    assert.equal(verdict({ languageId: 'news', path: 'story.article', head: 'a' }), 'article');
    assert.equal(verdict({ languageId: 'news', path: 'robots.txt' }), 'excluded');
    assert.equal(verdict({ languageId: 'news', size: defaultMaximumSize + 1 }), 'too large');
  });

  test('names the limit that a file is over', () => {
    const decision = isArticle(candidate({ size: 9e9 }), settings);
    assert.ok(!decision.article && decision.sentence.includes('1 MB'));
  });

  test('binary and badly decoded files', () => {
    assert.equal(ofText(`${prose}\0`), 'binary');
    assert.equal(ofText('\ufffd\ufffd\u0001abc'.repeat(50)), 'binary');
    assert.equal(ofText(`${prose} \ufffd \u001b[1m`), 'article');
  });
});

suite('bytesOf', () => {
  test('counts as an encoder does, halves of characters included', () => {
    fc.assert(fc.property(fc.string({ unit: fc.oneof(fc.constantFrom('a', 'é', '“', '🚢', '\uD83D', '\uDE00'), fc.string({ unit: 'binary', maxLength: 2 })) }), (text) => {
      assert.equal(bytesOf(text), Buffer.byteLength(text, 'utf8'));
    }));
  });
});

suite('what reads like an article', () => {
  const folder = (name: string): [string, string][] => readdirSync(name).filter((file) => file.endsWith('.txt')).map((file) => [file, readFileSync(join(name, file), 'utf8')]);

  for (const name of ['test/fixtures/articles', 'test/fixtures/articles-short', 'samples']) {
    test(name, () => {
      const files = folder(name);
      assert.notEqual(files.length, 0);
      for (const [file, text] of files) assert.equal(verdict({ path: file, head: text.slice(0, headLength), size: text.length }), 'article', file);
    });
  }

  test('what does not, told by its words alone', () => {
    const files = folder('test/fixtures/not-articles');
    assert.notEqual(files.length, 0);
    for (const [file, text] of files) assert.equal(ofText(text), 'not prose', file);
  });

  test('a letter, a chapter, one sentence, another language', () => {
    assert.equal(ofText('Dear Ana,\n\nI came to the harbour on Monday and found the gates shut. Nobody had told me that the ferry was gone.\n\nYours,\nTom\n'), 'article');
    assert.equal(ofText(`Chapter One\n\n${'It was late when the boat came in. Nobody stood on the quay, and the lamps were out. '.repeat(300)}`), 'article');
    assert.equal(ofText('The harbour of Velmora has opened again after two winters.'), 'article');
    assert.equal(ofText('Порт Велмора снова открылся в понедельник, через две зимы после шторма. Паромы начнут ходить весной.'), 'article');
    assert.equal(ofText('港口在星期一重新开放了。渡轮将在春天开始运行，市长对记者说。'), 'article');
    assert.equal(ofText('عاد ميناء فيلمورا إلى العمل يوم الاثنين بعد شتاءين من العاصفة. وستبدأ العبارات رحلاتها في الربيع.'), 'article');
  });

  test('source code, data, settings and terms', () => {
    const many = (line: (n: number) => string): string => Array.from({ length: 40 }, (_, n) => line(n)).join('\n');
    const declined: Record<string, string> = {
      empty: '', word: 'harbour', JSON: many((n) => `  { "id": ${n}, "name": "The harbour of Velmora", "open": true },`), YAML: many((n) => `  port${n}:\n    name: Velmora\n    open: yes`),
      Makefile: many((n) => `step${n}: step${n + 1}\n\tcc -o step${n} step${n}.c`), Python: many((n) => `def port_${n}(x):\n    return x[${n}] + 1`), SQL: many((n) => `INSERT INTO ports (id, name) VALUES (${n}, 'Velmora');`),
      HTML: many((n) => `<li class="port"><a href="/p/${n}">Velmora</a></li>`), log: many((n) => `2031-03-04 10:00:${10 + n} The harbour gate was opened by the keeper.`),
      syslog: many((n) => `Mar  4 10:00:${10 + n} velmora gate[${n}]: The gate was opened by the keeper today.`), chat: many((n) => `[10:${10 + n}] Ana: The gate was opened by the keeper today.`),
      list: many((n) => `- gate ${n} of the harbour`), addresses: many((n) => `https://velmora.example/${n}`), keys: many((n) => `-----${'QmFzZTY0'.repeat(8)}${n}`), diff: many((n) => `+  gate.open(${n});\n-  gate.shut(${n});`),
    };
    for (const [name, text] of Object.entries(declined)) assert.equal(ofText(text), 'not prose', name);
    assert.equal(ofText('Permission is hereby granted, free of charge, to any person obtaining a copy of this program, to use it as they wish. The program is provided “as is”, without warranty of any kind, express or implied.'), 'not prose');
  });

  test('looks at the beginning only', () => {
    assert.equal(verdict({ head: `${prose}\n\n`.repeat(60), size: 1e6 }), 'article');
    assert.equal(verdict({ head: 'a'.repeat(headLength), size: 1e6 }), 'not prose');
    assert.equal(verdict({ head: `${prose} `.repeat(60), size: 1e6 }), 'article');
  });
});
