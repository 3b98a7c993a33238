import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SMALL } from './document.js';
import { median, NODE, openSession, PROGRAM, wall } from './measure.js';

const RIPGREP = 'rg';
const FILES = 10_000;
const SIZE = 10_000;
/** Phrase of every 500th file. */
const PHRASE = 'Quer durch das Moor';

/** Time in ms of something in a folder of 10,000 files of 10 KB, and of ripgrep, where it is installed. */
export interface FolderTime {
  readonly name: string;
  readonly ms: number;
  readonly rg?: number;
}

/** Opens a folder of 10,000 files, finds a heading in them and searches their text. */
export async function folderTimes(rounds: number, parent: string): Promise<readonly FolderTime[]> {
  const folder = createFolder(parent);
  const [list, headings, first, all] = [[] as number[], [] as number[], [] as number[], [] as number[]];
  for (let round = 0; round < rounds; round += 1) {
    list.push(await wall([PROGRAM, 'read', folder], '.md'));
    const own = await openSession(NODE, [PROGRAM, 'read', folder], { ready: /\.md/ });
    headings.push(await own.until('OBericht', / 1\/[1-9]/));
    await own.press('\u001B[27u');
    all.push(await own.until(`S${PHRASE}`, new RegExp(`1/${FILES / 500}(?![+\\d])`)));
    await own.press('\u0015');
    first.push(await own.until(PHRASE, / 1\/\d/));
    await own.end('\u0003');
  }
  const files = rg(rounds, ['--files', '--sortr', 'modified', folder]);
  const found = rg(rounds, ['-n', PHRASE, folder]);
  return [
    { name: 'first list', ms: median(list), ...files },
    { name: 'first heading by O', ms: median(headings) },
    { name: 'first hit of S', ms: median(first), ...found },
    { name: 'all hits of S', ms: median(all), ...found },
  ];
}

function createFolder(parent: string): string {
  const folder = join(parent, 'notes');
  const text = readFileSync(SMALL, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
  for (let i = 0; i < FILES; i += 1) {
    const sub = join(folder, `part-${i % 100}`);
    mkdirSync(sub, { recursive: true });
    const end = i % 500 === 7 ? `\n\n${PHRASE}.\n` : '\n';
    writeFileSync(join(sub, `note-${i}.md`), `# Bericht ${i}\n\n${text}`.slice(0, SIZE) + end);
  }
  return folder;
}

/** Median time of ripgrep. */
function rg(rounds: number, args: readonly string[]): { readonly rg?: number } {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    return spawnSync(RIPGREP, args).error ? undefined : performance.now() - start;
  });
  const known = times.filter((time) => time !== undefined);
  return known.length < rounds ? {} : { rg: median(known) };
}
