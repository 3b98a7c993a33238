import { isDeepStrictEqual } from 'node:util';
import { findFrontMatter } from '../../parse/front-matter.js';
import { type FrontMatterFormat, readTitleBlock } from '../../parse/front-matter-format.js';
import { isRecord } from '../../system/is-record.js';
import { editJson } from './edit-json.js';
import { editToml, parsed } from './edit-toml.js';

/** Value of an entry: a text, or a list of texts. */
export type EntryValue = string | readonly string[];

/** Entries to set in front matter, by their keys; those that are undefined are removed. */
export type Entries = Readonly<Record<string, EntryValue | undefined>>;

/** Replacement of the characters of a text from one offset up to another. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Whether white space at the end of what is replaced stays. */
  readonly trimmed?: true;
}

type Data = Readonly<Record<string, unknown>>;

/** Reads and changes front matter. */
export interface FrontMatterEditor {
  /** Data of a text's front matter; undefined if there is none that can be read. */
  readonly read: (text: string) => Data | undefined;
  /**
   * Sets entries; undefined if that is not possible without loss. Where there is no front matter, it is added in YAML. Broken front
   * matter, which no reader shows, becomes comments; so do the lines of pandoc's title block, whose entries are kept in YAML.
   * @param ascii whether only characters of ASCII are written
   */
  readonly set: (text: string, entries: Entries, ascii?: boolean) => string | undefined;
}

/** Way to set entries in a notation of front matter. */
export interface Notation {
  readonly parse: (source: string) => unknown;
  /** Ways to set an entry, the best first. */
  readonly edit: (
    source: string,
    key: string,
    value: EntryValue | undefined,
    data: Data,
    ascii: boolean,
  ) => readonly (readonly Edit[])[];
}

/** Loads an editor of front matter in its own notation. All other entries, comments, line ends and the text keep their characters. */
export async function loadFrontMatterEditor(): Promise<FrontMatterEditor> {
  const [{ parseYaml }, { editYaml, yamlValue }, toml] = await Promise.all([
    import('../../parse/yaml.js'),
    import('./edit-yaml.js'),
    import('smol-toml'),
  ]);
  return createEditor(
    {
      YAML: { parse: parseYaml, edit: (source, key, value, _, ascii) => editYaml(source, key, value, ascii) },
      TOML: { parse: (source) => toml.parse(source), edit: (...given) => [editToml(given, toml.parse)] },
      JSON: { parse: (source) => JSON.parse(source), edit: editJson },
      // It has no place for other entries.
      pandoc: { parse: readTitleBlock, edit: () => [] },
    },
    (key, value, ascii) => `${key}: ${yamlValue(key, value, ascii)}`,
  );
}

type Notations = Readonly<Partial<Record<FrontMatterFormat['name'], Notation>>>;

/** @param yamlEntry writes an entry in YAML */
function createEditor(
  notations: Notations,
  yamlEntry: (key: string, value: EntryValue, ascii: boolean) => string,
): FrontMatterEditor {
  const above = (text: string, lines: readonly string[], entries: Entries, ascii: boolean): string => {
    const written = Object.entries(entries).flatMap(([key, value]) =>
      value === undefined ? [] : [yamlEntry(key, value, ascii)],
    );
    return ['---', ...lines, ...written, '---', '', text].join(feedOf(text));
  };

  function set(text: string, entries: Entries, ascii = false): string | undefined {
    const even = evenOf(text);
    const found = dataOf(even, notations);
    if (found?.format.name === 'pandoc') {
      const rest = text.slice(offsetIn(text, found.after));
      const lines = even.slice(0, found.after).trimEnd().split('\n');
      const known = above(rest, lines.map(commented), found.data as Entries, ascii);
      return set(known, entries, ascii);
    }
    if (!found) {
      const hidden = isBroken(even, notations) ? commentedOut(text) : undefined;
      if (hidden !== undefined && dataOf(evenOf(hidden), notations)) return set(hidden, entries, ascii);
      return above(text, [], entries, ascii);
    }
    let changed: string | undefined = text;
    for (const [key, value] of Object.entries(entries))
      changed = changed === undefined ? undefined : setEntry(changed, notations, key, value, ascii);
    return changed;
  }

  return { read: (text) => dataOf(evenOf(text), notations)?.data, set };
}

/** A text with LF in place of CR and LF. */
const evenOf = (text: string): string => text.replaceAll('\r\n', '\n');

/** Front matter of a text with LF as line ends, its notation and its data; undefined if there is none that can be read. */
function dataOf(text: string, notations: Notations) {
  const found = findFrontMatter(text);
  const notation = found && notations[found.format.name];
  if (!notation) return undefined;
  try {
    const data = notation.parse(text.slice(found.from, found.to)) ?? {};
    return isRecord(data) ? { ...found, notation, data } : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a text has front matter that cannot be parsed. */
function isBroken(text: string, notations: Notations): boolean {
  const found = findFrontMatter(text);
  const notation = found && notations[found.format.name];
  return notation !== undefined && parsed(text.slice(found?.from, found?.to), notation.parse) === undefined;
}

/** Sets one entry in the first way that changes nothing else. */
function setEntry(
  text: string,
  notations: Notations,
  key: string,
  value: EntryValue | undefined,
  ascii: boolean,
): string | undefined {
  const even = evenOf(text);
  const found = dataOf(even, notations);
  if (!found) return undefined;
  const { from, to, notation, data } = found;
  if (isDeepStrictEqual(data[key], value)) return text;
  const source = even.slice(from, to);
  const { [key]: _, ...others } = data;
  return notation
    .edit(source, key, value, data, ascii)
    .map((edits) => applied(text, edits, from))
    .find((changed) => {
      const { [key]: now, ...same } = dataOf(evenOf(changed), notations)?.data ?? {};
      const right = value === undefined ? now === undefined || now === '' : isDeepStrictEqual(now, value);
      return right && isDeepStrictEqual(same, others);
    });
}

/** A line as a comment of YAML and TOML. */
const commented = (line: string): string => `# ${line}`;

/** A text with the lines of its front matter as comments of YAML and TOML. */
function commentedOut(text: string): string | undefined {
  const even = evenOf(text);
  const found = findFrontMatter(even);
  if (!found) return undefined;
  const lineAt = (offset: number): number => even.slice(0, offset).split('\n').length - 1;
  const [first, last] = [lineAt(found.from), lineAt(found.to)];
  return text
    .split('\n')
    .map((line, at) => (at >= first && at <= last ? commented(line) : line))
    .join('\n');
}

/** Line end of a text: that of its first line. */
const feedOf = (text: string): string => (/^[^\n]*\r\n/.test(text) ? '\r\n' : '\n');

/**
 * Applies edits to a text.
 * @param from offset to which those of the edits are relative; CR and LF count as one character
 */
function applied(text: string, edits: readonly Edit[], from: number): string {
  const feed = feedOf(text);
  let changed = text;
  for (const edit of [...edits].sort((a, b) => b.from - a.from)) {
    const start = offsetIn(text, from + edit.from);
    const end = offsetIn(text, from + edit.to);
    const old = text.slice(start, end);
    const space = edit.trimmed ? old.slice(old.trimEnd().length) : '';
    changed = `${changed.slice(0, start)}${edit.text.replaceAll('\n', feed)}${space}${changed.slice(end)}`;
  }
  return changed;
}

/** Offset in a text of an offset in the same text with LF in place of CR and LF. */
function offsetIn(text: string, offset: number): number {
  let at = offset;
  for (let cr = text.indexOf('\r\n'); cr >= 0 && cr < at; cr = text.indexOf('\r\n', cr + 2)) at += 1;
  return at;
}
