import { join } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { createThreads } from './analysts/threads.node';
import { machineClock } from './limited';
import { serve } from './server';
import { createNodeStorage } from './storage.node';

// The channel (`--node-ipc`, `--stdio`, `--socket`) is the client's to choose, by the command line.
serve(createConnection(ProposedFeatures.all), {
  analysts: createThreads(join(__dirname, 'analyst.node.js')),
  clock: machineClock,
  openStorage: (given) => (typeof given === 'string' ? createNodeStorage(join(given, 'index')) : undefined),
});
