import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import type { Host } from './install';

/** Starts the host's headless Chromium. It ends with `close()` or with this process. */
export function launchBrowser(host: Host): Promise<Browser> {
  return chromium.launch({
    executablePath: host.browser,
    // The sandbox needs rights that a container's root user does not have; only our own pages are opened.
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
    env: browserEnvironment(host),
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

/** Adds the libraries and fonts that came with the browser where the machine has none, as in a bare container. */
function browserEnvironment(host: Host): Record<string, string> {
  const environment: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) {
    environment[name] = value ?? '';
  }
  const libraries = spawnSync('ldd', [host.browser], { encoding: 'utf8' }).stdout;
  if (libraries.includes('not found')) {
    environment.LD_LIBRARY_PATH = [join(host.browserFolder, 'al2023/lib'), environment.LD_LIBRARY_PATH].filter(Boolean).join(':');
  }
  return { ...environment, FONTCONFIG_FILE: join(host.browserFolder, 'fonts/fonts.conf') };
}
