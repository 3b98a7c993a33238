import { fenceFor } from '../../article/fence.js';
import { literalText, textOfLine } from './literal-text.js';

/*
 * Quotes as block quotes of Markdown: each line of the text is a paragraph, and each line feed an empty line between them, so that a
 * quote is read back exactly. Indented code is in a fence, where nothing needs an escape.
 */

/** Maximum length of a line of code, in characters: longer lines are prose beside code, which must wrap. */
const LONGEST = 120;
// biome-ignore lint/suspicious/noControlCharactersInRegex: in a fence nothing stands for these
const UNSAFE = /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]/;

const marked = (line: string): string => (line === '' ? '>' : `> ${line}`);

/** Writes a quote; that of a section's note is a heading. */
export function quoteBlock(quote: string, isHeading: boolean): readonly string[] {
  if (!isHeading && isCode(quote)) {
    const fence = fenceFor(quote);
    return [fence, ...quote.split('\n'), fence].map(marked);
  }
  const [first = '', ...others] = quote.toWellFormed().split('\n').map(literalText);
  const lines = [isHeading ? `## ${first}`.replace(/ $/, '') : first, ...others];
  const shown = lines.flatMap((line, i) => [...(i > 0 ? [''] : []), ...(line === '' ? [] : [line])]);
  return (shown.some((line) => line !== '') ? shown : [...shown, '']).map(marked);
}

const isCode = (quote: string): boolean =>
  /^[ \t]/m.test(quote) &&
  quote.includes('\n') &&
  quote.isWellFormed() &&
  !UNSAFE.test(quote) &&
  quote.split('\n').every(({ length }) => length <= LONGEST);

/** Whether a line belongs to a block quote; the end of a conflict of Git does not. */
export const isQuoted = (line: string): boolean => /^ {0,3}>(?!>{6}(?: |$))/.test(line);

/** Part of a block quote: an empty line, a line of a paragraph, or what begins and ends a line of its own. */
interface Segment {
  readonly kind: 'empty' | 'line' | 'item' | 'code' | 'heading';
  readonly text: string;
}

/** Reads the lines of a block quote. Lines of one paragraph are joined by spaces. */
export function readQuote(lines: readonly string[]): { readonly quote: string; readonly isHeading: boolean } {
  const segments = segmentsOf(lines.map((line) => line.replace(/^ {0,3}> ?/, '')));
  const quote = segments.map((segment, i) => between(segments[i - 1], segment) + segment.text).join('');
  const feeds = segments.every(({ kind }) => kind === 'empty') ? quote.slice(1) : quote;
  return { quote: feeds, isHeading: segments[0]?.kind === 'heading' };
}

/** Text for an empty line, or for the end of a line before another. */
function between(before: Segment | undefined, { kind }: Segment): string {
  if (kind === 'empty') return '\n';
  if (before === undefined || before.kind === 'empty') return '';
  return kind === 'line' && (before.kind === 'line' || before.kind === 'item') ? ' ' : '\n';
}

function segmentsOf(lines: readonly string[]): readonly Segment[] {
  const segments: Segment[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i] ?? '';
    const fence = /^[ \t]*(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence === undefined) {
      segments.push(segmentOf(line, segments.length === 0));
      continue;
    }
    const end = endOfFence(lines, i, fence);
    segments.push({ kind: 'code', text: lines.slice(i + 1, end).join('\n') });
    i = end;
  }
  return segments;
}

function segmentOf(line: string, isFirst: boolean): Segment {
  if (/^[ \t]*$/.test(line)) return { kind: 'empty', text: '' };
  const [heading] = (isFirst && /^[ \t]*#{1,6}(?:[ \t]+|$)/.exec(line)) || [];
  if (heading !== undefined) {
    const title = line.slice(heading.length).replace(/(?<![ \t])[ \t]+$/, '');
    return { kind: 'heading', text: textOfLine(title.replace(/(?:^|(?<![ \t])[ \t]+)#+$/, '')) };
  }
  const [item] = /^[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]+/.exec(line) ?? [];
  return { kind: item === undefined ? 'line' : 'item', text: textOfLine(bare(line.slice(item?.length ?? 0))) };
}

/** A line without the marks of quotes inside it, the spaces around it, and a hard break. */
const bare = (line: string): string =>
  line.replace(/^(?:[ \t]*>)*[ \t]*|(?<![ \t])[ \t]+$/g, '').replace(/(?<!\\)((?:\\\\)*)\\$/, '$1');

/** Index of the line that closes a fence; half a file may end inside. */
function endOfFence(lines: readonly string[], start: number, fence: string): number {
  const closes = (line: string): boolean => line.startsWith(fence) && line.replaceAll(fence.charAt(0), '') === '';
  let end = start + 1;
  while (end < lines.length && !closes((lines[end] ?? '').trim())) end += 1;
  return end;
}
