import { type Construct, construct } from './constructs.js';

/*
 * Growth of the CPU time of a computation with the length of a text.
 */

/** CPU time, in ms, from which the growth counts: below, compilation and collection of garbage weigh as much as the text. */
const FLOOR = 100;
/**
 * CPU time, in ms, from which any growth that is too much counts: below, only the longer text may be too large for the caches of the
 * processor, and what does not depend on the length, as the levels of what is nested up to a limit, still weighs.
 */
const SURE = 1000;
/** Growth that is too much where the text is four times as long, and growth that is too much however little time it takes. */
const TOO_MUCH = 6;
const FAR_TOO_MUCH = 10;

export class Stopwatch {
  ms = 0;
  #start = process.cpuUsage();

  stop(): void {
    const { user, system } = process.cpuUsage(this.#start);
    this.ms += (user + system) / 1000;
  }

  start(): void {
    this.#start = process.cpuUsage();
  }
}

/**
 * Length from which four times as much costs over six times the time, in the least of three runs, and both times, in ms. The length costs
 * a second, or 100 ms if the growth is beyond doubt.
 */
async function growth(
  make: (length: number) => string,
  cost: (text: string) => Promise<number>,
  first: number,
): Promise<readonly number[] | undefined> {
  for (let length = first; ; length *= 4) {
    let short = Number.POSITIVE_INFINITY;
    let long = Number.POSITIVE_INFINITY;
    for (let run = 0; run < 3; run += 1) {
      long = Math.min(long, await cost(make(4 * length)));
      if (long < FLOOR) return undefined;
      short = Math.min(short, await cost(make(length)));
      if (long <= TOO_MUCH * short) return undefined;
    }
    if (short >= (long > FAR_TOO_MUCH * short ? FLOOR : SURE)) return [length, short, long];
  }
}

/**
 * Prints a line of JSON for each construct whose CPU time grows faster than its length; the last line of the log tells which has no end.
 * @param first length of the shortest text, in characters
 */
export async function printGrowth(
  constructs: Readonly<Record<string, Construct>>,
  cost: (text: string) => Promise<number>,
  first: number,
): Promise<void> {
  for (const [name, parts] of Object.entries(constructs)) {
    console.error(name);
    const found = await growth((length) => construct(parts, length), cost, first);
    if (found) console.log(JSON.stringify([name, ...found]));
  }
}
