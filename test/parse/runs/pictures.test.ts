import { describe, expect, test } from 'vitest';
import type { Mark } from '../../../src/article/model.js';
import { runsOf, textOf } from '../../../src/article/text.js';
import { around } from '../../../src/parse/runs/pictures.js';
import { tellingName } from '../../../src/parse/runs/telling-name.js';
import { articleOf, layoutOfText, textRows } from '../../kit/article/setting.js';

const rows = (source: string) => textRows(layoutOfText(source, 80));
const AVATAR = '<img src="https://e.x/u/1?v=4" width="100px;" alt=""/>';

describe('images', () => {
  test.each([
    ['alone', '![A plan](plan.png)', ['A plan']],
    ['beside text', 'See ![A plan](plan.png) here', ['See [image: A plan] here']],
    ['that touch text', '![FR](fr.png)**FR**.', ['[image: FR] FR.']],
    ['that touch a word of two styles', '![FR](fr.png)Fra**nce**.', ['[image: FR] France.']],
    ['that touch each other', '![a](a.png)![b](b.png)', ['a, b']],
    ['in a link beside text', '[![CN](cn.png)**CN**](cn.md)', ['[image: CN] CN']],
    ['that are a link', 'Built by [![Acme](acme.png)](https://e.x/y)', ['Built by Acme']],
    ['with a title', '![](x.png "A title")', ['A title']],
    ['with a title in other quotes', "![](x.png 'A title')", ['A title']],
    ['with a title in brackets', '![](x.png (A title))', ['A title']],
    ['with an option of docsify', '![](x.png ":size=300")', ['image']],
    ['with words that end like an option', '![](x.png "Width :size=300")', ['Width :size=300']],
    ['whose file has a telling name', 'See ![](data-flow.svg?raw=true)', ['See [image: data-flow.svg]']],
    ['whose file has no telling name', 'Text ![](https://e.x/9f8e7d6c-5b4a.png) more.', ['Text [image] more.']],
    ['without a description, alone', '![](data-flow.svg)', ['image: data-flow.svg']],
    ['of an emoji', 'Fine ![👍](thumb.png) so', ['Fine 👍 so']],
    ['that lead to themselves', '[![](https://e.x/1.jpg)](https://e.x/1.jpg?w=2)', ['image']],
    ['that decorate', '<img src="gap.svg" alt=""> Text', ['Text']],
    ['that decorate the middle', 'a <img src="gap.svg" alt=""> b', ['a b']],
    ['that count visits', 'a <img src="https://e.x/p" width="1" height="1"> b', ['a b']],
    ['that are a pixel wide', 'a <img src="https://e.x/p" width="1px" alt="P"> b', ['a b']],
    ['that decorate a link', '<a href="https://e.x/y/z"><img src="i.svg" alt=""> Docs</a>', ['Docs']],
    [
      'that decorate the end of a link',
      '<a href="https://e.x/y">Docs <img src="i.svg" alt=""></a> next',
      ['Docs next'],
    ],
    ['that are all of a link', '<a href="https://e.x/jane"><img src="i.svg" alt=""></a>', ['jane']],
    [
      'that are all of a link, two of them',
      '<a href="https://e.x/jane"><img src="i.svg" alt=""><img src="j.svg" alt=""></a>',
      ['jane'],
    ],
    ['that are all of a link but a mark', '<a href="https://e.x/jane"><img src="i.svg" alt=""> ·</a>', ['jane']],
    ['above text', '<img alt="Photo" src="p.jpg"><br>Text', ['Photo', 'Text']],
    ['that are badges', '[![build](a)](b)\n[![docs](c)](d)', ['build, docs']],
    ['above a line of text', '![a](a.png)![b](b.png)\\\nText', ['a, b', 'Text']],
    ['in a picture', '<picture><source srcset="d.png"><img alt="Logo" src="l.png"></picture>', ['Logo']],
  ])('%s', (_, source, expected) => {
    expect(rows(source)).toEqual(expected);
  });

  test('the words around a decoration that is not shown are one run', () => {
    const { blocks } = articleOf('<a href="https://e.x/y">one <img src="i.svg" alt="">two</a>');
    expect(blocks.flatMap(runsOf)).toEqual([{ text: 'one two', marks: ['link'], href: 'https://e.x/y' }]);
  });

  test.each<readonly [source: string, expected: readonly (readonly string[])[]]>([
    ['a <img src="i.svg" alt=""><b>b</b>', [['a '], ['b', 'strong']]],
    ['<b>a <img src="i.svg" alt=""></b>b', [['a ', 'strong'], ['b']]],
    ['<b>a <img src="i.svg" alt="">b</b>', [['a b', 'strong']]],
    ['a <img src="i.svg" alt=""><br>b', [['a'], ['\n'], ['b']]],
    ['a <img src="i.svg" alt="">$x$ b', [['a '], ['x', 'math'], [' b']]],
    ['a <img src="b.png" alt="B"><img src="c.png" alt="C">', [['a '], ['B', 'image'], [' '], ['C', 'image']]],
    [
      '<a href="#x">a<img src="b.png" alt="B">c</a>',
      [
        ['a', 'link'],
        [' ', 'link'],
        ['B', 'link', 'image'],
        [' c', 'link'],
      ],
    ],
    ['<a href="#x">a</a><img src="b.png" alt="B">c', [['a', 'link'], [' '], ['B', 'image'], [' c']]],
    ['<a href="#x"><del>a <img src="i.svg" alt=""></del></a>b', [['a', 'link', 'strikethrough'], [' b']]],
    [
      '<a href="#x">a<img src="i.svg" alt=""></a><a href="#y">b</a>',
      [
        ['a', 'link'],
        ['b', 'link'],
      ],
    ],
    ['<a href="#x">a <img src="i.svg" alt=""></a>', [['a', 'link']]],
    ['<a href="#x">a <img src="i.svg" alt=""></a><img src="b.png" alt="B">', [['a', 'link'], [' '], ['B', 'image']]],
    ['(<img src="b.png" alt="B">)', [['('], ['B', 'image'], [')']]],
  ])('the runs of %j', (source, expected) => {
    const runs = articleOf(`x\n\n${source}\n\ny`).blocks.slice(1, -1).flatMap(runsOf);
    expect(runs.map(({ text, marks }) => [text, ...marks])).toEqual(expected);
  });

  test('the space before a decoration at the end of a link is not in the link', () => {
    const { blocks } = articleOf('<a href="https://e.x/y">Docs <img src="i.svg" alt=""></a> next');
    expect(blocks.flatMap(runsOf).map(({ text, href }) => [text, href !== undefined])).toEqual([
      ['Docs', true],
      [' next', false],
    ]);
  });

  test('an image beside text is named in the language of the article', () => {
    const [row] = textRows(layoutOfText('a ![b](c.png)', 80, { imageWord: 'Bild' }));
    expect(row).toBe('a [Bild: b]');
    expect(articleOf('![](c.png)', 'de').blocks.map(textOf)).toEqual(['Bild']);
  });

  test('a heading names no files, and a title no images beside its text', () => {
    const source =
      '# Name <img src="https://e.x/name.svg?style=flat" title="npm package">\n\n## ![](data-flow.png) Flow\n';
    const { meta, blocks, sections } = articleOf(source);
    expect([meta.title, ...sections.map(({ title }) => title)]).toEqual(['Name', 'Flow']);
    expect(blocks.map(textOf)).toEqual(['Name npm package', 'image Flow']);
    expect(articleOf('# ![Acme](acme.png)\n\nText').meta.title).toBe('Acme');
  });

  test.each<readonly [target: string, name: string | undefined]>([
    ['plan.png', 'plan.png'],
    ['a/my%20plan.png?raw=true#x', 'my plan.png'],
    ['HelloWorld2.png', 'HelloWorld2.png'],
    ['https://e.x/architecture-v2.svg', 'architecture-v2.svg'],
    ['harbour-1024x768.jpg', 'harbour.jpg'],
    ['harbour-20240102-e1686688323113.jpg', 'harbour-20240102.jpg'],
    ...[
      'pixel.png',
      'spacer.gif',
      'image1.png',
      'image-20240102-130405.png',
      'IMG_1234.JPG',
      'Screenshot 2024-01-02 at 10.11.12.png',
      '9f8e7d6c-5b4a.png',
      '8a3c1d9e-4f5b-4c6d-8e7f-0a1b2c3d4e5f.png',
      'x8Zq0v1mB2nC3kD4.png',
      'jj3A5N8.png',
      'd7539447-4b0c-445c-6e32-06f248f29cba.01200-773x1030.jpeg',
      '0819fd5e-8877-4462-803c-052168cd21f1-AP_19279015292304.jpg',
      'gettyimages-1186543739-1.jpg',
      'https://i.imgur.com/bgLMIu.png',
      'b4YtAEN.png',
      '1.png',
      'a.png',
      'https://e.x/badge',
      'https://e.x',
      'data:image/png;base64,AAAA/plan.png',
      '',
    ].map((target) => [target, undefined] as const),
  ])('the telling name of %j is %j', (target, name) => {
    expect(tellingName(target)).toBe(name);
  });
});

describe('a table of pictures', () => {
  const person = (name: string) =>
    `<td><a href="https://e.x/${name}">${AVATAR}<br /><sub><b>${name} Doe</b></sub></a><br /><a href="#c">💻</a></td>`;

  test('is a list of the names', () => {
    const { blocks } = articleOf(`<table><tr>${person('Ann')}${person('Ben')}</tr><tr>${person('Cy')}</tr></table>`);
    expect(blocks.map(textOf)).toEqual(['Ann Doe, Ben Doe, Cy Doe']);
    expect(blocks[0]).toMatchObject({
      kind: 'paragraph',
      runs: [{ href: 'https://e.x/Ann', marks: ['link'] }, {}, {}, {}, {}],
    });
  });

  test('links each name where the picture does, and other words where they do', () => {
    const cell = (words: string) => `<td><a href="/p">${AVATAR}</a>${words}</td>`;
    const table = `<table><tr>${cell('<b>Ada</b> Lovelace')}${cell('<a href="/b">Ben</a>')}</tr></table>`;
    expect(articleOf(table).blocks.flatMap(runsOf)).toEqual([
      { text: 'Ada', marks: ['link'], href: '/p' },
      { text: ' Lovelace', marks: [] },
      { text: ', ', marks: [] },
      { text: 'Ben', marks: ['link'], href: '/b' },
    ]);
  });

  test('is one in Markdown, too', () => {
    const source = `| [${AVATAR}<br /><sub>Ann</sub>](https://a.b)<br />💻 | [![Ben](b.png)](https://c.d) |\n|:-:|:-:|\n`;
    expect(articleOf(source).blocks.map(textOf)).toEqual(['Ann, Ben']);
    const words = '| [![a](a.png)](b) one two three four five six seven eight | [![c](c.png)](d) |\n|-|-|';
    expect(articleOf(words).blocks.map(textOf)).toEqual(['one two three four five six seven eight, c']);
  });

  test.each([
    ['with headers', '| Light | Dark |\n|-|-|\n| [![a](a.png)](b) | [![c](c.png)](d) |'],
    ['of pictures without links', '| ![a](a.png) | ![b](b.png) |\n|-|-|'],
    ['of a single picture', '| [![a](a.png)](b) |\n|-|'],
    ['with a picture without a link', '| [![a](a.png)](b) ![c](c.png) | [![d](d.png)](e) |\n|-|-|'],
    ['with sentences', '| [![a](a.png)](b) one two three four five six seven eight nine | [![c](c.png)](d) |\n|-|-|'],
  ])('stays a table %s', (_, source) => {
    expect(articleOf(source).blocks.map(({ kind }) => kind)).toEqual(['table']);
  });
});

describe('the text of a link', () => {
  test.each([
    ['<a href="#x">Docs </a>next', 'Docs next'],
    ['a<a href="#x"> Docs</a>next', 'a Docsnext'],
    ['[Docs *all* ](#x)next', 'Docs all next'],
    ['<p><a href="#x">\n <img alt="Tests" src="a.svg">\n</a>\n<a href="#x">\n Docs </a>.</p>', 'Tests Docs .'],
  ])('%j has no space at its ends', (source, text) => {
    const [block] = articleOf(source).blocks;
    expect(block && textOf(block)).toBe(text);
    const links = block && 'runs' in block ? block.runs.filter(({ href }) => href === '#x') : [];
    expect(links.length).toBeGreaterThan(0);
    expect(links[0]?.text).not.toMatch(/^ /);
    expect(links.at(-1)?.text).not.toMatch(/ $/);
  });
});

test.each<Mark>(['link', 'image', 'strikethrough', 'superscript', 'subscript', 'code', 'keyboard'])(
  'the space around a link is not of the mark "%s" within, but of those around',
  (mark) => {
    expect(around(['strong', mark, 'emphasis'])).toEqual(['strong', 'emphasis']);
  },
);

test('a link whose last picture is decoration does not end with a space', () => {
  const source =
    '<p><a href="https://a.example/">One <img alt="" src="i.svg"></a><a href="https://b.example/">Two</a></p>';
  const [block] = articleOf(source).blocks;
  expect(block && 'runs' in block && block.runs.map(({ text, marks }) => [text, ...marks])).toEqual([
    ['One', 'link'],
    [' '],
    ['Two', 'link'],
  ]);
});
