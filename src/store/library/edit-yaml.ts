import type { Pair, YAMLMap, YAMLSeq } from 'yaml';
import { isMap, isScalar, isSeq, parseDocument } from '../../parse/yaml.js';
import type { Edit, EntryValue } from './edit-front-matter.js';
import { yamlScalar } from './yaml-scalar.js';

/**
 * Ways to set an entry of a mapping in YAML, or to remove it, the best first. Everything else keeps its characters, as do the items of a
 * list that stay.
 * @param ascii whether only ASCII is written
 */
export function editYaml(
  source: string,
  key: string,
  value: EntryValue | undefined,
  ascii: boolean,
): readonly (readonly Edit[])[] {
  const { contents, errors } = parseDocument(source, { logLevel: 'error' });
  if (errors.length > 0 || (contents !== null && !isMap(contents))) return [];
  const map = contents as YAMLMap | null;
  const pair = map?.items.find((each) => isScalar(each.key) && each.key.value === key);
  if (pair && value === undefined) return [map?.flow ? replaced(source, pair, '""') : [lineOf(source, pair)]];
  if (value === undefined) return [];
  const text = yamlValue(key, value, ascii);
  if (!pair) return added(source, map, `${key}: ${text}`);
  const list = pair.value;
  const items = isSeq(list) && !list.flow && typeof value !== 'string' ? editList(source, list, value, ascii) : [];
  return [...(items.length === 0 ? [] : [items]), replaced(source, pair, text)];
}

/** Keys whose values are days or times. */
const TIMES = ['date', 'saved', 'read'];

/** Writes the value of an entry on one line. Days and times have no quotes, so that Obsidian and others take them for such. */
export function yamlValue(key: string, value: EntryValue, ascii: boolean): string {
  if (typeof value !== 'string') return `[${value.map((each) => yamlScalar(each, ascii)).join(', ')}]`;
  return TIMES.includes(key) && isTime(value) ? value : yamlScalar(value, ascii);
}

/** Whether a text is a day or a time in ISO 8601 that exists; parsers fail at others. */
function isTime(text: string): boolean {
  const time = /^[1-9]\d{3}-\d\d-\d\d(?:T\d\d:\d\d:\d\dZ)?$/.test(text) ? new Date(text) : undefined;
  return time?.getTime() ? time.toISOString().startsWith(text.replace('Z', '')) : false;
}

type Range = readonly [from: number, to: number, end: number];

const rangeOf = (node: unknown): Range | undefined =>
  (node as { readonly range?: Range | null } | null)?.range ?? undefined;

function replaced(source: string, { value }: Pair, text: string): readonly Edit[] {
  const [from, to] = rangeOf(value) ?? [];
  if (from === undefined || to === undefined) return [];
  const space = from === to ? ' ' : source[from - 1] === '\n' ? '  ' : '';
  return [{ from, to, text: space + text, trimmed: true }];
}

/** The lines of an entry, with their line feed, or with the one before them at the end. */
function lineOf(source: string, { key, value }: Pair): Edit {
  const [keyFrom = 0, keyTo = 0] = rangeOf(key) ?? [];
  const [, valueTo = keyTo] = rangeOf(value) ?? [];
  const from = source.lastIndexOf('\n', keyFrom) + 1;
  const last = source.slice(0, valueTo).trimEnd().length;
  const feed = source.indexOf('\n', last);
  return feed < 0 ? { from: Math.max(0, from - 1), to: source.length, text: '' } : { from, to: feed + 1, text: '' };
}

/** A new last line or, after a text whose last line feeds count, a new first one. */
function added(source: string, map: YAMLMap | null, line: string): readonly (readonly Edit[])[] {
  const [from = 0] = rangeOf(map) ?? [];
  if (map?.flow) return [[{ from: from + 1, to: from + 1, text: map.items.length === 0 ? line : `${line}, ` }]];
  const [first = 0] = rangeOf(map?.items[0]?.key) ?? [];
  const start = map ? source.lastIndexOf('\n', first - 1) + 1 : 0;
  const indent = source.slice(start, map ? first : 0);
  const text = (/^ *$/.test(indent) ? indent : '') + line;
  const end = source.length;
  return [
    [{ from: end, to: end, text: source === '' ? `${text}\n` : `\n${text}` }],
    [{ from: start, to: start, text: `${text}\n` }],
  ];
}

/** Removes items of a list with a line each, and adds others after the last; nothing if the list is not so simple. */
function editList(source: string, { items }: YAMLSeq, value: readonly string[], ascii: boolean): readonly Edit[] {
  const all = items.map((item) => ({ text: isScalar(item) ? String(item.value) : undefined, range: rangeOf(item) }));
  if (value.length === 0 || all.length === 0 || all.some(({ text, range }) => text === undefined || !range)) return [];
  const edits: Edit[] = [];
  const lineEnd = (at: number): number => (source.indexOf('\n', at) < 0 ? source.length : source.indexOf('\n', at));
  for (const { text = '', range: [from, to] = [0, 0] } of all) {
    if (value.includes(text)) continue;
    const start = source.lastIndexOf('\n', from) + 1;
    edits.push({ from: Math.max(0, start - 1), to: lineEnd(to), text: '' });
  }
  const [from, to] = all.at(-1)?.range ?? [0, 0];
  const lead = source.slice(source.lastIndexOf('\n', from) + 1, from);
  const known = new Set(all.map(({ text }) => text));
  const more = value.filter((each) => !known.has(each)).map((each) => `\n${lead}${yamlScalar(each, ascii)}`);
  if (!/^ *- +$/.test(lead)) return [];
  const end = lineEnd(to);
  return more.length === 0 ? edits : [...edits, { from: end, to: end, text: more.join('') }];
}
