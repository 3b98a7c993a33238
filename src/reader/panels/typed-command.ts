import type { Command } from '../state/commands.js';

/** Exact meaning of a typed line, whatever else it resembles. */
export type TypedCommand =
  | { readonly kind: 'run'; readonly command: Command; readonly count?: number }
  /** Opens a file; `start` is the part of the line before its name. */
  | { readonly kind: 'open'; readonly start: string; readonly path: string }
  /** Adds tags to the kept article, and removes those after a "-". */
  | { readonly kind: 'tag'; readonly words: readonly string[] }
  /** Command that no reader has. */
  | { readonly kind: 'refuse'; readonly what: 'write' | 'shell' };

/** Words of vim, less and both languages that open a file, and those that would write one. */
const OPEN = 'e|edit|öffne';
const WRITE = /^(?:w|wa|wall|write|saveas)$/;

const NUMBERS: readonly (readonly [RegExp, (count: number) => TypedCommand])[] = [
  [/^0*(\d{1,5}) ?%$/, (count) => ({ kind: 'run', command: 'toPercent', count })],
  // Paragraph 0 is the start, like line 0 of vim.
  [/^0*(\d{1,9})$/, (count) => ({ kind: 'run', command: count === 0 ? 'toStart' : 'toParagraph', count })],
  [/^0*(\d{1,5}) ?n(?:ext)?$/, (count) => ({ kind: 'run', command: 'nextFile', count })],
  [/^0*(\d{1,5}) ?p(?:rev|revious)?$/, (count) => ({ kind: 'run', command: 'previousFile', count })],
];

/** The word of a line without colons before it and an exclamation mark after it, as in ":q!". */
export const wordOf = (line: string): string =>
  line
    .replace(/^[\s:]+/, '')
    .replace(/^(\p{L}+)!\s*$/u, '$1')
    .trim();

/** The exact meaning of a line; undefined if it is to be looked up among the commands. */
export function typedCommand(line: string): TypedCommand | undefined {
  const [, start, path] = new RegExp(`^([\\s:]*(?:${OPEN})!?\\s+)(.*)$`, 's').exec(line) ?? [];
  if (start !== undefined && path !== undefined) return { kind: 'open', start, path };
  const tags = /^[\s:]*tags?\s+(.*)$/s.exec(line)?.[1];
  if (tags !== undefined) return { kind: 'tag', words: tags.split(/[\s,]+/).filter((word) => /[^#+-]/.test(word)) };
  const word = wordOf(line);
  if (word === '$') return { kind: 'run', command: 'toEnd' };
  if (word.startsWith('!')) return { kind: 'refuse', what: 'shell' };
  if (WRITE.test(word.split(/[ !]/)[0] ?? '')) return { kind: 'refuse', what: 'write' };
  for (const [pattern, meaning] of NUMBERS) {
    const digits = pattern.exec(word)?.[1];
    if (digits !== undefined) return meaning(Number(digits));
  }
  return undefined;
}
