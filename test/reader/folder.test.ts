import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { quit } from '../kit/terminal/reader-in-terminal.js';
import { openTerminal, type Terminal } from '../kit/terminal/terminal.js';

const top = mkdtempSync(join(tmpdir(), 'llama-news-reader-folder-'));
const notes = join(top, 'notes');
afterAll(() => rmSync(top, { recursive: true, force: true }));

beforeAll(() => {
  const files = {
    'home.md': '# Home\n\nTo [the guide](guide/) and [its files](guide).\n',
    'guide/README.md': '# The guide\n\nA needle.\n',
    'guide/second.md': `# Second\n\n${'Words before it.\n\n'.repeat(80)}## Deep\n\nThe nee**dle** lies here.\n`,
    '長い/日本.md': '# 日本語の見出し\n\n文章。\n',
    'bin.md': '\0\u0001\u0002\u0003\u0004'.repeat(100),
  };
  for (const [i, [path, text]] of Object.entries(files).entries()) {
    mkdirSync(dirname(join(notes, path)), { recursive: true });
    writeFileSync(join(notes, path), text);
    const time = new Date(2026, 2, 20 - i, 12);
    utimesSync(join(notes, path), time, time);
  }
  symlinkSync('..', join(notes, 'guide', 'up'));
});

async function open(args: readonly string[], shown: string | RegExp): Promise<Terminal> {
  const terminal = openTerminal(args, { cwd: top, columns: 90 });
  await terminal.until(shown);
  return terminal;
}

test('a folder is listed and read, and back returns to it', async () => {
  const terminal = await open(['./notes'], /日本語の見出し/);
  await terminal.until(/1\/5 · 1 not read/);
  expect(terminal.rows()[1]).toMatch(/^ Home {2,}home\.md .* 1 min$/);
  terminal.type('/second\r');
  await terminal.until('Words before it.');
  terminal.type('\u007F');
  await terminal.until('›second▏');
  terminal.type('\u001B[27u');
  await terminal.until('日本語の見出し');
  await quit(terminal);
});

test('a link to a folder leads to its README, or to the list of its files', async () => {
  const terminal = await open(['read', 'notes/home.md'], 'To the guide');
  terminal.type('\t\r');
  await terminal.until('A needle.');
  terminal.type('\u007F');
  await terminal.until('To the guide');
  terminal.type('\t\r');
  await terminal.until(/^ guide\n(?:.*\n)* Second {2,}second\.md/);
  terminal.type('\u007F');
  await terminal.until('To the guide');
  await quit(terminal);
});

test('headings and text are found in all files', async () => {
  const terminal = await open(['read', 'notes'], '1/5');
  terminal.type('Odeep');
  await terminal.until(/lies here\.[\s\S]*1 Deep · Second/);
  terminal.type('\r');
  await terminal.until((shown) => shown.text().includes('lies here.') && !shown.text().includes('›'));
  terminal.type('\u007F');
  await terminal.until(/^ notes/);
  terminal.type('Sneedle');
  await terminal.until(/README\.md:3 A needle\.[\s\S]*second\.md:165 The needle lies here\. .*· 1 Deep/);
  await terminal.until(/1\/2 · 1 not read/);
  terminal.type('\u001B[B\r');
  await terminal.until((shown) => /1\/1/.test(shown.rows().at(-1) ?? '') && shown.text().includes('lies here'));
  terminal.type('\u007F');
  await terminal.until(/2\/2 · 1 not read/);
  terminal.type('\u001B[27u');
  await terminal.until(/^ notes/);
  await quit(terminal);
});

test('the bundled articles are searched where no folder is open', async () => {
  const terminal = await open(['read', 'notes/home.md'], 'To the guide');
  terminal.type('SStrawberry');
  await terminal.until(/strawberry-o1:\d+ .*Strawberry/);
  terminal.type('\r');
  await terminal.until((shown) => !shown.text().includes('›') && shown.text().includes('Strawberry'));
  terminal.type('\u007F');
  await terminal.until('›Strawberry▏');
  terminal.type('\u001B[27u');
  await terminal.until('To the guide');
  await quit(terminal);
});
