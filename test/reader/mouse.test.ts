import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { bySuite } from '../kit/random/by-suite.js';
import { status } from '../kit/terminal/reader-in-terminal.js';
import { openTerminal, type Terminal } from '../kit/terminal/terminal.js';

const ESC = '\u001B';
const TAKEN = `${ESC}[?1000h${ESC}[?1006h`;
const GIVEN = `${ESC}[?1006l${ESC}[?1000l`;
const ATTRIBUTES = `${ESC}[?62;22c`;

const folder = mkdtempSync(join(tmpdir(), 'llama-news-mouse-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const path = join(folder, 'text.md');
writeFileSync(path, `# Title\n\n[The end](#end) of it\n\n${'Paragraph.\n\n'.repeat(40)}## End\n\nLast.\n`);
const editor = join(folder, 'editor');
writeFileSync(editor, '#!/bin/sh\nprintf "<edited>"\n');
chmodSync(editor, 0o755);

/** Opens the text. The terminal replies to questions with these words before its attributes. */
async function read(args: readonly string[], reply = '', env: Readonly<Record<string, string>> = {}) {
  const terminal = openTerminal(['read', path, ...args], { env, answer: `${reply}${ATTRIBUTES}` });
  await terminal.until((shown) => shown.inAlternateScreen() && status(shown).includes('? help'));
  return terminal;
}

const taken = (terminal: Terminal): Promise<void> => terminal.until(({ output }) => output().includes(TAKEN));

const ends = [
  ['q', (terminal: Terminal) => terminal.type('q'), 0],
  ['Ctrl-C', (terminal: Terminal) => terminal.type('\u0003'), 130],
  ['SIGTERM', (terminal: Terminal) => terminal.kill('SIGTERM'), 143],
  ['SIGQUIT', (terminal: Terminal) => terminal.kill('SIGQUIT'), 131],
] as const;
test.each(ends.slice(0, bySuite(2, 4)))('the mouse is given back after %s', async (_, end, code) => {
  const terminal = await read(['--mouse', 'wheel']);
  await taken(terminal);
  end(terminal);
  expect(await terminal.ended).toEqual({ code, signal: 0 });
  const [before = '', after] = terminal.output().split(GIVEN);
  expect(before.split(TAKEN)).toHaveLength(2);
  expect(after).not.toMatch(/\[\?(?:10\d\d|2004)h/);
});

test('an editor has no mouse, and the reader has it again afterwards', async () => {
  const terminal = await read(['--mouse', 'full'], '', { VISUAL: editor });
  await taken(terminal);
  terminal.type('v');
  await terminal.until(({ output }) => output().split('<edited>')[1]?.includes(TAKEN) ?? false);
  await terminal.until((shown) => shown.text().includes('The end') && status(shown).includes('Reloaded'));
  const [before = '', edited = ''] = terminal.output().split('<edited>');
  expect(before.lastIndexOf(GIVEN)).toBeGreaterThan(before.lastIndexOf(TAKEN));
  expect(edited).toContain(TAKEN);
  const row = terminal.rows().findIndex((shown) => shown.includes('The end'));
  const at = `${(terminal.rows()[row]?.indexOf('The end') ?? 0) + 1};${row + 1}`;
  terminal.type(`${ESC}[<0;${at}M${ESC}[<0;${at}m`);
  await terminal.until('Last.');
  terminal.type('q');
  expect(await terminal.ended).toEqual({ code: 0, signal: 0 });
});

test('the wheel alone scrolls with --mouse wheel, and reports that nobody asked for do nothing', async () => {
  const reports = `${ESC}[<0;6;3M${ESC}[<0;6;3m${ESC}[M !!${ESC}[64;6;3M${ESC}[<64;-6;99999999M`;
  for (const [mode, scrolls] of [
    ['wheel', true],
    ['off', false],
  ] as const) {
    const terminal = await read(['--mouse', mode]);
    if (scrolls) await taken(terminal);
    terminal.type(`${reports}${ESC}[<65;6;3Mü`);
    await terminal.until('ü is not bound');
    expect(terminal.text().includes('Title')).toBe(!scrolls);
    expect(terminal.text()).not.toContain('Last.');
    terminal.type('q');
    expect(await terminal.ended).toEqual({ code: 0, signal: 0 });
    expect(terminal.output().includes(TAKEN)).toBe(scrolls);
  }
});

test('the wheel sends arrows no longer if it sent none before, as far as the terminal says so', async () => {
  for (const [reply, ends] of [
    [`${ESC}[?1007;2$y`, true],
    [`${ESC}[?1007;1$y`, false],
    [`${ESC}[?1007;0$y`, false],
    ['', false],
  ] as const) {
    const terminal = await read([], reply, { NO_COLOR: '1' });
    await terminal.until(({ output }) => output().includes(`${ESC}[?1007h`));
    terminal.type('q');
    expect(await terminal.ended).toEqual({ code: 0, signal: 0 });
    expect(terminal.output().includes(`${ESC}[?1007l`), JSON.stringify(reply)).toBe(ends);
    expect(terminal.output().indexOf('[?1007$p')).toBeLessThan(terminal.output().indexOf('[?1007h'));
  }
});

test('the Linux console, which would print questions, is asked nothing', async () => {
  const terminal = await read([], '', { TERM: 'linux' });
  terminal.type('q');
  expect(await terminal.ended).toEqual({ code: 0, signal: 0 });
  expect(terminal.output()).not.toContain('$p');
  expect(terminal.output()).not.toContain(`${ESC}[c`);
});

test('a drag selects words with --mouse full alone, and motion is reported no longer afterwards', async () => {
  for (const [mode, selects] of [
    ['full', true],
    ['wheel', false],
  ] as const) {
    const terminal = await read(['--mouse', mode]);
    await taken(terminal);
    const row = terminal.rows().findIndex((shown) => shown.includes('The end')) + 1;
    const column = (terminal.rows()[row - 1]?.indexOf('end') ?? 0) + 1;
    terminal.type(`${ESC}[<0;${column};${row}M${ESC}[<32;${column + 5};${row}M${ESC}[<0;${column + 5};${row}m`);
    if (selects) {
      await terminal.until(() => status(terminal).includes('Y yellow'));
      // What was selected is "end of".
      terminal.type('y');
      await terminal.until(': 6 characters');
    }
    terminal.type('ü');
    await terminal.until('ü is not bound');
    terminal.type('q');
    expect(await terminal.ended).toEqual({ code: 0, signal: 0 });
    expect(terminal.output().includes(`${ESC}[?1002h`)).toBe(selects);
    expect(terminal.output().includes(`${ESC}[?1002l`)).toBe(selects);
  }
});
