import { readdirSync, readFileSync } from 'node:fs';
import { tests } from 'commonmark-spec';
import { describe, expect, test } from 'vitest';
import { isPathological } from '../../../src/parse/markdown/pathological.js';

describe('looksDangerous', () => {
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

  test('lets thousands of definitions be, unless they are the text of a paragraph', () => {
    const definitions = Array.from({ length: 2000 }, (_, i) => `[label ${i}]: https://example.org/${i}\n`).join('');
    expect(isPathological(`Text.\n\n${definitions}`)).toBe(false);
    expect(isPathological(`Text.\n${definitions}`)).toBe(true);
  });

  test.each([
    ['marks in a paragraph', '['.repeat(3000)],
    ['marks in many paragraphs', `${'*a '.repeat(1000)}\n\n`.repeat(400)],
    ['a long word', 'a'.repeat(30_000)],
    ['nested quotes', `${'> '.repeat(100)}a`],
    ['nested lists', `${'- '.repeat(100)}a`],
    ['an item that goes on for thousands of lines without indentation', `- a\n${'a line of a log\n'.repeat(6000)}`],
    ['deep indentation', `${' '.repeat(200)}- a`],
    ['deep definitions', `${' '.repeat(200)}: a`],
  ])('stops at %s', (_, text) => {
    expect(isPathological(text)).toBe(true);
  });
});
