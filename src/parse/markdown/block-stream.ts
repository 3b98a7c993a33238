import type { Token } from 'marked';
import type { Block } from '../../article/model.js';
import type { TextKind } from '../text-kind.js';
import { BlockBuilder } from './block-builder.js';
import { completeTokens } from './complete-tokens.js';
import type { Lexed, Window } from './lex.js';
import type { Grammar } from './load-grammar.js';
import type { Definitions } from './references/definitions.js';
import { References } from './references/references.js';
import { skim } from './skim.js';
import { plainSyntax } from './syntax.js';
import { type Sizes, WindowCutter } from './window-cutter.js';

export interface BlockStreamOptions {
  /** BCP 47 language of the text. */
  readonly lang: string;
  /** Kind of the text: Markdown unless another is given. */
  readonly kind?: TextKind | undefined;
  /** Line of the file on which the text begins, from 1. */
  readonly firstLine: number;
  /** Definitions of the whole text, if they are known beforehand. */
  readonly definitions?: Definitions | undefined;
  readonly sizes?: Sizes | undefined;
  /** False to read definitions alone. */
  readonly inline?: boolean;
  /** Whether a plain paragraph is needed; others may have their first letter as their text. Asked once all of the text is known. */
  readonly isNeeded?: (paragraph: string) => boolean;
}

/**
 * Parser of a text that may still be arriving, window by window. The blocks do not depend on how the text was split into chunks or
 * windows. The caller lexes the windows, because text that may overwhelm the lexer is lexed in another thread.
 */
export class BlockStream {
  #builder: BlockBuilder;
  /** Text that is not read yet, and the whole text in parts. */
  #rest = '';
  #texts: string[] = [];
  #fed = 0;
  #ended = false;
  #finished = false;
  #lost = false;
  #previous: Token | undefined;
  #current: Window | undefined;
  /** Characters that had arrived when reading last started from the beginning. */
  #begun = 0;
  /** Whether later text defines a label that was taken as undefined. */
  #outdated = false;
  readonly #references: References;
  readonly #options: BlockStreamOptions;
  readonly #cutter: WindowCutter;

  constructor(options: BlockStreamOptions) {
    this.#options = options;
    this.#cutter = new WindowCutter(options.sizes);
    this.#references = new References(options.definitions);
    this.#builder = this.#createBuilder();
  }

  /** Blocks so far. The array only grows; a new one replaces it when a definition arrives that changes earlier blocks. */
  get blocks(): Block[] {
    return this.#builder.blocks;
  }

  /** Whether the whole text is read. */
  get finished(): boolean {
    return this.#finished;
  }

  /** Whether some of the text could not be lexed and is shown as plain text. */
  get lost(): boolean {
    return this.#lost;
  }

  /** Length of the text so far, in characters. */
  get length(): number {
    return this.#fed;
  }

  /** Share of the text so far that is read, from 0 to 1. */
  get share(): number {
    return this.#fed === 0 ? 1 : 1 - this.#rest.length / this.#fed;
  }

  /** Text that is not read yet. */
  get rest(): string {
    return this.#rest;
  }

  /** Number of footnotes that wait for the end of the text. */
  get waiting(): number {
    return this.#builder.notes;
  }

  /** Whether some of the text that is read is still to become blocks. */
  get unfinished(): boolean {
    return this.waiting > 0 || this.#builder.holdsLabel;
  }

  /** Definitions in the text read so far. */
  get found(): Definitions {
    return this.#references.found;
  }

  /** Removes and returns the blocks read since the last call. */
  take(): readonly Block[] {
    return this.blocks.splice(0);
  }

  /** Text so far. */
  get text(): string {
    if (this.#texts.length > 1) this.#texts = [this.#texts.join('')];
    return this.#texts[0] ?? '';
  }

  /** Adds text whose lines end with line feeds; `last` ends the text. */
  feed(text: string, last: boolean): void {
    this.#rest += text;
    this.#fed += text.length;
    this.#ended = last;
    if (this.#options.definitions) return;
    this.#texts.push(text);
    if (this.#options.kind === 'text') return;
    this.#outdated = this.#references.expect(text) || this.#outdated;
    // Rereading waits until the text has doubled: where each chapter has its own definitions, nearly every chunk is late.
    if (this.#outdated && this.#fed >= 2 * this.#begun) this.#restart();
  }

  /** Returns the next window to lex; undefined if more text must arrive first or the whole text is read. */
  next(): Window | undefined {
    if (this.#finished) return undefined;
    const needed = this.#skim();
    if (needed !== undefined) {
      this.#current = this.#window(needed, true);
      return this.#current;
    }
    const text = this.#cutter.cut(this.#rest, this.#ended);
    // Where a paragraph has to be split, the window is lexed as if the text ended there.
    this.#current =
      text === undefined ? undefined : this.#window(text, this.#endsHere(text) || this.#cutter.splits(this.#rest));
    return this.#current;
  }

  /**
   * Takes the tokens of a window; without tokens, its text as it is.
   * @param found undefined for text that the lexer cannot handle
   */
  accept(window: Window, found: Lexed | undefined, grammar: Grammar): void {
    // Meanwhile the text may have been begun again.
    if (window !== this.#current) return;
    let lexed = found && completeTokens(window.text, found, this.#cutter.splits(this.#rest), this.#cutter.longest);
    if (lexed?.length === 0 && !this.#endsHere(window.text)) {
      this.#cutter.grow();
      return;
    }
    const last = this.#endsHere(window.text) && lexed?.length === found?.length;
    const text = last ? window.text : window.text.slice(0, lexed?.length);
    // The rest of a paragraph that was split does not continue it.
    const ends = this.#cutter.splits(this.#rest) && text.length === window.text.length;
    this.#cutter.proceed();
    const before = this.blocks.length;
    try {
      if (lexed) {
        this.#references.record(window, lexed);
        this.#builder.text(lexed.tokens, grammar);
      }
    } catch (error) {
      // Tokens may nest too deep to be walked.
      if (!(error instanceof RangeError)) throw error;
      this.blocks.length = before;
      lexed = undefined;
    }
    if (!lexed) {
      this.#lost = window.kind !== 'text';
      this.#builder.plain(text);
    }
    this.#previous = ends ? undefined : withoutContents(lexed?.tokens.at(-1));
    this.#rest = this.#rest.slice(text.length);
    if (last) this.#finish();
  }

  /** The window that holds the rest of the text if it ends here: for a text that pauses. */
  lastWindow(): Window {
    return this.#window(this.#rest, true);
  }

  /** The blocks of that window, which is read again when more text comes. */
  preview(lexed: Lexed | undefined, grammar: Grammar): readonly Block[] {
    const builder = this.#builder.fork();
    if (lexed) builder.text(lexed.tokens, grammar);
    else builder.plain(this.#rest);
    builder.footnotes();
    return builder.blocks;
  }

  #createBuilder(): BlockBuilder {
    return new BlockBuilder(this.#options.lang, this.#options.firstLine, (label) => this.#references.isFootnote(label));
  }

  #window(text: string, final: boolean): Window {
    const links = this.#references.linksOf(text);
    const { kind = 'markdown', inline = true } = this.#options;
    return { text, kind, final, previous: this.#previous, links, inline };
  }

  /** Reads the plain paragraphs that are not needed, and returns the one that is needed after them. */
  #skim(): string | undefined {
    const { isNeeded, kind = 'markdown' } = this.#options;
    if (!isNeeded || !this.#ended || (kind !== 'markdown' && kind !== 'note') || this.#builder.isInside)
      return undefined;
    const { tokens, length, needed } = skim(this.#rest, isNeeded);
    if (length > 0) {
      this.#builder.text(tokens, { syntax: plainSyntax(), markup: undefined });
      this.#rest = this.#rest.slice(length);
      this.#previous = { type: 'space', raw: '\n' };
    }
    return needed;
  }

  #endsHere(text: string): boolean {
    return this.#ended && text.length === this.#rest.length;
  }

  #finish(): void {
    if (!this.#references.settle()) {
      this.#restart();
      return;
    }
    this.#builder.footnotes();
    this.#finished = true;
  }

  /** Starts reading the text from the beginning again. */
  #restart(): void {
    this.#rest = this.text;
    this.#builder = this.#createBuilder();
    this.#current = undefined;
    this.#references.restart();
    this.#begun = this.#fed;
    this.#outdated = false;
    this.#previous = undefined;
    this.#cutter.restart();
  }
}

/** Properties of the token before a window that the lexer asks for. */
const withoutContents = (token: Token | undefined): Token | undefined =>
  token && ({ type: token.type, raw: token.raw, text: '', tokens: [] } as Token);
