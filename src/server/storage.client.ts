import { CancellationToken, type Connection } from 'vscode-languageserver';
import { crc32 } from './cache/crc32';
import { ask } from './messages';
import { inMemory, type Storage } from './storage';

/** Files that the client keeps, for a server that has no disk. Bytes cross the connection as they are: that of a Web Worker can, a stream of JSON cannot. */
export const createClientStorage = (connection: Connection): Storage => ({
  isDisk: false,
  list: async () => (await ask(connection, 'news/listKept', {}, CancellationToken.None)).names,
  open: async (name) => {
    const { bytes } = await ask(connection, 'news/readKept', { name }, CancellationToken.None);
    return bytes && inMemory(bytes);
  },
  write: async (name, parts) => void (await ask(connection, 'news/writeKept', { name, parts }, CancellationToken.None)),
  remove: async (name) => void (await ask(connection, 'news/removeKept', { name }, CancellationToken.None)),
  checksum: crc32,
});
