import { join } from 'node:path';
import { type ResourceLimits, Worker } from 'node:worker_threads';
import { ROOT } from '../system/package-root.js';

/** Minimum time between looks at the CPU time, in ms. */
const LOOK_MS = 50;

/** Program of a worker, and its limits. */
export interface WorkerKind {
  /** File in dist/, whose function `answer` does a job. */
  readonly file: string;
  readonly memory: Readonly<ResourceLimits>;
  /** Time for which a worker waits for another job, in ms: starting one takes longer than most jobs. */
  readonly idle: number;
}

/** Thread that does jobs within limits of CPU time and memory, one at a time. */
export class LimitedWorker<Job, Result> {
  /** Worker that waits for a job. */
  #waiting: Worker | undefined;

  constructor(private readonly kind: WorkerKind) {}

  /** Starts a worker ahead of its first job. */
  prepare(): void {
    if (this.#waiting) return;
    const worker = this.#start();
    worker.unref();
    this.#wait(worker);
  }

  /**
   * Does a job; undefined if it takes too much memory or time, or fails. CPU time of the process counts, so that a busy machine costs no
   * job.
   * @param patience CPU time that it may take, in ms
   * @param signal gives it up when it is aborted
   */
  run(job: Job, patience: number, signal?: AbortSignal): Promise<Result | undefined> {
    const worker = this.#waiting ?? this.#start();
    this.#waiting = undefined;
    worker.ref();
    forgetListeners(worker);
    const start = process.cpuUsage();
    return new Promise((resolve) => {
      const end = (result?: Result): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', giveUp);
        forgetListeners(worker);
        if (result) {
          // By then it has kept what V8 compiled.
          worker.once('message', () => worker.unref());
          this.#wait(worker);
        } else void worker.terminate();
        resolve(result);
      };
      const giveUp = (): void => end();
      const look = (): void => {
        const { user, system } = process.cpuUsage(start);
        const left = patience - (user + system) / 1000;
        if (left <= 0) end();
        else timer = setTimeout(look, Math.max(left, LOOK_MS));
      };
      let timer = setTimeout(look, patience);
      signal?.addEventListener('abort', giveUp);
      // A message without a result is about the last job.
      worker.on('message', (answer: Result | undefined) => {
        if (answer) end(answer);
      });
      worker.once('error', () => end());
      worker.once('exit', () => end());
      worker.postMessage(job);
    });
  }

  #start(): Worker {
    const { file, memory } = this.kind;
    // Warnings of the worker would be written over the reader's screen, and the process would wait for someone to read them.
    const worker = new Worker(join(ROOT, 'bin', 'work.js'), { workerData: file, resourceLimits: memory, stderr: true });
    worker.stderr.destroy();
    return worker;
  }

  /** Keeps a worker for another job, for a moment. */
  #wait(worker: Worker): void {
    void this.#waiting?.terminate();
    this.#waiting = worker;
    const forget = (): void => {
      if (this.#waiting !== worker) return;
      this.#waiting = undefined;
      void worker.terminate();
    };
    worker.once('error', forget);
    worker.once('exit', forget);
    setTimeout(forget, this.kind.idle).unref();
  }
}

function forgetListeners(worker: Worker): void {
  for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
}
