import { join } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from './server';
import { createNodeStorage } from './storage.node';

// The channel (`--node-ipc`, `--stdio`, `--socket`) is the client's to choose, by the command line.
serve(createConnection(ProposedFeatures.all), (given) => (typeof given === 'string' ? createNodeStorage(join(given, 'index')) : undefined));
