import { isDeepStrictEqual } from 'node:util';
import type { Edit, EntryValue, Notation } from './edit-front-matter.js';

/** Values of JSON are those of TOML, too, except for one control character. */
const tomlValue = (value: EntryValue): string => JSON.stringify(value).replaceAll('\u007F', '\\u007F');

/** Edits that set an entry of TOML, or remove it; none if its value cannot be told from the text around it. */
export function editToml(
  [source, key, value, data]: Parameters<Notation['edit']>,
  parse: (source: string) => unknown,
): readonly Edit[] {
  if (!(key in data)) return value === undefined ? [] : [{ from: 0, to: 0, text: `${key} = ${tomlValue(value)}\n` }];
  const line = new RegExp(`^[ \\t]*["']?${key}["']?[ \\t]*=[ \\t]*`, 'm').exec(source);
  if (!line) return [];
  const from = line.index + line[0].length;
  const to = endOfTomlValue(source, from);
  if (!isDeepStrictEqual(parsed(`value = ${source.slice(from, to)}`, parse), { value: data[key] })) return [];
  if (value !== undefined) return [{ from, to, text: tomlValue(value), trimmed: true }];
  const feed = source.indexOf('\n', to);
  // At the end, the line feed before it goes.
  return feed < 0
    ? [{ from: Math.max(0, line.index - 1), to: source.length, text: '' }]
    : [{ from: line.index, to: feed + 1, text: '' }];
}

/** Matches a part of a value in TOML: a string, a comment, a bracket, a line feed, or other characters. */
const PART_OF_TOML =
  /"""(?:[^\\]|\\[\s\S])*?"{3,5}|'''[\s\S]*?'{3,5}|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|#.*|[[{]|[\]}]|\n|[^"'#[\]{}\n]+/y;

/** Offset at which a value in TOML ends. */
function endOfTomlValue(source: string, from: number): number {
  PART_OF_TOML.lastIndex = from;
  let depth = 0;
  let end = from;
  for (let part = PART_OF_TOML.exec(source)?.[0]; part !== undefined; part = PART_OF_TOML.exec(source)?.[0]) {
    if (depth === 0 && (part === '\n' || part.startsWith('#'))) break;
    if (part === '[' || part === '{') depth += 1;
    if (part === ']' || part === '}') depth -= 1;
    end += part.length;
    if (depth === 0 && /["'\]}]$/.test(part)) break;
  }
  return end;
}

/** Data of a source; undefined if it is broken. */
export function parsed(source: string, parse: (source: string) => unknown): unknown {
  try {
    return { ...(parse(source) as object) };
  } catch {
    return undefined;
  }
}
