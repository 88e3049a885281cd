// Related passages: how well they are ranked, copies and edited quotations found. `npm run eval:related [-- --errors] [ranking|copies|quotes]`
import { createFolderIndex } from '../src/core/folderIndex';
import { measureCopies } from './related/copies';
import { measureQuotes } from './related/quotes';
import { measureRanking } from './related/ranking';
import { readStories } from './related/stories';

function main(args: readonly string[]): void {
  const errors = args.includes('--errors');
  const wanted = args.filter((arg) => arg !== '--errors');
  const wants = (table: string): boolean => wanted.length === 0 || wanted.includes(table);
  if (wants('ranking')) measureRanking();
  if (!wants('copies') && !wants('quotes')) return;
  const stories = readStories();
  const index = createFolderIndex();
  for (const { file, article } of stories) index.replace(file, article);
  if (wants('copies')) measureCopies(index, stories, 150, errors);
  if (wants('quotes')) measureQuotes(index, stories, 400, errors);
}

main(process.argv.slice(2));
