import assert from 'node:assert/strict';
import { ask, folder } from './relateFolder';

const rescue = `Crews worked through the night to free a grain ship that had run aground off Cape Sorrel with nineteen sailors aboard, and a tug was due at noon.
No oil had leaked by Friday, but a storm was expected before the weekend.`;
const captain = `The captain, who has crossed these waters for thirty years, told the harbour office that a buoy had gone out and that he had mistaken the lamp of a
fishing boat for it.`;
const owner = `The owners of the ship, a company from Talsvik, have lost two vessels since the spring and were fined last year for sending a crew of eight where the
law asks for twelve.`;
const ship = [rescue, captain, owner].join('\n\n');

const herring = `Herring prices fell for a third week in Velmora. Buyers at the quay blamed warm water and full freezers, and the cannery sent forty women home until
autumn, although its contracts promise them work until the first frost.`;
const school = `Teachers in Orsk will strike on Monday over classes of forty pupils. Their union wants two more rooms in every school, and the governor, Pavel Drozd,
has offered them tents with stoves from the army's stores instead.`;
const opera = `The opera in Lumen opens its season without a conductor, since Ilse Marrow walked out of the last rehearsal. Tickets for the first night had been gone
for weeks, and the chorus has voted to sing without anybody in the pit.`;
const disclaimer = `The Harbour Ledger is owned by the people who read it. If you know more about this matter than we do, write to the night desk or call in at our
office by the fish market.`;

/** The files of which some passage is called a near copy of the place asked about. */
const copies = (texts: Readonly<Record<string, string>>, asked: string, at = ''): string[] =>
  [...new Set(ask(folder(texts), asked, { at }).filter(({ reasons }) => reasons.includes('near copy')).map(({ file }) => file))];

suite('copies', () => {
  test('of which three words in ten were replaced', () => {
    const spun = `Teams worked through the night to rescue a grain vessel that had got stuck off Cape Sorrel with nineteen seamen aboard, and a tug was
expected at noon. No fuel had escaped by Friday, but a gale was forecast before the weekend.`;
    assert.deepEqual(copies({ 'a.txt': rescue }, spun), ['a.txt']);
  });

  test('other words for the same are none', () => {
    const told = `Nineteen sailors spent the night on a grain ship that struck the rocks off Cape Sorrel. A tug was due on Friday and will try to pull
it off the reef; the harbour office says that its oil is safe, and that nobody is hurt. Its cargo is wheat, and a gale will blow from the west for two days.`;
    assert.deepEqual(copies({ 'a.txt': rescue }, told), []);
  });

  test('characters in common are not words in common', () => {
    const first = [...'天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜金生丽水玉出昆冈剑号巨阙珠称夜光'];
    const other = first.map((character, i) => (i % 5 === 4 ? '果珍李柰菜重芥姜海咸河淡鳞潜羽翔龙师火帝'[i % 20] : character));
    assert.deepEqual(copies({ 'a.txt': `${first.join('')}。` }, `${other.join('')}。`), []);
    assert.deepEqual(copies({ 'a.txt': `${first.join('')}。` }, `${first.join('')}。`), ['a.txt']);
  });

  test('in another order', () => assert.deepEqual(copies({ 'a.txt': ship }, [owner, rescue, captain].join('\n\n')), ['a.txt']));

  test('of one paragraph, in a longer article', () =>
    assert.deepEqual(copies({ 'a.txt': [herring, owner, school].join('\n\n') }, `${rescue}\n\n${owner}\n\n${opera}`, 'The owners'), ['a.txt']));

  test('two short lines with a fact in common are none', () =>
    assert.deepEqual(copies({ 'a.txt': 'The coast guard said a grain ship had run aground off Cape Sorrel. A storm is near.' }, rescue), []));
});

suite('what an outlet prints around its articles', () => {
  const dressed = { 'a.txt': `${herring}\n\n${disclaimer}`, 'b.txt': `${school}\n\n${disclaimer}`, 'c.txt': `${opera}\n\n${disclaimer}` };

  test('makes no copy, and is no reason', () => {
    const elsewhere = 'A cormorant nested under Pier Five.';
    assert.deepEqual(ask(folder(dressed), `${elsewhere}\n\n${disclaimer}`, { at: 'The Harbour Ledger' }), []);
    assert.deepEqual(copies(dressed, `${owner}\n\n${disclaimer}`, 'The Harbour Ledger'), []);
  });

  test('makes no copy where a round-up tells of everybody, either', () => {
    const letter = 'Sign up for our weekend letter and find the five things worth knowing on your table before the first tram leaves the depot.';
    const roundUp = `The herring of Velmora got cheaper for a third week: the cannery has full freezers, and forty women are at home until autumn. Teachers of Orsk strike on
Monday over classes of forty, and Pavel Drozd, their governor, offers tents with stoves. In Lumen the opera opens without Ilse Marrow, its conductor, and the chorus sings alone.`;
    assert.deepEqual(copies(dressed, `${roundUp}\n\n${disclaimer}\n\n${letter}`, 'The Harbour Ledger'), []);
  });

  test('with a word or two that differ', () => {
    const slot = (word: string): string => `Sign up for our ${word} letter and find the five things worth knowing on your table before the first tram leaves the depot.`;
    const texts = { 'a.txt': `${herring}\n\n${slot('harbour')}`, 'b.txt': `${school}\n\n${slot('weekend')}`, 'c.txt': `${opera}\n\n${slot('courts')}` };
    assert.deepEqual(copies(texts, `${rescue}\n\n${slot('harbour')}`, 'Sign up'), []);
  });

  test('is not told from a copied paragraph where just two articles have it', () =>
    assert.deepEqual(copies({ 'a.txt': `${herring}\n\n${disclaimer}`, 'b.txt': school, 'c.txt': opera }, `${rescue}\n\n${disclaimer}`, 'The Harbour Ledger'), ['a.txt']));

  test('is not what articles on one story have in common', () => {
    const asked = `${rescue}\n\nThe Halvard of Captain Edda Ronk had grain from Talsvik in its holds, and its hull is whole, divers told the coast guard of Velmora.`;
    const texts = {
      'a.txt': `Divers sent by the coast guard of Velmora found no hole in the hull of the Halvard. Captain Edda Ronk blames a lamp.\n\n${rescue}`,
      'b.txt': `Edda Ronk, captain of the Halvard, had grain from Talsvik to deliver, the coast guard says. Her divers are worn out.\n\n${rescue}`,
      'c.txt': `${rescue}\n\nThe hull of the Halvard holds. Velmora owes that to Captain Ronk, and Talsvik will get its grain back, a diver said.`,
    };
    assert.deepEqual(copies(texts, asked, 'Crews').sort(), ['a.txt', 'b.txt', 'c.txt']);
  });

  test('folds no two reports on one event', () => {
    const first = 'Nineteen sailors wait on the grain ship at Cape Sorrel.';
    const second = 'A tug has reached the grain ship at Cape Sorrel.';
    const hits = ask(folder({ ...dressed, 'd.txt': `${first}\n\n${disclaimer}`, 'e.txt': `${second}\n\n${disclaimer}` }), rescue);
    assert.deepEqual(hits.map(({ file, copyOf }) => [file, copyOf]).sort(), [['d.txt', undefined], ['e.txt', undefined]]);
  });
});
