// Writes dist/: the extension and its server for both extension hosts, and the headless command. `--watch` rebuilds on change.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { context } from 'esbuild';

const watch = process.argv.includes('--watch');
// A saved index is of one version of all that made it. While every change is built anew there is none, and nothing is kept.
const define = { newsEngine: JSON.stringify(watch ? '' : engineOf(['src/core', 'src/server', 'model'])) };
// The watch task of .vscode/tasks.json waits for what esbuild says at level info.
const shared = { bundle: true, sourcemap: watch, minify: !watch, outdir: 'dist', logLevel: watch ? 'info' : 'warning', legalComments: 'none', define };
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

/** A hash of what is below the folders, and of the versions of the libraries. */
function engineOf(folders) {
  const paths = folders.flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => join(folder, name)));
  const files = paths.filter((path) => /\.(ts|json)$/.test(path)).sort();
  const hash = createHash('sha256');
  for (const file of [...files, 'package-lock.json']) hash.update(readFileSync(file)).update('\0');
  return hash.digest('hex').slice(0, 16);
}
