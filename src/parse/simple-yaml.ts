import { trimEnd } from '../article/text.js';

type Value = string | readonly string[] | { readonly [key: string]: string };

/** A day, perhaps with a time: a string in YAML 1.2's core schema. */
const DAY = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?$/;
/** Plain words: without marks that mean something in some places, or everywhere; that expression takes ten times as long. */
const WORDS = /^[A-Za-z\u00C0-\u024F][^:#\\]*$/;
const PLAIN = /^[A-Za-z\u00C0-\u024F](?:[^:#\\]|:(?=\S)|(?<=\S)#)*$/;
/** Text without tabs and other control characters, except line feeds. */
const PRINTABLE = /^[\n -~\u00A1-\u2027\u2030-\uFFFD]*$/;
/** Words that are not strings in YAML 1.2's core schema. */
const OTHER = /^(?:true|false|null)$/i;

/** Parses a scalar on one line that is certainly a string: a day or a time, plain words, or a quoted string without escapes. */
function textOf(value: string): string | undefined {
  const quoted = /^"([^"\\]*)"$|^'([^']*)'$/.exec(value);
  if (quoted) return quoted[1] ?? quoted[2];
  return DAY.test(value) || ((WORDS.test(value) || PLAIN.test(value)) && !OTHER.test(value)) ? value : undefined;
}

/** Parses a scalar, or a list of strings in brackets. */
function entryOf(value: string): string | readonly string[] | undefined {
  if (!value.startsWith('[')) return textOf(value);
  const inside = /^\[([^[\]{}&*!|>%@`?]+)\]$/.exec(value)?.[1];
  const entries = inside?.split(',').map((entry) => textOf(entry.trim()));
  return entries?.every((entry) => entry !== undefined) ? entries : undefined;
}

/**
 * Parses the YAML of nearly all front matter: a key per line, with a string, a list of strings in brackets, or a few keys indented
 * below it. Undefined for anything else, which is left to the YAML library, about ten times as slow.
 */
export function parseSimpleYaml(text: string): Readonly<Record<string, Value>> | undefined {
  if (!PRINTABLE.test(text)) return undefined;
  const data = new Map<string, Value | Map<string, string>>();
  let group: Map<string, string> | undefined;
  for (const line of text.split('\n')) {
    const [, space = '', key = '', value = ''] = /^( *)([A-Za-z][\w-]*):(?: +(\S.*))?$/.exec(trimEnd(line, ' ')) ?? [];
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
