/** The ids with the highest values (0 to `top`), and all that tie with the last of them to a thousandth: linear, where sorting would not be. */
export function best(ids: Int32Array, values: ArrayLike<number>, most: number, top: number): Int32Array {
  if (ids.length <= most) return ids;
  const scale = steps / top;
  const counts = new Uint32Array(steps);
  for (let i = 0; i < ids.length; i++) counts[stepOf(values[ids[i]!]!, scale)]!++;
  let least = steps - 1;
  let sum = counts[least]!;
  for (; sum < most && 0 < least; sum += counts[least]!) least--;
  const found = new Int32Array(sum);
  let size = 0;
  for (let i = 0; i < ids.length; i++) if (least <= stepOf(values[ids[i]!]!, scale)) found[size++] = ids[i]!;
  return found;
}

const steps = 1024;
const stepOf = (value: number, scale: number): number => Math.min(steps - 1, Math.floor(value * scale));
