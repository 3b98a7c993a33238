import { closeSync, openSync, readSync } from 'node:fs';
import { detached } from '../../article/detached.js';
import { findFrontMatter, mayHaveFrontMatter } from '../../parse/front-matter.js';
import type { FrontMatterFormat } from '../../parse/front-matter-format.js';
import { isRecord } from '../../system/is-record.js';

/** Number of bytes that are read first, and how many times as many each time the front matter is longer. */
const FIRST = 4096;
const FACTOR = 16;

/**
 * Data of a file's front matter; undefined if it has none that can be read.
 * @throws Error of the system
 */
export async function readData(path: string): Promise<Readonly<Record<string, unknown>> | undefined> {
  const file = openSync(path, 'r');
  try {
    for (let size = FIRST; ; size *= FACTOR) {
      const buffer = Buffer.allocUnsafe(size);
      const length = readSync(file, buffer, 0, size, 0);
      const text = withoutMarks(textOf(buffer.subarray(0, length)));
      const last = length < size;
      if (last || !mayHaveFrontMatter(text)) return await dataOf(text, last);
    }
  } finally {
    closeSync(file);
  }
}

async function dataOf(text: string, last: boolean) {
  const found = findFrontMatter(text, last);
  if (!found) return undefined;
  const source = detached(text.slice(found.from, found.to));
  const data = await parsed(source, found.format);
  return data === 'broken' ? await dataOfLines(source, found.format) : data;
}

async function parsed(source: string, { parse }: FrontMatterFormat) {
  try {
    const data = await parse(source);
    return isRecord(data) ? data : undefined;
  } catch {
    return 'broken';
  }
}

/** Matches a line with an entry of a kept article. */
const ENTRY = /^(?:title|author|site|address|date|saved|lang|tags|read)[ \t]*[:=].*/gm;
/** Maximum number of lines that are read of broken front matter. */
const MOST_LINES = 100;

/**
 * Data of front matter that a hand or a merge has broken, read line by line, so that its article does not vanish from the library. Of
 * two lines with the same key, the first counts.
 */
async function dataOfLines(source: string, format: FrontMatterFormat) {
  let all: Readonly<Record<string, unknown>> = {};
  for (const [line] of [...source.matchAll(ENTRY)].slice(0, MOST_LINES)) {
    const data = await parsed(line, format);
    if (data !== 'broken') all = { ...data, ...all };
  }
  return all;
}

/** Matches what a merge of Git could not join: our lines, perhaps those of the base, and theirs. */
const CONFLICT =
  /^<{7} .*\n((?:(?![<|=]{7}).*\n)*)(?:\|{7}.*\n(?:(?![<=]{7}).*\n)*)?={7}\n(?:(?![<>]{7}).*\n)*>{7} .*\n/gm;

/** A text with our lines where a merge of Git has left marks of a conflict. */
const withoutMarks = (text: string): string => (text.includes('\n<<<<<<< ') ? text.replace(CONFLICT, '$1') : text);

/** Text at the beginning of a file, in UTF-8 unless its byte order mark says otherwise. Line ends become LF. */
function textOf(bytes: Buffer): string {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : '';
  // A decoder takes longer to make than the text to read.
  const text = wide === '' ? bytes.toString().replace(/^\uFEFF/, '') : new TextDecoder(wide).decode(bytes);
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
