import Mocha from 'mocha';
import { printResults } from '../results';
import { windowReady } from './ready';

/** Runs tests inside VS Code's Node extension host. Rejects if one fails. `defineTests` calls `suite` and `test`. */
export function runTests(defineTests: () => void): Promise<void> {
  const mocha = new Mocha({ ui: 'tdd', timeout: 30_000 });
  mocha.suite.emit(Mocha.Suite.constants.EVENT_FILE_PRE_REQUIRE, globalThis, '', mocha);
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
