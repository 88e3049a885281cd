/** Comes with Node 22 and later; the types here are those of Node 20. */
declare module 'node:sqlite' {
  export interface Statement {
    run(...values: readonly (string | number)[]): unknown;
    all(...values: readonly (string | number)[]): Record<string, unknown>[];
  }
  export class DatabaseSync {
    constructor(file: string);
    exec(sql: string): void;
    prepare(sql: string): Statement;
  }
}
