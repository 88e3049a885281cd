/** Hash of a string's letters, 32 bits with sign (FNV-1a over UTF-16 code units, mixed at the end). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return mix(hash);
}

/** Two numbers made one. */
export function join(a: number, b: number): number {
  const product = Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca6b);
  return product ^ product >>> 15;
}

/** So that every bit of the number counts in every bit of the result. */
function mix(value: number): number {
  value = Math.imul(value ^ value >>> 16, 0x85ebca6b);
  value = Math.imul(value ^ value >>> 13, 0xc2b2ae35);
  return value ^ value >>> 16;
}
