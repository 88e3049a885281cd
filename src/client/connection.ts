import * as vscode from 'vscode';
import { CloseAction, ErrorAction, State } from 'vscode-languageclient';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ClientNotifications, ClientRequests, ServerNotifications, ServerRequests } from '../protocol';

export type ServerState = 'starting' | 'running' | 'stopped';

/** The server, as the features of the client see it. */
export interface Connection extends vscode.Disposable {
  /** Waits for the server to run. Undefined if the answer was cancelled or failed; that is in the log. */
  ask<M extends keyof ServerRequests>(method: M, params: ServerRequests[M]['params'], token?: vscode.CancellationToken): Promise<ServerRequests[M]['result'] | undefined>;
  tell<M extends keyof ClientNotifications>(method: M, params: ClientNotifications[M]): void;
  answer<M extends keyof ClientRequests>(method: M, handler: (params: ClientRequests[M]['params'], token: vscode.CancellationToken) => Promise<ClientRequests[M]['result']>): vscode.Disposable;
  /** Of several handlers of one method each is called. */
  onTold<M extends keyof ServerNotifications>(method: M, handler: (params: ServerNotifications[M]) => void): vscode.Disposable;
  readonly state: ServerState;
  readonly onDidChangeState: vscode.Event<ServerState>;
}

export function connect(client: BaseLanguageClient): Connection {
  const changed = new vscode.EventEmitter<ServerState>();
  const told = new Map<string, vscode.EventEmitter<unknown>>();
  const listening = client.onDidChangeState(({ newState }) => changed.fire(stateOf(newState)));
  return {
    async ask(method, params, token) {
      try {
        return await client.sendRequest(method, params, token ?? new vscode.CancellationTokenSource().token);
      } catch (error) {
        if (!token?.isCancellationRequested) client.warn(`${method} was not answered: ${String(error)}`);
        return undefined;
      }
    },
    tell(method, params) {
      client.sendNotification(method, params).catch((error: unknown) => client.warn(`${method} was not told: ${String(error)}`));
    },
    answer: (method, handler) => client.onRequest(method, handler),
    onTold(method, handler) {
      let emitter = told.get(method);
      if (!emitter) {
        const created = new vscode.EventEmitter<unknown>();
        told.set(method, emitter = created);
        client.onNotification(method, (params: unknown) => created.fire(params));
      }
      return emitter.event(handler as (params: unknown) => void);
    },
    get state() {
      return stateOf(client.state);
    },
    onDidChangeState: changed.event,
    dispose() {
      listening.dispose();
      changed.dispose();
      told.forEach((emitter) => emitter.dispose());
      // Whether the server ends in good order no longer matters to anyone.
      client.dispose().catch(() => undefined);
    },
  };
}

/** Starts a crashed server again, five times at most; the status item tells, no message pops up. */
export function quietErrors(): { error(): { action: ErrorAction; handled: boolean }; closed(): { action: CloseAction; handled: boolean } } {
  let crashes = 0;
  return {
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed: () => ({ action: ++crashes <= 5 ? CloseAction.Restart : CloseAction.DoNotRestart, handled: true }),
  };
}

function stateOf(state: State): ServerState {
  if (state === State.Running) return 'running';
  return state === State.Starting ? 'starting' : 'stopped';
}
