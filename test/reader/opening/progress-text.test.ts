import { expect, test } from 'vitest';
import { narrowMetrics } from '../../../src/layout/metrics.js';
import { messagesFor } from '../../../src/messages/ui.js';
import { progressText } from '../../../src/reader/opening/progress-text.js';

const address = 'https://example.org/a/page/with/a/long/address.html';

test.each([
  ['en', { bytes: 0 }, 90, `Loading ${address} · 3 s · Esc stops`],
  ['en', { bytes: 1_200_300 }, 90, `Loading ${address} · 1,201 KB · 3 s · Esc stops`],
  ['de', { bytes: 1_200_300, total: 2_000_000 }, 110, `Lädt ${address} · 1.201 von 2.000 KB · 3 s · Esc bricht ab`],
  ['de', { bytes: 1 }, 60, 'Lädt https://example.org/a/pag… · 1 KB · 3 s · Esc bricht ab'],
  ['en', { bytes: 1 }, 20, 'Loading https://exa… · 1 KB · 3 s · Esc stops'],
] as const)('progress in %s, %o, in %i cells: the address is shortened', (language, progress, room, text) => {
  const options = { key: 'Esc', room, metrics: narrowMetrics };
  expect(progressText({ address, ...progress }, 3, messagesFor(language), options)).toBe(text);
});

test('the address cannot act on the terminal', () => {
  const options = { key: undefined, room: 80, metrics: narrowMetrics };
  const hostile = { address: 'http://a/\u001B[2J\u202E', bytes: 0 };
  const text = progressText(hostile, 1, messagesFor('en'), options);
  for (const character of ['\u001B', '\u202E']) expect(text).not.toContain(character);
});
