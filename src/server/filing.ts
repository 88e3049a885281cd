import { createFolderIndex, type FolderIndex } from '../core/folderIndex';
import type { Article } from '../core/model';
import { withhold } from '../core/withhold';

/** The articles the server knows, as they are shown, in the index that the features ask. */
export interface Filing {
  /** Brings the index up to date first. */
  readonly index: FolderIndex;
  /** The same, but that the last edits of this document may be missing: so that typing in it does not change the index at every key. */
  indexBeside(uri: string): FolderIndex;
  /** An open document as it is shown; undefined if it is out of scope. It goes in when somebody asks for the index. */
  fileOpen(uri: string, shown: Article | undefined): void;
  /** A file of the folder, whole, and how sure its names have to be; undefined if it is forgotten. */
  file(uri: string, whole: Article | undefined, minimum?: number): void;
  /** Shows the files of the folder by other minimums, a few at a time; the changed ones once all are done. A later call takes the place of an earlier one. */
  refile(minimumOf: (uri: string) => number): Promise<readonly string[]>;
}

/** So many files are filed again before requests that wait have their turn. */
const atOnce = 10;

export function createFiling(): Filing {
  const filed = createFolderIndex();
  /** Analysed but not in the index yet: marks do not wait for it, and of many keystrokes only the last goes in. */
  const unfiled = new Map<string, Article | undefined>();
  /** The files of the folder with all their mentions. */
  const files = new Map<string, { readonly whole: Article; readonly minimum: number }>();
  let round = 0;

  const file = (uri: string, whole: Article | undefined, minimum = 0): void => {
    unfiled.delete(uri);
    if (whole) files.set(uri, { whole, minimum });
    else files.delete(uri);
    filed.replace(uri, whole && withhold(whole, minimum).article);
  };
  const fileAllBut = (own: string | undefined): FolderIndex => {
    for (const [uri, shown] of [...unfiled]) {
      if (uri === own) continue;
      unfiled.delete(uri);
      filed.replace(uri, shown);
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
    async refile(minimumOf) {
      const own = ++round;
      const others = [...files].flatMap(([uri, { minimum }]) => (minimumOf(uri) === minimum ? [] : uri));
      for (let done = 0; done < others.length; done += atOnce) {
        for (const uri of others.slice(done, done + atOnce)) {
          // Opened, changed or forgotten meanwhile: filed by whoever did that.
          const held = files.get(uri);
          if (held) file(uri, held.whole, minimumOf(uri));
        }
        await new Promise((resolve) => setTimeout(resolve));
        if (own !== round) return [];
      }
      return others;
    },
  };
}
