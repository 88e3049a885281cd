/** What a window shows and loads; extensions and tests need a server started for development. Paths are absolute, on the server's machine. */
export interface WindowOptions {
  /** A folder, or a `.code-workspace` file. */
  readonly folder?: string;
  /** The folder of an extension under development. */
  readonly extension?: string;
  /** A module that exports `run()`; the window runs it and reports its end. */
  readonly tests?: string;
  /** Runs the extension under development in the browser's extension host instead of the server's. */
  readonly web?: boolean;
  readonly connectionToken?: string;
}

/** The address of a window on a server. `authority` is `127.0.0.1:PORT`. */
export function windowAddress(authority: string, options: WindowOptions): string {
  const remote = (path: string): string => `vscode-remote://${authority}${path}`;
  const payload: [string, string][] = [];
  if (options.extension !== undefined) {
    // Naming no extension after `enableProposedApi` keeps the same rules for them as in a released VS Code.
    payload.push(['extensionDevelopmentPath', remote(options.extension)], ['enableProposedApi', '']);
  }
  if (options.tests !== undefined) {
    payload.push(['extensionTestsPath', remote(options.tests)]);
  }
  if (options.web === true) {
    payload.push(['extensionDevelopmentKind', 'web']);
  }
  const query = new URLSearchParams();
  if (options.connectionToken !== undefined) {
    query.set('tkn', options.connectionToken);
  }
  if (options.folder !== undefined) {
    query.set(options.folder.endsWith('.code-workspace') ? 'workspace' : 'folder', options.folder);
  }
  if (0 < payload.length) {
    query.set('payload', JSON.stringify([...payload, ['skipWelcome', 'true']]));
  }
  return `http://${authority}/?${query}`;
}
