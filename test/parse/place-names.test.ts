import { expect, test } from 'vitest';
import { notation } from '../kit/article/notation.js';
import { articleOf } from '../kit/article/setting.js';

/** Blocks of a text with their anchors and other names. */
const named = (source: string): readonly string[] =>
  notation(articleOf(`Text\n\n${source}`))
    .filter((line) => !line.startsWith('§'))
    .slice(1);

test.each([
  ['<a id="x"></a>\n\n# T {#top}', ['5 heading 1: T #top names x']],
  ['<a id="x"></a>\n\n# T', ['5 heading 1: T #x']],
  ['<a id="x"></a><a id="y"></a>\n\n# T', ['5 heading 1: T #y names x']],
  ['# <a id="x"></a>T', ['3 heading 1: T #x']],
  ['<a id="x"></a>\n\n# <a id="y"></a>T', ['5 heading 1: T #y names x']],
  ['<a name="x"></a>\n\n<a id="y"></a>\n\nb', ['7 paragraph: b names x,y']],
  ['# <a name="y" id="x"></a>T', ['3 heading 1: T #x names y']],
  ['<p name="x">b</p>', ['3 paragraph: b']],
  ['<h2 id="x">T <a name="y"></a></h2><p id="z">b</p>', ['3 heading 2: T #x names y', '3 paragraph: b names z']],
  ['<a id="x"></a>\n\n<a id="x"></a>\n\nb\n\nc', ['7 paragraph: b names x', '9 paragraph: c']],
  ['<a id="x"></a>\n\n| a |\n|---|\n| b |', ['5 table  left: a ‖ b names x']],
  ['<a id="x\u0007y"></a>\n\nb', ['5 paragraph: b']],
  ['<a id=""></a>\n\nb', ['5 paragraph: b']],
])('the names of places in %j', (source, blocks) => {
  expect(named(source)).toEqual(blocks);
});

test('names of up to 300 characters are kept', () => {
  const names = [300, 301].map((length) => 'n'.repeat(length));
  expect(named(names.map((name) => `<a id="${name}"></a>b`).join('\n\n'))).toEqual([
    `3 paragraph: b names ${names[0]}`,
    '5 paragraph: b',
  ]);
});
