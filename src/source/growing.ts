import { open } from 'node:fs/promises';
import type { Growth } from '../article/growth.js';
import { loadMarkup } from '../article/markup.js';
import type { Article, Block } from '../article/model.js';
import { faults } from '../messages/faults.js';
import type { Text } from '../messages/text.js';
import { createDecoder, type Decoder, decode } from './decode.js';
import { beginDocument, lexHere, lexSafely, readDocument } from './document.js';
import { looksDangerous } from './guard.js';
import { fileInput, type Input, readAll, readSome, streamInput } from './input.js';

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
/** A slice of reading in the background, in ms. */
const SLICE = 2;

/**
 * Begins to read a file. One that is small is read whole.
 * @throws Error of the system if it cannot be read
 * @throws UserError if it is no text
 */
export async function beginFile(path: string, name: string): Promise<Begun> {
  const file = await open(path);
  const { size } = await file.stat();
  const head = await readSome(file, HEAD);
  if (head.length < HEAD) {
    await file.close();
    return whole(head, path, name);
  }
  return begin(head, path, name, fileInput(file, size));
}

/** Begins to read a stream; waits for its first bytes, and no longer than it pauses. */
export async function beginStream(stream: NodeJS.ReadableStream, name: string): Promise<Begun> {
  const input = streamInput(stream);
  const parts: Uint8Array[] = [];
  for (let length = 0; length < HEAD; ) {
    const part = parts.length === 0 ? await input.next() : await input.soon();
    if (part === undefined) return begin(Buffer.concat(parts), name, name, input);
    if (part.length === 0) return whole(Buffer.concat(parts), name, name);
    parts.push(part);
    length += part.length;
  }
  return begin(Buffer.concat(parts), name, name, input);
}

async function whole(bytes: Uint8Array, path: string, name: string): Promise<Begun> {
  const text = decode(bytes, path);
  return { ...(await readDocument(text, name)), markdown: () => text };
}

/** Reads as much as a screen shows, if the first bytes can be told to be text and hold the whole of its front matter. */
async function begin(head: Uint8Array, path: string, name: string, input: Input): Promise<Begun> {
  const decoder = createDecoder(head, path);
  const text = decodedBy(decoder, head, false);
  const open = text?.startsWith('---') && !/\n(?:---|\.\.\.)[ \t]*\n/.test(text);
  if (!text || open) return whole(await readAll(head, input), path, name);
  const { growth, warning } = await beginDocument(text, false, name);
  const { stream } = growth;
  for (let window = stream.next(); window && stream.blocks.length === 0; window = stream.next())
    stream.accept(window, await lexSafely(window));
  // What is not read of it may be shown as if it ended here.
  if (input.size === undefined || stream.blocks.length === 0) await loadMarkup(text);
  const reading = new Reading({ path, name, input, decoder, growth, head, text });
  return { article: reading.article(), markdown: () => reading.markdown(), warning, rest: reading };
}

/** The text of bytes; undefined if they are not in the decoder's encoding. */
function decodedBy(decoder: Decoder, bytes: Uint8Array, last: boolean): string | undefined {
  try {
    return decoder.decode(bytes, last);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

interface Start {
  readonly path: string;
  readonly name: string;
  readonly input: Input;
  readonly decoder: Decoder;
  readonly growth: Growth;
  readonly head: Uint8Array;
  readonly text: string;
}

class Reading implements Rest {
  readonly #start: Start;
  #growth: Growth;
  #bytes: Uint8Array[];
  #count: number;
  #texts: string[];
  /** What there is where the input paused, as if it ended there; it holds until a block more is read. */
  #paused: { readonly article: Article; readonly blocks: readonly Block[]; readonly count: number } | undefined;

  constructor(start: Start) {
    this.#start = start;
    this.#growth = start.growth;
    this.#bytes = [start.head];
    this.#count = start.head.length;
    this.#texts = [start.text];
    // Its first paragraph may never end.
    if (start.growth.stream.blocks.length === 0) this.#pause();
  }

  #pause(): void {
    const { blocks } = this.#growth.stream;
    const article = this.#growth.preview((window) => (looksDangerous(window.text) ? undefined : lexHere(window)));
    this.#paused = { article, blocks, count: blocks.length };
  }

  markdown(): string {
    if (this.#texts.length > 1) this.#texts = [this.#texts.join('')];
    return this.#texts[0] ?? '';
  }

  share(): number | undefined {
    const { size } = this.#start.input;
    return size === undefined ? undefined : Math.min(1, (this.#growth.stream.share * this.#count) / size);
  }

  article(): Article {
    const { blocks } = this.#growth.stream;
    const holds = this.#paused?.blocks === blocks && this.#paused.count === blocks.length;
    return (holds ? this.#paused?.article : undefined) ?? this.#growth.article();
  }

  warning(): Text | undefined {
    return this.#growth.stream.lost ? faults.tooMuch(this.#start.name) : undefined;
  }

  close(): void {
    this.#start.input.close();
  }

  async *read(): AsyncGenerator<'slice' | 'pause', void> {
    const { input } = this.#start;
    yield* this.#lex();
    for (let ended = false; !ended; ) {
      const soon = await input.soon();
      if (soon === undefined) {
        this.#pause();
        yield 'pause';
      }
      const part = soon ?? (await input.next());
      ended = await this.#take(part);
      yield* this.#lex();
      if (ended) this.#paused = undefined;
      // Also where nothing of it could be read yet: the input may come faster than anyone reads.
      yield 'slice';
    }
    this.close();
  }

  async *#lex(): AsyncGenerator<'slice' | 'pause', void> {
    let start = performance.now();
    for (let window = this.#growth.stream.next(); window; window = this.#growth.stream.next()) {
      this.#growth.stream.accept(window, await lexSafely(window));
      if (performance.now() - start < SLICE) continue;
      yield 'slice';
      start = performance.now();
    }
  }

  /** Takes the next bytes, none at the end. Returns whether the end is reached. */
  async #take(part: Uint8Array): Promise<boolean> {
    const { decoder, path, name, input } = this.#start;
    const ended = part.length === 0;
    this.#bytes.push(part);
    this.#count += part.length;
    const text = decodedBy(decoder, part, ended);
    if (text !== undefined) {
      this.#texts.push(text);
      await loadMarkup(text);
      this.#growth.feed(text, ended);
      if (ended) this.#bytes = [];
      return ended;
    }
    // It is in another encoding than its first bytes seemed to be.
    const all = ended ? Buffer.concat(this.#bytes) : await readAll(Buffer.concat(this.#bytes), input);
    this.#bytes = [];
    this.#texts = [decode(all, path)];
    this.#growth = (await beginDocument(this.#texts[0] ?? '', true, name)).growth;
    return true;
  }
}
