import { expect, test } from 'vitest';
import { narrowMetrics } from '../../../src/layout/metrics.js';
import type { ColourCode } from '../../../src/layout/options.js';
import { layoutOfText, textRows } from '../../kit/article/setting.js';

const rows = (code: string, width: number, extra: Parameters<typeof layoutOfText>[2] = {}): readonly string[] =>
  textRows(layoutOfText(`\`\`\`\n${code}\n\`\`\``, width, extra));

test.each<readonly [code: string, width: number, rows: readonly string[]]>([
  ['abcdef ghijklmnop', 12, ['abcdef ', '↳ ghijklmnop']],
  // A space in the first third of a row would leave most of it empty.
  ['a bcdefghijklmnop', 12, ['a bcdefghijk', '↳ lmnop']],
  ['abc defghijklmnop', 12, ['abc defghijk', '↳ lmnop']],
  ['abcd efghijklmnop', 12, ['abcd ', '↳ efghijklmn', '↳ op']],
  ['ab cd ef gh ij kl', 12, ['ab cd ef gh ', '↳ ij kl']],
  // Of a row that goes on, the mark takes no part.
  ['abcdefghijklmno pqrstuvwxyz', 12, ['abcdefghijkl', '↳ mno ', '↳ pqrstuvwxy', '↳ z']],
  ['abcdefghijkl', 12, ['abcdefghijkl']],
  ['abcdefghijklm', 12, ['abcdefghijkl', '↳ m']],
  ['abcdefgh', 5, ['abcde', '↳ fgh']],
  ['abcdefgh', 4, ['abcd', 'efgh']],
  ['a\n\nbcdef', 5, ['a', '', 'bcdef']],
  ['abc', 20, ['    abc']],
  ['abc', 19, ['abc']],
])('code %j, %i cells wide', (code, width, expected) => {
  expect(rows(code, width)).toEqual(expected);
});

test('addresses in code are split unless they stay whole', () => {
  const code = 'get https://a.example/b/c x';
  expect(rows(code, 12)).toEqual(['get https://', '↳ a.example/', '↳ b/c x']);
  expect(rows(code, 12, { wholeAddresses: true })).toEqual(['get ', '↳ https://a.example/b/c', '↳  x']);
});

test('code that is scrolled sideways has its lines', () => {
  expect(rows('abcdefghijklmnop', 12, { sideways: true })).toEqual(['abcdefghijklmnop']);
});

test('only code of a language is coloured', () => {
  const asked: string[] = [];
  const colourCode: ColourCode = (text, language) => {
    asked.push(`${language}: ${text}`);
    return [{ text: text.slice(0, 1), role: 'codeKeyword' }, { text: text.slice(1) }];
  };
  const source = '```\nab\n```\n\n```js\ncd\n```\n\n$$\nx\n$$';
  const { article, rows: rowsOf } = layoutOfText(source, 12, { tools: { metrics: narrowMetrics, colourCode } });
  const spans = article.blocks.flatMap((_, i) => rowsOf(i).flatMap((row) => row.spans));
  expect(spans.map(({ text, roles }) => `${text} ${roles}`)).toContain('ab codeBlock');
  expect(asked).toEqual(['js: cd']);
  expect(spans.filter(({ roles }) => roles.includes('codeKeyword')).map(({ text }) => text)).toEqual(['c']);
});

test('a coloured line that is wrapped keeps the colours and the places of its parts', () => {
  const colourCode: ColourCode = () => [
    { text: 'ab', role: 'codeKeyword' },
    { text: 'cdefg' },
    { text: 'hi', role: 'codeString' },
  ];
  const { rows: rowsOf } = layoutOfText('```js\nabcdefghi\n```', 5, { tools: { metrics: narrowMetrics, colourCode } });
  const shown = rowsOf(0).map(({ spans }) => spans.map(({ text, roles, at }) => `${text} ${roles} ${at ?? ''}`));
  expect(shown.slice(-3)).toEqual([
    ['ab codeBlock,codeKeyword 0', 'cde codeBlock 2'],
    ['↳  marker ', 'fg codeBlock 5', 'h codeBlock,codeString 7'],
    ['↳  marker ', 'i codeBlock,codeString 8'],
  ]);
});
