/*
 * Prints what the program costs as ratios to a bare Node, measured side by side in one run: in each round every case runs once,
 * and the medians of all rounds are compared. `--json` prints JSON, `--rounds n` sets the number of rounds.
 */
import { spawnSync } from 'node:child_process';
import { spawn } from '@lydell/node-pty';
import { environment, PROGRAM, ROOT } from '../kit/program.js';
import { raggedness } from './raggedness.js';

const rounds = Number(process.argv[process.argv.indexOf('--rounds') + 1]) || 21;
const node = process.env.BENCH_NODE ?? process.execPath;

/** CPU time in ms of a command, by the shell's `time`. */
function cpu(args: readonly string[]): number {
  const line = `TIMEFORMAT='%U %S'; time "$0" "$@" >/dev/null 2>&1`;
  const { stderr } = spawnSync('bash', ['--norc', '-c', line, node, ...args], {
    cwd: ROOT,
    env: environment(),
    encoding: 'utf8',
  });
  const [user = 0, system = 0] = stderr.trim().split(' ').map(Number);
  return 1000 * (user + system);
}

/** Wall time in ms from the start of a command in a pseudo-terminal until it has written `mark`. */
function wall(args: readonly string[], mark: string): Promise<number> {
  return new Promise((resolve) => {
    const start = performance.now();
    const child = spawn(node, [...args], { cols: 80, rows: 24, cwd: ROOT, env: environment() });
    let output = '';
    const listener = child.onData((data) => {
      output += data;
      if (!output.includes(mark)) return;
      const time = performance.now() - start;
      listener.dispose();
      child.onExit(() => resolve(time));
      child.kill('SIGKILL');
    });
  });
}

const BARE = ['-e', '0'];
const FRAME_END = '\u001B[?2026l';

const cases: readonly { name: string; of: string; base: () => unknown; run: () => unknown }[] = [
  { name: '--version', of: 'CPU', base: () => cpu(BARE), run: () => cpu([PROGRAM, '--version']) },
  { name: 'read --plain', of: 'CPU', base: () => cpu(BARE), run: () => cpu([PROGRAM, 'read', '--plain']) },
  { name: 'toc', of: 'CPU', base: () => cpu(BARE), run: () => cpu([PROGRAM, 'toc']) },
  {
    name: 'read a file of 13 KB',
    of: 'CPU',
    base: () => cpu(BARE),
    run: () => cpu([PROGRAM, 'read', './content/de/llama-4-rechenleistung.md']),
  },
  {
    name: 'first frame of read',
    of: 'wall',
    base: () => wall(['-e', 'process.stdout.write("word")'], 'word'),
    run: () => wall([PROGRAM, 'read'], FRAME_END),
  },
];

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

const times = cases.map(() => ({ base: [] as number[], run: [] as number[] }));
for (let round = 0; round < rounds; round += 1) {
  for (const [i, { base, run }] of cases.entries()) {
    times[i]?.base.push(Number(await base()));
    times[i]?.run.push(Number(await run()));
  }
}
const results = cases.map(({ name, of }, i) => {
  const [base, run] = [median(times[i]?.base ?? []), median(times[i]?.run ?? [])];
  return { name, of, ratio: run / base, bareMs: base, ms: run };
});

const ragged = raggedness();
const figures = ({ deviation, loose, lines }: (typeof ragged)[number]['greedy']): string =>
  `${deviation.toFixed(2)} ${(100 * loose).toFixed(1).padStart(5)} % ${String(lines).padStart(4)}`;

if (process.argv.includes('--json')) console.log(JSON.stringify({ node, rounds, results, ragged }, null, 2));
else {
  console.log(`${rounds} rounds, median; ${node}`);
  for (const { name, of, ratio, bareMs, ms } of results)
    console.log(
      `${name.padEnd(24)} ${ratio.toFixed(2).padStart(6)} x bare  (${of}: ${ms.toFixed(0)} ms, bare ${bareMs.toFixed(0)} ms)`,
    );
  console.log('\nRaggedness: deviation of slack in cells, lines with over a fifth of it, number of lines');
  console.log('             greedy              optimal             optimal, hyphens');
  for (const { edition, width, greedy, optimal, hyphens } of ragged)
    console.log(`${edition} ${width} cells  ${figures(greedy)}   ${figures(optimal)}   ${figures(hyphens)}`);
}
process.exit(0);
