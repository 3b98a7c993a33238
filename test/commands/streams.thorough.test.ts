import { describe, expect, test } from 'vitest';
import { run, shell } from '../kit/program/program.js';

describe('a large text of one kind is printed', () => {
  test.each([
    ['paragraphs without an empty line between them', 'text\n \n'.repeat(150_000), 150_000],
    ['an ordered list', Array.from({ length: 130_000 }, (_, i) => `${i + 1}. text\n`).join(''), 130_000],
    ['an item of many lines', `- text\n${'  text\n'.repeat(150_000)}`, 150_001],
    ['hard breaks', 'text  \n'.repeat(300_000), 300_000],
  ])('%s', (_, input, count) => {
    const { code, stdout, stderr } = run(['read', '-'], { input });
    expect([code, stderr, stdout.match(/text/g)?.length]).toEqual([0, '', count]);
  });
});

test('a text is printed in less memory than it takes', () => {
  const text = `yes "${'words and '.repeat(9)}words" | head -c 48000000`;
  const { stdout, stderr } = shell(`set -o pipefail; ${text} | $LLAMA read - | wc -w`, {
    NODE_OPTIONS: '--max-old-space-size=50',
  });
  expect([stdout.trim(), stderr]).toEqual([shell(`${text} | wc -w`).stdout.trim(), '']);
});
