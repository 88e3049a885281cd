// { "notAName": "Grace" }, // a comment: the corrections of a file, and in plain words what cannot be read of it.
import type { Node } from 'jsonc-parser';
import type { Correction, Corrections } from '../corrections';
import { entityKinds, identityKinds } from '../model';
import { parse, type Problem, recover } from './parse';

/** What a file of corrections says. */
export interface ReadCorrections {
  readonly corrections: Corrections;
  /** Where each of the corrections stands in the file, in their order. */
  readonly places: readonly Place[];
  /** In the order of the file; of what is no JSON only the first. */
  readonly problems: readonly Problem[];
}

/** A stretch of the file, in UTF-16 code units. */
export interface Place {
  readonly offset: number;
  readonly length: number;
}

/** Reads the text of `.news/names.json`. Of a file with mistakes it takes every correction that can be read for sure. */
export function readCorrections(text: string): ReadCorrections {
  const { root, problem } = parse(text);
  const problems: Problem[] = problem ? [problem] : [];
  const report: Report = ({ offset, length }, message) => void problems.push({ offset, length, message, syntax: false });
  const all: Correction[] = [];
  const places: Place[] = [];
  for (const node of problem ? recover(text) : entriesOf(root, report)) {
    const correction = readEntry(node, report);
    if (!correction) continue;
    all.push(correction);
    places.push({ offset: node.offset, length: node.length });
  }
  return { corrections: { all }, places, problems: problems.sort((a, b) => a.offset - b.offset) };
}

type Report = (place: Place, message: string) => void;

/** The members of `corrections`. */
function entriesOf(root: Node | undefined, report: Report): readonly Node[] {
  if (!root) return [];
  if (root.type !== 'object') {
    report(root, 'The file holds { "corrections": [ … ] }: put what is here between [ and ].');
    return [];
  }
  let entries: readonly Node[] = [];
  for (const { name, key, value } of propertiesOf(root)) {
    if (name === 'corrections' && value.type === 'array') entries = value.children ?? [];
    else if (name === 'corrections') report(value, 'The corrections are a list: put them between [ and ].');
    else if (name !== '$schema') report(key, `“${name}” has no meaning here: remove it.`);
  }
  return entries;
}

interface Property {
  readonly name: string;
  readonly key: Node;
  readonly value: Node;
}

/** Those that have a value; of two of one name the later holds. */
function propertiesOf(node: Node): readonly Property[] {
  const found = new Map<string, Property>();
  for (const { children } of node.children ?? []) {
    const [key, value] = children ?? [];
    if (key && value) found.set(String(key.value), { name: String(key.value), key, value });
  }
  return [...found.values()];
}

/** What a correction is told by, and what may stand beside it. */
const shapes = {
  merge: ['kind'],
  split: ['kind'],
  rename: ['to', 'kind'],
  notAName: ['in', 'prefix', 'suffix'],
  name: ['kind', 'means', 'in', 'prefix', 'suffix'],
} as const satisfies Record<string, readonly string[]>;
type Shape = keyof typeof shapes;

/** One correction; undefined, and reported, if it cannot be one. */
function readEntry(node: Node, report: Report): Correction | undefined {
  if (node.type !== 'object') return void report(node, 'A correction is written like this: { "notAName": "Grace" }.');
  const properties = new Map(propertiesOf(node).map(property => [property.name, property]));
  const told = [...properties.values()].filter(({ name }) => name in shapes);
  const [first, second] = told;
  if (!first) return void report(node, 'This correction needs one of "merge", "split", "rename", "notAName" or "name".');
  if (second) return void report(second.key, `Write two corrections: “${first.name}” and “${second.name}” do not go together.`);
  const shape = first.name as Shape;
  for (const { name, key } of properties.values()) {
    if (name !== shape && !(shapes[shape] as readonly string[]).includes(name)) report(key, `“${name}” has no effect beside “${shape}”: remove it.`);
  }
  const fields: Fields = { node, value: name => properties.get(name)?.value, report };
  if (shape === 'merge' || shape === 'split') return readNames(fields, shape);
  if (shape === 'rename') return readRename(fields);
  return readMark(fields, shape);
}

interface Fields {
  readonly node: Node;
  readonly value: (name: string) => Node | undefined;
  readonly report: Report;
}

function readNames(fields: Fields, shape: 'merge' | 'split'): Correction | undefined {
  const value = fields.value(shape)!;
  const items = value.type === 'array' ? value.children ?? [] : [];
  const names = new Set<string>();
  for (const item of items) {
    const name = wordsOf(item);
    if (name === undefined) fields.report(item, 'Write a name in quotation marks here.');
    else if (names.has(name)) fields.report(item, `“${name}” stands here twice: remove one.`);
    else names.add(name);
  }
  const least = shape === 'merge' ? 1 : 2;
  if (names.size < least) fields.report(value, shape === 'merge' ? 'Write a name or more: "merge": ["Sergei Orlov", "S. Orlov"].' : 'Write two names or more: "split": ["Ana Duarte", "Anna Duarte"].');
  const kind = readKind(fields, identityKinds);
  if (names.size < least || !kind) return undefined;
  return shape === 'merge' ? { merge: [...names], kind } : { split: [...names], kind };
}

function readRename(fields: Fields): Correction | undefined {
  const rename = readWords(fields, 'rename', 'Write the name in quotation marks that is to be shown otherwise.');
  const to = readWords(fields, 'to', 'This correction needs the name to show: "to": "Sergei Orlov".');
  const kind = readKind(fields, identityKinds);
  return rename !== undefined && to !== undefined && kind ? { rename, to, kind } : undefined;
}

function readMark(fields: Fields, shape: 'notAName' | 'name'): Correction | undefined {
  const name = readWords(fields, shape, 'Write the words in quotation marks as they stand in the article.');
  const scope = readScope(fields);
  if (shape === 'notAName') return name !== undefined && scope ? { notAName: name, ...scope } : undefined;
  const other = fields.value('means') !== undefined;
  const means = other ? readWords(fields, 'means', 'Write the name in quotation marks of whoever is meant.') : undefined;
  const kind = other ? readKind(fields, identityKinds) : readKind(fields, entityKinds);
  if (name === undefined || !kind || !scope) return undefined;
  if (!other) return { name, kind, ...scope };
  const own = identityKinds.find(identity => identity === kind);
  if (scope.in === undefined && fields.value('in') === undefined) fields.report(fields.node, 'Say in which file the name means somebody else: "in": "sport/final.txt".');
  return means !== undefined && own && scope.in !== undefined ? { name, means, kind: own, ...scope, in: scope.in } : undefined;
}

/** Undefined if a correction that is to hold in one place would hold in others. */
function readScope(fields: Fields): { readonly in?: string; readonly prefix?: string; readonly suffix?: string } | undefined {
  const file = readFile(fields);
  const prefix = readContext(fields, 'prefix');
  const suffix = readContext(fields, 'suffix');
  const anchored = fields.value('prefix') ?? fields.value('suffix');
  if (anchored && fields.value('in') === undefined) {
    fields.report(anchored, 'Say in which file these words stand: "in": "sport/final.txt".');
    return undefined;
  }
  if (file === null || prefix === null || suffix === null) return undefined;
  return { ...(file !== undefined && { in: file }), ...(prefix !== undefined && { prefix }), ...(suffix !== undefined && { suffix }) };
}

/** Undefined if there is none, null, and reported, if it is none. */
function readFile({ value, report }: Fields): string | undefined | null {
  const node = value('in');
  if (!node) return undefined;
  if (node.type === 'string' && isRelative.test(node.value as string)) return node.value as string;
  report(node, 'Write the file as seen from the folder, with / between the parts: "sport/final.txt".');
  return null;
}

const isRelative = /^(?!\.{0,2}\/)(?=[^]*\S)[^\\]+$/;

function readContext({ value, report }: Fields, name: 'prefix' | 'suffix'): string | undefined | null {
  const node = value(name);
  if (!node) return undefined;
  if (node.type === 'string') return (node.value as string).replace(/\s+/g, ' ');
  report(node, `Write the words right ${name === 'prefix' ? 'before' : 'after'} the name in quotation marks.`);
  return null;
}

function readWords({ node, value, report }: Fields, name: string, message: string): string | undefined {
  const own = value(name);
  const found = own && wordsOf(own);
  if (found === undefined) report(own ?? node, message);
  return found;
}

function readKind<Kind extends string>({ node, value, report }: Fields, kinds: readonly Kind[]): Kind | undefined {
  const own = value('kind');
  const found = kinds.find(kind => kind === own?.value);
  if (!found) report(own ?? node, `This correction needs a kind: ${kinds.slice(0, -1).join(', ')} or ${kinds.at(-1)!}.`);
  return found;
}

/** A name on one line; undefined if there is none. */
function wordsOf(node: Node): string | undefined {
  const name = node.type === 'string' ? (node.value as string).replace(/\s+/g, ' ').trim() : '';
  return name === '' ? undefined : name;
}
