import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { run } from '../kit/program/program.js';

interface Output {
  readonly blocks: readonly { readonly containers: readonly { readonly kind: string }[] }[];
  readonly sections: readonly { readonly end: { readonly block: number } }[];
}

test('read --json takes 10 MB of every construct', () => {
  const part = readFileSync('test/fixtures/constructs/all.md', 'utf8').replace(/^---[\s\S]*?---\n/, '');
  const input = `${part}\n\n`.repeat(Math.ceil(10_000_000 / Buffer.byteLength(part)));
  const env = { NODE_OPTIONS: '--max-old-space-size=400' };
  const { code, stdout, stderr } = run(['read', '--json', '-'], { input, env });
  expect([code, stderr]).toEqual([0, '']);
  const { blocks, sections } = JSON.parse(stdout) as Output;
  expect(sections.at(-1)?.end.block).toBe(blocks.findIndex(({ containers }) => containers[0]?.kind === 'footnote'));
});
