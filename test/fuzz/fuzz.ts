/*
 * Mutates documents at random and looks for exceptions, rows that are too wide, lost or doubled characters, controls, and places that
 * are not found again. `--runs n` sets the number of documents (10,000), `--seed n` the first seed; a failure prints its seed,
 * and `--seed n --runs 1` repeats it. `--pages n` mutates that many HTML pages instead, and looks for words that are lost, too. `--keys n` presses that many random keys in the built program instead, 500 in a run, and
 * `--kills n` sends it that many signals at random moments.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { tests } from 'commonmark-spec';
import { LexError } from '../../src/parse/markdown/lex.js';
import { isPathological } from '../../src/parse/markdown/pathological.js';
import { fault } from '../kit/article/invariants.js';
import { parse } from '../kit/article/parse.js';
import { pick, random } from '../kit/random/random.js';
import { ARTICLES, pressRandomKeys } from '../kit/terminal/random-keys.js';
import { killAtRandom } from '../kit/terminal/random-kills.js';
import { checkPage } from './pages.js';

const option = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};

const FIXTURES = 'test/fixtures/constructs';
const corpus: readonly string[] = [
  ...tests.map(({ markdown }) => markdown.replaceAll('→', '\t')),
  ...readdirSync(FIXTURES)
    .filter((file) => file.endsWith('.md'))
    .map((file) => readFileSync(`${FIXTURES}/${file}`, 'utf8')),
  readFileSync('README.md', 'utf8').slice(0, 6000),
  readFileSync('content/de/strawberry-o1.md', 'utf8'),
];

const BITS = [
  ...'*_`~[]()<>|!#-+>.:\\\n\t &;"\'^1aä字👍\u001B\u009B\u202E\u0301\u200B\uFE0F\u200D\uD800',
  ...[
    '\n\n',
    '    ',
    '[^1]',
    '\n[^1]: ',
    '```\n',
    '\n|-|-|\n',
    '<b>',
    '</b>',
    '<table><tr><td>',
    '\n- ',
    '\n> ',
    '\n1. ',
    '<br>',
    '<!--',
    '&#27;',
    '**',
    '](u)',
    '![',
    'http://a.b ',
    '\n***\n',
    '[x] ',
  ],
];

/** A document of the corpus with up to twelve insertions, deletions, repetitions and splices. */
function mutate(next: () => number): string {
  let text = pick(corpus, next);
  for (let count = 1 + Math.floor(next() * 12); count > 0; count -= 1) {
    const at = Math.floor(next() * (text.length + 1));
    const length = Math.floor(next() * 20);
    const [before, after] = [text.slice(0, at), text.slice(at)];
    const kind = next();
    if (kind < 0.5) text = before + pick(BITS, next) + after;
    else if (kind < 0.7) text = before + after.slice(length);
    else if (kind < 0.85)
      text = before + after.slice(0, length).repeat(1 + Math.floor(next() * 5)) + after.slice(length);
    else text = before + pick(corpus, next).slice(0, 200) + after;
  }
  return text;
}

let unread = 0;

const WIDTHS = [20, 21, 33, 40, 60, 80, 200];

function check(seed: number): string | undefined {
  const next = random(seed);
  const source = mutate(next);
  if (isPathological(source)) return undefined;
  try {
    const article = parse(source, { name: 'fuzz', slug: 'fuzz', lang: 'en', tags: [], related: [] });
    const width = WIDTHS[Math.floor(next() * WIDTHS.length)] as number;
    return fault(article, width, next() < 0.5);
  } catch (error) {
    // The program shows the source of such a text.
    if (error instanceof LexError) {
      unread += 1;
      return undefined;
    }
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

/** Runs a check with each seed, and says which seeds fail. */
async function runSeeds(runs: number, check: (seed: number) => string | undefined | Promise<string | undefined>) {
  const first = option('--seed', Math.floor(Math.random() * 2 ** 31));
  let failures = 0;
  console.log(`seeds ${first} to ${first + runs - 1}`);
  for (let seed = first; seed < first + runs; seed += 1) {
    const found = await check(seed);
    if (found === undefined) continue;
    failures += 1;
    console.log(`seed ${seed}: ${found}`);
  }
  console.log(`${runs - failures} passed, ${failures} failed`);
  process.exitCode = failures === 0 ? 0 : 1;
}

/** Failure of the running program, with the screen that it led to. */
const failureOf = (run: Promise<void>): Promise<string | undefined> =>
  run.then(
    () => undefined,
    (error: Error) => `${error.message}\n${String(error.cause)}`,
  );

const KEYS_PER_RUN = 500;
const keys = option('--keys', 0);
const kills = option('--kills', 0);
const pages = option('--pages', 0);
if (keys > 0) {
  const articleOf = (seed: number) => ARTICLES[seed % ARTICLES.length] ?? [];
  await runSeeds(Math.ceil(keys / KEYS_PER_RUN), (seed) =>
    failureOf(pressRandomKeys(seed, articleOf(seed), KEYS_PER_RUN, KEYS_PER_RUN / 20)),
  );
} else if (pages > 0) await runSeeds(pages, checkPage);
else if (kills > 0) await runSeeds(kills, (seed) => failureOf(killAtRandom(seed)));
else {
  await runSeeds(option('--runs', 10_000), check);
  console.log(`${unread} that marked did not get through`);
}
