import { expect, test } from 'vitest';
import { listNotes } from '../../../src/output/notes/list-notes.js';
import type { ExportedNote } from '../../../src/output/notes/noted-article.js';
import type { Io } from '../../../src/system/io.js';

const HOSTILE = 'a\u001B]0;x\u0007\u202Eb\nc';

const note: ExportedNote = {
  id: 'id',
  target: 'passage',
  color: 'yellow',
  anchor: { quote: HOSTILE, before: '', after: '', section: '', at: 7, of: 99 },
  note: `${HOSTILE}\n\n d`,
  created: '2026-01-31T10:20:30+01:00',
  section: HOSTILE,
};

test('notes are spoken on lines without controls, each article apart', async () => {
  let output = '';
  const io = { language: 'en', write: (text: string) => (output += text) } as unknown as Io;
  const article = { title: HOSTILE, slug: 'slug', source: '/a.md', notes: [note] };
  await listNotes(io, [article, { ...article, title: 'Title', notes: [] }], { color: 'never', accessible: true });
  expect(output).not.toMatch(/[^\P{C}\n]/u);
  const lines = output.split('\n');
  expect(lines).toHaveLength(8);
  expect([lines[0], ...lines.slice(3)]).toEqual([expect.stringMatching(/^a.*b c$/), 'c', 'd', '', 'Title', '']);
  expect(lines[1]).toMatch(/^“a.*b c”, yellow, a.*b c, January 31, 2026\.$/);
  expect(lines[2]).toMatch(/^Note: a.*b$/);
});
