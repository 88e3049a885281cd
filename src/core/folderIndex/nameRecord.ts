import { type EntityKind, entityKinds } from '../model';
import { zeros } from '../relate/room';
import type { ShownNames } from '../relate/shownNames';
import { fromZigzag, type Reader, toZigzag, type Writer } from './bytes';
import type { StringAt, Strings } from './recordStrings';

/** The names of an article as bytes: what each is, its place among the strings, its words; then the mentions. */
export function writeNames(writer: Writer, { starts, ends, names, kinds, words, firstWords, nameOf }: ShownNames, strings: Strings): void {
  writer.varint(kinds.length);
  kinds.forEach((kind, name) => {
    writer.byte(entityKinds.indexOf(kind));
    writer.varint(strings.numberOf(nameOf(name)));
    writer.varint(firstWords[name + 1]! - firstWords[name]!);
  });
  writer.bytes(new Uint8Array(words.buffer, words.byteOffset, words.byteLength));
  writer.varint(names.length);
  let before = 0;
  for (let mention = 0; mention < names.length; mention++) {
    writer.varint(toZigzag(starts[mention]! - before));
    writer.varint(ends[mention]! - starts[mention]!);
    writer.varint(names[mention]!);
    before = starts[mention]!;
  }
}

/** A kind by its number. */
export const kindOf = (number: number): EntityKind => entityKinds[number] ?? 'PERSON';

/** The names that were written; the string of one is read when it is asked for. */
export function readNames(reader: Reader, stringAt: StringAt): ShownNames {
  const size = reader.varint();
  const kinds: EntityKind[] = [];
  const strings = zeros(size);
  const firstWords = zeros(size + 1);
  for (let name = 0; name < size; name++) {
    kinds.push(kindOf(reader.byte()));
    strings[name] = reader.varint();
    firstWords[name + 1] = firstWords[name]! + reader.varint();
  }
  const words = zeros(firstWords[size]!);
  new Uint8Array(words.buffer, words.byteOffset, words.byteLength).set(reader.bytes(words.byteLength));
  const count = reader.varint();
  const [starts, ends, names] = [zeros(count), zeros(count), zeros(count)];
  let before = 0;
  for (let mention = 0; mention < count; mention++) {
    before = starts[mention] = before + fromZigzag(reader.varint());
    ends[mention] = before + reader.varint();
    names[mention] = reader.varint();
  }
  return { starts, ends, names, kinds, words, firstWords, nameOf: name => stringAt(strings[name]!) };
}
