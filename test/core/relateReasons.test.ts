import assert from 'node:assert/strict';
import { ask, folder } from './relateFolder';

const event = `VELMORA, March 4, 2025 — Mayor Olivia Vasketh opened the ferry terminal of Velmora on Tuesday. The building cost nine million crowns. Ships from Norway
will moor there from April on.`;
const retold = `VELMORA, March 5, 2025 — The terminal that Velmora opened on Tuesday is too small, ferry crews say. Olivia Vasketh, the mayor, wants ships from Norway
to moor there all the same. It cost nine million crowns.`;

/** Strangers, so that words are rare enough to tell. */
const others = {
  'x.txt': 'Herring prices fell for a third week. Buyers blamed warm water and full freezers.',
  'y.txt': 'Teachers in Orsk will strike over classes of forty pupils. Governor Pavel Drozd has offered them tents.',
  'z.txt': 'The opera in Lumen opens without a conductor, since Ilse Marrow walked out of the last rehearsal.',
};

const reasons = (file: string, texts: Readonly<Record<string, string>>, asked: string): readonly string[] | undefined =>
  ask(folder({ ...others, ...texts }), asked).find((hit) => hit.file === file)?.reasons;

suite('reasons', () => {
  test('the same event: who, where and when', () => assert.deepEqual(reasons('a.txt', { 'a.txt': retold }, event), ['same event: Velmora, Olivia Vasketh, 4 March']));

  test('or what, where few are named', () => {
    const strike = 'Dockers walked out over night shifts, and forty cranes stood still. Their union wants two crews on every crane after dark.';
    const again = 'Night shifts with one crew on a crane are deadly, says the union of the dockers who walked out.';
    assert.match(reasons('a.txt', { 'a.txt': again }, strike)?.join() ?? '', /^same event: \p{Ll}+, \p{Ll}+$/u);
  });

  test('everyday words are told only where there is nothing else', () => {
    const asked = 'The whole team went home on the second day. Nobody could say what to do next with the trawler.';
    const found = (text: string): string => reasons('a.txt', { 'a.txt': text }, asked)?.join() ?? '';
    assert.match(found('Next to the trawler a second team stood the whole day, and nobody went home.'), /: trawlers?$/);
    assert.match(found('Next to the church a second team stood the whole day, and nobody went home.'), /^same \w+: \p{Ll}+, \p{Ll}+/u);
  });

  test('of the same event the names of the whole articles are told where the passages have but everyday words in common', () => {
    const pause = 'Rain fell. Gulls cried. Bells rang. Flags hung limp. Bands played. Boats hooted. Crowds cheered.';
    const asked = `${pause}\n\nFor the second day nobody went home before midnight.\n\n${pause} ${event}`;
    const index = folder({ ...others, 'a.txt': `${retold}\n\n${pause.replace(/\w+/g, 'Sleet')}\n\nNobody went home early on the second day of it all.` });
    assert.deepEqual(ask(index, asked, { at: 'For the second' }).map((hit) => hit.reasons), [['same event: Velmora, Olivia Vasketh']]);
  });

  test('words are told as they are written, small where a sentence begins or is shouted', () => {
    const asked = 'A trawler of Kenyan make, with a café on deck, sank off the pier.';
    const found = (text: string): string => reasons('a.txt', { 'a.txt': text }, asked)?.join() ?? '';
    assert.match(found('Kenyan it was. Guests of a Kenyan trawler saw it.'), /: Kenyan, trawler$/);
    assert.match(found('Trawlers sink. The café’s guests saw it.'), /: trawlers, café$/);
    assert.match(found('THE TRAWLERS SINK, and a café is for sale.'), /: trawlers, café$/);
  });

  test('the same people at another time are another event', () =>
    assert.deepEqual(reasons('a.txt', { 'a.txt': retold.replace('March 5, 2025', 'May 5, 2025') }, event), ['Velmora, Olivia Vasketh, Norway']));

  test('an acronym is the name it stands for, another bearer of a surname is none', () => {
    const union = 'The Harbour Workers Union (HWU) has called out its members in Talsvik. “We will not load by night,” said Edda Ronk, who leads the Harbour Workers Union.';
    const acronym = 'In Talsvik the HWU was silent for a week, until Edda Ronk told its members on Friday what the HWU wants.';
    assert.match(reasons('a.txt', { 'a.txt': acronym }, union)?.join() ?? '', /HWU/);
    const singer = 'Peter Vasketh sang in the ferry terminal, and ships from Norway sounded their horns for nine million crowns.';
    assert.doesNotMatch(reasons('a.txt', { 'a.txt': singer }, event)?.join() ?? '', /Vasketh/);
  });

  test('a name is known in the possessive, by its acronym, and by one word of it', () => {
    const asked = 'Edda Ronk leads the Harbour Workers Union of Talsvik. Ronk said on Friday that the Harbour Workers Union would not load by night.';
    const found = (text: string): string => reasons('a.txt', { 'a.txt': text }, asked)?.join() ?? '';
    assert.match(found('Dockers load by night in Talsvik, which is Ronk’s fault, says the mayor. Edda Ronk denied it on Friday.'), /Ronk/);
    assert.match(found('Nobody would load by night in Talsvik on Friday: the HWU leads there.'), /HWU/);
    assert.doesNotMatch(found('Nobody would load by night in Talsvik on Friday: the HQU leads there.'), /HQU/);
  });

  test('a quotation in common comes first, then a copy', () => {
    const said = '“The sea has never been closer to our schools, and our children will cross it every morning,” Vasketh said.';
    assert.deepEqual(reasons('a.txt', { 'a.txt': `${event} ${said}` }, `${event} ${said}`)?.map((reason) => reason.split(':')[0]), ['same quote', 'near copy', 'same event']);
  });
});
