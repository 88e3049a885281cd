/** Numbers as text that JSON can hold: base64 of their bytes, the least first. */
export const packIntegers = (numbers: Int32Array | Uint16Array | Int16Array | Uint8Array | Int8Array): string =>
  Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength).toString('base64');
