import { expect, test } from 'vitest';
import { textOfRuns } from '../../../src/article/text.js';
import { spokenWords } from '../../../src/messages/accessible.js';
import { spokenBlock } from '../../../src/output/speech/spoken-blocks.js';
import { articleOf } from '../../kit/article/setting.js';

/** The lines of a Markdown text as they are spoken. */
function spoken(source: string): readonly string[] {
  const article = articleOf(source);
  const { blocks } = article;
  const speech = { article, words: spokenWords('en'), describe: (href: string) => href };
  return blocks.flatMap((_, i) => spokenBlock(i, blocks[i - 1], blocks[i + 1], speech)).map(textOfRuns);
}

test.each<readonly [what: string, source: string, lines: readonly string[]]>([
  [
    'line breaks of a header and a cell',
    '|a<br>b<br>c|\n|-|\n|d<br>e<br>f|',
    ['Table, 1 column, row 1 of 2: a b c', 'Row 2 of 2: a b c: d e f', 'End of table'],
  ],
  [
    'a column without a header, and a row without a cell',
    '|a| |c|\n|-|-|-|\n|1|2|',
    ['Table, 3 columns, row 1 of 2: a; empty; c', 'Row 2 of 2: a: 1; 2', 'End of table'],
  ],
  [
    'the links of a table, counted through its cells',
    '|[a](http://a.b)|[b](http://a.b)|\n|-|-|\n|[c](http://a.b)|d [e](http://a.b)|',
    [
      'Table, 2 columns, row 1 of 2: Link 1: a (http://a.b); Link 2: b (http://a.b)',
      'Row 2 of 2: a: Link 3: c (http://a.b); b: d Link 4: e (http://a.b)',
      'End of table',
    ],
  ],
  [
    'a list in an item, and the item after it',
    '- a\n  1. b\n  2. c\n- d',
    [
      'List with 2 items',
      'Item 1: a',
      'Numbered list with 2 items, level 2',
      'Item 1, level 2: b',
      'Item 2, level 2: c',
      'End of list, level 2',
      'Item 2: d',
      'End of list',
    ],
  ],
  [
    'a list that begins an item',
    '- a\n- - b',
    [
      'List with 2 items',
      'Item 1: a',
      'Item 2:',
      'List with 1 item, level 2',
      'Item 1, level 2: b',
      'End of list, level 2',
      'End of list',
    ],
  ],
  [
    'items of two paragraphs',
    '- [x] a\n\n  b\n- [ ] c',
    ['List with 2 items', 'Item 1, done: a', 'b', 'Item 2, not done: c', 'End of list'],
  ],
  [
    'two lists one after the other',
    '1. a\n\n\n- b',
    ['Numbered list with 1 item', 'Item 1: a', 'End of list', 'List with 1 item', 'Item 1: b', 'End of list'],
  ],
  [
    'quotes in a quote',
    '> > a\n> >\n> > b',
    ['Quote: Quote, level 2: a', 'b', 'End of quote, level 2', 'End of quote'],
  ],
  [
    'a quote in an alert, and what is between two',
    '> [!NOTE]\n> a\n>\n> > b\n> >\n> > c\n\nx\n\n> d',
    ['Alert: Note', 'a', 'Quote: b', 'c', 'End of quote', 'End of alert', 'x', 'Quote: d', 'End of quote'],
  ],
  [
    'definitions of one paragraph and of two',
    'T\n\n: a\n\n: b\n\n  c',
    ['T', 'Definition: a', 'Definition: b', 'c', 'End of definition'],
  ],
  [
    'a footnote that begins with a quote',
    'A[^1]\n\n[^1]: > a\n\n    b',
    ['A (footnote 1)', 'Footnote 1: Quote: a', 'End of quote', 'b', 'End of footnote 1'],
  ],
  [
    'a figure with a caption',
    '<figure><img src="a.png" alt="p"><figcaption>c</figcaption></figure>',
    ['Figure: Image: p (a.png)', 'c', 'End of figure'],
  ],
  ['a figure without one', '<figure><img src="a.png" alt="p"></figure>', ['Image: p (a.png)']],
  ['a formula of a line', '$$\na\n$$', ['Formula: a']],
  ['a formula of two lines', '$$\na\\\\\nb\n$$', ['Formula, 2 lines:', 'a', 'b', 'End of formula']],
  ['code with a title', '```js title="t"\na\nb\n```', ['Code, js, t, 2 lines:', 'a', 'b', 'End of code']],
  ['a rule', '***', ['Separator']],
  [
    'links in quotation marks',
    '"[a](http://a.b)" ‚[b](http://a.b)‘ “[c](http://a.b)” »[d](http://a.b)« ‘[e](http://a.b)’',
    [
      '"Link 1: a (http://a.b)" ‚Link 2: b (http://a.b)‘ “Link 3: c (http://a.b)” »Link 4: d (http://a.b)« ‘Link 5: e (http://a.b)’',
    ],
  ],
  [
    'the links of two paragraphs, counted on',
    '[a](http://a.b) [b](http://a.b)\n\n[c](http://a.b)',
    ['Link 1: a (http://a.b) Link 2: b (http://a.b)', 'Link 3: c (http://a.b)'],
  ],
  ['a link to a place that is no section', '[a](#x)\n\n<p id="x">b</p>', ['Link 1: a (#x)', 'b']],
  [
    'an embedded picture up to its first comma',
    '[a](data:image/png;base64,AAAA,BB)',
    ['Link 1: a (data:image/png;base64)'],
  ],
  ['raised and lowered digits', 'a<sup>12</sup> b<sub>34</sub>', ['a superscript 12 b34']],
  ['pictures beside each other', '![a](b.png)![c](d.png)', ['Image: a (b.png), Image: c (d.png)']],
  ['deletions beside each other', '~~a~~ ~~b~~c', ['(deleted: a) (deleted: b) c']],
  ['a footnote in deleted text', '~~a[^1]~~\n\n[^1]: b', ['(deleted: a (footnote 1))', 'Footnote 1: b']],
])('what is spoken of %s', (_, source, lines) => {
  expect(spoken(source)).toEqual(lines);
});
