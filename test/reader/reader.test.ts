import { mkdtempSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test, vi } from 'vitest';
import { NODE, PROGRAM, shell } from '../kit/program/program.js';
import { bySuite } from '../kit/random/by-suite.js';
import { expectGivenBack, TERMINAL_STATE, watched } from '../kit/terminal/given-back.js';
import { firstRow, quit, status } from '../kit/terminal/reader-in-terminal.js';
import { openShell, openTerminal, spawnTerminal, type Terminal } from '../kit/terminal/terminal.js';

const ESCAPE = '\u001B';

/** Opens the bundled article and waits for its first frame. */
async function read(args: readonly string[] = [], options: Parameters<typeof openTerminal>[1] = {}): Promise<Terminal> {
  const terminal = openTerminal(['read', ...args], options);
  await terminal.until((shown) => shown.inAlternateScreen() && status(shown).includes('? help'));
  return terminal;
}

describe('the pager', () => {
  test('the pager opens the bundled article, pages, and gives the terminal back', async () => {
    const terminal = await read();
    expect(terminal.text()).toContain('13. September 2024');
    expect(status(terminal)).toMatch(/\d+%.* min left/);
    const before = firstRow(terminal);
    terminal.type(' ');
    await terminal.until(() => firstRow(terminal) !== before);
    terminal.type('b');
    await terminal.until(() => firstRow(terminal) === before);
    terminal.type('G');
    await terminal.until('llama-news read strawberry-o1');
    expect(status(terminal)).toContain('end');
    await quit(terminal);
    expect(terminal.output()).toContain(`${ESCAPE}[?25h`);
    expect(terminal.output()).toContain(`${ESCAPE}[?7h`);
  });

  test('[[ and ]] go from heading to heading', async () => {
    const terminal = await read();
    terminal.type(']]');
    await terminal.until(() => firstRow(terminal) === 'Metas Vision für Llama 4');
    expect(status(terminal)).toContain('1 Metas Vision');
    terminal.type(']]');
    await terminal.until(() => firstRow(terminal) === 'Technologische Anforderungen und Herausforderungen');
    terminal.type('[[');
    await terminal.until(() => firstRow(terminal) === 'Metas Vision für Llama 4');
    await quit(terminal);
  });

  test('the outline jumps by arrows and by number', async () => {
    const terminal = await read();
    terminal.type('t');
    await terminal.until('9 Rückmeldungen');
    terminal.type(`${ESCAPE}[B${ESCAPE}[B\r`);
    await terminal.until(() => firstRow(terminal) === 'Technologische Anforderungen und Herausforderungen');
    terminal.type('t');
    await terminal.until('9 Rückmeldungen');
    terminal.type('7');
    await terminal.until(() => firstRow(terminal) === 'Fazit und Ausblick');
    terminal.type('t');
    await terminal.until('▌7 Fazit');
    terminal.type(ESCAPE);
    await terminal.until(() => firstRow(terminal) === 'Fazit und Ausblick');
    await quit(terminal);
  });

  test.each([44, 30, 80].slice(0, bySuite(1, 3)))(
    'a search finds a phrase across wraps, styles and links, %i columns wide',
    async (columns) => {
      const path = join(tmpdir(), `llama-news-search-${process.pid}-${columns}.md`);
      const filler = Array.from({ length: 60 }, (_, i) => `Paragraph ${i}.`).join('\n\n');
      writeFileSync(
        path,
        `${filler}\n\nHere is **a rather long** phrase\nwith [a link in](https://x.y) the midst of it.\n\n${filler}`,
      );
      const terminal = openTerminal(['read', path], { columns });
      await terminal.until('Paragraph 0.');
      terminal.type('/rather long phrase with a link in the midst');
      await terminal.until('1/1');
      terminal.type('\r');
      await terminal.until(() => !status(terminal).includes('▏'));
      const cells = terminal.rows().flatMap((_, y) => {
        const line = terminal.buffer().getLine(y);
        return Array.from({ length: columns }, (__, x) => line?.getCell(x)).filter((cell) => cell?.isInverse());
      });
      const marked = cells.map((cell) => cell?.getChars() || ' ').join('');
      expect(marked.replace(/[- ]/g, '')).toContain('ratherlongphrasewithalinkinthemidst');
      unlinkSync(path);
      await quit(terminal);
    },
  );

  test('formulas are shown in Unicode and found by their TeX', async () => {
    const path = join(tmpdir(), `llama-news-formulas-${process.pid}.md`);
    writeFileSync(path, 'Where $x^2$ and $\\binom{n}{k}$ hold.\n\n$$\na^2 + b^2\n= c^2\n$$\n');
    const terminal = openTerminal(['read', path]);
    await terminal.until('Where x² and $\\binom{n}{k}$ hold.');
    expect(terminal.rows().map((row) => row.trim())).toEqual(expect.arrayContaining(['a² + b²', '= c²']));
    terminal.type('/x^2');
    await terminal.until('1/1');
    terminal.type(`${ESCAPE}/b²`);
    await terminal.until(() => status(terminal).includes('b²') && status(terminal).includes('1/1'));
    unlinkSync(path);
    terminal.type(ESCAPE);
    await quit(terminal);
  });

  test('the pager switches to the other edition and back', async () => {
    const terminal = await read(['-s', '7']);
    terminal.type('e');
    await terminal.until(() => firstRow(terminal) === 'Conclusion and outlook');
    terminal.type('e');
    await terminal.until(() => firstRow(terminal) === 'Fazit und Ausblick');
    await quit(terminal);
  });

  test('the pager opens at --section', async () => {
    const terminal = await read(['--section', 'fazit']);
    expect(firstRow(terminal)).toBe('Fazit und Ausblick');
    await quit(terminal);
  });

  test('the pager follows the related post and comes back to the same place', async () => {
    const terminal = await read(['-s', '8']);
    terminal.type('\t');
    await terminal.until(() => terminal.output().includes(`${ESCAPE}[7m`));
    const place = firstRow(terminal);
    terminal.type('\r');
    await terminal.until('12. September 2024 ·');
    terminal.type('\u007F');
    await terminal.until(() => firstRow(terminal) === place);
    await quit(terminal);
  });

  test('the pager keeps the place in the text through resizes', async () => {
    const terminal = await read(['-s', 'strategische']);
    terminal.type('4j');
    await terminal.until(() => firstRow(terminal) !== 'Strategische Überlegungen und Konkurrenz');
    const words = firstRow(terminal).split(' ').slice(0, 2).join(' ');
    const before = terminal.rows();
    terminal.resize(44, 30);
    await terminal.until(
      () => status(terminal).length <= 44 && terminal.rows().length === 30 && firstRow(terminal) !== '',
    );
    await terminal.until(() => terminal.rows().slice(0, 3).join(' ').replace(/\s+/g, ' ').includes(words));
    terminal.resize(120, 12);
    await terminal.until(() => terminal.rows().slice(0, 2).join(' ').replace(/\s+/g, ' ').includes(words));
    terminal.resize(80, 24);
    await terminal.until(() => terminal.rows().join('\n') === before.join('\n'));
    await quit(terminal);
  });

  const sizes = [
    [1, 1],
    [20, 6],
    [10, 3],
    [200, 60],
  ] as const;
  test.each(sizes.slice(0, bySuite(2, 4)))('the pager fits a window of %i x %i', async (columns, rows) => {
    const terminal = openTerminal(['read'], { columns, rows });
    await terminal.until((shown) => shown.inAlternateScreen() && shown.text().trim() !== '');
    terminal.type('t');
    terminal.type(ESCAPE);
    terminal.type('?');
    terminal.type(ESCAPE);
    terminal.type(' ]]jG');
    await quit(terminal);
  });

  test('the pager shows a web address before it opens it, in the browser on request, without a shell', async () => {
    const folder = shell('mktemp -d').stdout.trim();
    writeFileSync(join(folder, 'xdg-open'), `#!/bin/sh\necho "$1" > ${folder}/opened\n`, { mode: 0o755 });
    const path = join(tmpdir(), `llama-news-${process.pid}.md`);
    writeFileSync(path, 'A [link](https://example.org/$(id)?a=1&b=2).\n');
    const terminal = openTerminal(['read', path], { env: { PATH: `${folder}:${process.env.PATH}` } });
    await terminal.until('A link.');
    terminal.type('\t\r');
    await terminal.until('Enter opens https://example.org/$(id)?a=1&b=2 · M in the browser');
    terminal.type('M');
    await terminal.until('Opening https');
    await quit(terminal);
    expect(
      shell(`until [ -s ${folder}/opened ]; do :; done; cat ${folder}/opened; rm -r ${folder} ${path}`).stdout,
    ).toBe('https://example.org/$(id)?a=1&b=2\n');
  });

  test.each(['read -', ''])(
    'the pager reads standard input while keys come from the terminal: llama-news %s',
    async (args) => {
      const terminal = openShell(`printf "# Piped\\n\\n## One\\n\\ntext\\n" | $LLAMA ${args}; echo "code $?"`);
      await terminal.until('Piped');
      terminal.type('J');
      await terminal.until(() => firstRow(terminal) === 'One');
      terminal.type('q');
      await terminal.until('code 0');
    },
  );

  test.each([40, 20, 81].slice(0, bySuite(1, 3)))('listings fit a terminal of %i columns', async (columns) => {
    for (const command of [['toc'], ['related'], ['list'], ['read', '--no-pager'], ['read', '--plain']]) {
      const terminal = openTerminal(command, { columns, rows: 24 });
      expect((await terminal.ended).code).toBe(0);
      const lines = stripVTControlCharacters(terminal.output()).split('\r\n');
      expect(lines.length).toBeGreaterThan(2);
      // A terminal wraps an address that is wider itself.
      for (const line of lines.map((text) => text.replace(/^\[→\d+\] https:\S+$/, '')))
        expect(line.length, line).toBeLessThanOrEqual(columns);
    }
  });

  test('the first screen names the other edition to readers of its language', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'llama-news-edition-'));
    const terminal = openTerminal(['read'], { env: { XDG_STATE_HOME: folder } });
    await terminal.until('e opens the English edition');
    await quit(terminal);
  });

  test('links are links of the terminal where it knows them', async () => {
    const terminal = await read([], { env: { FORCE_HYPERLINK: '1' } });
    await terminal.until(() => terminal.output().includes(`${ESCAPE}]8;;https://`));
    await quit(terminal);
  });

  test('the pager opens without arguments', async () => {
    const terminal = openTerminal([]);
    await terminal.until('13. September 2024');
    await quit(terminal);
  });

  test('the pager uses no colour with NO_COLOR, and still shows the selection', async () => {
    const terminal = await read([], { env: { NO_COLOR: '1', COLORTERM: 'truecolor' } });
    terminal.type('t');
    await terminal.until('9 Rückmeldungen');
    terminal.type(`${ESCAPE}`);
    await quit(terminal);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: looks for styles
    expect(terminal.output()).not.toMatch(/\u001B\[(?:[\d;]*;)?(?:3[0-8]|4[0-8]|9\d|10\d)[\d;]*m/);
    expect(terminal.output()).toContain(`${ESCAPE}[7m`);
  });

  test('articles are printed without a pager on a dumb terminal, with --no-pager and with --plain', async () => {
    for (const [args, env] of [
      [['read'], { TERM: 'dumb' }],
      [['read', '--no-pager'], {}],
      [['read', '--plain'], {}],
    ] as const) {
      const terminal = openTerminal(args, { env });
      expect(await terminal.ended).toEqual({ code: 0, signal: 0 });
      expect(terminal.output()).toContain('llama-news read strawberry-o1');
      expect(terminal.output()).not.toContain('?1049h');
      if (args[1] !== '--no-pager') expect(terminal.output()).not.toContain(ESCAPE);
    }
  });
});

describe('the terminal is given back', () => {
  test.each([
    ['q', 0],
    ['\u0003', 130],
  ])('the terminal is given back after %j, with %i', async (key, code) => {
    const { terminal } = await watched();
    terminal.type(key);
    await expectGivenBack(terminal, code);
  });

  const signals = [
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGINT', 130],
    ['SIGQUIT', 131],
    ['SIGUSR1', 138],
  ] as const;
  test.each(signals.slice(0, bySuite(2, 5)))('the terminal is given back after %s, with %i', async (signal, code) => {
    const { terminal, pid } = await watched();
    process.kill(pid, signal);
    await expectGivenBack(terminal, code);
  });

  test('nothing of Node is written over the screen', async () => {
    const path = join(tmpdir(), `llama-news-warning-${process.pid}.cjs`);
    writeFileSync(
      path,
      `process.on('SIGURG', () => {
        process.emitWarning('over the screen');
        new Buffer(1);
        setImmediate(() => process.stdout.write('\u001B]2;warned\u0007'));
      });`,
    );
    const { terminal, pid } = await watched({ NODE_OPTIONS: `--require ${path}` });
    process.kill(pid, 'SIGURG');
    await terminal.until((shown) => shown.title() === 'warned');
    expect(terminal.output()).not.toContain('Warning');
    process.kill(pid, 'SIGUSR1');
    await expectGivenBack(terminal, 138);
    expect(terminal.output()).not.toMatch(/Warning|Debugger/);
    unlinkSync(path);
  });

  test('the reader ends quietly with 129 when its terminal is closed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'llama-news-closed-'));
    const terminal = openShell(`trap '' HUP; $LLAMA read 2> ${folder}/errors; echo $? > ${folder}/code`);
    await terminal.until((shown) => shown.inAlternateScreen() && status(shown).includes('? help'));
    terminal.hangUp();
    await vi.waitFor(() => expect(readFileSync(join(folder, 'code'), 'utf8')).toBe('129\n'), 15_000);
    expect(readFileSync(join(folder, 'errors'), 'utf8')).toBe('');
    rmSync(folder, { recursive: true });
  });

  test('the terminal is given back after an exception, which is reported in one line', async () => {
    const path = join(tmpdir(), `llama-news-${process.pid}.cjs`);
    writeFileSync(path, "process.on('SIGURG', () => { throw new Error('out of the blue'); });");
    const { terminal, pid } = await watched({ NODE_OPTIONS: `--require ${path}` });
    process.kill(pid, 'SIGURG');
    await expectGivenBack(terminal, 1);
    expect(terminal.text()).toContain(
      'llama-news: Internal error: Error: out of the blue (--debug shows more)\ncode 1',
    );
    unlinkSync(path);
  });

  test('the terminal is given back after an exception in a render, which is reported in one line', async () => {
    const path = join(tmpdir(), `llama-news-render-${process.pid}.cjs`);
    // Rows of a frame are padded with spaces: from the signal on, that throws.
    writeFileSync(
      path,
      "process.on('SIGURG', () => { String.prototype.repeat = () => { throw new Error('in a render'); }; console.error('armed'); });",
    );
    const { terminal, pid } = await watched({ NODE_OPTIONS: `--require ${path}` });
    process.kill(pid, 'SIGURG');
    await terminal.until((shown) => shown.output().includes('armed'));
    terminal.type('j');
    await expectGivenBack(terminal, 1);
    expect(terminal.text()).toContain('llama-news: Internal error: Error: in a render (--debug shows more)\ncode 1');
    expect(terminal.text()).not.toContain('    at ');
    unlinkSync(path);
  });

  test.each([
    ['Ctrl-Z', (terminal: Terminal) => terminal.type('\u001A')],
    ['a signal', (_: Terminal, pid: number) => void process.kill(pid, 'SIGTSTP')],
  ])('the terminal is given back while the reader is stopped by %s, and fg shows the same place', async (_, stop) => {
    const folder = mkdtempSync(join(tmpdir(), 'llama-news-stop-'));
    writeFileSync(join(folder, 'read'), `echo $$ > ${folder}/pid; exec ${NODE} ${PROGRAM} read`);
    const terminal = spawnTerminal('bash', ['--norc', '--noprofile', '-i'], { env: { PS1: '> ' } });
    terminal.type(`sh ${folder}/read\r`);
    await terminal.until((shown) => shown.inAlternateScreen() && status(shown).includes('? help'));
    terminal.type(']]');
    await terminal.until(() => firstRow(terminal) === 'Metas Vision für Llama 4');
    const rows = terminal.rows();
    stop(terminal, Number(readFileSync(join(folder, 'pid'), 'utf8')));
    await terminal.until('Stopped');
    expect(terminal.inAlternateScreen()).toBe(false);
    terminal.type(`${TERMINAL_STATE}; echo done\r`);
    await terminal.until('icanon echo done');
    terminal.type('fg\r');
    await terminal.until(() => terminal.rows().join('\n') === rows.join('\n'));
    terminal.type('q');
    await terminal.until((shown) => !shown.inAlternateScreen());
    terminal.type('exit\r');
    await terminal.ended;
    rmSync(folder, { recursive: true });
  });
});
