import { expect, test } from 'vitest';
import type { Block, Run } from '../../../src/article/model.js';
import { articleWords } from '../../../src/messages/article-words.js';
import { takeLabel } from '../../../src/output/markdown/alert-label.js';
import type { Nest } from '../../../src/output/markdown/nest.js';

const labels = articleWords('en').alert;
const label: Run = { text: 'Note', marks: ['strong'] };
const feed: Run = { text: '\n', marks: [] };
const words: Run = { text: 'words', marks: [] };

const paragraph = (...runs: readonly Run[]): Nest & { kind: 'block' } => ({
  kind: 'block',
  block: { kind: 'paragraph', containers: [], line: 1, runs },
});
const code: Nest = {
  kind: 'block',
  block: { kind: 'code', containers: [], line: 2, text: 'a', language: '' } as Block,
};

const take = (...inside: readonly Nest[]) => takeLabel('note', inside, labels);

test('a label on a line of its own is taken from its paragraph', () => {
  expect(take(paragraph(label, feed, words), code)).toEqual({
    name: 'NOTE',
    inside: [paragraph(words), code],
    isJoined: true,
  });
});

test('a label alone is taken, unless a paragraph that it would join is below it', () => {
  expect(take(paragraph(label), code)).toEqual({ name: 'NOTE', inside: [code], isJoined: false });
  expect(take(paragraph(label))).toEqual({ name: 'NOTE', inside: [], isJoined: false });
  expect(take(paragraph(label), paragraph(words))).toBeUndefined();
});

test.each<[string, readonly Nest[]]>([
  ['nothing', []],
  ['code', [code]],
  ['other words', [paragraph(words)]],
  ['the label of another alert', [paragraph({ ...label, text: 'Tip' })]],
  ['a label without its mark', [paragraph({ ...label, marks: [] })]],
  ['a label with another mark', [paragraph({ ...label, marks: ['strong', 'emphasis'] })]],
  ['a label among words', [paragraph(label, words)]],
  [
    'a paragraph with an anchor',
    [{ kind: 'block', block: { ...paragraph(label, feed, words).block, anchors: ['a'] } as Block }],
  ],
])('an alert that begins with %s keeps it', (_, inside) => {
  expect(take(...inside)).toBeUndefined();
});
