import type { CancellationToken, Connection, Disposable } from 'vscode-languageserver';
import type { ClientNotifications, ClientRequests, ServerNotifications, ServerRequests } from '../protocol';

/** Answers one of our own requests: the types of `protocol.ts` laid over the connection. */
export function answer<M extends keyof ServerRequests>(
  connection: Connection,
  method: M,
  handler: (params: ServerRequests[M]['params'], token: CancellationToken) => Promise<ServerRequests[M]['result']>,
): Disposable {
  return connection.onRequest(method, handler);
}

/**
 * Asks the client. Rejects if the client does not know the request, or it was cancelled: only `folder/reading.ts` and `corrections.ts` ask, and catch,
 * and `storage.client.ts`, for which `cache.ts` does.
 */
export function ask<M extends keyof ClientRequests>(
  connection: Connection,
  method: M,
  params: ClientRequests[M]['params'],
  token: CancellationToken,
): Promise<ClientRequests[M]['result']> {
  return connection.sendRequest<ClientRequests[M]['result']>(method, params, token);
}

/** Tells the client. */
export function tell<M extends keyof ServerNotifications>(connection: Connection, method: M, params: ServerNotifications[M]): void {
  void attempt(() => connection.sendNotification(method, params));
}

/** Says in the log what went wrong. */
export function report(connection: Connection, message: string): void {
  void attempt(async () => connection.console.error(message));
}

/** Sends what nobody waits for: that the client refuses it, or that the connection has closed meanwhile (then sending throws), is no matter. */
export async function attempt(send: () => Promise<unknown>): Promise<void> {
  try {
    await send();
  } catch {
    // Nobody is there to be told.
  }
}

/** Calls back when the client tells something. */
export function hear<M extends keyof ClientNotifications>(connection: Connection, method: M, handler: (params: ClientNotifications[M]) => void): Disposable {
  return connection.onNotification(method, handler);
}
