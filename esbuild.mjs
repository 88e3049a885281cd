// Writes dist/: the extension and its server for both extension hosts, and the headless command. `--watch` rebuilds on change.
import { context } from 'esbuild';

const watch = process.argv.includes('--watch');
// The watch task of .vscode/tasks.json waits for what esbuild says at level info.
const shared = { bundle: true, sourcemap: watch, minify: !watch, outdir: 'dist', logLevel: watch ? 'info' : 'warning', legalComments: 'none' };
// `main` of jsonc-parser loads its parts at run time by names that a bundle does not have: its ES modules are taken.
const node = { ...shared, platform: 'node', format: 'cjs', target: 'node20', mainFields: ['module', 'main'] };
const web = { ...shared, platform: 'browser', format: 'cjs', target: 'es2022', mainFields: ['browser', 'module', 'main'] };

const builds = [
  { ...node, entryPoints: { 'extension.node': 'src/client/extension.node.ts' }, external: ['vscode'] },
  { ...node, entryPoints: { 'server.node': 'src/server/main.node.ts', cli: 'src/cli.ts' } },
  { ...web, entryPoints: { 'extension.web': 'src/client/extension.web.ts' }, external: ['vscode'] },
  { ...web, entryPoints: { 'server.web': 'src/server/main.worker.ts' }, format: 'iife' },
];

const contexts = await Promise.all(builds.map((build) => context(build)));
if (watch) {
  await Promise.all(contexts.map((each) => each.watch()));
} else {
  await Promise.all(contexts.map((each) => each.rebuild()));
  await Promise.all(contexts.map((each) => each.dispose()));
}
