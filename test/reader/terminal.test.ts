import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { NODE, PROGRAM } from '../kit/program/program.js';
import { run } from '../kit/program/run.js';
import { firstRow, quit, status } from '../kit/terminal/reader-in-terminal.js';
import { openShell, openTerminal, spawnTerminal, type Terminal } from '../kit/terminal/terminal.js';

const folder = mkdtempSync(join(tmpdir(), 'llama-news-terminal-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ESCAPE = '\u001B';

async function read(args: readonly string[] = [], options: Parameters<typeof openTerminal>[1] = {}): Promise<Terminal> {
  const terminal = openTerminal(['read', ...args], options);
  await terminal.until((shown) => shown.inAlternateScreen() && status(shown).trim() !== '');
  return terminal;
}

/** Colours of the byline's cells as 24-bit numbers, -1 for the terminal's default. */
const bylineColour = (terminal: Terminal) => {
  const cell = terminal.buffer().getLine(3)?.getCell(6);
  return { text: cell?.isFgRGB() ? cell.getFgColor() : -1, page: cell?.isBgRGB() ? cell.getBgColor() : -1 };
};

const QUESTION = `${ESCAPE}]11;?${ESCAPE}\\${ESCAPE}[c`;
const LIGHT = `${ESCAPE}]11;rgb:ffff/ffff/eeee${ESCAPE}\\${ESCAPE}[?62;4c`;
const DARK = `${ESCAPE}]11;rgb:1e/1e/2e\u0007${ESCAPE}[?1;2c`;
const TRUECOLOR = { COLORTERM: 'truecolor' };

describe('the theme', () => {
  test.each([
    ['light', LIGHT, 0x585858],
    ['dark', DARK, 0x9e9e9e],
  ])('the theme is %s on a background of that kind, which stays as it is', async (_, answer, colour) => {
    const terminal = await read([], { env: TRUECOLOR, answer });
    await terminal.until((shown) => bylineColour(shown).text === colour);
    expect(bylineColour(terminal).page).toBe(-1);
    expect(status(terminal)).toContain('? help');
    await quit(terminal);
    expect(terminal.output().split(QUESTION)).toHaveLength(2);
  });

  test('the theme suits any background if the terminal does not answer', async () => {
    for (const answer of ['', `${ESCAPE}[?6c`]) {
      const terminal = await read([], { env: TRUECOLOR, answer });
      expect(bylineColour(terminal)).toEqual({ text: -1, page: -1 });
      terminal.type(']]');
      await terminal.until((shown) => firstRow(shown).startsWith('Metas Vision'));
      await quit(terminal);
    }
  });

  test('a theme chosen by --theme or T brings its own background if the terminal has another', async () => {
    const terminal = await read(['--theme', 'light'], { env: TRUECOLOR, answer: DARK });
    expect(bylineColour(terminal)).toEqual({ text: 0x585858, page: 0xfafafa });
    terminal.type('TTT');
    await terminal.until((shown) => bylineColour(shown).text === 0x9e9e9e);
    expect(bylineColour(terminal).page).toBe(0x1c1c1c);
    await quit(terminal);
  });

  test('replies about the background are not keys, whenever and in whatever pieces they come', async () => {
    const terminal = await read([], { env: TRUECOLOR });
    for (const part of [`${ESCAPE}]11;rgb:ff`, 'ff/ffff/', `ffff${ESCAPE}`, '\\', `${ESCAPE}[?6`, '2;22c', ']]'])
      terminal.type(part);
    await terminal.until((shown) => firstRow(shown).startsWith('Metas Vision'));
    expect(status(terminal)).not.toContain('No command');
    await quit(terminal);
  });

  test('the background is not asked for without colours', async () => {
    const terminal = await read([], { env: { ...TRUECOLOR, NO_COLOR: '1' }, answer: LIGHT });
    await quit(terminal);
    expect(terminal.output()).not.toContain(']11;?');
  });

  test('an unknown theme is refused', () => {
    const { code, stderr } = run(['read', '--theme', 'pink']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/--theme.*auto, accents, dark, light or mono/);
  });
});

test("the window's title is the article's, and is given back", async () => {
  const terminal = await read();
  await terminal.until((shown) => shown.title().startsWith('Zuckerberg legt offen'));
  terminal.type('e');
  await terminal.until((shown) => !shown.title().startsWith('Zuckerberg'));
  await quit(terminal);
  expect(terminal.output()).toContain(`${ESCAPE}[22;0t`);
  expect(terminal.output().indexOf(`${ESCAPE}[23;0t`)).toBeGreaterThan(terminal.output().indexOf(`${ESCAPE}[22;0t`));
});

test('a window that has its old size again at once is drawn anew', async () => {
  const terminal = await read(['-s', '3']);
  const before = terminal.text();
  terminal.resize(30, 5);
  terminal.resize(80, 24);
  await terminal.until((shown) => shown.text() === before);
  await quit(terminal);
});

test('a storm of resizes and keys leaves the screen that the last ones ask for', async () => {
  const terminal = await read(['-s', '3']);
  const before = terminal.rows();
  for (let i = 0; i < 60; i += 1) {
    terminal.resize(20 + ((i * 37) % 150), 5 + ((i * 13) % 40));
    terminal.type(['j', 't', ESCAPE, '/die', ESCAPE, '?', ESCAPE, 'k', 'T', 'F', ESCAPE][i % 11] ?? 'j');
  }
  terminal.resize(80, 24);
  terminal.type(`${ESCAPE}${ESCAPE}${ESCAPE}${ESCAPE}`);
  terminal.type('o3\r');
  await terminal.until((shown) => shown.rows().slice(0, -1).join('\n') === before.slice(0, -1).join('\n'));
  await quit(terminal);
});

test('regular expressions are loaded when they are wanted, and keys typed meanwhile are not lost', async () => {
  const terminal = await read();
  terminal.type('/\u0012rechen[a-z]+ung\r');
  await terminal.until((shown) => /[1-9]\d*\/\d+/.test(status(shown)) && !status(shown).includes('▏'));
  terminal.type('/\u0012(a+)+$');
  await terminal.until('0/0');
  terminal.type(ESCAPE);
  await terminal.until((shown) => !status(shown).includes('▏'));
  await quit(terminal);
});

test('headings of all bundled articles are found with keys typed at once', async () => {
  const terminal = await read();
  terminal.type('Opreis bedenk\r');
  await terminal.until((shown) => firstRow(shown) === 'Der Preis der Bedenkzeit');
  await quit(terminal);
});

describe('copying', () => {
  const clipboard = (terminal: Terminal): string =>
    // biome-ignore lint/suspicious/noControlCharactersInRegex: looks for an escape code
    Buffer.from(/\u001B\]52;c;([^\u001B]*)\u001B\\/.exec(terminal.output())?.[1] ?? '', 'base64').toString();

  test('y sends the section to the terminal, and claims no more', async () => {
    const terminal = await read(['-s', 'fazit']);
    terminal.type('y');
    await terminal.until('it may refuse them');
    expect(clipboard(terminal)).toMatch(/^## Fazit und Ausblick\n/);
    expect(clipboard(terminal)).not.toContain('Ähnliche Beiträge\n');
    await quit(terminal);
  });

  test('y copies what can be seen: no controls, no bidi controls, no comments', async () => {
    const path = join(folder, 'hidden.md');
    writeFileSync(path, '# A\u001B]0;b\u0007 c\u202E\r\n\r\nd\u009B <!-- gone\r\n-->`<!-- kept -->`\r\n\r\n\tcode\r\n');
    const terminal = await read([path]);
    terminal.type('y');
    await terminal.until('it may refuse them');
    expect(clipboard(terminal)).toBe('# A␛]0;b␇ c\n\nd\uFFFD \n`<!-- kept -->`\n\n\tcode\n');
    await quit(terminal);
  });

  test('y refuses a section that is too long for terminals', async () => {
    const path = join(folder, 'long.md');
    writeFileSync(path, 'word '.repeat(20_000));
    const terminal = await read([path]);
    terminal.type('y');
    await terminal.until('Not copied: 100,000 characters');
    await quit(terminal);
    expect(terminal.output()).not.toContain(']52;');
  });

  test('y copies into the tmux buffer under tmux', async () => {
    const tmux = join(folder, 'tmux');
    writeFileSync(
      tmux,
      `#!/bin/sh\n[ "$1" = load-buffer ] || exit 1\nprintf '%s ' "$@" > ${folder}/arguments\ncat > ${folder}/buffer\n`,
      {
        mode: 0o755,
      },
    );
    const terminal = await read(['-s', 'fazit'], {
      env: { TMUX: '/tmp/tmux-0/default,1,0', PATH: `${folder}:${process.env.PATH}` },
    });
    terminal.type('y');
    await terminal.until('Copied to the tmux buffer');
    expect(readFileSync(join(folder, 'arguments'), 'utf8')).toBe('load-buffer -w - ');
    expect(readFileSync(join(folder, 'buffer'), 'utf8')).toMatch(/^## Fazit und Ausblick\n/);
    await quit(terminal);
    expect(terminal.output()).not.toContain(']52;');
  });
});

describe('a file that changes', () => {
  const text = Array.from({ length: 50 }, (_, i) => `Paragraph ${i} has ${i * i} words.`).join('\n\n');

  /** Opens a file with that text at its second page. */
  async function readOn(name: string, args: readonly string[] = [], options = {}) {
    const path = join(folder, name);
    writeFileSync(path, text);
    const terminal = await read([path, ...args], options);
    terminal.type(' ');
    await terminal.until((shown) => !firstRow(shown).startsWith('Paragraph 0 '));
    return { path, terminal, row: firstRow(terminal) };
  }

  test('r reloads a changed file at the same words', async () => {
    const { path, terminal, row } = await readOn('reload.md', [], { columns: 200 });
    writeFileSync(path, `Something new.\n\nAnd more.\n\n${text}`);
    terminal.type('r');
    await terminal.until((shown) => status(shown).includes('Reloaded') && firstRow(shown) === row);
    rmSync(path);
    terminal.type('r');
    await terminal.until('no such file');
    expect(firstRow(terminal)).toBe(row);
    await quit(terminal);
  });

  test('--watch reloads a file that changes or is replaced', async () => {
    const { path, terminal, row } = await readOn('watched.md', ['--watch']);
    writeFileSync(path, `New one.\n\n${text}`);
    await terminal.until((shown) => status(shown).includes('Reloaded') && firstRow(shown) === row);
    terminal.type('k');
    await terminal.until((shown) => !status(shown).includes('Reloaded'));
    const next = join(folder, 'watched.new');
    writeFileSync(next, `New one.\n\nNew two.\n\n${text}`);
    expect(openShell(`mv ${next} ${path}`).ended).toBeDefined();
    await terminal.until((shown) => status(shown).includes('Reloaded'));
    await quit(terminal);
  });

  test('--follow begins at the end, and shows what is appended to the file', async () => {
    const { path, terminal } = await readOn('followed.md', ['--follow']);
    appendFileSync(path, '\n\nThe very latest words.\n');
    await terminal.until('The very latest words.');
    terminal.type('q');
    await terminal.ended;
  });

  test('--watch asks for the pager', () => {
    expect(run(['read', '--watch'])).toMatchObject({ code: 2, stdout: '' });
  });

  test('v opens the file in the editor at the line, and reloads it afterwards', async () => {
    const editor = join(folder, 'my editor');
    writeFileSync(
      editor,
      `#!/bin/sh\necho "$@" > ${folder}/edited\nstty -a | grep -o -- '-\\?icanon' >> ${folder}/edited\nprintf 'Written.\\n\\n' > "$3.new"; cat "$3" >> "$3.new"; mv "$3.new" "$3"\n`,
      { mode: 0o755 },
    );
    const { path, terminal, row } = await readOn('edited.md', [], {
      env: { VISUAL: `"${editor}" -x`, EDITOR: 'false' },
    });
    terminal.type('v');
    await terminal.until((shown) => status(shown).includes('Reloaded') && firstRow(shown) === row);
    const [line, mode] = readFileSync(join(folder, 'edited'), 'utf8').split('\n');
    const number = Number(/^Paragraph (\d+)/.exec(row)?.[1]) * 2 + 1;
    expect(line).toBe(`-x +${number} ${path}`);
    expect(mode).toBe('icanon');
    terminal.type('k');
    await terminal.until((shown) => firstRow(shown) !== row);
    await quit(terminal);
  });

  test('an error names an editor that does not exist', async () => {
    const { terminal } = await readOn('none.md', [], { env: { VISUAL: 'no-such-editor' } });
    terminal.type('v');
    await terminal.until('Cannot start no-such-editor');
    await quit(terminal);
  });
});

test('the wheel scrolls as arrows, and no mouse is taken from the terminal', async () => {
  const terminal = await read();
  expect(terminal.output()).toContain(`${ESCAPE}[?1007h`);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: looks for escape codes
  expect(terminal.output()).not.toMatch(/\u001B\[\?(?:9|100[0-36]|1015|1016)h/);
  const row = firstRow(terminal);
  terminal.type(`${ESCAPE}OB${ESCAPE}OB${ESCAPE}OB`);
  await terminal.until((shown) => firstRow(shown) !== row);
  await quit(terminal);
});

test('what the wheel sent before is restored where the terminal can, and nothing odd is sent where it cannot', async () => {
  for (const [env, saves] of [
    [{}, false],
    [{ VTE_VERSION: '7800' }, true],
  ] as const) {
    const terminal = await read([], { env });
    await quit(terminal);
    for (const code of [`${ESCAPE}[?1007s`, `${ESCAPE}[?1007r`]) expect(terminal.output().includes(code)).toBe(saves);
  }
});

test('a link to a heading of another file opens there, and Backspace comes back', async () => {
  writeFileSync(join(folder, 'from.md'), '# From\n\nSee [it](sub%20to.md#the-part) and [none](sub/no.md).\n');
  writeFileSync(join(folder, 'sub to.md'), `# To\n\n${'filler\n\n'.repeat(40)}## The part\n\nHere.\n`);
  const terminal = spawnTerminal(NODE, [PROGRAM, 'read', 'from.md'], {
    cwd: folder,
  });
  await terminal.until('See it');
  terminal.type('\t\t\r');
  await terminal.until('sub/no.md: no such file or article');
  terminal.type(`${ESCAPE}\t\r`);
  await terminal.until((shown) => firstRow(shown) === 'The part' || shown.text().includes('Here.'));
  terminal.type('\u007F');
  await terminal.until('See it');
  await quit(terminal);
});
