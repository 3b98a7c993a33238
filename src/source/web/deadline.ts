import { fetchFaults } from '../../messages/fetch-faults.js';
import { FetchError } from './fetch-error.js';
import type { Limits } from './fetched.js';

/** End of a request, by the user, after its time, or after silence. */
export interface Deadline {
  /** Its reason is the user's, or a FetchError. */
  readonly signal: AbortSignal;
  /** Ends the silence so far. */
  readonly heard: () => void;
  /** Stops the clocks, and ends what has not ended. */
  readonly end: () => void;
}

/** Starts the clocks of a request. */
export function startDeadline({ time, silence }: Limits, user: AbortSignal | undefined): Deadline {
  const controller = new AbortController();
  const abort = (reason: unknown) => () => controller.abort(reason);
  const clock = setTimeout(abort(new FetchError(fetchFaults.slow(time), { late: true })), time);
  const pause = setTimeout(abort(new FetchError(fetchFaults.silent(silence), { late: true })), silence);
  const stop = () => controller.abort(user?.reason);
  user?.addEventListener('abort', stop);
  if (user?.aborted) stop();
  return {
    signal: controller.signal,
    heard: () => pause.refresh(),
    end: () => {
      clearTimeout(clock);
      clearTimeout(pause);
      user?.removeEventListener('abort', stop);
      controller.abort();
    },
  };
}
