import { parentPort, workerData } from 'node:worker_threads';
import { type Known, parse } from '../article/parse.js';

/** What the worker is given: a text without its front matter. */
export interface Task {
  readonly body: string;
  readonly known: Known;
  readonly firstLine: number;
}

const { body, known, firstLine } = workerData as Task;
parentPort?.postMessage(parse(body, known, firstLine));
