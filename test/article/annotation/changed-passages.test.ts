import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { anchorOf } from '../../../src/article/annotation/anchor-of.js';
import { findPassage } from '../../../src/article/annotation/find-passage.js';
import { offsetOf, placeAt, textBetween } from '../../../src/article/offset.js';
import { articleOf } from '../../kit/article/setting.js';
import { random } from '../../kit/random/random.js';
import { articleOfTracked, chosen, edited, supplyOf, track } from './tracked-text.js';

const SOURCE = readFileSync('test/fixtures/notes/passages.md', 'utf8');
const TEXT = track(SOURCE.trim().split('\n\n'));
const ARTICLE = articleOf(SOURCE);
const SUPPLY = supplyOf(
  track(['Old boats need paint. The model of year 22 needs 87 times the training before! Who will pay, then?']),
);

/** What becomes of a quote after up to three changes of the text: what its anchor tells of other passages, and where it is found. */
function decision(seed: number): string {
  const next = random(seed);
  const quote = chosen(TEXT, next);
  const anchor = anchorOf(ARTICLE, {
    from: placeAt(ARTICLE, quote.from),
    to: placeAt(ARTICLE, quote.to),
  });
  const changed = articleOfTracked(edited(TEXT, quote, next, SUPPLY, 4), next);
  const found = findPassage(changed, anchor);
  const [from, to] = found ? [offsetOf(changed, found.from), offsetOf(changed, found.to)] : [];
  const text = found ? `${JSON.stringify(textBetween(changed, from ?? 0, to ?? 0))} at ${from}` : 'not found';
  return [
    `${seed}: ${JSON.stringify(anchor.quote)} at ${anchor.at}`,
    `  likeness of others ${anchor.rival}, shared with another ${anchor.shared?.join(' and ') ?? 'nothing'}, context ${anchor.before.length}`,
    `  → ${text}`,
  ].join('\n');
}

test('quotes in changed texts are found where the fixture shows them', async () => {
  const decisions = Array.from({ length: 150 }, (_, seed) => decision(seed));
  await expect(`${decisions.join('\n')}\n`).toMatchFileSnapshot('../../fixtures/notes/passages.txt');
});
