import { readFileSync } from 'node:fs';
import { narrowMetrics } from '../../src/layout/metrics.js';
import { messagesFor } from '../../src/messages/ui.js';
import { frameOf } from '../../src/reader/screen/frame.js';
import { openState } from '../../src/reader/state/open-state.js';
import { reduce } from '../../src/reader/state/reduce.js';
import { fileOrigin } from '../../src/source/file-origin.js';
import { parse } from '../kit/article/parse.js';
import type { Figure } from './figure.js';
import { median, NODE, openSession, PROGRAM } from './measure.js';

/** Time in ms until the first hit of a phrase is shown, and until all hits are counted. */
export interface Search {
  readonly first: number;
  readonly counted: number;
  readonly lessFirst: number;
}

/** A search for a phrase near the middle of a document of 10 MB, typed into the reader, and into less. */
export async function search(rounds: number, path: string): Promise<Search> {
  const text = readFileSync(path, 'utf8');
  const copy = Math.round((text.match(/^## Fazit und Ausblick, Teil /gm)?.length ?? 2) / 2);
  const phrase = 'Deshalb muss zunächst die Infrastruktur wachsen';
  const count = text.split(phrase).length - 1;
  const unique = `Fazit und Ausblick, Teil ${copy}`;
  const [first, counted, lessFirst] = [[] as number[], [] as number[], [] as number[]];
  for (let round = 0; round < rounds; round += 1) {
    const own = await openSession(NODE, [PROGRAM, 'read', '--no-resume', path]);
    await own.until('G', / end · \? help/);
    await own.press('g');
    first.push(await own.until(`/${unique}`, /1\/1\b/));
    await own.press('\u0015');
    counted.push(await own.until(phrase, new RegExp(`\\b1/${count}\\b`)));
    await own.end('\u0003');
    const less = await openSession('less', [path]);
    lessFirst.push(await less.until(`/${unique}\r`, new RegExp(`Teil ${copy}\\b[\\s\\S]*:`)));
    await less.end('q');
  }
  return { first: median(first), counted: median(counted), lessFirst: median(lessFirst) };
}

/** CPU time of a window's new rows at another width in the middle of a document of 10 MB. */
export function resize(rounds: number, path: string): readonly Figure[] {
  const article = parse(readFileSync(path, 'utf8'), { name: '', slug: '', lang: 'de', tags: [], related: [] });
  const opened = openState({
    loaded: { article, origin: fileOrigin(path), tools: { metrics: narrowMetrics }, markdown: () => '' },
    size: { columns: 200, rows: 60 },
    messages: messagesFor('en'),
    measure: 70,
    hyphens: false,
    theme: 'mono',
    themeChosen: true,
    colours: true,
    top: { block: article.blocks.length >> 1, offset: 0 },
  });
  let state = opened;
  const times = Array.from({ length: 10 * rounds }, (_, i) => {
    const before = process.cpuUsage();
    // Narrower than the measure, so that every line breaks elsewhere.
    state = reduce(state, { kind: 'resize', size: { columns: 40 + (i % 30), rows: 60 } }).state;
    frameOf(state);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return [
    { name: 'resize in 10 MB: rows of the window, CPU', value: median(times), unit: 'ms', goal: 2, detail: '60 rows' },
  ];
}
