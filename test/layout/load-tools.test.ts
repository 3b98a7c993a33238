import { expect, test } from 'vitest';
import { further, metricsFor, needsOf, toolsFor, toolsForLists } from '../../src/layout/load-tools.js';
import { narrowMetrics } from '../../src/layout/metrics.js';
import { unicodeMetrics } from '../../src/layout/unicode-metrics.js';
import { wideMetrics } from '../../src/layout/wide-metrics.js';
import { articleOf } from '../kit/article/setting.js';

const WORD = 'representation';
const NOTHING = { colours: false, hyphens: false };

test.each([
  ['a', narrowMetrics],
  ['漢', wideMetrics],
  ['👩‍👩‍👧', unicodeMetrics],
])('the metrics for %j are right for it, also where only one block or the title has it', async (text, metrics) => {
  expect(await metricsFor(text)).toBe(metrics);
  for (const source of [text, `a\n\n${text}\n\nb`, `# ${text}\n\na`]) {
    const tools = await toolsFor(articleOf(source), NOTHING);
    expect(tools).toEqual({ metrics });
  }
  const { blocks, meta } = articleOf('a');
  expect(await toolsFor({ blocks, meta: { ...meta, title: text } }, NOTHING)).toEqual({ metrics });
});

test('the farther of two reaches counts', () => {
  expect([further(0, 2), further(2, 1), further(1, 1)]).toEqual([2, 2, 1]);
  expect(needsOf(articleOf('漢\n\na').blocks)).toEqual({ reach: 1, colours: false });
});

test('lists have the metrics of their reach, at first of all', async () => {
  expect((await toolsForLists()).metrics).toBe(unicodeMetrics);
  expect((await toolsForLists(0)).metrics).toBe(narrowMetrics);
});

test.each([
  ['code in a language', '```js\na\n```\n\n```\nb\n```', true, true],
  ['code in no language', '```\na\n```', true, false],
  ['no code', 'a', true, false],
  ['code without colours', '```js\na\n```', false, false],
])('%s', async (_, source, colours, expected) => {
  const tools = await toolsFor(articleOf(source), { colours, hyphens: false });
  expect('colourCode' in tools).toBe(expected);
});

test.each([
  ['de', true, [2, 5, 8, 10]],
  ['de-AT', true, [2, 5, 8, 10]],
  ['DE', true, [2, 5, 8, 10]],
  ['en-US', true, [3, 5, 8, 10]],
  ['EN', true, [3, 5, 8, 10]],
  ['fr', true, undefined],
  ['den', true, undefined],
  ['de', false, undefined],
])('words of an article in %s, where hyphens are wanted: %s, are cut at %o', async (lang, hyphens, cuts) => {
  const tools = await toolsFor(articleOf('a', lang), { colours: false, hyphens });
  expect(tools.hyphenate?.(WORD)).toEqual(cuts);
});
