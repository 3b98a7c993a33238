import { describe, expect, test } from 'vitest';
import { rowsOfBlock } from '../../src/layout/block-rows.js';
import { narrowMetrics } from '../../src/layout/metrics.js';
import { articleOf, layoutOfText, settingOf, textRows } from '../kit/article/setting.js';

const rows = (source: string, width = 40, plain = true): readonly string[] =>
  textRows(layoutOfText(source, width, { plain })).map((row) => row.trimEnd());

describe('a block of code', () => {
  const code = (text: string, lang = ''): string => `\`\`\`${lang}\n${text}\n\`\`\``;

  test('is indented by four cells from 20 cells of width on', () => {
    expect([rows(code('code'), 20), rows(code('code'), 19)]).toEqual([['    code'], ['code']]);
  });

  test('has nothing in its blank rows', () => {
    expect(textRows(layoutOfText(code('a\n\nb'), 40))).toEqual(['    a', '', '    b']);
  });

  test('has its language and its title above it', () => {
    expect(rows(code('x', 'js title="a.js"'))).toEqual(['--- js · a.js ---', '    x']);
    expect(rows('- ```js\n  x\n  y\n  ```\n\n> ```js\n> x\n> ```')).toEqual([
      ...['- --- js ---', '      x', '      y', ''],
      ...['> --- js ---', '>     x'],
    ]);
    expect(rows('- ```js title="some words"\n  x\n  ```', 16)).toEqual(['- --- js · some', '  words ---', '  x']);
    expect(rows(code('x', 'js'), 40, false)).toEqual(['─── js ───', '    x']);
  });

  test('is told apart from one before it in the same place alone', () => {
    expect(rows(`${code('a')}\n\n${code('b')}`)).toEqual(['    a', '', '---', '    b']);
    expect(rows(`${code('a')}\n\ntext\n\n${code('b')}`)).toEqual(['    a', '', 'text', '', '    b']);
    const quoted = [...code('b').split('\n'), '', ...code('c').split('\n')].map((line) => `> ${line}`).join('\n');
    expect(rows(`${code('a')}\n\n${quoted}`)).toEqual(['    a', '', '>     b', '>', '> ---', '>     c']);
    expect(rows(`${quoted}\n\n${code('d')}`).slice(-2)).toEqual(['', '    d']);
  });
});

describe('a heading', () => {
  test('of levels 1 to 3 is underlined in plain text; in colours, the first alone', () => {
    const source = '# One\n\n## Two\n\n### Three';
    expect(rows(source)).toEqual(['One', '===', '', 'Two', '---', '', 'Three', '·····']);
    expect(rows(source, 40, false)).toEqual(['One', '───', '', 'Two', '', 'Three']);
  });

  test('of a deeper level has as many signs before it, where there is room for four cells each', () => {
    for (const [level, width] of [
      [4, 16],
      [5, 20],
      [6, 24],
    ] as const) {
      const source = `${'#'.repeat(level)} Deep`;
      expect(rows(source, width)).toEqual([source]);
      expect(rows(source, width - 1)).toEqual(['Deep']);
    }
  });

  test('that wraps is indented on its other rows, and is as wide as the page at most', () => {
    expect(rows('#### A heading of some words', 20)).toEqual(['#### A heading of', '     some words']);
    expect(rows('# One representation', 14)).toEqual(['One', 'representation', '==============']);
    expect(rows('# A heading of some words', 14)).toEqual(['A heading of', 'some words', '============']);
  });
});

test('rows of a table are apart where a cell takes several rows, also without headers', () => {
  const words = 'some words that need several rows of a cell, as it is narrow';
  const body = `<tr><td>${words}<td>a<tr><td>b<td>c`;
  const [first, ...others] = rows(`<table>${body}</table>`, 40);
  expect(first).toMatch(/^some words/);
  expect(others.filter((row) => row === '')).toHaveLength(1);
  const headed = rows(`<table><tr><th>x<th>y${body}</table>`, 40);
  expect(headed.slice(0, 3)).toEqual([expect.stringMatching(/^x +y$/), expect.stringMatching(/^-+ +-$/), first]);
  expect(headed.filter((row) => row === '')).toHaveLength(1);
});

test('code and formulas alone are scrolled sideways, and only where that is asked for', () => {
  const sideways = (asked: boolean): readonly boolean[] => {
    const layout = layoutOfText('text\n\n    code\n\n$$\nx\n$$\n\n|a|\n|-|', 40, { sideways: asked });
    return layout.article.blocks.map((_, block) => layout.rows(block).at(-1)?.sideways ?? false);
  };
  expect(sideways(true)).toEqual([false, true, true, false]);
  expect(sideways(false)).toEqual([false, false, false, false]);
});

test('a rule is in the middle of its width in plain text, and as wide as the text otherwise', () => {
  expect(rows('a\n\n***', 21)).toEqual(['a', '', '        * * *']);
  expect(rows('a\n\n***', 90, false).at(-1)).toBe('─'.repeat(70));
  expect(textRows(layoutOfText('***', 200, { plain: false, measure: 120 }))).toEqual(['─'.repeat(70)]);
  expect(rows('a\n\n***', 3).at(-1)).toBe('* *');
});

test('code and tables are as wide as the page, text and rules only as wide as they may be', () => {
  const source = `${'word '.repeat(20)}\n\n    ${'x'.repeat(80)}\n\n|${'w '.repeat(40)}|\n|-|\n\n***`;
  const widths = textRows(layoutOfText(source, 100, { plain: false, measure: 60 })).map((row) => row.trimEnd().length);
  expect(widths).toEqual([59, 39, 0, 84, 0, 79, 79, 0, 60]);
});

test('code with a title alone is labelled, and a figure has no space before its caption', () => {
  expect(rows('```title="b"\nx\n```')).toEqual(['--- b ---', '    x']);
  const figure = '<figure><img alt="cat" src="b.png"><figcaption>c</figcaption></figure>';
  expect(rows(`${figure}\n\na`)).toEqual(['[image: cat]', 'c', '', 'a']);
});

test('text in a quote has its role, text in a note has not', () => {
  const roles = (source: string): readonly string[] =>
    layoutOfText(source, 40, { plain: false })
      .rows(0)
      .flatMap(({ spans }) => spans.filter(({ text }) => text.includes('said')).flatMap((span) => span.roles));
  expect([roles('> said'), roles('said'), roles('> [!NOTE] x\n> said')].map((all) => all.includes('quote'))).toEqual([
    true,
    false,
    false,
  ]);
});

test('the records of a wide table are laid out as they are asked for, as there may be millions of rows', () => {
  const table = articleOf(`|${'a|'.repeat(100)}\n|${'-|'.repeat(100)}\n${'| 字\n'.repeat(1000)}`).blocks[0];
  if (!table) throw new Error('no table');
  let measured = 0;
  const cells = (text: string): number => {
    measured += 1;
    return narrowMetrics.cells(text);
  };
  const options = settingOf(40, { tools: { metrics: { ...narrowMetrics, cells } } });
  const made = rowsOfBlock(table, undefined, 0, options);
  expect(made.next().done).toBe(false);
  const before = measured;
  expect([...made].length).toBeGreaterThan(2000);
  expect(measured - before).toBeGreaterThanOrEqual(2000);
});
