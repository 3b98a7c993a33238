import { describe, expect, test } from 'vitest';
import type { Container } from '../../../src/article/model.js';
import { runsOf, textOf } from '../../../src/article/text.js';
import { articleOf } from '../../kit/article/setting.js';
import { signedTexts } from '../../kit/article/signed-texts.js';

const texts = (source: string, lang = 'en') => articleOf(source, lang).blocks.map(textOf);
const items = (source: string) =>
  articleOf(source).blocks.map((block) => {
    const item = block.containers.find(
      (container): container is Extract<Container, { kind: 'item' }> => container.kind === 'item',
    );
    return [item?.ordinal ?? item?.done, textOf(block)];
  });

const definitions = (source: string) =>
  articleOf(source).blocks.map((block) => [
    block.containers.map((container) => (container.kind === 'definition' ? container.tight : container.kind)),
    textOf(block),
  ]);

describe('raw HTML', () => {
  test.each([
    [
      'definitions',
      '<dl><dt>T</dt><dd>a</dd><dd>b</dd></dl>c',
      [
        [[], 'T'],
        [[true], 'a'],
        [[true], 'b'],
        [[], 'c'],
      ],
    ],
    [
      'paragraphs in a definition',
      '<dl><dt>T<dd><p>a</p><p>b</p></dl>',
      [
        [[], 'T'],
        [[false], 'a'],
        [[false], 'b'],
      ],
    ],
    [
      'definitions in definitions',
      '<dl><dt>T<dd>a<dl><dt>U<dd>b</dl></dl>',
      [
        [[], 'T'],
        [[true], 'a'],
        [[true], 'U'],
        [[true, true], 'b'],
      ],
    ],
    ['a list in a definition', '<dl><dd><ul><li>a</li></ul></dd></dl>', [[[true, 'item'], 'a']]],
  ])('%s', (_, source, expected) => {
    expect(definitions(source)).toEqual(expected);
  });

  test.each([
    ['a break by an end tag', 'One</br>Two</br>Three', ['One\nTwo\nThree']],
    ['breaks in code', '<pre>first<br>second<br/>third</pre>', ['first\nsecond\nthird']],
    ['breaks in code of a language', '<pre><code>a\nb<br>c</code></pre>', ['a\nb\nc']],
    ['blocks in code', '<pre><div>a</div><div>b</div></pre>', ['a\nb']],
    ['blocks among text', 'Hello <div>block one</div><div>block two</div> end.', ['Hello\nblock one\nblock two\nend.']],
    ['an unknown tag among text', 'a <Badge>b</Badge>c', ['a bc']],
    ['items in a cell', '|a|\n|-|\n|<ul><li>one</li><li><p>two</p></li></ul>|', ['a\n- one\n- two']],
    ['numbered items in a cell', '|a|\n|-|\n|<ol start="3"><li>one<li>two</ol>|', ['a\n3. one\n4. two']],
    ['paragraphs in a cell', '|a|\n|-|\n|<p>first</p><p>second</p>|', ['a\nfirst\nsecond']],
    ['a summary in a cell', '|a|\n|-|\n|<details><summary>S</summary>Body</details>|', ['a\nS\nBody']],
    ['code in a cell', '|a|\n|-|\n|<pre>{<br>  "a": 1<br>}</pre>|', ['a\n{\n\u00A0\u00A0"a": 1\n}']],
    ['code in a cell of HTML', '<table><tr><td><pre>\n{\n  "a": 1\n}</pre></table>', ['\n{\n\u00A0\u00A0"a": 1\n}']],
    ['items in a cell of HTML', '<table><tr><td><ul><li>a</li><li><p>b</p></li></ul></table>', ['\n- a\n- b']],
    ['a cell of Markdown', '<table>\n<tr><td>\n\n- a\n- b\n\n</td></tr></table>', ['a', 'b']],
    ['headings in cells', '<table><tr><td>a<td><h3>B</h3>c<tr><td>d<td><h3>E</h3>f</table>', ['\na\tB\nc\nd\tE\nf']],
    ['quotations that are not closed', '<p><q>a <q>b', ['“a ‘b’”']],
    ['a title in a cell', '<table><tr><td><h1>A</h1>b</table>', ['A', '\nb']],
    ['cells without a row', '<table><td>a<td>b</table>', ['\na\tb']],
    ['a row without cells', '<table><tr><td>a<tr></tr><tr><td>b</table>', ['\na\nb']],
    ['a cell of two columns', '<table><tr><td colspan="2">a<td>b<tr><td>c<td>d<td>e</table>', ['\na\t\tb\nc\td\te']],
    ['a table in a cell', '<table><tr><td>a<table><tr><td>b<td>c</table>d<td>e</table>', ['\na\nb\nc\nd\te']],
    ['paragraphs in an item without a list', '<li><p>a</p><p>b</p></li>', ['a', 'b']],
    [
      'a cell that reaches down to the end',
      '<table><tr><td rowspan=" 0 ">a<td>b<tr><td>c<tr><td>d</table>',
      ['\na\tb\n\tc\n\td'],
    ],
    ['code of two styles in a cell of HTML', '<table><tr><td><pre>a<b>\nb</b></pre></table>', ['\na\nb']],
    ['a template that is not closed', '<div>a <template>b</div>', ['a <template>b']],
    ['a template', '<div>a <template>b</template>c</div>', ['a', 'c']],
    ['cells without text', '<table><tr><td>a<td><tr><td><td>b</table>', ['\na\t\n\tb']],
    ['indented code in a cell of HTML', '<table><tr><td><pre>  a</pre></table>', ['\n\u00A0\u00A0a']],
    ['a caption', '<table><caption>C</caption><tr><td>a</table>', ['C', '\na']],
    ['blocks in a heading', '<h2><div>A</div><img alt="b" src="c"><div>C</div></h2>\n<p>D</p>', ['A\nb\nC', 'D']],
    ['a heading that is not closed', '<h2>A<p>B</p>', ['A', 'B']],
    ['a rule in a quotation', '<div><q>a<hr>b</q></div>', ['“a', '', 'b”']],
    ['buttons', '<button>One</button><button>Two</button>', ['One Two']],
    ['rubies', '<p><ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby></p>', ['漢字(かんじ)']],
    ['rubies among text', '<ruby>漢字<rt>かんじ</rt></ruby>x', ['漢字(かんじ)x']],
    [
      'an abbreviation',
      'The <abbr title="World Health Organization">WHO</abbr>.',
      ['The WHO (World Health Organization).'],
    ],
    ['a break opportunity', 'super<wbr>cali', ['supercali']],
    ['boxes among text', 'a <input type="checkbox" checked> b', ['a [x] b']],
    ['boxes in capitals among text', 'a <input type="CHECKBOX"> b', ['a [ ] b']],
    ['fields among text', 'a <input type="radio" checked> b', ['a b']],
    ['a film without an address', '<video>No support.</video><audio>No support.</audio>x', ['x']],
    [
      'a film without cookies',
      '<iframe src="https://www.youtube-nocookie.com/embed/dQw4"></iframe>',
      ['video: youtube-nocookie.com'],
    ],
    ['a sound that its type names', '<embed type="audio/mpeg" src="https://e.x/1">', ['audio']],
    ['a picture that its type names', '<embed type="image/png" src="https://e.x/1">', ['image']],
    ['a picture of ten pixels', 'a <img src="b.png" alt="B" width="10" height="10px"> c', ['a B c']],
    ['a picture without height', 'a <img src="b.png" alt="B" height="0"> c', ['a c']],
    ['a quotation after a lone mark', '<p>“</p><p><q>a</q></p>', ['“', '“a”']],
    ['a quotation after a mark in brackets', '(“<q>a</q>”) and a"<q>b</q>', ['(“a”) and a"“b”']],
    ['pictures in code', '<pre>a<img src="b.png" alt="B"><img src="c.png">c</pre>', ['aBc']],
    ['a head without rows', '<table><thead></thead><tr><td>a<tr><td>b</table>', ['\na\nb']],
    ['a video', '<video src="https://e.x/demo.mp4" controls></video>', ['video: demo.mp4']],
    [
      'a tag with a slash at its end, which hides nothing after it',
      '<div><video src="a.mp4"/>b <video src="c.mp4">d</video></div>',
      ['video\nb', 'video'],
    ],
    [
      'a tag with a slash at its end among text',
      'x <video src="a.mp4"/>b <video src="c.mp4">d</video>',
      ['x\nvideo\nb\nvideo'],
    ],
    ['a frame with a title', '<iframe src="https://e.x/embed/1" title="The demo"></iframe>', ['The demo']],
    ['a frame without a title', '<iframe src="https://www.youtube.com/embed/dQw4"></iframe>', ['video: youtube.com']],
    [
      'a source, not what follows it',
      '<audio controls><source src="a/song.mp3">No support.</audio>',
      ['audio: song.mp3'],
    ],
    ['a poster', '<video poster="cover.jpg"><p>No support.</p></video>', ['video: cover.jpg']],
    ['an object', '<object data="paper.pdf"><a href="paper.pdf">Load</a></object>', ['object: paper.pdf']],
    ['an object without a telling name', '<object data="https://e.x/1">x</object>', ['object']],
    ['a frame without a telling name', '<iframe src="https://e.x/1"></iframe>', ['embedded page: e.x']],
    ['a medium that its type names', '<embed type="video/mp4" src="https://e.x/1">', ['video']],
    ['a video with two addresses', '<video src="a/song.mp4"><source src="b/song.mp4"></video>', ['video: song.mp4']],
    ['an object without an address', '<object><p>Instead</p></object>', ['Instead']],
    ['text after a video that is not closed', '<video src="a/the-cat.mp4">\nText', ['video: the-cat.mp4\nText']],
  ])('%s', (_, source, expected) => {
    expect(texts(source)).toEqual(expected);
  });

  test.each([
    [
      '<ol start="0"><li>a</li><li>b</li></ol>',
      [
        ['0.', 'a'],
        ['1.', 'b'],
      ],
    ],
    [
      '<ol type="a" start="26"><li>a<li>b</ol>',
      [
        ['z.', 'a'],
        ['aa.', 'b'],
      ],
    ],
    ['<ol type="A"><li>a</ol>', [['A.', 'a']]],
    [
      '<ol type="i" start="9"><li>a<li>b</ol>',
      [
        ['ix.', 'a'],
        ['x.', 'b'],
      ],
    ],
    ['<ol type="I" start="1994"><li>a</ol>', [['MCMXCIV.', 'a']]],
    ['<ol type="i" start="4000"><li>a</ol>', [['4000.', 'a']]],
    [
      '<ol reversed><li>a<li>b<li>c</ol>',
      [
        ['3.', 'a'],
        ['2.', 'b'],
        ['1.', 'c'],
      ],
    ],
    [
      '<ol reversed start="9"><li>a<li>b</ol>',
      [
        ['9.', 'a'],
        ['8.', 'b'],
      ],
    ],
    [
      '<ol><li>a<li value="5">b<li>c</ol>',
      [
        ['1.', 'a'],
        ['5.', 'b'],
        ['6.', 'c'],
      ],
    ],
    [
      '<ul><li><input type="checkbox" checked> a</li><li><input type="checkbox"> b</ul>',
      [
        [true, 'a'],
        [false, 'b'],
      ],
    ],
    ['<ul><li><label><input type="checkbox"> a</label></ul>', [[false, 'a']]],
    ['<ul><li>a <input type="checkbox"></ul>', [[undefined, 'a [ ]']]],
    ['<ul><li><input type="checkbox"> a <input type="checkbox" checked> b</ul>', [[false, 'a [x] b']]],
  ])('%s', (source, expected) => {
    expect(items(source)).toEqual(expected);
  });

  test.each([
    ['<ul><li><p>a</p><p>b</p></li><li><p>c</p></li></ul>', false],
    ['<ul><li>a<li>b</ul>', true],
    ['<ul><li><div><p>a</p></div></ul>', true],
    ['<div><ul><li><p>a</p></li></ul></div>', false],
  ])('%s is tight: %j', (source, tight) => {
    for (const { containers } of articleOf(source).blocks) expect(containers[0]).toMatchObject({ kind: 'item', tight });
  });

  test.each([
    ['en', '“a ‘b’ c”'],
    ['de', '„a ‚b‘ c“'],
    ['de-CH', '„a ‚b‘ c“'],
    ['DE', '„a ‚b‘ c“'],
    ['fr', '«\u00A0a “b” c\u00A0»'],
    ['ja', '「a 『b』 c」'],
    ['constructor', '“a ‘b’ c”'],
  ])('quotations in %s', (lang, text) => {
    expect(texts('<q>a <q>b</q> c</q>', lang)).toEqual([text]);
    expect(texts('<div><q>a <q>b</q> c</q></div>', lang)).toEqual([text]);
  });
});

test('a heading in a cell is strong text', () => {
  const [table] = articleOf('<table><tr><td>a<td><h3>B</h3>c</table>').blocks;
  expect(table && runsOf(table).filter(({ marks }) => marks.includes('strong'))).toEqual([
    { text: 'B', marks: ['strong'] },
  ]);
});

test('items of an inner list do not count in the numbers of the outer one', () => {
  expect(signedTexts('<ol reversed><li>a<ul><li>x<li>y</ul><li>b</ol>')).toEqual(['2. a', '2. - x', '2. - y', '1. b']);
});

test('an address in the text of a link leads where the link does', () => {
  const [paragraph] = articleOf('<a href="https://x.y/z">see https://b.c</a> and https://d.e').blocks;
  expect(paragraph && runsOf(paragraph).map(({ text, href }) => [text, href])).toEqual([
    ['see https://b.c', 'https://x.y/z'],
    [' and ', undefined],
    ['https://d.e', 'https://d.e'],
  ]);
});

describe('superscripts and subscripts', () => {
  test.each([
    ['10<sup>6</sup>, 2<sup>10</sup>, 10<sup>-3</sup>', '10⁶, 2¹⁰, 10⁻³'],
    ['x<sup>n+1</sup>, x<sup>a/b</sup>, x<sup>q</sup>', 'xⁿ⁺¹, x^(a/b), x^q'],
    ['H<sub>2</sub>O, x<sub>i</sub>, x<sub>i,j</sub>, C<sub>p</sub>, K<sub>α</sub>', 'H₂O, xᵢ, x_(i,j), Cₚ, K_α'],
    ['1<sup>st</sup>, 2<sup>nd</sup>, 1<sup>er</sup>, M<sup>me</sup>', '1st, 2nd, 1er, Mme'],
    ['A<sup>TM</sup>, B<sup>®</sup>, c<sup>*</sup>, d<sup>[1]</sup>', 'A™, B®, c*, d[1]'],
    ['<sup>14</sup>C and <sup>1</sup> and <sub>small text</sub>', '¹⁴C and ¹ and small text'],
    ['a<sup>2<sub>i</sub></sup>', 'a^(2ᵢ)'],
    ['x<sup>**2** n</sup>', 'x^(2 n)'],
    ['a<sup>[2](#b)</sup>', 'a²'],
    ['10<sup>6 </sup>people, x<sup>a/b </sup>y, word<sup> small</sup>', '10⁶ people, x^(a/b) y, word small'],
    ['a<sup>[^1]</sup>\n\n[^1]: b', 'a[1]'],
  ])('%s', (source, text) => {
    expect(texts(source)[0]).toBe(text);
  });
});

test('code without text is left out', () => {
  const kinds = (source: string) => articleOf(source).blocks.map((block) => [block.kind, textOf(block)]);
  expect(kinds('<p>a</p><pre></pre><pre><code></code></pre><p>b</p>')).toEqual([
    ['paragraph', 'a'],
    ['paragraph', 'b'],
  ]);
  expect(kinds('<pre>x</pre>')).toEqual([['code', 'x']]);
});

test('code of raw HTML has the language that its class says', () => {
  for (const [name, language] of [
    ['language-js', 'js'],
    ['x language-c++ y', 'c++'],
    ['xlanguage-js', ''],
    ['js', ''],
  ])
    expect(articleOf(`<pre><code class="${name}">a</code></pre>`).blocks, name).toMatchObject([
      { kind: 'code', language },
    ]);
});

test('a link of the class of footnotes that leads elsewhere is a link', () => {
  const [paragraph] = articleOf('<a class="footnote" href="https://e.x/a">a</a>').blocks;
  expect(paragraph && runsOf(paragraph)).toEqual([{ text: 'a', marks: ['link'], href: 'https://e.x/a' }]);
});

test('a thousand tags may be open', () => {
  const deep = '<div>'.repeat(1000);
  expect([texts(`${deep}a`), texts(`${deep}<p>a`)]).toEqual([['a'], [`${deep}<p>a`]]);
});

test('containers of raw HTML are figures and alerts, each once', () => {
  const kinds = (source: string) =>
    articleOf(source).blocks.map(({ containers }) =>
      containers.map((one) => (one.kind === 'quote' ? (one.alert ?? one.kind) : one.kind)),
    );
  expect(kinds('<figure><p>a</p><figure>b</figure></figure>')).toEqual([['figure'], ['figure']]);
  expect(kinds('<aside class="markdown-alert-tip">a</aside><aside>b</aside><blockquote>c</blockquote>')).toEqual([
    ['tip'],
    [],
    ['quote'],
  ]);
  expect(items('<ol><li data-ordinal="a)">x<li>y</ol>')).toEqual([
    ['a)', 'x'],
    ['1.', 'y'],
  ]);
});
