import { sanitizeLine, sanitizeTarget } from '../article/sanitize.js';
import { codeOf } from '../system/errors.js';
import type { FrontMatter } from './masthead.js';
import { parseSimpleYaml } from './simple-yaml.js';

/** What is wrong with front matter: it is too large, or has an error on a line of the file (from 1), with the YAML library's code. */
type Problem = 'too large' | { readonly line: number; readonly code: string };

/** Text without its front matter, the line of the file on which it begins (from 1), and the metadata. */
export interface Parted {
  readonly body: string;
  readonly firstLine: number;
  readonly known: Partial<FrontMatter>;
  readonly problem?: Problem;
}

/** Maximum length of front matter, in characters; what looks like longer front matter is text. */
const LONGEST = 1_000_000;

const OPENING = /^---[ \t]*\n/;
/** Beginning that may become the opening line when more text arrives. */
const BEGINNING = /^(?:-{0,2}|---[ \t]*)$/;
const CLOSING = /\n(?:---|\.\.\.)[ \t]*\n/g;
const CLOSING_AT_END = /\n(?:---|\.\.\.)[ \t]*$/g;

/** Offsets of the start and end of the front matter's YAML and of the text after it; undefined if none has ended so far. */
function linesAround(text: string, last: boolean) {
  const [opening] = OPENING.exec(text) ?? [];
  if (opening === undefined) return undefined;
  const within = text.slice(0, LONGEST);
  const closings = last && text.length < LONGEST ? [CLOSING, CLOSING_AT_END] : [CLOSING];
  for (const closing of closings) {
    closing.lastIndex = opening.length;
    const match = closing.exec(within);
    if (match) return { from: opening.length, to: match.index, after: closing.lastIndex };
  }
  return undefined;
}

/** Whether the beginning of a text leaves open where its front matter ends, or whether it has any. */
export const mayHaveFrontMatter = (text: string): boolean =>
  text.length < LONGEST && (OPENING.test(text) ? !linesAround(text, false) : BEGINNING.test(text));

/** Empty lines and comments, followed by a key and a colon, a brace, or nothing. */
const KEYED = /^(?:[ \t]*(?:#[^\n]*)?\n)*(?:[ \t]*(?:#[^\n]*)?$|[ \t]*(?:\{|[^\s#][^\n]*:))/;

/**
 * Separates a text from its front matter (YAML between lines of three hyphens). Broken or huge front matter is left out and reported as
 * the problem; YAML other than a mapping is text between rules.
 * @param last whether this is the whole text
 */
export async function partFrontMatter(text: string, last = true): Promise<Parted> {
  const bare = { body: text, firstLine: 1, known: {} };
  const lines = linesAround(text, last);
  if (!lines) return bare;
  const { from, to, after } = lines;
  const source = text.slice(from, to);
  if (!KEYED.test(source)) return bare;
  const parted = { body: text.slice(after), firstLine: text.slice(0, after).split('\n').length };
  try {
    const data = parseSimpleYaml(source) ?? (await import('./yaml.js')).parseYaml(source);
    if (isRecord(data)) return { ...parted, known: knownOf(data) };
    return data === undefined || data === null ? { ...parted, known: {} } : bare;
  } catch (error) {
    return { ...parted, known: {}, problem: problemOf(error) };
  }
}

/** Describes an error of the YAML library, which counts lines from the one after the opening hyphens. */
function problemOf(error: unknown): Problem {
  if (error instanceof RangeError || codeOf(error) === 'RESOURCE_EXHAUSTION') return 'too large';
  const { linePos: [{ line }] = [{ line: 0 }] } = error as { readonly linePos?: readonly [{ readonly line: number }] };
  return { line: line + 1, code: codeOf(error) ?? (error instanceof Error ? error.name : String(error)) };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function textOfValue(value: unknown): string | undefined {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  return sanitizeLine(String(value)) || undefined;
}

function list(value: unknown): readonly string[] {
  const values = Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : [];
  return values.flatMap((entry) => textOfValue(entry) ?? []);
}

function sourceOf(value: unknown): { name: string; url: string } | undefined {
  if (isRecord(value)) {
    const url = textOfValue(value.url);
    return url ? { name: textOfValue(value.name) ?? url, url: sanitizeTarget(url) } : undefined;
  }
  const text = textOfValue(value);
  return text ? { name: text, url: sanitizeTarget(text) } : undefined;
}

const present = <T extends object>(entries: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };

function knownOf(data: Record<string, unknown>): Partial<FrontMatter> {
  return present({
    title: textOfValue(data.title),
    slug: textOfValue(data.slug),
    lang: textOfValue(data.lang ?? data.language),
    date: textOfValue(data.date)?.slice(0, 10),
    summary: textOfValue(data.summary ?? data.description),
    source: sourceOf(data.source),
    tags: list(data.tags),
    related: list(data.related),
  });
}
