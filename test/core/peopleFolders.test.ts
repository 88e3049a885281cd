// The form of corpus/people/folders: that the truth says something of every article, and of nothing twice. `bench/people/folders.ts` tells how well we do.
import assert from 'node:assert/strict';
import { formsIn, goldKinds, type GoldFolder, goldMentions, occurrences, readGoldFolders, type WrittenForm } from '../../bench/people/goldFolders';

suite('folders of who is who', () => {
  let folders: readonly GoldFolder[] = [];
  /** Asks every folder, and says which ones have an answer. */
  const none = (ask: (folder: GoldFolder) => readonly string[]): void =>
    assert.deepEqual(folders.flatMap((folder) => ask(folder).map((answer) => `${folder.name}: ${answer}`)), []);
  const eachForm = ({ identities }: GoldFolder): { name: string; file: string; written: WrittenForm }[] =>
    identities.flatMap(({ name, in: files }) => Object.entries(files).flatMap(([file, forms]) => forms.map((written) => ({ name, file, written }))));

  suiteSetup(() => { folders = readGoldFolders(); });

  test('there are as many that are held as are tuned on, give or take one, of either sort', () => {
    for (const sort of ['usual-', 'trap-']) {
      const own = folders.filter(({ name }) => name.startsWith(sort));
      const held = own.filter((folder) => folder.held).length;
      assert.ok(20 <= own.length && Math.abs(own.length - 2 * held) <= 1, `${sort}: ${held} of ${own.length} held`);
    }
    none(({ name }) => (/^(?:usual|trap)-/.test(name) ? [] : ['neither usual nor a trap']));
  });

  test('each has two to six articles of 55 to 165 words', () => {
    none(({ files }) => (2 <= files.length && files.length <= 6 ? [] : [`${files.length} articles`]));
    none(({ files }) => files.flatMap(({ file, text }) => {
      const count = text.split(/\s+/).filter(Boolean).length;
      return 55 <= count && count <= 165 ? [] : [`${file} has ${count} words`];
    }));
  });

  test('the files named are there, and each names three or more', () => {
    none((folder) => eachForm(folder).filter(({ file }) => !folder.files.some((one) => one.file === file)).map(({ name, file }) => `${name}: no ${file}`));
    none(({ files, identities }) => files.filter(({ file }) => identities.filter((identity) => identity.in[file]).length < 3).map(({ file }) => `${file} names few`));
  });

  test('kinds are known, and a name is one identity’s', () => {
    none(({ identities }) => identities.filter(({ kind }) => !goldKinds.includes(kind)).map(({ name }) => name));
    none(({ identities }) => identities.filter(({ name }, index) => identities.findIndex((other) => other.name === name) < index).map(({ name }) => name));
  });

  test('every form occurs outside the longer ones of its file, as often as it is counted', () =>
    none((folder) => {
      const places = new Map(folder.files.map(({ file, text }) => [file, occurrences(text, formsIn(folder.identities, file))]));
      return eachForm(folder).flatMap(({ name, file, written }) => {
        const { form, nth } = typeof written === 'string' ? { form: written, nth: 1 } : written;
        const found = places.get(file)?.get(form)?.length ?? 0;
        return 1 <= nth && nth <= found ? [] : [`${name}: "${form}" ${nth} of ${found} in ${file}`];
      });
    }));

  test('no words are two identities’, or two mentions of one', () =>
    none((folder) => {
      const sorted = [...goldMentions(folder)].sort((a, b) => (a.file < b.file ? -1 : a.file === b.file ? a.start - b.start : 1));
      return sorted.slice(1).flatMap((mention, index) => {
        const before = sorted[index]!;
        return before.file === mention.file && mention.start < before.end ? [`${mention.file}: ${before.identity.name} and ${mention.identity.name}`] : [];
      });
    }));
});

suite('occurrences of forms', () => {
  test('are whole words that are part of no longer form', () => {
    const text = 'Ana Duarte met Duarte of Duartes & Sons in São\nDuarte.';
    const places = occurrences(text, ['Ana Duarte', 'Duarte', 'São Duarte']);
    assert.deepEqual([...places].map(([form, spans]) => [form, spans.map(({ start }) => start)]), [['Ana Duarte', [0]], ['Duarte', [15]], ['São Duarte', [43]]]);
  });
});
