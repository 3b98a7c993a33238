import type { Token } from 'marked';
import type { Mark } from '../../article/model.js';
import { sanitizeTarget } from '../../article/sanitize.js';
import type { Markup } from '../html/load-markup.js';
import type { RunBuilder } from '../html/run-builder.js';
import { HIDDEN, TAG_MARKS } from '../html/tags.js';
import { addImage, type InlineContext } from './inline-image.js';

interface OpenTag {
  readonly tag: string;
  readonly context: InlineContext;
  readonly hidden: boolean;
}

/** Adds a mark to marks, unless they include it. */
export const withMark = (marks: readonly Mark[], mark: Mark): readonly Mark[] =>
  marks.includes(mark) ? marks : [...marks, mark];

/** HTML tags among inline tokens: known ones set marks, a line break breaks, an image shows its text; nothing else of a tag does. */
export class InlineHtml {
  readonly #tokens: readonly Token[];
  readonly #outer: InlineContext;
  readonly #open: OpenTag[] = [];
  /** Number of open tags by name. */
  readonly #counts = new Map<string, number>();
  #ends: ReadonlyMap<string, number> | undefined;

  constructor(tokens: readonly Token[], outer: InlineContext) {
    this.#tokens = tokens;
    this.#outer = outer;
  }

  get context(): InlineContext {
    return this.#open.at(-1)?.context ?? this.#outer;
  }

  get hidden(): boolean {
    return this.#open.at(-1)?.hidden ?? false;
  }

  /** Whether the token at an index opens a hidden tag that is never closed: it is text, as it would hide the rest (GFM 6.11). */
  isText(raw: string, index: number): boolean {
    const tag = hiddenTag(raw, '');
    if (tag === undefined) return false;
    this.#ends ??= endsOfHidden(this.#tokens);
    return (this.#ends.get(tag) ?? -1) < index;
  }

  /** Follows a tag. */
  add(raw: string, builder: RunBuilder, markup: Markup | undefined): void {
    const closed = /^<\/([a-z][a-z0-9-]*)/i.exec(raw)?.[1]?.toLowerCase();
    if (closed !== undefined) return this.#close(closed);
    const opened = markup && readTag(raw, markup);
    if (!opened) return;
    const { tag, attributes } = opened;
    const { context } = this;
    if (tag === 'br') return builder.break();
    if (tag === 'img') return addImage(attributes.alt ?? '', sanitizeTarget(attributes.src ?? ''), context, builder);
    const mark = TAG_MARKS[tag];
    const href = tag === 'a' ? attributes.href : undefined;
    if (mark) this.#push(tag, { ...context, marks: withMark(context.marks, mark) });
    else if (href) this.#push(tag, { marks: withMark(context.marks, 'link'), href: sanitizeTarget(href) });
    else if (HIDDEN.has(tag) || this.hidden) this.#push(tag, context);
  }

  #push(tag: string, context: InlineContext): void {
    this.#open.push({ tag, hidden: HIDDEN.has(tag) || this.hidden, context });
    this.#counts.set(tag, (this.#counts.get(tag) ?? 0) + 1);
  }

  /** Closes the last tag of a name and those inside it; a search for a tag that is not open would go through all that are. */
  #close(tag: string): void {
    if (!this.#counts.get(tag)) return;
    for (let last = this.#open.pop(); last; last = this.#open.pop()) {
      this.#counts.set(last.tag, (this.#counts.get(last.tag) ?? 0) - 1);
      if (last.tag === tag) return;
    }
  }
}

/** Name of the hidden tag that raw HTML opens, or closes if `slash` is given; undefined for anything else. */
function hiddenTag(raw: string, slash: '' | '/'): string | undefined {
  const tag = raw.startsWith(`<${slash}`) ? /^[a-z]+/i.exec(raw.slice(1 + slash.length))?.[0].toLowerCase() : undefined;
  return tag !== undefined && HIDDEN.has(tag) ? tag : undefined;
}

/** Index of the last closing token of each hidden tag. */
function endsOfHidden(tokens: readonly Token[]): ReadonlyMap<string, number> {
  const ends = new Map<string, number>();
  for (const [index, token] of tokens.entries()) {
    const tag = token.type === 'html' ? hiddenTag(token.text, '/') : undefined;
    if (tag !== undefined) ends.set(tag, index);
  }
  return ends;
}

/** Name and attributes of an opening tag; undefined for comments, declarations and instructions. */
function readTag(
  raw: string,
  { Parser }: Markup,
): { tag: string; attributes: Readonly<Record<string, string>> } | undefined {
  let found: { tag: string; attributes: Readonly<Record<string, string>> } | undefined;
  const parser = new Parser({
    onopentag: (tag, attributes) => {
      found = { tag, attributes };
    },
  });
  parser.end(raw);
  return found;
}
