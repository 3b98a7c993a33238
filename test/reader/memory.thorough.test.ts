import { unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { expectGivenBack, TERMINAL_STATE } from '../kit/terminal/given-back.js';
import { openShell } from '../kit/terminal/terminal.js';

test.each([
  [48, 'long paragraphs', `${Array.from({ length: 60 }, (_, i) => `word${i * 7919}`).join(' ')}\n\n`],
  // Node 20 aborts when a heap of this size is full to four fifths.
  [80, 'many links', 'A short text with *two* words and [a link](https://example.org/a).\n\n'],
])('the terminal is given back before %i MB are full of %s, with 1 and a line', async (limit, _, paragraph) => {
  const path = join(tmpdir(), `llama-news-long-${process.pid}.md`);
  writeFileSync(path, paragraph.repeat(20_000_000 / paragraph.length));
  const terminal = openShell(`$LLAMA read ${path}; echo "code $?"; ${TERMINAL_STATE}; echo done`, {
    env: { NODE_OPTIONS: `--max-old-space-size=${limit}` },
    columns: 120,
  });
  await expectGivenBack(terminal, 1);
  expect(terminal.text()).toMatch(/^llama-news: Out of memory: Node allows only \d+ MB .*\ncode 1\n/);
  expect(terminal.text()).toContain(`only ${limit} MB`);
  unlinkSync(path);
});
