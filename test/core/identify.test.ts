import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { analyse } from '../../src/core/analyse';
import { createFolderIndex, type FolderIndex } from '../../src/core/folderIndex';
import { identifiedBefore, identify, identifyGradually, identityOf, otherForms } from '../../src/core/identify';
import type { Article, Entity, IdentityKind, Mention } from '../../src/core/model';
import type { Span } from '../../src/core/span';
import type { Correction, Corrections } from '../../src/core/corrections';
import fc from 'fast-check';

/** An article made by hand: each line names one entity, "KIND form, form, ... | role, role"; the first form is its name, "(34)" behind it an age. */
function article(...lines: string[]): Article {
  let text = '';
  const entities: Entity[] = [];
  const mentions: Mention[] = [];
  for (const line of lines) {
    const [names, stated = ''] = line.split(' | ') as [string, string?];
    const [kind, ...rest] = names.split(' ') as [IdentityKind, ...string[]];
    const forms = rest.join(' ').split(', ');
    const id = `${kind}:${forms[0]!.toLowerCase()}`;
    const roles: Span[] = [];
    for (const role of stated.split(', ').filter(Boolean)) {
      roles.push({ start: text.length, end: text.length + role.length });
      text += `${role} `;
    }
    entities.push({ id, kind, name: forms[0]!.replace(/ \(\d+\)$/, ''), roles });
    for (const each of forms) {
      const [form, age] = each.split(/ (?=\(\d+\)$)/) as [string, string?];
      mentions.push({ start: text.length, end: text.length + form.length, kind, entity: id, confidence: 1, rule: 'test' });
      text += `${form} ${age ?? ''} `;
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
const listed = (index: FolderIndex, ...all: Correction[]): string[] => identify(index, { all })
  .map(({ name, mentions }) => `${name}: ${mentions.map(({ file, start, end }) => `${index.article(file)!.text.slice(start, end)}@${file[0]!}`).join(', ')}`)
  .sort();

suite('identify', () => {
  test('a name that can be short for many is joined once it is known who those are', () =>
    assert.deepEqual(listed(folder(article('ORG FC State'), article('ORG La State'), article('ORG State'))), ['FC State: FC State@1, La State@2, State@3']));

  test('after a failure all is worked out anew, and until then what was known stays', () => {
    const whole = folder(article('PERSON Ana Duarte'), article('PERSON Duarte'));
    let fails = false;
    const index = Object.create(whole, { article: { value: (file: string) => {
      if (fails) throw new Error('The disk is gone.');
      return whole.article(file);
    } } }) as FolderIndex;
    const known = identify(index);
    whole.replace('3.txt', article('PERSON Ivo Brandt'));
    fails = true;
    assert.throws(() => identify(index), /The disk is gone/);
    const before = identifiedBefore(index);
    assert.deepEqual([before.identities.map(({ name }) => name), before.behind], [['Ana Duarte'], 3]);
    assert.equal(identityOf(before.identities, '2.txt', 'PERSON:duarte'), known[0]);
    fails = false;
    assert.equal(identify(index).length, 2);
    assert.deepEqual(listed(index), listed(whole));
  });

  test('whatever names are made of, each is somebody', () => {
    const words = ['FC', 'La', 'State', 'South', 'Party', 'Turkish', 'Turkey', 'Ana', 'Duarte', 'SGP'];
    const name = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '));
    const line = fc.tuple(fc.constantFrom('PERSON', 'ORG', 'PLACE'), name).map((parts) => parts.join(' '));
    fc.assert(fc.property(fc.array(fc.uniqueArray(line, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 12 }), (articles) => {
      const index = folder(...articles.map((lines) => article(...lines)));
      const counted = identify(index).reduce((sum, { count }) => sum + count, 0);
      assert.equal(counted, articles.flat().length);
    }), { numRuns: 400 });
  });

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

  suite('namesakes', () => {
    const senate = ['ORG Labour Party', 'PERSON Ines Valdora'];
    const league = ['ORG Havn Rovers', 'PERSON Tom Brill'];

    test('a senator and a goalkeeper of one name are two', () =>
      assert.deepEqual(listed(folder(article('PERSON Ana Duarte | senator', ...senate), article('PERSON Ana Duarte | goalkeeper', ...league)))
        .filter(line => line.startsWith('Ana')), ['Ana Duarte: Ana Duarte@1', 'Ana Duarte: Ana Duarte@2']));

    test('but one if they are named beside the same people', () =>
      assert.deepEqual(listed(folder(article('PERSON Ana Duarte | senator', ...senate), article('PERSON Ana Duarte | goalkeeper', ...senate)))
        .filter(line => line.startsWith('Ana')), ['Ana Duarte: Ana Duarte@1, Ana Duarte@2']));

    test('ministers of two nations are two, and each spelling goes to its own', () =>
      assert.deepEqual(listed(folder(
        article('PERSON Sergei Volkonsky | Kenyan foreign minister', 'PERSON Ines Valdora'), article('PERSON Sergey Volkonskiy | Peruvian foreign minister', 'PERSON Tom Brill'),
        article('PERSON Sergei Volkonsky | Kenyan minister'))).filter(line => /Volkonsk/.test(line)),
      ['Sergei Volkonsky: Sergei Volkonsky@1, Sergei Volkonsky@3', 'Sergey Volkonskiy: Sergey Volkonskiy@2']));

    test('ages that no one person has at once are firm, whatever the company', () =>
      assert.deepEqual(listed(folder(article('PERSON Ana Duarte (34)', ...senate), article('PERSON Ana Duarte (71)', ...senate)))
        .filter(line => line.startsWith('Ana')), ['Ana Duarte: Ana Duarte@1', 'Ana Duarte: Ana Duarte@2']));

    test('who says nothing of themselves goes where their company is', () =>
      assert.deepEqual(listed(folder(article('PERSON Ana Duarte | senator', ...senate), article('PERSON Ana Duarte | goalkeeper', ...league), article('PERSON Ana Duarte', ...league)))
        .filter(line => line.startsWith('Ana')), ['Ana Duarte: Ana Duarte@1', 'Ana Duarte: Ana Duarte@2, Ana Duarte@3']));

    test('and stays open where nobody tells', () =>
      assert.equal(listed(folder(article('PERSON Ana Duarte | senator', ...senate), article('PERSON Ana Duarte | goalkeeper', ...league), article('PERSON Ana Duarte', 'ORG Hill School')))
        .filter(line => line.startsWith('Ana')).length, 3));

    test('a surname goes to the bearer whose company it keeps', () =>
      assert.deepEqual(listed(folder(article('PERSON Ana Duarte', ...senate), article('PERSON Luis Duarte', ...league), article('PERSON Duarte', ...league)))
        .filter(line => /Duarte/.test(line)), ['Ana Duarte: Ana Duarte@1', 'Luis Duarte: Luis Duarte@2, Duarte@3']));

    test('and not to the only one from quite another story', () =>
      assert.deepEqual(listed(folder(article('PERSON Ana Duarte', ...senate), article('PERSON Duarte', ...league, 'PLACE Velmora')))
        .filter(line => /Duarte/.test(line)), ['Ana Duarte: Ana Duarte@1', 'Duarte: Duarte@2']));

    test('of several namesakes none takes a spelling that could be each one\'s', () =>
      assert.deepEqual(listed(folder(article('PERSON Sergei Volkonsky | senator'), article('PERSON Sergei Volkonsky | goalkeeper'), article('PERSON Sergey Volkonskiy'))),
        ['Sergei Volkonsky: Sergei Volkonsky@1', 'Sergei Volkonsky: Sergei Volkonsky@2', 'Sergey Volkonskiy: Sergey Volkonskiy@3']));

    test('nor a fuller name; the one of that walk of life does', () => {
      const two = [article('PERSON Ana Duarte | goalkeeper'), article('PERSON Ana Duarte | senator')];
      assert.equal(listed(folder(...two, article('PERSON Ana M. Duarte'))).length, 3);
      assert.deepEqual(listed(folder(...two, article('PERSON Ana Duarte'), article('PERSON Ana M. Duarte | senator'))).filter(line => / M\. /.test(line)),
        ['Ana M. Duarte: Ana Duarte@2, Ana M. Duarte@4']);
    });

    test('an acronym that articles explain in two ways stays open in each file that does not', () =>
      assert.deepEqual(listed(folder(article('ORG Andaman Fund, AF'), article('ORG Arab Forum, AF'), article('ORG AF'), article('ORG AF'))).filter(line => /^AF/.test(line)),
        ['AF: AF@3', 'AF: AF@4']));

    test('and one is nobody\'s whom it is never seen with, but one thing in all files', () => {
      const index = folder(article('ORG Heron Properties', ...senate), article('ORG HP', ...league, 'PLACE Velmora'), article('ORG HP', ...league, 'PLACE Velmora'));
      assert.deepEqual(listed(index).filter(line => /^(?:HP|Heron)/.test(line)), ['HP: HP@2, HP@3', 'Heron Properties: Heron Properties@1']);
    });

    test('the Foreign Ministry is that of the nation its article speaks of', () =>
      assert.deepEqual(listed(folder(
        article('ORG Foreign Ministry', 'PLACE Kenya'), article('ORG Foreign Ministry', 'PLACE Peru'), article('ORG Foreign Ministry', 'PLACE Kenya'))).filter(line => /Ministry/.test(line)),
      ['Foreign Ministry: Foreign Ministry@1, Foreign Ministry@3', 'Foreign Ministry: Foreign Ministry@2']));
  });

  test('an institution that every nation has keeps its id when that of another nation comes', () => {
    const index = folder(article('ORG Foreign Ministry', 'PLACE Kenya'));
    const idOfFirst = (): string => identityOf(identify(index), '1.txt', 'ORG:foreign ministry')!.id;
    const before = idOfFirst();
    index.replace('0.txt', article('ORG Foreign Ministry', 'PLACE Peru'));
    assert.equal(idOfFirst(), before);
  });

  suite('corrections', () => {
    const spellings = (): FolderIndex => folder(article('PERSON Sergei Volkonsky'), article('PERSON Sergey Volkonskiy'), article('PERSON Ana Duarte'));

    test('merge what the names do not show', () =>
      assert.deepEqual(listed(spellings(), { merge: ['Ana Duarte', 'Sergei Volkonsky'], kind: 'PERSON' }),
        ['Sergey Volkonskiy: Sergei Volkonsky@1, Sergey Volkonskiy@2, Ana Duarte@3']));

    test('split what the names seem to show, and all that would join it by a detour', () =>
      assert.deepEqual(listed(folder(article('PERSON Sergei Volkonsky'), article('PERSON Sergey Volkonskiy'), article('PERSON Sergei Volkonskiy')), { split: ['Sergei Volkonsky', 'Sergey Volkonskiy'], kind: 'PERSON' }).length, 2));

    test('all who bear a name are one, if the user says so', () => {
      const index = folder(article('PERSON Ana Duarte | senator', 'PERSON Ines Valdora'), article('PERSON Ana Duarte | goalkeeper', 'PERSON Tom Brill'), article('PERSON Luis Duarte'), article('PERSON Duarte'), article('PERSON Duarte'));
      const ana = (...all: Correction[]): string[] => listed(index, ...all).filter(line => /Duarte/.test(line));
      assert.equal(ana().length, 5);
      assert.deepEqual(ana({ merge: ['Ana Duarte'], kind: 'PERSON' }, { merge: ['Duarte'], kind: 'PERSON' }),
        ['Ana Duarte: Ana Duarte@1, Ana Duarte@2', 'Duarte: Duarte@4, Duarte@5', 'Luis Duarte: Luis Duarte@3']);
    });

    test('a surname can be merged with a full name', () =>
      assert.deepEqual(listed(folder(article('PERSON Vasketh'), article('PERSON Olivia Vasketh'), article('PERSON Peter Vasketh')), { merge: ['Vasketh', 'Peter Vasketh'], kind: 'PERSON' }),
        ['Olivia Vasketh: Olivia Vasketh@2', 'Peter Vasketh: Vasketh@1, Peter Vasketh@3']));

    test('rename shows another name, and joins whoever goes by it', () =>
      assert.deepEqual(listed(spellings(), { rename: 'Sergei Volkonsky', to: 'Serge Wolkonsky', kind: 'PERSON' }),
        ['Ana Duarte: Ana Duarte@3', 'Serge Wolkonsky: Sergei Volkonsky@1, Sergey Volkonskiy@2']));

    suite('rename an article, and', () => {
      const texts = ['Sergei Volkonsky spoke in Riga. Volkonsky left.', 'Sergey Volkonskiy spoke in Riga.', 'Ana Duarte spoke in Riga.'];
      const people = (...all: Correction[]): (readonly [string, readonly string[]])[] => {
        const index = createFolderIndex();
        texts.forEach((text, i) => index.replace(`${i + 1}.txt`, analyse(`${text}\n`, { all }, `${i + 1}.txt`)));
        return identify(index, { all }).filter(({ kind }) => kind === 'PERSON').map(({ name, files }) => [name, files] as const);
      };
      const rename: Correction = { rename: 'Sergei Volkonsky', to: 'The Wolf', kind: 'PERSON' };

      test('its other spellings stay with it', () => assert.deepEqual(people(rename), [['The Wolf', ['1.txt', '2.txt']], ['Ana Duarte', ['3.txt']]]));

      test('a short form alone is enough', () =>
        assert.deepEqual(people({ rename: 'Volkonsky', to: 'The Wolf', kind: 'PERSON' }), [['The Wolf', ['1.txt', '2.txt']], ['Ana Duarte', ['3.txt']]]));

      test('again', () =>
        assert.deepEqual(people(rename, { rename: 'The Wolf', to: 'Wolf', kind: 'PERSON' }), [['Wolf', ['1.txt', '2.txt']], ['Ana Duarte', ['3.txt']]]));

      test('it is merged and split by the new name', () => {
        assert.deepEqual(people(rename, { merge: ['The Wolf', 'Ana Duarte'], kind: 'PERSON' }).map(([, files]) => files), [['1.txt', '2.txt', '3.txt']]);
        assert.deepEqual(people(rename, { split: ['The Wolf', 'Sergey Volkonskiy'], kind: 'PERSON' }).map(([, files]) => files).sort(), [['1.txt'], ['2.txt'], ['3.txt']]);
      });

      test('two that are renamed to one are one', () =>
        assert.deepEqual(people(rename, { rename: 'Ana Duarte', to: 'The Wolf', kind: 'PERSON' }), [['The Wolf', ['1.txt', '2.txt', '3.txt']]]));
    });

    test('a surname that was merged is in one place when the other name comes and goes', () => {
      const merge: Correction = { merge: ['Vasketh', 'Ana Duarte'], kind: 'PERSON' };
      const index = folder(article('PERSON Vasketh'));
      assert.deepEqual(listed(index, merge), ['Vasketh: Vasketh@1']);
      const all = { all: [merge] };
      index.replace('2.txt', article('PERSON Ana Duarte'));
      assert.equal(identify(index, all).length, 1);
      index.replace('2.txt', undefined);
      assert.equal(identify(index, all).length, 1);
    });

    test('of two that contradict each other the later holds, and without them all is as before', () => {
      const index = spellings();
      const before = listed(index);
      const merge: Correction = { merge: ['Ana Duarte', 'Sergei Volkonsky'], kind: 'PERSON' };
      assert.equal(listed(index, merge, { split: ['Ana Duarte', 'Sergei Volkonsky'], kind: 'PERSON' }).length, 2);
      assert.equal(listed(index, { split: ['Ana Duarte', 'Sergei Volkonsky'], kind: 'PERSON' }, merge).length, 1);
      assert.deepEqual(listed(index), before);
    });

    test('whoever a file calls somebody else stays another, with the surname that follows', () => {
      const means: Correction = { name: 'Olivia Vasketh', means: 'Olivia Vasketh (2)', kind: 'PERSON', in: 'b.txt' };
      const index = createFolderIndex();
      for (const file of ['a.txt', 'b.txt']) index.replace(file, analyse('Olivia Vasketh spoke in Riga. “We will wait,” Vasketh said.\n', { all: [means] }, file));
      const people = identify(index, { all: [means] }).filter(({ kind }) => kind === 'PERSON');
      assert.deepEqual(people.map(({ name, files, count }) => [name, files, count]), [['Olivia Vasketh', ['a.txt'], 2], ['Olivia Vasketh (2)', ['b.txt'], 2]]);
    });

    test('a name of another kind is not meant', () =>
      assert.equal(listed(folder(article('ORG Velmora'), article('PLACE Havn')), { merge: ['Velmora', 'Havn'], kind: 'ORG' }).length, 2));
  });

  test('why each form names the same is said', () => {
    const [identity] = identify(folder(article('PERSON Sergei Volkonsky, Volkonsky'), article('PERSON Sergey Volkonskiy, Sergey Volkonskiy')));
    assert.equal(identity!.name, 'Sergey Volkonskiy');
    for (const { form } of identity!.forms) assert.equal(identity!.reasons.has(form), form !== identity!.name, form);
    assert.match(identity!.reasons.get('Sergei Volkonsky')!, /spelling/);
    assert.match(identity!.reasons.get('Volkonsky')!, /surname alone, in the same article/);
    const whys = (...lines: string[]): (string | undefined)[] => {
      const { forms, reasons } = identify(folder(...lines.map(line => article(line))))[0]!;
      return forms.map(({ form }) => reasons.get(form));
    };
    // Of the fuller of two names nothing is left out; a title is no other spelling; a given name is a part.
    assert.deepEqual(whys('PERSON Ana Duarte, Ana Duarte', 'PERSON Ana M. Duarte'), [undefined, 'middle name left out in “Ana Duarte”']);
    assert.deepEqual(whys('PERSON Ana Duarte, Ana Duarte, Senator Ana Duarte, Ana'), [undefined, 'part of the name, in the same article', undefined]);
    assert.deepEqual(whys('ORG Velmora Water, Velmora Water, Assembly'), [undefined, 'used for the name, in the same article']);
  });

  test('and what else speaks for it: a role in common, or company', () => {
    const whyOf = (index: FolderIndex): string | undefined => [...identify(index).find(({ name }) => /Volkonsk/.test(name))!.reasons.values()][0];
    assert.match(whyOf(folder(article('PERSON Sergei Volkonsky | foreign minister'), article('PERSON Sergey Volkonskiy | Foreign Minister'), article('PERSON Sergey Volkonskiy | foreign minister')))!,
      /spelling; same role in 3 files \(foreign minister\)$/);
    assert.match(whyOf(folder(article('PERSON Sergei Volkonsky | foreign minister', 'PERSON Sergey Volkonskiy | foreign minister')))!, /same role in one file \(foreign minister\)$/);
    assert.match(whyOf(folder(article('PERSON Sergei Volkonsky', 'PERSON Tom Brill'), article('PERSON Sergey Volkonskiy', 'PERSON Tom Brill')))!, /spelling; named beside the same: Tom Brill$/);
  });

  test('what a file said before is not kept', async () => {
    const index = folder(article('PERSON Ana Duarte'), article('PERSON Ana Duarte'));
    const editedAway = (): WeakRef<Article> => {
      identify(index);
      const before = new WeakRef(index.article('1.txt')!);
      index.replace('1.txt', article('PERSON Luis Duarte'));
      identify(index).forEach(({ forms, mentions }) => [forms, mentions]);
      return before;
    };
    const before = editedAway();
    // A WeakRef holds until the end of the turn in which it was made.
    await new Promise(resolve => setImmediate(resolve));
    setFlagsFromString('--expose-gc');
    (runInNewContext('gc') as () => void)();
    assert.equal(before.deref(), undefined);
  });

  test('edits, deletions and corrections in any order lead to what a fresh reading finds', () => {
    const people = ['PERSON Ana Duarte | senator', 'PERSON Ana Duarte | goalkeeper', 'PERSON Ana Duarte', 'PERSON Duarte', 'PERSON Luis Duarte | Kenyan minister', 'PERSON A. Duarte',
      'PERSON Luis Duarte | Peruvian president', 'PERSON Duarte (34)', 'PERSON Anna Duarte', 'PERSON Ana Maria Duarte'];
    const others = ['ORG Andaman Fund, AF', 'ORG AF', 'ORG Andaman Fund', 'ORG Arab Forum', 'ORG Foreign Ministry', 'ORG Kenyan Foreign Ministry', 'PLACE Kenya', 'PLACE Peru', 'PERSON Ines Valdora', 'PERSON Valdora'];
    const line = fc.constantFrom(...people, ...others);
    const lines = fc.uniqueArray(line, { maxLength: 6, selector: each => each.split(' |')[0]!.split(',')[0]! });
    const correction = fc.constantFrom<Correction>({ merge: ['Ana Duarte', 'Duarte'], kind: 'PERSON' }, { split: ['Ana Duarte', 'Anna Duarte'], kind: 'PERSON' }, { rename: 'AF', to: 'Andaman Fund', kind: 'ORG' },
      { merge: ['Valdora', 'Luis Duarte'], kind: 'PERSON' }, { merge: ['Valdora', 'Nobody Here'], kind: 'PERSON' }, { merge: ['Nobody Here', 'Ana Maria Duarte'], kind: 'PERSON' });
    const step = fc.oneof(fc.tuple(fc.constantFrom('1.txt', '2.txt', '3.txt', '4.txt', '5.txt'), fc.option(lines, { nil: undefined })), fc.array(correction, { maxLength: 3 }).map((all): Corrections => ({ all })));
    fc.assert(fc.property(fc.array(step, { maxLength: 20 }), steps => {
      const index = createFolderIndex();
      let corrections: Corrections = { all: [] };
      for (const [nth, each] of steps.entries()) {
        if ('all' in each) corrections = each;
        else index.replace(each[0], each[1] && article(...each[1]));
        // A few steps of the work, or all: what has been begun is taken up by whoever comes next, whatever has changed since.
        const work = identifyGradually(index, corrections, 1 + nth % 3);
        for (let left = 7 * (nth % 5); 0 < left && !work.next().done; left--);
        if (nth % 5 === 4) identify(index, corrections);
      }
      const fresh = createFolderIndex();
      for (const file of [...index.files()].reverse()) fresh.replace(file, index.article(file));
      const shape = (at: FolderIndex): unknown => identify(at, corrections).map(({ id, name, kind, count, forms, reasons, roles, mentions }) =>
        ({ id, name, kind, count, forms: forms.map(({ form, mentions: times }) => [form, times]), reasons, roles, mentions }));
      assert.deepEqual(shape(index), shape(fresh));
      for (const identity of identify(index, corrections)) {
        for (const { file, entity } of identity.mentions) assert.equal(identityOf(identify(index, corrections), file, entity), identity);
      }
    }), { numRuns: 150 });
  });
});
