import { expect, test } from 'vitest';
import { SHELLS } from '../src/cli/completion/shells.js';
import { ACTING, attack, file, inHostileFolder, named, PAINTED } from './kit/attack.js';
import { commandNames } from './kit/program/help.js';
import { run } from './kit/program/program.js';

test.each(commandNames())(
  'no byte of a document acts on the terminal: %s in a folder whose name holds controls',
  (name) => {
    const operands = [[], [file], [named], [attack], ...SHELLS.map((shell) => [shell])];
    const lines = operands.flatMap((words) => [words, [...words, '--json'], [...words, '--color=always']]);
    for (const words of [...lines, ['--help'], [`--${attack}`]]) {
      const { stdout, stderr } = run([name, ...words], inHostileFolder);
      expect(stdout.replaceAll(PAINTED, ''), words.join(' ')).not.toMatch(ACTING);
      expect(stderr, words.join(' ')).not.toMatch(ACTING);
      expect(stdout + stderr).not.toBe('');
    }
  },
);
