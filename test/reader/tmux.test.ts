import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hasTmux, inTmux, type Tmux } from '../kit/terminal/tmux.js';

const ESC = '\u001B';
const [UP, DOWN] = [`${ESC}[<64;10;5M`, `${ESC}[<65;10;5M`];
const SUSPEND = '\u001A';

const TEXT = [
  '# Title',
  '[The end](#end) of it',
  ...Array.from({ length: 60 }, (_, i) => `Paragraph ${i}.`),
  '## End',
  'Last.',
];
const first = ({ terminal }: Tmux): string =>
  terminal
    .rows()
    .find((row) => row.trim() !== '')
    ?.trim() ?? '';
const status = ({ terminal }: Tmux): string => terminal.rows().at(-1) ?? '';

/** Opens a text in the reader, and notes the terminal's settings before that. */
async function read(tmux: Tmux, options = ''): Promise<void> {
  writeFileSync(join(tmux.folder, 'text.md'), TEXT.join('\n\n'));
  tmux.terminal.type(`stty -a > before; llama-news text.md ${options}\r`);
  await tmux.terminal.until(() => first(tmux) === 'Title' && status(tmux).includes('? help'));
}

/** Waits for the shell to ask for a command; what is typed before the reader has ended is lost. */
const prompted = ({ terminal }: Tmux): Promise<void> =>
  terminal.until(() => terminal.rows().findLast((row) => row !== '') === '>');

/** Quits the reader. The terminal has its settings back, and tmux the mouse. */
async function quit(tmux: Tmux): Promise<void> {
  tmux.terminal.type('q');
  await tmux.until('#{alternate_on} #{mouse_any_flag}', '0 0');
  await prompted(tmux);
  tmux.terminal.type('stty -a > after; echo "it is" over\r');
  await tmux.terminal.until('it is over');
  expect(readFileSync(join(tmux.folder, 'after'), 'utf8')).toBe(readFileSync(join(tmux.folder, 'before'), 'utf8'));
}

describe.skipIf(!hasTmux)('in tmux (skipped where it is not installed)', () => {
  test('the wheel scrolls if the mouse is on, and the shell has no mouse afterwards', () =>
    inTmux(['set -g mouse on'], async (tmux) => {
      await read(tmux);
      await tmux.until('#{mouse_any_flag}', '1');
      tmux.terminal.type(DOWN);
      await tmux.terminal.until(() => first(tmux) === 'The end of it');
      tmux.terminal.type(DOWN);
      await tmux.terminal.until(() => first(tmux).startsWith('Paragraph'));
      tmux.terminal.type(UP + UP);
      await tmux.terminal.until(() => first(tmux) === 'Title');
      await tmux.until('#{pane_in_mode}', '0');
      await quit(tmux);
    }));

  test('a click follows a link and jumps in the outline with --mouse full, even if the mouse is off in tmux', () =>
    inTmux([], async (tmux) => {
      await read(tmux, '--mouse full');
      await tmux.until('#{mouse_any_flag}', '1');
      const clickOn = async (text: string): Promise<void> => {
        await tmux.terminal.until(text);
        const row = tmux.terminal.rows().findIndex((shown) => shown.includes(text));
        const at = `${(tmux.terminal.rows()[row]?.indexOf(text) ?? 0) + 2};${row + 1}`;
        tmux.terminal.type(`${ESC}[<0;${at}M${ESC}[<0;${at}m`);
      };
      await clickOn('The end');
      await tmux.terminal.until(() => tmux.terminal.text().includes('Last.'));
      tmux.terminal.type('gt');
      await tmux.terminal.until(() => status(tmux).includes('Enter jump'));
      await clickOn('1 End');
      await tmux.terminal.until(() => tmux.terminal.text().includes('Last.') && !status(tmux).includes('Enter jump'));
      await quit(tmux);
    }));

  test('text that is pasted is typed into the search line and nowhere else', () =>
    inTmux([], async (tmux) => {
      await read(tmux);
      tmux.ask('set-buffer', 'q\njGPara');
      tmux.ask('paste-buffer', '-p');
      await tmux.terminal.until('Pasted text ignored');
      expect(first(tmux)).toBe('Title');
      tmux.terminal.type('/');
      await tmux.terminal.until(() => status(tmux).includes('/▏'));
      tmux.ask('paste-buffer', '-p');
      await tmux.terminal.until(() => status(tmux).includes('/q jGPara▏'));
      tmux.terminal.type(ESC);
      await tmux.terminal.until(() => !status(tmux).includes('▏'));
      // Nothing is taken from a tmux that has no mouse.
      expect(tmux.ask('display-message', '-p', '#{mouse_any_flag}')).toBe('0');
      await quit(tmux);
    }));

  test('a resized window is filled, and Ctrl-Z lends the terminal to the shell until fg', () =>
    inTmux(['set -g mouse on'], async (tmux) => {
      await read(tmux);
      tmux.terminal.type(']]');
      await tmux.terminal.until(() => tmux.terminal.text().includes('Last.'));
      for (const [columns, rows] of [
        [120, 40],
        [38, 9],
        [80, 24],
      ] as const) {
        tmux.terminal.resize(columns, rows);
        await tmux.terminal.until(() => status(tmux).length === columns - 1 && tmux.terminal.text().includes('Last.'));
      }
      await tmux.until('#{mouse_any_flag}', '1');
      tmux.terminal.type(SUSPEND);
      await tmux.terminal.until('Stopped');
      await tmux.until('#{alternate_on} #{mouse_any_flag}', '0 0');
      await prompted(tmux);
      tmux.terminal.type('stty -a | diff before - && echo "as" before\r');
      await tmux.terminal.until('as before');
      tmux.terminal.type('fg\r');
      await tmux.until('#{alternate_on} #{mouse_any_flag}', '1 1');
      await tmux.terminal.until(() => status(tmux).includes('? help') && tmux.terminal.text().includes('Last.'));
      tmux.terminal.type(UP);
      await tmux.terminal.until('Paragraph 59.');
      await quit(tmux);
    }));
});
