import { parseArgs } from 'node:util';

export const usage = `News Annotator, without an editor: text files in, JSON Lines out.

  cli.js annotate PATH...                  names and quotes of every .txt file, one line a file
  cli.js related FOLDER --queries FILE     passages of other files for each {"file","offset"} line of FILE
  cli.js people FOLDER                     people, organisations and places of the folder, one line each
  cli.js same --pairs FILE                 whether two names are one: lines of kind, anything, a, b (tab-separated)

  --encoding NAME     of the files (default: UTF-8, or what a byte order mark says)
  --minimum-confidence N
                      leave out names that are less sure, 0 to 1 (default 0: all)
  --limit N           passages for each query of \`related\` (default 20)
  --no-corrections    leave out what .news/names.json of a named folder says (of a named file: of its folder)
  --help, --version

Folders are walked for .txt files; names starting with a dot and node_modules are passed over.
What cannot be read is named on the error stream, the rest is still processed, and the exit code is 1.`;

export interface Options {
  readonly command: 'annotate' | 'related' | 'people' | 'same' | 'help' | 'version';
  readonly paths: readonly string[];
  readonly encoding: string | undefined;
  readonly limit: number;
  /** 0 to 1. */
  readonly minimumConfidence: number;
  /** Whether `.news/names.json` counts. */
  readonly corrections: boolean;
  /** FILE of --queries or --pairs. */
  readonly list: string;
}

const flags = {
  encoding: { type: 'string' },
  limit: { type: 'string', default: '20' },
  'minimum-confidence': { type: 'string', default: '0' },
  queries: { type: 'string' },
  pairs: { type: 'string' },
  'no-corrections': { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', default: false },
} as const;

/** Reads the command line. Throws an Error whose message says what to mend. */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({ args: [...args], options: flags, allowPositionals: true });
  const [command, ...paths] = positionals;
  const rest = {
    paths, encoding: readEncoding(values.encoding), limit: readLimit(values.limit), minimumConfidence: readShare(values['minimum-confidence']),
    corrections: !values['no-corrections'],
  };
  if (values.help || (!command && !values.version)) return { command: 'help', ...rest, list: '' };
  if (values.version) return { command: 'version', ...rest, list: '' };
  switch (command) {
    case 'annotate':
      if (paths.length === 0) throw new Error('annotate: name at least one file or folder.');
      return { command, ...rest, list: '' };
    case 'related':
      if (paths.length !== 1) throw new Error('related: name one folder.');
      if (values.queries === undefined) throw new Error('related: name the file of queries with --queries FILE.');
      return { command, ...rest, list: values.queries };
    case 'people':
      if (paths.length !== 1) throw new Error('people: name one folder.');
      return { command, ...rest, list: '' };
    case 'same':
      if (values.pairs === undefined) throw new Error('same: name the file of pairs with --pairs FILE.');
      return { command, ...rest, list: values.pairs };
    default:
      throw new Error(`There is no command "${command}": annotate, related, people and same are.`);
  }
}

function readEncoding(label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    throw new Error(`--encoding ${label}: this encoding is not known. Use a name such as utf-8, windows-1252 or utf-16le.`);
  }
}

function readLimit(text: string): number {
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 1) throw new Error(`--limit ${text}: a whole number from 1 up is needed.`);
  return limit;
}

function readShare(text: string): number {
  const share = text.trim() === '' ? Number.NaN : Number(text);
  if (!(0 <= share && share <= 1)) throw new Error(`--minimum-confidence ${text}: a number from 0 to 1 is needed.`);
  return share;
}
