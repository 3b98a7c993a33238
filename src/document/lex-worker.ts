import { type Lexed, lexWindow, type Window } from '../parse/markdown/lex.js';
import { loadSyntax } from '../parse/markdown/load-grammar.js';

/** Lexes a window in a thread. */
export const answer = async (window: Window): Promise<Lexed> => lexWindow(window, await loadSyntax(window));
