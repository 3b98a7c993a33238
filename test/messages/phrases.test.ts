import { expect, test } from 'vitest';
import { about, given } from '../../src/messages/phrases.js';

test('what was given is shown as it is, made visible if it is empty, and without its middle if it is long', () => {
  expect(['', 'a', 'a'.repeat(200)].map(given)).toEqual(['""', 'a', 'a'.repeat(200)]);
  expect(given(`${'a'.repeat(100)}bc${'d'.repeat(99)}`)).toBe(`${'a'.repeat(100)}…${'d'.repeat(99)}`);
  const address = `https://example.org/${'x'.repeat(10_000)}?id=12`;
  const { en } = about(address, { de: '', en: 'no such page' });
  expect(en).toMatch(/^https:\/\/example\.org\/x+…x+\?id=12: no such page$/);
  expect(en).toHaveLength(200 + ': no such page'.length);
});
