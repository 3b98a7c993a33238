import { Lexer, type MarkedOptions, type Token, Tokenizer, type TokensList } from 'marked';
import { searchingIn } from '../interruption.js';
import { ESCAPED } from './character-classes.js';
import { InlineScanner } from './inline-scanner.js';

/** Lexer of marked with inline text read by the program itself. */
export class InlineLexer extends Lexer {
  readonly #tokenizer: Tokenizer;

  /** @param isInVault whether the text is a note of an Obsidian vault */
  constructor(
    options: MarkedOptions,
    readonly isInVault = false,
  ) {
    super(options);
    this.#tokenizer = this.options.tokenizer ?? new Tokenizer();
    const { rules } = this.#tokenizer;
    this.#tokenizer.rules = { ...rules, inline: { ...rules.inline, anyPunctuation: ESCAPED } };
  }

  override blockTokens(source: string, tokens?: Token[], isClipped?: boolean): TokensList {
    return searchingIn(this, source, () => super.blockTokens(source, tokens as TokensList, isClipped)) as TokensList;
  }

  override inlineTokens(source: string, tokens: Token[] = []): Token[] {
    this.#tokenizer.lexer = this;
    new InlineScanner(this, this.#tokenizer, source).read(tokens);
    return tokens;
  }
}

/** Whether the text of a lexer is a note of an Obsidian vault. */
export const isInVault = (lexer: Lexer): boolean => lexer instanceof InlineLexer && lexer.isInVault;
