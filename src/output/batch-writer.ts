/** Characters that are gathered before they are written. */
const BATCH = 65_536;

/** Writes text that comes in pieces, in large parts: each write is a call of the system, and all of the text may be too long. */
export function writeBatches(pieces: Iterable<string>, write: (text: string) => void): void {
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < BATCH) continue;
    write(text);
    text = '';
  }
  if (text !== '') write(text);
}
