import { spawn } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { installHost } from './install';
import { temporaryFolder } from './undo';

/** A folder of installed extensions that holds a packaged one, put there as a reader's VS Code would do it. */
export async function installPackage(vsix: string): Promise<string> {
  if (!existsSync(vsix)) {
    throw new Error(`${vsix} is missing: "npm run package" writes it`);
  }
  const host = await installHost();
  const folder = temporaryFolder('extensions');
  await new Promise<void>((resolve, reject) => {
    const child = spawn(host.node, [host.server, '--install-extension', vsix, '--extensions-dir', folder, '--server-data-dir', temporaryFolder('server')]);
    let output = '';
    child.stdout.on('data', (data: Buffer) => (output += data.toString()));
    child.stderr.on('data', (data: Buffer) => (output += data.toString()));
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`${vsix} was not installed:\n${output}`))));
  });
  return folder;
}

/** A folder of installed extensions that holds a link to one's source: reloading the window runs what was built last. */
export function linkSource(extension: string): string {
  const folder = temporaryFolder('extensions');
  const manifest = JSON.parse(readFileSync(join(extension, 'package.json'), 'utf8')) as Record<'publisher' | 'name' | 'version', string>;
  symlinkSync(extension, join(folder, `${manifest.publisher}.${manifest.name}-${manifest.version}`));
  return folder;
}
