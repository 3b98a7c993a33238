import type { Token, Tokens } from 'marked';
import { shownLabel } from '../../../article/footnotes.js';
import { footnotesIn, keyAmong, keyOf, labelKey } from './definitions.js';

/** Definitions of a text's footnotes, and their numbers in the order of the first references. */
export class FootnoteNumbers {
  readonly #definitions = new Map<string, Tokens.Generic>();
  /** Lines on which the definitions begin. */
  readonly #lines = new Map<Token, number>();
  /** Keys of the numbered footnotes in order, and numbers by key. */
  readonly #order: string[] = [];
  readonly #numbers = new Map<string, number>();

  /** @param isDefined whether a label is defined in text that is not read yet */
  constructor(private readonly isDefined: (label: string) => boolean) {}

  /** Number of definitions so far. */
  get count(): number {
    return this.#definitions.size;
  }

  fork(): FootnoteNumbers {
    const copy = new FootnoteNumbers(this.isDefined);
    for (const [label, definition] of this.#definitions) copy.#definitions.set(label, definition);
    for (const [definition, line] of this.#lines) copy.#lines.set(definition, line);
    for (const key of this.#order) copy.#numberOf(key);
    return copy;
  }

  /** Notes the definitions among tokens. */
  define(tokens: readonly Token[]): void {
    for (const definition of footnotesIn(tokens))
      this.#definitions.set(keyAmong(this.#definitions, keyOf(definition)), definition);
  }

  /** Notes the line of a definition. */
  place(definition: Token, line: number): void {
    this.#lines.set(definition, line);
  }

  /**
   * Label of the footnote of a reference, usually its number; undefined for a label without a definition.
   * @param note text of a footnote that is written where it is referred to
   */
  readonly refer = (label: string, note?: readonly Token[]): string | undefined => {
    const key = labelKey(label);
    if (note) {
      const paragraph = { type: 'paragraph', raw: label, tokens: [...note] };
      this.#definitions.set(key, { type: 'footnoteDefinition', raw: label, tokens: [paragraph] });
    }
    if (!this.#definitions.has(key) && !this.isDefined(key)) return undefined;
    return shownLabel(label) ?? String(this.#numberOf(key));
  };

  /**
   * Yields the footnotes with their labels and lines: first those that are referred to, in the order of their numbers, then the others.
   * The order may grow meanwhile, as a footnote may refer to another.
   */
  *inOrder(): Generator<{
    readonly tokens: readonly Token[];
    readonly label: string;
    readonly line: number | undefined;
  }> {
    let number = 0;
    const rest = this.#definitions.keys();
    for (;;) {
      for (; number < this.#order.length; number += 1) {
        const definition = this.#definitions.get(this.#order[number] ?? '');
        if (!definition) continue;
        const label = shownLabel(String(definition.label)) ?? String(number + 1);
        yield { tokens: definition.tokens ?? [], label, line: this.#lines.get(definition) };
      }
      const next = rest.next();
      if (next.done) return;
      this.#numberOf(next.value);
    }
  }

  #numberOf(key: string): number {
    const number = this.#numbers.get(key) ?? this.#order.push(key);
    this.#numbers.set(key, number);
    return number;
  }
}
