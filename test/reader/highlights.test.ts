import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openTerminal, type Terminal } from '../kit/terminal/terminal.js';

const folder = mkdtempSync(join(tmpdir(), 'llama-news-highlights-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Cells of the screen that have an attribute, row by row, without the status line. */
function cellsOf(terminal: Terminal, attribute: 'isUnderline' | 'isInverse'): readonly string[] {
  const buffer = terminal.buffer();
  return terminal
    .rows()
    .slice(0, -1)
    .map((row, y) => {
      const line = buffer.getLine(buffer.viewportY + y);
      return Array.from(row, (character, x) => (line?.getCell(x)?.[attribute]() ? character : ''))
        .join('')
        .trim();
    })
    .filter((text) => text !== '');
}

const drawn = (terminal: Terminal, attribute: 'isUnderline' | 'isInverse', words: string): Promise<void> =>
  terminal.until((shown) => shown.shown() && cellsOf(shown, attribute).join(' ') === words);

test('a highlight over a wrapped phrase at 40 columns is drawn, kept, and shown at 80', async () => {
  const path = join(folder, 'text.md');
  const words = Array.from({ length: 30 }, (_, i) => `word${i}`).join(' ');
  writeFileSync(path, `# Title\n\n${words}. A last sentence.\n`);
  const env = { NO_COLOR: '1', XDG_DATA_HOME: join(folder, 'data'), XDG_STATE_HOME: join(folder, 'state') };
  const open = async (columns: number): Promise<Terminal> => {
    const terminal = openTerminal(['read', path], { env, columns, rows: 20 });
    await terminal.until((shown) => shown.inAlternateScreen() && shown.text().includes('word29'));
    return terminal;
  };

  const narrow = await open(40);
  narrow.type('/word5 word6\rV');
  await drawn(narrow, 'isInverse', 'word5 word6');
  narrow.type('w\t');
  await drawn(narrow, 'isInverse', 'word5 word6 word7');
  narrow.type('\r');
  await narrow.until('Highlighted: red');
  narrow.type('\u001B[27u');
  await drawn(narrow, 'isUnderline', 'word5R word6 word7');
  const rows = narrow.rows().filter((row) => /word[567]\b/.test(row));
  expect(rows).toHaveLength(2);
  expect(rows[0]).toMatch(/ R$/);
  narrow.type('q');
  expect(await narrow.ended).toEqual({ code: 0, signal: 0 });
  expect(readdirSync(join(folder, 'data', 'llama-news', 'notes'))).toHaveLength(1);

  const wide = await open(80);
  await drawn(wide, 'isUnderline', 'Rword5 word6 word7');
  expect(wide.rows().filter((row) => /word[567]\b/.test(row))).toHaveLength(1);
  wide.type('q');
  expect(await wide.ended).toEqual({ code: 0, signal: 0 });
});
