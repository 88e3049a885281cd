/** What a suite of tests came to. Every suite prints it as one line at its end, whatever process it runs in. */
export interface Results {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Full titles of the failed tests and hooks. */
  readonly failures: readonly string[];
}

/** A mocha runner, as little of it as is needed: the browser's build of mocha has no types of its own. */
interface Runner {
  on(event: 'pass' | 'pending' | 'fail', listener: (test: { fullTitle(): string }) => void): unknown;
  on(event: 'end', listener: () => void): unknown;
}

/** Printed before the first test, since an editor's own messages cannot be told from the tests'. */
export const startMark = '##tests';

/** Prints the start mark now and the results line at the end of a mocha run. */
export function printResults(runner: Runner): void {
  console.log(startMark);
  let passed = 0;
  let skipped = 0;
  const failures: string[] = [];
  runner.on('pass', () => passed++);
  runner.on('pending', () => skipped++);
  runner.on('fail', (test) => failures.push(test.fullTitle()));
  runner.on('end', () => {
    const results: Results = { passed, failed: failures.length, skipped, failures };
    console.log(mark + JSON.stringify(results));
  });
}

/** Reads a results line; undefined for any other line of output. */
export function parseResults(line: string): Results | undefined {
  return line.startsWith(mark) ? (JSON.parse(line.slice(mark.length)) as Results) : undefined;
}

const mark = '##results ';
