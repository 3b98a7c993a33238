import { expect, test } from 'vitest';
import { unicodeMetrics } from '../../../src/layout/unicode-metrics.js';
import { load, readingOf, warningOf } from '../../../src/reader/opening/load.js';
import { fileOrigin } from '../../../src/source/file-origin.js';
import { folderOrigin } from '../../../src/source/folder-origin.js';
import { loaded, restOf } from '../../kit/article/reader.js';

const opened = (text: string) => loaded(text);

test('an article has the tools that its layout needs, and no others', async () => {
  const [plain, code, scripts] = await Promise.all(
    ['Text.', '```js\nlet a;\n```', 'क्षि'].map((text) => load(opened(text), false)),
  );
  expect([plain, code].map((each) => each?.tools.colourCode !== undefined)).toEqual([false, true]);
  expect([plain, scripts].map((each) => each?.tools.metrics === unicodeMetrics)).toEqual([false, true]);
  expect(plain?.tools.hyphenate).toBeUndefined();
  expect((await load(opened('Text.'), true)).tools.hyphenate).toBeDefined();
});

test('an article of which more is to be read says how far it is', async () => {
  const rest = restOf({ share: () => 0.25, length: () => 7 });
  const { markdown, whole, ...shown } = await load(
    { ...opened('Text.'), rest, whole: async () => opened('All.') },
    false,
  );
  expect(shown.reading).toEqual({ rest, share: 0.25, length: 7, held: false });
  expect([markdown(), (await whole?.())?.markdown()]).toEqual(['Text.', 'All.']);
  expect(readingOf(rest, true).held).toBe(true);
  expect((await load(opened('Text.'), false)).reading).toBeUndefined();
});

test('a list has the metrics for any script, and its collection', async () => {
  const origin = folderOrigin('notes', fileOrigin);
  const list = await load({ ...opened(''), origin }, true);
  expect(list.tools).toEqual({ metrics: unicodeMetrics });
  expect(list.collection).toBe(origin.collection);
  expect(await load(opened('Text.'), true)).not.toHaveProperty('collection');
});

test('a warning is told in the language of the reader, and cannot act on the terminal', () => {
  const warning = { de: 'Zu\ngroß', en: 'Too\u001B[2J large' };
  const warned = { ...opened(''), warning };
  expect([warningOf(warned, 'de'), warningOf(warned, 'en')]).toEqual(['Zu groß', 'Too␛[2J large']);
  expect(warningOf(opened(''), 'en')).toBeUndefined();
});
