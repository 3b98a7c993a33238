import { expect, test } from 'vitest';
import { alertOfClass, partOfContainer } from '../../../src/parse/html/part-of-container.js';

test.each([
  ['<figure>\n', { fence: '<figure', opens: { kind: 'figure' } }],
  ['   <figure class="a">  \n', { fence: '<figure', opens: { kind: 'figure' } }],
  ['</figure>\n', { fence: '<figure' }],
  ['</aside>', { fence: '<aside' }],
  ['<aside class="x markdown-alert-tip y">', { fence: '<aside', opens: { kind: 'quote', alert: 'tip' } }],
  ['<aside>', undefined],
  ['<aside class="note">', undefined],
  ['    <figure>', undefined],
  ['<figure id="a">', undefined],
  ['<figure>a', undefined],
  ['<figures>', undefined],
  ['<div>', undefined],
])('%j is the start or the end of a container: %j', (raw, part) => {
  expect(partOfContainer(raw)).toEqual(part);
});

test('the class of an alert is one of five', () => {
  for (const alert of 'note tip important warning caution'.split(' '))
    expect(alertOfClass(`markdown-alert-${alert}`)).toBe(alert);
  expect(['markdown-alert', 'markdown-alert-notes', 'xmarkdown-alert-note', undefined].map(alertOfClass)).toEqual(
    Array(4).fill(undefined),
  );
});
