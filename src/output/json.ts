/** Writes data for other programs, as one JSON document. Its texts are sanitized already; JSON escapes the rest. */
export const printJson = (data: object, write: (text: string) => void): void =>
  write(`${JSON.stringify(data, null, 2)}\n`);
