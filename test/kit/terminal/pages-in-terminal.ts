import { mkdtempSync, rmSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type Answer, startWebServer, type WebServer } from '../program/web-server.js';
import { status } from './reader-in-terminal.js';
import { openTerminal, type Terminal } from './terminal.js';

const paragraphs = (name: string): string =>
  Array.from(
    { length: 40 },
    (_, i) => `<p>${name} ${i}: a paragraph with a few words, and with some more of them, so that it counts.</p>`,
  ).join('\n');

/** Page of an article of forty paragraphs. */
export const page = (title: string, more = ''): string => `<!doctype html>
<html lang="en"><head><title>${title}</title></head><body>
<nav><a href="/">Start</a> <a href="/all">All of them</a></nav>
<article><h1>${title}</h1>${paragraphs(title)}${more}</article>
<footer><p>Imprint of the whole site</p></footer>
</body></html>`;

/** A page that begins to come, and whose end comes only when the test says so. */
export function slowPage(title: string): { readonly answer: RequestListener; readonly finish: () => void } {
  let finish = (): void => {};
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const [start = '', end = ''] = page(title).split(/(?<=<\/nav>)/);
  return {
    answer: (_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html' }).write(start);
      void finished.then(() => response.end(end));
    },
    finish,
  };
}

const LINKS = `<p>See <a href="/second#last">the second page</a>, and after that <a href="/never">one that never comes</a>,
however long a reader of these lines may wait for it.</p>`;

/** Serves pages to the tests of a file, and opens them in terminals. Each test has folders of its own for places and copies. */
export function servePages() {
  const folder = mkdtempSync(join(tmpdir(), 'llama-news-web-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const routes: Record<string, Answer> = {
    '/first': page('First', LINKS),
    '/second': page('Second', '<h2 id="last">Last part</h2><p>The end.</p>'),
    '/never': slowPage('Never').answer,
  };
  let server: WebServer;
  beforeAll(async () => {
    server = await startWebServer(routes);
  });
  afterAll(() => server.close());
  let runs = 0;
  let home: Readonly<Record<string, string>> = {};
  beforeEach(() => {
    runs += 1;
    home = { XDG_STATE_HOME: join(folder, `state${runs}`), XDG_CACHE_HOME: join(folder, `cache${runs}`) };
  });
  const start = (path: string, args: readonly string[] = []): Terminal =>
    openTerminal([`${server.base}${path}`, ...args], { env: home });
  const read = async (path: string, args: readonly string[] = []): Promise<Terminal> => {
    const terminal = start(path, args);
    await terminal.until((shown) => shown.inAlternateScreen() && / (?:\d+%|end) /.test(status(shown)));
    return terminal;
  };
  return { folder, routes, start, read, base: () => server.base, home: () => home };
}
