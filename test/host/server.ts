import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Host } from './install';
import { madeFolder, temporaryFolder, undoAtExit } from './undo';

/** Settings by name, as in a `settings.json`. */
export type Settings = Readonly<Record<string, unknown>>;

export interface ServerOptions {
  /** Read by VS Code before it opens anything. */
  readonly settings?: Settings;
  /** With trust on, a folder opens in Restricted Mode, without asking. Off, as by default: everything is trusted. */
  readonly trust?: 'on' | 'off';
  /** Where installed extensions live, absolute. */
  readonly extensionsFolder?: string;
  /** The folder a window opens if its address names none, absolute. */
  readonly defaultFolder?: string;
  /** Asked of every window. Without one, any program on this machine can open a window. */
  readonly connectionToken?: string;
  /** Lets a window's address name an extension under development and its tests. Such a window shows no notifications. */
  readonly development?: boolean;
}

/** A running VS Code server on 127.0.0.1. */
export interface Server {
  /** `127.0.0.1:PORT` */
  readonly authority: string;
  /** Rejects if the server ends by itself. */
  readonly crashed: Promise<never>;
  stop(): void;
}

/** Starts VS Code's server with a data folder of its own on a free port and waits until it listens. */
export async function startServer(host: Host, options: ServerOptions = {}): Promise<Server> {
  const data = temporaryFolder('server');
  const temporary = madeFolder(data, 'tmp');
  writeSettings(data, options);
  const child = spawn(host.node, [host.server, ...parameters(data, options)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own, so that its extension hosts and file watchers can be ended with it.
    detached: true,
    // Sockets and temporary files of the server go with its data.
    env: { ...process.env, NODE_OPTIONS: '', TMPDIR: temporary, XDG_RUNTIME_DIR: temporary },
  });
  const stop = undoAtExit(() => endGroup(child.pid));
  const output: string[] = [];
  const port = new Promise<string>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      createInterface(stream).on('line', (line) => {
        output.splice(0, output.length - 200);
        output.push(line);
        const listening = /^Extension host agent listening on (\d+)/.exec(line);
        if (listening?.[1] !== undefined) {
          resolve(listening[1]);
        }
      });
    }
  });
  const crashed = new Promise<never>((_, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => reject(new Error(`VS Code's server ended (${code ?? signal}):\n${output.join('\n')}`)));
  });
  crashed.catch(() => undefined);
  return { authority: `127.0.0.1:${await Promise.race([port, crashed])}`, crashed, stop };
}

function parameters(data: string, options: ServerOptions): string[] {
  return [
    '--host', '127.0.0.1', '--port', '0',
    '--accept-server-license-terms', '--telemetry-level', 'off',
    '--server-data-dir', data,
    '--extensions-dir', options.extensionsFolder ?? join(data, 'extensions'),
    ...(options.development === true ? ['--enable-smoke-test-driver'] : []),
    ...(options.connectionToken === undefined ? ['--without-connection-token'] : ['--connection-token', options.connectionToken]),
    ...(options.defaultFolder === undefined ? [] : ['--default-folder', options.defaultFolder]),
  ];
}

const quiet: Settings = {
  'workbench.startupEditor': 'none',
  'workbench.reduceMotion': 'on',
  'workbench.tips.enabled': false,
  'chat.disableAIFeatures': true,
  // A new window would show an empty panel there, in the place of a chat that is turned off.
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.showReleaseNotes': false,
};

function writeSettings(data: string, options: ServerOptions): void {
  const trust: Settings = { 'security.workspace.trust.enabled': options.trust === 'on', 'security.workspace.trust.startupPrompt': 'never' };
  const settings = { ...quiet, ...trust, ...options.settings };
  for (const scope of ['User', 'Machine']) {
    writeFileSync(join(madeFolder(data, 'data', scope), 'settings.json'), JSON.stringify(settings, undefined, 2));
  }
}

function endGroup(leader: number | undefined): void {
  try {
    if (leader !== undefined) {
      process.kill(-leader, 'SIGKILL');
    }
  } catch {
    // It has ended already.
  }
}
