import { expect, test } from 'vitest';
import type { Block, Run } from '../../src/article/model.js';
import { textOf } from '../../src/article/text.js';
import { offsetInTex, withTex } from '../../src/article/with-tex.js';

const base = { containers: [], line: 1 };
const text = (text: string): Run => ({ text, marks: [] });
const formula: Run = { text: 'x²', marks: ['math'], source: '$x^2$' };
const table = (...rows: readonly (readonly (readonly Run[])[])[]): Block => {
  const [header = [], ...body] = rows;
  return { ...base, kind: 'table', align: ['left', 'left'], header, rows: body };
};

const BLOCKS: readonly (readonly [what: string, block: Block, tex: string])[] = [
  ['a paragraph', { ...base, kind: 'paragraph', runs: [text('a '), formula, text(' b')] }, 'a $x^2$ b'],
  ['a heading', { ...base, kind: 'heading', level: 2, runs: [formula] }, '$x^2$'],
  ['a formula on rows', { ...base, kind: 'math', text: 'x²', source: 'x^2' }, 'x^2'],
  ['a table', table([[text('a')], [formula]], [[formula], [text('b')]]), 'a\t$x^2$\n$x^2$\tb'],
  ['a table without a header', table([], [[formula], []], [[], [text('b')]]), '\n$x^2$\t\n\tb'],
];

test.each(BLOCKS)('the formulas of %s become their TeX', (_, block, tex) => {
  expect(textOf(withTex(block))).toBe(tex);
  expect(JSON.stringify(withTex(block))).not.toContain('"source"');
});

test.each<readonly [what: string, block: Block]>([
  ['a paragraph', { ...base, kind: 'paragraph', runs: [text('a')] }],
  ['a table', table([[text('a')]], [[text('b')]])],
  ['code', { ...base, kind: 'code', language: '', text: 'x' }],
  ['a rule', { ...base, kind: 'rule' }],
  ['a formula that shows its TeX', { ...base, kind: 'math', text: 'x^2' }],
])('%s without formulas is the block itself', (_, block) => {
  expect(withTex(block)).toBe(block);
});

test.each(BLOCKS)(
  'a place in %s is at the same character in its TeX, or at the start of its formula',
  (_, block, tex) => {
    const shown = textOf(block);
    for (let at = 0; at <= shown.length; at += 1) {
      const there = offsetInTex(block, at);
      if (/[x²]/.test(shown[at] ?? '')) expect(tex.slice(there)).toMatch(/^\$?x\^2/);
      else expect([tex[there], tex.length - there]).toEqual([shown[at], expect.any(Number)]);
    }
    expect(offsetInTex(block, shown.length)).toBe(tex.length);
  },
);
