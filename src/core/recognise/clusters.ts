import packed from '../../../model/clusters.json';
import { unpack } from './unpack';

/** Clusters to a group: words of like use, and of somewhat like use. */
export const perGroup = 16;

let hashes: Int32Array | undefined;
let numbers: Uint16Array | undefined;

/** The coarser number of a cluster's number: 1 to 64, 0 for none. */
export const groupOf = (cluster: number): number => Math.ceil(cluster / perGroup);

/** The number of the words that are used like the one with this hash: from 1, 0 for a word that is not known. */
export function clusterOf(hash: number): number {
  hashes ??= new Int32Array(unpack(packed.hashes).buffer);
  numbers ??= new Uint16Array(unpack(packed.numbers).buffer);
  let low = 0;
  let high = hashes.length;
  while (low < high) {
    const middle = low + high >>> 1;
    if (hashes[middle]! < hash) low = middle + 1;
    else high = middle;
  }
  return hashes[low] === hash ? numbers[low]! : 0;
}
