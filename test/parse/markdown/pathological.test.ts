import { readdirSync, readFileSync } from 'node:fs';
import { tests } from 'commonmark-spec';
import { describe, expect, test } from 'vitest';
import { isPathological } from '../../../src/parse/markdown/pathological.js';

describe('isPathological', () => {
  test('lets ordinary documents be', () => {
    const documents = [
      ...tests.map(({ markdown }) => markdown),
      ...readdirSync('test/fixtures/constructs').map((file) =>
        readFileSync(`test/fixtures/constructs/${file}`, 'utf8'),
      ),
      readFileSync('README.md', 'utf8'),
      ...['de', 'en'].map((edition) => readFileSync(`content/${edition}/llama-4-rechenleistung.md`, 'utf8').repeat(50)),
    ];
    expect(documents.filter(isPathological)).toEqual([]);
    const spaced = documents.map((text) => text.replaceAll('\n\n', '\n \t\n'));
    expect(spaced.filter(isPathological)).toEqual([]);
  });

  test.each([
    ['definitions', Array.from({ length: 5000 }, (_, i) => `[label ${i}]: https://example.org/${i}\n`).join('')],
    ['marks in a paragraph', '['.repeat(100_000)],
    ['marks in many paragraphs', `${'*a '.repeat(1000)}\n\n`.repeat(400)],
    ['characters in a word', 'a'.repeat(100_000)],
    ['rows in a table', `a|b\n-|-\n${'c|d\n'.repeat(20_000)}`],
    ['rules', 'a\n\n---\nb\n---\n'.repeat(10_000)],
  ])('lets thousands of %s be, which take no longer than others', (_, text) => {
    expect(isPathological(text)).toBe(false);
  });

  test.each([
    ['nested quotes', `${'> '.repeat(100)}a`],
    ['nested lists', `${'- '.repeat(100)}a`],
    ['an item that goes on for thousands of lines without indentation', `- a\n${'a line of a log\n'.repeat(6000)}`],
    ['a quote with thousands of lines in between', '> a\nb\n'.repeat(10_000)],
    ['thousands of tables without an empty line', 'a|b|c\n-|-\n'.repeat(10_000)],
    ['deep indentation', `${' '.repeat(200)}- a`],
    ['deep definitions', `${' '.repeat(200)}: a`],
  ])('stops at %s', (_, text) => {
    expect(isPathological(text)).toBe(true);
  });
});
