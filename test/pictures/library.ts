import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Articles of the library that is drawn: title, site, tags, number of paragraphs, and the day on which it was archived. */
const ARTICLES: readonly (readonly [string, string, string, number, string?])[] = [
  ['How a bog remembers ten thousand years', 'fieldnotes.example', 'nature, science', 46],
  ['The last typesetters of Leipzig', 'longreads.example', 'history, print', 31],
  ['What a database promises when it says "saved"', 'systems.example', 'databases', 58],
  ['Small tools, sharp edges', 'notes.example', 'craft, shell', 12],
  ['A field guide to quiet software', 'notes.example', 'craft', 22],
  ['Why bridges hum', 'fieldnotes.example', 'science', 17, '2026-02-11'],
  ['Letters to an unknown printer', 'longreads.example', 'print, history', 40, '2026-01-30'],
];

const PARAGRAPH =
  'The text stands here so that the list has minutes to show, and so that a page of it can be read before the list is opened again.';

/** Creates a library in a folder that is removed at the end of the process. */
export function createLibrary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'llama-news-library-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const [i, [title, site, tags, paragraphs, read]] of ARTICLES.entries()) {
    const saved = new Date(Date.UTC(2026, 2, 20 - i)).toISOString();
    const lines = [`title: '${title}'`, `site: ${site}`, `saved: ${saved}`, 'lang: en', `tags: [${tags}]`];
    const front = ['---', ...lines, ...(read === undefined ? [] : [`read: ${read}`]), '---'].join('\n');
    const text = Array.from({ length: paragraphs }, () => PARAGRAPH).join('\n\n');
    writeFileSync(join(folder, `${saved.slice(0, 10)}-article-${i}.md`), `${front}\n\n${text}\n`);
  }
  return folder;
}
