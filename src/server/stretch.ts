import type { Stretch } from '../protocol';

/** Lines of a list from the first to before the last. */
export interface Lines {
  readonly start: number;
  readonly end: number;
}

/** The lines that are asked for, however odd the asking; as many as are `usual` if it does not say. */
export function linesOf({ from, count }: Stretch, usual: number): Lines {
  const start = whole(from, 0);
  return { start, end: start + whole(count, usual) };
}

const whole = (given: unknown, otherwise: number): number => (typeof given === 'number' && 0 <= given && given < Infinity ? Math.floor(given) : otherwise);

/** A file with lines of a list among those asked for. */
export interface Holder<File> {
  readonly file: File;
  /** The number of its first line in the whole list. */
  readonly first: number;
}

/** Which of the files, in the order of the list, hold the lines asked for; how many lines all have, and how many files have lines beyond. */
export function holdersOf<File>(
  files: Iterable<File>, linesIn: (file: File) => number, { start, end }: Lines,
): { readonly holders: Holder<File>[]; readonly total: number; readonly filesLeft: number } {
  const holders: Holder<File>[] = [];
  let total = 0;
  let filesLeft = 0;
  for (const file of files) {
    const first = total;
    total += linesIn(file);
    if (first < end && start < total && first < total) holders.push({ file, first });
    if (end < total && first < total) filesLeft++;
  }
  return { holders, total, filesLeft };
}
