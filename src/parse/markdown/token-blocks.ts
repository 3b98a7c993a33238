import type { Tokens } from 'marked';
import type { Align, Container } from '../../article/model.js';
import { sanitizeCode, sanitizeLine } from '../../article/sanitize.js';
import { trimEnd } from '../../article/text.js';
import { takeAlert } from './alert.js';
import type { Writers } from './dialects/dialect.js';
import { readInfoString } from './info-string.js';
import { linesIn } from './plain-text.js';

/** Blocks that marked's own tokens become, by their types; those of headings and raw HTML depend on the text around them. */
export const TOKEN_BLOCKS: Writers['blocks'] = {
  code: ({ text, lang = '', codeBlockStyle }, at, writer) => {
    // marked keeps the line feed at the end of a text after indented code.
    const code = codeBlockStyle === 'indented' ? trimEnd(text, '\n') : text;
    writer.add({ kind: 'code', ...readInfoString(sanitizeLine(lang)), text: sanitizeCode(code), ...at });
  },
  hr: (_, at, writer) => writer.add({ kind: 'rule', ...at }),
  blockquote: (quote, at, writer) => {
    const token = quote as Tokens.Blockquote;
    const alert = takeAlert(token);
    const admonition = alert && writer.admonition(alert.name, alert.title, at);
    writer.inside(admonition ?? { kind: 'quote', id: writer.nextId() }, token.tokens, at);
  },
  list: (token, { containers, line }, writer) => {
    const { raw, items, loose, ordered, start: first } = token as Tokens.List;
    const list = writer.nextId();
    const start = typeof first === 'number' ? first : 1;
    const delimiter = /^\s*\d+([.)])/.exec(raw)?.[1] ?? '.';
    let at = line;
    for (const [index, item] of items.entries()) {
      const container: Container = {
        kind: 'item',
        id: writer.nextId(),
        list,
        tight: !loose,
        ...(ordered ? { ordinal: `${start + index}${delimiter}` } : {}),
        ...(item.task ? { done: item.checked === true } : {}),
      };
      writer.inside(container, item.tokens, { containers, line: at });
      at += linesIn(item.raw);
    }
  },
  table: (token, at, writer) => {
    const { align, header, rows } = token as Tokens.Table;
    const cells = (row: readonly Tokens.TableCell[]) => row.map((cell) => writer.runs(cell.tokens));
    writer.add({
      kind: 'table',
      align: align.map((one): Align => one ?? 'left'),
      header: cells(header),
      rows: rows.map(cells),
      ...at,
    });
  },
};
