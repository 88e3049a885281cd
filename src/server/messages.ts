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

/** Asks the client. Rejects if the client does not know the request, or it was cancelled: only `folder.ts` asks, and catches. */
export function ask<M extends keyof ClientRequests>(
  connection: Connection,
  method: M,
  params: ClientRequests[M]['params'],
  token: CancellationToken,
): Promise<ClientRequests[M]['result']> {
  return connection.sendRequest<ClientRequests[M]['result']>(method, params, token);
}

/** Tells the client; a connection that has closed meanwhile is no matter. */
export function tell<M extends keyof ServerNotifications>(connection: Connection, method: M, params: ServerNotifications[M]): void {
  connection.sendNotification(method, params).catch(() => undefined);
}

/** Calls back when the client tells something. */
export function hear<M extends keyof ClientNotifications>(connection: Connection, method: M, handler: (params: ClientNotifications[M]) => void): Disposable {
  return connection.onNotification(method, handler);
}
