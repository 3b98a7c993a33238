import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { quit } from '../kit/terminal/reader-in-terminal.js';
import { openTerminal, type Terminal } from '../kit/terminal/terminal.js';

/** A home with an empty library, in which readers come and go. */
function home() {
  const top = mkdtempSync(join(tmpdir(), 'llama-news-library-'));
  onTestFinished(() => rmSync(top, { recursive: true, force: true }));
  const library = join(top, 'library');
  const env = { XDG_STATE_HOME: join(top, 'state'), LLAMA_NEWS_LIBRARY: library };
  return {
    top,
    library,
    keep: (name: string, lines: readonly string[], text: string): void => {
      mkdirSync(library, { recursive: true });
      writeFileSync(join(library, name), ['---', ...lines, '---', '', text].join('\n'));
    },
    open: async (args: readonly string[], shown: string | RegExp, more = {}): Promise<Terminal> => {
      const terminal = openTerminal(args, { cwd: top, columns: 80, rows: 12, env: { ...env, ...more } });
      await terminal.until(shown);
      return terminal;
    },
  };
}

const ESSAY = `# An essay\n\n${Array.from({ length: 60 }, (_, i) => `Paragraph number ${i}.\n\n`).join('')}`;

test('an article is kept, read on another day where it was left, archived, removed and brought back', async () => {
  const { top, library, open } = home();
  writeFileSync(join(top, 'essay.md'), ESSAY);
  const first = await open(['read', 'essay.md'], 'An essay');
  first.type('20G');
  await first.until(/^ +Paragraph number 19\./);
  first.type('A');
  await first.until('Kept: an-essay · B opens the library');
  first.type('A');
  await first.until('Already kept: an-essay');
  await quit(first);

  const second = await open(['library'], /• An essay .* \d\d% +1 min/);
  second.type('/ess\r');
  await second.until(/^ +Paragraph number 19\.[\s\S]*Continued where you left off/);
  second.type(' '.repeat(20));
  await second.until('Paragraph number 59.');
  second.type('\u007F');
  await second.until(/›ess[\s\S]*• An essay .* 100% +1 min/);
  second.type('\u001B[27u');
  await second.until(/^ Library/);
  second.type('e');
  await second.until(/✓ An essay[\s\S]*Archived: An essay · u takes that back/);
  second.type('u');
  await second.until(/• An essay[\s\S]*Taken back: An essay/);
  second.type('d');
  await second.until(/Still empty: A in a text keeps it[\s\S]*In the bin: An essay · u brings it back/);
  const [name = ''] = readdirSync(join(library, '.trash'));
  expect(readdirSync(library)).toEqual(['.trash']);
  second.type('u');
  await second.until(/• An essay .* 100% +1 min/);
  expect(readFileSync(join(library, name), 'utf8')).toContain('Paragraph number 59.');
  await quit(second);
});

test('the shown article is archived and removed in its text; both are taken back', async () => {
  const { library, keep, open } = home();
  keep('essay.md', ['title: An essay', 'saved: 2026-01-01T00:00:00Z'], 'Its text.\n');
  const path = join(library, 'essay.md');
  const before = readFileSync(path, 'utf8');
  const terminal = await open(['read', 'essay'], 'Its text.');
  terminal.type(':archive\r');
  await terminal.until('Archived: An essay · U takes that back');
  expect(readFileSync(path, 'utf8')).toContain('\nread: ');
  terminal.type('U');
  await terminal.until('Taken back: An essay');
  expect(readFileSync(path, 'utf8')).toBe(before);
  terminal.type('U');
  await terminal.until('to take back');
  terminal.type(':remove\r');
  await terminal.until(/^ Library[\s\S]*Still empty[\s\S]*In the bin: An essay · u brings it back/);
  expect(existsSync(path)).toBe(false);
  terminal.type('u');
  await terminal.until(/^ Library\n • An essay[\s\S]*Taken back: An essay/);
  expect(readFileSync(path, 'utf8')).toBe(before);
  await quit(terminal);
});

test('back passes over a removed article, and shows it again when it has come back', async () => {
  const { top, keep, open } = home();
  writeFileSync(join(top, 'first.md'), '# First\n\nThe first text.\n');
  keep('essay.md', ['title: An essay', 'saved: 2026-01-01T00:00:00Z'], 'Its text.\n');
  const terminal = await open(['read', 'first.md'], 'The first text.');
  terminal.type('B');
  await terminal.until('An essay');
  terminal.type('\r');
  await terminal.until('Its text.');
  terminal.type('ma:remove\r');
  await terminal.until(/^ Library[\s\S]*In the bin: An essay/);
  terminal.type('\u007F');
  await terminal.until((shown) => /^ Library/.test(shown.text()) && !shown.text().includes('In the bin'));
  terminal.type('\u007F');
  await terminal.until('The first text.');
  terminal.type("'a");
  await terminal.until('No mark a');
  terminal.type('B');
  await terminal.until(/^ Library/);
  terminal.type('u');
  await terminal.until('Taken back: An essay');
  terminal.type('\r');
  await terminal.until('Its text.');
  terminal.type(`B${'\u007F'}`);
  await terminal.until('Its text.');
  await quit(terminal);
});

test('the library opens without a source by setting, from any text, and back returns to the text', async () => {
  const { keep, open } = home();
  const articles = {
    one: ['saved: 2026-01-01T00:00:00Z', 'tags: [sea]'],
    two: ['saved: 2026-01-02T00:00:00Z', 'tags: [land]'],
  };
  for (const [name, lines] of Object.entries(articles))
    keep(`${name}.md`, [`title: The ${name}`, ...lines], `Text of ${name}.\n\n## Deep in ${name}\n\nA needle.\n`);
  const terminal = await open([], /^ Library\n • The two .*#land .*new +1 min\n • The one .*#sea .*new +1 min/, {
    LLAMA_NEWS_START: 'library',
  });
  terminal.type('/#se');
  await terminal.until((shown) => shown.text().includes('The one') && !shown.text().includes('The two'));
  terminal.type('\r');
  await terminal.until('Text of one.');
  terminal.type('B');
  await terminal.until(/^ Library\n • The two/);
  terminal.type('Odeep two\r');
  await terminal.until(/^ +Deep in two/);
  terminal.type('Sneedle');
  await terminal.until(/The two:\d+ A needle\. .*· 1 Deep in two[\s\S]*The one:\d+ A needle\./);
  terminal.type('\u001B[27u\u007F');
  await terminal.until(/^ Library\n • The two/);
  terminal.type('twet -sea\r');
  await terminal.until(/• The one .*#wet[\s\S]*Tags: wet/);
  await quit(terminal);
});

test('foreign, broken, huge and vanishing files do no harm', async () => {
  const { library, keep, open } = home();
  keep('2026-01-01-good.md', ['title: Good', 'saved: 2026-01-03T00:00:00Z'], 'Good text.\n');
  keep(
    '2026-01-01-good.sync-conflict-20260101-120000-ABCDEFG.md',
    ['title: Good', 'saved: 2026-01-02T00:00:00Z'],
    'Other.\n',
  );
  keep('huge.md', ['title: Huge', 'saved: 2026-01-01T00:00:00Z'], 'Words of a huge text.\n\n'.repeat(250_000));
  keep('gone.md', ['title: Gone', 'saved: 2025-01-01T00:00:00Z'], 'Gone text.\n');
  keep('evil.md', ['title: "Evil\\e]0;x\\a\\e[2J"', 'saved: 2024-01-01T00:00:00Z'], 'Evil text.\n');
  const foreign = {
    'foreign.md': '# Foreign\n',
    'broken.md': '---\nsaved: [\n---\n',
    'binary.md': '\0\u0001'.repeat(99),
    'a.txt': 'saved: x',
  };
  for (const [name, text] of Object.entries(foreign)) writeFileSync(join(library, name), text);
  symlinkSync('nowhere.md', join(library, 'dangling.md'));
  const terminal = await open(
    ['library'],
    /• Good .*new +1 min\n ! Good .*conflict copy .*\n • Huge .*new\n • Gone .*\n • Evil.*\n\n[\s\S]*1\/5/,
  );
  rmSync(join(library, 'gone.md'));
  terminal.type('/gone\r');
  await terminal.until(/gone\.md/);
  terminal.type('\u001B[27u');
  await terminal.until(/• Huge/);
  terminal.type('r');
  await terminal.until((shown) => /1\/4|\/4/.test(shown.rows().at(-1) ?? ''));
  terminal.type('G\r');
  await terminal.until('Evil text.');
  expect(terminal.title()).not.toBe('x');
  await quit(terminal);
  for (const [name, text] of Object.entries(foreign)) expect(readFileSync(join(library, name), 'utf8')).toBe(text);
  expect(existsSync(join(library, '.trash'))).toBe(false);
});
