/** The end of the reader, which several things can bring about; the first of them counts. */
export interface Ending {
  /** Resolves to the exit code; rejected if the reader fails. */
  readonly ended: Promise<number>;
  readonly end: (code: number) => void;
  readonly fail: (error: unknown) => void;
}

/** Promise.withResolvers, which Node 20 does not have. */
export function createEnding(): Ending {
  const settle = {} as Pick<Ending, 'end' | 'fail'>;
  const ended = new Promise<number>((end, fail) => Object.assign(settle, { end, fail }));
  // It can fail before anyone waits for it, while Ink is loaded.
  ended.catch(() => {});
  return { ended, ...settle };
}
