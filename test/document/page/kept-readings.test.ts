import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { openIncrementally, openInParts } from '../../../src/document/open.js';
import type { Opened } from '../../../src/document/opened.js';
import { readInWorker } from '../../../src/document/page/read-in-worker.js';
import { fileOrigin } from '../../../src/source/file-origin.js';
import { inputOrigin } from '../../../src/source/input-origin.js';
import { webOrigin } from '../../../src/source/web/web-origin.js';
import { keepReading } from '../../../src/store/page-readings.js';
import { startWebServer } from '../../kit/program/web-server.js';
import { bySuite } from '../../kit/random/by-suite.js';

vi.mock('../../../src/document/page/read-in-worker.js', { spy: true });
const readings = (): number => vi.mocked(readInWorker).mock.calls.length;

const root = mkdtempSync(join(tmpdir(), 'llama-news-kept-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let count = 0;
const newEnv = () => {
  count += 1;
  return { XDG_CACHE_HOME: join(root, String(count)) };
};
const filesIn = ({ XDG_CACHE_HOME }: { XDG_CACHE_HOME: string }): readonly string[] => {
  const folder = join(XDG_CACHE_HOME, 'llama-news', 'pages');
  return readdirSync(folder).map((name) => join(folder, name));
};

/** Opens something, and counts how often a worker read it. */
async function counted(opening: () => Promise<Opened>) {
  const before = readings();
  const opened = await opening();
  return { opened, read: readings() - before };
}

const fixtures = ['pages', 'extraction', 'constructs', 'kinds-of-pages'].flatMap((folder) =>
  readdirSync(`test/fixtures/${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => `test/fixtures/${folder}/${name}`),
);

describe('a page that was opened before', () => {
  test('is the same without a worker, for each fixture, as an article and whole', async () => {
    expect(fixtures.length).toBeGreaterThan(40);
    const env = newEnv();
    for (const path of fixtures.filter((_, i) => i % bySuite(4, 1) === 0))
      for (const whole of [false, true]) {
        const open = () => openInParts(fileOrigin(path, 'files', { env, whole }));
        const first = await counted(open);
        const second = await counted(open);
        expect([path, first.read, second.read]).toEqual([path, 1, 0]);
        expect(second.opened.article).toEqual(first.opened.article);
        expect(second.opened.warning).toEqual(first.opened.warning);
        expect(second.opened.markdown()).toBe(first.opened.markdown());
      }
  });

  const path = 'test/fixtures/pages/article.html';

  test('is read again if the reading is damaged, or is not a reading', async () => {
    const env = newEnv();
    const open = () => openInParts(fileOrigin(path, 'files', { env }));
    const { opened } = await counted(open);
    const [file = ''] = filesIn(env);
    writeFileSync(file, `${readFileSync(file, 'utf8')} `);
    const again = await counted(open);
    expect(again.read).toBe(1);
    expect(again.opened.article).toEqual(opened.article);
  });

  test('is read again if the reading is none, as of another version of the program', async () => {
    const [rule, page] = [{ kind: 'rule', containers: [], line: 1 }, join(root, 'small.html')];
    writeFileSync(page, '<!doctype html><title>New</title><p>One.');
    const openedWith = async (reading: unknown) => {
      const env = newEnv();
      keepReading(env, readFileSync(page), { whole: false }, reading);
      const { opened, read } = await counted(() => openInParts(fileOrigin(page, 'files', { env })));
      return [read, opened.article.meta.title];
    };
    const known = { title: 'Kept' };
    expect(await openedWith({ known, blocks: [rule] })).toEqual([0, 'Kept']);
    for (const wrong of [
      {},
      { blocks: [rule] },
      { known },
      ...['text', [rule, {}], [null]].map((blocks) => ({ known, blocks })),
    ])
      expect([wrong, ...(await openedWith(wrong))]).toEqual([wrong, 1, 'New']);
  });

  test('is read again after a change, and in another language', async () => {
    const env = newEnv();
    const changed = join(root, 'changed.html');
    writeFileSync(changed, '<!doctype html><p>One, two, three.');
    const open = (lang?: string) => counted(() => openInParts(fileOrigin(changed, 'files', { env, lang })));
    expect((await open()).read).toBe(1);
    expect((await open('de')).read).toBe(1);
    writeFileSync(changed, '<!doctype html><p>One, two, four.');
    expect((await open()).read).toBe(1);
    expect((await open()).read).toBe(0);
  });

  test('is read again if it was too complex, as it may be read in time on another day', async () => {
    const env = newEnv();
    const complex = join(root, 'complex.html');
    writeFileSync(complex, `<!doctype html>${'<b>a'.repeat(25_000)}`);
    const open = () => counted(() => openInParts(fileOrigin(complex, 'files', { env })));
    for (let time = 0; time < 2; time += 1) {
      const { read, opened } = await open();
      expect([read, opened.warning?.en]).toEqual([1, expect.stringContaining('too large')]);
    }
  });

  test.each([
    [false, undefined, 'page.html: too deeply nested or too large'],
    [true, undefined, undefined],
    [true, 'paywall', 'page.html: '],
    [false, 'paywall', 'page.html: too deeply nested or too large'],
  ] as const)('is told to be too complex only as an article: whole %s, problem %s', async (whole, problem, warning) => {
    const blocks = [{ kind: 'rule', containers: [], line: 1 }] as const;
    vi.mocked(readInWorker).mockResolvedValueOnce({ page: { known: {}, blocks, problem }, plainly: true });
    const page = join(root, 'page.html');
    writeFileSync(page, '<!doctype html><p>One.');
    const { opened } = await counted(() => openInParts(fileOrigin(page, 'files', { whole })));
    if (warning === undefined) expect(opened.warning).toBeUndefined();
    else expect(opened.warning?.en).toContain(warning);
    expect(opened.warning?.en.includes('too deeply') ?? false).toBe(!whole);
  });

  test('is read again if it came through a pipe', async () => {
    const open = () => {
      const stdin = new PassThrough();
      stdin.end(readFileSync(path));
      return openIncrementally(inputOrigin(() => stdin));
    };
    expect((await counted(open)).read).toBe(1);
    expect((await counted(open)).read).toBe(1);
  });

  test('is known from the web as long as its server allows a copy', async () => {
    const env = newEnv();
    const html = readFileSync(path, 'utf8');
    const type = { 'Content-Type': 'text/html; charset=utf-8' };
    const server = await startWebServer({
      '/kept': { headers: { ...type, 'Cache-Control': 'max-age=60' }, body: html },
      '/not': { headers: { ...type, 'Cache-Control': 'no-store' }, body: html },
    });
    const access = { env, userAgent: 'test/1', offline: false };
    const open = (page: string) => counted(() => openIncrementally(webOrigin(`${server.base}${page}`, access)));
    try {
      expect((await open('/not')).read).toBe(1);
      expect((await open('/not')).read).toBe(1);
      const first = await open('/kept');
      expect(first.read).toBe(1);
      const second = await open('/kept');
      expect(second.read).toBe(0);
      expect(second.opened.article).toEqual(first.opened.article);
      const whole = await counted(async () => (await second.opened.whole?.()) ?? second.opened);
      expect([whole.read, whole.opened.origin.as?.whole]).toEqual([1, true]);
      expect((await counted(async () => (await (await open('/kept')).opened.whole?.()) ?? second.opened)).read).toBe(0);
    } finally {
      await server.close();
    }
  });
});
