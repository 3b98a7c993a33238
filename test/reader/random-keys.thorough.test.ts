import { expect, test } from 'vitest';
import { ARTICLES, pressRandomKeys } from '../kit/terminal/random-keys.js';
import { killAtRandom } from '../kit/terminal/random-kills.js';

/** First seed; a failure names its own. */
const SEED = Number(process.env.SEED ?? 1);

test.each(ARTICLES.map((article, i) => [SEED + i, article] as const))(
  '500 random keys and 25 resizes leave the reader sound, seed %i: %s',
  async (seed, article) => {
    await expect(pressRandomKeys(seed, article, 500, 25)).resolves.toBeUndefined();
  },
);

test('a signal at a random moment ends the reader, which gives the terminal back', async () => {
  for (let seed = SEED; seed < SEED + 20; seed += 1) await expect(killAtRandom(seed)).resolves.toBeUndefined();
});
