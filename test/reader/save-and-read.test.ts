import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWebServer, type WebServer } from '../kit/program/web-server.js';
import { openTerminal, type Terminal } from '../kit/terminal/terminal.js';

const root = mkdtempSync(join(tmpdir(), 'llama-news-save-and-read-'));
const PARAGRAPHS = Array.from({ length: 60 }, (_, i) => `<p>Paragraph ${i} of an article with enough words in it.</p>`);
let server: WebServer;
beforeAll(async () => {
  server = await startWebServer({
    '/page': `<!doctype html><html lang="en"><head><title>The page</title></head>
<body><article><h1>The page</h1>${PARAGRAPHS.join('')}</article></body></html>`,
  });
});
afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true, force: true });
});

test('a page is saved, listed, read on where another run ended, removed and restored', async () => {
  const env = {
    XDG_DATA_HOME: join(root, 'data'),
    XDG_STATE_HOME: join(root, 'state'),
    XDG_CACHE_HOME: join(root, 'cache'),
    LLAMA_NEWS_START: 'library',
  };
  const open = (...args: readonly string[]): Terminal => openTerminal(args, { env, columns: 40, rows: 12 });
  const printed = async (...args: readonly string[]): Promise<string> => {
    const terminal = open(...args);
    await terminal.ended;
    return terminal.text();
  };
  expect(await printed('save', `${server.base}/page`)).toContain('the-page kept');
  const first = open('read', 'the-page');
  await first.until('Paragraph 0 of');
  first.type('/Paragraph 40\r');
  await first.until(({ text }) => text().includes('Paragraph 40 of'));
  first.type('q');
  expect((await first.ended).code).toBe(0);

  const third = open('read', 'page');
  await third.until('Paragraph 40 of');
  third.type('q');
  await third.ended;

  // Without a source, the library is opened.
  const list = open();
  await list.until('The page');
  list.type('\r');
  await list.until('Paragraph 40 of');
  list.type('q');
  await list.ended;

  expect(await printed('remove', 'page')).toContain('moved into the bin');
  expect(await printed('read', 'the-page')).toContain('no such file');
  expect(await printed('bin', '--restore', 'page')).toContain('restored');
  const last = open('read', 'the-page');
  await last.until('Paragraph 40 of');
  last.type('q');
  await last.ended;
  expect(readdirSync(join(root, 'data', 'llama-news', 'library')).filter((name) => !name.startsWith('.'))).toHaveLength(
    1,
  );
});
