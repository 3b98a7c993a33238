import { readFormula } from './formula.js';

/** Maximum length of a formula that is read, in characters. */
const LONGEST = 10_000;

/** Environments that only arrange rows. */
const ARRANGED = /^\s*\\begin\{(equation|align|aligned|gather|gathered|split|multline|eqnarray)(\*?)\}/;

/** Name in braces, which may be a variable of a shell or a template rather than a formula. */
const NAME = /^\{\w{2,}\}$/;

/** Reads a formula within a line as Unicode; undefined if it is not simple enough. */
export function readInline(tex: string): string | undefined {
  const text = NAME.test(tex) ? undefined : readFormula(tex.trim(), false);
  return text === '' ? undefined : text;
}

/** Reads a formula on rows of its own as Unicode, each row of TeX and of the source on a line; undefined if it is not simple enough. */
export function readDisplay(tex: string): string | undefined {
  if (tex.length > LONGEST) return undefined;
  const rows = contentOf(tex)
    .split(/\\\\(?:\[[^[\]\n]*\])?/)
    .map((row) => readRow(row.trim()))
    .filter((row) => row !== '');
  return rows.length === 0 || rows.includes(undefined) ? undefined : rows.join('\n');
}

/** Reads a row whose parts are aligned at `&`; one that begins there continues the row above. */
function readRow(row: string): string | undefined {
  const text = readFormula(row.replace(/(?<!\\)&/g, ' '), true);
  return row.startsWith('&') && text !== undefined ? `  ${text}` : text;
}

/** The rows within environments. */
function contentOf(tex: string): string {
  const [opening, name = '', star = ''] = ARRANGED.exec(tex) ?? [];
  const closing = `\\end{${name}${star}}`;
  const text = tex.trimEnd();
  if (opening === undefined || !text.endsWith(closing)) return text;
  return contentOf(text.slice(opening.length, -closing.length));
}
