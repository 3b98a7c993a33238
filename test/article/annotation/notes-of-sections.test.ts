import { expect, test } from 'vitest';
import { locate } from '../../../src/article/annotation/locate.js';
import { notesOfSections } from '../../../src/article/annotation/notes-of-sections.js';
import { annotation } from '../../kit/article/annotations.js';
import { articleOf } from '../../kit/article/setting.js';

test('notes count for their sections, those to the title for the lead, lost ones where they were', () => {
  const article = articleOf('# Title\n\nLead words.\n\n## One\n\nFirst words.\n\n## Two\n\nSecond words.');
  const lost = annotation(article, 'Second', 'a');
  const all = [
    annotation(article, 'Title', 'a', { target: 'section' }),
    annotation(article, 'Lead', 'a'),
    annotation(article, 'First', ''),
    { ...lost, anchor: { ...lost.anchor, quote: 'nowhere to be found', before: 'x', after: 'y' } },
    { ...lost, anchor: { ...lost.anchor, quote: 'nowhere to be found', before: 'x', after: 'y', section: 'gone' } },
  ];
  expect([...notesOfSections(article.sections, locate(article, all))].sort()).toEqual([
    [0, 2],
    [2, 1],
  ]);
});

test('a note on the title of an article without a lead counts for no section', () => {
  const article = articleOf('# Title\n\n## One\n\nFirst words.');
  const all = [annotation(article, 'Title', 'a', { target: 'section' })];
  expect([...notesOfSections(article.sections, locate(article, all))]).toEqual([]);
});
