import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { firstRow, read as open, quit, status } from '../../kit/terminal/reader-in-terminal.js';
import type { Terminal } from '../../kit/terminal/terminal.js';

/*
 * Places that links, marks, killed readers and two readers at once leave. What the next run does with a place is in
 * `../place-between-runs.test.ts`.
 */

const root = mkdtempSync(join(tmpdir(), 'llama-news-runs-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let state = '';
let file = '';
let runs = 0;
beforeEach(() => {
  runs += 1;
  state = join(root, String(runs));
  mkdirSync(state);
  file = join(state, 'llama-news', 'places.json');
});

const read = (args: readonly string[] = []): Promise<Terminal> => open(args, { XDG_STATE_HOME: state });

test('a glance at a linked article keeps its place, and a followed link continues there', async () => {
  const [a, b] = [join(state, 'a.md'), join(state, 'b.md')];
  writeFileSync(a, '# A\n\n[to b](b.md) or [its top](b.md#b)');
  writeFileSync(b, `# B\n\n${Array.from({ length: 60 }, (_, i) => `Line ${i}.`).join('\n\n')}`);
  const far = await read([b]);
  far.type('   ');
  await far.until((shown) => !firstRow(shown).startsWith('Line 0.') && firstRow(shown) !== 'B');
  const row = firstRow(far);
  await quit(far);
  const glance = await read([a]);
  glance.type('\t\t\r');
  await glance.until((shown) => firstRow(shown) === 'B');
  await quit(glance);
  const reader = await read([a]);
  reader.type('\t\r');
  await reader.until((shown) => firstRow(shown) === row && status(shown).includes('Continued'));
  reader.type('jj');
  await reader.until((shown) => firstRow(shown) !== row);
  const on = firstRow(reader);
  reader.type('H');
  await reader.until((shown) => firstRow(shown) === 'A');
  // The selected link is still selected.
  reader.type('\r');
  await reader.until((shown) => firstRow(shown) === on);
  await quit(reader);
});

test('marks are kept between runs, found by their words, and set without reading on', async () => {
  const path = join(state, 'a.md');
  const text = Array.from({ length: 60 }, (_, i) => `Line ${i} says ${i * i}.`).join('\n\n');
  writeFileSync(path, text);
  const first = await read([path]);
  first.type('  ma');
  await first.until((shown) => status(shown).includes('Mark a set'));
  const row = firstRow(first);
  first.type('gq');
  expect(await first.ended).toEqual({ code: 0, signal: 0 });
  writeFileSync(path, `New text before.\n\n${text}`);
  const next = await read([path]);
  next.type("'b");
  await next.until((shown) => status(shown).includes('No mark b'));
  next.type("'a");
  await next.until((shown) => firstRow(shown) === row);
  await quit(next);
});

test('the place of a reader that is killed is on the disk after a while', async () => {
  const terminal = await read();
  terminal.type('G');
  await terminal.until((shown) => status(shown).includes('end'));
  await expect.poll(() => existsSync(file) && readFileSync(file, 'utf8'), { timeout: 60_000 }).toContain('llama-4');
  terminal.kill('SIGKILL');
  await terminal.ended;
  const next = await read();
  expect(status(next)).toContain('Continued');
  await quit(next);
});

test('no place is lost if two readers are open at once', async () => {
  const [one, two] = await Promise.all([read(), read(['-l', 'en'])]);
  one.type('G');
  two.type('G');
  await Promise.all([one, two].map((terminal) => terminal.until((shown) => status(shown).includes('end'))));
  await Promise.all([quit(one), quit(two)]);
  expect(Object.keys(JSON.parse(readFileSync(file, 'utf8')).places).sort()).toEqual([
    'bundled:de/llama-4-rechenleistung',
    'bundled:en/llama-4-rechenleistung',
  ]);
});
