import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linksOf } from '../../../../src/article/links.js';
import { textOf } from '../../../../src/article/text.js';
import { parseDocument } from '../../../../src/document/parse-document.js';
import { layOut } from '../../../../src/layout/layout.js';
import { unicodeMetrics } from '../../../../src/layout/unicode-metrics.js';
import { fileOrigin } from '../../../../src/source/file-origin.js';
import { settingOf, textRows } from '../../../kit/article/setting.js';
import { bySuite } from '../../../kit/random/by-suite.js';
import { markdown, wordsOf } from '../../../kit/random/markdown.js';

async function articleOf(text: string, name = 'a.mdx') {
  const { article } = await parseDocument(text, fileOrigin(name));
  return article;
}

/** Rows of a text in plain print, without empty ones at its ends, and the targets of its links. */
async function print(text: string, name?: string): Promise<string> {
  const article = await articleOf(text, name);
  const layout = layOut(article, settingOf(80, { plain: true, tools: { metrics: unicodeMetrics } }));
  const targets = linksOf(article).map(({ href }) => href);
  const rows = textRows(layout).map((row) => row.trimEnd());
  return [rows.join('\n').trim(), ...targets].join('\n');
}

test('statements, comments and ids are hidden, and Markdown directly inside a component is read', async () => {
  const text = [
    'import X from "./x";\nimport Y from "./y";',
    '## Title {/*the-id*/}',
    '<Tip>\n**Learn:**\n- one\n- two with [link](https://e.x)\n</Tip>',
    '{/* comment */}',
    '<Step title="Install">\n```sh\nnpm i\nnpm test\n```\n</Step>',
  ].join('\n\n');
  const { blocks, sections } = await articleOf(text);
  const tip = [{ kind: 'quote', alert: 'tip' }];
  expect(blocks).toMatchObject([
    { kind: 'heading', level: 2, anchor: 'the-id', runs: [{ text: 'Title' }] },
    {
      kind: 'paragraph',
      containers: tip,
      runs: [{ text: 'Tip' }, { text: '\n' }, { text: 'Learn:', marks: ['strong'] }],
    },
    { kind: 'paragraph', containers: [...tip, { kind: 'item' }], runs: [{ text: 'one' }] },
    {
      kind: 'paragraph',
      containers: [...tip, { kind: 'item' }],
      runs: [{ text: 'two with ' }, { text: 'link', href: 'https://e.x' }],
    },
    { kind: 'paragraph', containers: [], runs: [{ text: 'Install', marks: ['strong'] }] },
    { kind: 'code', language: 'sh', text: 'npm i\nnpm test' },
  ]);
  expect(sections).toMatchObject([{ slug: 'the-id', title: 'Title' }]);
});

test('the end of a tag may be indented less than its start', async () => {
  expect(await print('<Frame>\n    <img\n    src="a.png"\n    alt="An image"\n  />\n</Frame>')).toBe('An image\na.png');
});

describe('statements', () => {
  test.each([
    ['an import', "import a from 'b'"],
    ['an import right above text', "import a from 'b';\ntext"],
    ['imports over rows', 'import {\n  a,\n\n  b\n} from "c"\nimport "d"'],
    ['an import of a type', "import type { A } from './a'"],
    [
      'braces in strings, templates and comments',
      'export const a = {\n  b: "}",\n\n  c: `} \\` }`, // }\n  /* } */\n};',
    ],
    ['a function with empty lines', 'export function A() {\n  const a = 1;\n\n  return <b>{a}</b>;\n}'],
    ['a default export', 'export default ({ children }) =>\n  <main>{children}</main>'],
    ['calls over rows', 'export const a = b(\n  "c",\n)\n  .d()\n  .e();'],
    ['an apostrophe in JSX', "export const A = () => <p>Don't {1}</p>"],
    ['an address in JSX', 'export const A = () => <p>https://e.x {1}</p>'],
    ['a list of names', "export { a, b } from './c';"],
  ])('%s is hidden', async (_, statement) => {
    expect(await print(`${statement}\n\n# Title\n\n${statement}`)).toMatch(/^(?:text\n+)?Title\n=+(?:\n+text)?$/);
  });

  test.each([
    ['a sentence', 'import the module from the server'],
    ['a sentence with an apostrophe', "import it from the server's folder"],
    ['code in a fence', "    import a from 'b'\n    export const a = 1"],
  ])('%s is not', async (_, text) => {
    expect(await print(text.startsWith(' ') ? `\`\`\`\n${text}\n\`\`\`` : text)).toContain(text.trim().slice(0, 12));
  });

  test('one that is not closed hides nothing', async () => {
    expect(await print('export const a = {\n\nfirst\n\n{/* second\n\nthird\n\n<A b={\n\nlast')).toMatch(
      /^export const a = \{\n\nfirst\n\n\{\/\* second\n\nthird\n\n<A b=\{\n\nlast$/,
    );
  });
});

test.each([
  ['# A {/* b */}', 'A', 'b'],
  ['# A {#b}', 'A', 'b'],
  ['## A `c` [#b-d]', 'A c', 'b-d'],
  ['# A [#12]', 'A [#12]', undefined],
  ['# A[#b]', 'A[#b]', undefined],
])('%s is a heading with an anchor', async (text, title, anchor) => {
  const [block] = (await articleOf(`x\n\n${text}`)).blocks.slice(1);
  expect(block).toMatchObject({ kind: 'heading', ...(anchor === undefined ? {} : { anchor }) });
  expect(block && textOf(block)).toBe(title);
  expect(block && 'anchor' in block).toBe(anchor !== undefined);
});

describe('expressions', () => {
  test.each([
    ['a value', 'a {b} c', 'a {b} c'],
    ['a space', 'a{\' \'}b{" "}c', 'a b c'],
    ['a string', "a {'b'} {`c`}", 'a b c'],
    ['an escaped quote', "{'it\\'s'}", "it's"],
    ['a comment in a line', 'a {/* b */}c', 'a c'],
    ['a comment over rows below text', 'a\n{/* b\n\n```\n*/}\nc', 'a\n\nc'],
    ['a comment after a heading', '# A {/* b c */}', 'A\n='],
    ['an object', "[a](/b){{ target: '_blank' }}.", 'a.\n/b'],
    ['code over rows', '{[\n  a,\n]}', '--- jsx ---\n    {[\n      a,\n    ]}'],
    ['a list that a function makes', 'a\n\n{b.map((c) => (\n  <C key={c} />\n))}\n\nd', 'a\n\nd'],
    [
      'words that are shown on a condition, over rows',
      '{a < 3 && (\n  <p>\n    Some\n    words\n  </p>\n)}',
      'Some words',
    ],
    ['a call on a row of its own', 'a\n\n{b(c(), d)}\n\ne {f(g)}', 'a\n\ne {f(g)}'],
    ['words between tags in code', '{a && (\n  <p>One <b>two</b> {"three"}{b}.</p>\n)}', 'One two three.'],
    ['alternatives', 'a {b ? <b>c</b> : <Tip title="d">e</Tip>}', 'a c d e'],
    ['attributes after an image', '![a](b.png){.c width=5} [d](e){target="_blank"}', '[image: a] d\nb.png\ne'],
    ['a template over rows', '{`a\n  b`}', 'a\n      b'],
    ['braces in code', '`{a}` and `b{:js}`', '{a} and b'],
  ])('%s', async (_, text, shown) => {
    expect(await print(text)).toBe(shown);
  });
});

describe('components', () => {
  test.each([
    [
      'sentences among the attributes',
      '<A b="one two three" c={{ d: "Four five six.", e: "f" }} className="g h i" />',
      'one two three\nFour five six.',
    ],
    ['a function among the attributes', 'a\n\n<B c={() => say("one two three")} />', 'a'],
    [
      'code between fences in a list of HTML',
      '<ol>\n<li>\na *b*\n  ```js\n  if (a < b) {}\n    c\n  ```\n</li>\n</ol>',
      '1. a b\n   --- js ---\n       if (a < b) {}\n         c',
    ],
    ['a definition in indented text', '<Tip>\n    [a]\n\n    [a]: /b\n</Tip>', '> Tip\n> a\n/b'],
    ['a tag in a line leaves its text', 'a <B c="d">e *f*</B> g', 'a e f g'],
    ['text and label of a badge', 'a <Badge text="New" /> <Badge label="Old" />', 'a New Old'],
    ['an icon is nothing', 'a <Icon name="b" title="c"/> d <StarIcon /> e', 'a d e'],
    ['a link', '<Link to="/a">b</Link> c', 'b c\n/a'],
    ['a link whose target is code', "<a href={useBaseUrl('/a')}>b</a>", 'b\n/a'],
    ['a button that is a link', '<LinkButton href="/a" icon="b">c</LinkButton>', 'c\n/a'],
    ['an image', '<Image src={require(\'./a.png\')} alt="b" />', 'b\n./a.png'],
    ['an image with sources', "<ThemedImage alt=\"a\" sources={{ light: '/b.png', dark: '/c.png' }} />", 'a\n/b.png'],
    ['attributes with braces, quotes and >', '<A b="x > y" c={{ d: "}" }} e={<F g=">" />} {...h}>\ni\n</A>', 'i'],
    ['attributes over rows, with an empty line', '<A\n  b={{\n    c: 1,\n\n  }}\n  title="T"\n>\n  d\n</A>', 'T\nd'],
    ['names with dots', '<A.B title="c">\nd\n</A.B>', 'c\nd'],
    ['a fragment', '<>\na <>b</>\n</>', 'a b'],
    ['a tag at the end of text', '<Step title="A">b\nc</Step>\nd', 'A\nb c\n\nd'],
    ['an unknown component in a paragraph', '<A>b</A> c\n<A>d</A> e', 'b c d e'],
    ['a label of JSX', '<Card title={<><b>A</b> b</>}>\nc\n</Card>', 'A b\nc'],
    ['a label with Markdown', '<Card title="A `b`">\nc\n</Card>', 'A b\nc'],
    ['a parameter', '<ParamField query="a" type="string" required>\nb\n</ParamField>', 'a (string, required)\nb'],
    ['a response', '<ResponseField name="a" type="int">\nb\n</ResponseField>', 'a (int)\nb'],
    ['code of an attribute', '<Code lang="js" code={`a\nb`} />', '--- js ---\n    a\n    b'],
    ['tabs', '<Tabs>\n<Tab title="A">\na\n</Tab>\n<TabItem value="B">\nb\n</TabItem>\n</Tabs>', 'A\na\n\nB\nb'],
    [
      'tabs on a row each',
      "<Tabs items={['a', 'b']}>\n  <Tabs.Tab>c *d*</Tabs.Tab>\n  <Tabs.Tab>e</Tabs.Tab>\n</Tabs>",
      'a · b\n\nc d\n\ne',
    ],
    ['a word in a component, twice on a row', '<B>c</B> d <B>e</B>\nf', 'c d e f'],
    ['what is for search engines', '<Meta title="A" />\n\n<Head>\n</Head>\n\nb', 'b'],
    ['details', '<details>\n<summary>A *b*</summary>\n\nc\n\n</details>\n\nd', 'A b\nc\n\nd'],
    ['a string with a tag in a list of HTML', "<ul>\n<li>{'<b> &lt; c'}</li>\n</ul>", '- <b> &lt; c'],
    ['a rule', 'a\n\n<hr />\n\nb', 'a\n\n                                * * *\n\nb'],
    ['a quote', '<blockquote>\n- a\n</blockquote>\n\nb', '> - a\n\nb'],
    ['an element without an end', '<table>\n\na', 'a'],
    [
      'what is not closed swallows nothing',
      '<Tip>\n\n- a\n\n  <Note>\n\n- b\n\n# C',
      '> Tip\n>\n> - a\n>\n>   > Note\n>\n> - b\n>\n> C\n> =',
    ],
  ])('%s', async (_, text, shown) => {
    expect(await print(text)).toBe(shown);
  });

  test.each([
    ['<Warning>', 'Warning'],
    ['<Callout type="info">', 'Info'],
    ['<Callout>', 'Note'],
    ['<Aside type="caution" title="Take care">', 'Caution: Take care'],
    ['<Admonition type="danger" title={"A"}>', 'Danger: A'],
    ['<TipBox>', 'Tip'],
    ['<Alert severity="success">', 'Success'],
  ])('%s is an alert', async (tag, label) => {
    const end = `</${/\w+/.exec(tag)?.[0]}>`;
    const shown = `> ${label}\n> a\n\nb`;
    for (const text of [`${tag}\n\na\n\n${end}\nb`, `${tag}a${end}\nb`, `${tag}\n    a\n  ${end}\n\nb`])
      expect(await print(text)).toBe(shown);
  });
});

describe('blocks', () => {
  test('indentation makes no code', async () => {
    const text =
      '<A>\n    <B>\n        # C\n\n        - d\n          - e\n\n        ```\n        f\n          g\n        ```\n    </B>\n</A>';
    expect(await print(text)).toBe('C\n=\n\n- d\n  - e\n\n    f\n      g');
  });

  test('indentation makes code outside of all components, as in the first version of MDX', async () => {
    expect(await print('a\n\n    b\n\n      c\n\n<A>\n\n    d\n</A>\n\n    e')).toBe(
      'a\n\n    b\n\n      c\n\nd\n\n    e',
    );
    expect(await print('    ```\n    a\n    ```')).not.toContain('```');
  });

  test('tags end lists, quotes and tables', async () => {
    for (const [block, shown] of [
      ['- a\n- b', '- a\n- b'],
      ['1. a', '1. a'],
      ['1) a', '1) a'],
      ['* a', '- a'],
      ['+ a', '- a'],
      ['a | b\n--|--\nc | d', 'a  b\n-  -\nc  d'],
      ['a | b\n:-|:-\nc | d', 'a  b\n-  -\nc  d'],
      ['> a', '> a'],
      ['| a |\n|---|\n| b |', 'a\n-\nb'],
    ])
      expect(await print(`<A>\n${block}\n</A>\nc`)).toBe(`${shown}\n\nc`);
  });

  test('a fragment or a tag after a space ends a list, too', async () => {
    for (const end of ['<>\nb\n</>', ' <A>\nb\n</A>']) expect(await print(`- a\n${end}`)).toBe('- a\n\nb');
  });

  test('headings of HTML of every level are headings', async () => {
    const text = [1, 2, 3, 4, 5, 6].map((level) => `<h${level}>a</h${level}>`).join('\n\n');
    const { blocks } = await articleOf(`x\n\n${text}`);
    expect(blocks.flatMap((block) => ('level' in block ? [block.level] : []))).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('tables of HTML hold Markdown', async () => {
    const text = '<table>\n  <tr><td style={{ a: 1 }}>`a` {"b"}</td><td>[c](/d)</td></tr>\n</table>';
    expect(await print(text)).toBe('a b  c\n/d');
  });
});

test('no word of Markdown is lost inside components', async () => {
  const open = ['<A>', '<Tip>', '<Step title="Title">', '<div className="x">', '<>', '<Callout\n  type="info"\n>'];
  const inside = fc
    .tuple(markdown, fc.constantFrom(...open), fc.constantFrom(0, 2, 4, 6))
    .map(([text, tag, indent]) => {
      const body = text.replace(/^(?=.)/gm, ' '.repeat(indent));
      return `${tag}\n${body}\n</${/^<([\w.]*)/.exec(tag)?.[1]}>`;
    });
  await fc.assert(
    fc.asyncProperty(fc.array(inside, { minLength: 1, maxLength: 3 }), fc.boolean(), async (parts, apart) => {
      const text = parts.join(apart ? '\n\n' : '\n');
      const shown = await print(text);
      for (const word of wordsOf(text.replace(/<[^>]*>/g, ''))) expect(shown.replace(/\s+/g, '')).toContain(word);
      expect(shown).not.toMatch(/<\/?[A-Za-z]/);
    }),
    { numRuns: bySuite(30, 300) },
  );
});

test('the name of a file gives the slug without its end', async () => {
  expect((await articleOf('text', 'An Article.mdx')).meta).toMatchObject({
    title: 'An Article.mdx',
    slug: 'an-article',
  });
});

test('what is MDX in one file is text in another', async () => {
  expect(await print('a {/* b */} {"c"}', 'a.md')).toBe('a {/* b */} {"c"}');
  expect(await print('# A\n\n```mdx\nimport B from \'b\'\n<B title="c" />\n```\n', 'README.md')).toContain(
    '<B title="c" />',
  );
});
