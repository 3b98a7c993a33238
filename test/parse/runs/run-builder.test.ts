import { expect, test } from 'vitest';
import type { Run } from '../../../src/article/model.js';
import { RunBuilder } from '../../../src/parse/runs/run-builder.js';

type Build = (builder: RunBuilder) => void;

const built = (build: Build): readonly Run[] => {
  const builder = new RunBuilder();
  build(builder);
  return builder.finish();
};

/** Texts of the runs, each with its marks, and the target of a link. */
const shown = (build: Build): readonly string[] =>
  built(build).map(({ text, marks, href }) => [text, ...marks, ...(href === undefined ? [] : [href])].join('|'));

test.each<readonly [title: string, texts: readonly string[], expected: string]>([
  ['of a line', ['a  b   c'], 'a b c'],
  ['of two lines', ['a \n  b'], 'a b'],
  ['at both ends', [' \n a \n '], 'a'],
  ['where two texts meet', ['a ', ' b'], 'a b'],
  ['between Chinese characters', ['第一\n行'], '第一行'],
  ['of several lines between Chinese characters', ['第一 \n \n行'], '第一行'],
  ['between rare Chinese characters', ['𠀀\n𠀁'], '𠀀𠀁'],
  ['in a line of Chinese', ['第一 行'], '第一 行'],
  ['after a Chinese character', ['第一\nand'], '第一 and'],
  ['before a Chinese character', ['and\n第一'], 'and 第一'],
  ['before a Chinese character of another text', ['and\n', '第一'], 'and 第一'],
  ['at the end of a text in Chinese', ['第一\n', '行'], '第一行'],
  ['at the end of a text in Chinese before another', ['第一\n', 'and', ' 行'], '第一 and 行'],
  ['at the beginning of a text in Chinese', ['第一', '\n行'], '第一行'],
])('white space %s is what HTML makes of it', (_, texts, expected) => {
  for (const marks of [[], ['strong']] as const) {
    const runs = built((builder) => {
      for (const [i, text] of texts.entries()) builder.add(text, i % 2 === 0 ? [] : marks);
    });
    expect(runs.map(({ text }) => text).join('')).toBe(expected);
  }
});

test.each<readonly [title: string, build: Build, expected: readonly string[]]>([
  [
    'a link does not end with a space',
    (b) => {
      b.add('a ', ['link'], '/x');
      b.add('b', []);
    },
    ['a|link|/x', ' b'],
  ],
  [
    'a link does not begin with a space',
    (b) => {
      b.add('a', []);
      b.add(' b', ['link'], '/x');
    },
    ['a ', 'b|link|/x'],
  ],
  [
    'a link of two texts keeps the space between them',
    (b) => {
      b.add('a', ['link'], '/x');
      b.add(' b', ['link'], '/x');
    },
    ['a b|link|/x'],
  ],
  [
    'links to different places are two',
    (b) => {
      b.add('a ', ['link'], '/x');
      b.add('b', ['link'], '/y');
    },
    ['a|link|/x', ' ', 'b|link|/y'],
  ],
  [
    'the space at the end of code in a link stays',
    (b) => {
      b.add('a ', ['link', 'code'], '/x', true);
      b.add('b', []);
    },
    ['a |link|code|/x', 'b'],
  ],
  [
    'raised text does not end with a space',
    (b) => {
      b.add('1', []);
      b.add('st ', ['superscript']);
      b.add('b', []);
    },
    ['1', 'st|superscript', ' b'],
  ],
  [
    'lowered text does not end with a space, unless raised text comes after it',
    (b) => {
      b.add('q ', ['subscript']);
      b.add('st ', ['superscript']);
      b.add('q ', ['subscript']);
      b.add('b', []);
    },
    ['q |subscript', 'st |superscript', 'q|subscript', ' b'],
  ],
  [
    'a link does not end with a space before a formula',
    (b) => {
      b.add('a ', ['link'], '/x');
      b.formula('x', undefined, []);
    },
    ['a|link|/x', ' ', 'x|math'],
  ],
  [
    'raised text does not end with a space before an image',
    (b) => {
      b.add('st ', ['superscript']);
      b.picture({ text: 'p', marks: ['image'], decorative: false });
    },
    ['st|superscript', ' ', 'p|image'],
  ],
  [
    'the space at the start of code in a link stays',
    (b) => {
      b.add('a', []);
      b.add(' b', ['link', 'code'], '/x', true);
    },
    ['a', ' b|link|code|/x'],
  ],
  [
    'a part after a marker and a formula or an image begins a line',
    (b) => {
      b.marker('- ', []);
      b.formula('x', undefined, []);
      b.part();
      b.marker('- ', []);
      b.picture({ text: 'p', marks: ['image'], decorative: false });
      b.part();
      b.add('a', []);
    },
    ['- ', 'x|math', '\n', '- ', 'p|image', '\n', 'a'],
  ],
  [
    'the end of a line of Chinese before a formula is a space',
    (b) => {
      b.add('第一\n', []);
      b.formula('x', undefined, []);
      b.add('行', []);
    },
    ['第一 ', 'x|math', '行'],
  ],
  [
    'texts of the same marks are one, and of others are not',
    (b) => {
      b.add('a', ['strong']);
      b.add('b', ['strong']);
      b.add('c', ['emphasis']);
      b.add('d', ['strong', 'emphasis']);
    },
    ['ab|strong', 'c|emphasis', 'd|strong|emphasis'],
  ],
  [
    'each reference to a note is one of its own',
    (b) => {
      b.add('[1]', ['footnote'], '#fn1');
      b.add('[1]', ['footnote'], '#fn1');
    },
    ['[1]|footnote|#fn1', '[1]|footnote|#fn1'],
  ],
  [
    'a break takes the space before and after it, and does not begin or end a text',
    (b) => {
      b.break();
      b.add('a ', []);
      b.break();
      b.add(' b', []);
      b.break();
      b.break();
    },
    ['a', '\n', 'b'],
  ],
  [
    'a part begins a line, unless it is empty or has but a marker',
    (b) => {
      b.part();
      b.marker('- ', []);
      b.part();
      b.add('a', []);
      b.part();
      b.part();
      b.add('b', []);
      b.part();
    },
    ['- a', '\n', 'b'],
  ],
  [
    'a space stays after a formula',
    (b) => {
      b.add('a ', []);
      b.formula('x', undefined, []);
      b.add(' b', []);
    },
    ['a ', 'x|math', ' b'],
  ],
  [
    'lines keep their spaces, which do not break at their start',
    (b) => b.preformatted('\n  a  b\n c', ['code']),
    ['\u00A0\u00A0a  b|code', '\n', '\u00A0c|code'],
  ],
  [
    'a line feed after other words stays',
    (b) => {
      b.add('x', ['code']);
      b.preformatted('\ny', ['code']);
    },
    ['x|code', '\n', 'y|code'],
  ],
])('%s', (_, build, expected) => {
  expect(shown(build)).toEqual(expected);
});

test('a quotation is open after a mark, by itself or after a space or a bracket', () => {
  const opens = (...texts: readonly string[]): boolean => {
    const builder = new RunBuilder();
    for (const text of texts) builder.add(text, []);
    return builder.opensQuotation;
  };
  for (const mark of '"\'„“‚‘«»‹›「『')
    expect([opens(mark), opens(`a ${mark}`), opens(`(${mark}`), opens(`[${mark}`), opens('a ', mark)], mark).toEqual(
      Array(5).fill(true),
    );
  expect(['a"', '""', 'a', '', '” '].map((text) => opens(text))).toEqual(Array(5).fill(false));
});

test('a builder begins anew after its runs are taken', () => {
  const builder = new RunBuilder();
  builder.add('第一', []);
  builder.finish();
  builder.add(' 行', []);
  builder.part();
  builder.add('b', []);
  expect(builder.finish().map(({ text }) => text)).toEqual(['行', '\n', 'b']);
  expect(builder.finish()).toEqual([]);
});
