import type { QuoteKind } from '../../core/model';
import type { Quotes } from '../../protocol';
import { counted, quoteKindWords } from '../../wording';
import type { Connection } from '../connection';
import type { FolderReading } from '../folder';
import { createFolderView } from './folderView';
import { groupRow, passageOf, passageRow, placeName } from './rows';
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
    description: String(quotes.length), spoken: [label, counted(quotes.length, 'quote'), known && 'speaker'].filter(Boolean).join(', '),
    about: [counted(quotes.length, 'quote')],
    children: () => quotes.map((quote) => {
      const passage = passageOf(quote, quote.text, name);
      const about = [`${known ? name : 'Speaker not known'}, ${quoteKindWords[quote.kind]}`];
      return passageRow(passage, { label: quote.text, description: placeName(passage.uri, passage.range), icon: icons[quote.kind], contextValue: 'news.quote', about });
    }),
  });
}

const icons: Readonly<Record<QuoteKind, string>> = { direct: 'quote', block: 'quote', partial: 'quote', mixed: 'comment', indirect: 'comment', term: 'tag' };
