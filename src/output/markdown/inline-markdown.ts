import { escapeText } from './escape-text.js';
import { formulaTag, imageTag, tagsOf } from './html-inline.js';
import type { Inline } from './inline-nodes.js';
import { destinationOf } from './link-destination.js';

/** Kind of the block that a line belongs to. */
export type LineKind = 'paragraph' | 'heading' | 'cell';

/** Text that is still to be escaped, or Markdown. */
type Piece = { readonly text: string; readonly isLinked: boolean } | { readonly markup: string };

/** Class of a character in the rules of emphasis (CommonMark 6.2). */
type Edge = 'word' | 'mark' | 'space' | 'tilde';

interface Around {
  readonly before: Edge;
  readonly after: Edge;
  readonly isLinked: boolean;
}

/** Parts of a line as Markdown; lines are parted by line feeds, except in headings and cells. */
export function inlineMarkdown(nodes: readonly Inline[], kind: LineKind): string {
  const pieces: Piece[] = [];
  flatten(nodes, { before: 'space', after: 'space', isLinked: false }, kind, pieces);
  return written(pieces, kind);
}

function written(pieces: readonly Piece[], kind: LineKind): string {
  const all = pieces.map((piece) => ('markup' in piece ? piece.markup : piece.text)).join('');
  const pairs = ['~', '$', '^'].filter((mark) => all.indexOf(mark) !== all.lastIndexOf(mark)).join('');
  const hasLines = all.includes('\\\n');
  const parts: string[] = [];
  for (const [i, piece] of pieces.entries()) {
    const next = pieces[i + 1];
    if ('markup' in piece) {
      // In an item, a tag at the start of a line could begin HTML.
      if (piece.markup === FEED && next && 'markup' in next && next.markup.startsWith('<')) {
        parts.push('<br>');
        continue;
      }
      // In a cell, escaped bars count as bars before anything else is read.
      parts.push(kind === 'cell' ? piece.markup.replaceAll('|', '\\|') : piece.markup);
      continue;
    }
    const before = parts.at(-1)?.at(-1) ?? '';
    const after = next && 'markup' in next ? next.markup.charAt(0) : '';
    const around = {
      before: before === '\n' ? '' : before,
      after: after === '\\' ? '\n' : after,
      isLinked: piece.isLinked,
    };
    parts.push(
      escapeText(piece.text, { ...around, isCell: kind === 'cell', mayBegin: kind === 'paragraph', hasLines, pairs }),
    );
  }
  const line = parts.join('');
  return kind === 'heading' ? line.replace(/(^|[ \t])(#+)$/, '$1\\$2') : line;
}

function flatten(nodes: readonly Inline[], around: Around, kind: LineKind, pieces: Piece[]): void {
  for (const [i, node] of nodes.entries()) {
    const previous = nodes[i - 1];
    const next = nodes[i + 1];
    const before = previous ? edgeOf(previous, 'last') : around.before;
    const after = next ? edgeOf(next, 'first') : around.after;
    if (node.kind === 'text') pieces.push({ text: node.text, isLinked: around.isLinked });
    else if (node.kind === 'break') pieces.push({ markup: breakOf(kind, next) });
    else if (node.kind === 'mark') addMark(node, { ...around, before, after }, kind, pieces);
    else if (node.kind === 'math') pieces.push({ markup: formulaOf(node.source, previous, next, around) });
    else pieces.push({ markup: leafOf(node) });
  }
}

/** Line break that ends a line of the source. */
const FEED = '\\\n';

/** A line break: only the last of several ends a line of the source, as an empty line would end the paragraph. */
const breakOf = (kind: LineKind, next: Inline | undefined): string =>
  kind === 'paragraph' && next?.kind !== 'break' ? FEED : '<br>';

const DELIMITERS: Readonly<Partial<Record<string, string>>> = { emphasis: '_', strong: '**', strikethrough: '~~' };

function addMark(node: Extract<Inline, { kind: 'mark' }>, around: Around, kind: LineKind, pieces: Piece[]): void {
  const { mark, href = '', inside } = node;
  const delimiter = DELIMITERS[mark];
  const add = (open: string, close: string, isLinked = around.isLinked): void => {
    pieces.push({ markup: open });
    const beside = mark === 'strikethrough' ? 'tilde' : 'mark';
    flatten(inside, { before: beside, after: beside, isLinked }, kind, pieces);
    pieces.push({ markup: close });
  };
  if (delimiter !== undefined && canMark(delimiter, inside, around)) return add(delimiter, delimiter);
  if (mark !== 'link' || around.isLinked) return add(...tagsOf(node));
  const only = inside.length === 1 && inside[0]?.kind === 'text' ? inside[0].text : '';
  if (isPlainAddress(only) && (only === href || `mailto:${only}` === href)) pieces.push({ markup: `<${only}>` });
  else if (isPlainAddress(only)) pieces.push({ markup: `[${only}](${destinationOf(href)})` });
  else add('[', `](${destinationOf(href)})`, true);
}

/** Whether a text is an address that needs no escape in a link. */
const isPlainAddress = (text: string): boolean =>
  /^(?:(?:https?:\/\/|www\.)[A-Za-z\d][\w./?=%#,:+-]*[A-Za-z\d/]|[A-Za-z\d][\w.+-]*@[A-Za-z\d][\w-]*(?:\.[A-Za-z\d][\w-]*)*\.[A-Za-z]+)$/.test(
    text,
  );

/** Whether delimiters around parts of a line are emphasis, by rules of CommonMark that no parser reads otherwise. */
function canMark(delimiter: string, inside: readonly Inline[], { before, after }: Around): boolean {
  const first = inside[0] ? edgeOf(inside[0], 'first') : 'space';
  const last = inside.at(-1);
  const end = last ? edgeOf(last, 'last') : 'space';
  const edges = [before, first, end, after];
  // In GitHub's Markdown, tildes hide what stands beside other delimiters.
  if (edges.includes('tilde') || (delimiter === '_' && (before === 'word' || after === 'word'))) return false;
  return (
    first !== 'space' &&
    end !== 'space' &&
    (first === 'word' || before !== 'word') &&
    (end === 'word' || after !== 'word')
  );
}

function edgeOf(node: Inline, side: 'first' | 'last'): Edge {
  if (node.kind === 'break') return 'space';
  if (node.kind === 'mark' && node.mark === 'strikethrough') return 'tilde';
  if (node.kind !== 'text') return 'mark';
  if ((side === 'first' ? node.text.at(0) : node.text.at(-1)) === '~') return 'tilde';
  const isFirst = side === 'first';
  const text = isFirst ? node.text.slice(0, 2) : node.text.slice(-2);
  if ((isFirst ? /^\s/ : /\s$/).test(text)) return 'space';
  return (isFirst ? /^[\p{P}\p{S}]/u : /[\p{P}\p{S}]$/u).test(text) ? 'mark' : 'word';
}

/** Text that a reader takes for the size of an image. */
const SIZE = /\|\s*\d[^|]*$/;
const IN_IMAGE = {
  before: '[',
  after: ']',
  isLinked: true,
  isCell: false,
  mayBegin: false,
  hasLines: false,
  pairs: '~$^',
};

function leafOf(node: Exclude<Inline, { kind: 'text' | 'break' | 'mark' | 'math' }>): string {
  switch (node.kind) {
    case 'code':
      return codeOf(node.text);
    case 'image': {
      const { text, href } = node;
      const isPlain = href !== undefined && !SIZE.test(text);
      return isPlain ? `![${escapeText(text, IN_IMAGE)}](${destinationOf(href)})` : imageTag(node);
    }
    case 'footnote':
      return `[^${node.label}]`;
    default:
      return node satisfies never;
  }
}

/** Formula between single dollars, or of several rows. */
const PLAIN_FORMULA = /^\$(?![\s$])(?:[^$\\`\n]|\\[^`\n])+(?<![\s\\])\$$|^\$\$[^$\\]+\$\$$/;

/** A formula as it is, unless the text beside it could be part of it or makes its dollars look like prices. */
function formulaOf(source: string, before: Inline | undefined, after: Inline | undefined, around: Around): string {
  const isFree = (node: Inline | undefined, edge: Edge): boolean =>
    node ? node.kind === 'text' || node.kind === 'break' : edge === 'space';
  const isPlain =
    PLAIN_FORMULA.test(source) &&
    isFree(before, around.before) &&
    isFree(after, around.after) &&
    !(before?.kind === 'text' && /[A-Za-z\d$\\]$/.test(before.text)) &&
    !(after?.kind === 'text' && /^[A-Za-z\d$({]/.test(after.text));
  return isPlain ? source : formulaTag('span', source);
}

/** A code span, between more backticks than it holds in a row. */
function codeOf(text: string): string {
  let longest = 0;
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  const ticks = '`'.repeat(longest + 1);
  const isTrimmed = /^ .* $/s.test(text) && /[^ ]/.test(text);
  const padded = /^`|`$/.test(text) || isTrimmed ? ` ${text} ` : text;
  return `${ticks}${padded}${ticks}`;
}
