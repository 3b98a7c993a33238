import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { SHELLS } from '../src/cli/completion/shells.js';
import { createConnectionLog } from './kit/program/connection-log.js';
import { commandNames } from './kit/program/help.js';
import { run } from './kit/program/run.js';
import { openTerminal } from './kit/terminal/terminal.js';

const ADDRESS = 'http://example.org/page';
const log = createConnectionLog();
const cwd = mkdtempSync(join(tmpdir(), 'llama-news-no-connection-'));
afterAll(() => {
  log.remove();
  rmSync(cwd, { recursive: true });
});
afterEach(() => log.clear());

/** A document that names the web wherever it can. */
const SOURCE = `---
title: Links
source: ${ADDRESS}
related: [${ADDRESS}]
image: ${ADDRESS}/a.png
---

See [the page](${ADDRESS}), <${ADDRESS}>, ![a picture](${ADDRESS}/b.png) and [[${ADDRESS}]].

[![badge](${ADDRESS}/c.png)](${ADDRESS}) <img src="${ADDRESS}/d.png"> <iframe src="${ADDRESS}"></iframe>
`;
const PAGE = `<!doctype html><html lang="en"><head><title>Page</title><base href="${ADDRESS}/">
<link rel="stylesheet" href="a.css"><link rel="preload" href="b.woff2" as="font"><link rel="canonical" href="${ADDRESS}">
<meta http-equiv="refresh" content="0; url=${ADDRESS}"><script src="c.js"></script></head>
<body><article><h1>Page</h1><p>${'Some words of a text, long enough to be an article. '.repeat(20)}</p>
<img src="d.png" srcset="e.png 2x" onerror="fetch('${ADDRESS}')"><iframe src="f.html"></iframe><video src="g.mp4" poster="h.png"></video>
<object data="i.svg"></object><style>@import "${ADDRESS}/j.css";</style><script>fetch("${ADDRESS}")</script></article></body></html>`;
writeFileSync(join(cwd, 'a.md'), SOURCE);
writeFileSync(join(cwd, 'page.html'), PAGE);
mkdirSync(join(cwd, 'notes'));
writeFileSync(join(cwd, 'notes', 'README.md'), SOURCE);

const runHere = (args: readonly string[], input = '') => run(args, { cwd, env: log.env, input });

test('the log has what reaches for the network', () => {
  expect(runHere(['read', ADDRESS]).code).toBe(1);
  expect(log.attempts()).toContain('example.org');
});

/** A list of links names addresses. */
const READING = commandNames().filter((name) => name !== 'import');

describe('without an address that the user names', () => {
  test.each(READING)('%s opens no connection and looks no name up', (name) => {
    const sources = [[], ['a.md'], ['page.html'], ['notes'], ['notes/'], ['-']];
    const lines = [...sources, ...SHELLS.map((shell) => [shell])].map((words) => [name, ...words]);
    for (const line of lines) {
      for (const option of [[], ['--json'], ['--color=always']]) {
        const { stdout, stderr } = runHere([...line, ...option], PAGE);
        expect(stdout + stderr, line.join(' ')).not.toBe('');
      }
    }
    expect(log.attempts()).toBe('');
  });

  test('no form of output and no option about the web opens a connection', () => {
    for (const option of [
      '--plain',
      '--accessible',
      '--json',
      '--whole',
      '--links=inline',
      '--type=html',
      '--type=text',
    ])
      expect(runHere(['page.html', option, '--user-agent=me']).stdout).not.toBe('');
    expect(log.attempts()).toBe('');
  });

  test('no address opens a connection with --offline, or where a setting says so', () => {
    expect(runHere(['--offline', ADDRESS, 'a.md']).stderr).toContain('no copy is kept');
    const env = { ...log.env, LLAMA_NEWS_OFFLINE: '1' };
    for (const command of ['read', 'toc', 'related'])
      expect(run([command, ADDRESS], { cwd, env }).stderr).toContain('no copy is kept');
    expect(log.attempts()).toBe('');
    run(['read', ADDRESS, '--no-offline'], { cwd, env });
    expect(log.attempts()).toContain('example.org');
  });

  test.each(SHELLS)('the completion of an address in %s opens no connection', (shell) => {
    const line = ['read', ADDRESS, '-s', ''];
    const words = shell === 'bash' ? [' :=', `llama-news ${line.join(' ')}`] : line;
    expect(runHere(['complete', shell, '--', ...words]).code).toBe(0);
    expect(runHere(['complete', shell, '--', 'read', ADDRESS]).code).toBe(0);
    expect(log.attempts()).toBe('');
  });

  test('the reader opens no connection until an address is named', async () => {
    const terminal = openTerminal(['a.md', 'page.html', 'notes', '--no-resume'], { cwd, env: log.env });
    await terminal.until('See the page');
    // The link is selected and its address shown, in the text and as a letter.
    terminal.type('\t\r');
    await terminal.until(/Enter .*example\.org/);
    terminal.type('\u001BF');
    await terminal.until('See ahe page');
    terminal.type('\u001B');
    terminal.type(':n\r');
    await terminal.until('Some words of a text');
    terminal.type(':n\r');
    await terminal.until('README.md');
    terminal.type('SSome');
    await terminal.until('Some');
    terminal.type('\u001B:p\r');
    await terminal.until('Some words of a text');
    expect(log.attempts()).toBe('');
    terminal.type(`:e ${ADDRESS}\r`);
    await terminal.until(() => log.attempts() !== '');
    expect(log.attempts()).toContain('example.org');
    terminal.type('q');
    await terminal.ended;
  });
});
