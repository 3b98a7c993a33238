import { parentPort } from 'node:worker_threads';
import { lexWindow, type Window } from '../parse/markdown/lex.js';

// An error ends the worker, which tells all that has to be known.
parentPort?.on('message', (window: Window) => parentPort?.postMessage(lexWindow(window)));
