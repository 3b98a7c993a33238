import { expect, test } from 'vitest';
import { runAnew } from '../kit/program/program.js';
import { run } from '../kit/program/run.js';

test.each([
  [['--version']],
  [['--help']],
  [['read']],
  [['read', '--color=always', '-w', '40', 'test/fixtures/constructs/all.md']],
  [['read', '--json', 'test/fixtures/pages/article.html']],
  [['read', 'missing.md']],
  [['toc', '--nonsense']],
  [['library']],
  [['complete', 'fish', '--', 'read', '']],
])('llama-news %j does in a process of its own what it does in one that has run others', (args) => {
  expect(runAnew(args)).toEqual(run(args));
});

test('what is piped in is read in a process of its own as in one that has run others', () => {
  const args = ['read', '-', '--plain'];
  const input = '# Title\n\nSome *words*.\n';
  expect(runAnew(args, { input })).toEqual(run(args, { input }));
  expect(runAnew(args, { input }).stdout).toBe('Title\n=====\n\nSome words.\n');
});
