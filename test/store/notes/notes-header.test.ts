import { describe, expect, test } from 'vitest';
import { headerLength, readHeader, withHeader, writeHeader } from '../../../src/store/notes/notes-header.js';

describe('The header of notes', () => {
  test.each([
    ['title: Plain words', { title: 'Plain words' }],
    ['title:   "Quoted: \\"words\\" \\u00e9"  ', { title: 'Quoted: "words" é' }],
    ["title: 'It''s'", { title: "It's" }],
    ['title: "not closed', { title: '"not closed' }],
    ['title: "broken \\x"', { title: '"broken \\x"' }],
    ['title: >-\n  folded\n  words', { title: 'folded words' }],
    ['title: |\n  folded\n  words', { title: 'folded words' }],
    ['title: >2+\n  folded\n  words', { title: 'folded words' }],
    ['title: >7', { title: '>7' }],
    ['title: folded\n  words\nauthor: A', { title: 'folded words', author: 'A' }],
    ['other: x\ntitle: T\nTITLE: U\n title: V', { title: 'T' }],
    ["title: Rock 'n'", { title: "Rock 'n'" }],
    ['title: 1.0', { title: '1.0' }],
    ['title: true', { title: 'true' }],
    ['title:T\nauthor:\nsource: s', { source: 's' }],
    ['title: T\ntitle: U', { title: 'U' }],
    [
      'edition: en\nlang: de\ndate: 2026-01-02\ndigest: a b',
      { edition: 'en', lang: 'de', date: '2026-01-02', digest: 'a b' },
    ],
  ])('with %j says %j', (lines, header) => {
    for (const feed of ['\n', '\r\n'])
      for (const start of ['', '\uFEFF'])
        expect(readHeader(`${start}---\n${lines}\n---\ntitle: below\n\n> quote\n`.replaceAll('\n', feed))).toEqual(
          header,
        );
  });

  test.each([
    ['---\na: b\n---\nText', 13],
    ['\uFEFF---\r\na: b\r\n...\r\nText', 17],
    ['---  \na: b\n---\t\n', 16],
    ['---\n---', 7],
    ['---\na: b\n> quote\n---\n', 0],
    ['---\na: b\n', 0],
    ['----\n---\n', 0],
    ['Text\n---\n---\n', 0],
    ['\uFEFFText', 1],
    [`---\n${'a'.repeat(19_991)}\n---\n`, 20_000],
    [`---\n${'a'.repeat(19_993)}\n---\n`, 0],
  ])('of %j is %i characters long', (text, length) => {
    expect(headerLength(text)).toBe(length);
  });

  test('is written in its order, with what is there, and is read again', () => {
    const header = {
      digest: 'a b',
      date: '2026-01-02',
      title: 'A: "b"\u0085',
      author: '',
      source: '/x y.md',
      lang: 'no',
    };
    const text = writeHeader(header);
    expect(text).toBe(
      '---\ntitle: "A: \\"b\\"\\u0085"\nsource: "/x y.md"\nlang: "no"\ndate: 2026-01-02\ndigest: "a b"\n---\n',
    );
    const { author: _, ...others } = header;
    expect(readHeader(text)).toEqual(others);
    const all = { digest: 'g', date: 'f', lang: 'e', edition: 'd', source: 'c', author: 'b', title: 'a' };
    expect(
      writeHeader(all)
        .match(/^\w+: \w$/gm)
        ?.map((line) => line.at(-1)),
    ).toEqual([...'abcdefg']);
    expect(writeHeader({ lang: 'de', title: 'word-2' })).toBe('---\ntitle: word-2\nlang: de\n---\n');
  });

  test('has words in quotes that a reader of YAML could take for something else', () => {
    for (const word of [
      'y',
      'n',
      'Yes',
      'no',
      'ON',
      'off',
      'true',
      'False',
      'null',
      '7',
      '-a',
      'a b',
      'a:',
      '2026-1-1',
    ])
      expect(writeHeader({ title: word })).toBe(`---\ntitle: "${word}"\n---\n`);
    for (const word of ['yess', 'a-b_c', 'Nulls', '2026-01-02'])
      expect(writeHeader({ title: word })).toContain(`: ${word}\n`);
  });

  test('is changed in one line alone', () => {
    const text = '---\r\ntitle: T # mine\r\nsource: a\r\nother: x\r\n---\r\nsource: b\r\n';
    expect(withHeader(text, 'source', '/c d')).toBe(text.replace('source: a', 'source: "/c d"'));
    expect(withHeader(text, 'digest', 'x y')).toBe(text.replace('other: x\r\n', 'other: x\r\ndigest: "x y"\r\n'));
    expect(withHeader('---\na: b\n...', 'lang', 'de')).toBe('---\na: b\nlang: de\n...');
    expect(withHeader('Text\n', 'lang', 'de')).toBe('Text\n');
    expect(withHeader(text, 'source', '$&')).toContain('source: "$&"\r\n');
  });
});
