/** So many numbers are cleared at a time, and no more than so many are given from them at once. */
const [atOnce, most] = [1 << 15, 1 << 12];

let room = new Int32Array(atOnce);
let used = 0;

/** An array of zeros, cut from a larger one: an answer needs hundreds of short arrays, and to ask for memory for each takes six times as long. */
export function zeros(length: number): Int32Array {
  if (most < length) return new Int32Array(length);
  if (atOnce < used + length) {
    room = new Int32Array(atOnce);
    used = 0;
  }
  used += length;
  return room.subarray(used - length, used);
}
