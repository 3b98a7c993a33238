import { expect, test } from 'vitest';
import { createScreen } from '../../../src/reader/terminal/screen.js';

test('the title of the window cannot act on the terminal', () => {
  const written: string[] = [];
  const screen = createScreen(
    (text) => written.push(text),
    () => ({ columns: 80, rows: 24 }),
    { titles: true, saves: false },
  );
  screen.enter();
  screen.title('a\u001B]52;c;eA==\u0007\nb');
  expect(written.at(-1)).toBe('\u001B]2;a␛]52;c;eA==␇ b\u001B\\');
});

test('a screen that is entered again is drawn anew, as another program may have written on it', () => {
  const written: string[] = [];
  const screen = createScreen(
    (text) => written.push(text),
    () => ({ columns: 80, rows: 24 }),
    { titles: false, saves: false },
  );
  screen.enter();
  screen.draw(['first', 'second']);
  const drawn = written.at(-1);
  expect(drawn).toContain('first');
  screen.leave();
  screen.enter();
  screen.draw(['first', 'second']);
  expect(written.at(-1)).toBe(drawn);
});

test('only base64 reaches the clipboard sequence', () => {
  const written: string[] = [];
  const screen = createScreen(
    (text) => written.push(text),
    () => ({ columns: 80, rows: 24 }),
    { titles: false, saves: false },
  );
  screen.copy('eA==\u0007\u001B[2J');
  expect(written).toEqual([]);
  screen.copy('eA==');
  expect(written).toEqual(['\u001B]52;c;eA==\u001B\\']);
});

test('rows are shown however many different ones have been on the screen', () => {
  const written: string[] = [];
  const screen = createScreen(
    (text) => written.push(text),
    () => ({ columns: 80, rows: 24 }),
    { titles: false, saves: false },
  );
  screen.enter();
  for (let page = 0; page < 400; page += 1) {
    const rows = Array.from({ length: 24 }, (_, row) => `page ${page}, row ${row}`);
    screen.stream.write(screen.tokensOf(rows));
    expect(written.at(-1)).toContain(`page ${page}, row 23`);
  }
});

test('the mouse is taken whenever the screen is entered, and given back whenever it is left', () => {
  const written: string[] = [];
  const screen = createScreen(
    (text) => written.push(text),
    () => ({ columns: 80, rows: 24 }),
    { titles: false, saves: false },
  );
  const modes = (): readonly string[] =>
    Array.from(
      written
        .splice(0)
        .join('')
        .matchAll(/\[\?(100\d[hl])/g),
      ([, mode = '']) => mode,
    );
  screen.enter();
  expect(modes()).toEqual(['1007h']);
  screen.takeMouse(false);
  screen.takeMouse(false);
  expect(modes()).toEqual(['1000h', '1006h']);
  screen.leave();
  expect(modes()).toEqual(['1006l', '1000l']);
  screen.enter();
  expect(modes()).toEqual(['1007h', '1000h', '1006h']);
  screen.wheelWasOff();
  screen.leave();
  screen.takeMouse(false);
  expect(modes()).toEqual(['1006l', '1000l', '1007l']);
  screen.wheelWasOff();
  expect(modes()).toEqual(['1007l']);
});

test('motion while a button is pressed is reported only if drags are wanted, and no longer after leaving', () => {
  const written: string[] = [];
  const screen = createScreen(
    (text) => written.push(text),
    () => ({ columns: 80, rows: 24 }),
    { titles: false, saves: false },
  );
  screen.enter();
  screen.takeMouse(true);
  expect(written.splice(0).join('')).toContain('[?1000h\u001B[?1006h\u001B[?1002h');
  screen.leave();
  expect(written.splice(0).join('')).toContain('[?1002l\u001B[?1006l\u001B[?1000l');
});
