import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { anchorOf } from '../../../src/article/annotation/anchor-of.js';
import type { PassageAnchor } from '../../../src/article/annotation/annotation.js';
import { findPassage } from '../../../src/article/annotation/find-passage.js';
import type { Article } from '../../../src/article/model.js';
import { offsetOf, placeAt, textBetween } from '../../../src/article/offset.js';
import { articleOf } from '../../kit/article/setting.js';
import { pick, random } from '../../kit/random/random.js';
import {
  articleOfTracked,
  chosen,
  EDITS,
  type Edit,
  edited,
  supplyOf,
  type TrackedText,
  track,
} from './tracked-text.js';

/* Where quotes are found after random changes of a text, as golden files. */

const SOURCE = readFileSync('test/fixtures/passages/text.md', 'utf8');
const ARTICLE = articleOf(SOURCE);
const TEXT = track(SOURCE.trim().split('\n\n'));
const SUPPLY = supplyOf(
  track(['Old boats need paint. The model of year 22 needs 87 times the training before! Who will pay, then?']),
);

const WHOLE = textBetween(ARTICLE, 0, Number.POSITIVE_INFINITY);
/** Phrases that are hard to tell apart, words, and quotes with spaces at their ends or parts of words. */
const HARD =
  /And yet nobody|in the end\.|In the evening the cook|because the tide was high|times the|The report of year|(?<=\. )Rehearsals end at|near the station\.|harbour| the captain |wachs|signs the papers, |Nobody|beet\b|model before\.|Beet|seine?\b|waved[,.]|häufiger als|wrote a letter|(?<=\n)Yesterday|claimed\. Nobody/gi;
const hard = [...WHOLE.matchAll(HARD)].map(({ 0: quote, index }) => ({ from: index, to: index + quote.length }));

const NEAR = [
  'changeWord',
  'misspellWord',
  'removeWord',
  'insertWord',
  'insertSentence',
  'removeSentence',
  'joinParagraphs',
  'splitParagraph',
  'moveParagraph',
  'removeParagraph',
];

/** Changes the paragraph of a quote several times. */
function editedNear(text: TrackedText, from: number, next: () => number): TrackedText {
  let changed = text;
  for (let left = 1 + Math.floor(next() * 4); left > 0; left -= 1) {
    const at = changed.findIndex(({ characters }) => characters.some(({ origin }) => origin === from));
    const edit: Edit | undefined = EDITS[pick(NEAR, next)];
    const result = edit?.(changed, Math.max(0, at), next, SUPPLY) ?? changed;
    changed = result.filter(({ characters }) => characters.length > 0);
  }
  return changed;
}

function shown(article: Article, anchor: PassageAnchor): string {
  const found = findPassage(article, anchor);
  if (!found) return 'not found';
  const [from, to] = [offsetOf(article, found.from), offsetOf(article, found.to)];
  return `${JSON.stringify(textBetween(article, from, to))} at ${from}`;
}

/** What an anchor tells of other passages, and where it is found after changes, as it is and without what it tells. */
function decision(seed: number): string {
  const next = random(seed);
  const isHard = seed % 4 !== 0;
  const quote = isHard ? pick(hard, next) : chosen(TEXT, next);
  const anchor = anchorOf(ARTICLE, { from: placeAt(ARTICLE, quote.from), to: placeAt(ARTICLE, quote.to) });
  const changes = isHard ? editedNear(TEXT, quote.from, next) : edited(TEXT, quote, next, SUPPLY, 4);
  const changed = articleOfTracked(changes, next);
  const { rival, shared, ...bare } = anchor;
  const [found, alone] = [anchor, bare].map((one) => shown(changed, one));
  return [
    `${seed}: ${JSON.stringify(anchor.quote)} at ${anchor.at}, likeness of others ${rival?.toFixed(3)}, shared ${shared ?? 'nothing'}, context ${anchor.before.length}`,
    `  → ${found}`,
    ...(alone === found ? [] : [`  without what it tells of others: ${alone}`]),
  ].join('\n');
}

test.each(Array.from({ length: 16 }, (_, batch) => batch))(
  'quotes in changed texts are found where the golden file shows them: %i',
  async (batch) => {
    const decisions = Array.from({ length: 20 }, (_, i) => decision(20 * batch + i));
    await expect(`${decisions.join('\n')}\n`).toMatchFileSnapshot(`../../fixtures/passages/${batch}.txt`);
  },
);
