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

test.each([
  ['brackets in it', '<a id="r" href="#x">[1]</a>'],
  ['brackets around it', '[<a id="r" href="#x">1</a>]'],
  ['raised text', '<sup><a id="r" href="#x">(1)</a></sup>'],
  ['a class', '<a id="r" class="x footnote-ref" href="#x">1</a>'],
  ['a class around it', '<b class="noteref"><i><a id="r" href="#x">1</a></i></b>'],
  ['a role', '<a id="r" role="doc-noteref" href="#x">1</a>'],
  ['a type', '<a id="r" epub:type="noteref" href="#x">1</a>'],
])('a link is that of a note by %s', (_, link) => {
  expect(read(`<p>A${link}</p>${BACK}`)).toMatch(/^A\S{3} \/ 1: Note\.$/);
});

test.each([
  ['no sign', '<p>A<a id="r" href="#x">1</a></p>'],
  ['one bracket', '<p>A[<a id="r" href="#x">1</a></p>'],
  ['a class of its paragraph', '<p class="footnote">A<a id="r" href="#x">1</a></p>'],
  ['words', '<p>A<sup><a id="r" href="#x">one</a></sup></p>'],
  ['a number of five digits', '<p>A<sup><a id="r" href="#x">12345</a></sup></p>'],
])('a link is not that of a note with %s', (_, html) => {
  expect(read(html + BACK)).not.toContain('1: Note');
});

test.each(['1', '[12]', '(1234)', 'a', 'ab', 'xiv', '*', '††', 'Note 1', 'fn.2', 'Anm. 3', '[nb 4]'])(
  'the label of a note may be %j',
  (label) => {
    const own = label.replace(/^(?:note|fn|anm|\[nb)\.? ?|[[\]()]/gi, '');
    expect(read(`<p>A<a href="#fn1">${label}</a></p><p id="fn1">Note.</p>`)).toBe(`A[${own}] / ${own}: Note.`);
  },
);

test.each([
  ['by a role', '<p id="x" role="doc-endnote">Note.</p>'],
  ['by a class', '<p id="x" class="endnote">Note.</p>'],
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

describe('of a note', () => {
  test.each([
    ['an arrow', '<a href="#z">↩︎</a>'],
    ['an arrow in brackets', '[<a href="#z">^</a>]'],
    ['a link of a class', '<a class="x-backref" href="#z">back</a>'],
    ['a link of another class', '<a class="reversefootnote" href="#z">back</a>'],
    ['a link of a role', '<a role="doc-backlink" href="#z">back</a>'],
    ['a link to its reference', '<a href="#r">back</a>'],
    ['a raised link to its reference', '<sup>[<a href="#r">1</a>]</sup>'],
    ['a label of a class', '<b class="footnote-number">1</b>'],
  ])('%s is left out', (_, back) => {
    expect(read(`<p>A${FN}</p><p id="fn1">${back} Note.</p>`)).toBe('A[1] / 1: Note.');
  });

  test.each([
    ['an arrow that is no link', '→<b>↩</b>', '→↩'],
    ['a link to elsewhere', '<a href="#z">back</a>', 'back'],
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
    ['See <a href="#r">1</a>. Note.', 'See . Note.'],
  ])('the label is left out of "%s"', (inside, expected) => {
    expect(read(`<p>A${FN}</p><p id="fn1">${inside}</p>`)).toBe(`A[1] / 1: ${expected}`);
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
  ['another link', '<sup><a href="#fn1">1</a>,<a href="#y">2</a></sup>', 'A[1],².'],
])('a reference stands for the link with %s around it', (_, link, expected) => {
  const [text = ''] = read(`<p>A${link}.</p><p id="fn1">Note.</p>`).split(' / ');
  expect(text.replace('ˢᵉᵉ ', 'see ').replace(',2', ',²')).toBe(expected);
});

describe('a note in the text', () => {
  const NOTE = 'A note here.';

  test.each([
    ['in the margin', `<span class="sidenote">${NOTE}</span>`],
    ['of another name', `<small class="x margin-note">${NOTE}</small>`],
    ['with its number', `<span class="footnote"><sup>[1]</sup> ${NOTE}</span>`],
    ['with its label', `<span class="footnote"><b class="footnote-number">1</b>${NOTE}</span>`],
    ['with a box that opens it', `<label>1</label><input type="checkbox"><span class="sidenote">${NOTE}</span>`],
    ['with a link that opens it', `<sup><a class="footnote" href="#">1</a></sup><span class="footnote">${NOTE}</span>`],
    ['of ten letters', `<span class="footnote">Note note.</span>`],
  ])('%s is taken out', (_, html) => {
    expect(read(`<div><p>A${html}.</p></div>`)).toMatch(/^A\[1\]\. \/ 1: (?:A note here|Note note)\.$/);
  });

  test.each([
    ['a short word', '<p>A<span class="footnote">Note it.</span>.</p>', 'ANote it..'],
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

  test('in an aside of a quotation is taken out', () => {
    expect(read(`<blockquote>A<aside class="marginnote">${NOTE}</aside>.</blockquote>`)).toBe(`A[1]. / 1: ${NOTE}`);
  });

  test('words that open nothing stay before it, and its own raised words in it', () => {
    const square = `<p>A<sup>2</sup><span class="sidenote">${NOTE}</span></p>`;
    expect(read(square)).toBe(`A²[1] / 1: ${NOTE}`);
    const note = `<span class="sidenote">The 2<sup>2</sup> is <b><sup>4</sup></b>.</span>`;
    expect(read(`<p><label>word</label>A<i>b</i>${note}</p>`)).toBe('wordAb[1] / 1: The 2² is 4.');
  });

  test('is numbered after those of links, and is not shown again at the end', () => {
    const html = `<p>A${FN} B<span class="sidenote">${NOTE}</span></p><p id="fn1">Note.</p><h2>Notes</h2><ul><li>2. ${NOTE}</li></ul><h2>C</h2>`;
    expect(read(html)).toBe(`A[1] B[2] / C / 1: Note. / 2: ${NOTE}`);
    expect(read(`<p>A<span class="sidenote">${NOTE}</span></p><p>${NOTE}</p>`)).toBe(`A[1] / ${NOTE} / 1: ${NOTE}`);
  });
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
  ])('%s goes', (_, html, expected) => {
    expect(page(html)).toBe(expected);
  });

  test.each([
    ['a heading with a text below', '<h2>Remarks</h2>~<p>B</p>', 'A[1] / Remarks / B / 1: Note.'],
    ['a heading with words after it', '<h2>Remarks</h2>words~', 'A[1] / Remarks / words / 1: Note.'],
    ['a box with a picture', '<h2>Remarks</h2><div>~<img src="a" alt="P"></div>', 'A[1] / Remarks / P / 1: Note.'],
    ['a heading of notes with words below', '<h2>Notes</h2><p>B</p>~', 'A[1] / Notes / B / 1: Note.'],
    ['a heading of something else', '<h2>Notes on light</h2><p></p>~', 'A[1] / Notes on light / 1: Note.'],
  ])('%s stays', (_, html, expected) => {
    expect(page(html)).toBe(expected);
  });
});

test('headings of notes are known in German and English', () => {
  const headings =
    'Footnotes Endnotes Sidenotes Notes References Citations Sources Fußnoten Endnoten Anmerkungen Einzelnachweise Quellen Belege:';
  for (const heading of headings.split(' '))
    expect(read(`<p>A${FN}</p><h2>${heading}</h2><hr><p></p><p id="fn1">Note.</p>`), heading).toContain(
      `${heading} / 1: Note.`,
    );
});
