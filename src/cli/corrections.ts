import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Corrections, noCorrections } from '../core/corrections';
import { readCorrections } from '../core/corrections/read';
import { Problem, readText } from './files';

/** The corrections of the folders that a call names, each read once. */
export interface FolderCorrections {
  /** Those of one folder; none if it has no file of them. */
  of(folder: string): Promise<Corrections>;
  /** Those of all folders that were asked for, in that order. */
  readonly all: Corrections;
}

/** Reads `.news/names.json` of a folder when it is asked for. What is wrong in it goes to `report` with its line, and the rest holds. */
export function folderCorrections(report: (problem: Problem) => void): FolderCorrections {
  const read = new Map<string, Corrections>();
  return {
    async of(folder) {
      // "." and "./" are one folder.
      const corrections = read.get(resolve(folder)) ?? await readIn(folder, report);
      read.set(resolve(folder), corrections);
      return corrections;
    },
    get all() {
      return { all: [...read.values()].flatMap(({ all }) => all) };
    },
  };
}

async function readIn(folder: string, report: (problem: Problem) => void): Promise<Corrections> {
  const file = join(folder, '.news', 'names.json');
  if (!(await exists(file))) return noCorrections;
  let text: string;
  try {
    text = await readText(file, undefined, 'Save it as UTF-8.');
  } catch (error) {
    report(error as Problem);
    return noCorrections;
  }
  const { corrections, problems } = readCorrections(text);
  for (const { offset, message } of problems) report(new Problem(`${file}: line ${lineOf(text, offset)}: ${message}`));
  return corrections;
}

/** Anything but its absence is told of when it is read. */
async function exists(file: string): Promise<boolean> {
  try {
    await stat(file);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code !== 'ENOENT' && code !== 'ENOTDIR';
  }
}

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split(/\r\n|\n|\r/).length;
