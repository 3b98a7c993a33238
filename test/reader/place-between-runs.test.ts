import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { firstRow, read as open, quit, readSome, status } from '../kit/terminal/reader-in-terminal.js';
import type { Terminal } from '../kit/terminal/terminal.js';

const root = mkdtempSync(join(tmpdir(), 'llama-news-runs-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let state = '';
let runs = 0;
beforeEach(() => {
  runs += 1;
  state = join(root, String(runs));
  mkdirSync(state);
});

const read = (args: readonly string[] = []): Promise<Terminal> => open(args, { XDG_STATE_HOME: state });

describe('the next run', () => {
  test('the next run continues where the last one ended, says so, and g goes to the start', async () => {
    const row = await readSome({ XDG_STATE_HOME: state });
    const terminal = await read();
    expect(firstRow(terminal)).toBe(row);
    expect(status(terminal)).toContain('Continued where you left off · g goes to the start');
    terminal.type('g');
    await terminal.until((shown) => firstRow(shown).startsWith('Zuckerberg legt offen'));
    await quit(terminal);
    const again = await read();
    expect(status(again)).not.toContain('Continued');
    await quit(again);
  });

  test('the next run starts at the beginning with --no-resume, and at a section with --section', async () => {
    await readSome({ XDG_STATE_HOME: state });
    const fresh = await read(['--no-resume']);
    expect(firstRow(fresh)).toContain('Zuckerberg legt offen');
    await quit(fresh);
    const section = await read(['-s', 'fazit']);
    expect(firstRow(section)).toBe('Fazit und Ausblick');
    expect(status(section)).not.toContain('Continued');
    await quit(section);
  });

  test('the next run finds the place in a file that has changed, and in one that was moved', async () => {
    const path = join(state, 'a.md');
    const text = Array.from({ length: 60 }, (_, i) => `Line ${i} says ${i * i}.`).join('\n\n');
    writeFileSync(path, text);
    const terminal = await read([path]);
    terminal.type(' ');
    await terminal.until((shown) => !firstRow(shown).startsWith('Line 0 '));
    const row = firstRow(terminal);
    await quit(terminal);
    writeFileSync(path, `New text before.\n\nAnd more of it.\n\n${text}`);
    const changed = await read([path]);
    expect(firstRow(changed)).toBe(row);
    await quit(changed);
    renameSync(path, join(state, 'b.md'));
    const moved = await read([join(state, 'b.md')]);
    expect(firstRow(moved)).toBe(row);
    await quit(moved);
  });
});
