import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import MiniSearch from 'minisearch';
import { type Document, wanted } from './documents';
import { lengthShare, saturation } from './exact';

/** A search engine with passages in it, each known by its number. */
export interface Engine {
  add(documents: readonly Document[]): void;
  /** The numbers of the passages that fit these tokens best, by BM25; every token may be missing. */
  find(tokens: readonly string[]): number[];
  /** Puts a passage in the place of another. Absent where an engine cannot. */
  replace?(number: number, document: Document): void;
  /** Bytes of the index as the engine writes it. */
  size(): number;
}

/** The engines that our index is measured beside, by name. */
export const engines = { minisearch, 'node:sqlite FTS5': nodeSqlite, 'sqlite-wasm FTS5': sqliteWasm } as const;

/** With the same constants of BM25 as the others, and tokens as they come. */
async function minisearch(): Promise<Engine> {
  const index = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
    searchOptions: { combineWith: 'OR', prefix: false, fuzzy: false, bm25: { k: saturation, b: lengthShare, d: 0 } },
  });
  let count = 0;
  return Promise.resolve({
    add: (documents) => index.addAll(documents.map(({ tokens }) => ({ id: count++, text: tokens.join(' ') }))),
    find: (tokens) => index.search(tokens.join(' ')).slice(0, wanted).map(({ id }) => id as number),
    replace: (id, { tokens }) => index.replace({ id, text: tokens.join(' ') }),
    size: () => Buffer.byteLength(JSON.stringify(index)),
  });
}

/** `detail=full`: without it FTS5 ranks by chance and says nothing. `content=''`: the text is not kept. */
const create = "create virtual table passages using fts5(text, content='', detail=full)";
const insert = 'insert into passages(rowid, text) values (?, ?)';
const select = `select rowid from passages where passages match ? order by bm25(passages) limit ${wanted}`;
const pages = 'select page_count * page_size as size from pragma_page_count(), pragma_page_size()';

async function nodeSqlite(): Promise<Engine> {
  const { DatabaseSync } = await import('node:sqlite');
  const database = new DatabaseSync(':memory:');
  database.exec(create);
  const [inserting, selecting] = [database.prepare(insert), database.prepare(select)];
  let count = 0;
  return {
    add(documents) {
      database.exec('begin');
      for (const { tokens } of documents) inserting.run(count++, tokens.join(' '));
      database.exec("commit; insert into passages(passages) values ('optimize')");
    },
    find: (tokens) => selecting.all(tokens.join(' OR ')).map(({ rowid }) => Number(rowid)),
    size: () => Number(database.prepare(pages).all()[0]?.['size']),
  };
}

interface WasmStatement {
  bind(values: readonly (string | number)[]): WasmStatement;
  step(): boolean;
  get(column: number): unknown;
  reset(): WasmStatement;
}

/** What is used of the package, which is written for browsers and brings no types. */
interface Wasm {
  readonly oo1: { readonly DB: new (file: string) => { exec(sql: string): void; prepare(sql: string): WasmStatement } };
}

async function sqliteWasm(): Promise<Engine> {
  const { href, binary } = wasmPackage();
  // It looks for itself where a browser has its window, and would fetch its program from there.
  Object.assign(globalThis, { self: globalThis, location: new URL(href) });
  const { default: start } = await import(href) as { default(options: object): Promise<Wasm> };
  const { oo1 } = await start({ wasmBinary: binary, print: () => undefined, printErr: () => undefined });
  const database = new oo1.DB(':memory:');
  database.exec(create);
  const [inserting, selecting] = [database.prepare(insert), database.prepare(select)];
  let count = 0;
  return {
    add(documents) {
      database.exec('begin');
      for (const { tokens } of documents) {
        inserting.bind([count++, tokens.join(' ')]).step();
        inserting.reset();
      }
      database.exec("commit; insert into passages(passages) values ('optimize')");
    },
    find(tokens) {
      const found: number[] = [];
      for (selecting.bind([tokens.join(' OR ')]); selecting.step();) found.push(Number(selecting.get(0)));
      selecting.reset();
      return found;
    },
    size() {
      const asking = database.prepare(pages);
      asking.step();
      return Number(asking.get(0));
    },
  };
}

function wasmPackage(): { href: string; binary: Buffer } {
  const { resolve } = createRequire(__filename);
  const manifest = resolve('@sqlite.org/sqlite-wasm/package.json');
  const place = (file: string): URL => new URL(file, `file://${manifest}`);
  return { href: place('index.mjs').href, binary: readFileSync(place('sqlite-wasm/jswasm/sqlite3.wasm')) };
}
