import { cleanLine, cleanTarget } from '../article/clean.js';
import type { Known } from '../article/head.js';
import { codeOf } from '../errors.js';
import { parseSimpleYaml } from './simple-yaml.js';

/** What is wrong in the front matter: the line of the text, and what the YAML library calls it. */
export interface Problem {
  readonly line: number;
  readonly code: string;
}

/** A text whose front matter is cut off: what it says, and on which line the text begins. */
export interface Parted {
  readonly body: string;
  readonly firstLine: number;
  readonly known: Partial<Known>;
  readonly problem?: Problem;
}

const FRONT_MATTER = /^---[ \t]*\n([\s\S]*?)(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\n|$)/;

/** Parts a text from its front matter (YAML between lines of three hyphens). Broken front matter is left out and told. */
export async function partFrontMatter(text: string): Promise<Parted> {
  const match = FRONT_MATTER.exec(text);
  if (!match) return { body: text, firstLine: 1, known: {} };
  const parted = { body: text.slice(match[0].length), firstLine: match[0].split('\n').length };
  try {
    const source = match[1] ?? '';
    const data = parseSimpleYaml(source) ?? (await import('./yaml.js')).parseYaml(source);
    return { ...parted, known: isRecord(data) ? knownOf(data) : {} };
  } catch (error) {
    return { ...parted, known: {}, problem: problemOf(error) };
  }
}

/** The library counts lines from the one behind the opening hyphens. */
function problemOf(error: unknown): Problem {
  const { linePos: [{ line }] = [{ line: 0 }] } = error as { readonly linePos?: readonly [{ readonly line: number }] };
  return { line: line + 1, code: codeOf(error) ?? (error instanceof Error ? error.name : String(error)) };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function textOfValue(value: unknown): string | undefined {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  return cleanLine(String(value)) || undefined;
}

function list(value: unknown): readonly string[] {
  const values = Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : [];
  return values.flatMap((entry) => textOfValue(entry) ?? []);
}

function sourceOf(value: unknown): { name: string; url: string } | undefined {
  if (isRecord(value)) {
    const url = textOfValue(value.url);
    return url ? { name: textOfValue(value.name) ?? url, url: cleanTarget(url) } : undefined;
  }
  const text = textOfValue(value);
  return text ? { name: text, url: cleanTarget(text) } : undefined;
}

const present = <T extends object>(entries: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };

function knownOf(data: Record<string, unknown>): Partial<Known> {
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
