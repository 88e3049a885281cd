/** How many bytes a text takes in UTF-8: what an open document is measured by, so that it counts as its file does. */
export function bytesOf(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80) bytes += 1;
    else if (code < 0x800) bytes += 2;
    else if (isHigh(code) && isLow(text.charCodeAt(at + 1))) {
      bytes += 4;
      at++;
    } else bytes += 3;
  }
  return bytes;
}

const isHigh = (code: number): boolean => 0xd800 <= code && code < 0xdc00;
const isLow = (code: number): boolean => 0xdc00 <= code && code < 0xe000;
