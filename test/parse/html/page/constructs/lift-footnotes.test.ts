import { describe, expect, test } from 'vitest';
import { footnoteOf } from '../../../../../src/article/footnotes.js';
import { textOf } from '../../../../../src/article/text.js';
import { wholePage } from '../../../../kit/random/page.js';

/** The blocks of a page, separated by " / "; notes begin with their labels. */
const read = (body: string): string =>
  wholePage(`<!doctype html><html lang="en"><body>${body}</body></html>`)
    .blocks.map((block) => {
      const label = footnoteOf(block);
      return label === undefined ? textOf(block) : `${label}: ${textOf(block)}`;
    })
    .join(' / ');

const BACK = '<p id="x">Note. <a href="#r">↩</a></p>';
const REF = '<sup id="r"><a href="#x">1</a></sup>';
const FN = '<sup id="r"><a href="#fn1">1</a></sup>';

test.each<readonly [title: string, link: string]>([
  ['brackets in it', '<a id="r" href="#x">[1]</a>'],
  ['brackets around it', '[<a id="r" href="#x">1</a>]'],
  ['raised text', '<sup><a id="r" href="#x">(1)</a></sup>'],
  ['a class', '<a id="r" class="x footnote-ref" href="#x">1</a>'],
  ['a class around it', '<b class="noteref"><i><a id="r" href="#x">1</a></i></b>'],
  ['a role', '<a id="r" role="doc-noteref" href="#x">1</a>'],
  ['an id of an element around raised text', '<i id="r"><sup><a href="#x">1</a></sup></i>'],
  ['a type', '<a id="r" epub:type="noteref" href="#x">1</a>'],
  ...'endnote end-note noteref note-ref fnref fn-ref sdfootnote reference foot-note'
    .split(' ')
    .map((name) => [`the class ${name}`, `<a id="r" class="x-${name}" href="#x">1</a>`] as const),
])('a link is that of a note by %s', (_, link) => {
  expect(read(`<p>A${link}</p>${BACK}`)).toMatch(/^A\S{3} \/ 1: Note\.$/);
});

test.each([
  ['no sign', '<p>A<a id="r" href="#x">1</a></p>'],
  ['one bracket', '<p>A[<a id="r" href="#x">1</a></p>'],
  ['the other bracket', '<p>A<a id="r" href="#x">1</a>]</p>'],
  ['a class that ends like one', '<p>A<a id="r" class="xfootnote" href="#x">1</a></p>'],
  ['three letters', '<p>A<sup><a id="r" href="#x">abc</a></sup></p>'],
  ['a class of its paragraph', '<p class="footnote">A<a id="r" href="#x">1</a></p>'],
  ['words', '<p>A<sup><a id="r" href="#x">one</a></sup></p>'],
  ['a number of five digits', '<p>A<sup><a id="r" href="#x">12345</a></sup></p>'],
])('a link is not that of a note with %s', (_, html) => {
  expect(read(html + BACK)).not.toContain('1: Note');
});

test.each([
  '1',
  '[12]',
  '(1234)',
  'a',
  'ab',
  'xiv',
  '*',
  '††',
  'Note 1',
  'fn.2',
  'Anm. 3',
  '[nb 4]',
  'n 5',
  'XLVIII',
  '‖',
])('the label of a note may be %j', (label) => {
  const own = label.replace(/^(?:note|fn|anm|n(?= )|\[nb)\.? ?|[[\]()]/gi, '');
  expect(read(`<p>A<a href="#fn1">${label}</a></p><p id="fn1">Note.</p>`)).toBe(`A[${own}] / ${own}: Note.`);
});

test.each<readonly [title: string, html: string]>([
  ['by a role', '<p id="x" role="doc-endnote">Note.</p>'],
  ['by a class', '<p id="x" class="endnote">Note.</p>'],
  ...'footnote foot-notes endnotes end-note references Fußnoten fussnote reflist'
    .split(' ')
    .map((name) => [`by the class ${name}`, `<p id="x" class="x-${name}">Note.</p>`] as const),
  ...'li p div aside section blockquote dd'
    .split(' ')
    .map((tag) => [`in <${tag}>`, `<${tag} class="footnote" id="x">Note.</${tag}>`] as const),
  ['by a type', '<p id="x" epub:type="rearnote">Note.</p>'],
  ['by a role of endnotes around it', '<section role="doc-endnotes"><p id="x">Note.</p></section>'],
  ['in a cell of a header', '<table class="footnotes"><tr><th id="x">1</th><td>Note.</td></tr></table>'],
  ['by a class around it', '<div class="x-Footnotes"><div><p id="x">Note.</p></div></div>'],
  ['by a role around it', '<section role="doc-footnotes"><div><p id="x">Note.</p></div></section>'],
  ['by a link back to the word', '<p id="x"><a href="https://e.org/p#r">1</a> Note.</p>'],
  ['by a target in a word of it', '<p class="footnote"><b><i id="x">Note</i></b>.</p>'],
  ['by the name of a link in it', '<p class="footnote"><a name="x"></a>Note.</p>'],
  ['by the first of two targets', '<p class="footnote" id="x">Note.</p><p id="x">Other.</p>'],
  ['of many elements', `<p class="footnote" id="x">Note.${'<i></i>'.repeat(200)}</p>`],
  ['in a cell', '<table class="footnotes"><tr><td id="x">1</td><td>Note.</td></tr></table>'],
  ['in a cell with brackets', '<table class="footnotes"><tr><td id="x">[1]</td><td>Note.</td></tr></table>'],
  ['in a definition', '<dl class="footnotes"><dt id="x">1</dt><dd>Note.</dd></dl>'],
])('a note is known %s', (_, html) => {
  expect(read(`<p>A${REF}</p>${html}`).replace(' / Other.', '')).toMatch(/^A\[1\] \/ 1: Note\.$/);
});

test.each([
  ['without a sign', '<p id="x">Note.</p>'],
  ['with a link to the top', '<p id="x">Note. <a href="#">1</a></p>'],
  ['with a class that begins alike', '<p id="x" class="footnotesque">Note.</p>'],
  ['with an article', '<div class="footnote" id="x"><article>Note.</article></div>'],
  ['with the main part', '<div class="footnote" id="x"><main>Note.</main></div>'],
  ['with a menu', '<div class="footnote" id="x"><nav>Menu</nav>Note.</div>'],
  ['with a class far around it', '<div class="footnotes"><div><div><div><p id="x">Note.</p></div></div></div></div>'],
  ['with a heading', '<div class="footnote" id="x"><h3>Part</h3>Note.</div>'],
  ['of very many elements', `<p class="footnote" id="x">Note.${'<i></i>'.repeat(201)}</p>`],
  ['with a link back to something else', '<p id="x">Note. <a href="#s">1</a></p><p id="s">B</p>'],
  ['with the name of something that is no link', '<p class="footnote"><b name="x">Note.</b></p>'],
])('a text %s is no note', (_, html) => {
  expect(read(`<p>A${REF}</p>${html}`)).not.toContain('1: Note.');
});

test('a note in a note is lifted without the one around it', () => {
  const html = `<p>A${FN} B<sup><a href="#fn2">2</a></sup></p><div id="fn1">One<p id="fn2">Two</p></div>`;
  expect(read(html)).toBe('A¹ B[2] / One / 2: Two');
});

test('a note does not hold the link to it', () => {
  expect(read('<p>A<sup><a href="#fn1">1</a></sup> <b id="fn1">word</b></p>')).toBe('A¹ word');
});

test('a note is known by the name of its place', () => {
  const names =
    'ftn1 _ftn1 fn1 edn1 footnote1 foot-note-1 endnote1 end-note-1 note1 cite_note-1 sdfootnote1sym sdendnote1sym fußnote1 fussnote1 anm1 user-content-fn-1';
  for (const name of names.split(' '))
    expect(read(`<p>A<a href="#${name}">1</a></p><p id="${name}">Note.</p>`), name).toBe('A[1] / 1: Note.');
  expect(read('<p>A<a href="#xfn1">1</a></p><p id="xfn1">Note.</p>')).toBe('A1 / Note.');
});

test('notes of the same label are told apart by numbers', () => {
  const ids = ['fn1', 'fn2', 'fn3'];
  const html = `<p>${ids.map((id) => `A<sup><a href="#${id}">1</a></sup>`).join(' ')}</p>${ids.map((id) => `<p id="${id}">${id}</p>`).join('')}`;
  expect(read(html)).toBe('A[1] A[1-2] A[1-3] / 1: fn1 / 1-2: fn2 / 1-3: fn3');
});

describe('of a note', () => {
  test.each<readonly [title: string, back: string]>([
    ['an arrow', '<a href="#z">↩︎</a>'],
    ['an arrow in brackets', '[<a href="#z">^</a>]'],
    ['a link of a class', '<a class="x-backref" href="#z">back</a>'],
    ['a link of another class', '<a class="reversefootnote" href="#z">back</a>'],
    ['a link of a role', '<a role="doc-backlink" href="#z">back</a>'],
    ['a link to its reference', '<a href="#r">back</a>'],
    ['a raised link to its reference', '<sup>[<a href="#r">1</a>]</sup>'],
    ['a label of a class', '<b class="footnote-number">x</b>'],
    ...Array.from('^↩↵⏎↑⤴⮐⬆↺⇑🔙', (arrow) => [`the arrow ${arrow}`, `<a href="#z">${arrow}\uFE0F</a>`] as const),
    ['a label of eleven letters', '<b class="label">A long labe</b>'],
    ...'backref back-link footnote-back fnback fn-back footnote-return'
      .split(' ')
      .map((name) => [`a link of the class ${name}`, `<a class="x-${name}" href="#z">back</a>`] as const),
    ...'mw-cite-backlink label fn-bracket brackets ltx_tag_note ltx_note_mark footnote-label footnote-marker'
      .split(' ')
      .map((name) => [`a label of the class ${name}`, `<b class="x ${name}">x</b>`] as const),
  ])('%s is left out', (_, back) => {
    expect(read(`<p>A${FN}</p><p id="fn1">${back} Note.</p>`)).toBe('A[1] / 1: Note.');
  });

  test.each([
    ['an arrow that is no link', '→<b>↩</b>', '→↩'],
    ['a link to elsewhere', '<a href="#z">back</a>', 'back'],
    ['an arrow that leads nowhere', '<a name="z">↩</a>', '↩'],
    ['a link to another page', '<a href="/y">back</a>', 'back'],
    ['a link of a class that begins alike', '<a class="xbackref" href="#z">back</a>', 'back'],
    ['words of a class that is like a label', '<b class="labels">x</b>', 'x'],
    ['a box of the class of a label', '<b class="label">A long label</b>', 'A long label'],
    ['a word of a class', '<b class="backlink">word</b>', 'word'],
    ['an arrow among words', '<a href="#z">see ↩</a>', 'see ↩'],
  ])('%s stays', (_, inside, expected) => {
    expect(read(`<p>A${FN}</p><p id="fn1">Note ${inside}</p>`)).toBe(`A[1] / 1: Note ${expected}`);
  });

  test.each([
    ['1. Note.', 'Note.'],
    ['[1] Note.', 'Note.'],
    ['(1): Note.', 'Note.'],
    [' 1 Note.', 'Note.'],
    ['<b>1</b> Note.', 'Note.'],
    ['<i> </i><b>1</b> Note.', 'Note.'],
    ['2 Notes.', '2 Notes.'],
    ['1st note.', '1st note.'],
    ['11 notes.', '11 notes.'],
    ['<a href="#r">1</a>. Note.', 'Note.'],
    ['<a href="#r">1</a>) Note.', 'Note.'],
    ['<b><i><a href="#r">1</a></i></b>. Note.', 'Note.'],
    ['[<b><a href="#r">1</a></b>] Note.', 'Note.'],
    ['<i> </i><a href="#r">1</a>: Note.', 'Note.'],
    ['See <a href="#r">1</a>. Note.', 'See . Note.'],
  ])('the label is left out of "%s"', (inside, expected) => {
    expect(read(`<p>A${FN}</p><p id="fn1">${inside}</p>`)).toBe(`A[1] / 1: ${expected}`);
  });

  test('the links back to all places that refer to it are left out', () => {
    const second = '<sup id="s"><a href="#fn1">1</a></sup>';
    const note = '<p id="fn1"><a href="#r">a</a> <a href="#s">b</a> Note.</p>';
    expect(read(`<p>A${FN} B${second}</p>${note}`)).toBe('A[1] B[1] / 1: Note.');
  });

  test('a number at the beginning of an item stays, as its label is that of the list', () => {
    expect(read(`<p>A${FN}</p><ol><li id="fn1">1 note.</li></ol>`)).toBe('A[1] / 1: 1 note.');
  });
});

test.each([
  ['raised text', `<sup>${FN}</sup>`, 'A[1].'],
  ['brackets', '[<sup><a href="#fn1">1</a></sup>]', 'A[1].'],
  ['brackets in raised text', '<sup>[<a href="#fn1">1</a>]</sup>', 'A[1].'],
  ['several marks', '<b><small><cite><a href="#fn1">1</a></cite></small></b>', 'A[1].'],
  ['words', '<sup>see <a href="#fn1">1</a></sup>', 'Asee [1].'],
  ['one bracket', '[<sup><a href="#fn1">1</a></sup>', 'A[[1].'],
  ['the other bracket', '<sup><a href="#fn1">1</a></sup>]', 'A[1]].'],
  ['another link', '<sup><a href="#fn1">1</a>,<a href="#y">2</a></sup>', 'A[1],².'],
])('a reference stands for the link with %s around it', (_, link, expected) => {
  const [text = ''] = read(`<p>A${link}.</p><p id="fn1">Note.</p>`).split(' / ');
  expect(text.replace('ˢᵉᵉ ', 'see ').replace(',2', ',²')).toBe(expected);
});

describe('a note in the text', () => {
  const NOTE = 'A note here.';

  test.each<readonly [title: string, html: string]>([
    ['in the margin', `<span class="sidenote">${NOTE}</span>`],
    ['of another name', `<small class="x margin-note">${NOTE}</small>`],
    ['with its number', `<span class="footnote"><sup>[1]</sup> ${NOTE}</span>`],
    ['with its label', `<span class="footnote"><b class="footnote-number">1</b>${NOTE}</span>`],
    ['with a box that opens it', `<label>1</label><input type="checkbox"><span class="sidenote">${NOTE}</span>`],
    ['with a link that opens it', `<sup><a class="footnote" href="#">1</a></sup><span class="footnote">${NOTE}</span>`],
    ['of ten letters', `<span class="footnote">Note note.</span>`],
    ...'sidenote side-note marginnote margin-note footnote ltx_role_footnote x-footnotes_note footnote_text my-foot-note_tooltip'
      .split(' ')
      .map((name) => [`of the class ${name}`, `<span class="x ${name}">${NOTE}</span>`] as const),
  ])('%s is taken out', (_, html) => {
    expect(read(`<div><p>A${html}.</p></div>`)).toMatch(/^A\[1\]\. \/ 1: (?:A note here|Note note)\.$/);
  });

  test.each([
    ['a text of nine letters', '<p>A<span class="footnote">Note its.</span>.</p>', 'ANote its..'],
    ['a note of another class', `<p>A<span class="footnotes">${NOTE}</span>.</p>`, `A${NOTE}.`],
    ['a note in no paragraph', `<div>A<span class="sidenote">${NOTE}</span>.</div>`, `A${NOTE}.`],
    ['a mark', `<p>A<b class="sidenote">${NOTE}</b>.</p>`, `A${NOTE}.`],
  ])('%s stays in it', (_, html, expected) => {
    expect(read(html)).toBe(expected);
  });

  test('keeps a long label, and a raised number that does not begin it', () => {
    const note = `<b class="label">A long label</b><b><sup>1</sup></b> ${NOTE}`;
    expect(read(`<p>A<span class="sidenote">${note}</span></p>`)).toMatch(
      /^A\[1\] \/ 1: A long label\S A note here\.$/,
    );
  });

  test('in an item, a definition or a quotation is taken out', () => {
    for (const [tag, before, after] of [
      ['li', '<ul>', '</ul>'],
      ['dd', '<dl>', '</dl>'],
    ] as const)
      expect(read(`${before}<${tag}>A<small class="footnote">${NOTE}</small>.</${tag}>${after}`), tag).toBe(
        `A[1]. / 1: ${NOTE}`,
      );
    expect(read(`<blockquote>A<aside class="marginnote">${NOTE}</aside>.</blockquote>`)).toBe(`A[1]. / 1: ${NOTE}`);
    const cell = `<table><tr><td>A<span class="sidenote">${NOTE}</span>.</td></tr></table>`;
    expect(read(cell)).toBe(`A[1]. / 1: ${NOTE}`);
  });

  test('words that open nothing stay before it, and its own raised words in it', () => {
    const square = `<p>A<sup>2</sup><span class="sidenote">${NOTE}</span></p>`;
    expect(read(square)).toBe(`A²[1] / 1: ${NOTE}`);
    const note = `<span class="sidenote">The 2<sup>2</sup> is <b><sup>4</sup></b>.</span>`;
    expect(read(`<p><label>word</label>A<i>b</i>${note}</p>`)).toBe('wordAb[1] / 1: The 2² is 4.');
  });

  test('is numbered after those of links, and is not shown again at the end', () => {
    const rows = `<table><tr><td>1</td><td>${NOTE}</td></tr></table>`;
    expect(read(`<p>A<span class="sidenote">${NOTE}</span></p><h2>Notes</h2>${rows}<h2>C</h2>`)).toBe(
      `A[1] / C / 1: ${NOTE}`,
    );
    expect(
      read(`<p>A<span class="sidenote">One note here</span> B<span class="sidenote">Two notes here</span></p>`),
    ).toBe('A[1] B[2] / 1: One note here / 2: Two notes here');
    const html = `<p>A${FN} B<span class="sidenote">${NOTE}</span></p><p id="fn1">Note.</p><h2>Notes</h2><ul><li>2. ${NOTE}</li></ul><h2>C</h2>`;
    expect(read(html)).toBe(`A[1] B[2] / C / 1: Note. / 2: ${NOTE}`);
    expect(read(`<p>A<span class="sidenote">${NOTE}</span></p><p>${NOTE}</p>`)).toBe(`A[1] / ${NOTE} / 1: ${NOTE}`);
  });
});

test('a note in the text has the first number that no note of a link has', () => {
  const second = '<sup><a href="#fn2">2</a></sup>';
  const html = `<p>A${FN} B${second} C<span class="sidenote">A note here.</span></p><p id="fn1">One</p><p id="fn2">Two</p>`;
  expect(read(html)).toBe('A[1] B[2] C[3] / 1: One / 2: Two / 3: A note here.');
});

test.each([
  ['two notes', '<h2>Notes</h2><ul><li>1. One note here</li><li>2. Two notes here</li></ul><h2>C</h2>'],
  ['their heading, which is none of notes', '<h2>Remarks</h2><ul><li>1. One note here</li></ul><h2>C</h2>'],
  ['a heading of notes far above them', '<h2>Notes</h2><p></p><ul><li>1. One note here</li></ul><h2>C</h2>'],
])('notes in the text are not shown again at the end, with %s', (_, html) => {
  const notes = '<p>A<span class="sidenote">One note here</span> B<span class="sidenote">Two notes here</span></p>';
  expect(read(notes + html)).toBe('A[1] B[2] / C / 1: One note here / 2: Two notes here');
});

test('a heading of notes stays on a page that has none', () => {
  expect(read('<p>A</p><h2>Notes</h2><h2>B</h2>')).toBe('A / Notes / B');
});

describe('with the last note of a list', () => {
  const page = (around: string): string =>
    read(`<p>A${FN}</p>${around.replace('~', '<ol><li id="fn1">Note.</li></ol>')}`);

  test.each([
    ['its heading', '<h2>Remarks</h2>~', 'A[1] / Remarks / 1: Note.'],
    ['a rule', '<hr>~', 'A[1] / 1: Note.'],
    ['a rule and a heading', '<h2>Remarks</h2><hr>~<h2>B</h2>', 'A[1] / B / Remarks / 1: Note.'],
    ['boxes around it', '<h2>Remarks</h2><div><div>~</div></div>', 'A[1] / Remarks / 1: Note.'],
    ['a box of its heading', '<div><h2>Remarks</h2><a href="#e">edit</a></div>~', 'A[1] / Remarks / edit / 1: Note.'],
    ['a heading of notes far above it', '<h2>Notes:</h2><p></p>~<h2>B</h2>', 'A[1] / B / Notes: / 1: Note.'],
    [
      'two headings, of which the outer one stays',
      '<h2>Remarks</h2><div><h3>Here</h3>~</div>',
      'A[1] / Remarks / 1: Note.',
    ],
    [
      'two headings of notes far above it, of which the first stays',
      '<h2>Notes</h2><p></p><h2>Sources</h2><p></p>~<h2>B</h2>',
      'A[1] / B / Notes / 1: Note.',
    ],
  ])('%s goes', (_, html, expected) => {
    expect(page(html)).toBe(expected);
  });

  test.each([
    ['a heading with a text below', '<h2>Remarks</h2>~<p>B</p>', 'A[1] / Remarks / B / 1: Note.'],
    ['a heading with words after it', '<h2>Remarks</h2>words~', 'A[1] / Remarks / words / 1: Note.'],
    ['a box with a picture', '<h2>Remarks</h2><div>~<img src="a" alt="P"></div>', 'A[1] / Remarks / P / 1: Note.'],
    [
      'a box with a film',
      '<h2>Remarks</h2><div>~<video src="a.mp4"></video></div>',
      'A[1] / Remarks / video / 1: Note.',
    ],
    [
      'a box with a frame',
      '<h2>Remarks</h2><div>~<iframe src="/a" title="F"></iframe></div>',
      'A[1] / Remarks / F / 1: Note.',
    ],
    ['a heading of notes with words below', '<h2>Notes</h2><p>B</p>~', 'A[1] / Notes / B / 1: Note.'],
    ['a heading of notes in a box', '<div><h2>Notes</h2></div><p>B</p>~', 'A[1] / Notes / B / 1: Note.'],
    ['a heading of something else', '<h2>Notes on light</h2><p></p>~', 'A[1] / Notes on light / 1: Note.'],
  ])('%s stays', (_, html, expected) => {
    expect(page(html)).toBe(expected);
  });
});

test('headings of notes are known in German and English', () => {
  const headings =
    'Footnotes,Foot-Notes,Endnotes,Sidenotes,Notes,References,Citations,Sources,Notes and references,Fußnoten,Fussnote,Endnoten,Anmerkungen,Einzelnachweise,Quellen,Belege:';
  for (const heading of headings.split(','))
    expect(read(`<p>A${FN}</p><h2>${heading}</h2><hr><p></p><p id="fn1">Note.</p>`), heading).toContain(
      `${heading} / 1: Note.`,
    );
});

test.each([
  ['is left out', '<td>1</td><td>Note.</td>', '1: Note.'],
  ['stays where it is longer than the label', '<td>Book</td><td>Note.</td>', '1: Book / 1: Note.'],
  ['stays where it is the only one', '<td>x</td>', '1: x'],
])('the first cell of a note in a row %s', (_, cells, expected) => {
  expect(read(`<p>A${FN}</p><table><tr id="fn1">${cells}</tr></table>`)).toBe(`A[1] / ${expected}`);
});
