import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { analyse } from '../../src/core/analyse';
import type { Article, Mention } from '../../src/core/model';
import { read } from '../../src/core/reading';
import { contains, overlaps, type Span } from '../../src/core/span';

/** As an editor or a broken scrape leaves them. */
const unfinished = ['“Go,” Ana Duarte told reporters on Monday,', '“We will go,” Ana Duarte told reporters in a statement,', 'Ana Duarte said, according to', 'She said that, by'];

suite('analyse', () => {
  test('every string has an article, whose spans begin and end with tokens', () => {
    fc.assert(fc.property(text, (text) => {
      const article = analyse(text);
      const tokens = read(text).tokens;
      const starts = new Set(tokens.map(({ start }) => start));
      const ends = new Set(tokens.map(({ end }) => end));
      for (const { start, end } of spansOf(article)) {
        assert.ok(0 <= start && start < end && end <= text.length, `[${start}, ${end})`);
        assert.ok(starts.has(start) && ends.has(end), `${JSON.stringify(text.slice(start, end))} cuts a token`);
      }
    }));
  });

  test('every beginning of an article has one, too: so it is while somebody types', () => {
    const samples = readdirSync('samples').filter((name) => name.endsWith('.txt')).map((name) => readFileSync(join('samples', name), 'utf8'));
    const paragraphs = [...samples.flatMap((sample) => sample.split(/\n\s*\n/)), ...unfinished].filter((paragraph) => 0 < paragraph.trim().length);
    fc.assert(fc.property(fc.constantFrom(...paragraphs), fc.double({ min: 0, max: 1, noNaN: true }), (paragraph, share) => {
      const cut = paragraph.slice(0, Math.ceil(share * paragraph.length));
      for (const { start, end } of spansOf(analyse(cut))) assert.ok(0 <= start && start < end && end <= cut.length);
    }), { numRuns: 400 });
    for (const paragraph of paragraphs) for (const { index } of paragraph.matchAll(/[,:;“”"—–-]/g)) analyse(paragraph.slice(0, index + 1));
  });

  test('words of reporting in any order have an article', () => {
    const words = ['“Go,”', '“go.”', '‘go’', 'she', 'said', 'told', 'asked', 'Ana Duarte', 'the minister', 'that', 'by', 'as', 'who', 'and', ',', '.', ':', '--', '\n\n', '(', ')',
      'according to', 'in a statement', 'quoted', 'saying', 'citing', 'on Monday', 'to reporters', 'whether', 'adding', 'not', 'it', '54-year-old'];
    fc.assert(fc.property(fc.array(fc.constantFrom(...words), { maxLength: 24 }), (some) => {
      const text = some.join(' ');
      for (const { start, end } of spansOf(analyse(text))) assert.ok(0 <= start && start < end && end <= text.length);
    }), { numRuns: 2000 });
  });

  test('mentions are in order, and disjoint but for roles', () => {
    fc.assert(fc.property(text, (text) => {
      const { mentions } = analyse(text);
      mentions.forEach((mention, index) => assert.ok(index === 0 || mentions[index - 1]!.start <= mention.start));
      const others = mentions.filter(({ kind }) => kind !== 'ROLE');
      others.forEach((mention, index) => assert.ok(index === 0 || others[index - 1]!.end <= mention.start));
      for (const role of mentions.filter(({ kind }) => kind === 'ROLE')) assert.ok(others.every((other) => fits(role, other)));
    }));
  });

  test('every mention and every known speaker has an entity', () => {
    fc.assert(fc.property(text, (text) => {
      const { entities, mentions, quotes } = analyse(text);
      const ids = new Set(entities.map(({ id }) => id));
      assert.equal(ids.size, entities.length);
      for (const { entity } of mentions) assert.ok(ids.has(entity));
      for (const { speaker } of quotes) assert.ok(speaker?.entity === undefined || ids.has(speaker.entity));
    }));
  });

  test('quotations are in order, hold one another or stand apart', () => {
    fc.assert(fc.property(text, (text) => {
      const { quotes } = analyse(text);
      quotes.forEach((quote, index) => {
        const { start, end, parts } = quote;
        assert.ok(index === 0 || quotes[index - 1]!.start <= start);
        for (const other of quotes.slice(0, index)) assert.ok(!overlaps(other, quote) || contains(other, quote) || contains(quote, other));
        if (!parts) return;
        assert.ok(2 <= parts.length && parts[0]!.start === start && parts.at(-1)!.end === end);
        parts.forEach((part, index) => assert.ok(index === 0 || parts[index - 1]!.end <= part.start));
      });
    }));
  });

  test('CRLF gives the article of LF', () => {
    fc.assert(fc.property(text.map((text) => text.replace(/\r\n?/g, '\n')), (lf) => {
      const crlf = lf.replace(/\n/g, '\r\n');
      assert.deepEqual(mapped(analyse(crlf), lineEndsBefore(crlf)), mapped(analyse(lf), (offset) => offset));
    }));
  });

  test('an article survives JSON', () => {
    fc.assert(fc.property(text, (text) => {
      const article = analyse(text);
      assert.deepEqual(JSON.parse(JSON.stringify(article)), article);
    }));
  });
});

const names = fc.constantFrom('Ana Duarte', 'Duarte', 'the Coast Agency', 'Ports Minister Ivo Brandt', 'Chilean ', 'U.S.', 'Mr. ', 'Riga', 'NATO', 'O’Neill', 'al-Hakim', 'X');
const words = fc.constantFrom(' said ', ' told reporters ', ', according to ', ' who called it ', ' on Monday', ' in 2021', ' $3 million', '5%', ' the ship', ' and ', '. ', ', ', '? ', '…', ' - ', ': ');
const marks = fc.constantFrom('“', '”', '„', '‘', '’', '"', "'", "''", '``', '«', '»', '「', '」', '″', 'â€œ', 'â€™', '(', ')', '[', ']', '](', '**', '<b>', '&amp;');
const breaks = fc.constantFrom('\n', '\r\n', '\n\n', '\r', '\n \n', '\u2028', '\u2029', '\u0085', '\u000b', '\ufeff', '\u00a0', '\u200b', '\t');
const broken = fc.constantFrom('\ud800', '\udc00', '\ud83d', '\u0000', '\ufffd', '👍🏽', 'e\u0301', '\u202e');
const piece = fc.oneof(names, words, marks, breaks, broken, fc.string({ unit: 'binary', maxLength: 4 }), fc.string({ unit: 'grapheme', maxLength: 4 }));

/** Half of it like news, half like nothing: lone surrogates, every sort of mark and of line end. */
const text = fc.oneof(fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')), fc.string({ unit: 'binary', maxLength: 60 }));

/** All spans of an article but the blocks: those may hold what has no tokens (addresses). */
function spansOf({ sentences, entities, mentions, quotes }: Article): Span[] {
  const ofQuotes = quotes.flatMap(({ parts, speaker, cue, addressee, via, ...quote }) => [quote, ...(parts ?? []), speaker, cue, addressee, via]);
  return [...sentences, ...entities.flatMap(({ roles }) => roles), ...mentions, ...ofQuotes].filter((span) => span !== undefined);
}

const fits = (role: Mention, other: Mention): boolean => !overlaps(role, other) || contains(role, other);

/** How many of CRLF's extra characters stand before an offset, taken off it. */
function lineEndsBefore(text: string): (offset: number) => number {
  return (offset) => offset - (text.slice(0, offset).match(/\r\n/g)?.length ?? 0);
}

/** An article without its text, every offset taken through `map`. */
function mapped(article: Article, map: (offset: number) => number): unknown {
  return JSON.parse(JSON.stringify({ ...article, text: undefined }), (key, value: unknown) => ((key === 'start' || key === 'end') && typeof value === 'number' ? map(value) : value));
}
