// The text of `.news/names.json` as a tree, with the first thing that is wrong in it.
import { createScanner, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';

/** What is wrong at a place of the file, in a sentence that says what to do. Offsets and lengths count UTF-16 code units. */
export interface Problem {
  readonly offset: number;
  readonly length: number;
  readonly message: string;
  /** True if the text is no JSON there: what an editor with JSON support tells by itself. */
  readonly syntax: boolean;
}

/** A file cut up: comments, trailing commas and a byte order mark are no problems. */
export interface Tree {
  /** Undefined if the file holds nothing, or nothing that can be read. */
  readonly root: Node | undefined;
  /** The first place where it is no JSON. */
  readonly problem: Problem | undefined;
}

/** Takes any text. */
export function parse(text: string): Tree {
  const json = withoutMark(text);
  const deep = tooDeep(json);
  if (deep !== undefined) return { root: undefined, problem: { offset: deep, length: 1, message: 'Too many brackets inside each other: a correction is one line.', syntax: true } };
  const broken: ParseError[] = [];
  const root = parseTree(json, broken, { allowTrailingComma: true, allowEmptyContent: true });
  const first = broken[0];
  if (!first) return { root, problem: undefined };
  // Of what is missing at the end the parser says that it stands behind it.
  const offset = Math.min(first.offset, text.length);
  return { root, problem: { offset, length: Math.min(first.length, text.length - offset), message: sentenceOf(first), syntax: true } };
}

/**
 * The objects of a broken file that are whole and hold no other, behind the word "corrections": what is being typed takes nothing from the
 * lines below it.
 */
export function recover(text: string): Node[] {
  const json = withoutMark(text);
  const scanner = createScanner(json, true);
  const found: Node[] = [];
  let inList = false;
  let start = -1;
  let depth = 0;
  for (;;) {
    scanner.scan();
    const at = scanner.getTokenOffset();
    if (json.length <= at) return found;
    if (json[at] === '"' && scanner.getTokenValue() === 'corrections') inList = true;
    if (json[at] === '{') [start, depth] = [inList ? at : -1, 0];
    // No correction holds a list of lists.
    if (json[at] === '[' && 1 < ++depth) start = -1;
    if (json[at] !== '}' || start === -1) continue;
    const errors: ParseError[] = [];
    const node = parseTree(json.slice(start, at + 1), errors, { allowTrailingComma: true });
    if (node && errors.length === 0) found.push(moved(node, start));
    start = -1;
  }
}

const moved = (node: Node, by: number): Node => ({ ...node, offset: node.offset + by, ...(node.children && { children: node.children.map(child => moved(child, by)) }) });

/** The offset of the comma that follows what ends at `end`, -1 if none does. */
export function commaAfter(text: string, end: number): number {
  const scanner = createScanner(text, true);
  scanner.setPosition(end);
  scanner.scan();
  return text[scanner.getTokenOffset()] === ',' ? scanner.getTokenOffset() : -1;
}

/** A byte order mark reads as a space. */
const withoutMark = (text: string): string => (text.charCodeAt(0) === 0xfeff ? ` ${text.slice(1)}` : text);

/** Where brackets stand so deep inside each other that reading them could run out of memory. */
function tooDeep(json: string): number | undefined {
  const scanner = createScanner(json, true);
  let depth = 0;
  for (;;) {
    scanner.scan();
    const at = scanner.getTokenOffset();
    if (json.length <= at) return undefined;
    const sign = json[at];
    if (sign === '{' || sign === '[') depth++;
    else if (sign === '}' || sign === ']') depth--;
    if (deepest < depth) return at;
  }
}

const deepest = 100;

function sentenceOf({ error }: ParseError): string {
  switch (printParseErrorCode(error)) {
    case 'CommaExpected': return 'A comma is missing before this.';
    case 'ColonExpected': return 'A colon is missing before this: write "kind": "PERSON".';
    case 'CloseBraceExpected': return 'A closing } is missing.';
    case 'CloseBracketExpected': return 'A closing ] is missing.';
    case 'PropertyNameExpected': return 'A word in quotation marks, such as "notAName", is missing here.';
    case 'ValueExpected': return 'Something is missing here: words in quotation marks, or a list in [ ].';
    case 'EndOfFileExpected': return 'Nothing may stand behind the last }: put corrections into the list.';
    case 'UnexpectedEndOfString': return 'A quotation mark " is missing at the end of these words.';
    case 'UnexpectedEndOfComment': return 'This comment needs */ at its end.';
    case 'InvalidEscapeCharacter': return 'Write \\\\ for a backslash.';
    case 'InvalidUnicode': return 'Write the character itself, or \\u and four digits.';
    default: return 'This cannot be read: put words into quotation marks "…", or remove it.';
  }
}
