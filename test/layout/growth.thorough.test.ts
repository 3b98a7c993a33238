import { expect, test } from 'vitest';
import { findSection } from '../../src/article/find-section.js';
import type { Section } from '../../src/article/model.js';
import { slugOf, titleOf } from '../../src/article/outline.js';
import { sanitize, sanitizeCode, sanitizeLine, sanitizeTarget } from '../../src/article/sanitize.js';
import { fold } from '../../src/article/search/fold.js';
import { createFuzzy } from '../../src/article/search/fuzzy.js';
import { matcherOf } from '../../src/article/search/search.js';
import { countWords } from '../../src/article/text.js';
import { codeLines } from '../../src/layout/code/code.js';
import { createColourCode } from '../../src/layout/code/code-colours.js';
import { flow } from '../../src/layout/flow.js';
import { truncate, withRanges } from '../../src/layout/spans.js';
import { unicodeMetrics } from '../../src/layout/unicode-metrics.js';
import { listing } from '../../src/output/listing.js';
import { createPainter } from '../../src/style/paint.js';
import { settingOf } from '../kit/article/setting.js';

const setting = settingOf(70, { tools: { metrics: unicodeMetrics } });
const paint = createPainter({ level: 3, hyperlinks: true, theme: 'dark' });
const code = (text: string) => ({ kind: 'code' as const, language: '', line: 1, containers: [], text });
const set = (text: string) => flow([{ text, marks: [], at: 0 }], 70, setting);
const heading = (title: string, i = 0): Section => ({
  number: String(i),
  depth: 1,
  slug: `h-${i}`,
  title,
  start: i,
  end: i + 1,
  words: 1,
});

/** Work on a text or a list that grows with n. */
const WORK: readonly (readonly [name: string, work: (n: number) => unknown])[] = [
  ['a tab and a long line of code', (n) => sanitizeCode(`${'a'.repeat(n)}\n\t`)],
  ['many tabs in a line of code', (n) => sanitizeCode('a\t'.repeat(n))],
  ['a line of code, wrapped', (n) => codeLines(code('a'.repeat(n)), 70, setting)],
  ['code that ends in line feeds', (n) => createColourCode(() => 0)('\n'.repeat(Math.min(n, 48_000)), 'js')],
  ['a title of spaces', (n) => [titleOf([{ text: ' '.repeat(n), marks: [] }]), sanitizeLine(`a${' '.repeat(n)}b`)]],
  [
    'a title of spaces in a listing',
    (n) => listing([{ key: '1', text: `a${' '.repeat(n)}b`, figures: ['1'] }], setting),
  ],
  ['a long title in the status line', (n) => truncate('ก'.repeat(n), 70, unicodeMetrics)],
  ['a slug', (n) => slugOf('a- é'.repeat(n))],
  ['folding', (n) => fold('ä - '.repeat(n))],
  ['sanitizing', (n) => [sanitize('\u001B\u202Ea'.repeat(n)), sanitizeTarget('a <'.repeat(n))]],
  ['counting words', (n) => countWords('a 字 '.repeat(n))],
  ['short lines without a space', (n) => set('1.\n'.repeat(n))],
  ['long lines without a space', (n) => set(`${'1.'.repeat(80)}\n`.repeat(n / 100))],
  ['hyphens', (n) => set('ab-'.repeat(n))],
  ['at signs', (n) => set('a@'.repeat(n))],
  ['spaces', (n) => set(`a${' '.repeat(n)}b`)],
  ['punctuation', (n) => set('! „( '.repeat(n))],
  ['spaces between the words of a phrase', (n) => [...(matcherOf('a b')?.find(`a${' '.repeat(n)}c`, 0) ?? [])]],
  [
    'hits in a row',
    (n) =>
      withRanges(
        { block: 0, start: 0, spans: [{ text: 'a'.repeat(n), roles: [], at: 0 }] },
        Array.from({ length: n }, (_, at) => ({ block: 0, from: at, to: at + 1, role: 'hit' as const })),
      ),
  ],
  [
    'a link of many rows with a long address',
    (n) =>
      Array.from(
        { length: n / 50 },
        () => paint([{ text: 'a', roles: ['link'], href: `https://a.b/${'c'.repeat(n)}` }]).length,
      ),
  ],
  ['a filter over headings', (n) => Array.from({ length: n / 10 }, (_, i) => createFuzzy('hdg').score(`Heading ${i}`))],
  ['a filter over a long heading', (n) => createFuzzy('aaaaaaaaaa').score('a'.repeat(n))],
  [
    'a heading that is not there',
    (n) =>
      findSection(
        Array.from({ length: n / 10 }, (_, i) => heading(`Heading ${i}`, i)),
        'zzz',
      ),
  ],
  ['a long heading that is not there', (n) => findSection([heading('word '.repeat(n))], 'zzz')],
];

/** CPU time of work, in ms. */
function cpu(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const FEW = 8000;

// Sixteen times the text takes about sixteen times as long, or 256 times if the time is quadratic; 64 is far from both. Garbage and
// other processes only add to the time, so the least of a few tries counts, and less than 3 ms cannot be told apart.
test.each(WORK)('time grows with the text alone: %s', (_, work) => {
  const small = Math.max(3, Math.min(...[1, 2, 3].map(() => cpu(() => work(FEW)))));
  let large = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < 5 && large >= 64 * small; tries += 1)
    large = Math.min(
      large,
      cpu(() => work(16 * FEW)),
    );
  expect(large).toBeLessThan(64 * small);
});
