// Duarte’s [1,200]WORD(1200) ships [sailed]WORD(sailed): words as numbers, found without making strings of them
import type { Span } from '../span';
import { foldWord, isUnspaced } from './foldWord';
import { hashOn, hashWord, wordStart } from './hashWord';
import { knownTerm } from './vocabulary';
import { addTo, createFound, finish, type Found, type Words } from './words';

const wordHere = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.,](?=[\p{L}\p{N}])[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/uy;

/** The words of a span. Most are plain letters: those are read letter by letter; a regular expression takes ten times the time. */
export function readWords(text: string, { start, end }: Span): Words {
  const stop = Math.min(end, text.length);
  const found = createFound(text, Math.max(0, stop - start));
  for (let at = start; at < stop; ) {
    let after = at;
    let hash = wordStart;
    let check = 1;
    for (; after < stop; after++) {
      const code = text.charCodeAt(after);
      const small = code < 0x80 ? smallLetters[code]! : 0;
      if (small === 0) break;
      hash = hashOn(hash, small);
      check = checkOn(check, small);
    }
    const last = at < after ? endOfPlain(text, after, stop) : text.charCodeAt(at) < 0x80 ? at + 1 : notPlain;
    if (last === notPlain) at = readOther(text, at, start, stop, found);
    else {
      if (at < after) addTo(found, at, last, hash, knownTerm(hash, check, text, at, after));
      at = last;
    }
  }
  return finish(found);
}

const notPlain = -1;

/** Where a word ends whose plain letters end at `at`: there, or after its "'s"; `notPlain` if there may be more to it. */
function endOfPlain(text: string, at: number, stop: number): number {
  if (stop <= at) return at;
  const next = text.charCodeAt(at);
  if (!isJoint(next)) return isMark(next) ? at : notPlain;
  // A mark inside a word, "Duarte's", "2.5", or the one after it?
  if (stop <= at + 1 || isMark(text.charCodeAt(at + 1))) return at;
  if (!isApostrophe(next) || (text.charCodeAt(at + 1) | 0x20) !== 0x73) return notPlain;
  return stop <= at + 2 || (isMark(text.charCodeAt(at + 2)) && !isJoint(text.charCodeAt(at + 2))) ? at + 2 : notPlain;
}

/** Of each ASCII letter and digit the small one, 0 of all else. */
const smallLetters = Uint8Array.from({ length: 0x80 }, (_, code) => {
  const letter = String.fromCharCode(code);
  return /[a-z0-9]/i.test(letter) ? letter.toLowerCase().charCodeAt(0) : 0;
});
const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019;
/** ' , . ’ */
const isJoint = (code: number): boolean => isApostrophe(code) || code === 0x2c || code === 0x2e;
/** Spaces and marks, typographic dashes and quotation marks too: no letters. */
const isMark = (code: number): boolean => (code < 0x80 ? smallLetters[code] === 0 : 0x2010 <= code && code <= 0x2027);

/** The word at `at`, if there is one, that is more than plain letters; gives where to read on. */
function readOther(text: string, at: number, start: number, stop: number, found: Found): number {
  wordHere.lastIndex = at - start;
  const written = wordHere.exec(text.slice(start, stop))?.[0];
  if (written === undefined) return at + (0xffff < text.codePointAt(at)! ? 2 : 1);
  if (isUnspaced(written)) readPairs(written, at, found);
  else addWord(found, at, at + written.length, foldWord(written));
  return at + written.length;
}

/** Scripts without spaces are read as overlapping pairs of characters, the usual stand-in for words. */
function readPairs(run: string, start: number, found: Found): void {
  const characters = [...run];
  let at = start;
  characters.forEach((character, i) => {
    const next = characters[i + 1] ?? '';
    if (next !== '' || characters.length === 1) addWord(found, at, at + character.length + next.length, (character + next).toLowerCase());
    at += character.length;
  });
}

function addWord(found: Found, start: number, end: number, word: string): void {
  let check = 1;
  for (let i = 0; i < word.length; i++) check = checkOn(check, word.charCodeAt(i));
  const hash = hashWord(word);
  addTo(found, start, end, hash, knownTerm(hash, check, word, 0, word.length));
}

/** A second hash, unlike `hashOn`. */
const checkOn = (check: number, code: number): number => Math.imul(check + code, 0x2c1b3c6d) ^ (check >>> 13);

