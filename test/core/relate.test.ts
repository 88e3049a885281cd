import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../../src/core/analyse';
import { createFolderIndex } from '../../src/core/folderIndex';
import { relate, type RelatedHit, sameQuotes } from '../../src/core/relate';
import { groupByFile } from '../../src/core/relate/groupByFile';
import { ask, folder } from './relateFolder';

const opening = 'Olivia Vasketh, the mayor of Velmora, opened the new ferry terminal on Tuesday. The building cost nine million crowns and took four winters to finish.';
const quote = '“The sea has never been closer to our schools, and our children will cross it every morning,” Vasketh said.';
const strike = 'Dockers in Talsvik walked out over night shifts. Their union wants two crews on every crane after dark.';
const herring = 'Herring prices fell for a third week. Buyers blamed warm water and full freezers.';
const agency = 'Crews worked through the night to free a grain ship that had run aground off Cape Sorrel with nineteen sailors aboard, and a tug was due at noon. No oil had leaked by Friday, the coast guard said, but a storm was expected before the weekend.';

suite('relate', () => {
  test('the same event comes first', () => {
    const index = folder({ 'a.txt': strike, 'b.txt': 'Velmora now has its ferry terminal. Mayor Vasketh cut the ribbon of the nine-million-crown building.', 'c.txt': herring });
    assert.equal(ask(index, opening)[0]?.file, 'b.txt');
  });

  test('an article that cannot be read any more is left out', () => {
    const whole = folder({ 'a.txt': opening, 'b.txt': opening, 'c.txt': herring });
    const index = Object.create(whole, { article: { value: (file: string) => (file === 'a.txt' ? undefined : whole.article(file)) } }) as typeof whole;
    assert.deepEqual(ask(index, opening).map(({ file }) => file), ['b.txt']);
  });

  test('what shares nothing is not listed', () => assert.deepEqual(ask(folder({ 'a.txt': herring }), strike), []));

  test('scores are between 0 and 1, best first', () => {
    const index = folder({ 'a.txt': opening, 'b.txt': `${opening} ${quote}`, 'c.txt': strike, 'd.txt': 'The ferry terminal is late.' });
    const scores = ask(index, `${opening} ${quote}`).map(({ score }) => score);
    assert.ok(2 < scores.length);
    assert.deepEqual(scores, [...scores].sort((a, b) => b - a));
    assert.ok(scores.every((score) => 0 < score && score <= 1));
  });

  test('names in common are the reason, as the hit writes them', () => {
    const index = folder({ 'a.txt': 'Ferries to Norway stopped on Monday. Mayor Vasketh was ill, said a clerk.' });
    assert.deepEqual(ask(index, `${opening} It faces Norway.`)[0]?.reasons, ['Norway, Vasketh']);
  });

  test('else words in common', () => {
    const index = folder({ 'a.txt': 'Too much herring lay in the freezers, and prices fell.' });
    assert.match(ask(index, herring)[0]!.reasons.join(), /^same words: (?:herring|freezers|prices|fell|, )+$/);
  });

  test('of two equal passages the one nearer in time comes first', () => {
    const index = folder({ 'a.txt': `VELMORA, March 4, 2021\n\n${herring}`, 'b.txt': `VELMORA, March 4, 2025\n\n${herring}` });
    const hits = ask(index, `TALSVIK, March 6, 2025\n\n${herring}`, { at: 'Herring' });
    assert.deepEqual(hits.map(({ file }) => file), ['b.txt', 'a.txt']);
  });

  test('a selection asks about just its words', () => {
    const index = folder({ 'a.txt': strike, 'b.txt': herring });
    const text = `${strike} ${herring}`;
    const start = text.indexOf('Herring prices');
    const hits = relate(index, { file: 'asking.txt', article: analyse(text), span: { start, end: start + 'Herring prices'.length }, limit: 10 });
    assert.deepEqual(hits.map(({ file }) => file), ['b.txt']);
  });

  test('a caret asks most about its own sentence', () => {
    const index = folder({ 'a.txt': strike, 'b.txt': herring });
    const text = `${strike} ${herring}`;
    assert.equal(ask(index, text, { at: 'walked out' })[0]?.file, 'a.txt');
    assert.equal(ask(index, text, { at: 'full freezers' })[0]?.file, 'b.txt');
  });

  test('says which paragraph of short ones it is about', () => {
    const text = [herring, 'Vasketh stayed at home.', strike].join('\n\n');
    const index = folder({ 'a.txt': text });
    const cores = [strike, herring].map((asked) => ask(index, asked).map(({ start, end, core }) => [start, end, text.slice(core.start, core.end)]));
    assert.deepEqual(cores, [[[0, text.length, strike]], [[0, text.length, herring]]]);
  });

  test('of two passages with the same words the one from the same story comes first', () => {
    const council = 'The council met until midnight. It will decide about the money for the building next week.';
    const index = folder({
      'a.txt': `Prison guards in Orsk want helmets. Governor Pavel Drozd refused.\n\n${council}`,
      'b.txt': `Ferries from Norway will moor in Velmora at the new terminal, said Mayor Vasketh.\n\n${council}`,
    });
    const hits = ask(index, `${opening}\n\nThe council has not yet decided about the money.`, { at: 'The council' });
    assert.deepEqual(hits.map(({ file }) => file), ['b.txt', 'a.txt']);
  });

  test('a number in common counts', () => {
    const index = folder({ 'a.txt': 'Dockers in the harbour sang.', 'b.txt': 'Dockers, 4,700 strong, sang.' });
    assert.equal(ask(index, 'In the harbour 4,700 dockers walked out.')[0]?.file, 'b.txt');
  });

  test('a file name dates an article that does not', () => {
    const index = folder({ '2021-03-04-herring.txt': herring, '20250304 herring.txt': herring });
    const hits = ask(index, herring, { file: '2025-03-06-asking.txt' });
    assert.deepEqual(hits.map(({ file }) => file), ['20250304 herring.txt', '2021-03-04-herring.txt']);
  });

  test('what has no day comes behind news of the same days, before what is of another year', () => {
    const index = folder({ 'a.txt': herring, '2021-03-04-b.txt': herring, '2025-03-05-c.txt': herring });
    assert.deepEqual(ask(index, herring, { file: '2025-03-05-asking.txt' }).map(({ file }) => file), ['2025-03-05-c.txt', 'a.txt', '2021-03-04-b.txt']);
  });

  test('of files without a day, those saved near to each other come first', () => {
    const index = folder({ 'a.txt': herring, 'b.txt': herring, 'asking.txt': herring }, { 'a.txt': 18_000, 'b.txt': 20_001, 'asking.txt': 20_000 });
    assert.deepEqual(ask(index, herring).map(({ file }) => file), ['b.txt', 'a.txt']);
  });

  test('when files were saved moves nothing that has a day of its own', () => {
    const texts = { 'a.txt': herring, '2021-03-04-b.txt': herring, '2025-03-04-c.txt': herring, 'asking.txt': herring };
    const scores = (saved: Readonly<Record<string, number>>, file: string): (readonly [string, number])[] =>
      ask(folder(texts, saved), herring, { file }).map(({ file: found, score }) => [found, score] as const).filter(([found]) => found !== 'asking.txt');
    const [unpacked, later] = [{ 'a.txt': 20_150, 'asking.txt': 20_150 }, { '2021-03-04-b.txt': 15_000, '2025-03-04-c.txt': 25_000 }];
    for (const file of ['asking.txt', '2025-03-05-asking.txt']) {
      const before = scores({}, file);
      assert.deepEqual(scores(unpacked, file), before);
      assert.deepEqual(scores(later, file), before);
    }
  });

  test('an event stays one, however late its report was saved', () => {
    const texts = { 'a.txt': strike, 'asking.txt': strike };
    const reasons = (saved: Readonly<Record<string, number>>): readonly string[] => ask(folder(texts, saved), strike)[0]!.reasons;
    assert.ok(reasons({}).some((reason) => reason.startsWith('same event')));
    assert.deepEqual(reasons({ 'a.txt': 15_000, 'asking.txt': 20_000 }), reasons({}));
  });

  test('further passages of one file do not crowd out other files', () => {
    const long = Array.from({ length: 5 }, (_, i) => `Herring prices fell again in week ${i}, buyers said. ${'Freezers were full of herring. '.repeat(6)}`).join('\n\n');
    const index = folder({ 'long.txt': long, 'short.txt': 'Herring prices fell. Freezers were full, said buyers.' });
    assert.ok(ask(index, herring, { limit: 3 }).some(({ file }) => file === 'short.txt'));
  });

  test('an empty article asks nothing', () => assert.deepEqual(ask(folder({ 'a.txt': strike }), ''), []));

  test('never lists its own file', () => {
    const texts = fc.array(fc.constantFrom(opening, quote, strike, herring, agency, ''), { maxLength: 4 }).map((parts) => parts.join('\n\n'));
    fc.assert(fc.property(fc.array(texts, { minLength: 1, maxLength: 4 }), fc.nat(600), (contents, offset) => {
      const index = createFolderIndex();
      contents.forEach((text, i) => index.replace(`${i}.txt`, analyse(text)));
      const article = index.article('0.txt')!;
      const at = Math.min(offset, article.text.length);
      for (const hit of relate(index, { file: '0.txt', article, span: { start: at, end: at }, limit: 5 })) {
        assert.notEqual(hit.file, '0.txt');
        assert.ok(0 < hit.reasons.length);
        assert.ok(hit.start <= hit.core.start && hit.core.start < hit.core.end && hit.core.end <= hit.end && hit.end <= index.article(hit.file)!.text.length);
      }
    }), { numRuns: 50 });
  });
});

suite('near copies', () => {
  const reworked = agency.replace('Crews', 'Salvage crews').replace('grain ship', 'grain carrier');
  const index = folder({
    'z-first.txt': `SORREL, March 6, 2025\n\n${agency}`, 'a-later.txt': `SORREL, March 7, 2025\n\n${reworked}`, 'b-later.txt': `SORREL, March 7, 2025\n\n${agency}`,
    'other.txt': 'The coast guard said a grain ship had run aground off Cape Sorrel. A storm is near.',
  });

  test('are said to be so, other reports are not', () => {
    const hits = ask(index, agency);
    assert.deepEqual(hits.filter(({ reasons }) => reasons.includes('near copy')).map(({ file }) => file).sort(), ['a-later.txt', 'b-later.txt', 'z-first.txt']);
    assert.ok(hits.some(({ file }) => file === 'other.txt'));
  });

  test('do not count: as many others are found', () => {
    const copies = Object.fromEntries(['c', 'd', 'e', 'f'].map((name) => [`${name}.txt`, agency]));
    const others = { 'x.txt': 'A grain ship ran into the pier of Talsvik.', 'y.txt': 'Sailors fear the storms of Cape Sorrel.', 'z.txt': 'Oil leaked from a tug in Velmora.' };
    const hits = ask(folder({ ...copies, ...others }), agency, { limit: 3 });
    assert.equal(hits.filter(({ copyOf }) => !copyOf).length, 3);
    assert.deepEqual(hits.filter(({ reasons }) => reasons.includes('near copy')).map(({ file }) => file).sort(), Object.keys(copies));
  });

  test('point at the earliest among the results', () => {
    const copies = ask(index, agency).filter(({ copyOf }) => copyOf);
    assert.deepEqual(copies.map(({ file, copyOf }) => [file, copyOf!.file]).sort(), [['a-later.txt', 'z-first.txt'], ['b-later.txt', 'z-first.txt']]);
  });

  test('without dates the first by path', () => {
    const undated = folder({ 'b.txt': agency, 'a.txt': reworked });
    assert.deepEqual(ask(undated, agency).map(({ file, copyOf }) => [file, copyOf?.file]).sort(), [['a.txt', undefined], ['b.txt', 'a.txt']]);
  });

  test('without dates of their own the first that was saved; any with a date of its own before those', () => {
    const originals = (index: ReturnType<typeof folder>): (readonly [string, string | undefined])[] =>
      ask(index, agency).map(({ file, copyOf }) => [file, copyOf?.file] as const).sort();
    assert.deepEqual(originals(folder({ 'a.txt': agency, 'b.txt': reworked }, { 'a.txt': 20_001, 'b.txt': 20_000 })), [['a.txt', 'b.txt'], ['b.txt', undefined]]);
    assert.deepEqual(originals(folder({ 'a.txt': agency, '2025-03-06-b.txt': reworked }, { 'a.txt': 20_000 })), [['2025-03-06-b.txt', undefined], ['a.txt', '2025-03-06-b.txt']]);
  });

  test('a quotation in common makes no copy', () => {
    const long = `“We have asked the ministry four times for a second crane, and four times it sent us a form to fill in,” said Daudi Omwenga.`;
    const hits = ask(folder({ 'a.txt': `${long} Talsvik is losing ships.` }), `${long} Nobody in Velmora was surprised.`);
    assert.deepEqual(hits.map(({ reasons }) => reasons.filter((reason) => /same quote|near copy/.test(reason))), [['same quote']]);
  });

  test('are one row in the panel, under the original, in its best place', () => {
    const groups = groupByFile(ask(index, agency));
    assert.deepEqual(groups.map(({ file }) => file), ['z-first.txt', 'other.txt']);
    assert.deepEqual(groups[0]!.passages[0]!.copies.map(({ file }) => file).sort(), ['a-later.txt', 'b-later.txt']);
  });
});

suite('groupByFile', () => {
  const hit = (file: string, start: number, score: number, copyOf?: RelatedHit['copyOf']): RelatedHit =>
    ({ file, start, end: start + 10, core: { start, end: start + 10 }, score, reasons: ['same words'], ...(copyOf && { copyOf }) });

  test('files stand by their best hit', () => {
    const groups = groupByFile([hit('b', 0, 0.9), hit('a', 0, 0.8), hit('b', 20, 0.7)]);
    assert.deepEqual(groups.map(({ file, passages }) => [file, passages.map(({ start }) => start)]), [['b', [0, 20]], ['a', [0]]]);
  });

  test('an original rises to the place of its best copy', () => {
    const groups = groupByFile([hit('b', 0, 0.9, { file: 'c', start: 5, end: 15 }), hit('a', 0, 0.8), hit('c', 5, 0.3)]);
    assert.deepEqual(groups.map(({ file }) => file), ['c', 'a']);
    assert.deepEqual(groups[0]!.passages.map(({ score, copies }) => [score, copies]), [[0.9, [{ file: 'b', start: 0, end: 10 }]]]);
  });

  test('a copy whose original is not among the hits is a row of its own', () =>
    assert.deepEqual(groupByFile([hit('b', 0, 0.9, { file: 'c', start: 5, end: 15 })]).map(({ file }) => file), ['b']));
});

suite('sameQuotes', () => {
  /** The words of the first file's first quotation, where they stand in the second text. */
  function stands(said: string, elsewhere: string): string[] {
    const index = folder({ 'elsewhere.txt': elsewhere, 'noise.txt': `“It has been a long week for all of us,” said a docker. ${strike}` });
    const article = analyse(said);
    assert.notEqual(article.quotes.length, 0);
    return sameQuotes(index, { file: 'said.txt', article, quote: article.quotes[0]! }).map(({ file, start, end }) => `${file}: ${index.article(file)!.text.slice(start, end)}`);
  }

  test('word for word', () => assert.deepEqual(stands(quote, `Asked again, Vasketh said: “The sea has never been closer to our schools, and our children will cross it every morning.”`),
    ['elsewhere.txt: “The sea has never been closer to our schools, and our children will cross it every morning.”']));

  test('in part', () => assert.deepEqual(stands(quote, 'The mayor said “our children will cross it every morning” and left.'), ['elsewhere.txt: “our children will cross it every morning”']));

  test('with words left out or changed', () => assert.equal(stands(quote, '“The sea has never been nearer to our schools ... and children will cross it every morning,” Vasketh said.').length, 1));

  test('as reported speech, without marks', () => {
    const [found] = stands(quote, 'The sea had never been closer to their schools, and their children would cross it every morning, the mayor told reporters.');
    assert.match(found ?? '', /sea had never been closer to their schools, and their children would cross it every morning/);
  });

  test('other words on the same matter are not it', () =>
    assert.deepEqual(stands(quote, '“Our schools have never had so many children who must cross the sea,” said Daudi Omwenga on Monday morning.'), []));

  test('a saying of common words, turned into reported speech', () => {
    const [found] = stands('“We were wrong about the rule, and we will say so to them,” Vasketh said.', 'Vasketh said they were wrong about the rule, and they would say so to them.');
    assert.match(found ?? '', /they were wrong about the rule, and they would say so to them/);
  });

  test('a few words that are cited from it', () =>
    assert.deepEqual(stands(quote, 'Vasketh wants the sea “been closer to our schools” at any price.'), ['elsewhere.txt: “been closer to our schools”']));

  test('a few words that anybody says are not it', () => assert.deepEqual(stands('“We will have to do it when the ice is gone,” Vasketh said.', '“We will have to do it,” Omwenga said of the wages.'), []));

  test('what anybody says, with other words between, is not it', () => assert.deepEqual(
    stands('“There is no change of plan for the harbour. There is a change because crews faint,” Vasketh said.', '“There is no shortage. There is a queue,” Omwenga said.'), []));

  test('small talk is not it', () => assert.deepEqual(stands('“It is what it is and we will have to do it,” Vasketh said.', '“It is what it is, and we will do it if we have to,” Omwenga said.'), []));

  test('not in its own file', () => {
    const index = folder({ 'said.txt': `${quote} ${strike}\n\n${quote}` });
    const article = index.article('said.txt')!;
    assert.deepEqual(sameQuotes(index, { file: 'said.txt', article, quote: article.quotes[0]! }), []);
  });

  test('comes first if it is asked about, however little of it there is, and where it stands as a headline', () => {
    const index = folder({
      'a.txt': 'Mayor Olivia Vasketh of Velmora spoke about the sea. She said that each morning is cold there.',
      'b.txt': `A cat in Velmora\n\n${herring} “Every morning it will cross it, and it is never late,” said a fishmonger.`,
      'c.txt': `“Our children will cross it every morning”\n\n${herring}\n\n${strike}`,
    });
    const text = '“They will cross it every morning,” Vasketh said.';
    const article = analyse(text);
    const hits = relate(index, { file: 'asking.txt', article, span: article.quotes[0]!, limit: 10 });
    assert.deepEqual(hits.map(({ file }) => file).slice(0, 2), ['c.txt', 'b.txt']);
    assert.equal(index.article('c.txt')!.text.slice(hits[0]!.start, hits[0]!.end), '“Our children will cross it every morning”');
  });

  test('makes a hit that names its speaker', () => {
    const index = folder({ 'a.txt': `Olivia Vasketh spoke at noon. ${quote}` });
    const [hit] = ask(index, quote);
    assert.equal(hit?.reasons[0], 'same quote');
    const entity = index.article('a.txt')!.entities.find(({ id }) => id === hit?.sameQuote?.entity);
    assert.equal(entity?.name, 'Olivia Vasketh');
  });
});
