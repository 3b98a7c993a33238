/** Number of characters that are collected before they are written; rows that wait longer cost V8 memory. */
const BATCH = 8192;

/** Collects text and writes it in large batches, as each write is a system call. */
export function createBatchWriter(write: (text: string) => void) {
  let batch = '';
  const end = (): void => {
    if (batch !== '') write(batch);
    batch = '';
  };
  return {
    add: (text: string): void => {
      batch += text;
      if (batch.length >= BATCH) end();
    },
    /** Writes the rest. */
    end,
  };
}

/** Writes text that comes in pieces, in batches. */
export function writeInBatches(pieces: Iterable<string>, write: (text: string) => void): void {
  const writer = createBatchWriter(write);
  for (const piece of pieces) writer.add(piece);
  writer.end();
}
