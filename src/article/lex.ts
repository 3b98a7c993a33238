import { Marked, type Token, type TokenizerThis } from 'marked';

const DEFINITION =
  /^ {0,3}\[\^([^\]\s][^\]\n]*)\]:[ \t]*([^\n]*(?:\n+(?: {4}|\t)[^\n]*|\n(?![ \t]*\n| {0,3}\[\^)[^\n]+)*)(?:\n+|$)/;

const marked = new Marked({
  gfm: true,
  extensions: [
    {
      name: 'footnoteDefinition',
      level: 'block',
      start: (source: string) => /\n {0,3}\[\^[^\]\n]+\]:/.exec(source)?.index,
      tokenizer(this: TokenizerThis, source: string) {
        const match = DEFINITION.exec(source);
        if (!match) return undefined;
        const body = (match[2] ?? '').replace(/\n(?: {4}|\t)/g, '\n');
        return { type: 'footnoteDefinition', raw: match[0], label: match[1], tokens: this.lexer.blockTokens(body, []) };
      },
    },
    {
      name: 'footnoteRef',
      level: 'inline',
      start: (source: string) => {
        const at = source.indexOf('[^');
        return at < 0 ? undefined : at;
      },
      tokenizer(source: string) {
        const match = /^\[\^([^\]\s][^\]\n]*)\]/.exec(source);
        return match ? { type: 'footnoteRef', raw: match[0], label: match[1] } : undefined;
      },
    },
  ],
});

/** The parser did not get through a text: its stack overflowed on deep nesting, or it has a bug. */
export class LexError extends Error {}

/**
 * marked's tokens of a Markdown text, with tokens for footnotes beside its own.
 * @throws LexError if marked throws
 */
export function lex(source: string): readonly Token[] {
  try {
    return marked.lexer(source);
  } catch (error) {
    throw new LexError('marked threw', { cause: error });
  }
}
