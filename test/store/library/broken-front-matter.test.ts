import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listLibrary } from '../../../src/store/library/list-library.js';

test.each<[string, string, object | undefined]>([
  [
    'the marks of a merge',
    '---\ntitle: "A: title"\n<<<<<<< HEAD\ntags: [ki, mine]\n=======\ntags: [ki, theirs]\n>>>>>>> branch\nsaved: 2024-09-14T10:00:00Z\n---\ntext\n',
    { title: 'A: title', tags: ['ki', 'mine'], saved: '2024-09-14T10:00:00Z' },
  ],
  [
    'those marks first, with the base, around a list',
    '---\n<<<<<<< HEAD\ntitle: Ours\ntags:\n  - ki\n||||||| base\ntitle: Base\n=======\ntitle: Theirs\n>>>>>>> branch\nsaved: 2024-09-14\n---\ntext\n',
    { title: 'Ours', tags: ['ki'], saved: '2024-09-14' },
  ],
  [
    'the marks of two merges',
    '---\n<<<<<<< HEAD\ntitle: Ours\n=======\ntitle: Theirs\n>>>>>>> branch\nsaved: 2024-09-14\n<<<<<<< HEAD\ntags:\n  - ki\n=======\ntags:\n  - ai\n>>>>>>> branch\n---\ntext\n',
    { title: 'Ours', tags: ['ki'], saved: '2024-09-14' },
  ],
  ['line ends of old Macs', '---\rtitle: T\rsaved: 2024-09-14\r---\rtext\r', { title: 'T', saved: '2024-09-14' }],
  [
    'a quote that never ends',
    '---\nsaved: 2024-09-14\nnote: "open\ntitle: Title\nread: 2024-10-01\n---\ntext\n',
    { title: 'Title', read: '2024-10-01' },
  ],
  [
    'entries twice, of which the first count',
    '---\ntitle: First\nsaved: 2024-09-14\ntitle: Second\nsaved: 2025-01-01\n---\ntext\n',
    { title: 'First', saved: '2024-09-14' },
  ],
  ['a broken line in TOML', '+++\ntitle = "Title"\nsaved = "2024-09-14"\nnote = x y\n+++\ntext\n', { title: 'Title' }],
  [
    'all entries before a fault',
    '---\ntitle: T\nauthor: A\nsite: S\naddress: https://e.x/\ndate: 2024-01-01\nsaved : 2024-09-14\nlang: de\ntags: [a, b]\nread: 2024-10-01\nx: "open\n---\ntext\n',
    {
      title: 'T',
      author: 'A',
      site: 'S',
      address: 'https://e.x/',
      date: '2024-01-01',
      saved: '2024-09-14',
      lang: 'de',
      tags: ['a', 'b'],
      read: '2024-10-01',
    },
  ],
  ['faults and no time of saving', '---\ntitle: Title\nnote: "open\n---\ntext\n', undefined],
])('a kept article does not vanish from the library whose front matter has %s', async (_, text, expected) => {
  const folder = mkdtempSync(join(tmpdir(), 'llama-news-broken-'));
  writeFileSync(join(folder, 'a.md'), text);
  expect(await listLibrary(folder)).toMatchObject(expected ? [expected] : []);
});
