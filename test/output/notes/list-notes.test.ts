import { expect, test } from 'vitest';
import { listNotes } from '../../../src/output/notes/list-notes.js';
import type { ExportedNote } from '../../../src/output/notes/noted-article.js';
import type { Io } from '../../../src/system/io.js';

/** What is listed in a terminal or a pipe of 60 cells. */
async function listed(notes: readonly ExportedNote[], language = 'en', titles = ['Title']): Promise<string> {
  let output = '';
  const write = (text: string) => (output += text);
  const io = {
    language,
    write,
    env: {},
    outputIsTerminal: false,
    size: () => ({ columns: 60, rows: 24 }),
  } as unknown as Io;
  const articles = titles.map((title) => ({ title, slug: 'slug', source: '/a.md', notes }));
  await listNotes(io, articles, { color: 'never' });
  return output.replace(/ +$/gm, '');
}

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

test('notes that are spoken tell where they are, and whether the text has lost them', async () => {
  let output = '';
  const io = { language: 'en', write: (text: string) => (output += text) } as unknown as Io;
  const one = { ...note, anchor: { ...note.anchor, quote: ' one\n' }, note: '', section: 'End' };
  const notes = [
    one,
    { ...one, found: false },
    { ...one, target: 'section' as const, found: true },
    { ...one, section: '' },
  ];
  await listNotes(io, [{ title: 'T', slug: 'slug', source: '/a.md', notes }], { color: 'never', accessible: true });
  expect(output.split('\n')).toEqual([
    'T',
    '“one”, yellow, End, January 31, 2026.',
    '“one”, yellow, End, January 31, 2026, not found in the text.',
    '“one”, on the section, January 31, 2026.',
    '“one”, yellow, January 31, 2026.',
    '',
  ]);
});

test('notes are listed with the letter of their colour, their quote, and below it the note, section and day', async () => {
  const { anchor } = note;
  const one = { ...note, anchor: { ...anchor, quote: 'one' }, note: 'Mine.', section: 'End' };
  expect(await listed([one, { ...one, target: 'section', found: false, note: '' }])).toBe(
    'Title\n\nY  “one”\n   Mine.\n   End · January 31, 2026\n§  one\n   January 31, 2026 · not found in the text\n',
  );
  expect(await listed([{ ...one, note: '', section: '', found: true }])).toBe(
    'Title\n\nY  “one”\n   January 31, 2026\n',
  );
  expect(await listed([{ ...one, color: 'red' }], 'de')).toBe(
    'Title\n\nR  „one“\n   Mine.\n   End · 31. Januar 2026\n',
  );
});

test('notes are listed without controls, each article apart', async () => {
  const lines = ['Y  “a␛]0;x␇b c”', '   a␛]0;x␇b', '   c', '   d', '   a␛]0;x␇b c · January 31, 2026'];
  expect((await listed([note], 'en', [HOSTILE, 'Title'])).split('\n')).toEqual([
    ...['a␛]0;x␇b c', '', ...lines],
    ...['', 'Title', '', ...lines, ''],
  ]);
});
