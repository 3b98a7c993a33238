import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { changeKept } from '../../../src/store/library/change-kept.js';

vi.mock('node:fs', { spy: true });

test('what an editor writes between the reading and the writing of a change of tags stays', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'llama-news-library-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'a.md');
  writeFileSync(path, '---\nsaved: x\n---\n\nOld\n');
  const { readFileSync: readReally } = await vi.importActual<typeof import('node:fs')>('node:fs');
  let edits = 0;
  vi.mocked(readFileSync).mockImplementation((file, options) => {
    const read = readReally(file, options);
    if (file === path && edits < 3) {
      edits += 1;
      writeFileSync(path, `---\nsaved: x\n---\n\nEdited ${edits} times\n`);
    }
    return read;
  });
  expect(await changeKept(path, { tag: ['a'] }, { HOME: folder })).toBe(true);
  expect(readReally(path, 'utf8')).toBe('---\nsaved: x\ntags: [a]\n---\n\nEdited 3 times\n');
});
