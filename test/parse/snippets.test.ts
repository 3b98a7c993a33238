import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { TextKind } from '../../src/parse/text-kind.js';
import { notation } from '../kit/article/notation.js';
import { parse } from '../kit/article/parse.js';
import { KNOWN, read } from '../kit/random/windows.js';

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
});
