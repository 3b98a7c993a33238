import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { archive } from '../../../src/commands/library/archive.js';
import { tag, tagsIn } from '../../../src/commands/library/tag.js';
import type { Io } from '../../../src/system/io.js';

const library = mkdtempSync(join(tmpdir(), 'llama-news-tag-'));
const file = join(library, '2024-09-14-bogs.md');

/** What is said of a change of the tags [sea, land], and the tags afterwards. */
async function tagged(words: readonly string[], remove?: true): Promise<readonly [string, string | undefined]> {
  writeFileSync(file, '---\ntitle: Bogs\nsaved: "2024-10-01T10:00:00Z"\ntags: [sea, land]\n---\n\nText.\n');
  let said = '';
  const write = (text: string): void => {
    said += text;
  };
  const io = { env: { XDG_STATE_HOME: join(library, 'state') }, language: 'en', write, warn: write } as unknown as Io;
  await tag(io, ['bogs', ...words], { library, ...(remove && { remove }) });
  return [said, /^tags: (.*)$/m.exec(readFileSync(file, 'utf8'))?.[1]];
}

test('tags are added to a kept article, or taken away', async () => {
  expect(await tagged(['wet,', '#sea'])).toEqual(['bogs: tags sea, land, wet\n', '[sea, land, wet]']);
  expect(await tagged(['sea', 'none'], true)).toEqual(['bogs: tags land\n', '[land]']);
  await expect(tagged([' ', ',#'])).rejects.toMatchObject({ exitCode: 2 });
});

test('a change of tags leaves the day of reading, and only what is there is taken away', async () => {
  const matter = (tags: string): string => `---\nsaved: 2024-10-01\nread: 2024-10-02\n${tags}---\n\nText.\n`;
  const path = join(library, 'read.md');
  writeFileSync(path, matter(''));
  const io = { env: { XDG_STATE_HOME: join(library, 'state') }, language: 'en', write: () => {} } as unknown as Io;
  await tag(io, ['read', 'a'], { library });
  expect(readFileSync(path, 'utf8')).toBe(matter('tags: [a]\n'));
  const before = statSync(path).ino;
  await tag(io, ['read', 'A'], { library });
  await tag(io, ['read', 'b'], { library, remove: true });
  expect(statSync(path).ino).toBe(before);
  await tag(io, ['read', 'a'], { library, remove: true });
  expect(readFileSync(path, 'utf8')).toBe(matter(''));
});

test('an article whose front matter takes no tags stays as it is, and that is said, while it is archived', async () => {
  const path = join(library, 'fixed.md');
  const matter = (read = ''): string => `+++\nsaved = "2024"\n${read}[tags]\n+++\n`;
  writeFileSync(path, matter());
  let said = '';
  const add = (text: string): void => {
    said += `${text.trimEnd().replace(library, '')}|`;
  };
  const env = { XDG_STATE_HOME: join(library, 'state') };
  const io = { env, language: 'en', write: add, warn: add } as unknown as Io;
  const codes = [
    await tag(io, ['fixed', 'new'], { library }),
    await archive(io, ['fixed', 'none'], { library }),
    await archive(io, ['fixed'], { library, undo: true }),
  ];
  const [unchangeable, ...others] = said.split('|');
  expect(unchangeable).toMatch(/^\/fixed\.md: its front matter is broken, or cannot be changed without loss /);
  expect(others).toEqual([
    'fixed: archived',
    'none: no such article in the library (llama-news library lists the kept articles)',
    'fixed: unread again',
    '',
  ]);
  expect([codes, readFileSync(path, 'utf8')]).toEqual([[1, 1, 0], matter()]);
});

test('words of a command line are tags, each once, with commas between them or not', () => {
  expect(tagsIn(['a, #b', '##c', ',', 'b', ' d e '])).toEqual(['a', 'b', 'c', 'd e']);
});
