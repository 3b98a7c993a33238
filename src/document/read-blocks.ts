import type { BlockStream } from '../parse/markdown/block-stream.js';
import { LexError, type Lexed, lexWindow, type Window } from '../parse/markdown/lex.js';
import { loadGrammar } from '../parse/markdown/load-grammar.js';
import { isPathological } from '../parse/markdown/pathological.js';
import type { Syntax } from '../parse/markdown/syntax.js';

/** Reads the blocks of a stream as far as its text has come, window by window; gives way after each. */
export async function* readBlocks(stream: BlockStream): AsyncGenerator<void, void> {
  for (let window = stream.next(); window; window = stream.next()) {
    await read(stream, window);
    yield;
  }
}

/** A function of its own, as a suspended generator would keep the tokens. */
async function read(stream: BlockStream, window: Window): Promise<void> {
  const grammar = await loadGrammar(window);
  stream.accept(window, await lex(window, grammar.syntax), grammar);
}

/**
 * Lexes ordinary text here, and text that looks dangerous in a worker. Undefined for plain text, and for text that the lexer cannot handle.
 */
export const lex = async (window: Window, syntax: Syntax): Promise<Lexed | undefined> =>
  window.kind !== 'text' && isPathological(window.text)
    ? (await import('./lex-in-worker.js')).lexInWorker(window)
    : lexHere(window, syntax);

/** Undefined for plain text, and if nesting that the scan did not see overflows the lexer's stack. */
export function lexHere(window: Window, syntax: Syntax): Lexed | undefined {
  if (window.kind === 'text') return undefined;
  try {
    return lexWindow(window, syntax);
  } catch (error) {
    if (error instanceof LexError) return undefined;
    throw error;
  }
}

/** Lexes the end of a text that pauses, which is read again when more comes, so that dangerous-looking text is not worth a worker. */
export const lexProvisionally = (window: Window, syntax: Syntax): Lexed | undefined =>
  isPathological(window.text) ? undefined : lexHere(window, syntax);
