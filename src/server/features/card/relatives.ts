import { type FolderIndex, idOf } from '../../../core/folderIndex';
import type { Identity } from '../../../core/identify';
import { foldRomanisation, plain } from '../../../core/matchNames/fold';
import type { RelatedName } from '../../../core/matchNames/relatives';
import { hashWord } from '../../../core/relate/hashWord';
import { words } from '../../../core/span';
import type { Relative } from '../../../protocol';
import { catalogueOf } from '../../catalogue';
import { placeOf } from '../../excerpt';
import { byDate, type Naming } from '../../presences';
import { articlesAtOnce, inTurns } from '../../turns';

/** Names that stand for it or come from it, each where the folder names it first; those that it never names are left out. */
export async function relativesOf(
  index: FolderIndex, { kind, spellings }: Pick<Identity, 'kind' | 'spellings'>, relatedNames: (name: string) => readonly RelatedName[], isOff: () => boolean,
): Promise<Relative[]> {
  if (kind === 'PERSON') return [];
  const forms = [...spellings];
  const own = new Set(forms.map(plain));
  const related = new Map(forms.flatMap((form) => relatedNames(form)).filter(({ name }) => !own.has(plain(name))).map((each) => [plain(each.name), each]));
  const found: Relative[] = [];
  for (const { name, how } of related.values()) {
    const first = await firstNaming(index, name, isOff);
    if (first) found.push({ name: words(first.article.text, first.mention), how, place: placeOf(first.file, first.article, first.mention) });
  }
  return found;
}

/** The first mention by the dates of the articles that is this name, article, case and accents apart. */
async function firstNaming(index: FolderIndex, name: string, isOff: () => boolean): Promise<Naming | undefined> {
  const catalogue = catalogueOf(index);
  await catalogue.refresh();
  const wanted = bare(name);
  const key = wanted.split(' ').map((word) => hashWord(foldRomanisation(word))).sort((a, b) => index.names.count(a) - index.names.count(b))[0]!;
  const files = [...new Set([...index.names.find(key)].map((posting) => index.passages.get(idOf(posting)).file))];
  const dated = files.map((file) => ({ file, date: catalogue.dateOf(file) })).sort(byDate);
  let found: Naming | undefined;
  await inTurns(dated, articlesAtOnce, ({ file }) => {
    const article = index.article(file);
    const mention = article?.mentions.find((each) => bare(article.text.slice(each.start, each.end)) === wanted);
    if (article && mention) found = { file, article, mention };
    return found === undefined;
  }, isOff);
  return found;
}

const bare = (name: string): string => plain(name).replace(/^the /, '');
