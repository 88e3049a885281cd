// What a reader waits for: the packaged server in a process of its own, over a real connection. `npm run bench`.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { type Client, startClient } from '../test/server/client';
import { head, median, row, text } from './measure';

interface Served {
  readonly client: Client;
  readonly process: number;
  stop(): void;
}

async function start(): Promise<Served> {
  const server = spawn(process.execPath, ['dist/server.node.js', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const client = await startClient({
    transport: { reader: new StreamMessageReader(server.stdout), writer: new StreamMessageWriter(server.stdin), stop: () => undefined },
  });
  return { client, process: server.pid!, stop: () => server.kill() };
}

let opened = 0;
async function marks(client: Client, words: number): Promise<string> {
  const uri = `file:///bench/${opened++}.txt`;
  client.open(uri, text(words));
  await client.ask('news/marks', { uri, version: 1 });
  return uri;
}

async function main(): Promise<void> {
  head();
  row('start of the server to marks of 1,000 words', await median(async () => {
    const served = await start();
    await marks(served.client, 1000);
    served.stop();
  }, 5));
  const { client, process, stop } = await start();
  row('opening 1,000 words to marks, server running', await median(() => marks(client, 1000), 25));
  const uri = await marks(client, 1000);
  let version = 1;
  row('a letter typed to marks', await median(async () => {
    client.edit(uri, 40, 40, 'x');
    await client.ask('news/marks', { uri, version: ++version });
  }, 25));
  row('hover', await median(() => client.feature('textDocument/hover', uri, 'Rocio Valdebenito'), 25));
  row('opening 1 MiB to marks', await median(() => marks(client, 160_000), 3));
  const before = cpu(process);
  await new Promise((resolve) => setTimeout(resolve, 5000));
  row('processor time in 5 s of doing nothing', cpu(process) - before, `resident ${Math.round(resident(process))} MB`);
  stop();
}

/** User and system time of a process, milliseconds (Linux: ticks of 10 ms). */
const cpu = (pid: number): number => {
  const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ').slice(11, 13).map(Number);
  return (user! + system!) * 10;
};

const resident = (pid: number): number => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024;

main().then(() => process.exit(0), (error: unknown) => {
  console.error(error);
  process.exit(1);
});
