import { type FolderIndex, idOf } from '../../../core/folderIndex';
import type { Identity } from '../../../core/identify';
import { foldRomanisation, plain } from '../../../core/matchNames/fold';
import type { RelatedName } from '../../../core/matchNames/relatives';
import { hashWord } from '../../../core/relate/hashes';
import { words } from '../../../core/span';
import type { Relative } from '../../../protocol';
import { placeOf } from '../../excerpt';
import { inOrderOfDays, type Naming } from '../../presences';

/** Names that stand for it or come from it, each where the folder names it first; those that it never names are left out. */
export function relativesOf(index: FolderIndex, { kind, forms }: Identity, relatedNames: (name: string) => readonly RelatedName[]): Relative[] {
  if (kind === 'PERSON') return [];
  const own = new Set(forms.map(({ form }) => plain(form)));
  const related = new Map(forms.flatMap(({ form }) => relatedNames(form)).filter(({ name }) => !own.has(plain(name))).map((each) => [plain(each.name), each]));
  return [...related.values()].flatMap(({ name, how }) => {
    const first = firstNaming(index, name);
    return first ? [{ name: words(first.article.text, first.mention), how, place: placeOf(first.file, first.article, first.mention) }] : [];
  });
}

/** The first mention by the dates of the articles that is this name, article, case and accents apart. */
function firstNaming(index: FolderIndex, name: string): Naming | undefined {
  const wanted = bare(name);
  const key = wanted.split(' ').map((word) => hashWord(foldRomanisation(word))).sort((a, b) => index.names.count(a) - index.names.count(b))[0]!;
  const files = new Set([...index.names.find(key)].map((posting) => index.passages.get(idOf(posting)).file));
  const articles = inOrderOfDays([...files].map((file) => ({ file, article: index.article(file)! })));
  for (const { file, article } of articles) {
    const mention = article.mentions.find((each) => bare(article.text.slice(each.start, each.end)) === wanted);
    if (mention) return { file, article, mention };
  }
  return undefined;
}

const bare = (name: string): string => plain(name).replace(/^the /, '');
