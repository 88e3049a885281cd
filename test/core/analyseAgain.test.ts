import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { analyse, analyseAgain, type Analysis } from '../../src/core/analyse';
import { noCorrections, type Corrections } from '../../src/core/corrections';
import { plain } from '../../src/core/model';
import { readCorpus } from '../../training/corpus';

const samples = readdirSync('samples').filter((file) => file.endsWith('.txt')).map((file) => readFileSync(`samples/${file}`, 'utf8'));
const articles = [...readCorpus('corpus').map(({ text }) => text), ...samples];

const file = 'a.txt';
const isSame = (text: string, again: Analysis, corrections = noCorrections): void =>
  assert.equal(JSON.stringify(again.article), JSON.stringify(analyse(text, corrections, file)));

/** A text after each of its edits, analysed from the analysis before, is what a text never seen would be. */
function follow(...texts: readonly string[]): Analysis {
  let analysis: Analysis | undefined;
  for (const text of texts) isSame(text, analysis = analyseAgain(text, noCorrections, file, analysis));
  return analysis!;
}

/** What is kept of the last of some analyses, each of which goes on from the one before; and weak references to all of them and their parts. */
function chain(keep: (analysis: Analysis) => object): { readonly kept: object; readonly left: readonly WeakRef<object>[] } {
  const text = 'Ana Duarte, the mayor, left.\n\n“We waited,” she said in Velmora.\n\nIt rained.\n\nIvo Brandt of Harbour Bank wept.';
  const left: WeakRef<object>[] = [];
  let analysis: Analysis | undefined;
  for (const word of ['', 'Duarte', 'Peter Lund', 'on Monday', '“so”', 'he said']) {
    analysis = analyseAgain(`${text} ${word}`, noCorrections, file, analysis);
    // Somebody looks at the marks between two keys: what is worked out late must not keep more either.
    JSON.stringify(analysis.article);
    for (const each of thingsOf(analysis)) left.push(new WeakRef(each));
  }
  return { kept: keep(analysis!), left };
}

/** What an analysis is made of, down to its lines: those of a paragraph that has changed are other ones. */
const thingsOf = (analysis: Analysis): object[] => [analysis, ...Object.values(analysis) as object[], ...analysis.attributed.columns.voiced.map(({ framed }) => framed)];

const mostCollections = 20;

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}

/** One change: at a share of the text so many characters go, and these words come. */
interface Edit {
  readonly share: number;
  readonly gone: number;
  readonly words: string;
}

const edited = (text: string, { share, gone, words }: Edit): string => {
  const at = Math.floor(share * text.length);
  return text.slice(0, at) + words + text.slice(at + gone);
};

const words = fc.oneof(
  fc.constantFrom('Ana Duarte', 'Duarte', ' said', '“', '”', '"', "'", '‘', '’', '.', '\n', '\n\n', '\r\n', '\r\n\r\n', 'x', ' ', ', ', ': ', '> ', '- ', '(', ')', '<', '['),
  fc.constantFrom('the minister', 'The minister', 'Foreign Minister Ivo Brandt', 'Ivo Brandt, the mayor,', ' he said.', 'Mrs Duarte', ' she ', 'we ', '(HWU)', 'HWU',
    'Ministry of Trade', 'the Duartes', 'London', 'on Monday', 'March 3, 2031', 'MARCH 3, 2031', 'harbour', 'Harbour', 'goal league striker cup match coach ',
    '“We will wait,” she said.', 'the “Salt Accounts”', 'ANA DUARTE: We have no ships. We wait.\n\n', 'By Ana Duarte\n\n', '- Ana Duarte, farmer\n\n'),
  fc.constantFrom(...articles).chain((text) => fc.nat(text.length).chain((from) => fc.nat(800).map((length) => text.slice(from, from + length)))),
);
const edit = fc.record({ share: fc.double({ min: 0, max: 1, noNaN: true }), gone: fc.oneof(fc.constant(0), fc.nat(8), fc.nat(400)), words: fc.oneof(fc.constant(''), words) });
const source = fc.oneof(
  fc.constantFrom(...articles).chain((text) => fc.nat(Math.max(0, text.length - 200)).map((from) => text.slice(from, from + 3000))),
  fc.constantFrom(...articles).map((text) => text.slice(0, 2000).replace(/\r?\n/g, '\r\n')),
  fc.array(words, { maxLength: 20 }).map((list) => list.join(' ')),
);

suite('analyseAgain', () => {
  test('paragraphs with the same names that change places', () => {
    for (const [one, other, short] of [['Foreign Ministry', 'Defence Ministry', 'Ministry'], ['Velmora Bank', 'Harbour Bank', 'Bank']] as const) {
      const head = `Harbour reopens after storm\n\nThe ${one} came to the harbour on Sunday, a statement for the port said in a long sheet.`;
      const paragraph = (last: string): string => `For hours people near the port spoke of the ${short} and of the ${other} ${last} in a long and tiring debate.`;
      const tail = 'The ships left later that day with most of the herring, and nobody complained about it in the evening.';
      follow([head, paragraph('there'), paragraph('again'), tail].join('\n\n'), [head, paragraph('again'), paragraph('there'), tail].join('\n\n'));
    }
  });

  test('any chain of edits gives what the text alone gives', () => {
    fc.assert(fc.property(source, fc.array(edit, { minLength: 1, maxLength: 5 }), (text, edits) => {
      let now = text;
      let analysis = analyseAgain(now, noCorrections, file);
      for (const one of edits) {
        now = edited(now, one);
        analysis = analyseAgain(now, noCorrections, file, analysis);
        isSame(now, analysis);
      }
    }), { numRuns: 40 });
  });

  test('any two texts: what was before never matters', () => {
    fc.assert(fc.property(source, source, (before, now) => isSame(now, analyseAgain(now, noCorrections, file, analyseAgain(before, noCorrections, 'b.txt')))), { numRuns: 25 });
  });

  test('hard-wrapped lines that are the same from both ends, as far as lines were doubled or taken out', () => {
    const lines = Array.from({ length: 12 }, () => 'The ships of the harbour came back on a Monday, as the\nmayor had said they would, and nobody was there to see it.');
    follow(...[12, 12, 11, 12, 1, 6].map((count) => lines.slice(0, count).join('\n')));
  });

  test('an analysis may be gone on from twice', () => {
    const [start, one, other] = ['Ana Duarte left.\n\nDuarte wept.', 'Ana Duarte left. Ivo Brandt stayed.\n\nDuarte wept.', 'Lisbon left.\n\nDuarte wept.'];
    const analysis = follow(start!);
    isSame(one!, analyseAgain(one!, noCorrections, file, analysis));
    isSame(other!, analyseAgain(other!, noCorrections, file, analysis));
  });

  test('no analysis keeps the ones before it, and an article none at all', async () => {
    /** How much is still there of so many analyses, each gone on from the one before, when nobody but `keep` has any. */
    const remaining = async (keep: (analysis: Analysis) => object): Promise<number> => {
      const { kept, left } = chain(keep);
      const own = new Set('attributed' in kept ? thingsOf(kept as Analysis) : [kept]);
      for (let collections = 1; ; collections++) {
        // A turn that has looked at a weak reference keeps what it refers to until it ends.
        await new Promise((resolve) => setImmediate(resolve));
        collectGarbage();
        const others = left.map((reference) => reference.deref()).filter((each) => each !== undefined && !own.has(each)).length;
        // The engine itself keeps something for a while: what a function is being compiled with.
        if (others === 0 || collections === mostCollections) return others;
      }
    };
    assert.equal(await remaining((analysis) => analysis), 0);
    assert.equal(await remaining(({ article }) => plain(article)), 0, 'what leaves the analysis is plain');
  });

  suite('what one paragraph tells of another', () => {
    const below = 'Duarte went home to Velmora on Monday and said nothing more to anybody about the harbour.';
    test('a full name, from its first letter to its last', () =>
      void follow(...Array.from('Ana Duarte met them.', (_, at) => `${'Ana Duarte met them.'.slice(0, at + 1)}\n\n${below}`), below));
    test('a word in small letters', () => void follow(`Harbour is open.\n\n${below}`, `Harbour is open, the harbour.\n\n${below}`, `Harbour is open.\n\nNobody went.`));
    test('the day the article is of', () => void follow(`5 May 2031\n\n${below}`, `15 May 2031\n\n${below}`, `5 May 2031\n\n${below}`));
    test('the subject', () => void follow(`Riga won.\n\n${below}`, `Riga won the league match, goal by goal, the striker said.\n\nRiga won.`));
    test('who holds a role', () => {
      const later = '\n\nIt rained.\n\nThe mayor returned at night.\n\n“We waited,” the mayor said.';
      const other = `\n\nPeter Lund wept.${later}`;
      follow(`Ana Duarte, the mayor, left.${other}`, `Ivo Brandt, the mayor, left.${other}`, `Nobody left.${other}`);
      follow(`Ana Duarte, the mayor, left.${later}`, `Ivo Brandt, the mayor, left.${later}`, `Nobody left.${later}`, `It rained. Ivo Brandt, the mayor, left.${later}`);
    });
    test('who holds a role, far above', () => {
      const later = `${'\n\nIt rained.'.repeat(40)}\n\nThe mayor returned at night.`;
      const { mentions } = follow(`Ana Duarte, the mayor, left.${later}`, `Ivo Brandt, the mayor, left.${later}`, `It rained.\n\nIvo Brandt, the mayor, left.${later}`).article;
      assert.equal(mentions.filter(({ kind }) => kind === 'ROLE').at(-1)?.holder, 'PERSON:ivo brandt');
    });
    test('a quotation opened and closed', () => {
      const rest = '\n\n“We waited long.\n\n“Nobody came,” Ana Duarte said.\n\nIt was late.” Nobody minded.';
      follow(`It rained.${rest}`, `“It rained.${rest}`, `“It rained.”${rest}`, `‘It rained,’ he said. ‘So,’ he said. ‘It did,’ he said.${rest}`);
    });
    test('whom a pronoun means', () => {
      const rest = '\n\nIt rained.\n\n“We waited,” she said. He left.';
      follow(`Mrs Duarte came.${rest}`, `Mrs Duarte and Mr Brandt came.${rest}`, `Ana Duarte came.${rest}`, `They came.${rest}`, `Ana Duarte, his wife, came.${rest}`);
    });
    test('whom a pronoun means, by what stands below it', () => {
      const above = 'A. Duarte met I. Brandt in Riga on Monday.\n\n“We waited long,” she said.\n\nIt rained.\n\n';
      follow(`${above}Mrs. Duarte left.`, `${above}Mr. Duarte left. Mrs. Brandt left.`, `${above}Nobody left.`);
    });
    test('a gender, told in another paragraph, above or below, of whom a given name tells nothing', () => {
      const said = '\n\nA. Duarte met I. Brandt in Riga on Monday.\n\nIt rained.\n\n“We waited long,” she said.\n\nIt was late.';
      const speaker = ({ article: { quotes } }: Analysis): string | undefined => quotes.find(({ kind }) => kind === 'direct')?.speaker?.entity;
      assert.equal(speaker(follow(`Mr. Brandt came.${said}`, `Nobody came.${said}`)), 'PERSON:brandt');
      assert.equal(speaker(follow(`Nobody came.${said}`, `Mr. Brandt came.${said}`)), undefined);
      assert.equal(speaker(follow(`Nobody came.${said}`, `Nobody came.${said}\n\nMr. Brandt left.`)), undefined);
    });
    test('the name of a term, told in another paragraph, above or below', () => {
      const rest = '\n\nIt rained.\n\nHe said that “Salt Accounts” was good.\n\nIt was late.';
      const [told, untold] = ['The novel “Salt Accounts” sold well in the harbour of Velmora.', 'The novel of which we speak sold well in the harbour of Velmora.'];
      const isTerm = ({ article: { text, quotes } }: Analysis): boolean =>
        quotes.some(({ start, kind }) => text.indexOf('that “Salt') < start && start < text.indexOf('was good') && kind === 'term');
      assert.ok(isTerm(follow(untold + rest, told + rest)));
      assert.ok(!isTerm(follow(told + rest, untold + rest)));
      assert.ok(isTerm(follow(untold + rest, `${untold}${rest}\n\n${told}`)));
    });
    test('what an acronym in brackets is short for', () => {
      const union = (behind: string): string => `The Harbour Workers Union${behind} met in Riga on Monday.\n\nThe DKV agency said that it would go on strike.`;
      follow(union(' (DKV)'), union(', DKV,'), union(' (DKV)'), union('; (DKV)'));
    });
    test('whom a role means, however far above, to the first line', () => {
      const rest = '\n\nIt rained.\n\n“We waited,” the senator said.';
      follow(`Senator Ana Duarte came.${rest}`, `It was late.\n\nSenator Ana Duarte came.${rest}`, `It rained.${rest}`, `Senator Ivo Brandt came.\n\nIt rained.${rest}`);
    });
    test('marked words that are a name elsewhere', () => {
      const rest = '\n\nShe said “Salt Accounts” was finished.\n\nNobody in Riga who saw “Salt Accounts” wept, and Ana Duarte liked “Salt Accounts” very much.';
      follow(`The novel “Salt Accounts” sold.${rest}`, `The novel sold.${rest}`, `The film “Salt Accounts” sold.${rest}`);
    });
    test('a conversation, and the first person', () => {
      const turn = (name: string): string => `${name}: We have no ships left here. We wait for them.`;
      follow(turn('ANA DUARTE'), [turn('ANA DUARTE'), turn('IVO BRANDT')].join('\n\n'), ['ANA DUARTE', 'IVO BRANDT', 'ANA DUARTE'].map(turn).join('\n\n'), turn('IVO BRANDT'));
      const said = 'Ana Duarte said that the ships were late.\n\nWe wait for them every day of the week, my brother and I.';
      follow(said, `${said}\n\nOur boats are here.\n\nMy boat is not.`, said);
    });
    test('what the user calls them', () => {
      const rename: Corrections = { all: [{ rename: 'Ana Duarte', to: 'A. Duarte', kind: 'PERSON' }, { notAName: 'Velmora' }] };
      const text = `Ana Duarte left.\n\n${below}`;
      const analysis = analyseAgain(text, rename, file, follow(text));
      isSame(text, analysis, rename);
      isSame(`It rained. ${text}`, analyseAgain(`It rained. ${text}`, rename, file, analysis), rename);
      isSame(text, analyseAgain(text, noCorrections, file, analysis));
    });
    test('blocks that changed places, and two that are the same', () => {
      const [a, b] = ['Ana Duarte left the harbour of Velmora on Monday.', 'Ivo Brandt, the mayor, stayed in Riga for the night.'];
      follow([a, b, a].join('\n\n'), [b, a, a].join('\n\n'), [a, a, b].join('\n\n'), [a, b].join('\n\n'), [b, b].join('\n\n'));
    });
  });

  test('what did not change is not worked out again', () => {
    const paragraphs = samples.join('\n\n').split(/\n\n+/);
    const before = analyseAgain(paragraphs.join('\n\n'), noCorrections, file);
    const now = analyseAgain(paragraphs.join('\n\n').replace('. ', '. So. '), noCorrections, file, before);
    const kept = now.reading.parts.filter((part) => before.reading.parts.includes(part));
    assert.equal(kept.length, now.reading.parts.length - 1);
    const readBefore = new Set(before.recognised.parts);
    assert.ok(now.reading.parts.length - 3 <= now.recognised.parts.filter((part) => readBefore.has(part)).length);
    const lines = new Set(before.attributed.parts);
    assert.ok(now.attributed.parts.length - 3 <= now.attributed.parts.filter((quotes) => lines.has(quotes)).length);
  });
});
