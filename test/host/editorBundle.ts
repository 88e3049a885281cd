import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { BuildOptions, Plugin } from 'esbuild';
import { root } from './places';

/** The two extension hosts of VS Code. */
export type ExtensionHost = 'node' | 'web';

/**
 * Bundles `test/editor/*.test.ts` for an extension host and returns the module's path without its suffix, as VS Code wants it.
 * `*.node.test.ts` and `*.web.test.ts` are for that host alone.
 */
export async function bundleEditorTests(host: ExtensionHost): Promise<string> {
  const folder = join(root, 'test/editor');
  const other = host === 'node' ? '.web.test.ts' : '.node.test.ts';
  const tests = readdirSync(folder).filter((name) => name.endsWith('.test.ts') && !name.endsWith(other)).sort();
  const output = join(root, 'out/test/editor', host);
  await build({
    ...(host === 'node' ? forNode : forWeb),
    stdin: { contents: entry(host, tests), resolveDir: folder, sourcefile: `all.${host}.ts`, loader: 'ts' },
    outfile: `${output}.js`,
    bundle: true,
    format: 'cjs',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return output;
}

/** The browser's build of mocha would take the bundle's `module.exports` for its own; without one it defines a global. */
const globalMocha: Plugin = {
  name: 'global mocha',
  setup(build) {
    build.onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, ({ path }) => ({
      contents: `(function (module, exports) {${readFileSync(path, 'utf8')}\n})();`,
    }));
  },
};

const forNode: BuildOptions = { platform: 'node', target: 'node20', mainFields: ['module', 'main'], external: ['vscode', 'mocha'] };
const forWeb: BuildOptions = {
  platform: 'browser',
  target: 'es2022',
  external: ['vscode'],
  alias: { 'node:assert/strict': join(root, 'test/editor/assert.web.ts') },
  plugins: [globalMocha],
};

/** The tests are required late, when mocha has defined the functions they call. */
function entry(host: ExtensionHost, tests: readonly string[]): string {
  const requires = tests.map((name) => `require(${JSON.stringify(`./${name}`)});`);
  return `import { runTests } from './index.${host}';\nexport const run = () => runTests(() => { ${requires.join(' ')} });\n`;
}
