import { describe, expect, test } from 'vitest';
import type { Annotation, AnnotationChange } from '../../../src/article/annotation/annotation.js';
import { withChange } from '../../../src/article/annotation/with-change.js';

const anchor = { quote: 'quote', before: '', after: '', section: '', at: 0, of: 9 };
const noted = (id: string, note: string): Annotation => ({
  id,
  target: 'passage',
  color: 'yellow',
  anchor,
  note,
  created: '2026-11-27T20:41:23Z',
});
const put = (note: string, was?: string): AnnotationChange => ({ kind: 'put', annotation: noted('a', note), was });
const remove = (was?: string): AnnotationChange => ({ kind: 'remove', id: 'a', was });
const after = (all: readonly Annotation[], change: AnnotationChange): readonly string[] =>
  withChange(all, change).map(({ id, note }) => `${id}: ${note}`);

describe('a change of a note', () => {
  test.each<[string, readonly Annotation[], AnnotationChange, readonly string[]]>([
    ['that is new', [], put('new', ''), ['a: new']],
    ['as it is known', [noted('a', 'old')], put('new', 'old'), ['a: new']],
    ['in its place among others', [noted('a', 'old'), noted('b', 'x')], put('new', 'old'), ['a: new', 'b: x']],
    ['after all others where it is new', [noted('b', 'x')], put('new', ''), ['b: x', 'a: new']],
    ['that removes it from others', [noted('a', 'old'), noted('b', 'x')], remove('old'), ['b: x']],
    ['that removes one without text', [noted('a', '')], remove('old'), []],
    ['that was made already', [noted('a', 'new')], put('new', 'old'), ['a: new']],
    ['whose text another has taken away', [noted('a', '')], put('new', 'old'), ['a: new']],
    ['that another has changed', [noted('a', 'theirs')], put('new', 'old'), ['a: theirs', 'a-copy: new']],
    [
      'that several others have changed',
      [noted('a', 'theirs'), noted('a-copy', 'more')],
      put('new', 'old'),
      ['a: theirs', 'a-copy: more', 'a-copy-copy: new'],
    ],
    ['of which only the colour changes', [noted('a', 'theirs')], put('old', 'old'), ['a: theirs']],
    ['that empties what another has written', [noted('a', 'theirs')], put('', 'old'), ['a: theirs']],
    ['that removes it', [noted('a', 'old')], remove('old'), []],
    ['that removes what another has written', [noted('a', 'theirs')], remove('old'), ['a: theirs']],
    ['whatever is there', [noted('a', 'theirs')], put('new'), ['a: new']],
    ['that removes whatever is there', [noted('a', 'theirs')], remove(), []],
  ])('%s', (_, all, change, expected) => {
    expect(after(all, change)).toEqual(expected);
  });

  test('of its colour goes with the text that another has written', () => {
    const change = { kind: 'put', annotation: { ...noted('a', 'old'), color: 'red' }, was: 'old' } as const;
    expect(withChange([noted('a', 'theirs')], change)).toEqual([{ ...noted('a', 'theirs'), color: 'red' }]);
  });
});
