// The browser's build of mocha has no exports; it defines a global `mocha`.
import 'mocha/mocha.js';
import { printResults } from '../results';
import { windowReady } from './ready';

/** Runs tests inside VS Code's web extension host. Rejects if one fails. `defineTests` calls `suite` and `test`. */
export function runTests(defineTests: () => void): Promise<void> {
  mocha.setup({ ui: 'tdd', reporter: 'spec', timeout: 30_000 });
  // A busy machine takes its time to open a window.
  suiteSetup(function () {
    this.timeout(120_000);
    return windowReady();
  });
  defineTests();
  return new Promise((resolve, reject) => {
    const runner = mocha.run((failed) => (failed === 0 ? resolve() : reject(new Error(`${failed} failed`))));
    printResults(runner);
  });
}
