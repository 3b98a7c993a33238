import { expect, test } from 'vitest';
import { editorCommand } from '../../../src/reader/tasks/editor.js';

test.each([
  [{ VISUAL: 'code --wait', EDITOR: 'nano' }, ['code', '--wait', '--goto', 'a.md:7']],
  [{ VISUAL: ' ', EDITOR: 'nano' }, ['nano', '+7', 'a.md']],
  [{ VISUAL: '', EDITOR: '\t' }, ['vi', '+7', 'a.md']],
  [{}, ['vi', '+7', 'a.md']],
])('the editor that is named opens at the line: %j', (env, command) => {
  expect(editorCommand(env, 'a.md', 7)).toEqual(command);
});

test.each([
  ['nano', ['nano', 'a.md']],
  ['code', ['code', '--wait', '--goto', 'a.md:1']],
])('without a line, %s gets the file alone, unless it has to be told to wait', (EDITOR, command) => {
  expect(editorCommand({ EDITOR }, 'a.md')).toEqual(command);
});
