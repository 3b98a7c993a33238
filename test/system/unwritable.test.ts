import { expect, test } from 'vitest';
import { errorWithCode, UserError } from '../../src/system/errors.js';
import { unwritable } from '../../src/system/unwritable.js';

test('Why something cannot be written is told once, in the words of a user, with its cause', () => {
  const cause = errorWithCode('ENOSPC', 'text of the system');
  const told = unwritable('/a/b', cause);
  expect(told.message).toMatch(/^\/a\/b: cannot be written: /);
  expect(told.message).not.toContain('text of the system');
  expect([told.cause, told.exitCode]).toEqual([cause, 1]);
  expect(unwritable('/other', told)).toBe(told);
  const wrongUse = new UserError({ de: 'x', en: 'x' }, { exitCode: 2 });
  expect(unwritable('/other', wrongUse)).toBe(wrongUse);
});

test('An error of the program is not taken for one of the disk', () => {
  const bug = new TypeError('undefined is not a function');
  expect(() => unwritable('/a', bug)).toThrow(bug);
});
