import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type EditedText, editText } from '../../../../src/reader/tasks/notes/edit-text.js';

const folder = mkdtempSync(join(tmpdir(), 'llama-news-edit-'));
const seen = join(folder, 'seen');

/** What an editor leaves of a text; it is a script for which $1 is the file. */
async function edited(script: string, text = 'old'): Promise<EditedText> {
  const EDITOR = join(folder, 'editor');
  writeFileSync(EDITOR, `#!/bin/sh\n${script}\n`);
  chmodSync(EDITOR, 0o700);
  return editText(text, { EDITOR });
}

/** Path of the file that the last editor told. */
const told = (): string => readFileSync(seen, 'utf8').trim();

test('the editor gets the text in a file of the user alone, which is gone afterwards', async () => {
  const before = new Set(readdirSync(tmpdir()));
  const script = `stat -c %a "$1" > ${seen}; cat "$1" >> ${seen}; printf 'new\\r\\nline\\rlast\\r\\n' > "$1"`;
  expect(await edited(script)).toEqual({ kind: 'edited', text: 'new\nline\nlast\n' });
  expect(told()).toBe('600\nold');
  expect(await edited(`cat "$1" > ${seen}`, '')).toEqual({ kind: 'edited', text: '' });
  expect(told()).toBe('');
  expect(await edited('rm "$1"')).toEqual({ kind: 'edited', text: '' });
  expect(readdirSync(tmpdir()).filter((name) => /^llama-news-\w{6}$/.test(name) && !before.has(name))).toEqual([]);
});

test('what a failed editor had saved stays, if it is another text', async () => {
  const failed = await edited(`echo more >> "$1"; exit 1`);
  if (failed.kind !== 'failed') return expect.unreachable(failed.kind);
  expect(failed.program).toBe(join(folder, 'editor'));
  expect(readFileSync(failed.file ?? '', 'utf8')).toBe('old\nmore\n');
  for (const script of ['', 'echo > "$1"; ', 'echo " old " > "$1"; ']) {
    const { file, ...rest } = { file: undefined, ...(await edited(`echo "$1" > ${seen}; ${script}exit 3`)) };
    expect([rest.kind, file, existsSync(told())], script).toEqual(['failed', undefined, false]);
  }
});

test('an editor that cannot be started is reported', async () => {
  expect(await editText('old', { EDITOR: 'no-such-editor -w' })).toEqual({
    kind: 'notStarted',
    program: 'no-such-editor',
  });
});
