import assert from 'node:assert/strict';
import type { InlayHint, InlayHintLabelPart, Range } from 'vscode-languageserver/node';
import { folder, startClient, type Client } from './client';
import { requirements, requirementsUri } from './stories';

const uri = `${folder}/harbour.txt`;

/** Every sort of quote: named beside, pronoun, role, carried on, a sentence away, interrupted, in a statement, without a speaker, a term. */
const harbour = `Harbour strike goes on

Mayor Ana Quintela met the crews in Lisbon on Monday, and nobody was glad of it.

“The boats will sail,” Quintela said. “They have to.” She said that “nobody in this city” wanted another week.

“The tide,” the mayor said, “waits for nobody.” She left early.

Pedro Valente spoke last. “We stay,” he said. “We are not for sale.”

“No sailor sleeps before breakfast,” said Pedro Valente. The novel “The Empty Harbour” came out in May.
`;

suite('inlay hints', () => {
  let client: Client;
  setup(async () => {
    client = await startClient({ settings: { speakerHints: { enabled: true } } });
    client.open(uri, harbour);
  });
  teardown(() => client.stop());

  const whole = (of = uri): Range => ({ start: { line: 0, character: 0 }, end: client.position(of, client.text(of).length) });
  const ask = (range = whole(), of = uri): Promise<InlayHint[] | null> => client.feature<InlayHint[] | null>('textDocument/inlayHint', of, undefined, { range });
  const part = ({ label }: InlayHint): InlayHintLabelPart => (typeof label === 'string' ? assert.fail('the label is no link') : label[0]!);
  /** The words right before each hint, and the hint. */
  const shown = async (of = uri): Promise<string[]> => ((await ask(whole(of), of)) ?? []).map((hint) => {
    const before = client.words(of, { start: { ...hint.position, character: Math.max(0, hint.position.character - 12) }, end: hint.position });
    return `${before} ${part(hint).value}`;
  });

  test('are named behind quotes whose own sentence does not name the speaker, once a quote, behind its last part', async () => {
    assert.deepEqual(await shown(), [
      'ey have to.” — Ana Quintela',
      'another week — Ana Quintela',
      'for nobody.” — Ana Quintela',
      '. “We stay,” — Pedro Valente',
      't for sale.” — Pedro Valente',
    ]);
  });

  test('say why, and lead to the words that name the speaker', async () => {
    const hint = (await ask())!.find(({ tooltip }) => String(tooltip).includes('the mayor'))!;
    assert.match(String(hint.tooltip), /^Said by Ana Quintela, named here as “the mayor”\. \d\d % sure: the word “said”, with the name before it\.$/);
    assert.equal(client.words(uri, part(hint).location!.range), 'the mayor');
    assert.ok(hint.paddingLeft && hint.paddingRight);
  });

  test('answer for the range that is asked for', async () => {
    const all = (await ask())!;
    const { line } = all[1]!.position;
    const some = await ask({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
    assert.deepEqual(some, all.filter(({ position }) => position.line === line));
    assert.ok(0 < some!.length && some!.length < all.length);
  });

  test('are off at first, come and go with the setting at once, and the editor is told', async () => {
    client.stop();
    client = await startClient();
    client.open(uri, harbour);
    assert.deepEqual(await ask(), []);
    const refreshed = (): number => client.log.filter(({ method }) => method === 'workspace/inlayHint/refresh').length;
    for (const enabled of [true, false]) {
      const told = client.told('news/marksChanged');
      const before = refreshed();
      client.changeSettings({ speakerHints: { enabled } });
      await told;
      assert.equal((await ask())!.length, enabled ? 5 : 0);
      assert.equal(refreshed(), before + 1);
    }
  });

  test('go where quotes are not marked, and are null out of scope', async () => {
    const told = client.told('news/marksChanged');
    client.changeSettings({ speakerHints: { enabled: true }, show: { quotes: false } });
    await told;
    assert.deepEqual(await ask(), []);
    client.open(requirementsUri, requirements);
    assert.equal(await ask(whole(requirementsUri), requirementsUri), null);
  });

  test('know a text that was never saved, as it is typed', async () => {
    const unsaved = 'untitled:Untitled-1';
    client.open(unsaved, harbour);
    const before = await shown(unsaved);
    assert.equal(before.length, 5);
    client.edit(unsaved, harbour.length, harbour.length, '\n“And we sing,” he said.\n');
    assert.deepEqual(await shown(unsaved), [...before, 'nd we sing,” — Pedro Valente']);
  });

  test('a name that is withheld is still read beside the quote', async () => {
    client.stop();
    client = await startClient({ settings: { speakerHints: { enabled: true }, names: { minimumConfidence: 1 } } });
    client.open(uri, harbour);
    assert.equal((await ask())!.length, 5);
  });

  test('nobody is named who is not known', async () => {
    const other = `${folder}/other.txt`;
    client.open(other, `${harbour}\nThe cranes stood still in the rain. “Nobody came.”\n`);
    assert.deepEqual(await shown(other), await shown());
  });
});
