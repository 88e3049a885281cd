import { BrowserMessageReader, BrowserMessageWriter, createConnection, ProposedFeatures } from 'vscode-languageserver/browser';
import { inside } from './analysts/inside';
import { machineClock } from './limited';
import { serve } from './server';
import { createClientStorage } from './storage.client';

/** The worker itself; the types of the web are not loaded, they would offer a DOM that is not there. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

const connection = createConnection(ProposedFeatures.all, new BrowserMessageReader(self), new BrowserMessageWriter(self));
serve(connection, { analysts: inside, clock: machineClock, openStorage: (given) => (given === true ? createClientStorage(connection) : undefined) });
