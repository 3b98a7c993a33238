import type { Token } from 'marked';
import type { Block } from '../../article/model.js';
import { articleWords } from '../../messages/article-words.js';
import type { Markup } from '../html/load-markup.js';
import { BlockBuilder } from './block-builder.js';
import { lastBoundary } from './boundaries.js';
import { completeTokens } from './complete-tokens.js';
import { type Definitions, keyAmong, linksWithin, noLinks } from './definitions.js';
import { footnotesIn, keyOf, type Lexed, likelyDefinitions, type Window } from './lex.js';

/** How windows are cut, in characters. */
export interface Sizes {
  /** The first window: what a large screen shows, so that it is shown soon. */
  readonly first: number;
  /** The others, and how many more the last one may have. */
  readonly next: number;
  /** A paragraph at most: a log without empty lines has no end. A longer one ends at a line end. */
  readonly paragraph: number;
}

const SIZES: Sizes = { first: 8192, next: 16_384, paragraph: 262_144 };

export interface BlockStreamOptions {
  /** BCP 47 language of the text. */
  readonly lang: string;
  /** Line of the file on which the text begins, from 1. */
  readonly firstLine: number;
  /** The definitions of the whole text, where they are known before it is read. */
  readonly definitions?: Definitions | undefined;
  readonly sizes?: Sizes | undefined;
  /** False if only definitions are wanted. */
  readonly inline?: boolean;
}

/**
 * The blocks of a text that is read window by window, while more of it may still come. They are the same however the text came and
 * wherever windows ended. Windows are lexed by the caller, as what looks dangerous is lexed elsewhere.
 */
export class BlockStream {
  /**
   * The blocks so far. Blocks are only added to this array; another takes its place when a definition has come that changes what was
   * read before it.
   */
  blocks: Block[];
  #walk: BlockBuilder;
  /** The text behind what was read, and all of it. */
  #rest = '';
  #texts: string[] = [];
  #fed = 0;
  #ended = false;
  #finished = false;
  #lost = false;
  #size = 0;
  #previous: Token | undefined;
  #current: Window | undefined;
  /** Characters that had come when reading last began at the start. */
  #begun = 0;
  /** What came later defines a label that was taken to lead nowhere. */
  #outdated = false;
  /** Definitions were taken from the text read to its end: they are right. */
  #settled = false;
  /** What references are taken to lead to; what is defined in the text that was read. */
  #definitions: Definitions;
  #found = nothing();
  /** What the text that has come seems to define. */
  readonly #likely = nothing();
  /** Where labels were taken to lead, those of footnotes as `noteKey` has them; undefined for nowhere. */
  readonly #asked = new Map<string, string | null | undefined>();

  readonly #options: BlockStreamOptions;
  readonly #sizes: Sizes;

  constructor(options: BlockStreamOptions) {
    this.#options = options;
    this.#sizes = options.sizes ?? SIZES;
    this.#resize(this.#sizes.first);
    this.#definitions = options.definitions ?? this.#likely;
    this.#walk = this.#createWalk();
    this.blocks = this.#walk.blocks;
  }

  /** Whether the text has ended and is read. */
  get finished(): boolean {
    return this.#finished;
  }

  /** Whether some of the text could not be lexed and stands as it is. */
  get lost(): boolean {
    return this.#lost;
  }

  /** Characters of the text so far. */
  get length(): number {
    return this.#fed;
  }

  /** Share of the text so far that is read, from 0 to 1. */
  get share(): number {
    return this.#fed === 0 ? 1 : 1 - this.#rest.length / this.#fed;
  }

  /** The text that is not read yet. */
  get rest(): string {
    return this.#rest;
  }

  /** The definitions in the text that was read. */
  get found(): Definitions {
    return this.#found;
  }

  /** Takes the blocks away that were read since the last time. */
  take(): readonly Block[] {
    return this.blocks.splice(0);
  }

  /** The text so far. */
  get text(): string {
    if (this.#texts.length > 1) this.#texts = [this.#texts.join('')];
    return this.#texts[0] ?? '';
  }

  /** Adds text, with line feeds at the ends of lines. `last` says that no more will come. */
  feed(text: string, last: boolean): void {
    this.#rest += text;
    this.#fed += text.length;
    this.#ended = last;
    if (this.#options.definitions) return;
    this.#texts.push(text);
    const { links, notes } = likelyDefinitions(text);
    for (const [label, link] of Object.entries(links)) this.#likely.links[label] ??= link;
    for (const label of notes) this.#likely.notes.add(label);
    const labels = [...Object.keys(links), ...Array.from(notes, noteKey)];
    this.#outdated ||= labels.some((label) => this.#asked.has(label) && this.#asked.get(label) === undefined);
    // Only when there is twice as much: where each chapter defines what it refers to, nearly every part of the text is late.
    if (this.#outdated && this.#fed >= 2 * this.#begun) this.#restart();
  }

  /** The next window to lex; undefined if more text must come first, or all of it is read. */
  next(): Window | undefined {
    if (this.#finished) return undefined;
    const text = this.#cut();
    // Where a paragraph has to end it is lexed as if the text did.
    this.#current = text === undefined ? undefined : this.#window(text, this.#endsHere(text) || this.#isLong());
    return this.#current;
  }

  /**
   * Takes the tokens of a window; without tokens, its text as it is.
   * @param found undefined for text that the lexer does not get through
   * @param markup undefined if the window holds no raw HTML and no character names
   */
  accept(window: Window, found: Lexed | undefined, markup: Markup | undefined): void {
    // Meanwhile the text may have been begun again.
    if (window !== this.#current) return;
    let lexed = found && completeTokens(window.text, found, this.#isLong(), this.#sizes.paragraph);
    if (lexed?.length === 0 && !this.#endsHere(window.text)) {
      this.#grow();
      return;
    }
    const last = this.#endsHere(window.text) && lexed?.length === found?.length;
    const text = last ? window.text : window.text.slice(0, lexed?.length);
    // What follows the end of a paragraph that is too long is no part of it.
    const ends = this.#isLong() && text.length === window.text.length;
    this.#resize(this.#sizes.next);
    const before = this.blocks.length;
    try {
      if (lexed) {
        this.#note(window, lexed);
        this.#walk.text(lexed.tokens, markup);
      }
    } catch (error) {
      // Its tokens nest too deep to be walked.
      if (!(error instanceof RangeError)) throw error;
      this.blocks.length = before;
      lexed = undefined;
    }
    if (!lexed) {
      this.#lost = true;
      this.#walk.plain(text);
    }
    this.#previous = ends ? undefined : lexed?.tokens.at(-1);
    this.#rest = this.#rest.slice(text.length);
    if (last) this.#finish();
  }

  /** The window that holds the rest of the text if it ends here: for a text that pauses. */
  lastWindow(): Window {
    return this.#window(this.#rest, true);
  }

  /** The blocks of that window, which is read again when more text comes. */
  preview(lexed: Lexed | undefined, markup: Markup | undefined): readonly Block[] {
    const walk = this.#walk.fork();
    if (lexed) walk.text(lexed.tokens, markup);
    else walk.plain(this.#rest);
    walk.footnotes();
    return walk.blocks;
  }

  #createWalk(): BlockBuilder {
    return new BlockBuilder(articleWords(this.#options.lang).alert, this.#options.firstLine, (label) =>
      this.#definitions.notes.has(label),
    );
  }

  #window(text: string, final: boolean): Window {
    const links = linksWithin(text, this.#definitions.links);
    return { text, final, previous: this.#previous, links, inline: this.#options.inline ?? true };
  }

  /** About as much text as a window has, to behind an empty line; to behind a line where a paragraph has to end. */
  #cut(): string | undefined {
    const { next, paragraph } = this.#sizes;
    for (;;) {
      if (this.#ended && this.#rest.length <= Math.min(this.#size + next, paragraph)) return this.#rest;
      if (this.#rest.length <= this.#size) return this.#ended ? this.#rest : undefined;
      const end = this.#isLong()
        ? this.#rest.lastIndexOf('\n', this.#size - 1) + 1
        : lastBoundary(this.#rest, this.#size);
      if (end > 0) return this.#rest.slice(0, end);
      this.#grow();
    }
  }

  /** Whether a window is as long as a paragraph may be, and the text goes on behind it. */
  #isLong(): boolean {
    return this.#size === this.#sizes.paragraph && this.#rest.length > this.#size;
  }

  #endsHere(text: string): boolean {
    return this.#ended && text.length === this.#rest.length;
  }

  /** The next window has to be longer. */
  #grow(): void {
    const { paragraph } = this.#sizes;
    this.#size = this.#size < paragraph ? Math.min(2 * this.#size, paragraph) : 2 * this.#size;
  }

  #resize(size: number): void {
    this.#size = Math.min(size, this.#sizes.paragraph);
  }

  /** Keeps which definitions a window has, and which it was lexed with. */
  #note({ links }: Window, { links: found, missed, notes, tokens }: Lexed): void {
    for (const [label, link] of Object.entries(found)) this.#found.links[label] ??= link;
    for (const definition of footnotesIn(tokens)) this.#found.notes.add(keyAmong(this.#found.notes, keyOf(definition)));
    if (this.#options.definitions) return;
    // What was once taken to lead nowhere was so in blocks that stay.
    const ask = (label: string, href: string | null | undefined): void => {
      if (!this.#asked.has(label)) this.#asked.set(label, href);
    };
    for (const [label, { href }] of Object.entries(links)) ask(label, href);
    for (const label of missed) ask(label, undefined);
    const known = (label: string): boolean => this.#definitions.notes.has(label) || this.#found.notes.has(label);
    for (const label of notes) ask(noteKey(label), known(label) ? '' : undefined);
  }

  #finish(): void {
    const { links, notes } = this.#found;
    const right = ([label, href]: readonly [string, string | null | undefined]): boolean =>
      label.startsWith('\n') ? notes.has(label.slice(1)) === (href !== undefined) : links[label]?.href === href;
    if (!this.#settled && ![...this.#asked].every(right)) {
      this.#definitions = this.#found;
      this.#settled = true;
      this.#restart();
      return;
    }
    this.#walk.footnotes();
    this.#finished = true;
  }

  /** Reads the text from its start again. */
  #restart(): void {
    this.#rest = this.text;
    this.#walk = this.#createWalk();
    this.blocks = this.#walk.blocks;
    this.#current = undefined;
    this.#asked.clear();
    this.#found = nothing();
    this.#begun = this.#fed;
    this.#outdated = false;
    this.#previous = undefined;
    this.#resize(this.#sizes.first);
  }
}

const nothing = (): Definitions & { readonly notes: Set<string> } => ({ links: noLinks(), notes: new Set() });

/** Tells a footnote's label from a link's, which has no line feed and may begin with ^ as well. */
const noteKey = (label: string): string => `\n${label}`;
