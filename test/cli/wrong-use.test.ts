import { Command, CommanderError } from 'commander';
import { expect, test } from 'vitest';
import { complaintOf } from '../../src/cli/wrong-use.js';
import { isUserError } from '../../src/system/errors.js';

/** What is said about a wrong use of a command with the arguments <article> and <tags...>. */
function complaint(...args: readonly string[]): string {
  const command = new Command('tag').argument('<article>').argument('<tags...>').exitOverride();
  try {
    command.configureOutput({ writeErr: () => {} }).parse(args, { from: 'user' });
  } catch (error) {
    const found = error instanceof CommanderError ? complaintOf(command, error) : error;
    return isUserError(found) ? `${found.exitCode}: ${found.text.en}` : String(found);
  }
  return '';
}

test('the first missing argument is named, whatever comes before it', () => {
  expect(complaint()).toMatch(/^2: .*article/);
  expect(complaint('a')).toMatch(/^2: .*tag/);
  expect(complaint('a')).not.toBe(complaint());
  expect(complaint('a', 'b', 'c')).toBe('');
});
