import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { hasOwnHost, root } from './host/places';
import { parseResults, startMark } from './results';
import type { Results } from './results';

interface Suite {
  readonly name: string;
  /** Programs with their parameters, run in the root. The last one has to print a results line. */
  readonly commands: readonly (readonly string[])[];
  /** Why it cannot run on this machine. */
  readonly impossible?: string;
}

const mocha = (...patterns: string[]): string[] => [process.execPath, 'node_modules/mocha/bin/mocha.js', '--forbid-only', '--reporter', './test/reporter.ts', ...patterns];
const tsx = (...parameters: string[]): string[] => [process.execPath, '--import', 'tsx', ...parameters];

const suites: readonly Suite[] = [
  { name: 'core', commands: [mocha('test/core/**/*.test.ts', 'test/training/**/*.test.ts')] },
  { name: 'server', commands: [mocha('test/server/**/*.test.ts')] },
  { name: 'client', commands: [mocha('test/client/**/*.test.ts')] },
  { name: 'cli', commands: [mocha('test/cli/**/*.test.ts')] },
  { name: 'editor-node', commands: [tsx('test/host/editorTests.ts', 'node')] },
  { name: 'editor-web', commands: [tsx('test/host/editorTests.ts', 'web')] },
  {
    name: 'e2e',
    commands: [['npm', 'run', '--silent', 'package'], mocha('test/e2e/**/*.test.ts')],
    ...(hasOwnHost ? {} : { impossible: 'it drives the npm host, which exists for Linux x64 alone' }),
  },
];

runSuites(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);

/** Runs the named suites, or all of them in order, and returns the exit code. Prints `N passed, N failed` last. */
async function runSuites(names: readonly string[]): Promise<number> {
  const unknown = names.find((name) => !suites.some((suite) => suite.name === name));
  if (unknown !== undefined) {
    throw new Error(`No suite is called "${unknown}". There are: ${suites.map((suite) => suite.name).join(', ')}`);
  }
  const summary: string[] = [];
  let passed = 0;
  let failed = 0;
  for (const suite of suites.filter(({ name }) => names.length === 0 || names.includes(name))) {
    if (suite.impossible !== undefined) {
      summary.push(`${suite.name}: not run here, ${suite.impossible}`);
      continue;
    }
    const began = Date.now();
    const results = await runSuite(suite);
    passed += results.passed;
    failed += results.failed;
    const skipped = results.skipped === 0 ? '' : `, ${results.skipped} skipped`;
    summary.push(`${suite.name}: ${results.passed} passed, ${results.failed} failed${skipped} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
    summary.push(...results.failures.map((failure) => `  failed: ${failure}`));
  }
  console.log(`\n${summary.join('\n')}\n\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

/** A suite that dies, or that runs no test at all, counts as a failure: silence must not look like success. */
async function runSuite(suite: Suite): Promise<Results> {
  console.log(`\n--- ${suite.name}`);
  let results: Results | undefined;
  let code: number | null = 0;
  for (const command of suite.commands) {
    if (code === 0) {
      code = await runCommand(command, (found) => (results = found));
    }
  }
  const { passed, failed, skipped, failures } = results ?? { passed: 0, failed: 0, skipped: 0, failures: [] };
  if (0 < failed || (code === 0 && 0 < passed)) {
    return { passed, failed, skipped, failures };
  }
  const reason = code === 0 ? 'no test ran' : `the suite ended with code ${code}`;
  return { passed, failed: 1, skipped, failures: [`${suite.name}: ${reason}`] };
}

/** Runs a program, shows what it prints except the results line, and returns its exit code. */
function runCommand([program = '', ...parameters]: readonly string[], onResults: (results: Results) => void): Promise<number | null> {
  const color = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
  const child = spawn(program, parameters, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ...color } });
  createInterface(child.stdout).on('line', (line) => {
    const results = parseResults(line);
    if (results !== undefined) {
      onResults(results);
    } else if (line !== startMark) {
      console.log(line);
    }
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
}
