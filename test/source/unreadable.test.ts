import { expect, test } from 'vitest';
import { unreadable } from '../../src/source/unreadable.js';

test.each([
  ['ENOENT', 'no such file'],
  ['ENOTDIR', 'no such file'],
  ['EISDIR', 'folder'],
  ['ENXIO', 'not a regular file'],
  ['EACCES', 'permission denied'],
  ['EAGAIN', 'not a regular file'],
  ['EPERM', 'permission denied'],
  ['EIO', 'EIO'],
])('%s is reported in the words of a user', (code, words) => {
  const { message } = unreadable('/nowhere/a.md', Object.assign(new Error('text of the system'), { code }));
  expect(message).toContain('/nowhere/a.md');
  expect(message).toContain(words);
  expect(message).not.toContain('text of the system');
});
