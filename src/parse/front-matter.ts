import { codeOf } from '../system/errors.js';
import { isRecord } from '../system/is-record.js';
import { FORMATS, type FrontMatterFormat } from './front-matter-format.js';
import type { FrontMatter, Property } from './masthead.js';
import { metadataOf } from './metadata.js';
import { propertiesOf } from './properties.js';

/** Problem with front matter: it is too large, or has an error on a line of the file, from 1. */
type Problem = 'too large' | { readonly format: string; readonly line: number };

/** Text without its front matter, the line of the file on which it begins (from 1), and the metadata. */
export interface Parted {
  readonly body: string;
  readonly firstLine: number;
  readonly known: Partial<FrontMatter>;
  /** All data of the front matter; undefined if there is none that can be read. */
  readonly properties?: readonly Property[];
  readonly problem?: Problem;
}

/** Maximum length of front matter, in characters; what looks like longer front matter is text. */
const LONGEST = 1_000_000;

const formatOf = (text: string): FrontMatterFormat | undefined => FORMATS.find(({ opening }) => opening.test(text));

/** Offsets of the start and end of the front matter's data and of the text after it; undefined if none has ended so far. */
function linesAround(text: string, { opening, closings, inclusive }: FrontMatterFormat, last: boolean) {
  const from = opening.exec(text)?.[0].length ?? 0;
  const within = text.slice(0, LONGEST);
  for (const closing of last && text.length < LONGEST ? closings : closings.slice(0, 1)) {
    closing.lastIndex = from - 1;
    const match = closing.exec(within);
    const after = closing.lastIndex;
    if (match) return inclusive ? { from: 0, to: after, after } : { from, to: Math.max(from, match.index), after };
  }
  return undefined;
}

/** Whether the beginning of a text leaves open where its front matter ends, or whether it has any. */
export function mayHaveFrontMatter(text: string): boolean {
  if (text.length >= LONGEST) return false;
  const format = formatOf(text);
  return format ? !linesAround(text, format, false) : FORMATS.some(({ beginning }) => beginning.test(text));
}

/** Place of a text's front matter: offsets of the start and the end of its data, and of the text after it; undefined if it has none. */
export function findFrontMatter(text: string, last = true) {
  const format = formatOf(text);
  const lines = format && linesAround(text, format, last);
  return lines && format.keyed.test(text.slice(lines.from, lines.to)) ? { format, ...lines } : undefined;
}

/**
 * Separates a text from its front matter. Broken or huge front matter is left out and reported as the problem; data other than a
 * mapping, and a broken object in JSON, is text.
 * @param last whether this is the whole text
 */
export async function partFrontMatter(text: string, last = true): Promise<Parted> {
  const bare = { body: text, firstLine: 1, known: {} };
  const found = findFrontMatter(text, last);
  if (!found) return bare;
  const { format, from, to, after } = found;
  const source = text.slice(from, to);
  const parted = { body: text.slice(after), firstLine: text.slice(0, after).split('\n').length };
  try {
    const data = await format.parse(source);
    if (isRecord(data)) return { ...parted, known: metadataOf(data), properties: propertiesOf(data) };
    return data === undefined || data === null ? { ...parted, known: {}, properties: [] } : bare;
  } catch (error) {
    return error instanceof SyntaxError
      ? bare
      : { ...parted, known: {}, problem: problemOf(error, format.name, text.slice(0, from)) };
  }
}

/** Describes an error of the YAML or the TOML library, which count lines from the end of what comes before the data. */
function problemOf(error: unknown, format: string, before: string): Problem {
  if (error instanceof RangeError || codeOf(error) === 'RESOURCE_EXHAUSTION') return 'too large';
  const { linePos, line = linePos?.[0].line ?? 0 } = error as {
    readonly linePos?: readonly [{ readonly line: number }];
    readonly line?: number;
  };
  return { format, line: line + before.split('\n').length - 1 };
}
