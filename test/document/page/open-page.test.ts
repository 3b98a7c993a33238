import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterAll, describe, expect, test } from 'vitest';
import { textOf } from '../../../src/article/text.js';
import { open, openIncrementally, openInParts } from '../../../src/document/open.js';
import type { Opened } from '../../../src/document/opened.js';
import { fileOrigin } from '../../../src/source/file-origin.js';
import { inputOrigin } from '../../../src/source/input-origin.js';
import type { TextOptions } from '../../../src/source/origin.js';

const folder = mkdtempSync(join(tmpdir(), 'llama-news-page-'));
afterAll(() => rmSync(folder, { recursive: true }));

const PAGE = `<!doctype html><html lang="en"><title>Title</title><body>${'<p>A sentence, and some more words in it.</p>'.repeat(20)}`;

function fileOf(content: string | Uint8Array, name = 'page.html', as?: TextOptions) {
  const path = join(folder, name);
  writeFileSync(path, content);
  return fileOrigin(path, 'files', as);
}

const kindsOf = ({ article }: Opened): readonly string[] => [...new Set(article.blocks.map(({ kind }) => kind))];

describe.each([
  ['for JSON', open],
  ['for printing', openInParts],
  ['for the reader', openIncrementally],
])('a page is opened %s', (_, opens) => {
  test('from a file, with its title', async () => {
    const opened = await opens(fileOf(PAGE));
    expect(opened.article.meta).toMatchObject({ title: 'Title', lang: 'en' });
    expect(kindsOf(opened)).toEqual(['title', 'byline', 'paragraph']);
    expect(opened.warning).toBeUndefined();
  });

  test('under a name that acts on no terminal, if it has no title', async () => {
    const { article } = await opens(fileOf(PAGE.replace('<title>Title</title>', ''), 'a\u001b[31m b.html'));
    expect(article.meta.title).toContain('a␛[31m b');
    expect(JSON.stringify(article)).not.toContain('\\u001b');
  });

  test('in UTF-16, as XHTML, as a fragment, and where the user says so', async () => {
    const utf16 = Buffer.from(`\uFEFF${PAGE}`, 'utf16le');
    expect((await opens(fileOf(utf16, 'page'))).article.meta.title).toBe('Title');
    const xhtml = PAGE.replace('<title>', '<head><script src="x"/><title>');
    expect((await opens(fileOf(`<?xml version="1.0"?>\n${xhtml}`, 'page'))).article.meta.title).toBe('Title');
    expect(textOf((await opens(fileOf('<p>One, two.'))).article.blocks.at(-1) ?? fail())).toBe('One, two.');
    expect(kindsOf(await opens(fileOf(PAGE, 'a.md', { type: 'html' })))).toEqual(['title', 'byline', 'paragraph']);
  });

  test('unless it has no text, which may need scripts or a login', async () => {
    await expect(opens(fileOf('<html><body></body></html>'))).rejects.toThrow(/no text on this page$/);
    const scripts = `<html><body><div id="root"></div>${'<script src="/app.js"></script>'.repeat(3)}</body></html>`;
    await expect(opens(fileOf(scripts))).rejects.toThrow(/script/i);
    const login = '<html><body><form><input type="password"><input type="submit" value="Sign in"></form></body></html>';
    await expect(opens(fileOf(login))).rejects.toThrow(/no text: the page asks for a login/);
  });

  test('in the language that the user says', async () => {
    expect((await opens(fileOf(PAGE, 'page.html', { lang: 'fr' }))).article.meta.lang).toBe('fr');
  });

  test('and turns into the whole page, and back into the same article', async () => {
    const opened = await opens(fileOf(PAGE));
    const whole = await opened.whole?.();
    expect(whole?.origin.as?.whole).toBe(true);
    expect(await whole?.whole?.()).toBe(opened);
    expect(await opened.whole?.()).toBe(whole);
  });

  test('unless the file is Markdown by its name, or has no tag', async () => {
    for (const [text, name] of [
      ['<html>\n\n# One\n\nText', 'a.md'],
      ['# One\n\n1 < 2', 'a.html'],
    ] as const) {
      const { article, rest } = await opens(fileOf(text, name));
      const blocks = [...article.blocks];
      for await (const part of rest?.parts ?? []) blocks.push(...part);
      expect(blocks.map(({ kind }) => kind)).toEqual(['title', 'paragraph']);
    }
    expect((await opens(fileOf('', 'a.html'))).article.blocks).toEqual([]);
  });

  test('or refused in one line', async () => {
    const binary = Buffer.concat([Buffer.from('<html>'), Buffer.alloc(1000)]);
    await expect(opens(fileOf(binary))).rejects.toThrow('binary; --type text shows it anyway');
    await expect(opens(fileOf('<html><body></body>'))).rejects.toThrow('page.html: no text on this page');
    const archive = 'MIME-Version: 1.0\nContent-Type: multipart/related\n\n<html>';
    await expect(opens(fileOf(archive, 'a.mhtml'))).rejects.toThrow('an archive of a web page (MHTML)');
    await expect(opens(fileOf(PAGE.padEnd((1 << 25) + 1)))).rejects.toThrow('a web page larger than 32 MB');
  });

  test('as all of it, with a warning, if it is too complex', async () => {
    const { article, warning } = await opens(fileOf(`${PAGE}${'<b>a</b>'.repeat(110_000)}<p>last`));
    expect(warning?.en).toContain('page.html: too deeply nested or too large');
    expect(article.meta.title).toBe('Title');
    expect(textOf(article.blocks.at(-1) ?? fail())).toBe('last');
  });
});

const fail = (): never => {
  throw new Error('no block');
};

describe('a page that comes slowly through a pipe', () => {
  test.each(['<', '\uFEFF', ' ', '<!-- a', '<!doctype ht'])('is known after %j', async (first) => {
    const stdin = new PassThrough();
    stdin.write(first);
    const opening = openIncrementally(inputOrigin(() => stdin));
    const rest = first === '<!-- a' ? ` -->${PAGE}` : PAGE.startsWith(first) ? PAGE.slice(first.length) : PAGE;
    for (const part of rest.match(/.{1,7}/gs) ?? []) stdin.write(part);
    stdin.end();
    expect((await opening).article.meta.title).toBe('Title');
  });

  test('is opened as a whole, too, and then again as the article, without its bytes', async () => {
    const stdin = new PassThrough();
    stdin.end(PAGE.replace('<body>', '<body><nav>Menu of the site</nav>'));
    const opened = await openIncrementally(inputOrigin(() => stdin));
    const whole = await opened.whole?.();
    expect([opened, whole].map((each) => JSON.stringify(each?.article.blocks).includes('Menu'))).toEqual([false, true]);
    expect(whole?.origin.as?.whole).toBe(true);
    expect(await whole?.whole?.()).toBe(opened);
  });

  test('is refused if it is larger than 32 MB, and closed', async () => {
    const part = Buffer.alloc(65_536, ' ');
    let left = (1 << 25) / part.length;
    const stdin = new Readable({
      read: () => {
        left -= 1;
        stdin.push(left < 0 ? null : part);
      },
    });
    stdin.push(PAGE);
    const opening = openIncrementally(inputOrigin(() => stdin));
    await expect(opening).rejects.toThrow('stdin: a web page larger than 32 MB');
    expect(stdin.destroyed).toBe(true);
  });

  test('is Markdown if it ends before it begins', async () => {
    const stdin = new PassThrough();
    stdin.end('\n <htm');
    expect((await openIncrementally(inputOrigin(() => stdin))).article.blocks.map(textOf)).toEqual(['<htm']);
  });
});
