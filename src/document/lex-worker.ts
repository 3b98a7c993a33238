import { parentPort } from 'node:worker_threads';
import { lexWindow, type Window } from '../parse/markdown/lex.js';

// An error ends the worker, which is all that the other side must know.
parentPort?.on('message', (window: Window) => parentPort?.postMessage(lexWindow(window)));
