import { expect, it } from 'vitest';
import { anchorOf } from '../../../src/article/annotation/anchor-of.js';
import { findPassage } from '../../../src/article/annotation/find-passage.js';
import { articleOf } from '../../kit/setting.js';

const passage = { from: { block: 2, offset: 4 }, to: { block: 2, offset: 9 } };

it('finds a passage where it was and after text was inserted before it', () => {
  const source = '# A\n\nOne two.\n\nThe quick fox.\n\nEnd.\n';
  const article = articleOf(source);
  const anchor = anchorOf(article, passage);
  expect(anchor).toMatchObject({ quote: 'quick', before: 'A\nOne two.\nThe ', after: ' fox.\nEnd.\n', at: 15, of: 31 });
  expect(findPassage(article, anchor)).toEqual(passage);
  const longer = articleOf(source.replace('One', 'New.\n\nOne'));
  expect(findPassage(longer, anchor)).toEqual({ from: { block: 3, offset: 4 }, to: { block: 3, offset: 9 } });
  expect(findPassage(articleOf(source.replace('quick', 'slow')), anchor)).toBeUndefined();
});
