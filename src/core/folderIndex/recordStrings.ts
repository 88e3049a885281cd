// PERSON:ana duarte, direct speech -> a stretch of the article in small letters, and what is written as it is
import { type EntityKind, entityKinds } from '../model';
import { once } from '../once';
import { createReader, decodeText, encodeText, written } from './bytes';

/** Strings by number, each once. */
export interface Strings {
  numberOf(text: string): number;
  written(): Uint8Array;
}

/** How a string is written: as it is, as a stretch of the article, or as a kind, a colon and a stretch of it in small letters, as ids are. */
const [literal, stretch, smallStretch] = [0, 1, 2];

export function createStrings(article: string): Strings {
  const numbers = new Map<string, number>();
  const small = article.toLowerCase();
  return {
    numberOf(text) {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, numbers.size);
      return numbers.size - 1;
    },
    written: () => written(writer => {
      const literals: string[] = [];
      writer.varint(numbers.size);
      for (const text of numbers.keys()) {
        const colon = text.indexOf(':');
        const kind = entityKinds.indexOf(text.slice(0, colon) as EntityKind);
        const [form, part, at] = kind === -1 ? [stretch, text, article.indexOf(text)] : [smallStretch + kind, text.slice(colon + 1), small.indexOf(text.slice(colon + 1))];
        const isThere = at !== -1 && (kind === -1 || article.slice(at, at + part.length).toLowerCase() === part);
        writer.byte(isThere ? form : literal);
        writer.varint(isThere ? part.length : text.length);
        if (isThere) writer.varint(at);
        else literals.push(text);
      }
      writer.bytes(encodeText(literals.join('')));
    }),
  };
}

/** A string by its number. */
export type StringAt = (number: number) => string;

/** Of parts that are made of numbers only. */
export const noStrings: StringAt = () => '';

/** Each string is made when it is first asked for. What is written as it is is decoded at once and cut: to decode each would take ten times as long. */
export function openStrings(bytes: Uint8Array, article: () => string): StringAt {
  const reader = createReader(bytes);
  const count = reader.varint();
  const forms = new Uint8Array(count);
  const lengths = new Uint32Array(count);
  /** In the article, or among those written as they are. */
  const places = new Uint32Array(count);
  let next = 0;
  for (let number = 0; number < count; number++) {
    const form = forms[number] = reader.byte();
    const length = lengths[number] = reader.varint();
    places[number] = form === literal ? next : reader.varint();
    if (form === literal) next += length;
  }
  const literals = once(() => decodeText(bytes.subarray(reader.at)));
  const read = (number: number): string => {
    const [form, from, to] = [forms[number]!, places[number]!, places[number]! + lengths[number]!];
    if (form === literal) return literals().slice(from, to);
    return form === stretch ? article().slice(from, to) : `${entityKinds[form - smallStretch]}:${article().slice(from, to).toLowerCase()}`;
  };
  const known: (string | undefined)[] = new Array<string | undefined>(count);
  return number => (known[number] ??= read(number));
}
