import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { locatedIn } from '../../../src/commands/notes/located-in.js';
import { open } from '../../../src/document/open.js';
import { fileOrigin } from '../../../src/source/file-origin.js';
import type { Io } from '../../../src/system/io.js';

const library = mkdtempSync(join(tmpdir(), 'llama-news-located-'));
afterAll(() => rmSync(library, { recursive: true }));

/** Quotes of the highlights on a kept article, with the words where they are, and what is told. */
async function located(name: string) {
  const path = join(library, `${name}.md`);
  writeFileSync(path, '---\ntitle: T\nsaved: 2026-01-01\n---\n\nOne two three.\n');
  const told: string[] = [];
  const env = { XDG_STATE_HOME: join(library, '.state'), XDG_DATA_HOME: join(library, '.data') };
  const io = { env, language: 'en', warn: (text: string) => told.push(text) } as unknown as Io;
  const found = locatedIn(io, await open(fileOrigin(path)), { library, lang: 'en' });
  return { found: found.map(({ annotation, passage }) => [annotation.anchor.quote, passage !== undefined]), told };
}

test('Highlights are in the order of the text, those that it does not have last', async () => {
  writeFileSync(join(library, 'a.notes.md'), '> nowhere\n\n> three\n\n> One\n');
  expect(await located('a')).toEqual({
    found: [
      ['One', true],
      ['three', true],
      ['nowhere', false],
    ],
    told: [],
  });
  expect(await located('none')).toEqual({ found: [], told: [] });
});

test('Notes that cannot be read are told, and the article has none', async () => {
  mkdirSync(join(library, 'b.notes.md'));
  expect(await located('b')).toEqual({
    found: [],
    told: [`${join(library, 'b.notes.md')}: cannot read the notes (EISDIR)`],
  });
});
