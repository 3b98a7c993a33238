/** Words that some version of YAML takes for something other than text. */
const OTHER = /^(?:y|n|yes|no|on|off|true|false|null)$/i;
/** Text that needs no quotes, in a list neither. */
const PLAIN =
  /^[A-Za-z\u00C0-\u024F](?:[\w \u00C0-\u024F.;!?()'/+\u2010-\u201F-]*[\w\u00C0-\u024F.;!?()'/+\u2010-\u201F-])?$/;
/** Characters that are escaped between quotes: control characters, line ends, marks of byte order, halves of surrogate pairs. */
const ESCAPED =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finds control characters
  /["\\\u0000-\u001F\u007F-\u00A0\u2028\u2029\uFEFF\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: finds control characters
const NOT_ASCII = /[^\u0000-\u007F]/g;

/**
 * Writes a text as a scalar on one line, which every reader of YAML 1.1 or 1.2 takes for exactly this text.
 * @param ascii whether all other characters are escaped
 */
export function yamlScalar(text: string, ascii = false): string {
  if (PLAIN.test(text) && !OTHER.test(text) && !(ascii && NOT_ASCII.test(text))) return text;
  const quoted = `"${text.replace(ESCAPED, escapeOf)}"`;
  return ascii ? quoted.replace(NOT_ASCII, escapeOf) : quoted;
}

const escapeOf = (character: string): string =>
  character === '"' || character === '\\'
    ? `\\${character}`
    : `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
