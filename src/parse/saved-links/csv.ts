/** Record of a table, and the line on which it begins, from 1. */
export interface CsvRecord {
  readonly line: number;
  readonly fields: readonly string[];
}

/** Maximum number of fields of a record; those after it are left out. */
const MOST_FIELDS = 200;

/**
 * Reads comma-separated values (RFC 4180), a record at a time; lines without any text are not records. A quote in the middle of a field,
 * or one that never ends, is an ordinary character.
 * @param separator character between fields
 * @param text has LF as line ends
 */
export function* readCsv(text: string, separator: string): Generator<CsvRecord> {
  let line = 1;
  let at = 0;
  while (at < text.length) {
    const fields: string[] = [];
    const first = line;
    for (;;) {
      const { value, end } = fieldAt(text, at, separator);
      if (fields.length < MOST_FIELDS) fields.push(value);
      line += lineFeedsIn(text, at, end);
      at = end + 1;
      if (text[end] !== separator) break;
    }
    line += 1;
    if (fields.some((field) => field.trim() !== '')) yield { line: first, fields };
  }
}

/** The field at an index, and the index of the separator or the line feed after it. */
function fieldAt(text: string, from: number, separator: string): { readonly value: string; readonly end: number } {
  const quoted = text[from] === '"' ? endOfQuoted(text, from) : undefined;
  const rest = quoted ?? from;
  const end = endOfField(text, rest, separator);
  const value = quoted === undefined ? '' : text.slice(from + 1, quoted - 1).replaceAll('""', '"');
  return { value: value + text.slice(rest, end), end };
}

/** Index after the quote that ends a quoted field; undefined if none does. */
function endOfQuoted(text: string, from: number): number | undefined {
  for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 2))
    if (text[at + 1] !== '"') return at + 1;
  return undefined;
}

function endOfField(text: string, from: number, separator: string): number {
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== '\n') end += 1;
  return end;
}

function lineFeedsIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) if (text[at] === '\n') count += 1;
  return count;
}
