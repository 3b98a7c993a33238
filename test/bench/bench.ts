/*
 * Prints what the program costs as ratios to a bare Node, measured side by side in one run: in each round every case runs once,
 * and the medians of all rounds are compared. `--json` prints JSON, `--rounds n` sets the number of rounds.
 */
import { PROGRAM } from '../kit/program.js';
import { keys } from './keys.js';
import { search } from './large.js';
import { cpu, median, NODE, wall } from './measure.js';
import { raggedness } from './raggedness.js';

const rounds = Number(process.argv[process.argv.indexOf('--rounds') + 1]) || 21;

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

const pressed = await keys(Math.min(rounds, 15));
const searched = await search(Math.min(rounds, 5));
const ragged = raggedness();
const figures = ({ deviation, loose, lines }: (typeof ragged)[number]['greedy']): string =>
  `${deviation.toFixed(2)} ${(100 * loose).toFixed(1).padStart(5)} % ${String(lines).padStart(4)}`;

if (process.argv.includes('--json'))
  console.log(JSON.stringify({ node: NODE, rounds, results, keys: pressed, search: searched, ragged }, null, 2));
else {
  console.log(`${rounds} rounds, median; ${NODE}`);
  for (const { name, of, ratio, bareMs, ms } of results)
    console.log(
      `${name.padEnd(24)} ${ratio.toFixed(2).padStart(6)} x bare  (${of}: ${ms.toFixed(0)} ms, bare ${bareMs.toFixed(0)} ms)`,
    );
  console.log('\nA row down, from the key to the last byte of its frame');
  for (const { window, ms, bytes, lessMs, lessBytes } of pressed)
    console.log(
      `${window.padEnd(24)} ${ms.toFixed(1).padStart(6)} ms, ${bytes} bytes  (less: ${lessMs.toFixed(1)} ms, ${lessBytes} bytes)`,
    );
  console.log('\nA search in 10 MB, from the last letter');
  console.log(
    `first hit                ${searched.first.toFixed(0).padStart(6)} ms  (less: ${searched.lessFirst.toFixed(0)} ms)`,
  );
  console.log(`hits counted             ${searched.counted.toFixed(0).padStart(6)} ms`);
  console.log('\nRaggedness: deviation of slack in cells, lines with over a fifth of it, number of lines');
  console.log('             greedy              optimal             optimal, hyphens');
  for (const { edition, width, greedy, optimal, hyphens } of ragged)
    console.log(`${edition} ${width} cells  ${figures(greedy)}   ${figures(optimal)}   ${figures(hyphens)}`);
}
process.exit(0);
