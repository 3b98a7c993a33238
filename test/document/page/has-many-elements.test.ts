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
