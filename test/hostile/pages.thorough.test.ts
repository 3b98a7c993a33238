import { expect, test } from 'vitest';
import { textOf } from '../../src/article/text.js';
import { readInWorker } from '../../src/document/page/read-in-worker.js';
import { pages } from './pages.js';

// biome-ignore lint/suspicious/noControlCharactersInRegex: finds control characters
const CONTROL = /[\0-\x08\x0B-\x1F\x7F-\x9F\u202A-\u202E\u2066-\u2069]/;

const read = async (html: string, whole: boolean): Promise<string> => {
  const found = await readInWorker({ html, setting: { address: undefined, whole } });
  return found?.page.blocks.map(textOf).join('\n') ?? '';
};

// The worker ends after 5 s of CPU time.
test.each(pages)(
  'a page of $name is read within its limits, all of it if that is wanted',
  async ({ source }) => {
    const html = source();
    const article = await read(html, false);
    expect(article).not.toBe('');
    expect(article).not.toMatch(CONTROL);
    expect(await read(html, true)).toContain('lastword');
  },
  60_000,
);

// Digits after a sentence took time that doubled with each.
test.each(['', `<p>Wait.${'1'.repeat(90)}x</p>`])(
  'a page is not read plainly that begins with "%s"',
  async (beginning) => {
    const html = `<article><h1>Title</h1>${beginning}${'<p>A sentence, and one more, of some length.</p>'.repeat(100)}</article>`;
    expect(await readInWorker({ html, setting: { address: undefined, whole: false } })).toMatchObject({
      plainly: false,
    });
  },
);
