import type { Lexed, Window } from '../parse/markdown/lex.js';
import { LimitedWorker } from './limited-worker.js';

/** Maximum CPU time of a window, in ms: at least, and for each million characters. */
const PATIENCE = 2000;
const PATIENCE_PER_MB = 300;

const worker = new LimitedWorker<Window, Lexed>({
  file: 'lex-worker.cjs',
  memory: { maxOldGenerationSizeMb: 256 },
  idle: 1000,
});

/** Lexes a window in a worker with limits on time and memory; undefined if it exceeds them. */
export const lexInWorker = (window: Window): Promise<Lexed | undefined> =>
  worker.run(window, PATIENCE + (PATIENCE_PER_MB * window.text.length) / 1_000_000);
