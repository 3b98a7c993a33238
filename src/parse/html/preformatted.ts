import { sanitizeCode, sanitizeLine } from '../../article/sanitize.js';
import type { Attributes } from './inline-element.js';

/** Text of a `pre`, in which breaks and blocks begin lines, and images are their texts. */
export class Preformatted {
  #text = '';
  #language = '';

  add(text: string): void {
    this.#text += text;
  }

  /** Follows a tag among the text. */
  open(tag: string, { alt = '', class: name = '' }: Attributes): void {
    if (tag === 'code') this.#language = /\blanguage-(\S+)/.exec(name)?.[1] ?? '';
    else if (tag === 'br') this.#text += '\n';
    else if (tag === 'img') this.#text += alt;
  }

  /** Begins a line, unless nothing is on the last. */
  part(): void {
    if (this.#text !== '' && !this.#text.endsWith('\n')) this.#text += '\n';
  }

  /** The code, without a line feed at its start and end. */
  code(): { readonly language: string; readonly text: string } {
    return { language: sanitizeLine(this.#language), text: sanitizeCode(this.#text.replace(/^\n|\n$/g, '')) };
  }
}
