import { expect, test } from 'vitest';
import { withoutComments } from '../../src/document/without-comments.js';

const SOURCE = `# A <!-- one --> heading

<!-- two
lines

and more --> after

Text with \`<!-- code -->\`, \\<!-- escaped -->, <!-- three
lines --> and **bold <!-- four --> text**.

\`\`\`html
<!-- fenced -->
\`\`\`

> quoted <!-- five
> lines --> text
>
> - item <!-- six -->
>
>   <!-- seven
>   lines -->
>
>       <!-- indented -->

| a <!-- eight --> | b |
|------------------|---|
| \`<!-- cell -->\` | <!-- nine --> d |

<div><!-- ten --><p>shown</p></div>

[^n]: note <!-- eleven -->

    <!-- not closed
twelve
`;

test('comments are taken out of Markdown, but not out of its code', async () => {
  expect((await withoutComments(SOURCE)).split('\n')).toEqual([
    '# A  heading',
    ...['', '', '', '', ' after', ''],
    'Text with `<!-- code -->`, \\<!-- escaped -->, ',
    ' and **bold  text**.',
    ...['', '```html', '<!-- fenced -->', '```', ''],
    ...['> quoted ', '>  text', '>', '> - item ', '>', '>   ', '>   ', '>', '>       <!-- indented -->', ''],
    ...['| a  | b |', '|------------------|---|', '| `<!-- cell -->` |  d |', ''],
    ...['<div><p>shown</p></div>', '', '[^n]: note ', '', '    ', '', ''],
  ]);
});

test('Markdown without comments stays as it is', async () => {
  for (const text of ['a > b\n', '`<!-- code -->`\n\n    <!-- code -->\n', 'a <!-- b\n', '']) {
    expect(await withoutComments(text)).toBe(text);
  }
});

test.each([
  ['- a\n\n\t<!-- x\n\t  y -->\n\tb\n', '- a\n\n\t\n\t  \n\tb\n'],
  ['>\t<!-- x -->\n>\tb\n', '>\t\n>\tb\n'],
])('a comment is taken out of lines that are indented by tabs: %j', async (source, text) => {
  expect(await withoutComments(source)).toBe(text);
});
