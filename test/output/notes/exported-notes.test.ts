import { HtmlRenderer, Parser } from 'commonmark';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markdownOfNotes } from '../../../src/output/notes/markdown-of-notes.js';
import { asMarkdown, type ExportedNote, type NotedArticle } from '../../../src/output/notes/noted-article.js';
import { obsidianOfNotes } from '../../../src/output/notes/obsidian-of-notes.js';
import { readwiseOfNotes } from '../../../src/output/notes/readwise-of-notes.js';
import { w3cOfNotes } from '../../../src/output/notes/w3c-of-notes.js';

const noted = (note: Partial<ExportedNote>, article: Partial<NotedArticle> = {}): readonly NotedArticle[] => [
  {
    title: 'Title',
    slug: 'slug',
    source: '/a.md',
    notes: [
      {
        id: 'id',
        target: 'passage',
        color: 'yellow',
        anchor: { quote: 'quote', before: 'before ', after: ' after', section: '', at: 7, of: 99 },
        note: '',
        created: '2026-01-31T10:20:30+01:00',
        section: '',
        ...note,
      },
    ],
    ...article,
  },
];

test.each(['=1', '+1', '-1', '@A1'])('no cell of the table starts like a formula: %s', (text) => {
  const { anchor } = noted({})[0]?.notes[0] ?? expect.unreachable();
  const table = readwiseOfNotes(
    noted({ note: text, anchor: { ...anchor, quote: text } }, { title: text, author: text }),
  );
  expect(table.split('\r\n')[1]).toBe(`'${text},'${text},'${text},,'${text},7,2026-01-31 09:20:30`);
});

test('no cell starts with a control that could hide a formula, and one of other text is as it is', () => {
  const titled = (title: string): string => readwiseOfNotes(noted({}, { title })).split('quote,')[1] ?? '';
  expect(titled('\t=1')).toMatch(/^'\t=1,/);
  expect(titled('\r=1')).toMatch(/^"'\r=1",/);
  expect(titled('a=1')).toMatch(/^a=1,/);
});

test('ids of blocks in Obsidian are letters, digits and hyphens, whatever the ids of notes are', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (id) => {
      expect(obsidianOfNotes(noted({ id }), 'en')).toMatch(/\n\n\^[\dA-Za-z-]+\n\n/);
    }),
  );
});

test('one article in Obsidian has properties, several have none', () => {
  expect(obsidianOfNotes(noted({}), 'en')).toMatch(/^---\ntitle: "Title"\n/);
  expect(obsidianOfNotes([...noted({}), ...noted({})], 'en')).toMatch(/^# \[\[slug\|Title\]\]\n/);
});

test('a Web Annotation has the words before and after its quote where these are', () => {
  expect(w3cOfNotes(noted({}))).toMatchObject([
    { target: { selector: { exact: 'quote', prefix: 'before ', suffix: ' after' } } },
  ]);
});

test('a Web Annotation on a section has no colour', () => {
  const [section] = w3cOfNotes(noted({ target: 'section', note: 'mine' }));
  expect(section).toMatchObject({ body: [{ purpose: 'commenting', value: 'mine' }] });
});

test('Markdown says below a quote its section, colour and day, and whether it was not found', () => {
  const written = (note: Partial<ExportedNote>): string => markdownOfNotes(noted({ section: 'End', ...note }), 'en');
  expect(written({ color: 'red' })).toContain('\n\n— End · red · 2026-01-31\n');
  expect(written({ note: 'Mine.' })).toContain('> quote\n\nMine.\n\n— End');
  expect(written({ target: 'section' })).toContain('\n\n— End · on the section · 2026-01-31\n');
  expect(written({ found: false })).toContain('\n\n— End · yellow · 2026-01-31 · not found in the text\n');
  for (const found of [true, undefined]) expect(written({ found })).toMatch(/\n\n— End · yellow · 2026-01-31\n$/);
  expect(written({ section: '' })).toMatch(/\n\n— yellow · 2026-01-31\n$/);
  expect(written({ note: ' Mine.\n' })).toContain('> quote\n\nMine.\n\n— End');
});

test('rows of code keep their indentation in Markdown, and are not code there', () => {
  const { anchor } = noted({})[0]?.notes[0] ?? expect.unreachable();
  const code = 'if (a) {\n     - b;\n\tc\n}';
  const html = new HtmlRenderer().render(
    new Parser().parse(markdownOfNotes(noted({ anchor: { ...anchor, quote: code } }), 'en')),
  );
  expect(html).toContain(`<p>${'\u00a0'.repeat(5)}- b;</p>\n<p>\u00a0c</p>`);
  expect(html).not.toMatch(/<(?:pre|li)>/);
});

test('addresses in quotes are links in Markdown that lead there', () => {
  const { anchor } = noted({})[0]?.notes[0] ?? expect.unreachable();
  const address = 'https://example.org/a_b_*c*?d=~e&f=%20#g';
  const quote = `*See* (${address}), - and ${address}.`;
  const markdown = markdownOfNotes(noted({ anchor: { ...anchor, quote } }), 'en');
  const html = new HtmlRenderer().render(new Parser().parse(markdown));
  const link = /<a href="([^"]*)">([^<]*)<\/a>/g;
  expect(html.replace(link, '')).toContain('<p>*See* (), - and .</p>');
  const read = [...html.matchAll(link)].map(([, href, text]) => [href, text?.replaceAll('&amp;', '&')]);
  expect(read).toEqual(Array(2).fill([expect.stringContaining('/a_b_*c*?d=~e'), address]));
});

test.each([
  [
    'a_b *c* [d] `e` <f> &g; #h ^i =j |k !l %m {n} $o ~p \\q',
    'a\\_b \\*c\\* \\[d\\] \\`e\\` \\<f\\> \\&g; \\#h \\^i \\=j \\|k \\!l \\%m \\{n\\} \\$o \\~p \\\\q',
  ],
  ['- a', '\\- a'],
  ['+ a', '\\+ a'],
  ['a - b + c', 'a - b + c'],
  ['1. a', '1\\. a'],
  ['12) a', '12\\) a'],
  ['a 1. b', 'a 1. b'],
  ['  - a', '&nbsp;&nbsp;\\- a'],
  ['\t1. a', '&nbsp;1\\. a'],
  ['See https://a.x/b_c.', 'See <https://a.x/b_c>.'],
  ['(http://a.x/?b=c*d), e_f', '(<http://a.x/?b=c*d>), e\\_f'],
  ['https://', 'https://'],
  [
    '“https://a.x/b”, ‘https://a.x/c’; https://a.x/d?! [https://a.x/e]',
    '“<https://a.x/b>”, ‘<https://a.x/c>’; <https://a.x/d>?\\! \\[<https://a.x/e>\\]',
  ],
  [
    'https://a.x/b… https://a.x/c: https://a.x/d" (https://a.x/{e})',
    '<https://a.x/b>… <https://a.x/c>: <https://a.x/d>" (<https://a.x/{e>\\})',
  ],
])('%j in Markdown is %j', (line, markdown) => {
  expect(asMarkdown(line)).toBe(markdown);
});

test('an article in Markdown has its title, its author and where it is from, and several are apart', () => {
  const [one = expect.unreachable()] = noted({}, { notes: [], title: 'A *b*' });
  expect(markdownOfNotes([one], 'en')).toBe('# A \\*b\\*\n\n/a.md\n');
  const known = { ...one, author: 'C_D', address: 'https://e.x/f' };
  expect(markdownOfNotes([known, one], 'en')).toBe('# A \\*b\\*\n\nC\\_D · <https://e.x/f>\n\n# A \\*b\\*\n\n/a.md\n');
});

test('notes in Obsidian link to the section of a file, and not of a page', () => {
  const written = (note: Partial<ExportedNote>, article: Partial<NotedArticle> = {}): string =>
    /^> \[!.*$/m.exec(obsidianOfNotes(noted(note, article), 'en'))?.[0] ?? '';
  expect(written({ section: 'One | [two] #3 ^4' })).toBe('> [!quote] [[slug#One two 3 4|One two #3 ^4]]');
  expect(written({ section: 'One', inLead: true })).toBe('> [!quote] [[slug|One]]');
  expect(written({ target: 'section', section: 'One' })).toBe('> [!note] [[slug#One|One]]');
  expect(written({})).toBe('> [!quote]');
  expect(written({ section: 'O*ne' }, { source: 'https://e.x/a.md' })).toBe('> [!quote] O\\*ne');
});

test('an article in Obsidian has properties with all that is known of it', () => {
  const properties = (article: Partial<NotedArticle>): string =>
    obsidianOfNotes(noted({}, article), 'en').split('\n---\n')[0] ?? '';
  expect(properties({ title: 'A "b"', author: 'C', address: 'https://e.x/' })).toBe(
    '---\ntitle: "A \\"b\\""\nauthor: "C"\nsource: "https://e.x/"\narticle: "[[slug]]"\nhighlights: 1\ntags:\n  - llama-news',
  );
  expect(properties({ source: 'https://e.x/a.md' })).not.toContain('article:');
  for (const source of ['/x/y', 'C:\\x\\y', 'x.md', 'x.markdown', 'x.MDX', 'x.txt'])
    expect(properties({ source }), source).toContain('article:');
  for (const source of ['strawberry-o1', 'x.html', 'x.md.html', 'HTTPS://e.x/a.md'])
    expect(properties({ source }), source).not.toContain('article:');
});

test('a Web Annotation names the article by its address, its file, or a name of its own', () => {
  const sourceOf = (article: Partial<NotedArticle>): unknown =>
    (w3cOfNotes(noted({ id: 'a b' }, article)) as { id: string; target: { source: string } }[]).map(
      ({ id, target }) => [target.source, id],
    )[0];
  expect(sourceOf({ address: 'https://e.x/a b#c' })).toEqual(['https://e.x/a%20b#c', 'https://e.x/a%20b#note-a%20b']);
  expect(sourceOf({ address: 'HTTPS://E.x/a' })).toEqual(['https://e.x/a', 'https://e.x/a#note-a%20b']);
  expect(sourceOf({})).toEqual(['file:///a.md', 'file:///a.md#note-a%20b']);
  expect(sourceOf({ source: 'C:\\a.md' })).toEqual([expect.stringMatching(/^file:/), expect.anything()]);
  expect(sourceOf({ source: 'o 1', slug: 'o 1' })).toEqual([
    'urn:x-llama-news:o%201',
    'urn:x-llama-news:o%201#note-a%20b',
  ]);
});

test('a Web Annotation has the words of its own line beside it, its colour, its note, and a time if it has one', () => {
  const { anchor } = noted({})[0]?.notes[0] ?? expect.unreachable();
  const context = { before: 'far\nabove\nbefore ', after: ' after\nbelow\nfar' };
  const [one] = w3cOfNotes(noted({ anchor: { ...anchor, ...context }, note: 'Mine.', position: { start: 3, end: 8 } }));
  expect(one).toMatchObject({
    type: 'Annotation',
    motivation: 'commenting',
    created: '2026-01-31T10:20:30+01:00',
    body: [
      { type: 'TextualBody', value: 'Mine.', format: 'text/plain', purpose: 'commenting' },
      { type: 'TextualBody', value: 'yellow', format: 'text/plain', purpose: 'tagging' },
    ],
    target: {
      selector: [
        { type: 'TextQuoteSelector', exact: 'quote', prefix: 'before ', suffix: ' after' },
        { type: 'TextPositionSelector', start: 3, end: 8 },
      ],
    },
  });
  const [bare] = w3cOfNotes(noted({ created: '', anchor: { ...anchor, before: 'above\n', after: '' } }));
  expect(bare).toMatchObject({ motivation: 'highlighting', target: { selector: { exact: 'quote' } } });
  expect(JSON.stringify(bare)).not.toMatch(/"(?:created|prefix|suffix)"/);
});

test('a Web Annotation has its passage as the text has it now', () => {
  const present = { quote: 'Quote', before: 'more ', after: '' };
  expect(w3cOfNotes(noted({ present }))).toMatchObject([{ target: { selector: { exact: 'Quote', prefix: 'more ' } } }]);
});

test('a note in Obsidian is below its quote, without space around it, and one without has nothing there', () => {
  const written = (note: string): string => obsidianOfNotes(noted({ note, id: 'x' }), 'en').split('^x\n\n')[1] ?? '';
  expect(written(' Mine.\n')).toBe('Mine.\n\nyellow · 2026-01-31\n');
  expect(written('')).toBe('yellow · 2026-01-31\n');
  expect(obsidianOfNotes(noted({ section: 'One' }), 'en')).toMatch(/\n\nyellow · 2026-01-31\n$/);
});

test('the table has a place for each note, and no time where there is none', () => {
  const { anchor } = noted({})[0]?.notes[0] ?? expect.unreachable();
  const cells = (note: Partial<ExportedNote>): readonly string[] =>
    readwiseOfNotes(noted(note)).split('\r\n')[1]?.split(',').slice(-2) ?? [];
  expect(readwiseOfNotes([])).toBe('Highlight,Title,Author,URL,Note,Location,Date\r\n');
  expect(cells({ position: { start: 3, end: 8 } })).toEqual(['3', '2026-01-31 09:20:30']);
  expect(cells({ anchor: { ...anchor, at: -4 }, created: 'once' })).toEqual(['0', '']);
  expect(cells({ anchor: { ...anchor, at: 1.5 } })[0]).toBe('0');
  expect(cells({ position: { start: 0, end: 8 } })[0]).toBe('0');
  expect(readwiseOfNotes(noted({ anchor: { ...anchor, quote: ' a\n' } }, { address: 'https://e.x/' }))).toContain(
    '\r\na,Title,,https://e.x/,,7,',
  );
  expect(readwiseOfNotes(noted({ note: ' two\nlines ' }))).toContain(',"two\nlines",7,');
});

test('articles in Obsidian follow each other, each with its notes', () => {
  const articles = [...noted({}), ...noted({ id: 'b', note: 'Mine.' }, { title: 'Other', slug: 'other' })];
  expect(obsidianOfNotes(articles, 'en')).toBe(
    '# [[slug|Title]]\n\n> [!quote]\n> quote\n\n^id\n\nyellow · 2026-01-31\n' +
      '# [[other|Other]]\n\n> [!quote]\n> quote\n\n^b\n\nMine.\n\nyellow · 2026-01-31\n',
  );
});
