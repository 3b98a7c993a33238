import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ArticleBuilder } from '../../src/parse/article-builder.js';
import type { TextKind } from '../../src/parse/text-kind.js';
import { accept, grammarOf, lexed } from '../kit/article/grammar.js';
import { notation } from '../kit/article/notation.js';
import { parse } from '../kit/article/parse.js';
import { KNOWN, read, WHOLE } from '../kit/random/windows.js';

/*
 * Short texts, each with what it is read as. They stand between rows of "§" in the files; those of `vault` are notes of a vault.
 */

const FOLDER = 'test/fixtures/snippets';
const files = readdirSync(FOLDER).filter((file) => /\.(?:markdown|mdx)$/.test(file));

const kindOf = (file: string): TextKind =>
  file.endsWith('.mdx') ? 'mdx' : file === 'vault.markdown' ? 'note' : 'markdown';

const snippetsOf = (file: string): readonly string[] => readFileSync(`${FOLDER}/${file}`, 'utf8').split(/^§\n/m);

describe.each(files)('snippets: %s', (file) => {
  test('each is read as it was', async () => {
    const parts = snippetsOf(file).map((source) => {
      const lines = source.trimEnd().split('\n');
      return [...lines.map((line) => `| ${line}`.trimEnd()), ...notation(parse(source, KNOWN, 1, kindOf(file))), ''];
    });
    await expect(parts.flat().join('\n')).toMatchFileSnapshot(`../fixtures/snippets/${file}.txt`);
  });

  test('each is the same in small windows', () => {
    for (const source of snippetsOf(file)) {
      const whole = parse(source, KNOWN, 1, kindOf(file));
      for (const next of [1, 12])
        expect(read([source], { first: next, next }, KNOWN, kindOf(file)), source).toEqual(whole);
      expect(read(source.split(/(?<=\n)/), { first: 1, next: 1 }, KNOWN, kindOf(file)), source).toEqual(whole);
    }
  });

  // Titles and definitions in quotes and lists are known only at the end.
  const settled = snippetsOf(file).filter((source) => !/\]:|^ {0,3}#|^=+$|<h\d/m.test(source));
  test('each is shown to its end where the text pauses', () => {
    for (const source of settled) {
      const growth = new ArticleBuilder(KNOWN, {
        firstLine: 1,
        sizes: { ...WHOLE, first: 5, next: 5 },
        kind: kindOf(file),
      });
      growth.feed(source, false);
      for (let window = growth.stream.next(); window; window = growth.stream.next()) accept(growth.stream, window);
      const window = growth.stream.lastWindow();
      const shown = growth.preview(lexed(window), grammarOf(window));
      expect(notation(shown), source).toEqual(notation(parse(source, KNOWN, 1, kindOf(file))));
    }
  });
});
