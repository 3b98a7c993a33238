import type { FetchProgress } from '../../source/web/fetch-request.js';

/** Time after which the progress of a fetch is shown, and interval at which it is shown again, in ms. */
const DELAY = 300;
const INTERVAL = 200;

/** Clock that shows the progress of a fetch at intervals. */
export interface FetchClock {
  /** Notes the progress; the first one starts the clock. */
  readonly note: (progress: FetchProgress) => void;
  readonly stop: () => void;
}

/** @param show receives the latest progress, and the seconds since the first one */
export function createFetchClock(show: (progress: FetchProgress, seconds: number) => void): FetchClock {
  let timer: NodeJS.Timeout | undefined;
  let latest: FetchProgress | undefined;
  const start = (): void => {
    const started = performance.now();
    const tick = (): void => {
      if (latest) show(latest, Math.floor((performance.now() - started) / 1000));
      timer = setTimeout(tick, INTERVAL);
    };
    timer = setTimeout(tick, DELAY);
  };
  return {
    note: (progress) => {
      if (!latest) start();
      latest = progress;
    },
    stop: () => clearTimeout(timer),
  };
}
