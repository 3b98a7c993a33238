/* Front matter of a file of notes, about the subject of the notes. Hands may change it, so everything in it may be missing. */

/** Keys of the front matter, in their order. */
const KEYS = ['title', 'author', 'source', 'edition', 'lang', 'date', 'digest'] as const;

export type NotesHeader = Readonly<Partial<Record<(typeof KEYS)[number], string | undefined>>>;

const HEADER = /^\ufeff?---[ \t]*\r?\n(?:(?! {0,3}>)[^\n]*\n)*?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
/** Maximum length of front matter, in characters. */
const LONGEST = 20_000;

/** Length of the front matter of a text, in characters, with its delimiters and a byte order mark. */
export const headerLength = (text: string): number =>
  HEADER.exec(text.slice(0, LONGEST))?.[0].length ?? (text.startsWith('\ufeff') ? 1 : 0);

/** Reads the front matter of a file of notes. */
export function readHeader(text: string): NotesHeader {
  // Other programs fold long values: indented lines continue the one before them.
  const lines = text
    .slice(0, headerLength(text))
    .replace(/\r?\n[ \t]+(?=\S)/g, ' ')
    .split(/\r?\n/);
  const pairs = lines.flatMap((line) => {
    const [, key = '', value = ''] = /^([a-z]+):[ \t]+(\S.*)$/.exec(line) ?? [];
    return KEYS.some((known) => known === key) ? [[key, textOf(value.trimEnd())] as const] : [];
  });
  return Object.fromEntries(pairs);
}

/** Text of a scalar on one line, or of a folded one. */
function textOf(scalar: string): string {
  const value = scalar.replace(/^[>|][-+\d]* (?=\S)/, '');
  if (value.startsWith("'") && value.endsWith("'")) return value.slice(1, -1).replaceAll("''", "'");
  if (!value.startsWith('"')) return value;
  try {
    return String(JSON.parse(value));
  } catch {
    return value;
  }
}

/** Writes the front matter of a file of notes. */
export const writeHeader = (header: NotesHeader): string =>
  ['---', ...KEYS.flatMap((key) => (header[key] ? [lineOf(key, header[key])] : [])), '---', ''].join('\n');

const lineOf = (key: string, value: string): string => `${key}: ${isPlain(value) ? value : quoted(value)}`;

/** Whether every reader of YAML takes a word without quotes for text, or a day for a day. */
const isPlain = (value: string): boolean =>
  /^(?!(?:y|n|yes|no|on|off|true|false|null)$)[a-z][\w-]*$|^[1-9]\d{3}-\d\d-\d\d$/i.test(value);

/** A text in double quotes, which YAML and JSON read alike. */
const quoted = (value: string): string =>
  JSON.stringify(value).replace(
    /[\x7f-\x9f\u2028\u2029\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** Changes an entry in the front matter of a text; a text without front matter stays as it is. */
export function withHeader(text: string, key: keyof NotesHeader, value: string): string {
  const length = headerLength(text);
  const header = text.slice(0, length);
  const line = new RegExp(`^${key}:.*?(?=\\r?$)`, 'm');
  const changed = line.test(header)
    ? header.replace(line, () => lineOf(key, value))
    : header.replace(/(\r?\n)(?=(?:---|\.\.\.)[ \t]*(?:\r?\n)?$)/, (feed) => `${feed}${lineOf(key, value)}${feed}`);
  return changed + text.slice(length);
}
