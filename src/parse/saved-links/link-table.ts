import { readCsv } from './csv.js';
import { fieldName, hasAddress, linkOf } from './link-fields.js';
import type { LinkSink } from './saved-link.js';

/** Characters that separate fields. */
const SEPARATORS = [',', ';', '\t'];

/** The separator of a table whose first line names its columns, among them one of addresses; undefined if it has none. */
export function separatorOf(text: string): string | undefined {
  return SEPARATORS.find((separator) => {
    const { fields = [] } = readCsv(firstLine(text), separator).next().value ?? {};
    return fields.length > 1 && hasAddress(fields.map(fieldName));
  });
}

/** Length of the longest first line, in characters. */
const LONGEST_LINE = 10_000;

const firstLine = (text: string): string => /^\s*(.*)/.exec(text.slice(0, LONGEST_LINE))?.[1] ?? '';

/**
 * Reads a table of links whose first line names its columns, as Pocket, Instapaper, Raindrop and Readwise Reader write it. A row that
 * has no address is unknown.
 */
export function readTable(text: string, sink: LinkSink): void {
  const separator = separatorOf(text) ?? ',';
  let columns: readonly string[] | undefined;
  for (const { line, fields } of readCsv(text, separator)) {
    if (!columns) {
      columns = fields.map(fieldName);
      if (hasAddress(columns)) continue;
      // Without names, the address is what looks like one.
      columns = fields.map((field) => (/^https?:/i.test(field) ? 'url' : ''));
    }
    const link = linkOf(new Map(columns.map((name, i) => [name, fields[i] ?? ''])));
    if (link) sink.link(link);
    else sink.unknown(line, fields.join(separator));
  }
}
