/** Byte order marks, longer before shorter. */
export const MARKS = {
  'utf-32': [0xff, 0xfe, 0, 0],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
  'utf-8': [0xef, 0xbb, 0xbf],
} as const;

type Mark = keyof typeof MARKS;

/** Encoding that a byte order mark names. Big-endian UTF-32 is recognised by its NUL bytes, like binary files. */
export const markOf = (bytes: Uint8Array): Mark | undefined =>
  (Object.keys(MARKS) as Mark[]).find((name) => MARKS[name].every((byte, i) => bytes[i] === byte));

/** Whether bytes may begin a byte order mark. */
export const mayBeMark = (bytes: Uint8Array): boolean =>
  Object.values(MARKS).some((mark) => bytes.length < mark.length && bytes.every((byte, i) => byte === mark[i]));
