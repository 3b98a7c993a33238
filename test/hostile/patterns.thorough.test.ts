import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { runAlone } from '../kit/program/child.js';
import { ROOT } from '../kit/program/program.js';
import { type Expression, expressionsIn } from './expressions.js';

/** Expressions whose time grows with the square of their texts, which are short whatever the document. */
const SHORT_TEXTS = [
  // The digits of a number (src/messages/language.ts).
  String.raw`/\B(?=(?:\d{3})+$)/g`,
  // The number of an item, of at most nine digits (src/output/speech/spoken-blocks.ts).
  String.raw`/\D+$/`,
];

/** Expressions of all lists of phrases, which are put together when they are needed. */
const { phrases } = vi.hoisted(() => ({ phrases: [] as Expression[] }));
vi.mock('../../src/parse/html/page/rules/phrase-list.js', () => ({
  PhraseList: class {
    constructor(all: readonly string[], after = '') {
      phrases.push(...all.map((phrase) => ({ source: `^(?:${phrase})${after}`, flags: 'u' })));
    }
  },
}));

const SRC = join(ROOT, 'src');

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.ts$/.test(file) && !file.endsWith('.d.ts'),
);

test('expressions are found in code, and nothing else is taken for them', () => {
  const code = [
    'const a: RegExp = /[/]\\//gu; // /c/',
    `const b = \`/d/ \${x / y / z} \${'/e/'.split(/f/)} /g/\`;`,
    '/* /h/ */ const i = [1].map((j) => j / 2 / 3), k = /l/.test(m)',
  ].join('\n');
  expect(expressionsIn(code)).toEqual([
    { source: '[/]\\/', flags: 'gu' },
    { source: 'f', flags: 'g' },
    { source: 'l', flags: '' },
  ]);
});

/*
 * CPU time of a process of its own is compared, each the least of three, at 6,250, 25,000 and 100,000 characters, and only where the
 * first takes over 2 ms: a tenth of that is usual. A disturbance would have to last for three runs, twice, and to grow.
 */
test('the time of no regular expression grows faster than its text', async () => {
  await import('../../src/parse/html/page/rules/all-rules.js');
  expect(phrases.length).toBeGreaterThan(50);
  const literals = files.flatMap((file) => expressionsIn(readFileSync(join(SRC, file), 'utf8')));
  const expressions = new Map([...literals, ...phrases].map((found) => [`/${found.source}/${found.flags}`, found]));
  expect(expressions.size - phrases.length).toBeGreaterThan(100);
  const folder = mkdtempSync(join(tmpdir(), 'patterns-'));
  const list = join(folder, 'expressions.json');
  writeFileSync(list, JSON.stringify([...expressions.values()]));
  const { lines, stuck } = await runAlone('test/hostile/pattern-growth.ts', [list], 200);
  rmSync(folder, { recursive: true });
  expect(stuck, 'this expression does not end').toBeUndefined();
  expect(lines.filter((line) => !SHORT_TEXTS.includes(JSON.parse(line).pattern))).toEqual([]);
}, 1_200_000);
