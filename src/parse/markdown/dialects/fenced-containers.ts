import type { Token, TokenizerExtension, TokenizerThis, Tokens } from 'marked';
import { within } from '../../within.js';
import { capitalized, isAdmonition } from './admonition.js';
import type { Dialect, WriteBlocks } from './dialect.js';
import { MARKS } from './dialect-marks.js';
import { DIRECTIVE, DIRECTIVE_OPTIONS, titleOfDirective } from './directives.js';

/*
 * Containers between fences: `:::tip[Title]`, `::: tip Title` or `::: {.class}` to `:::` (Docusaurus, VitePress, pandoc, Quarto),
 * `:::{tip} Title` (MyST), and `/// note | Title` to `///` (PyMdown). Each fence is a token of its own, as a container may be longer than a
 * window.
 */

/** Fence that opens a container. */
interface OpeningFence extends Tokens.Generic {
  readonly type: 'openingFence';
  readonly fence: string;
  /** Name of an admonition; undefined for a container that only groups, after its title if it has one. */
  readonly name: string | undefined;
  readonly tokens: Token[];
}

const OPENING = /^ {0,3}(:{3,}|\/{3,})[ \t]*([^\s:/][^\n]*)(?:\n|$)/;
/** Options of a PyMdown container, right below its fence. */
const OPTIONS = /^(?: {4,}[\w-]+:[^\n]*(?:\n|$))+/;
/** Heading right below the fence, which is the title of a callout of Quarto. */
const HEADING = /^[ \t]*\n?#{1,6}[ \t]+([^\n]+)(?:\n|$)/;
const CLOSING = /^ {0,3}(:{3,}|\/{3,})[ \t]*(?:\n|$)/;
const COLONS = /^([A-Za-z][\w-]*(?![\w-]))?[ \t]*(?:\[([^\]\n]*)\][ \t]*)?(?:\{([^}\n]*)\}[ \t]*)?([^\s:[{][^\n:]*)?$/;
const SLASHES = /^([A-Za-z][\w-]*)[ \t]*(?:\|([^\n]*))?$/;

/** Containers that only group, and have no title that would say something. */
const LAYOUT = new Set(
  'code-group raw v-pre tabs tab-set columns column row cards steps center div html caption grid'.split(' '),
);

/** Statements of mathematics, which are called by their kind. */
const THEOREMS = new Set(
  'theorem lemma proposition corollary conjecture definition exercise solution proof remark'.split(' '),
);

interface Head {
  readonly name: string | undefined;
  readonly title: string;
}

/** Reads what a fence and its options say; undefined for text that only looks like a fence. */
function headOf(fence: string, text: string, options: string): Head | undefined {
  if (fence.startsWith('/')) {
    const [, name = '', title = ''] = SLASHES.exec(text.trim()) ?? [];
    return isAdmonition(name) || name === 'tab' || LAYOUT.has(name) ? nameAndTitle(name, title) : undefined;
  }
  const [, directive, argument = ''] = DIRECTIVE.exec(text.trim()) ?? [];
  if (directive !== undefined) return nameAndTitle(directive, titleOfDirective(directive, argument, options));
  return colonHead(text.trim());
}

/** Reads the rest of a row after its colons, in dialects other than MyST. */
function colonHead(text: string): Head | undefined {
  const [match, name, bracketed, attributes, rest = ''] = COLONS.exec(text) ?? [];
  if (match === undefined) return undefined;
  const [, quoted] = /\btitle="([^"]*)"/.exec(attributes ?? '') ?? [];
  const [, named] = /\bname="([^"]*)"/.exec(attributes ?? '') ?? [];
  const kind = name ?? /\.(?:callout-)?([\w-]+)/.exec(attributes ?? '')?.[1];
  // A word after the colons of a sentence is not a name: `::: columns` and `::: tip Title`, but not `::: and so on`.
  const isKnown = kind !== undefined && (isAdmonition(kind) || LAYOUT.has(kind));
  if (rest !== '' && !isKnown) return undefined;
  const title = bracketed ?? quoted ?? rest;
  if (isKnown) return nameAndTitle(kind, title);
  if (THEOREMS.has(kind ?? ''))
    return { name: undefined, title: [capitalized(kind ?? ''), named].filter(Boolean).join(': ') };
  // Only known names open a container: the fence of another may be text, which nothing closes.
  return { name: undefined, title: title === '' && name !== undefined ? capitalized(name) : title };
}

const nameAndTitle = (name: string, title: string): Head => {
  if (LAYOUT.has(name)) return { name: undefined, title: '' };
  return { name: isAdmonition(name) ? name : undefined, title };
};

const fences: TokenizerExtension = {
  name: 'fence',
  level: 'block',
  tokenizer(this: TokenizerThis, source: string) {
    const closing = CLOSING.exec(source);
    if (closing) return { type: 'closingFence', raw: closing[0], fence: closing[1] };
    const opening = OPENING.exec(source);
    const [raw = '', fence = '', text = ''] = opening ?? [];
    const pattern = fence.startsWith('/') ? OPTIONS : text.startsWith('{') ? DIRECTIVE_OPTIONS : undefined;
    const options = pattern?.exec(source.slice(raw.length))?.[0] ?? '';
    const head = opening && headOf(fence, text, options);
    if (!head) return undefined;
    const isUntitled = head.title === '' && text.includes('.callout-');
    const [heading = '', title = head.title] = (isUntitled && HEADING.exec(source.slice(raw.length))) || [];
    const tokens = this.lexer.inline(title.trim());
    return { type: 'openingFence', raw: raw + options + heading, fence, name: head.name, tokens };
  },
};

const open: WriteBlocks = (token, at, writer) => {
  const { fence, name, tokens } = token as OpeningFence;
  if (name === undefined) writer.label(tokens, at);
  const container = name === undefined ? [] : [writer.admonition(name, tokens, at)];
  writer.openFence(fence, container.reduce(within, at.containers));
};

const close: WriteBlocks = (token, at, writer) => {
  if (!writer.closeFence(String(token.fence))) writer.verbatim(token.raw.trim(), at);
};

export const fencedContainers: Dialect = {
  detect: MARKS.fencedContainers,
  extensions: [fences],
  interrupts: String.raw`\n {0,3}(?::{3}|/{3})`,
  blocks: { openingFence: open, closingFence: close },
};
