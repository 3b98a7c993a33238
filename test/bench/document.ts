import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The article whose source is a file of a user's size: 13 KB. */
export const SMALL = './content/de/llama-4-rechenleistung.md';

const PARTS = [SMALL, 'content/en/strawberry-o1.md', 'README.md', 'docs/comparison.md', 'docs/reference.md'];

/** A document of at least `bytes`: copies of the bundled articles and the documentation, each with headings of its own. */
function documentOf(bytes: number): string {
  const sources = PARTS.map((path) => readFileSync(path, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''));
  let text = '';
  for (let copy = 1; text.length < bytes; copy += 1)
    text += sources.map((source) => source.replace(/^(#+ .*)$/gm, `$1, Teil ${copy}`)).join('\n\n');
  return text;
}

/** Files of 1 MB and 10 MB in a folder that is removed at the end of the process. */
export function createDocuments(): { readonly one: string; readonly ten: string; readonly folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'llama-news-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const [one, ten] = [join(folder, '1.md'), join(folder, '10.md')];
  writeFileSync(one, documentOf(1_000_000));
  writeFileSync(ten, documentOf(10_000_000));
  return { one, ten, folder };
}
