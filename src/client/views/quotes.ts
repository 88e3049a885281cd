import type { QuoteRow, SpeakerRow } from '../../protocol';
import { counted, grouped, quoteKindWords } from '../../wording';
import type { Connection } from '../connection';
import type { FolderReading } from '../folder';
import { createFolderView } from './folderView';
import { anyName, type Parts } from './parts';
import { groupRow, passageOf, passageRow, placeName, quoteIcons } from './rows';
import type { Row, View } from './rows';

/** Speaker, quotations: who said what in the articles of the folder. */
export function registerQuotes(connection: Connection, folder: FolderReading): View {
  return createFolderView('news.quotes', folder, (parts) => parts.rows<SpeakerRow>({
    id: 'speakers', step: 500, of: ['speaker', 'speakers'],
    ask: async (stretch) => {
      const answer = await connection.ask('news/quotes', stretch);
      return answer && { ...answer, lines: answer.speakers, hint: anyName };
    },
    rowOf: (speaker) => speakerRow(connection, parts, speaker),
  }));
}

function speakerRow(connection: Connection, parts: Parts, { id, name, quotes }: SpeakerRow): Row {
  const known = name !== '';
  const label = known ? name : 'Speaker not known';
  const key = id ?? (known ? `name:${name}` : 'unknown');
  const row: Row = groupRow(label, {
    id: key, icon: known ? 'account' : 'question', open: false,
    ...(id !== undefined && { contextValue: 'news.name.speaker', whom: { id, name } }),
    description: grouped(quotes), spoken: [label, counted(quotes, 'quote'), known && 'speaker'].filter(Boolean).join(', '),
    about: [counted(quotes, 'quote')],
    children: () => parts.rows<QuoteRow>({
      id: key, step: 200, of: ['quote', 'quotes'], above: row,
      ask: async (stretch) => {
        const answer = await connection.ask('news/quotesOf', { ...(id !== undefined && { id }), name, ...stretch });
        return answer && { ...answer, lines: answer.quotes };
      },
      rowOf: (quote) => quoteRow(label, name, quote),
    }),
  });
  return row;
}

function quoteRow(label: string, name: string, quote: QuoteRow): Row {
  const passage = passageOf(quote, quote.text, name);
  const about = [`${label}, ${quoteKindWords[quote.kind]}`];
  return passageRow(passage, { label: quote.text, description: placeName(passage.uri, passage.range), icon: quoteIcons[quote.kind], contextValue: 'news.quote', about });
}
