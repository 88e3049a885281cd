import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { folder, startClient } from '../../test/server/client';
import { analysedArchive } from './archive';
import type { Delays } from './processes/delays';

export interface Read extends Delays {
  /** Articles a second, by the clock. */
  readonly rate: number;
}

/** How long the packaged server's main thread lets nobody else have a turn while it reads a folder of so many articles. */
export async function measureSlices(articles: number, templates: number, place: string): Promise<Read> {
  const disk: Record<string, string> = {};
  for (const { file, article } of analysedArchive(templates)) {
    disk[`${folder}/${file}`] = article.text;
    if (Object.keys(disk).length === articles) break;
  }
  const file = join(place, 'delays.json');
  rmSync(file, { force: true });
  const server = spawn(process.execPath, ['--require', join(__dirname, 'folder/processes/delays.js'), 'dist/server.node.js', '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, NEWS_BENCH_DELAYS: file },
  });
  const client = await startClient({
    disk, transport: { reader: new StreamMessageReader(server.stdout), writer: new StreamMessageWriter(server.stdin), stop: () => undefined },
  });
  server.kill('SIGUSR2');
  const start = performance.now();
  await client.ask('news/readFolder', {});
  const seconds = (performance.now() - start) / 1000;
  server.kill('SIGUSR2');
  while (!existsSync(file)) await setTimeout(10);
  const delays = JSON.parse(readFileSync(file, 'utf8')) as Delays;
  server.kill();
  return { ...delays, rate: articles / seconds };
}
