import { createFolderIndex, type FolderIndex } from '../core/folderIndex';
import type { Article } from '../core/model';
import { withhold } from '../core/withhold';
import { corrected, type CorrectedArticle, type Correcting } from './corrections';

/** The articles the server knows, as they are shown, in the index that the features ask. */
export interface Filing {
  /** Brings the index up to date first. */
  readonly index: FolderIndex;
  /** The same, but that the last edits of this document may be missing: so that typing in it does not change the index at every key. */
  indexBeside(uri: string): FolderIndex;
  /** An open document as it is shown; undefined if it is out of scope. It goes in when somebody asks for the index. */
  fileOpen(uri: string, shown: Article | undefined): void;
  /** A file of the folder; undefined if it is forgotten. */
  file(uri: string, filed: Filed | undefined): void;
  /** Shows the files of the folder by other rules, a few at a time; the changed ones once all are done. A later call takes the place of an earlier one. */
  refile(ruleOf: (uri: string) => Rule): Promise<readonly string[]>;
}

/** By what a file is shown: how sure its names have to be, and what the user corrected. */
export interface Rule extends Correcting {
  readonly minimum: number;
}

/** A file as the corrections of its rule have it. */
export interface Filed {
  readonly article: CorrectedArticle;
  readonly rule: Rule;
  /** When the file was last saved, in milliseconds since 1970, if the client said so. */
  readonly modified?: number | undefined;
}

/** So many files are filed again before requests that wait have their turn; of files to be analysed one. */
const atOnce = 10;

export function createFiling(): Filing {
  const filed = createFolderIndex();
  /** Analysed but not in the index yet: marks do not wait for it, and of many keystrokes only the last goes in. */
  const unfiled = new Map<string, Article | undefined>();
  /** The files of the folder with all their mentions. */
  const files = new Map<string, Filed>();
  /** Filed by other rules since `refile` last told. */
  const changed = new Set<string>();
  let round = 0;

  const file = (uri: string, now: Filed | undefined): void => {
    unfiled.delete(uri);
    if (now) files.set(uri, now);
    else files.delete(uri);
    filed.replace(uri, now && withhold(now.article.whole, now.rule.minimum).article, now?.modified);
  };
  const fileAllBut = (own: string | undefined): FolderIndex => {
    for (const [uri, shown] of [...unfiled]) {
      if (uri === own) continue;
      unfiled.delete(uri);
      // What is typed is of no other day than the file was.
      filed.replace(uri, shown, filed.modified(uri));
    }
    return filed;
  };

  return {
    get index() {
      return fileAllBut(undefined);
    },
    indexBeside: fileAllBut,
    fileOpen(uri, shown) {
      files.delete(uri);
      unfiled.set(uri, shown);
    },
    file,
    async refile(ruleOf) {
      const own = ++round;
      let done = 0;
      for (const uri of [...files.keys()]) {
        // Opened, changed or forgotten meanwhile: filed by whoever did that.
        const held = files.get(uri);
        const now = held && byRule(held, ruleOf(uri));
        if (!now || now === held) continue;
        const isCheap = now.article === held.article;
        if (!isCheap || now.rule.minimum !== held.rule.minimum) {
          file(uri, now);
          changed.add(uri);
        } else files.set(uri, now);
        done += isCheap ? 1 : atOnce;
        if (done < atOnce) continue;
        done = 0;
        await new Promise((resolve) => setTimeout(resolve));
        if (own !== round) return [];
      }
      const told = [...changed];
      changed.clear();
      return told;
    },
  };
}

/** The same object if the file is filed by this rule already. */
function byRule(held: Filed, rule: Rule): Filed {
  const { article, rule: before, modified } = held;
  if (before.corrections === rule.corrections && before.file === rule.file) return before.minimum === rule.minimum ? held : { article, rule, modified };
  return { article: corrected(article.whole.text, rule, article), rule, modified };
}
