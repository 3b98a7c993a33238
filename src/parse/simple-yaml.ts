type Value = string | readonly string[] | { readonly [key: string]: string };

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const PLAIN = /^[A-Za-z\u00C0-\u024F](?:[^:#\\]|:(?=\S)|(?<=\S)#)*$/;
/** Neither tabs nor other controls. */
const PRINTABLE = /^[\n -~\u00A1-\u2027\u2030-\uFFFD]*$/;
/** Words that are no text in YAML 1.2's core schema. */
const OTHER = /^(?:true|false|null)$/i;

/** A scalar on one line that can be nothing but text: a day, plain words, or a quoted text without escapes. */
function textOf(value: string): string | undefined {
  const quoted = /^"([^"\\]*)"$|^'([^']*)'$/.exec(value);
  if (quoted) return quoted[1] ?? quoted[2];
  return DAY.test(value) || (PLAIN.test(value) && !OTHER.test(value)) ? value : undefined;
}

/** A scalar, or texts in brackets. */
function entryOf(value: string): string | readonly string[] | undefined {
  if (!value.startsWith('[')) return textOf(value);
  const inside = /^\[([^[\]{}"'&*!|>%@`?]+)\]$/.exec(value)?.[1];
  const entries = inside?.split(',').map((entry) => textOf(entry.trim()));
  return entries?.every((entry) => entry !== undefined) ? entries : undefined;
}

/**
 * The data of YAML as nearly all front matter has it: a line a key, with text, a list of texts in brackets, or a few keys indented
 * below it. Undefined for anything else, which takes the YAML library and so some ten times as long.
 */
export function parseSimpleYaml(text: string): Readonly<Record<string, Value>> | undefined {
  if (!PRINTABLE.test(text)) return undefined;
  const data = new Map<string, Value | Map<string, string>>();
  let group: Map<string, string> | undefined;
  for (const line of text.split('\n')) {
    const [, space = '', key = '', value = ''] = /^( *)([A-Za-z][\w-]*):(?: +(\S.*?))? *$/.exec(line) ?? [];
    const into = space === '' ? data : group;
    if (key === '' || !into || into.has(key) || (space !== '' && space !== '  ')) return undefined;
    if (space === '') group = undefined;
    if (value === '' && space === '') {
      group = new Map();
      data.set(key, group);
      continue;
    }
    const parsed = space === '' ? entryOf(value) : textOf(value);
    if (parsed === undefined) return undefined;
    (into as Map<string, Value>).set(key, parsed);
  }
  const entries = [...data].map(([key, value]): [string, Value] => [
    key,
    value instanceof Map ? Object.fromEntries(value) : value,
  ]);
  return entries.some(([, value]) => typeof value === 'object' && Object.keys(value).length === 0)
    ? undefined
    : Object.fromEntries(entries);
}
