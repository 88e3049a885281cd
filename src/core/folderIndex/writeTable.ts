// passages 3, 9 (twice), 12 of key 417 -> bits, as keyTable.ts reads them
import { type BitWriter, createBitWriter, parameterFor } from './bits';
import { idOf, weightOf } from './keyTable';
import { baseBits, cutOf, few, type ListCode, listCodeOf, repeatedParameter, type TableParts } from './tableLayout';

/** Takes keys in ascending order. */
export interface TableWriter {
  /** `postings` ascend, and are one at least. */
  add(key: number, postings: readonly number[]): void;
  /** With pauses. */
  done(): Generator<undefined, Pick<TableParts, 'shape' | 'bases' | 'steps'> & { readonly stream: Uint8Array }>;
}

/** `limit`: all numbers are below. `isWeighted`: how often a key occurs in a passage is kept; else it is once. `crowd`: about how many keys a bucket has, as a power of two. */
export function createTableWriter(limit: number, isWeighted: boolean, crowd: number): TableWriter {
  const code = listCodeOf(limit, isWeighted);
  const [keys, counts]: [number[], number[]] = [[], []];
  const lists = createBitWriter();
  /** Where each key's list ends among all. */
  const ends: number[] = [];
  const list = createBitWriter();
  let allBits = 0;

  return {
    add(key, postings) {
      keys.push(key);
      counts.push(postings.length);
      allBits |= key;
      writeList(lists, list, postings, code);
      ends.push(lists.length);
    },
    *done() {
      const shift = allBits === 0 ? 0 : 31 - Math.clz32(allBits & -allBits);
      const keyBits = 32 - Math.clz32(allBits >>> shift);
      const { bucketBits, lowBits, keyParameter } = cutOf(keys.length, keyBits, crowd);
      const [heads, headEnds, listEnds] = [createBitWriter(), [0], [0]];
      let nth = 0;
      for (let bucket = 0; bucket < 2 ** bucketBits; bucket++) {
        const first = nth;
        const limitOfBucket = (bucket + 1) * 2 ** lowBits;
        while (nth < keys.length && keys[nth]! >>> shift < limitOfBucket) nth++;
        heads.rice(nth - first, crowd);
        let last = bucket * 2 ** lowBits - 1;
        for (let i = first; i < nth; i++) {
          heads.rice((keys[i]! >>> shift) - last - 1, keyParameter);
          heads.gamma(counts[i]!);
          last = keys[i]! >>> shift;
        }
        headEnds.push(heads.length);
        listEnds.push(ends[nth - 1] ?? 0);
        if (bucket % bucketsAtOnce === 0) yield;
      }
      const { unit, ...places } = yield* joined([{ bits: heads.done(), ends: headEnds }, { bits: lists.done(), ends: listEnds }]);
      return { shape: Uint32Array.of(keys.length, shift, keyBits, unit, crowd), ...places };
    },
  };
}

/** Parts of buckets, one after another: of each where it ends, behind a 0. */
interface Pieces {
  readonly bits: Uint8Array;
  readonly ends: readonly number[];
}

/** Lays out buckets of several pieces. So that a step of 16 bits reaches all buckets with one base, they begin at multiples of `2 ** unit` bits. */
function* joined(pieces: readonly Pieces[]): Generator<undefined, Pick<TableParts, 'bases' | 'steps'> & { readonly unit: number; readonly stream: Uint8Array }> {
  const buckets = pieces[0]!.ends.length - 1;
  let unit = 0;
  for (; !reaches(pieces, unit); unit++);
  const bases = new Uint32Array((buckets >>> baseBits) + 1);
  const steps = new Uint16Array(buckets + 1);
  const stream = createBitWriter();
  for (let bucket = 0; bucket <= buckets; bucket++) {
    stream.bits(0, roundedUp(stream.length, unit) - stream.length);
    if (bucket % 2 ** baseBits === 0) bases[bucket >>> baseBits] = stream.length;
    steps[bucket] = (stream.length - bases[bucket >>> baseBits]!) / 2 ** unit;
    if (bucket < buckets) for (const { bits, ends } of pieces) stream.copy(bits, ends[bucket]!, ends[bucket + 1]! - ends[bucket]!);
    if (bucket % bucketsAtOnce === 0) yield;
  }
  return { unit, bases, steps, stream: stream.done() };
}

/** Whether steps of 16 bits are enough. */
function reaches(pieces: readonly Pieces[], unit: number): boolean {
  const buckets = pieces[0]!.ends.length - 1;
  let step = 0;
  for (let bucket = 0; bucket <= buckets; bucket++) {
    if (bucket % 2 ** baseBits === 0) step = 0;
    if (0xffff < step / 2 ** unit) return false;
    step = roundedUp(step + pieces.reduce((sum, { ends }) => sum + ends[bucket + 1]! - ends[bucket]!, 0), unit);
  }
  return true;
}

const roundedUp = (bits: number, unit: number): number => Math.ceil(bits / 2 ** unit) * 2 ** unit;

/** How many buckets are laid out between two pauses. */
const bucketsAtOnce = 512;

/** `list`: where one is written before it is known how long it is. */
function writeList(lists: BitWriter, list: BitWriter, postings: readonly number[], code: ListCode): void {
  const count = postings.length;
  if (count === 1) {
    lists.bits(idOf(postings[0]!), code.width);
    if (code.isWeighted) lists.unary(weightOf(postings[0]!) - 1);
    return;
  }
  if (count <= few) return writeSeveral(lists, postings, code);
  list.clear();
  writeSeveral(list, postings, code);
  lists.rice(list.length - count * (parameterFor(code.limit, count) + 1), 31 - Math.clz32(count));
  lists.copy(list.done(), 0, list.length);
}

/** The lowest bits of all distances, then what is above them: they are gone through again and again, as a list of them would cost more than all else. */
function writeSeveral(writer: BitWriter, postings: readonly number[], { limit, isWeighted }: ListCode): void {
  const parameter = parameterFor(limit, postings.length);
  const lowest = (1 << parameter) - 1;
  let repeated = 0;
  let last = -1;
  for (const posting of postings) {
    writer.bits((idOf(posting) - last - 1) & lowest, parameter);
    last = idOf(posting);
    if (weightOf(posting) !== 1) repeated++;
  }
  last = -1;
  for (const posting of postings) {
    writer.unary((idOf(posting) - last - 1) >>> parameter);
    last = idOf(posting);
  }
  if (!isWeighted) return;
  writer.gamma(repeated + 1);
  last = -1;
  for (let nth = 0; 0 < repeated; nth++) {
    const weight = weightOf(postings[nth]!);
    if (weight === 1) continue;
    writer.rice(nth - last - 1, repeatedParameter);
    writer.unary(weight - 2);
    last = nth;
    repeated--;
  }
}
