import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anchorOf, findAnchor } from '../../src/core/corrections/anchor';
import { occurrencesOf } from '../../src/core/corrections/occurrence';
import type { Span } from '../../src/core/span';

/** The span of `[Grace]` in a text, and the text without the brackets. */
function pointed(source: string): { text: string; span: Span; name: string } {
  const start = source.indexOf('[');
  const end = source.indexOf(']') - 1;
  const text = source.replace('[', '').replace(']', '');
  return { text, span: { start, end }, name: text.slice(start, end).replace(/\s+/g, ' ') };
}

const anchored = (source: string): [string, string] => {
  const { text, span } = pointed(source);
  const { prefix, suffix } = anchorOf(text, span);
  return [prefix, suffix];
};

/** Looks for the words in brackets, or that there are none to be found. */
function finds(source: string, name: string, prefix: string, suffix: string): void {
  const { text, span } = pointed(source);
  const found = findAnchor(source.includes('[') ? text : source, name, prefix, suffix);
  assert.deepEqual(found, source.includes('[') ? span : undefined, source);
}

suite('anchors', () => {
  suite('occurrences', () => {
    const at = (text: string, name: string): string[] => occurrencesOf(text, name).map(({ start, end }) => text.slice(start, end));

    test('are whole words, whatever white space parts them', () => {
      assert.deepEqual(at('Ana Duarte, Ana\r\n  Duarte’s aide, Joana Duarte, Ana Duartes, Ana\u00a0Duarte', 'Ana Duarte'), ['Ana Duarte', 'Ana\r\n  Duarte', 'Ana\u00a0Duarte']);
      assert.deepEqual(at('grace, Graceful, disGrace, Grace-Anne, “Grace”', 'Grace'), ['Grace', 'Grace']);
      assert.deepEqual(at('5km, 5 km, kms', 'km'), ['km', 'km']);
      assert.deepEqual(at('𝔸Grace Grace𝔸 Grace', 'Grace'), ['Grace']);
      assert.deepEqual(at('anything', ''), []);
      assert.deepEqual(at('$$ and $', '$'), ['$', '$', '$']);
    });
  });

  suite('are made', () => {
    test('of one word on each side where one tells', () => {
      assert.deepEqual(anchored('It was the [Grace] period. Miss Grace left.'), ['the ', ' period.']);
      assert.deepEqual(anchored('It was the\n“[Grace]”\r\nperiod.'), ['the “', '” period.']);
    });
    test('of as many as tell', () =>
      assert.deepEqual(anchored('On the left the [Grace] period ended. On the right the Grace period began.'), ['left the ', ' period ended.']));
    test('of none on a side that cannot tell', () => {
      assert.deepEqual(anchored('[Grace] left. Then Grace left. Then'), ['', ' left. Then Grace']);
      assert.deepEqual(anchored('For Miss [Grace] and for Miss Grace'), ['For Miss ', ' and']);
    });
    test('of both, longer, if neither can tell alone', () => {
      const long = Array.from({ length: 30 }, (_, i) => `word${i}`).join(' ');
      const { text, span } = pointed(`${long} [Grace] ${long}. Else ${long} Grace other. More Grace ${long}.`);
      const { prefix, suffix } = anchorOf(text, span);
      assert.ok(60 < prefix.length && prefix.length < 80 && 60 < suffix.length && suffix.length < 80);
      assert.deepEqual(findAnchor(text, 'Grace', prefix, suffix), span);
      assert.equal(findAnchor(text.slice(span.end), 'Grace', prefix, suffix), undefined);
    });
    test('of a part of a word that is too long', () => {
      const address = `http://harbour.example/${'a'.repeat(80)}`;
      const [prefix, suffix] = anchored(`${address}: [Grace] (${address}) Grace`);
      assert.deepEqual([prefix.length, suffix.length], [60, 60]);
      assert.equal(anchored(`${'a'.repeat(1000)} [Grace]`)[0].length, 60);
      const wide = '𝔸'.repeat(80);
      assert.deepEqual(anchored(`${wide} [Grace] ${wide}`).map(side => /[^ 𝔸]/u.test(side)), [false, false]);
    });
    test('of nothing where there is nothing', () => assert.deepEqual(anchored('[Grace]'), ['', '']));
  });

  suite('are found', () => {
    test('between their words', () => {
      finds('Grace fell. It was the\n[Grace]\tperiod. The Grace Hall.', 'Grace', 'the ', ' period');
      finds('Ana Duarte. So [Ana\r\nDuarte] said.', 'Ana Duarte', 'So ', ' said');
    });
    test('by one side, if the other was edited', () => {
      finds('Grace fell. It was the [Grace] year.', 'Grace', 'the ', ' period');
      finds('Grace fell. It was a [Grace] period.', 'Grace', 'the ', ' period');
    });
    test('of several the one that agrees further', () =>
      finds('See the Grace hall and the [Grace] period we knew.', 'Grace', 'the ', ' period we know'));
    test('nowhere, if two are equally good', () => {
      finds('See the Grace hall and the Grace house.', 'Grace', 'the ', ' period');
      finds('The Grace period; the Grace period; the Grace period.', 'Grace', 'the ', ' period');
    });
    test('nowhere, if neither side agrees as a whole', () => finds('Under this Grace year.', 'Grace', 'under the ', ' period'));
  });

  suite('hold', () => {
    const word = fc.constantFrom('Grace', 'Grace', 'the', 'period', 'Miss', 'said', 'left.', '“', '(on', '5', 'é', '𝔸');
    const space = fc.constantFrom(' ', ' ', ' ', '\n', '\r\n', '  ', '\n\n', '\u00a0');
    const prose = fc.array(fc.tuple(word, space), { minLength: 1, maxLength: 30 }).map(pieces => pieces.flat().join(''));
    /** A text, one occurrence in it, and its anchor. */
    const pinned = fc.tuple(prose, fc.nat(), prose).map(([before, which, after]) => {
      const text = `${before}Grace ${after}`;
      const all = occurrencesOf(text, 'Grace');
      const span = all[which % all.length]!;
      return { text, span, ...anchorOf(text, span) };
    });
    const only = ({ text, span, prefix, suffix }: { text: string; span: Span; prefix: string; suffix: string }): boolean => {
      const found = findAnchor(text, 'Grace', prefix, suffix);
      if (found) assert.deepEqual(found, span);
      return found !== undefined;
    };

    test('of the occurrence that they were made of, if anything tells it apart', () => {
      let missed = 0;
      fc.assert(fc.property(pinned, one => { missed += only(one) ? 0 : 1; }), { numRuns: 500, seed: 1 });
      assert.ok(missed < 25, `${missed} of 500 have a twin`);
    });

    test('through new wraps and CRLF', () => {
      fc.assert(fc.property(pinned, space, (one, other) => {
        const wrapped = one.text.replace(/\s+/g, other);
        const before = one.text.slice(0, one.span.start).replace(/\s+/g, other).length;
        const found = findAnchor(wrapped, 'Grace', one.prefix, one.suffix);
        assert.deepEqual(found, only(one) ? { start: before, end: before + 5 } : undefined);
      }));
    });

    test('through any edit outside of their words, and never of another occurrence', () => {
      fc.assert(fc.property(pinned, prose, prose, fc.nat(40), fc.nat(40), (one, first, last, cutFirst, cutLast) => {
        const { text, span, prefix, suffix } = one;
        if (!only(one)) return;
        // The anchor's words stay, from where a word begins to where one ends.
        const head = text.slice(0, span.start);
        const from = sideStart(head, prefix);
        const to = span.end + sideEnd(text.slice(span.end), suffix);
        const before = `${head.slice(0, Math.max(0, from - cutFirst))} ${first}`;
        const edited = `${before}${text.slice(from, to)} ${last}${text.slice(to + cutLast)}`;
        const found = findAnchor(edited, 'Grace', prefix, suffix);
        const start = before.length + span.start - from;
        // An edit may happen to write the same words between the same words.
        const exact = new RegExp(`(?=${escaped(prefix)}Grace${escaped(suffix)})`, 'g');
        if (found) assert.deepEqual(found, { start, end: start + 5 });
        else assert.ok(1 < [...edited.matchAll(exact)].length);
      }), { numRuns: 500 });
    });

    test('of nothing once their occurrence is gone', () => {
      fc.assert(fc.property(pinned, one => {
        const { text, span, prefix, suffix } = one;
        const alone = [[prefix, ''], ['', suffix]].some(([before, after]) => findAnchor(text, 'Grace', before!, after!)?.start === span.start && (before !== '' || after !== ''));
        if (!only(one) || !alone) return;
        assert.equal(findAnchor(`${text.slice(0, span.start)}Nobody${text.slice(span.end)}`, 'Grace', prefix, suffix), undefined);
      }), { numRuns: 500 });
    });
  });
});

/** Where a prefix begins at the end of a text, white space as it is. */
function sideStart(text: string, prefix: string): number {
  let start = text.length;
  while (0 < start && text.slice(start).replace(/\s+/g, ' ').length < prefix.length) start--;
  return start;
}

function sideEnd(text: string, suffix: string): number {
  let end = 0;
  while (end < text.length && text.slice(0, end).replace(/\s+/g, ' ').length < suffix.length) end++;
  return end;
}

const escaped = (words: string): string => words.replace(/[.()]/g, '\\$&').replace(/ /g, '\\s+');
