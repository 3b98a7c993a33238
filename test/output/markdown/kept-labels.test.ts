import { expect, test } from 'vitest';
import { footnoteReference } from '../../../src/article/footnotes.js';
import type { Block } from '../../../src/article/model.js';
import { areNumbered } from '../../../src/output/markdown/kept-labels.js';

/** Paragraphs that refer to footnotes, written as "label: references": those without a label are in no footnote. */
const blocksOf = (text: string): readonly Block[] =>
  text.split('; ').map((part, id): Block => {
    const [label = '', references = ''] = part.split(':');
    const runs = references.split(' ').flatMap((other) => (other === '' ? [] : [footnoteReference(other, [])]));
    const containers = label === '' ? [] : [{ kind: 'footnote' as const, id, label }];
    return { kind: 'paragraph', runs, containers, line: 1 };
  });

test.each([
  [':', true],
  [': 1 2; 1:; 2:', true],
  [': 2 1; 1:; 2:', false],
  [': 1 1; : 2; 1:; 2:', true],
  [': 1; 1: 2; 2:', true],
  [': 1; 1: 3; 2:; 3:', false],
  [': 1 2; 1: 2; 2:', true],
  [': 1; 1:; 1: ; 2:', true],
  [': 1 2; 1:', false],
  [': a; a:', false],
  [': 2; 2:', false],
])('footnotes with the references %j have the numbers that a reader gives them: %s', (text, expected) => {
  expect(areNumbered(blocksOf(text))).toBe(expected);
});
