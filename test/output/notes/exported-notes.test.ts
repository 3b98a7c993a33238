import fc from 'fast-check';
import { expect, test } from 'vitest';
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

test('a Web Annotation has the words before and after its quote where these are', () => {
  expect(w3cOfNotes(noted({}))).toMatchObject([
    { target: { selector: { exact: 'quote', prefix: 'before ', suffix: ' after' } } },
  ]);
});
