import { startClient, type Client, type Options } from './client';
import { createDisk, type StoppingDisk } from './stoppingDisk';

/** Servers, one after the other, with one storage. */
export interface Starts {
  /** What they keep. */
  readonly storage: StoppingDisk;
  open(options?: Options): Promise<Client>;
  /** Shuts the server down, if one is open. */
  close(): Promise<void>;
  /** Ends the server without shutting it down. */
  stop(): void;
}

/** To be made inside a suite: each of its tests begins with an empty storage, and leaves no server open. `usual`: what each is opened with. */
export function createStarts(usual: Options): Starts {
  let storage: StoppingDisk;
  let client: Client | undefined;
  const stop = (): void => {
    client?.stop();
    client = undefined;
  };
  const close = async (): Promise<void> => {
    await client?.connection.sendRequest('shutdown');
    stop();
  };
  setup(() => {
    storage = createDisk();
  });
  teardown(close);
  return {
    get storage() {
      return storage;
    },
    open: async (options = {}) => (client = await startClient({ storage: storage.process(), ...usual, ...options })),
    close, stop,
  };
}

/** The files whose texts a server has asked for, sorted. */
export const textsRead = ({ log }: Client): string[] =>
  log.flatMap(({ method, params }) => (method === 'news/read' ? (params as { uri: string }).uri : [])).sort();
