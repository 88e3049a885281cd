import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './undo';

/**
 * A copy of an extension that has only its `browser` entry, so that a server's window runs it in the browser's
 * extension host: offered both entries, it would take `main`. All but the manifest are links.
 */
export function webCopy(extension: string): string {
  const copy = temporaryFolder('web-extension');
  for (const name of readdirSync(extension).filter((each) => each !== 'package.json')) {
    symlinkSync(join(extension, name), join(copy, name));
  }
  const manifest = JSON.parse(readFileSync(join(extension, 'package.json'), 'utf8')) as Record<string, unknown>;
  if (manifest.browser === undefined) {
    throw new Error(`${extension}/package.json has no "browser" entry`);
  }
  delete manifest.main;
  writeFileSync(join(copy, 'package.json'), JSON.stringify(manifest, undefined, 2));
  return copy;
}
