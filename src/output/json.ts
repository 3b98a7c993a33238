/** Writes data for other programs: one JSON document. Texts in it are clean already: JSON escapes the rest. */
export const printJson = (data: object, write: (text: string) => void): void =>
  write(`${JSON.stringify(data, null, 2)}\n`);
