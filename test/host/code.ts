import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { format, parseArgs } from 'node:util';
import { windowAddress } from './address';
import { launchBrowser } from './browser';
import { installHost } from './install';
import type { Host } from './install';
import { startServer } from './server';
import type { Server, Settings } from './server';
import { startMark } from '../results';
import { webCopy } from './webCopy';

/** The flags of desktop VS Code that are understood here. Others are accepted and do nothing. */
interface Flags {
  readonly extensionDevelopmentPath: string;
  readonly extensionTestsPath: string;
  readonly extensionDevelopmentKind?: string;
  readonly 'user-data-dir'?: string;
  readonly 'disable-workspace-trust'?: boolean;
}

/** A run that has not ended by then never will: the tests' own limits are far below. */
const longestRun = 10 * 60_000;

runExtensionTests(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);

/** Does what `code FLAGS FOLDER` does for extension tests, and returns the exit code. */
async function runExtensionTests(parameters: readonly string[]): Promise<number> {
  const { flags, folder } = parse(parameters);
  const host = await installHost();
  const server = await startServer(host, {
    development: true,
    settings: userSettings(flags['user-data-dir']),
    trust: flags['disable-workspace-trust'] === true ? 'off' : 'on',
  });
  const web = flags.extensionDevelopmentKind === 'web';
  const extension = web ? webCopy(flags.extensionDevelopmentPath) : flags.extensionDevelopmentPath;
  const address = windowAddress(server.authority, {
    extension,
    // VS Code runs tests in the extension host of the extension whose folder they are in, so they are named inside the copy.
    tests: join(extension, relative(flags.extensionDevelopmentPath, flags.extensionTestsPath)),
    web,
    ...(folder === undefined ? {} : { folder }),
  });
  return openUntilExit(host, server, address);
}

async function openUntilExit(host: Host, server: Server, address: string): Promise<number> {
  const browser = await launchBrowser(host);
  const page = await browser.newPage();
  const exited = new Promise<number>((resolve, reject) => {
    void page.exposeFunction('codeAutomationExit', resolve);
    page.on('crash', () => reject(new Error('The window crashed')));
    setTimeout(() => reject(new Error(`The tests did not end within ${longestRun / 60_000} minutes`)), longestRun).unref();
  });
  const output = testOutput();
  await page.exposeFunction('codeAutomationLog', output.take);
  await page.goto(address);
  try {
    const code = await Promise.race([exited, server.crashed]);
    if (code !== 0) {
      output.printHeld();
    }
    return code;
  } catch (error) {
    output.printHeld();
    throw error;
  } finally {
    await browser.close();
  }
}

/** Prints what the tests write to the console, and holds back what VS Code writes there until something has gone wrong. */
function testOutput(): { take(type: string, values: readonly unknown[]): void; printHeld(): void } {
  const held: string[] = [];
  let started = false;
  return {
    take(type, values) {
      const text = format(...values);
      started ||= text.startsWith(startMark);
      if (noise.test(text)) {
        return;
      }
      if (started && type !== 'error') {
        console.log(text);
      } else {
        held.push(`[${type}] ${text}`);
      }
    },
    printHeld: () => held.forEach((text) => console.error(text)),
  };
}

/** What this VS Code complains about wherever it runs without native modules and without a network. */
const noise = /bindings file|watchdog|Service ?Worker|ENOTFOUND|Canceled|Updating additional builtin|connection token|Creating a socket|AgentHost|AccountPolicyGate|grace-time/;

function parse(parameters: readonly string[]): { flags: Flags; folder: string | undefined } {
  const { values, positionals } = parseArgs({
    args: [...parameters],
    strict: false,
    options: {
      extensionDevelopmentPath: { type: 'string' },
      extensionTestsPath: { type: 'string' },
      extensionDevelopmentKind: { type: 'string' },
      'user-data-dir': { type: 'string' },
      'disable-workspace-trust': { type: 'boolean' },
    },
  });
  if (typeof values.extensionDevelopmentPath !== 'string' || typeof values.extensionTestsPath !== 'string') {
    throw new Error('--extensionDevelopmentPath and --extensionTestsPath are needed');
  }
  return { flags: values as unknown as Flags, folder: positionals[0] };
}

/** Desktop VS Code keeps them at this place of its `--user-data-dir`. */
function userSettings(userDataFolder: string | undefined): Settings {
  const file = join(userDataFolder ?? '', 'User/settings.json');
  return userDataFolder !== undefined && existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Settings) : {};
}
