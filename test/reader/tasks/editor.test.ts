import { expect, test } from 'vitest';
import { editorCommand } from '../../../src/reader/tasks/editor.js';

test.each<[Readonly<Record<string, string>>, unknown]>([
  [{ VISUAL: 'code --wait', EDITOR: 'nano' }, ['code', '--wait', '--goto', 'a.md:7']],
  [{ VISUAL: ' ', EDITOR: 'nano' }, ['nano', '+7', 'a.md']],
  [{ VISUAL: '', EDITOR: '\t' }, ['vi', '+7', 'a.md']],
  [{}, ['vi', '+7', 'a.md']],
  [{ EDITOR: '"/mnt/c/VS Code/code.CMD" -n' }, ['/mnt/c/VS Code/code.CMD', '-n', '--wait', '--goto', 'a.md:7']],
  [{ EDITOR: "'/a b/Code.exe/hx'" }, ['/a b/Code.exe/hx', 'a.md:7']],
  [{ EDITOR: 'zed.exe' }, ['zed.exe', '--wait', 'a.md:7']],
  [{ EDITOR: 'code.command' }, ['code.command', '+7', 'a.md']],
  [{ EDITOR: 'codium' }, ['codium', '--wait', '--goto', 'a.md:7']],
  [{ EDITOR: 'helix' }, ['helix', 'a.md:7']],
  [{ EDITOR: 'subl' }, ['subl', '--wait', 'a.md:7']],
])('the editor that is named opens at the line: %j', (env, command) => {
  expect(editorCommand(env, 'a.md', 7)).toEqual(command);
});

test.each([
  ['nano', ['nano', 'a.md']],
  ['code', ['code', '--wait', '--goto', 'a.md:1']],
])('without a line, %s gets the file alone, unless it has to be told to wait', (EDITOR, command) => {
  expect(editorCommand({ EDITOR }, 'a.md')).toEqual(command);
});
