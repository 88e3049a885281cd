import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dateWords, shortDateWords } from '../../src/core/dateWords';
import { ledgerAsCsv, ledgerAsMarkdown, type LedgerEntry } from '../../src/core/ledger';

const header = '\uFEFFdate,file,line,speaker,words,kind,stance,cue\r\n';

const entry = (changes: Partial<LedgerEntry> = {}): LedgerEntry => ({
  date: '2025-03-04', file: 'ferry.txt', line: 7, speaker: 'Ana Quintela', words: '“We will talk.”', kind: 'direct', stance: 'neutral', cue: 'said', ...changes,
});

suite('ledger as CSV', () => {
  const rows = (changes: Partial<LedgerEntry>): string => ledgerAsCsv([entry(changes)]).slice(header.length);

  test('a line a quotation below the header, each with its end', () =>
    assert.equal(ledgerAsCsv([entry(), entry({ line: 9, stance: 'denial', cue: 'denied' })]),
      `${header}2025-03-04,ferry.txt,7,Ana Quintela,“We will talk.”,direct,neutral,said\r\n2025-03-04,ferry.txt,9,Ana Quintela,“We will talk.”,direct,denial,denied\r\n`));

  test('nothing said is the header alone', () => assert.equal(ledgerAsCsv([]), header));

  test('what is not known is an empty cell', () => {
    const { file, line, speaker, words, kind } = entry();
    assert.equal(ledgerAsCsv([{ file, line, speaker, words, kind }]), `${header},ferry.txt,7,Ana Quintela,“We will talk.”,direct,,\r\n`);
  });

  test('commas, marks and line breaks are kept inside a cell', () => {
    assert.ok(rows({ words: '“Ships, boats”' }).includes(',"“Ships, boats”",'));
    assert.ok(rows({ words: '"We" left' }).includes(',"""We"" left",'));
    assert.ok(rows({ words: 'one\ntwo\r\nthree' }).includes(',"one\ntwo\r\nthree",'));
  });

  test('no cell is a formula', () => {
    for (const sign of ['=', '+', '-', '@', '\uFF1D', '\uFF20', ' =', '\n=']) {
      const [, cell] = /Ana Quintela,("[^]*"|[^,]*),direct/.exec(rows({ words: `${sign}HYPERLINK("x")` })) ?? [];
      assert.match(cell ?? '', /^"'/, JSON.stringify(sign));
    }
    assert.ok(rows({ file: '-x.txt' }).includes(',\'-x.txt,'));
    assert.ok(rows({ words: '“=1”' }).includes(',“=1”,'), 'words in marks are none');
  });

  test('whatever is in a cell, it is read back as it was', () =>
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(',', '"', '\r\n', '=', ''), (words, more) => {
      const written = `w${words}${more}`;
      assert.equal(cells(rows({ words: written }))[4], written);
    })));
});

suite('ledger as Markdown', () => {
  test('the days in order, each quotation with all that tells where it stands', () =>
    assert.equal(
      ledgerAsMarkdown('Ana Quintela', [entry(), entry({ line: 9, stance: 'denial', cue: 'denied' }), without('cue', entry({ date: '2025-03-05' })), without('date', entry({ file: 'echo.txt' }))]),
      '# Quotes of Ana Quintela\n'
      + '\n## 4 March 2025\n\n'
      + '- “We will talk\\.” (4 March 2025, ferry\\.txt, line 7; “said”)\n'
      + '- “We will talk\\.” (4 March 2025, ferry\\.txt, line 9; denial, “denied”)\n'
      + '\n## 5 March 2025\n\n'
      + '- “We will talk\\.” (5 March 2025, ferry\\.txt, line 7)\n'
      + '\n## Without a date\n\n'
      + '- “We will talk\\.” (echo\\.txt, line 7; “said”)\n'));

  test('words of an article are no markup, and stay on one line', () => {
    const page = ledgerAsMarkdown('A*na*', [entry({ words: '“[x](http://a.b) <b>\n# `now`\n- 1. _so_”', file: 'a_b.txt' })]);
    assert.match(page, /^# Quotes of A\\\*na\\\*\n/);
    assert.ok(page.includes('- “\\[x\\]\\(http\\://a\\.b\\) \\<b\\> \\# \\`now\\` \\- 1\\. \\_so\\_” (4 March 2025, a\\_b\\.txt, line 7; “said”)\n'), page);
  });

  test('nothing said is said', () => assert.equal(ledgerAsMarkdown('Ana Quintela', []), '# Quotes of Ana Quintela\n\nNo quotes are known.\n'));
});

suite('dates in words', () => {
  for (const [date, words] of [['2025-03-04', '4 March 2025'], ['2025-03', 'March 2025'], ['2025', '2025'], ['2025-13-01', '2025-13-01'], ['soon', 'soon'], ['', '']] as const) {
    test(`${date || 'nothing'} is ${words || 'nothing'}`, () => assert.equal(dateWords(date), words));
  }

  test('short ones have three letters of the month', () =>
    assert.deepEqual(['2025-09-14', '2025-05', '2025', 'soon'].map(shortDateWords), ['14 Sep 2025', 'May 2025', '2025', 'soon']));
});

const without = (key: 'date' | 'cue', whole: LedgerEntry): LedgerEntry =>
  Object.fromEntries(Object.entries(whole).filter(([each]) => each !== key)) as unknown as LedgerEntry;

/** The cells of one record, by RFC 4180. */
function cells(record: string): string[] {
  return [...record.replace(/\r\n$/, '').matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '');
}
