import type { Token } from 'marked';
import { EMPTY, HIDDEN } from '../html/html-tags.js';
import type { Attributes, InlineElement } from '../html/inline-element.js';
import type { Markup } from '../html/load-markup.js';
import { namesOf } from '../place-names.js';
import type { Wording } from '../runs/embedded.js';
import type { InlineContext } from '../runs/inline-context.js';
import type { RunBuilder } from '../runs/run-builder.js';

interface OpenTag {
  readonly tag: string;
  readonly element: InlineElement;
}

/** HTML tags among inline tokens, which are read as in raw HTML; tags of no known element change nothing. */
export class InlineHtml {
  readonly #tokens: readonly Token[];
  readonly #outer: InlineElement;
  readonly #open: OpenTag[] = [];
  /** Number of open tags by name. */
  readonly #counts = new Map<string, number>();
  #ends: ReadonlyMap<string, number> | undefined;

  /** @param name takes the names of places */
  constructor(
    tokens: readonly Token[],
    outer: InlineContext,
    heading: number | undefined,
    private readonly name: (name: string) => void,
  ) {
    this.#tokens = tokens;
    this.#outer = { context: outer, hidden: false, heading };
  }

  get context(): InlineContext {
    return this.#element.context;
  }

  get hidden(): boolean {
    return this.#element.hidden;
  }

  get #element(): InlineElement {
    return this.#open.at(-1)?.element ?? this.#outer;
  }

  /** Whether the token at an index opens a hidden tag that is never closed: it is text, as it would hide the rest (GFM 6.11). */
  isText(raw: string, index: number): boolean {
    const tag = nameIn(raw, '');
    return tag !== undefined && HIDDEN.has(tag) && !this.#isClosed(tag, index);
  }

  #isClosed(tag: string, index: number): boolean {
    this.#ends ??= endsOf(this.#tokens);
    return (this.#ends.get(tag) ?? -1) > index;
  }

  /** Follows the tag of the token at an index. */
  add(raw: string, index: number, builder: RunBuilder, wording: Wording, markup: Markup | undefined): void {
    const closed = nameIn(raw, '/');
    if (closed === 'br') return builder.break();
    if (closed !== undefined) return this.#close(closed);
    const opened = markup && readTag(raw, markup);
    if (!opened) return;
    const { tag, attributes } = opened;
    for (const name of namesOf(tag, attributes)) this.name(name);
    const isClosed = (name: string): boolean => !raw.endsWith('/>') && this.#isClosed(name, index);
    const element = markup.openElement(tag, attributes, this.#element, { builder, wording, isClosed });
    if (EMPTY.has(tag)) return element.end?.();
    this.#open.push({ tag, element });
    this.#counts.set(tag, (this.#counts.get(tag) ?? 0) + 1);
  }

  /** Closes the last tag of a name and those inside it; a search for a tag that is not open would go through all that are. */
  #close(tag: string): void {
    if (!this.#counts.get(tag)) return;
    for (let last = this.#open.pop(); last; last = this.#open.pop()) {
      this.#counts.set(last.tag, (this.#counts.get(last.tag) ?? 0) - 1);
      last.element.end?.();
      if (last.tag === tag) return;
    }
  }

  /** Closes all tags that are open. */
  end(): void {
    for (let last = this.#open.pop(); last; last = this.#open.pop()) last.element.end?.();
  }
}

/** Name of the tag that raw HTML opens, or closes if `slash` is given; undefined for anything else. */
const nameIn = (raw: string, slash: '' | '/'): string | undefined =>
  raw.startsWith(`<${slash}`) ? /^[a-z][a-z\d-]*/i.exec(raw.slice(1 + slash.length))?.[0].toLowerCase() : undefined;

/** Index of the last closing token of each tag. */
function endsOf(tokens: readonly Token[]): ReadonlyMap<string, number> {
  const ends = new Map<string, number>();
  for (const [index, token] of tokens.entries()) {
    const tag = token.type === 'html' ? nameIn(token.text, '/') : undefined;
    if (tag !== undefined) ends.set(tag, index);
  }
  return ends;
}

/** Name and attributes of an opening tag; undefined for comments, declarations and instructions. */
function readTag(raw: string, { Parser }: Markup): { tag: string; attributes: Attributes } | undefined {
  let found: { tag: string; attributes: Attributes } | undefined;
  const parser = new Parser({
    onopentag: (tag, attributes) => {
      found = { tag, attributes };
    },
  });
  parser.end(raw);
  return found;
}
