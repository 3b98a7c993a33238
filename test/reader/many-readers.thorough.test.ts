import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openTerminal, type Terminal } from '../kit/terminal/terminal.js';

test('no place is lost if ten readers that are open at once end at once', async () => {
  const state = mkdtempSync(join(tmpdir(), 'llama-news-readers-'));
  const names = Array.from({ length: 10 }, (_, i) => join(state, `${i}.md`));
  for (const name of names) writeFileSync(name, 'Some words.\n\n'.repeat(99));
  const readers = names.map((name) => openTerminal(['read', name], { env: { XDG_STATE_HOME: state } }));
  const untilAll = (condition: (terminal: Terminal) => boolean) =>
    Promise.all(readers.map((reader) => reader.until(condition)));
  await untilAll((shown) => shown.inAlternateScreen() && shown.text().includes('Some words.'));
  for (const reader of readers) reader.type('G');
  await untilAll((shown) => (shown.rows().at(-1) ?? '').includes('end'));
  for (const reader of readers) reader.type('q');
  for (const reader of readers) expect(await reader.ended).toEqual({ code: 0, signal: 0 });
  const { places } = JSON.parse(readFileSync(join(state, 'llama-news', 'places.json'), 'utf8'));
  expect(Object.keys(places).sort()).toEqual(names.map((name) => `file:${name}`));
  rmSync(state, { recursive: true });
});
