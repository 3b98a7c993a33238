import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROGRAM } from '../kit/program.js';
import { median, NODE, openSession } from './measure.js';

/** A document of at least `bytes`: the bundled articles again and again, each copy with headings of its own. */
function document(bytes: number): string {
  const sources = ['content/de/llama-4-rechenleistung.md', 'content/en/strawberry-o1.md', 'README.md'].map((path) =>
    readFileSync(path, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''),
  );
  let text = '';
  for (let copy = 1; text.length < bytes; copy += 1)
    text += sources.map((source) => source.replace(/^(#+ .*)$/gm, `$1, Teil ${copy}`)).join('\n\n');
  return text;
}

/** Time in ms until the first hit of a phrase is shown, and until all hits are counted. */
export interface Search {
  readonly first: number;
  readonly counted: number;
  readonly lessFirst: number;
}

/** A search for a phrase near the middle of a document of 10 MB, typed into the reader, and into less. */
export async function search(rounds: number): Promise<Search> {
  const folder = mkdtempSync(join(tmpdir(), 'llama-news-bench-'));
  const path = join(folder, 'large.md');
  const text = document(10_000_000);
  writeFileSync(path, text);
  const copy = Math.round((text.match(/^# /gm)?.length ?? 2) / 2);
  const phrase = `Deshalb wächst zunächst die Infrastruktur`;
  const count = text.split(phrase).length - 1;
  const unique = `Fazit und Ausblick, Teil ${copy}`;
  const [first, counted, lessFirst] = [[] as number[], [] as number[], [] as number[]];
  for (let round = 0; round < rounds; round += 1) {
    const own = await openSession(NODE, [PROGRAM, 'read', '--no-resume', path]);
    await own.press('G');
    await own.press('g');
    first.push(await own.until(`/${unique}`, /1\/1\b/));
    await own.press('\u0015');
    counted.push(await own.until(phrase, new RegExp(`\\b1/${count}\\b`)));
    await own.end('\u0003');
    const less = await openSession('less', [path]);
    lessFirst.push(await less.until(`/${unique}\r`, new RegExp(`Teil ${copy}\\b[^]*:`)));
    await less.end('q');
  }
  rmSync(folder, { recursive: true });
  return { first: median(first), counted: median(counted), lessFirst: median(lessFirst) };
}
