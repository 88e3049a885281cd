import type { Quotes } from '../../protocol';
import { counted, quoteKindWords } from '../../wording';
import type { Connection } from '../connection';
import type { FolderReading } from '../folder';
import { createFolderView } from './folderView';
import { groupRow, passageOf, passageRow, placeName, quoteIcons } from './rows';
import type { Row, View } from './rows';

/** Speaker, quotations: who said what in the articles of the folder. */
export function registerQuotes(connection: Connection, folder: FolderReading): View {
  return createFolderView('news.quotes', folder, async () => {
    const answer = await connection.ask('news/quotes', {});
    return (answer?.speakers ?? []).map(speakerRow);
  });
}

function speakerRow({ id, name, quotes }: Quotes['speakers'][number]): Row {
  const known = name !== '';
  const label = known ? name : 'Speaker not known';
  return groupRow(label, {
    id: id ?? (known ? `name:${name}` : 'unknown'), icon: known ? 'account' : 'question', open: false,
    ...(id !== undefined && { contextValue: 'news.name.speaker', whom: { id, name } }),
    description: String(quotes.length), spoken: [label, counted(quotes.length, 'quote'), known && 'speaker'].filter(Boolean).join(', '),
    about: [counted(quotes.length, 'quote')],
    children: () => quotes.map((quote) => {
      const passage = passageOf(quote, quote.text, name);
      const about = [`${known ? name : 'Speaker not known'}, ${quoteKindWords[quote.kind]}`];
      return passageRow(passage, { label: quote.text, description: placeName(passage.uri, passage.range), icon: quoteIcons[quote.kind], contextValue: 'news.quote', about });
    }),
  });
}
