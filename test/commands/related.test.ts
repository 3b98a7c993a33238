import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { related } from '../../src/commands/related.js';
import type { Io } from '../../src/system/io.js';

const vault = mkdtempSync(join(tmpdir(), 'llama-news-related-'));
afterAll(() => rmSync(vault, { recursive: true }));
mkdirSync(join(vault, '.obsidian'));
mkdirSync(join(vault, 'sub'));
for (const name of ['A note.md', '50%25.md']) writeFileSync(join(vault, 'sub', name), 'Text.\n');

beforeEach(() => {
  vi.stubGlobal('VERSION', '0');
});

const fromHere = (name: string): string => relative('.', join(vault, 'sub', name));

/** What `related --json` tells of a name in the front matter of a note. */
async function postOf(name: string): Promise<unknown> {
  const source = join(vault, 'index.md');
  writeFileSync(source, `---\nrelated: [${JSON.stringify(name)}]\n---\n\nText.\n`);
  let output = '';
  const write = (text: string): void => {
    output += text;
  };
  const io = { env: {}, process: { stderr: {} }, language: 'en', pipedInput: () => undefined, write } as unknown as Io;
  expect(await related(io, source, { lang: 'en', color: 'never', json: true })).toBe(0);
  return JSON.parse(output).related[0];
}

test.each([
  ['[[A note]]', { title: 'A note', url: fromHere('A note.md') }],
  ['[[A note#Part]]', { title: 'A note', url: fromHere('A note.md') }],
  ['[[A note|a label]]', { title: 'a label', url: fromHere('A note.md') }],
  ['[[ A note #Part| a label ]]', { title: 'a label', url: fromHere('A note.md') }],
  ['[[50%25]]', { title: '50%25', url: fromHere('50%25.md') }],
  ['see [[A note]]', { title: 'see [[A note]]', url: 'see%20[[A%20note]]' }],
  ['[[A note]] too', { title: '[[A note]] too', url: '[[A%20note]]%20too' }],
])('A related post that is called %s is a note of the vault, or else an address', async (name, post) => {
  expect(await postOf(name)).toEqual(post);
});
