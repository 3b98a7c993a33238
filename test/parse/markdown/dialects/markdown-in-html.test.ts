import { expect, test } from 'vitest';
import { signedTexts } from '../../../kit/article/signed-texts.js';

test.each([
  ['<div markdown="1" class="a">\n*a* [b](c)\n- d\n</div>', ['a b', '- d']],
  ['<aside class="a" markdown>\n  <img src="a.png" alt="A">\n  A *b*.\n</aside>\n\nc', ['A', 'A b.', 'c']],
  ['<figure markdown="span">\n  ![A](b.png)\n  <figcaption>C</figcaption>\n</figure>', ['A', 'C']],
  ['<div markdown=1>*a*</div>', ['a']],
  ['<p markdown="1">a *b*</p>\nc', ['a b', 'c']],
  ['<div markdown="1">*a* <div>b</div> *c*</div>', ['a\nb\nc']],
  ['<div class="markdown">\n*a*\n</div>', ['*a*']],
  ['<div markdown="0">\n*a*\n</div>', ['*a*']],
])('%j', (source, blocks) => {
  expect(signedTexts(source)).toEqual(blocks);
});
