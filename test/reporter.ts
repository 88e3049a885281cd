import Mocha from 'mocha';
import { printResults } from './results';

/** Mocha's own report, then the results line that `test/run.ts` reads. Mocha calls it with `new`. */
export default function reporter(runner: Mocha.Runner, options: Mocha.MochaOptions): Mocha.reporters.Spec {
  const spec = new Mocha.reporters.Spec(runner, options);
  printResults(runner);
  return spec;
}
