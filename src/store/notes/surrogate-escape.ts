/*
 * Text of files that may hold bytes that are not UTF-8: half a character at the end of half a file, or another encoding. Such a byte
 * becomes a lone surrogate from U+DC80 to U+DCFF, which no text has, and comes out as the same byte.
 */

const LINE_FEED = 0x0a;

export function decodeLossless(bytes: Buffer): string {
  const text = bytes.toString();
  if (!text.includes('\ufffd')) return text;
  let lossless = '';
  for (let from = 0; from < bytes.length; ) {
    const feed = bytes.indexOf(LINE_FEED, from);
    const to = feed < 0 ? bytes.length : feed + 1;
    const line = bytes.subarray(from, to);
    const read = line.toString();
    lossless += Buffer.from(read).equals(line) ? read : withBytes(line);
    from = to;
  }
  return lossless;
}

const withBytes = (line: Buffer): string =>
  Array.from(line, (byte) => String.fromCharCode(byte < 0x80 ? byte : 0xdc00 + byte)).join('');

export function encodeLossless(text: string): Buffer {
  if (text.isWellFormed()) return Buffer.from(text);
  const lines = text.split(/(?<=\n)/);
  return Buffer.concat(lines.map((line) => (line.isWellFormed() ? Buffer.from(line) : bytesOf(line))));
}

const bytesOf = (line: string): Buffer =>
  Buffer.from(Array.from({ length: line.length }, (_, i) => line.charCodeAt(i) & 0xff));
