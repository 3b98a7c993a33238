import type { Article, Block } from '../article/model.js';
import { faults } from '../messages/faults.js';
import type { Text } from '../messages/language.js';
import type { ArticleBuilder } from '../parse/article-builder.js';
import { mayHaveFrontMatter } from '../parse/front-matter.js';
import { loadGrammar } from '../parse/markdown/load-grammar.js';
import type { ByteInput } from '../source/byte-input.js';
import { createDecoder, type Decoder, decode } from '../source/decode.js';
import { mayBeHtml } from '../source/is-html.js';
import type { Origin } from '../source/origin.js';
import { checkLength, isPage } from '../source/read-text.js';
import type { Opened, Rest } from './opened.js';
import { openPageInput } from './page/open-page-input.js';
import { beginDocument } from './parse-document.js';
import { lexProvisionally, readBlocks } from './read-blocks.js';

/** Time after which an unfinished paragraph is shown, in ms: a stream that comes word by word may never pause. */
export const UNSHOWN = 40;
/** After an unfinished paragraph was shown, it is not shown again for this many times as long as that took. */
const REST = 10;
/** Number of characters that each unfinished block, and each footnote, counts as, for the memory it takes. */
const UNFINISHED = 4;
const FOOTNOTE = 320;
/** Length of a slice of reading, in ms. */
const SLICE = 2;

/** Article that is shown while its input is still being read; what turns out to be a page in HTML is opened as one. */
export class GrowingDocument implements Rest {
  /** Number of bytes so far. */
  #count = 0;
  #ended = false;
  #decode: Decoder | undefined;
  /** Source of the front matter; empty until it has come completely. */
  #frontMatter = '';
  #mayHaveFrontMatter = true;
  #warning: Text | undefined;
  /** The article as if the input ended; it holds until another block is read. */
  #preview: { readonly article: Article; readonly blocks: readonly Block[]; readonly count: number } | undefined;
  #unfinished = false;
  /** The bytes so far, while they may be the beginning of a page in HTML. */
  #head: Uint8Array | undefined;
  #page: Opened | undefined;
  /** The blocks of which the last part was the end, and their number then. */
  #given: { readonly blocks: readonly Block[]; readonly count: number } | undefined;

  readonly parts: AsyncIterable<readonly Block[]> = this.#read();

  /**
   * @param builder builder of an empty text
   * @param known whether it is known that the input is not a page in HTML
   */
  constructor(
    private readonly origin: Origin,
    private readonly path: string,
    private readonly input: ByteInput,
    private builder: ArticleBuilder,
    known: boolean,
  ) {
    if (!known) this.#head = new Uint8Array();
  }

  /** Reads the first blocks, and before them all of the front matter if that comes soon. Returns what to tell about it. */
  async begin(head: Uint8Array): Promise<Text | undefined> {
    if (head.length > 0) await this.#take(head);
    const end = performance.now() + UNSHOWN;
    while (this.#head === undefined && this.#mayHaveFrontMatter && !this.#ended) {
      const part = await this.input.soon(end - performance.now());
      if (part === undefined) break;
      await this.#take(part);
    }
    const { stream } = this.builder;
    for await (const _ of readBlocks(stream)) if (stream.blocks.length > 0) break;
    // Its first paragraph may never end.
    if (stream.blocks.length === 0) await this.#endHere();
    this.#part();
    const warning = this.#warning;
    this.#warning = undefined;
    return warning;
  }

  markdown(): string {
    return this.#frontMatter + this.builder.stream.text;
  }

  unfinished(): boolean {
    return this.#unfinished;
  }

  length(): number {
    return this.builder.stream.length;
  }

  ahead(progress: number): number {
    const { length, share, rest, waiting } = this.builder.stream;
    const held = UNFINISHED * rest.length + FOOTNOTE * waiting;
    return Math.max(length * (1 - share * progress), held * (1 - progress));
  }

  share(): number | undefined {
    const { size } = this.input;
    return size === undefined ? undefined : Math.min(1, (this.builder.stream.share * this.#count) / size);
  }

  article(): Article {
    const { blocks, finished } = this.builder.stream;
    const holds = !finished && this.#preview?.blocks === blocks && this.#preview.count === blocks.length;
    return (holds ? this.#preview?.article : undefined) ?? this.builder.article();
  }

  page(): Opened | undefined {
    return this.#page;
  }

  warning(): Text | undefined {
    if (this.#page) return this.#page.warning;
    return this.builder.stream.lost ? faults.tooMuch(this.origin.name) : this.#warning;
  }

  close(): void {
    this.input.close();
  }

  async *#read(): AsyncGenerator<readonly Block[], void> {
    try {
      yield* this.#readOn();
    } finally {
      this.close();
    }
  }

  async *#readOn(): AsyncGenerator<readonly Block[], void> {
    yield* this.#readBlocks();
    /** Time at which the end so far is to be shown, unless it is. */
    let due = performance.now() + UNSHOWN;
    let shown = false;
    while (!this.#ended) {
      const part = await (shown ? this.input.next() : this.input.soon(due - performance.now()));
      if (part) {
        await this.#take(part);
        if (this.#page) return;
        yield* this.#readBlocks();
        if (shown) due = Math.max(due, performance.now() + UNSHOWN);
        shown = false;
      } else {
        const start = performance.now();
        await this.#endHere();
        this.#unfinished = true;
        yield this.#part();
        this.#unfinished = false;
        const end = performance.now();
        due = end + REST * (end - start);
        shown = true;
      }
    }
  }

  async *#readBlocks(): AsyncGenerator<readonly Block[], void> {
    let start = performance.now();
    for await (const _ of readBlocks(this.builder.stream)) {
      if (performance.now() - start < SLICE) continue;
      yield this.#part();
      start = performance.now();
    }
    // Shown even if no block could be read yet: the input may come faster than it is read.
    yield this.#part();
  }

  /** The blocks that follow those of the last part. */
  #part(): readonly Block[] {
    const { blocks } = this.article();
    const from = this.#given?.blocks === blocks ? this.#given.count : 0;
    this.#given = { blocks, count: blocks.length };
    return blocks.slice(from);
  }

  /** Makes the article as if the input ended here. */
  async #endHere(): Promise<void> {
    const { blocks } = this.builder.stream;
    const window = this.builder.stream.lastWindow();
    const grammar = await loadGrammar(window);
    const article = this.builder.preview(lexProvisionally(window, grammar.syntax), grammar);
    this.#preview = { article, blocks, count: blocks.length };
  }

  /** Adds the next bytes, none at the end; opens the page if they turn out to begin one. */
  async #take(part: Uint8Array): Promise<void> {
    if (this.#head === undefined) return this.#feed(part);
    this.#head = Buffer.concat([this.#head, part]);
    const [head, ended] = [this.#head, part.length === 0];
    const html = mayBeHtml(head, this.origin);
    if (html === undefined && !ended) {
      // Checked, not kept.
      decode(head, this.path, this.origin.as?.type === 'text');
      return;
    }
    this.#head = undefined;
    if (isPage(head, this.path, this.origin)) {
      this.#page = await openPageInput(head, this.input, this.path, this.origin);
      this.#ended = true;
      return;
    }
    await this.#feed(head);
    if (ended && !this.#ended) await this.#feed(part);
  }

  async #feed(part: Uint8Array): Promise<void> {
    this.#ended = part.length === 0;
    this.#count += part.length;
    this.#decode ??= createDecoder(part, this.path, this.origin.as?.type === 'text');
    const text = this.#decode(part, this.#ended);
    checkLength(this.builder.stream.length + text.length, this.path);
    if (!this.#mayHaveFrontMatter) return this.builder.feed(text, this.#ended);
    const known = this.markdown() + text;
    this.#mayHaveFrontMatter = !this.#ended && this.origin.as?.type !== 'text' && mayHaveFrontMatter(known);
    if (this.#mayHaveFrontMatter) return this.builder.feed(text, false);
    const { builder, frontMatter, warning } = await beginDocument(known, this.#ended, this.origin);
    this.builder = builder;
    this.#frontMatter = frontMatter;
    this.#warning = warning;
  }
}
