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
  ['another heading of its own', { text: '# Other' }, '# A \\*title\\*\n\n# Other\n'],
])('an article is exported with its %s', (_, article, markdown) => {
  expect(written(article)).toBe(markdown);
});
