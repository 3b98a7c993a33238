import { open } from 'node:fs/promises';
import type { Article, Block } from '../article/model.js';
import { faults } from '../messages/faults.js';
import type { Text } from '../messages/language.js';
import type { ArticleBuilder } from '../parse/article-builder.js';
import { mayHaveFrontMatter } from '../parse/front-matter.js';
import { loadMarkup } from '../parse/html/load-parser.js';
import { isPathological } from '../parse/markdown/pathological.js';
import { createDecoder, type Decoder, decode } from '../source/decode.js';
import { fileInput, type Input, readSome, streamInput } from '../source/input.js';
import { beginDocument, lexHere, lexSafely, readDocument } from './parse-document.js';

/** An article of which as much is read as a screen shows; the rest is read by and by. */
export interface Begun {
  readonly article: Article;
  /** The text so far. */
  readonly markdown: () => string;
  readonly warning?: Text | undefined;
  /** Undefined if the whole article is there. */
  readonly rest?: Rest | undefined;
}

/** What is still to be read of an article. */
export interface Rest {
  /** Share of the text that is read, from 0 to 1; undefined where nobody knows how long it is. */
  readonly share: () => number | undefined;
  /** Reads on; gives way after each slice of a few ms, and where the input pauses. */
  readonly read: () => AsyncGenerator<'slice' | 'pause', void>;
  /** The article as far as it is read. */
  readonly article: () => Article;
  readonly warning: () => Text | undefined;
  /** Stops reading. */
  readonly close: () => void;
}

/** Bytes that are read before the first screen is shown. */
const HEAD = 65_536;
/** So long the first bytes of a stream are waited for before that is told, in ms. */
const PATIENCE = 500;
/** A slice of reading in the background, in ms. */
const SLICE = 2;
/** After what there is where the input pauses was shown, so many times as long as that took it is not shown again. */
const REST = 10;

/**
 * Begins to read a file. One that is small is read whole.
 * @throws Error of the system if it cannot be read
 * @throws UserError if it is no text
 */
export async function beginFile(path: string, name: string): Promise<Begun> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const head = await readSome(file, HEAD);
    if (head.length === HEAD) return await begin(head, path, name, fileInput(file, size));
    await file.close();
    return await whole(head, path, name);
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** Begins to read a stream; waits no longer than it pauses, for its first bytes a little longer. */
export async function beginStream(stream: NodeJS.ReadableStream, name: string): Promise<Begun> {
  const input = streamInput(stream);
  let head: Uint8Array = new Uint8Array();
  while (head.length < HEAD) {
    const part = await input.soon(head.length === 0 ? PATIENCE : 0);
    if (part === undefined) break;
    if (part.length === 0) return whole(head, name, name);
    head = Buffer.concat([head, part]);
  }
  try {
    return await begin(head, name, name, input);
  } catch (error) {
    input.close();
    throw error;
  }
}

async function whole(bytes: Uint8Array, path: string, name: string): Promise<Begun> {
  const text = decode(bytes, path);
  return { ...(await readDocument(text, name)), markdown: () => text };
}

/** Reads as much as a screen shows; nothing if nothing has come. */
async function begin(head: Uint8Array, path: string, name: string, input: Input): Promise<Begun> {
  const reading = new Reading(name, path, input, (await beginDocument('', false, name)).growth);
  const warning = await reading.begin(head);
  return { article: reading.article(), markdown: () => reading.markdown(), warning, rest: reading };
}

class Reading implements Rest {
  /** Bytes so far. */
  #count = 0;
  #ended = false;
  #decode: Decoder | undefined;
  /** The front matter as it is written; it may still come. */
  #frontMatter = '';
  #mayHaveFrontMatter = true;
  #warning: Text | undefined;
  /** What there is where the input paused, as if it ended there; it holds until a block more is read. */
  #paused: { readonly article: Article; readonly blocks: readonly Block[]; readonly count: number } | undefined;

  /** @param growth that of no text */
  constructor(
    private readonly name: string,
    private readonly path: string,
    private readonly input: Input,
    private growth: ArticleBuilder,
  ) {}

  /** Reads the first blocks, and before them the whole of the front matter if the input does not pause. Returns what to tell of it. */
  async begin(head: Uint8Array): Promise<Text | undefined> {
    if (head.length > 0) await this.#take(head);
    while (this.#mayHaveFrontMatter && !this.#ended) {
      const part = await this.input.soon();
      if (part === undefined) break;
      await this.#take(part);
    }
    const { stream } = this.growth;
    for (let window = stream.next(); window && stream.blocks.length === 0; window = stream.next())
      stream.accept(window, await lexSafely(window));
    // Its first paragraph may never end.
    if (stream.blocks.length === 0) await this.#pause();
    const warning = this.#warning;
    this.#warning = undefined;
    return warning;
  }

  async #pause(): Promise<void> {
    const { blocks, rest } = this.growth.stream;
    await loadMarkup(rest);
    const article = this.growth.preview((window) => (isPathological(window.text) ? undefined : lexHere(window)));
    this.#paused = { article, blocks, count: blocks.length };
  }

  markdown(): string {
    return this.#frontMatter + this.growth.stream.text;
  }

  share(): number | undefined {
    const { size } = this.input;
    return size === undefined ? undefined : Math.min(1, (this.growth.stream.share * this.#count) / size);
  }

  article(): Article {
    const { blocks, finished } = this.growth.stream;
    const holds = !finished && this.#paused?.blocks === blocks && this.#paused.count === blocks.length;
    return (holds ? this.#paused?.article : undefined) ?? this.growth.article();
  }

  warning(): Text | undefined {
    return this.growth.stream.lost ? faults.tooMuch(this.name) : this.#warning;
  }

  close(): void {
    this.input.close();
  }

  async *read(): AsyncGenerator<'slice' | 'pause', void> {
    yield* this.#lex();
    let rested = 0;
    while (!this.#ended) {
      const soon = await this.input.soon(rested - performance.now());
      if (soon === undefined) {
        const start = performance.now();
        await this.#pause();
        yield 'pause';
        const end = performance.now();
        rested = end + REST * (end - start);
      }
      await this.#take(soon ?? (await this.input.next()));
      yield* this.#lex();
      // Also where nothing of it could be read yet: the input may come faster than anyone reads.
      yield 'slice';
    }
    this.close();
  }

  async *#lex(): AsyncGenerator<'slice' | 'pause', void> {
    let start = performance.now();
    for (let window = this.growth.stream.next(); window; window = this.growth.stream.next()) {
      this.growth.stream.accept(window, await lexSafely(window));
      if (performance.now() - start < SLICE) continue;
      yield 'slice';
      start = performance.now();
    }
  }

  /** Takes the next bytes, none at the end. */
  async #take(part: Uint8Array): Promise<void> {
    this.#ended = part.length === 0;
    this.#count += part.length;
    this.#decode ??= createDecoder(part, this.path);
    const text = this.#decode(part, this.#ended);
    if (!this.#mayHaveFrontMatter) return this.growth.feed(text, this.#ended);
    const known = this.markdown() + text;
    this.#mayHaveFrontMatter = !this.#ended && mayHaveFrontMatter(known);
    if (this.#mayHaveFrontMatter) return this.growth.feed(text, false);
    const begun = await beginDocument(known, this.#ended, this.name);
    this.growth = begun.growth;
    this.#frontMatter = begun.frontMatter;
    this.#warning = begun.warning;
  }
}
