import { relative } from 'node:path';
import { annotate, people, related, same, type Print } from './cli/commands';
import { Problem } from './cli/files';
import { type Options, readOptions, usage } from './cli/options';
import { version } from '../package.json';

/** Runs the headless command. Exit code 0, or 1 if anything named could not be processed, or 2 if the command line is wrong. */
async function main(args: readonly string[]): Promise<number> {
  let failures = 0;
  const report = (problem: Problem): void => {
    failures++;
    process.stderr.write(`${problem.message}\n`);
  };
  let options: Options;
  try {
    options = readOptions(args);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\nSee ${relative('', process.argv[1] ?? 'cli.js')} --help\n`);
    return 2;
  }
  try {
    await run(options, print, report);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    report(error);
  }
  return failures === 0 ? 0 : 1;
}

async function run(options: Options, print: Print, report: (problem: Problem) => void): Promise<void> {
  switch (options.command) {
    case 'help': return void process.stdout.write(`${usage}\n`);
    case 'version': return void process.stdout.write(`${version}\n`);
    case 'annotate': return annotate(options, print, report);
    case 'related': return related(options, print, report);
    case 'people': return people(options, print, report);
    case 'same': return same(options, print);
  }
}

/** One JSON line; waits when the reader of a pipe is slower than we are. */
async function print(row: object): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(row)}\n`)) await new Promise((resolve) => process.stdout.once('drain', resolve));
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
void main(process.argv.slice(2)).then((code) => { process.exitCode = code; });
