import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** What a process of the benchmark leaves; `problem`: why there is no such thing. */
export type Outcome<Result> = { readonly result: Result } | { readonly problem: string };

export interface ChildOptions {
  /** Program and its parameters before the script; this Node if absent. */
  readonly node?: readonly string[];
  readonly flags?: readonly string[];
}

/** Runs one of `processes/` by itself, so that what others left in memory does not count. It prints what it found as one line of JSON, the last. */
export function runProcess<Result>(name: string, parameters: readonly string[], { node = [process.execPath], flags = [] }: ChildOptions = {}): Promise<Outcome<Result>> {
  const [program = '', ...before] = node;
  const child = spawn(program, [...before, ...flags, join(__dirname, 'folder/processes', `${name}.js`), ...parameters], { stdio: ['ignore', 'pipe', 'pipe'] });
  let [output, errors] = ['', ''];
  child.stdout.on('data', (data: Buffer) => { output += data.toString(); });
  child.stderr.on('data', (data: Buffer) => { errors = (errors + data.toString()).slice(-4000); });
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ problem: error.message }));
    child.on('close', (code) => {
      const last = output.trim().split('\n').at(-1) ?? '';
      resolve(code === 0 && last.startsWith('{') ? { result: JSON.parse(last) as Result } : { problem: /^(?:\w*Error: |FATAL ERROR: )(.*)/m.exec(errors)?.[1] ?? `it ended with code ${code}` });
    });
  });
}

/** What a process of `processes/` found, for whoever runs it. */
export const report = (result: object): void => console.log(`\n${JSON.stringify(result)}`);
