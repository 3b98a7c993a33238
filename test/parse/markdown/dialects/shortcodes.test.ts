import { expect, test } from 'vitest';
import { textOf } from '../../../../src/article/text.js';
import { articleOf } from '../../../kit/setting.js';

test.each([
  ['{{< gallery >}}\none.png\ntwo *2*\n{{< /gallery >}}', ['one.png\ntwo 2']],
  ['{% if a %}\none\ntwo\n{% else %}\nthree\nfour\n{% endif %}\nfive\nsix', ['one\ntwo', 'three\nfour', 'five six']],
  ['{% cards title="T" %}\n- a\n  b\n- c\n{% endcards %}', ['T', 'a\nb', 'c']],
  ['{% include x.html %}\none\ntwo', ['one two']],
  ['{% if a %}\n\none\ntwo\n\n{% endif %}', ['one two']],
  ['{% a %}\n{% b %}\n{% c %}\nx\n{% enda %}', ['x']],
  [
    '{% embed url="https://e.x/%20a" %}\n\n{% embed https://e.x/b %}\n\n{% include url="https://e.x/c" %}',
    ['https://e.x/%20a', 'https://e.x/b'],
  ],
  ['a {{ value }} {{b}}\n{{ c }}\nd', ['a {{ value }} {{b}} {{ c }} d']],
])('%j', (source, blocks) => {
  expect(articleOf(source).blocks.map(textOf)).toEqual(blocks);
});
