import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { servePages, slowPage } from '../../kit/terminal/pages-in-terminal.js';
import { firstRow, quit, status } from '../../kit/terminal/reader-in-terminal.js';
import { openShell, openTerminal } from '../../kit/terminal/terminal.js';

/*
 * Keys, signals and ends of terminals while a page is loading. What most readers do then is in `../web-pages.test.ts`.
 */

const { folder, routes, start, read, base, home } = servePages();

/** Keys that end loading, and the program's exit code if nothing else is shown. */
const ENDING = [
  ['Escape', '\u001B', 0],
  ['q', 'q', 0],
  ['Ctrl-C', '\u0003', 130],
] as const;

test.each(ENDING)('%s ends the program at its start and leaves no trace', async (_, key, code) => {
  const terminal = openShell(`$LLAMA ${base()}/never; echo "code $?"; stty -a`, { env: home() });
  await terminal.until(/^Loading http:\S+ · 1 KB · \d+ s · Esc stops$/m);
  terminal.type(key);
  await terminal.until(`code ${code}`);
  expect(terminal.rows()[0]).toBe(`code ${code}`);
  await terminal.until(/(?<!-)icanon/);
  await terminal.ended;
  expect(terminal.inAlternateScreen()).toBe(false);
});

test('Ctrl-Z stops the program, at its start and later, and fg goes on', async () => {
  const terminal = openShell("PS1='shell> ' exec bash --norc --noprofile -i", { env: home() });
  await terminal.until('shell>');
  terminal.type(`clear; $LLAMA ${base()}/never\r`);
  await terminal.until('Loading');
  terminal.type('\u001A');
  await terminal.until('Stopped');
  expect(terminal.text()).not.toContain('Loading');
  terminal.type('fg\r');
  await terminal.until('Loading');
  terminal.type('q');
  await terminal.until((shown) => !shown.text().includes('Loading'));
  terminal.type(`clear; $LLAMA ${base()}/first\r`);
  await terminal.until((shown) => firstRow(shown) === 'First');
  terminal.type(`:e ${base()}/never\r`);
  await terminal.until('Loading');
  terminal.type('\u001A');
  await terminal.until((shown) => !shown.inAlternateScreen() && shown.text().includes('Stopped'));
  terminal.type('fg\r');
  await terminal.until('Loading');
  terminal.type('q');
  await terminal.until('Loading stopped');
  terminal.type('q');
  await terminal.until((shown) => !shown.inAlternateScreen());
  terminal.type('exit\r');
  await terminal.ended;
});

test('SIGTERM ends the program at its start', async () => {
  const terminal = start('/never');
  await terminal.until('Loading');
  terminal.kill('SIGTERM');
  expect(await terminal.ended).toMatchObject({ code: 143 });
  expect(terminal.text().trim()).toBe('');
});

test('the program ends quietly with 129 when its terminal is closed', async () => {
  const [errors, code] = [join(folder, 'errors'), join(folder, 'code')];
  const line = `trap '' HUP; $LLAMA ${base()}/never 2> ${errors}; echo $? > ${code}`;
  const terminal = openShell(line, { env: home() });
  await terminal.until('Loading');
  terminal.hangUp();
  await expect.poll(() => existsSync(code) && readFileSync(code, 'utf8'), { timeout: 15_000 }).toBe('129\n');
  expect(readFileSync(errors, 'utf8')).toBe('');
});

test('a section that the page does not have leaves the terminal as it was', async () => {
  const terminal = openShell(`$LLAMA ${base()}/first -s nowhere; echo "code $?"; stty -a`, { env: home() });
  await terminal.until('code 1');
  await terminal.until(/(?<!-)icanon/);
  await terminal.ended;
});

test.each(ENDING)('%s stays in the article from which a link was followed', async (_, key) => {
  const terminal = await read('/first');
  terminal.type('G\t\t\r\r');
  await terminal.until((shown) => /Loading http:\S+\/never · 1 KB · \d+ s · Esc stops/.test(status(shown)));
  // What is typed ahead goes with the page that it waited for.
  terminal.type(`g${key}`);
  await terminal.until((shown) => status(shown).includes('Loading stopped'));
  expect(terminal.text()).toContain('one that never comes');
  await quit(terminal);
});

test('a printed page says so on standard error, if that is a terminal, and leaves no trace', async () => {
  const slow = slowPage('Printed');
  routes['/printed'] = slow.answer;
  const file = join(folder, 'printed.txt');
  const terminal = openShell(`$LLAMA ${base()}/printed > ${file}; echo "code $?"`, { env: home() });
  await terminal.until(/^Loading http:\S+ · 1 KB · \d+ s$/m);
  slow.finish();
  await terminal.until('code 0');
  await terminal.ended;
  expect(terminal.text().trim()).toBe('code 0');
  expect(readFileSync(file, 'utf8')).toMatch(/^Printed\n=+\n4-minute read · 127\.0\.0\.1.*\n\nPrinted 0: /);
});

test('Ctrl-C ends the printing without a trace', async () => {
  const terminal = openShell(`$LLAMA read --plain ${base()}/never; echo "code $?"`, { env: home() });
  await terminal.until('Loading');
  terminal.type('\u0003');
  expect(await terminal.ended).toMatchObject({ signal: constants.signals.SIGINT });
  expect(terminal.text().trim()).toBe('');
});

test.each(ENDING)('%s ends at once while a name is looked up', async (_, key) => {
  const hook = join(folder, 'no-answer.cjs');
  writeFileSync(
    hook,
    `require('node:dns').lookup = () => setInterval(() => {}, 1000);
     process.getActiveResourcesInfo = () => ['GetAddrInfoReqWrap'];`,
  );
  const terminal = openTerminal(['read', 'http://name.example/'], { env: { NODE_OPTIONS: `--require=${hook}` } });
  await terminal.until('name.example');
  terminal.type(key);
  expect((await terminal.ended).signal).toBe(constants.signals.SIGINT);
});
