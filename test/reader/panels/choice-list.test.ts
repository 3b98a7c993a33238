import { expect, test } from 'vitest';
import { narrowMetrics } from '../../../src/layout/metrics.js';
import { loaded, opened, openedWith, screen, typed } from '../../kit/reader.js';

test.each([
  ['palette', ':s'],
  ['list of headings', 'oheading'],
  ['list of hits', '/words<enter>s'],
])('a row of the %s that is cut at 40 columns ends in an ellipsis', (_, keys) => {
  const long = loaded(
    `# Title\n\n## A heading that is wider than the window, by far\n\nwords ${'and more '.repeat(20)}`,
  );
  const rows = screen(typed(openedWith(long, 40, 24), keys)).slice(-12, -1);
  expect(rows.filter((row) => row.includes('…'))).not.toEqual([]);
  for (const row of rows) expect(narrowMetrics.cells(row)).toBeLessThanOrEqual(40);
});

test('paging a list keeps one entry of the previous page', () => {
  // 10 commands come below 12 rows of text and a line.
  const paged = typed(opened(80, 24), ':<pagedown>');
  expect(paged.panel).toMatchObject({ selected: 9 });
  expect(typed(paged, '<pageup>').panel).toMatchObject({ selected: 0 });
});
