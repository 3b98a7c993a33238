import { parentPort } from 'node:worker_threads';
import { lexWindow, type Window } from '../parse/markdown/lex.js';
import { loadSyntax } from '../parse/markdown/load-grammar.js';

// An error ends the worker, which tells all that has to be known.
parentPort?.on('message', async (window: Window) =>
  parentPort?.postMessage(lexWindow(window, await loadSyntax(window))),
);
