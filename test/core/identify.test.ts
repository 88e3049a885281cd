import assert from 'node:assert/strict';
import { createFolderIndex, type FolderIndex } from '../../src/core/folderIndex';
import { identify, otherForms } from '../../src/core/identify';
import type { Article, Entity, IdentityKind, Mention } from '../../src/core/model';

/** An article made by hand: each line names one entity, "KIND form, form, ..."; the first form is its name. */
function article(...lines: string[]): Article {
  let text = '';
  const entities: Entity[] = [];
  const mentions: Mention[] = [];
  for (const line of lines) {
    const [kind, ...rest] = line.split(' ') as [IdentityKind, ...string[]];
    const forms = rest.join(' ').split(', ');
    const id = `${kind}:${forms[0]!.toLowerCase()}`;
    entities.push({ id, kind, name: forms[0]!, roles: [] });
    for (const form of forms) {
      mentions.push({ start: text.length, end: text.length + form.length, kind, entity: id, confidence: 1, rule: 'test' });
      text += `${form} `;
    }
  }
  return { text, blocks: [], sentences: [], entities, mentions, quotes: [] };
}

function folder(...articles: Article[]): FolderIndex {
  const index = createFolderIndex();
  articles.forEach((one, i) => index.replace(`${i + 1}.txt`, one));
  return index;
}

/** "Name: form@file, ..." of each identity, by id. */
const listed = (index: FolderIndex): string[] => identify(index)
  .map(({ name, mentions }) => `${name}: ${mentions.map(({ file, start, end }) => `${index.article(file)!.text.slice(start, end)}@${file[0]!}`).join(', ')}`)
  .sort();

suite('identify', () => {
  test('joins spellings of a full name', () =>
    assert.deepEqual(listed(folder(article('PERSON Sergei Volkonsky'), article('PERSON Sergey Volkonskiy, Volkonskiy'))),
      ['Sergey Volkonskiy: Sergei Volkonsky@1, Sergey Volkonskiy@2, Volkonskiy@2']));

  test('a bare surname goes to the only one who has it', () =>
    assert.deepEqual(listed(folder(article('PERSON Vasketh'), article('PERSON Olivia Vasketh'), article('PERSON Peter Harrowgate'))),
      ['Olivia Vasketh: Vasketh@1, Olivia Vasketh@2', 'Peter Harrowgate: Peter Harrowgate@3']));

  test('and to nobody if there are two; two files may then mean two people', () => {
    const index = folder(article('PERSON Vasketh'), article('PERSON Olivia Vasketh'), article('PERSON Peter Vasketh'), article('PERSON Vasketh'));
    assert.deepEqual(listed(index), ['Olivia Vasketh: Olivia Vasketh@2', 'Peter Vasketh: Peter Vasketh@3', 'Vasketh: Vasketh@1', 'Vasketh: Vasketh@4']);
    assert.equal(new Set(identify(index).map(({ id }) => id)).size, 4);
  });

  test('a name that only ever stands alone is one', () =>
    assert.deepEqual(listed(folder(article('PERSON Zuleima'), article('PERSON Zuleima'))), ['Zuleima: Zuleima@1, Zuleima@2']));

  test('a name that could be short for two full ones joins neither', () =>
    assert.equal(identify(folder(article('PERSON Olivia A. Vasketh'), article('PERSON Olivia B. Vasketh'), article('PERSON Olivia Vasketh'))).length, 3));

  test('an acronym goes to the name it is short for', () =>
    assert.deepEqual(listed(folder(article('ORG Andaman Infrastructure Fund'), article('ORG AIF'))), ['Andaman Infrastructure Fund: Andaman Infrastructure Fund@1, AIF@2']));

  test('or to the one that an article joins it to', () =>
    assert.deepEqual(listed(folder(article('ORG Union of Velmora Port Hands, DOKK'), article('ORG DOKK'))),
      ['Union of Velmora Port Hands: Union of Velmora Port Hands@1, DOKK@1, DOKK@2']));

  test('kinds stay apart', () =>
    assert.equal(identify(folder(article('PERSON Velmora'), article('PLACE Velmora'))).length, 2));

  test('the name is the most frequent full one, in small letters if it can be', () => {
    const [identity] = identify(folder(article('PERSON OLIVIA VASKETH'), article('PERSON Olivia Vasketh, Vasketh, Vasketh, Vasketh'), article('PERSON Olivia Marta Vasketh'), article('PERSON Olivia Vasketh')));
    assert.equal(identity!.name, 'Olivia Vasketh');
    assert.equal(identity!.id, 'PERSON:olivia vasketh');
    assert.deepEqual(otherForms(identity!), ['Vasketh', 'OLIVIA VASKETH', 'Olivia Marta Vasketh']);
  });

  test('is worked out once for a state of the index', () => {
    const index = folder(article('PERSON Olivia Vasketh'));
    const before = identify(index);
    assert.equal(identify(index), before);
    index.replace('2.txt', article('PERSON Vasketh'));
    assert.notEqual(identify(index), before);
    assert.equal(identify(index)[0]!.mentions.length, 2);
  });
});
