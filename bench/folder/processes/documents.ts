// Cuts the archive into passages that every engine is given alike, asks questions of some of them, and finds the exact answers.
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PassageFeatures, readFeatures } from '../../../src/core/relate/features';
import { generator } from '../../quotes/figures';
import { analysedArchive } from '../archive';
import { report } from '../child';
import { type Document, documentOf, mostNames, mostTerms, type Question, tokensOf, writeDocument } from '../documents';
import { best, type Exact, rarityOf, readExact } from '../exact';

/** What the archive is made of at so many articles. */
export interface Extent {
  readonly articles: number;
  readonly passages: number;
  readonly words: number;
  /** Different terms, by stem. */
  readonly terms: number;
}

export interface Documents {
  /** At a tenth of the articles and at all of them. */
  readonly extents: readonly Extent[];
  /** How many postings a question reads, on average. */
  readonly reads: number;
}

export interface Asked {
  readonly question: Question;
  readonly exact: readonly string[];
}

async function main(folder: string, most: number, templates: number): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const out = createWriteStream(join(folder, 'documents.tsv'));
  const random = generator(17);
  const terms = new Set<number>();
  const documents: Document[] = [];
  const asking: PassageFeatures[] = [];
  const extents: Extent[] = [];
  let [articles, words] = [0, 0];
  for (const { file, article } of analysedArchive(templates)) {
    for (const passage of readFeatures(article).passages) {
      for (const term of passage.terms.keys()) terms.add(term);
      const document = documentOf(file, passage);
      documents.push(document);
      out.write(writeDocument(document));
      // A passage of a few words is not much of a question.
      if (random() < 400 / most && 20 <= passage.length) asking.push(passage);
    }
    articles++;
    words += article.text.split(/\s+/).length;
    if ((extents.length === 0 && most / 10 <= documents.length) || most <= documents.length) extents.push({ articles, passages: documents.length, words, terms: terms.size });
    if (most <= documents.length) break;
  }
  await new Promise((resolve) => out.end(resolve));
  const exact = readExact(documents);
  const asked = asking.slice(0, 200).map((passage): Asked => {
    const question = askFor(exact, passage);
    return { question, exact: best(exact, tokensOf(question)) };
  });
  writeFileSync(join(folder, 'questions.json'), JSON.stringify(asked));
  const reads = asked.flatMap(({ question }) => tokensOf(question)).reduce((sum, token) => sum + occurs(exact, token), 0) / asked.length;
  report({ extents, reads } satisfies Documents);
}

/** Its own twelve terms of most weight (how often, times how rare) and six rarest words of names. */
function askFor(exact: Exact, { terms, names }: PassageFeatures): Question {
  const rarity = (question: Question): number => rarityOf(exact.documents, occurs(exact, tokensOf(question)[0]!));
  const top = (weighed: readonly (readonly [number, number])[], most: number): number[] =>
    [...weighed].sort(([a, x], [b, y]) => y - x || a - b).slice(0, most).map(([key]) => key);
  return {
    terms: top([...terms].map(([term, count]) => [term, count * rarity({ terms: [term], names: [] })] as const), mostTerms),
    names: top([...names].map((name) => [name, rarity({ terms: [], names: [name] })] as const), mostNames),
  };
}

const occurs = ({ lists }: Exact, token: string): number => (lists.get(token)?.length ?? 0) / 2;

const [folder = '', most = '', templates = ''] = process.argv.slice(2);
void main(folder, Number(most), Number(templates));
