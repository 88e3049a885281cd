import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { bundleEditorTests } from './editorBundle';
import type { ExtensionHost } from './editorBundle';
import { hasOwnHost, root, samples } from './places';
import { madeFolder, temporaryFolder } from './undo';

runEditorTests(process.argv[2] === 'web' ? 'web' : 'node').then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);

/**
 * Runs `test/editor` inside an extension host of a real VS Code, in a copy of the samples: tests may write there.
 * The window opens a workspace file: to one, tests may add folders, for which any other window would reload.
 */
async function runEditorTests(extensionHost: ExtensionHost): Promise<void> {
  const folder = temporaryFolder('editor-tests');
  cpSync(samples, join(folder, 'samples'), { recursive: true });
  const workspace = join(folder, 'tests.code-workspace');
  writeFileSync(workspace, JSON.stringify({ folders: [{ path: 'samples' }] }));
  const user = temporaryFolder('user');
  writeFileSync(join(madeFolder(user, 'User'), 'settings.json'), JSON.stringify({ 'telemetry.telemetryLevel': 'off' }));
  await runTests({
    ...(hasOwnHost ? { vscodeExecutablePath: join(__dirname, 'code.sh') } : {}),
    extensionDevelopmentPath: root,
    extensionTestsPath: await bundleEditorTests(extensionHost),
    launchArgs: [
      workspace,
      `--user-data-dir=${user}`,
      '--disable-extensions',
      ...(extensionHost === 'web' ? ['--extensionDevelopmentKind=web'] : []),
    ],
  });
}
