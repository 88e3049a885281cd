/** Numbers in larger room, of the same kind. */
export function widened<Numbers extends Uint8Array | Int32Array | Uint32Array | Float32Array>(old: Numbers, larger: Numbers): Numbers {
  larger.set(old);
  return larger;
}
