// `    { "notAName": "Grace" },`: one more line in the file of corrections, and not a character of the rest changed.
import type { Node } from 'jsonc-parser';
import type { Correction } from '../corrections';
import { normalise } from '../resolve/normalise';
import { commaAfter, parse, type Problem } from './parse';
import { readCorrections } from './read';

/** A stretch of the file to replace, in UTF-16 code units of the text as it was. */
export interface Edit {
  readonly offset: number;
  readonly length: number;
  readonly newText: string;
}

/** How to write a correction down, or why nothing may be written. No edits: it is there already. */
export type Addition = { readonly edits: readonly Edit[]; readonly problem?: undefined } | { readonly edits?: undefined; readonly problem: Problem };

/**
 * Adds a correction to the text of `.news/names.json`, as the last line of the list; one that says otherwise of the same names
 * takes the line of the earlier one, unless a later line speaks of them too. `text` is '' if there is no file.
 */
export function addCorrection(text: string, correction: Correction): Addition {
  const { root, problem } = parse(text);
  if (problem) return { problem };
  if (!root) return { edits: [{ offset: text.length, length: 0, newText: newFile(text, correction) }] };
  if (root.type !== 'object') return { problem: misplaced(root, 'The file holds { "corrections": [ … ] }: put what is here between [ and ].') };
  const list = listIn(root);
  if (!list) return { edits: append(text, root, ({ unit, end, indent }) => `"corrections": [${end}${indent}${unit}${lineOf(correction)},${end}${indent}]`) };
  if (list.type !== 'array') return { problem: misplaced(list, 'The corrections are a list: put them between [ and ].') };
  const { corrections, places } = readCorrections(text);
  const last = corrections.all.reduce((found, other, index) => (concernSame(other, correction) ? index : found), -1);
  const before = corrections.all[last];
  if (before && subjectOf(before) === subjectOf(correction)) {
    if (statementOf(before) === statementOf(correction)) return { edits: [] };
    return { edits: [{ ...places[last]!, newText: lineOf(correction) }] };
  }
  return { edits: append(text, list, () => lineOf(correction)) };
}

/** A correction as its line states it, without the comma. */
export function lineOf(correction: Correction): string {
  const fields = Object.entries(cleaned(correction)).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  return `{ ${fields.map(([name, value]) => `"${name}": ${typeof value === 'string' ? quoted(value) : `[${value.map(quoted).join(', ')}]`}`).join(', ')} }`;
}

const order = ['merge', 'split', 'rename', 'to', 'notAName', 'name', 'means', 'kind', 'in', 'prefix', 'suffix'];

/** One line whatever it holds: U+2028 and U+2029 part lines too. */
const quoted = (words: string): string => JSON.stringify(words).replace(/[\u2028\u2029\u0085]/g, sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** White space as one space, as it will be read. */
function cleaned(correction: Correction): Readonly<Record<string, string | readonly string[]>> {
  const clean = (name: string, value: string): string => {
    if (name === 'in') return value;
    const one = value.replace(/\s+/g, ' ');
    return name === 'prefix' || name === 'suffix' ? one : one.trim();
  };
  return Object.fromEntries(Object.entries(correction as unknown as Readonly<Record<string, string | readonly string[] | undefined>>).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, typeof value === 'string' ? clean(name, value) : value.map(each => clean(name, each))]]));
}

/** What a correction is about: two of one subject say the same or contradict each other. */
function subjectOf(correction: Correction): string {
  if ('merge' in correction) return `names ${correction.kind} ${folded(correction.merge)}`;
  if ('split' in correction) return `names ${correction.kind} ${folded(correction.split)}`;
  if ('rename' in correction) return `rename ${correction.kind} ${normalise(correction.rename)}`;
  const { in: file, prefix, suffix } = cleaned(correction);
  return JSON.stringify(['mark', markedWords(correction), file, prefix, suffix]);
}

const statementOf = (correction: Correction): string => ('merge' in correction ? 'merge' : 'split' in correction ? 'split' : lineOf(correction));

const folded = (names: readonly string[]): string => [...new Set(names.map(normalise))].sort().join('; ');
const markedWords = (correction: Correction): string | undefined => {
  const { name, notAName } = cleaned(correction);
  return (name ?? notAName) as string | undefined;
};

/** Whether what one says may change what the other says: of the same words, of two of the same names. */
function concernSame(a: Correction, b: Correction): boolean {
  if (subjectOf(a) === subjectOf(b)) return true;
  const words = markedWords(a);
  if (words !== undefined) return words === markedWords(b);
  const [ofA, ofB] = [namesIn(a), namesIn(b)];
  return (a as { kind?: string }).kind === (b as { kind?: string }).kind && 1 < ofA.filter(name => ofB.includes(name)).length;
}

const namesIn = (correction: Correction): readonly string[] =>
  [...new Set(('merge' in correction ? correction.merge : 'split' in correction ? correction.split : []).map(normalise))];

function listIn(root: Node): Node | undefined {
  return root.children?.filter(({ children }) => children?.[0]?.value === 'corrections').at(-1)?.children?.[1];
}

const misplaced = ({ offset, length }: Node, message: string): Problem => ({ offset, length, message, syntax: false });

/** How the file is laid out around a list or an object. */
interface Manner {
  /** One step of indentation. */
  readonly unit: string;
  /** Before an item. */
  readonly indent: string;
  /** The line end. */
  readonly end: string;
}

/** Puts an item behind the last one of a list or an object, on a line of its own, before what closes it. */
function append(text: string, container: Node, itemOf: (manner: Manner) => string): Edit[] {
  const close = container.offset + container.length - 1;
  const manner = mannerOf(text, container);
  const edits: Edit[] = [];
  const last = container.children?.at(-1);
  const lastEnd = last && last.offset + last.length;
  if (lastEnd !== undefined && commaAfter(text, lastEnd) === -1) edits.push({ offset: lastEnd, length: 0, newText: ',' });
  const line = lineStart(text, close);
  const item = `${manner.indent}${itemOf(manner)},${manner.end}`;
  if (text.slice(line, close).trim() === '') edits.push({ offset: line, length: 0, newText: item });
  else edits.push({ offset: close, length: 0, newText: `${manner.end}${item}${indentAt(text, container.offset)}` });
  return edits;
}

function mannerOf(text: string, container: Node): Manner {
  const end = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const outer = indentAt(text, container.offset);
  const first = container.children?.[0];
  const own = first && text.slice(lineStart(text, first.offset), first.offset);
  const indent = own !== undefined && own.trim() === '' && container.offset < lineStart(text, first!.offset) ? own : undefined;
  const unit = indent?.startsWith(outer) && outer.length < indent.length ? indent.slice(outer.length) : outer || '  ';
  return { unit, indent: indent ?? outer + unit, end };
}

function lineStart(text: string, at: number): number {
  while (0 < at && text[at - 1] !== '\n' && text[at - 1] !== '\r') at--;
  return at;
}

/** The white space that the line of an offset begins with; a byte order mark is none. */
function indentAt(text: string, at: number): string {
  return /^\ufeff?([ \t]*)/.exec(text.slice(lineStart(text, at), at))![1]!;
}

/** The whole file, behind whatever comments it may have. */
function newFile(text: string, correction: Correction): string {
  const end = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const before = text === '' || /[\n\r\ufeff]$/.test(text) ? '' : end;
  const lines = ['{', '  "corrections": [', `    ${lineOf(correction)},`, '  ]', '}', ''];
  return before + [...(text.trim() === '' ? about : []), ...lines].join(end);
}

const about = [
  '// What names mean in the articles of this folder, in your own words: News Annotator follows it, one line a correction.',
  '// To undo a correction, delete its line.',
];
