/*
 * Prints what the program costs, mostly as ratios to a bare Node or to other programs, measured side by side in one run: what is
 * compared runs in turns, and medians are compared. `--json` prints JSON, `--rounds n` sets the number of rounds; BENCH_NODE names
 * another Node to measure with, BENCH_PROGRAM the `bin/llama-news.js` of another checkout.
 */
import { createDocuments } from './document.js';
import { folderTimes } from './folder.js';
import { keys, keysWhileReading } from './keys.js';
import { resize, search } from './large.js';
import { libraryTimes } from './library.js';
import { NODE_VERSION } from './measure.js';
import { memory } from './memory.js';
import { createOthers } from './others.js';
import { pages } from './pages.js';
import { raggedness } from './raggedness.js';
import { start } from './start.js';
import { throughput } from './throughput.js';

const rounds = Number(process.argv[process.argv.indexOf('--rounds') + 1]) || 21;
const few = Math.min(rounds, 5);

const { one, ten, folder } = createDocuments();
const figures = [
  ...(await start(rounds, ten)),
  ...(await throughput(few, { one, ten }, createOthers(folder))),
  ...(await pages(few, folder)),
  ...(await keys(Math.min(rounds, 15), folder)),
  ...(await keysWhileReading(ten)),
  ...resize(few, ten),
  ...(await memory(few, folder, ten)),
];
const searched = await search(few, ten);
const listed = await folderTimes(few, folder);
const libraries = [...(await libraryTimes(few, folder, 10_000)), ...(await libraryTimes(few, folder, 20_000))];
const ragged = raggedness();

if (process.argv.includes('--json'))
  console.log(
    JSON.stringify(
      { node: NODE_VERSION, rounds, figures, search: searched, folder: listed, library: libraries, ragged },
      null,
      2,
    ),
  );
else {
  console.log(`Node ${NODE_VERSION}, medians of ${rounds} rounds (${few} where they are long)\n`);
  for (const { name, value, unit, goal, detail } of figures) {
    const shown = `${value.toFixed(unit === 'bytes' ? 0 : 2)} ${unit}`;
    console.log(
      `${name.padEnd(50)} ${shown.padStart(11)}  ${value <= goal ? '≤' : '>'} ${String(goal).padEnd(5)} (${detail})`,
    );
  }
  console.log('\nA search in 10 MB, from the last letter');
  console.log(`first hit     ${searched.first.toFixed(0).padStart(6)} ms  (less: ${searched.lessFirst.toFixed(0)} ms)`);
  console.log(`hits counted  ${searched.counted.toFixed(0).padStart(6)} ms`);
  console.log('\nA folder of 10,000 files of 10 KB, beside ripgrep');
  for (const { name, ms, rg } of listed) {
    const beside = rg === undefined ? '' : `  ${(ms / rg).toFixed(1).padStart(5)} x  (rg: ${rg.toFixed(0)} ms)`;
    console.log(`${name.padEnd(20)} ${ms.toFixed(0).padStart(6)} ms${beside}`);
  }
  console.log('\nA library of articles of 10 KB, beside ripgrep');
  for (const { name, articles, ms, rg } of libraries) {
    const beside = rg === undefined ? '' : `  ${(ms / rg).toFixed(1).padStart(5)} x  (rg: ${rg.toFixed(0)} ms)`;
    console.log(`${String(articles).padStart(6)} ${name.padEnd(20)} ${ms.toFixed(0).padStart(6)} ms${beside}`);
  }
  console.log('\nRaggedness: deviation of slack in cells, lines with over a fifth of it, number of lines');
  console.log('             greedy              optimal             optimal, hyphens');
  const set = ({ deviation, loose, lines }: (typeof ragged)[number]['greedy']): string =>
    `${deviation.toFixed(2)} ${(100 * loose).toFixed(1).padStart(5)} % ${String(lines).padStart(4)}`;
  for (const { edition, width, greedy, optimal, hyphens } of ragged)
    console.log(`${edition} ${width} cells  ${set(greedy)}   ${set(optimal)}   ${set(hyphens)}`);
}
process.exit(0);
