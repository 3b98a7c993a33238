import type { Token } from 'marked';
import { addText } from './bare-links.js';
import type { DelimiterRun } from './delimiters.js';

/** Delimiters that are open, with the tokens around them. */
interface Frame {
  /** Index of their first character in the source. */
  readonly start: number;
  readonly outer: Token[];
}

/** Maximum depth of emphasis; deeper emphasis does not show, as what walks the tokens has a stack of limited size. */
const DEEPEST = 100;

const isRun = (token: Token): token is DelimiterRun => token.type === 'delimiters';
const isText = (token: Token): boolean => token.type === 'text' && token.raw === token.text;
/** Whether a token is an address that is a link by itself, and so is text within another link. */
const isBare = (token: Token): boolean => token.type === 'link' && 'bare' in token;

/** Nests consecutive tokens of an inline text as their paired delimiters say. */
export class Nesting {
  #tokens: Token[];
  #at: number;
  /** Start of the text that is not added yet. */
  #textStart: number;
  readonly #frames: Frame[] = [];

  /**
   * @param start index of the first token in the source
   * @param isLinked whether they are the text of a link
   * @param into receives the tokens
   */
  constructor(
    private readonly source: string,
    start: number,
    private isLinked: boolean,
    into: Token[],
  ) {
    this.#tokens = into;
    this.#at = start;
    this.#textStart = start;
  }

  add(token: Token): void {
    if (isRun(token)) {
      for (const size of token.closed) this.#close(size);
      this.#at += token.left;
      for (const size of token.opened.toReversed()) this.#open(size);
    } else if (isText(token) || (this.isLinked && isBare(token))) this.#at += token.raw.length;
    else {
      this.endText();
      this.#tokens.push(token);
      if (token.type === 'html' && 'inLink' in token) this.isLinked = token.inLink === true;
      this.#skip(token.raw.length);
    }
  }

  /** Adds the text so far. */
  endText(): void {
    if (this.#textStart < this.#at) addText(this.source.slice(this.#textStart, this.#at), this.isLinked, this.#tokens);
    this.#textStart = this.#at;
  }

  #skip(length: number): void {
    this.#at += length;
    this.#textStart = this.#at;
  }

  #open(size: number): void {
    this.endText();
    this.#frames.push({ start: this.#at, outer: this.#tokens });
    if (this.#frames.length < DEEPEST) this.#tokens = [];
    this.#skip(size);
  }

  #close(size: number): void {
    this.endText();
    this.#skip(size);
    const frame = this.#frames.pop();
    if (!frame || frame.outer === this.#tokens) return;
    const raw = this.source.slice(frame.start, this.#at);
    const type = raw.startsWith('~') ? 'del' : size === 1 ? 'em' : 'strong';
    frame.outer.push({ type, raw, text: raw.slice(size, -size), tokens: this.#tokens });
    this.#tokens = frame.outer;
  }
}
