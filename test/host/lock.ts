import { connect, createServer } from 'node:net';
import type { Server, Socket } from 'node:net';

/**
 * Runs `work` while no other process on this machine runs work under the same name. Others wait.
 *
 * The lock is a Linux abstract socket: it vanishes with the process that holds it, however that process ends,
 * so there is no stale lock to recognise, and the others wait for its end instead of looking again and again.
 */
export async function withLock<Result>(name: string, work: () => Promise<Result>, onWait: () => void): Promise<Result> {
  for (;;) {
    const waiters = new Set<Socket>();
    const lock = createServer((waiter) => waiters.add(waiter.on('error', () => waiter.destroy())));
    if (await listens(lock, name)) {
      try {
        return await work();
      } finally {
        lock.close();
        waiters.forEach((waiter) => waiter.destroy());
      }
    }
    onWait();
    await holderEnded(name);
  }
}

function listens(lock: Server, name: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    lock.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error)));
    lock.listen(`\0${name}`, () => resolve(true));
  });
}

function holderEnded(name: string): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(`\0${name}`);
    socket.on('error', () => resolve());
    socket.on('close', () => resolve());
    socket.resume();
  });
}
