import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { linkSource } from './extensions';
import { installHost } from './install';
import { hasOwnHost, root, samples } from './places';
import { startServer } from './server';
import { temporaryFolder } from './undo';

(hasOwnHost ? serve() : openDesktop()).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);

/** Serves VS Code with this extension and the samples until Ctrl+C. The folder counts as trusted: it is our own. */
async function serve(): Promise<void> {
  const connectionToken = randomBytes(16).toString('hex');
  const server = await startServer(await installHost(), {
    extensionsFolder: linkSource(root),
    defaultFolder: samples,
    connectionToken,
    trust: 'off',
  });
  console.log(`\nOpen http://${server.authority}/?tkn=${connectionToken}\nCtrl+C stops it.`);
  await server.crashed;
}

/** Opens a downloaded desktop VS Code with this extension and the samples, and waits until it is closed. */
async function openDesktop(): Promise<void> {
  const program = await downloadAndUnzipVSCode();
  const child = spawn(program, [
    samples,
    `--extensionDevelopmentPath=${root}`,
    `--user-data-dir=${temporaryFolder('user')}`,
    '--disable-extensions',
    '--disable-workspace-trust',
    '--skip-welcome',
  ], { stdio: 'ignore' });
  console.log('VS Code is open; closing it ends this command.');
  await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
}
