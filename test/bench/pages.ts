import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { marked } from 'marked';
import { SMALL } from './document.js';
import { costRatio, type Figure, ratio } from './figure.js';
import { type Cost, cost, costsInTurns, median, PROGRAM } from './measure.js';

const SOURCES = [SMALL, 'content/en/strawberry-o1.md', 'README.md', 'docs/comparison.md', 'docs/reference.md'];
/** Number of generated pages. */
const PAGES = 20;

/** Number of pages that are read before any is measured. */
const WARM = 3;

/** Share of an article in the bytes of its page; most are code. */
const SHARE = 0.3;

const CODE = 'window.a=function(b){return b+"<p>"};';
const MENU = `<nav><ul>${'<li class="menu-item"><a href="/section">Section</a></li>'.repeat(60)}</ul></nav>`;
const TEASERS = '<aside class="related">'.concat(
  '<div class="card"><a href="/other"><h3>Another article</h3></a><p>Read it, too.</p></div>'.repeat(20),
  '</aside>',
);

/** A page as sites make them: an article of the project, in many elements, among menus, teasers and scripts. */
function pageOf(number: number, bytes: number): string {
  const articles = SOURCES.map((path) => marked.parse(readFileSync(path, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '')));
  let body = '';
  for (let part = number; body.length < SHARE * bytes; part += 1)
    body += String(articles[part % articles.length]).replaceAll('<p>', `<p class="text part-${part}">`);
  const article = `<div class="layout"><main><article><h1>Title ${number}</h1>${body}</article></main>${TEASERS}</div>`;
  const script = `<script>${CODE.repeat(((1 - SHARE) * bytes) / CODE.length)}</script>`;
  return `<!doctype html><html lang="de"><head><title>Title ${number}</title>${script}</head><body>${MENU}${article}<footer>${MENU}</footer></body></html>`;
}

const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? 0;

/** CPU time of the process in ms: other programs on the machine do not count. */
async function cpuOf(read: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await read();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Finding the article of each of many pages by the built program, beside linkedom and Readability alone. */
async function extraction(): Promise<Figure> {
  const pages = Array.from({ length: PAGES }, (_, i) => pageOf(i, 45_000 + 8000 * i));
  const { answer } = createRequire(import.meta.url)(join(dirname(PROGRAM), '../dist/page-worker.cjs'));
  const setting = { address: 'https://example.org/', whole: false };
  const ways = [
    (html: string) => parseHTML(html),
    (html: string) => new Readability(parseHTML(html).document as never).parse(),
    (html: string) => answer({ html, setting, plainly: false }),
  ];
  const times: number[][] = ways.map(() => []);
  for (const [i, html] of [...pages.slice(0, WARM), ...pages].entries())
    for (const [way, read] of ways.entries()) {
      const time = await cpuOf(() => read(html));
      if (i >= WARM) times[way]?.push(time);
    }
  const [parsed, base, run] = times as [number[], number[], number[]];
  const figure = ratio(
    'an article found, CPU over linkedom and Readability',
    { base: median(base), run: median(run) },
    1.5,
  );
  const [late, lateBase] = [percentile(run, 0.95), percentile(base, 0.95)];
  const ends = `95th percentile ${late.toFixed(0)} ms, ${lateBase.toFixed(0)} ms`;
  return { ...figure, detail: `${figure.detail}; ${ends}; linkedom ${median(parsed).toFixed(0)} ms` };
}

const isInstalled = (program: string): boolean => spawnSync('which', [program]).status === 0;

/** Costs of pages from file to print, beside a bare Node, and w3m and lynx where they are installed. */
export async function pages(rounds: number, folder: string): Promise<readonly Figure[]> {
  const [small, large] = [join(folder, '200.html'), join(folder, '2000.html')];
  writeFileSync(small, pageOf(0, 200_000));
  writeFileSync(large, pageOf(0, 2_000_000));
  const print = (path: string) => (): Cost => cost([PROGRAM, 'read', path]);
  const bare = (): Cost => cost(['-e', '0']);
  const other = (line: string, path: string) => (): Cost =>
    cost(['-e', `require('child_process').execSync(${JSON.stringify(`${line} ${path}`)})`]);
  print(small)();
  const start = await costsInTurns(rounds, bare, print(small));
  const whole = await costsInTurns(Math.min(rounds, 5), bare, print(large));
  const figures = [
    await extraction(),
    costRatio('a page of 200 KB printed, CPU over bare', start, 5),
    {
      name: 'a page of 2 MB printed',
      value: whole.run.wall,
      unit: 'ms',
      goal: 2000,
      detail: `CPU ${whole.run.cpu.toFixed(0)} ms`,
    } as const,
  ];
  for (const [program, line] of [
    ['w3m', 'w3m -dump -T text/html'],
    ['lynx', 'lynx -dump -force_html'],
  ] as const) {
    if (!isInstalled(program)) continue;
    const beside = await costsInTurns(Math.min(rounds, 5), other(line, large), print(large));
    figures.push(costRatio(`a page of 2 MB printed, CPU over ${program} in Node`, beside, 5));
  }
  return figures;
}
