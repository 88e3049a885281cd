/** The ids with the highest values (0 to `top`), and all that tie with the last of them to a thousandth: linear, where sorting would not be. */
export function best(ids: Int32Array, values: ArrayLike<number>, most: number, top: number): Int32Array {
  if (ids.length <= most) return ids;
  const scale = steps / top;
  const stepOf = (id: number): number => Math.min(steps - 1, Math.floor(values[id]! * scale));
  const counts = new Uint32Array(steps);
  for (let i = 0; i < ids.length; i++) counts[stepOf(ids[i]!)]!++;
  let least = steps - 1;
  for (let sum = counts[least]!; sum < most && 0 < least; sum += counts[least]!) least--;
  return ids.filter(id => least <= stepOf(id));
}

const steps = 1024;
