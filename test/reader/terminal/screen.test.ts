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
  expect(written.join('')).not.toContain(']2;');
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
  for (const base64 of ['eA==', '+/09AZaz']) screen.copy(base64);
  expect(written).toEqual(['\u001B]52;c;eA==\u001B\\', '\u001B]52;c;+/09AZaz\u001B\\']);
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

test.each([
  [true, true],
  [true, false],
  [false, true],
  [false, false],
])('what the terminal had before is saved and restored where it can, titles: %s, modes: %s', (titles, saves) => {
  const written: string[] = [];
  const screen = createScreen(
    (text) => written.push(text),
    () => ({ columns: 80, rows: 24 }),
    { titles, saves },
  );
  const sent = (): string => JSON.stringify(written.splice(0).join('')).replaceAll('\\u001b', '^').slice(1, -1);
  screen.title('Before');
  screen.draw(['nothing']);
  screen.leave();
  expect(sent()).toBe('');
  for (let time = 0; time < 2; time += 1) screen.enter();
  const [saved, restored] = titles ? ['^[22;0t', '^[23;0t'] : ['', ''];
  const [wheel, wheelBack] = saves ? ['^[?1007s', '^[?1007r'] : ['', ''];
  const title = (text: string): string => (titles ? `^]2;${text}^\\\\` : '');
  expect(sent()).toBe(`${saved}${wheel}^[?1049h^[?1007h^[?2004h^[?25l^[?7l^[H^[2J${title('Before')}`);
  for (const text of ['After', 'After']) screen.title(text);
  expect(sent()).toBe(title('After'));
  for (let time = 0; time < 2; time += 1) screen.leave();
  expect(sent()).toBe(`^[0m^[?2004l^[?7h^[?25h^[?1049l${wheelBack}${restored}`);
});

test('what Ink needs of a stream is there: its size, and a call when a frame is written', async () => {
  let size = { columns: 80, rows: 24 };
  const written: string[] = [];
  const { enter, draw, tokensOf, stream } = createScreen(
    (text) => written.push(text),
    () => size,
    { titles: false, saves: false },
  );
  enter();
  expect([stream.columns, stream.rows, stream.isTTY]).toEqual([80, 24, true]);
  size = { columns: 40, rows: 12 };
  expect([stream.columns, stream.rows]).toEqual([40, 12]);
  draw(['a', 'b  ']);
  expect(written.splice(1)).toEqual(['\u001B[?2026h\u001B[1H\u001B[2Ka\u001B[2H\u001B[2Kb\u001B[?2026l']);
  // Ink writes a frame only if it differs.
  expect(tokensOf(['a', 'c'])).not.toBe(tokensOf(['a', 'd']));
  // What Ink writes besides rows changes nothing.
  await new Promise<void>((resolve) => stream.write('\u001B[2J', 'utf8', () => resolve()));
  await new Promise<void>((resolve) => stream.write(`\u001B[H${tokensOf(['a', 'c'])}`, () => resolve()));
  expect(written.splice(1)).toEqual(['\u001B[?2026h\u001B[2H\u001B[2Kc\u001B[?2026l']);
});
