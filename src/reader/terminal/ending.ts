/** End of the reader, or of a wait before it; of several causes, the first counts. */
export interface Ending {
  /** Resolves to the exit code; rejected if the reader fails. */
  readonly ended: Promise<number>;
  readonly end: (code: number) => void;
  readonly fail: (error: unknown) => void;
}

/** Creates an unsettled ending. Node 20 lacks Promise.withResolvers. */
export function createEnding(): Ending {
  const settle = {} as Pick<Ending, 'end' | 'fail'>;
  const ended = new Promise<number>((end, fail) => Object.assign(settle, { end, fail }));
  // A failure while Ink is being loaded, before the promise is awaited, must not count as unhandled.
  ended.catch(() => {});
  return { ended, ...settle };
}
