import { SMALL } from './document.js';
import { costRatio, type Figure, ratio } from './figure.js';
import { cost, costsInTurns, NODE_20, PROGRAM, timesInTurns, wall } from './measure.js';

const BARE = ['-e', '0'];
/** Ends each frame (synchronised output, mode 2026). */
const FRAME_END = '\u001B[?2026l';

const firstFrame = (args: readonly string[]): Promise<number> => wall([PROGRAM, 'read', ...args], FRAME_END);

/** What a start costs beside a bare Node. The program is run once before, so that its compiled form is cached as users have it. */
export async function start(rounds: number, large: string): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const [name, args, goal] of [
    ['--version, CPU over bare', ['--version'], 1.35],
    ['read --plain, CPU over bare', ['read', '--plain'], 1.4],
    ['toc, CPU over bare', ['toc'], 1.4],
    ['a file of 13 KB printed, CPU over bare', ['read', SMALL], NODE_20 ? 2.9 : 2.6],
  ] as const) {
    cost([PROGRAM, ...args]);
    const times = await costsInTurns(
      rounds,
      () => cost(BARE),
      () => cost([PROGRAM, ...args]),
    );
    figures.push(costRatio(name, times, goal));
  }
  const frame = await timesInTurns(
    rounds,
    () => wall(['-e', 'process.stdout.write("word")'], 'word'),
    () => firstFrame([]),
  );
  figures.push(ratio('first frame, wall over bare with one word', frame, NODE_20 ? 1.9 : 1.5));
  const screens = await timesInTurns(
    rounds,
    () => firstFrame([SMALL]),
    () => firstFrame([large]),
  );
  figures.push(ratio('first screen of 10 MB, wall over that of 13 KB', screens, 1.1));
  return figures;
}
