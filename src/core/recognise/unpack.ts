const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const valueOf = new Uint8Array(128);
for (let index = 0; index < digits.length; index++) valueOf[digits.charCodeAt(index)] = index;

/** The bytes that base64 stands for: JSON holds no bytes, and core knows neither Node's Buffer nor the browser's atob. */
export function unpack(text: string): Uint8Array {
  const length = text.endsWith('==') ? text.length - 2 : text.endsWith('=') ? text.length - 1 : text.length;
  const bytes = new Uint8Array(length * 3 >>> 2);
  for (let at = 0, to = 0; at < length; at += 4) {
    const four = valueOf[text.charCodeAt(at)]! << 18 | valueOf[text.charCodeAt(at + 1)]! << 12
      | (at + 2 < length ? valueOf[text.charCodeAt(at + 2)]! << 6 : 0) | (at + 3 < length ? valueOf[text.charCodeAt(at + 3)]! : 0);
    bytes[to++] = four >>> 16;
    if (at + 2 < length) bytes[to++] = four >>> 8 & 255;
    if (at + 3 < length) bytes[to++] = four & 255;
  }
  return bytes;
}
