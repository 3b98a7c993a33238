import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { bundledOrigin, namedOrigin } from '../../../src/source/bundled-origin.js';
import { fileOrigin } from '../../../src/source/file-origin.js';
import { inputOrigin } from '../../../src/source/input-origin.js';
import { linkOrigin } from '../../../src/source/link-origin.js';
import type { Origin } from '../../../src/source/origin.js';
import type { Fetched } from '../../../src/source/web/fetched.js';
import { webOrigin } from '../../../src/source/web/web-origin.js';
import { keepPage } from '../../../src/store/page-cache.js';
import { pagesFolder } from '../../../src/store/page-folder.js';
import { startWebServer } from '../../kit/program/web-server.js';

const access = { env: { XDG_CACHE_HOME: '/dev/null' }, userAgent: 'test', offline: false };
const A = 'https://example.org/a/post.md?x=1';
const origin = webOrigin(`${A}#part`, access, { whole: true });

/** The origin once a page has come from an address. */
const arrived = (address: string, isPrivate = false): Origin => {
  const content = origin.open();
  if (content.kind !== 'web') throw new Error('not of the web');
  const fetched: Fetched = {
    address,
    isPrivate,
    bytes: new Uint8Array(),
    mediaType: 'text/html',
    charset: undefined,
    status: 200,
    headers: {},
  };
  return content.originAt(fetched);
};

const fetching = async (page: Origin): Promise<unknown> => {
  const content = page.open();
  return content.kind === 'web' ? content.fetch() : undefined;
};

test('an address has one key, whatever its fragment, its password and the case of its host', () => {
  for (const address of [A, `${A}#other`, A.replace('https://e', 'HTTPS://user:word@E')])
    expect(webOrigin(address, access).key).toBe(`web:${A}`);
  expect(webOrigin('https://example.org', access).key).toBe(webOrigin('https://example.org/', access).key);
  expect(webOrigin(A.replace('1', '2'), access).key).not.toBe(origin.key);
});

test('is called by its host and the last part of its path, without its password', () => {
  expect(origin).toMatchObject({ name: 'example.org/post.md', address: A, anchor: 'part' });
  const names = ['https://e.x:81/a/%C3%BC/', 'https://u:p@e.x', 'http://e.x/?q=1'].map(
    (at) => webOrigin(at, access).name,
  );
  expect(names).toEqual(['e.x:81/ü', 'e.x', 'e.x']);
  expect(JSON.stringify(webOrigin('https://user:word@e.x/', access))).not.toContain('word');
});

test.each(['https://', 'http://exa mple/', 'mailto:a@b.c', 'ftp://e.x/', 'https://e.x:99999/'])(
  '%s is not a web address',
  (address) => {
    expect(() => webOrigin(address, access)).toThrow(`${address}: not a valid web address`);
  },
);

test.each([
  ['http://user:word@exa mple/', 'http://exa mple/'],
  ['http://user:wo/rd@e.x:port/a', 'http://e.x:port/a'],
  ['http://user:wo#r@d@[e.x/', 'http://[e.x/'],
])('%s is not a web address, and its password is not shown', (address, shown) => {
  expect(() => webOrigin(address, access)).toThrow(`${shown}: not a valid web address`);
});

test('keeps the password for the origin to which it belongs, where nobody sees it', async () => {
  const server = await startWebServer({ '/': { status: 302, headers: { Location: '/a' } }, '/a': 'Text' });
  const origin = webOrigin(server.base.replace('//', '//user:word@'), { ...access, env: {} });
  const content = origin.open();
  if (content.kind !== 'web') throw new Error('not of the web');
  const there = content.originAt(await content.fetch());
  const elsewhere = content.originAt({ ...(await content.fetch()), address: 'https://example.com/' });
  await fetching(there);
  await fetching(there.resolve('/a'));
  // Nor is it sent to another server that is asked again.
  const other = await startWebServer({ '/': 'Text' });
  await fetching(content.originAt({ ...(await content.fetch()), address: other.base }));
  expect(other.got.map(({ headers }) => headers.authorization)).toEqual([undefined]);
  await other.close();
  await server.close();
  const sent = `Basic ${btoa('user:word')}`;
  expect(server.got.map(({ headers }) => headers.authorization)).toEqual([
    ...Array(5).fill(sent),
    undefined,
    sent,
    sent,
  ]);
  for (const { address, key, describe, name } of [there, elsewhere])
    expect([address, key, describe('b'), name].join()).not.toContain('word');
});

test('is read from the same copy, whatever its fragment', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'llama-news-copy-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const env = { XDG_CACHE_HOME: folder };
  const about = { mediaType: 'text/plain', keptAt: 7, isPrivate: false, policy: {} };
  keepPage(pagesFolder(env) ?? '', A, { ...about, address: A, bytes: Buffer.from('Text') });
  const copy = await fetching(webOrigin(`${A}#part`, { ...access, env, offline: true }));
  expect(copy).toMatchObject({ address: A, keptAt: 7, bytes: Buffer.from('Text') });
  const content = webOrigin(A, { ...access, env, offline: true }).open();
  const again = content.kind === 'web' && content.fetch({ reload: true });
  await expect(again).rejects.toThrow('not reloaded');
});

test('tells its progress from the start, under its address without a password, and ends when that is wanted', async () => {
  const server = await startWebServer({ '/': { status: 302, headers: { Location: '/a' } }, '/a': 'Text' });
  onTestFinished(server.close);
  const content = webOrigin(server.base.replace('//', '//user:word@'), { ...access, env: {} }).open();
  if (content.kind !== 'web') throw new Error('not of the web');
  const told: unknown[] = [];
  await content.fetch({ progress: (progress) => told.push(progress) });
  const address = `${server.base}/`;
  expect(told).toEqual([
    { address, bytes: 0 },
    { address, bytes: 4, total: undefined },
  ]);
  const reason = new Error('ended');
  await expect(content.fetch({ signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
});

test('an address without a fragment, or with an empty one, has no anchor', () => {
  for (const address of [A, `${A}#`]) expect(webOrigin(address, access)).not.toHaveProperty('anchor');
});

test('names a page before files and bundled articles', () => {
  expect(namedOrigin(A, 'en', access).key).toBe(origin.key);
  expect(namedOrigin(`./${A}`, 'en', access).key).toMatch(/^file:/);
});

test('takes its other options along when it turns into the whole page', () => {
  const named = webOrigin(A, access, { lang: 'fr' });
  expect(named.can.whole?.().as).toEqual({ lang: 'fr', whole: true });
  const content = named.open();
  const there = content.kind === 'web' && content.originAt({ address: A, isPrivate: false } as Fetched);
  expect((there || origin).can.whole?.().as).toEqual({ lang: 'fr', whole: true, env: undefined });
  const kept = { address: A, isPrivate: false, isKept: true } as Fetched;
  expect(content.kind === 'web' && content.originAt(kept).as).toEqual({ lang: 'fr', env: access.env });
});

test('turns into the whole page and back, and nothing else of it can be changed', () => {
  expect(origin.can.whole?.()).toMatchObject({ key: origin.key, as: { whole: false } });
  expect(origin.can.whole?.().can.whole?.()).toMatchObject({ as: { whole: true } });
  expect(Object.keys(origin.can)).toEqual(['reload', 'whole']);
});

describe('a link', () => {
  test('is relative to where redirects led, and takes no options along', () => {
    const there = arrived('https://example.com/b/');
    expect(there).toMatchObject({ key: 'web:https://example.com/b/', as: { whole: true } });
    expect(there.resolve('c?d')).toMatchObject({ address: 'https://example.com/b/c?d', as: undefined });
    expect(there.resolve('//example.net')).toMatchObject({ address: 'https://example.net/' });
    expect(there.describe('../c#d')).toBe('https://example.com/c#d');
    expect(there.describe('mailto:a@b.c')).toBe('mailto:a@b.c');
    expect(() => there.resolve('javascript:alert(1)')).toThrow('not a valid web address');
    expect(() => there.resolve('file:///etc/passwd')).toThrow('not a valid web address');
  });

  test('of a public page may not lead to a private address, that of a private one may', async () => {
    await expect(fetching(arrived('https://example.com/').resolve('http://127.0.0.1:9/'))).rejects.toThrow(
      'private address',
    );
    const there = arrived('http://10.0.0.1/', true);
    for (const page of [there, there.can.whole?.() ?? origin])
      await expect(fetching(page.resolve('http://127.0.0.1:9/'))).rejects.toThrow('no server answers there');
  });

  test('is guarded as the whole page, too', async () => {
    const linked = webOrigin('http://127.0.0.1:9/', access, undefined, 'https://example.com/');
    const content = linked.open();
    const come =
      content.kind === 'web' && content.originAt({ address: 'http://127.0.0.1:9/', isPrivate: true } as Fetched);
    for (const page of [linked, linked.can.whole?.() ?? origin, (come || origin).can.whole?.() ?? origin])
      await expect(fetching(page)).rejects.toThrow('private address');
  });

  test('of any article leads to a page of the web, and others where they led', () => {
    const input = inputOrigin(() => process.stdin);
    for (const from of [fileOrigin('some/a.md'), input, bundledOrigin('strawberry-o1', 'de'), arrived(A)])
      expect(linkOrigin(from, 'https://example.net/x', access)).toMatchObject({ address: 'https://example.net/x' });
    expect(linkOrigin(fileOrigin('some/a.md'), 'b.md', access).can.edit).toBe('some/b.md');
    expect(linkOrigin(arrived(A), 'b.md', access).address).toBe('https://example.org/a/b.md');
  });
});
