import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWebServer, type WebServer } from '../kit/program/web-server.js';
import { quit } from '../kit/terminal/reader-in-terminal.js';
import { openTerminal, type Terminal } from '../kit/terminal/terminal.js';

const root = mkdtempSync(join(tmpdir(), 'llama-news-story-'));
// Longer than a row of 40 columns.
const PHRASE = 'a phrase that is far too long for one row';
const paragraph = (i: number): string => `<p>Paragraph ${i} has ${i === 30 ? PHRASE : 'some words'} in its middle.</p>`;
let server: WebServer;
beforeAll(async () => {
  server = await startWebServer({
    '/page': `<!doctype html><html lang="en"><head><title>The page</title></head><body><article><h1>The page</h1>
<h2>Begin</h2>${Array.from({ length: 25 }, (_, i) => paragraph(i)).join('')}
<h2>Goal</h2>${Array.from({ length: 25 }, (_, i) => paragraph(i + 25)).join('')}</article></body></html>`,
  });
});
afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true, force: true });
});

const env = {
  XDG_DATA_HOME: join(root, 'data'),
  XDG_STATE_HOME: join(root, 'state'),
  XDG_CACHE_HOME: join(root, 'cache'),
};

const open = (args: readonly string[], more: Readonly<Record<string, string>> = {}, columns = 40): Terminal =>
  openTerminal(args, { env: { ...env, ...more }, columns, rows: 16 });

/** What a command prints into a terminal that is wide enough for its lines. */
async function printed(args: readonly string[], more?: Readonly<Record<string, string>>): Promise<string> {
  const terminal = open(args, more, 200);
  expect(await terminal.ended).toEqual({ code: 0, signal: 0 });
  return terminal.text();
}

/** The screen without margins, as one text. */
const flowing = ({ rows }: Terminal): string =>
  rows()
    .map((row) => row.replace(/^ *[YRBV§]? +/, ''))
    .join(' ')
    .replaceAll(/ +[YRBV§](?= |$)/g, '')
    .replaceAll(/ +/g, ' ');

test('an article is kept, listed, read on, highlighted across rows, noted, exported and edited, and shows both', async () => {
  expect(await printed(['save', `${server.base}/page`, '--tag', 'story'])).toContain('the-page kept');
  const list = open(['library']);
  await list.until(/• The page/);
  list.type('\r');
  await list.until('Paragraph 0 has');
  list.type('/Paragraph 29\r');
  await list.until('Paragraph 29 has');
  await quit(list);

  // Another run begins where this one ended.
  const reading = open(['read', 'the-page']);
  await reading.until('Paragraph 29 has');
  reading.type(`/${PHRASE}\r`);
  await reading.until(({ text }) => / 1\/1 /.test(text()));
  expect(reading.text()).not.toContain(PHRASE);
  expect(flowing(reading)).toContain(PHRASE);
  reading.type('V');
  await reading.until('Enter keeps');
  reading.type('n');
  await reading.until('Note: ');
  reading.type('my own thought');
  await reading.until('my own thought▏');
  reading.type('\r');
  await reading.until('Note kept');
  await quit(reading);

  const listed = await printed(['notes', 'the-page']);
  expect(listed).toContain(PHRASE);
  expect(listed).toContain('my own thought');
  const out = join(root, 'out');
  await printed(['export', 'the-page', '--no-front-matter', '--to', out]);
  const [exported = ''] = readdirSync(out);
  expect(readFileSync(join(out, exported), 'utf8')).toMatch(
    new RegExp(`## Notes\\n\\n> ${PHRASE}\\n\\nmy own thought\\n$`),
  );

  // The article gets another beginning, and the sentence with the highlight other words around it.
  const editor = join(root, 'editor');
  writeFileSync(
    editor,
    `#!/bin/sh
sed -e 's/^Paragraph 30 has/Here I have added that paragraph 30 has/' -e 's/^## Begin/## New beginning/' "$1" > "$1.new"
mv "$1.new" "$1"
`,
    { mode: 0o755 },
  );
  await printed(['edit', 'the-page'], { VISUAL: editor });
  for (const columns of [40, 80]) {
    const both = open(['read', 'the-page', '--no-resume'], {}, columns);
    await both.until('New beginning');
    both.type('i');
    await both.until(/─ 1\/1 ─/);
    both.type('\r');
    await both.until((terminal) => flowing(terminal).includes(`Here I have added that paragraph 30 has ${PHRASE} in`));
    expect(both.rows().some((row) => /(?:^ *| )Y(?: |$)/.test(row))).toBe(true);
    both.type('\r');
    await both.until('my own thought');
    both.type('\u001B[27u');
    await both.until(({ text }) => !text().includes('my own thought'));
    await quit(both);
  }
});
