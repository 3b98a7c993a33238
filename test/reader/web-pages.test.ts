import { readFileSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { page, servePages, slowPage } from '../kit/terminal/pages-in-terminal.js';
import { firstRow, quit, status } from '../kit/terminal/reader-in-terminal.js';
import { openShell, openTerminal, type Terminal } from '../kit/terminal/terminal.js';

const { folder, routes, start, read, base, home } = servePages();

/** Goes to a place in the middle of a page, and returns its first row. */
async function goOn(terminal: Terminal): Promise<string> {
  terminal.type('20G');
  await terminal.until((shown) => /^\w+ 1[789]: /.test(firstRow(shown)));
  return firstRow(terminal);
}

describe('a page of the web', () => {
  test('is read, a link in it is shown and then opens here, and back is the same place', async () => {
    const terminal = await read('/first');
    expect(firstRow(terminal)).toBe('First');
    expect(terminal.title()).toBe('First');
    terminal.type('G');
    await terminal.until('See the second page');
    const place = firstRow(terminal);
    terminal.type('\t');
    await terminal.until((shown) => status(shown).includes(`→ ${base()}/second#last`));
    terminal.type('\r');
    await terminal.until(`Enter opens ${base()}/second#last · M in the browser`);
    terminal.type('\r');
    await terminal.until((shown) => shown.title() === 'Second');
    terminal.type('g');
    await terminal.until((shown) => firstRow(shown) === 'Second');
    terminal.type('HH');
    await terminal.until((shown) => firstRow(shown) === place && shown.title() === 'First');
    terminal.type('L');
    await terminal.until((shown) => shown.title() === 'Second');
    await quit(terminal);
  });

  test('is continued where the last run ended, or at the anchor of its address', async () => {
    const terminal = await read('/second');
    const place = await goOn(terminal);
    await quit(terminal);
    const next = await read('/second');
    expect(firstRow(next)).toBe(place);
    expect(status(next)).toContain('Continued where you left off');
    await quit(next);
    const anchored = await read('/second#last-part');
    await anchored.until('The end.');
    expect(status(anchored)).not.toContain('Continued');
    await quit(anchored);
  });

  test('opens offline from its copy, and says so', async () => {
    const online = await read('/second');
    await quit(online);
    const offline = await read('/second', ['--offline']);
    expect(firstRow(offline)).toBe('Second');
    expect(offline.text()).toMatch(/copy of \w+ \d+, \d+, \d\d:\d\d/);
    offline.type(`:e ${base()}/first\r`);
    await offline.until('no copy is kept');
    expect(firstRow(offline)).toBe('Second');
    offline.type('r');
    await offline.until('not reloaded (--offline reads kept copies only)');
    await quit(offline);
  });

  test('is reported and not shown if it cannot be fetched; the reader stays', async () => {
    const path = join(folder, 'links.md');
    writeFileSync(path, `# Links\n\n[gone](${base()}/gone)\n`);
    const terminal = openTerminal([path], { env: home() });
    await terminal.until('gone');
    terminal.type('\t\r\r');
    await terminal.until((shown) => status(shown).includes('404'));
    expect(firstRow(terminal)).toBe('Links');
    await quit(terminal);
  });

  test('goes to the browser by M, as does a selected link', async () => {
    const opened = join(folder, 'opened');
    writeFileSync(join(folder, 'xdg-open'), `#!/bin/sh\necho "$1" >> ${opened}\n`, { mode: 0o755 });
    const env = { ...home(), PATH: `${folder}:${process.env.PATH}` };
    const terminal = openTerminal([`${base()}/first`], { env });
    await terminal.until((shown) => firstRow(shown) === 'First');
    const told = () => expect.poll(() => readFileSync(opened, 'utf8'), { timeout: 20_000 });
    terminal.type('M');
    await terminal.until(`Opening ${base()}/first`);
    await told().toBe(`${base()}/first\n`);
    terminal.type('G\tM');
    await terminal.until(`Opening ${base()}/second#last`);
    await told().toBe(`${base()}/first\n${base()}/second#last\n`);
    await quit(terminal);
  });

  test('is named after :e', async () => {
    const terminal = await read('/first');
    terminal.type(`:e ${base()}/second\r`);
    await terminal.until((shown) => firstRow(shown) === 'Second');
    terminal.type(`:e ${base()}/second\r`);
    await terminal.until('is already open · r reloads');
    await quit(terminal);
  });
});

describe('the whole page', () => {
  test('is shown by W at the same place, and the article again', async () => {
    const terminal = await read('/first');
    const place = await goOn(terminal);
    terminal.type('W');
    await terminal.until((shown) => status(shown).includes('The whole page · W shows only the article'));
    expect(firstRow(terminal)).toBe(place);
    terminal.type('G');
    await terminal.until('Imprint of the whole site');
    terminal.type("''W");
    await terminal.until((shown) => status(shown).includes('Only the article · W shows the whole page'));
    expect(firstRow(terminal)).toBe(place);
    terminal.type('G');
    await terminal.until('one that never comes');
    expect(terminal.text()).not.toContain('Imprint');
    await quit(terminal);
  });

  test('and the article in it are opened of what is piped in late, with what is wrong about it', async () => {
    const pipe = join(folder, 'late');
    const terminal = openShell(`mkfifo ${pipe}; echo ready; read; $LLAMA - < ${pipe}`, { env: home() });
    await terminal.until('ready');
    terminal.type('\r');
    const end = await open(pipe, 'w');
    await terminal.until((shown) => status(shown).includes('waiting for input'));
    await end.writeFile(
      '<!doctype html><title>Log in</title><form><input name="user"><input type="password"></form><p>Forgot it?</p>',
    );
    await end.close();
    await terminal.until((shown) => firstRow(shown) === 'Log in' && shown.text().includes('asks for a login'));
    await quit(terminal);
  });

  test('is shown of a page that was piped in, too, but not of Markdown', async () => {
    const piped = openShell(`curl -s ${base()}/first | $LLAMA`, { env: home() });
    await piped.until((shown) => firstRow(shown) === 'First');
    piped.type('WG');
    await piped.until('Imprint of the whole site');
    await quit(piped);
    const article = openTerminal([], { env: home() });
    await article.until('? help');
    article.type('W');
    await article.until('Not an HTML page: all of it is shown already');
    await quit(article);
  });
});

describe('reloading a page', () => {
  test('keeps the place, says whether anything has changed, and keeps the text if it fails', async () => {
    const terminal = await read('/second');
    const place = await goOn(terminal);
    terminal.type('r');
    await terminal.until('Reloaded: nothing changed');
    const { '/second': before = '' } = routes;
    routes['/second'] = page('Second', '<p>One more.</p>').replace(
      '<h1>Second</h1>',
      '<h1>Second</h1><p>New words.</p>',
    );
    terminal.type('jkr');
    await terminal.until((shown) => /Reloaded {2}/.test(status(shown)));
    expect(firstRow(terminal)).toBe(place);
    routes['/second'] = { status: 503 };
    terminal.type('r');
    await terminal.until((shown) => status(shown).includes('503'));
    expect(firstRow(terminal)).toBe(place);
    routes['/second'] = before;
    await quit(terminal);
  });
});

describe('while a page is loading', () => {
  test('Escape ends the program at its start and leaves no trace', async () => {
    const terminal = openShell(`$LLAMA ${base()}/never; echo "code $?"; stty -a`, { env: home() });
    await terminal.until(/^Loading http:\S+ · 1 KB · \d+ s · Esc stops$/m);
    terminal.type('\u001B');
    await terminal.until('code 0');
    expect(terminal.rows()[0]).toBe('code 0');
    await terminal.until(/(?<!-)icanon/);
    await terminal.ended;
    expect(terminal.inAlternateScreen()).toBe(false);
  });

  test('Escape stays in the article from which a link was followed', async () => {
    const terminal = await read('/first');
    terminal.type('G\t\t\r\r');
    await terminal.until((shown) => /Loading http:\S+\/never · 1 KB · \d+ s · Esc stops/.test(status(shown)));
    // What is typed ahead goes with the page that it waited for.
    terminal.type('g\u001B');
    await terminal.until((shown) => status(shown).includes('Loading stopped'));
    expect(terminal.text()).toContain('one that never comes');
    await quit(terminal);
  });

  test('keys wait for it, at the start and later', async () => {
    const [early, late] = [slowPage('Early'), slowPage('Late')];
    routes['/early'] = early.answer;
    routes['/late'] = late.answer;
    const terminal = start('/early');
    await terminal.until('Loading');
    terminal.type('20G');
    early.finish();
    await terminal.until((shown) => /^Early 1[789]:/.test(firstRow(shown)));
    terminal.type(`:e ${base()}/late\r`);
    await terminal.until((shown) => status(shown).includes('Loading'));
    terminal.type('10G');
    late.finish();
    await terminal.until((shown) => /^Late [789]:/.test(firstRow(shown)));
    await quit(terminal);
  });
});
