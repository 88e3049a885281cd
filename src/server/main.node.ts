import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { analyseForOthers } from './analysts/analyst.node';
import { createThreads } from './analysts/threads.node';
import { machineClock } from './limited';
import { serve } from './server';
import { createNodeStorage } from './storage.node';

// Its threads run the same script: the weights are in the package once less.
if (isMainThread) {
  // The channel (`--node-ipc`, `--stdio`, `--socket`) is the client's to choose, by the command line.
  serve(createConnection(ProposedFeatures.all), {
    analysts: createThreads(__filename),
    clock: machineClock,
    openStorage: (given) => (typeof given === 'string' ? createNodeStorage(join(given, 'index')) : undefined),
  });
} else analyseForOthers();
