import { expect, onTestFinished, test, vi } from 'vitest';
import { hasManyElements } from '../../../src/document/page/has-many-elements.js';
import { readInWorker } from '../../../src/document/page/read-in-worker.js';

const paragraphs = (count: number): string => '<p>A sentence.</p>'.repeat(count);

test.each([
  ['has many elements', paragraphs(30_000), true],
  ['has a long text with few of them', paragraphs(20_000), false],
  ['has them in a script', `<script>${paragraphs(30_000)}</script>${paragraphs(100)}`, false],
  ['has them in a comment', `<!--${paragraphs(30_000)}-->${paragraphs(100)}`, false],
])('a page that %s is known', (_, html, expected) => {
  expect(hasManyElements(html)).toBe(expected);
});

test('a page with many elements is read plainly before it has taken CPU time, unless all of it is wanted', async () => {
  onTestFinished(() => void vi.restoreAllMocks());
  vi.spyOn(process, 'cpuUsage').mockReturnValue({ user: 0, system: 0 });
  const html = `<title>Title</title><p>First.${'<p>Text.'.repeat(30_000)}`;
  const read = (whole: boolean) => readInWorker({ html, setting: { address: undefined, whole } });
  const page = { blocks: { length: 30_001 } };
  expect(await read(false)).toMatchObject({ plainly: true, page });
  expect(await read(true)).toMatchObject({ plainly: false, page });
}, 60_000);

test('a page with very many attributes is read plainly before it has taken CPU time', async () => {
  onTestFinished(() => void vi.restoreAllMocks());
  vi.spyOn(process, 'cpuUsage').mockReturnValue({ user: 0, system: 0 });
  const attributes = Array.from({ length: 50 }, (_, i) => `a${i}`).join(' ');
  const pageOf = (count: number): string => `<title>Title</title>${`<p ${attributes}>A sentence.</p>`.repeat(count)}`;
  const read = (count: number) => readInWorker({ html: pageOf(count), setting: { address: undefined, whole: true } });
  expect(await read(2900)).toMatchObject({ plainly: false, page: { blocks: { length: 2900 } } });
  expect(await read(3100)).toMatchObject({ plainly: true, page: { blocks: { length: 3100 } } });
}, 60_000);
