import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from './server';

// The channel (`--node-ipc`, `--stdio`, `--socket`) is the client's to choose, by the command line.
serve(createConnection(ProposedFeatures.all));
