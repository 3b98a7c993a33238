import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { footnoteOf, footnotesReferredTo } from '../../../../src/article/footnotes.js';
import { textOf } from '../../../../src/article/text.js';
import { wholePage } from '../../../kit/random/page.js';
import '../../../kit/random/seed.js';

const CANONICAL = '<link rel="canonical" href="https://e.org/own">';

const read = (body: string, address?: string) => {
  const { blocks } = wholePage(
    `<!doctype html><html lang="en"><head>${CANONICAL}</head><body>${body}</body></html>`,
    address,
  );
  return {
    text: blocks.filter((block) => footnoteOf(block) === undefined).map(textOf),
    notes: blocks.filter((block) => footnoteOf(block) !== undefined).map((block) => [footnoteOf(block), textOf(block)]),
    referred: blocks.flatMap(footnotesReferredTo),
  };
};

describe('footnotes of pages', () => {
  test.each([
    [
      'a list with links back',
      'A<sup id="fnref:1"><a href="#fn:1" rel="footnote">1</a></sup>.<div class="footnotes"><ol><li id="fn:1"><p>Note. <a href="#fnref:1" rev="footnote">↩</a></p></li></ol></div>',
    ],
    [
      'an encyclopedia with several links back',
      'A<sup id="cite_ref-a_1-0"><a href="#cite_note-a-1">[1]</a></sup>.<ol class="references"><li id="cite_note-a-1"><span class="mw-cite-backlink">↑ <sup><a href="#cite_ref-a_1-0">a</a></sup> <sup><a href="#cite_ref-a_1-1">b</a></sup></span> <span>Note.</span></li></ol>',
    ],
    [
      'a table of notes',
      'A<a class="footnote-reference" href="#id2" id="id1">[1]</a>.<table class="footnote"><tr id="id2"><td class="label"><a class="fn-backref" href="#id1">[1]</a></td><td>Note.</td></tr></table>',
    ],
    [
      'a target in the paragraph of the note',
      'A<a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a>.<div><p><a href="#_ftnref1" name="_ftn1"><sup>[1]</sup></a> Note.</p></div>',
    ],
    ['roles', 'A<a role="doc-noteref" href="#x">1</a>.<aside role="doc-footnote" id="x">Note.</aside>'],
    [
      'the address of the page before the fragment',
      'A<sup><a href="https://e.org/p#note-1">1</a></sup>.<p id="note-1">Note. <a href="https://e.org/p#r">↩</a></p>',
    ],
    [
      'the address that the page gives itself before the fragment',
      'A<sup><a href="https://e.org/own#note-1">1</a></sup>.<p id="note-1">Note. <a href="https://e.org/own#r">↩</a></p>',
    ],
    ['an encoded target', 'A<sup><a href="#fn%3A1">1</a></sup>.<p id="fn:1">Note.</p>'],
    ['a note in the margin', 'A<span class="sidenote">Note. It is here.</span>.'],
    [
      'a numbered note in the margin',
      'A<label for="n1">1</label><input id="n1" type="checkbox"><span class="sidenote"><sup>1</sup> Note. It is here.</span>.',
    ],
  ])('%s', (_, html) => {
    const inMargin = html.includes('sidenote');
    const { text, notes, referred } = read(inMargin ? `<p>${html}</p>` : html, 'https://e.org/p');
    expect(text).toEqual(['A[1].']);
    expect(notes).toEqual([['1', inMargin ? 'Note. It is here.' : 'Note.']]);
    expect(referred).toEqual(['1']);
  });

  test.each([
    ['a table of contents', '<ol><li><a href="#s1">1</a></li></ol><h2 id="s1">One</h2><p>Text.</p>'],
    ['a link to a paragraph', '<p>See <a href="#p1">1</a>.</p><p id="p1">Text.</p>'],
    ['a raised link elsewhere', '<p>A<sup><a href="https://e.org/#fn1">1</a></sup></p><p id="fn1">Text.</p>'],
    ['a link to what comes before', '<p id="fn1">Text.</p><p>A<sup><a href="#fn1">1</a></sup></p>'],
    ['a link without a target', '<p>A<sup><a href="#fn1">1</a></sup></p>'],
    [
      'a link to a section',
      '<p>A<sup><a href="#note-1">1</a></sup></p><section id="note-1"><h2>One</h2><p>Text.</p></section>',
    ],
  ])('%s is no footnote', (_, html) => {
    expect(read(html).notes).toEqual([]);
  });

  test('labels that two notes share are told apart', () => {
    const { notes, referred } = read(
      'A<sup><a href="#fn1">1</a></sup> B<sup><a href="#note1">1</a></sup> C<sup><a href="#fn2">*</a></sup><p id="fn1">X</p><p id="note1">Y</p><p id="fn2">Z</p>',
    );
    expect(notes).toEqual([
      ['1', 'X'],
      ['1-2', 'Y'],
      ['*', 'Z'],
    ]);
    expect(referred).toEqual(['1', '1-2', '*']);
  });

  test('a note refers to another, and a heading above nothing but notes goes with them', () => {
    const { text, notes } = read(
      '<p>A<sup><a href="#fn1">1</a></sup></p><h2>Sources</h2><ol><li id="fn1">X<sup><a href="#fn2">2</a></sup></li><li id="fn2">Y</li></ol><h2>After</h2>',
    );
    expect(text).toEqual(['A[1]', 'After', 'Sources']);
    expect(notes).toEqual([
      ['1', 'X[2]'],
      ['2', 'Y'],
    ]);
  });

  test('notes to which nothing in the article refers are left out with the text that does', () => {
    expect(read('<p hidden>A<sup><a href="#fn1">1</a></sup></p><p>B</p><p id="fn1">X</p>')).toEqual({
      text: ['B'],
      notes: [],
      referred: [],
    });
  });

  test('every note is read once, at the end, whatever the order of the references', () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(numbers, fc.array(fc.nat(), { maxLength: 20 }), (notes, picks) => {
        const referred = picks.map((pick) => notes[pick % notes.length] as number);
        const html = `<p>${referred.map((n) => `w<sup><a href="#fn${n}">${n}</a></sup>`).join(' ')}</p><h2>Part</h2><p>Text</p><ol>${notes.map((n) => `<li id="fn${n}"><p>note${n}</p></li>`).join('')}</ol>`;
        const found = read(html);
        expect(found.referred).toEqual(referred.map(String));
        expect(found.notes).toEqual(notes.filter((n) => referred.includes(n)).map((n) => [String(n), `note${n}`]));
      }),
      { numRuns: 60 },
    );
  });
});

test('a short section before the notes stays when they are taken out', () => {
  const { text, notes } = read(
    `<p>A<sup><a id="r" href="#n">1</a></sup>.</p><section>\n${' '.repeat(60)}<h2>${' '.repeat(40)}Conclusion</h2>\n<p>It was quiet again.</p></section><div class="footnotes"><p id="n"><a href="#r">1</a> Note.</p></div>`,
  );
  expect(text).toEqual(['A[1].', 'Conclusion', 'It was quiet again.']);
  expect(notes).toHaveLength(1);
});
