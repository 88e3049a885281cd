import type { FolderIndex } from '../../src/core/folderIndex';
import { relateByFile } from '../../src/core/relate';
import type { Span } from '../../src/core/span';
import { generator } from '../quotes/figures';
import { type Asking, timeWarm } from './timing';

interface Question {
  readonly file: string;
  readonly span: Span;
}

/** As the server asks: a passage of one of the articles. */
function questionsOf(index: FolderIndex, number: number): Question[] {
  const random = generator(23);
  const files = index.files();
  return Array.from({ length: number }, () => {
    const file = files[Math.floor(random() * files.length)]!;
    const spans = index.passagesOf(file);
    return { file, span: spans[Math.floor(random() * spans.length)] ?? { start: 0, end: 0 } };
  });
}

/** The whole answer, ranked, explained and folded: as many passages as the server asks for to fill the panel. */
const answer = (index: FolderIndex, { file, span: { start, end } }: Question): unknown =>
  relateByFile(index, { file, article: index.article(file)!, span: { start, end }, limit: 21 });

/** The first answer of an index that was never asked. */
export const answerFirst = (index: FolderIndex): unknown => answer(index, questionsOf(index, 1)[0]!);

/** Four hundred whole answers, warm: timed as bare retrieval is. */
export const timeAnswers = (index: FolderIndex): Asking => timeWarm(questionsOf(index, 400), (question) => answer(index, question));
