import { expect, test } from 'vitest';
import type { ExportedArticle } from '../../../src/output/export/exported-article.js';
import { markdownOfExport } from '../../../src/output/export/markdown-of-export.js';

const written = (article: Partial<ExportedArticle>): string =>
  markdownOfExport({ title: 'A *title*', tags: [], text: 'Text.\n', annotations: [], ...article } as ExportedArticle, {
    notes: 'Notes',
    tags: 'Tags',
  });

test.each<readonly [what: string, article: Partial<ExportedArticle>, markdown: string]>([
  ['title and text', {}, '# A \\*title\\*\n\nText.\n'],
  ['tags', { tags: ['one', 'two'] }, '# A \\*title\\*\n\nTags: one, two\n\nText.\n'],
  [
    'author, site, day and address',
    { author: 'Ann', site: 'Site', date: '2026-01-31', address: 'https://a.example/b_c' },
    '# A \\*title\\*\n\nAnn · Site · 2026-01-31 · <https://a.example/b_c>\n\nText.\n',
  ],
  ['a heading of its own that is the title', { text: '\n# A title\n\nText.' }, '# A title\n\nText.\n'],
  [
    'address that has signs of Markdown',
    { address: 'https://a.example/<b> c' },
    '# A \\*title\\*\n\n<https://a.example/%3Cb%3E%20c>\n\nText.\n',
  ],
  ['address that is a path', { address: '/x/a_b.md' }, '# A \\*title\\*\n\n/x/a\\_b.md\n\nText.\n'],
  [
    'a heading of its own below the first line',
    { text: 'Lead.\n\n# A title' },
    '# A \\*title\\*\n\nLead.\n\n# A title\n',
  ],
  ['a section that is called as it', { text: '## A title' }, '# A \\*title\\*\n\n## A title\n'],
  ['tags that have signs of Markdown', { tags: ['a_b', '*'] }, '# A \\*title\\*\n\nTags: a\\_b, \\*\n\nText.\n'],
  ['no text', { text: ' \n' }, '# A \\*title\\*\n'],
  ['another heading of its own', { text: '# Other' }, '# A \\*title\\*\n\n# Other\n'],
])('an article is exported with its %s', (_, article, markdown) => {
  expect(written(article)).toBe(markdown);
});

test('notes are at its end, each below its quote', () => {
  const anchor = { quote: 'One.\n\nTwo.', before: '', after: '', section: '', at: 0, of: 9 };
  const note = {
    id: 'a',
    target: 'passage',
    color: 'red',
    anchor,
    created: '2026-01-31T10:20:30Z',
    note: ' Mine.\n',
  } as const;
  expect(written({ title: 'A', annotations: [note, { ...note, note: '' }] })).toBe(
    '# A\n\nText.\n\n## Notes\n\n> One.\n>\n>\n>\n> Two.\n\nMine.\n\n> One.\n>\n>\n>\n> Two.\n',
  );
});
