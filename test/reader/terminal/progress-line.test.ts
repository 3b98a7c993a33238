import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { messagesFor } from '../../../src/messages/ui.js';
import { createProgressLine } from '../../../src/reader/terminal/progress-line.js';
import { createRow } from '../../../src/reader/terminal/rewritten-row.js';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const ERASE = '\r\u001B[K';

test('a row is written over the one before, as far as the terminal is wide, and erased once', () => {
  const written: string[] = [];
  const row = createRow(
    (text) => written.push(text),
    () => 10,
  );
  row.erase();
  for (const text of ['short', '123456789', '1234567890']) row.show(text);
  for (let time = 0; time < 2; time += 1) row.erase();
  row.show('again');
  const shown = ['short', '123456789', '12345678…'].map((text) => ERASE + text);
  expect(written).toEqual([...shown, ERASE, `${ERASE}again`]);
});

test('a fetch is told after 300 ms and every 200 ms after that, in a row that is erased at its end', () => {
  const written: string[] = [];
  const line = createProgressLine(
    (text) => written.push(text),
    () => 60,
    messagesFor('en'),
    'Esc',
  );
  const at = (bytes: number): void => line.note({ address: 'https://e.x/a', bytes });
  at(0);
  vi.advanceTimersByTime(299);
  expect(written).toEqual([]);
  at(5000);
  vi.advanceTimersByTime(1);
  expect(written.splice(0)).toEqual([`${ERASE}Loading https://e.x/a · 5 KB · 0 s · Esc stops`]);
  vi.advanceTimersByTime(199);
  expect(written).toEqual([]);
  at(9000);
  vi.advanceTimersByTime(601);
  expect(written).toHaveLength(4);
  expect(written.splice(0).at(-1)).toBe(`${ERASE}Loading https://e.x/a · 9 KB · 1 s · Esc stops`);
  line.erase();
  vi.advanceTimersByTime(200);
  expect(written.splice(0)).toEqual([ERASE, expect.stringContaining('9 KB')]);
  line.stop();
  vi.advanceTimersByTime(5000);
  expect(written).toEqual([ERASE]);
});

test('a fetch that ends soon leaves the terminal as it is; an address that is too long fits into it', () => {
  const written: string[] = [];
  const open = () =>
    createProgressLine(
      (text) => written.push(text),
      () => 50,
      messagesFor('en'),
    );
  const soon = open();
  soon.note({ address: 'https://e.x/a', bytes: 0 });
  vi.advanceTimersByTime(299);
  soon.stop();
  expect(written).toEqual([]);
  const long = open();
  long.note({ address: `https://e.x/${'a'.repeat(90)}`, bytes: 0 });
  vi.advanceTimersByTime(300);
  expect(written[0]).toHaveLength(ERASE.length + 49);
  expect(written[0]).toMatch(/a… · 0 s$/);
  long.stop();
});
