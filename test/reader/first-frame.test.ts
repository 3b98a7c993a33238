import { PassThrough } from 'node:stream';
import type { ReadStream } from 'node:tty';
import xterm from '@xterm/headless';
import { expect, test } from 'vitest';
import { frameOf } from '../../src/reader/screen/frame.js';
import type { State } from '../../src/reader/state/state.js';
import { createStore } from '../../src/reader/state/store.js';
import { mount } from '../../src/reader/terminal/ink.js';
import { createScreen } from '../../src/reader/terminal/screen.js';
import { createPainter } from '../../src/style/paint.js';
import { bundled, openedWith, typed } from '../kit/article/reader.js';

/** Cells of a terminal's screen: characters, colours and attributes. */
async function cellsAfter(text: string, { columns, rows }: State['size']): Promise<readonly string[]> {
  const screen = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
  await new Promise<void>((resolve) => screen.write(text, resolve));
  return Array.from({ length: columns * rows }, (_, i) => {
    const cell = screen.buffer.active.getLine(Math.floor(i / columns))?.getCell(i % columns);
    const looks = [cell?.isBold(), cell?.isItalic(), cell?.isUnderline(), cell?.isInverse(), cell?.isStrikethrough()];
    return [cell?.getChars() || ' ', cell?.getFgColor(), cell?.getBgColor(), ...looks.map(Number)].join();
  });
}

test.each([
  ['80x24', 80, 24, ''],
  ['200x60', 200, 60, ''],
  ['narrow', 30, 10, ''],
  ['one cell', 1, 1, ''],
  ['one row', 40, 1, ''],
  ['hits', 80, 24, '/meta'],
  ['the outline', 120, 40, 't'],
])('Ink draws the frame that was painted before it was loaded: %s', async (_, columns, rows, keys) => {
  const state = typed(openedWith(bundled('de'), columns, rows), keys);
  let written = '';
  const write = (text: string): void => {
    written += text;
  };
  const screen = createScreen(write, () => state.size, { titles: false, saves: false });
  const painter = createPainter({ level: 3, hyperlinks: false, theme: 'dark' });
  const paint = (shown: State): readonly string[] => frameOf(shown).map(painter);
  screen.enter();
  screen.draw(paint(state));
  const first = await cellsAfter(written, state.size);
  written = '';
  // The rows on the screen are forgotten, so that everything Ink draws is written.
  screen.forget();
  const keyboard = new PassThrough();
  const stream = Object.assign(keyboard, { isTTY: true, setRawMode: () => keyboard, ref: () => {}, unref: () => {} });
  const mounted = await mount(
    { store: createStore(state, () => {}), screen, paint, receive: () => {} },
    stream as unknown as ReadStream,
  );
  mounted.unmount();
  await mounted.ended;
  expect(written).not.toBe('');
  expect(await cellsAfter(written, state.size)).toEqual(first);
});
