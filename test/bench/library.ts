import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SMALL } from './document.js';
import { median, NODE, openSession, PROGRAM } from './measure.js';

const RIPGREP = 'rg';
const SIZE = 10_000;
/** Phrase of every 500th article. */
const PHRASE = 'Quer durch das Moor';
/** Word that every article has many times. */
const FREQUENT = 'Llama';

/** Times in ms of something in a library of a number of articles of 10 KB, and of ripgrep for the same, where it is installed. */
export interface LibraryTime {
  readonly name: string;
  readonly articles: number;
  readonly ms: number;
  readonly rg?: number;
}

/** Opens a library, filters its list and searches its text. */
export async function libraryTimes(rounds: number, parent: string, articles: number): Promise<readonly LibraryTime[]> {
  const folder = createLibrary(join(parent, `library-${articles}`), articles);
  const times = {
    list: [] as number[],
    complete: [] as number[],
    filter: [] as number[],
    first: [] as number[],
    all: [] as number[],
    printed: [] as number[],
    frequent: [] as number[],
  };
  const hits = Math.ceil(articles / 500);
  for (let round = 0; round < rounds; round += 1) {
    const other = await openSession(NODE, [PROGRAM, 'read', '--library', folder]);
    times.list.push(await other.until('B', /• Bericht \d/));
    await other.end('\u0003');
    const own = await openSession(NODE, [PROGRAM, 'read', '--library', folder]);
    times.complete.push(await own.until('B', new RegExp(` 1/${articles}(?!\\d)`)));
    times.filter.push(await own.until(`/#tag-7 bericht ${articles - 13}`, / 1\/1(?!\d)/));
    await own.press('\u001B[27u');
    times.all.push(await own.until(`S${PHRASE}`, new RegExp(`1/${hits}(?![+\\d])`)));
    await own.press('\u0015');
    times.first.push(await own.until(PHRASE, / 1\/\d/));
    await own.end('\u0003');
    times.printed.push(timeOf(NODE, [PROGRAM, 'library', '--library', folder, '--search', PHRASE]) ?? Number.NaN);
    times.frequent.push(timeOf(NODE, [PROGRAM, 'library', '--library', folder, '--search', FREQUENT]) ?? Number.NaN);
  }
  const found = ripgrep(rounds, ['-n', PHRASE, folder]);
  const time = (name: string, values: readonly number[], rg = {}): LibraryTime => ({
    name,
    articles,
    ms: median(values),
    ...rg,
  });
  return [
    time('first list', times.list),
    time('whole list', times.complete, ripgrep(rounds, ['-m1', '^saved:', folder])),
    time('filter', times.filter),
    time('first hit of S', times.first, found),
    time('all hits of S', times.all, found),
    time('hits of a phrase, printed', times.printed, found),
    time('hits of a word in all, printed', times.frequent, ripgrep(rounds, ['-n', FREQUENT, folder])),
  ];
}

/** Makes kept articles, every third of which is archived. */
function createLibrary(folder: string, articles: number): string {
  const text = readFileSync(SMALL, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
  mkdirSync(folder, { recursive: true });
  for (let i = 0; i < articles; i += 1) {
    const saved = new Date(1.6e12 + i * 18e6).toISOString();
    const lines = [
      '---',
      `title: "Bericht ${i}: über das Moor"`,
      `author: Anna Beispiel`,
      `site: example-${i % 50}.org`,
      `address: "https://example-${i % 50}.org/artikel/${i}"`,
      `date: ${saved.slice(0, 10)}`,
      `saved: "${saved}"`,
      'lang: de',
      `tags: [politik, tag-${i % 20}]`,
      ...(i % 3 === 0 ? [`read: ${saved.slice(0, 10)}`] : []),
      '---',
      '',
      `## Bericht ${i}`,
    ];
    const end = i % 500 === 7 ? `\n\n${PHRASE}.\n` : '\n';
    const name = `${saved.slice(0, 10)}-bericht-${i}.md`;
    writeFileSync(join(folder, name), `${lines.join('\n')}\n\n${text}`.slice(0, SIZE) + end);
  }
  return folder;
}

/** Median time of ripgrep. */
function ripgrep(rounds: number, args: readonly string[]): { readonly rg?: number } {
  const times = Array.from({ length: rounds }, () => timeOf(RIPGREP, args));
  const known = times.filter((time) => time !== undefined);
  return known.length < rounds ? {} : { rg: median(known) };
}

/** Time of a program that prints much, in ms; undefined if it cannot be started. */
function timeOf(command: string, args: readonly string[]): number | undefined {
  const start = performance.now();
  return spawnSync(command, args, { maxBuffer: 1 << 28 }).error ? undefined : performance.now() - start;
}
