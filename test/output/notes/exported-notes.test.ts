import { HtmlRenderer, Parser } from 'commonmark';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markdownOfNotes } from '../../../src/output/notes/markdown-of-notes.js';
import type { ExportedNote, NotedArticle } from '../../../src/output/notes/noted-article.js';
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
