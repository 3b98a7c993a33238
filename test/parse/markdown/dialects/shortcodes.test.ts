import { expect, test } from 'vitest';
import { linksOf } from '../../../../src/article/links.js';
import { textOf } from '../../../../src/article/text.js';
import { articleOf } from '../../../kit/article/setting.js';

test.each([
  ['{{< gallery >}}\none.png\ntwo *2*\n{{< /gallery >}}', ['one.png\ntwo 2']],
  ['{% if a %}\none\ntwo\n{% else %}\nthree\nfour\n{% endif %}\nfive\nsix', ['one\ntwo', 'three\nfour', 'five six']],
  ['{% cards title="T" %}\n- a\n  b\n- c\n{% endcards %}', ['T', 'a\nb', 'c']],
  ['{{< /a >}}\none\ntwo\n{{< b >}}', ['one two']],
  ['{% include x.html %}\none\ntwo', ['one two']],
  ['{% if a %}\n\none\ntwo\n\n{% endif %}', ['one two']],
  ['{% a %}\n{% b %}\n{% c %}\nx\n{% enda %}', ['x']],
  ['{{< highlight go >}}\na *b*\n\nc\n{{< /highlight >}}', ['a *b*\n\nc']],
  ['{% highlight go %}\na *b*\n\nc', ['a b', 'c']],
  ['{% raw %}\n*a*\n\nb\n{% endraw %}', ['a', 'b']],
  ['{% raw %}\n```\n*a*\n\nb\n```\n{% endraw %}', ['*a*\n\nb']],
  ['{% code title="a.js" %}\n```js\nb\nc\n```\n{% endcode %}', ['a.js', 'b\nc']],
  ['{{< tab name="A" >}}\nb\n{{< /tab >}}', ['A', 'b']],
  ['{{% notice tip "T" %}}\na\n{{% /notice %}}\nb', ['Tip: T\na', 'b']],
  ['{{< callout type="warning" >}}\na\n{{< /callout >}}', ['Warning\na']],
  ['{{< callout icon-type="warning" type="tip" >}}\na\n{{< /callout >}}', ['Tip\na']],
  ['{% hint style="info" %}\na\n{% endhint %}', ['Info\na']],
  ['{{< tip "T" >}}\na\n{{< /tip >}}', ['Tip: T\na']],
  ['{{< figure title="T" caption="T" alt="A" >}}', ['T A']],
  ['{{< ref "a.md" >}} words {{ value }} and {{% b %}}', ['a.md words {{ value }} and {{% b %}}']],
  [
    '{% embed url="https://e.x/%20a" %}\n\n{% embed https://e.x/b %}\n\n{% include url="https://e.x/c" %}',
    ['https://e.x/%20a', 'https://e.x/b'],
  ],
  [
    '{{< video https://e.x/a >}}\n\n{{< youtube id="b-c" >}}\n\n{%youtube d %}',
    ['https://e.x/a', 'https://youtu.be/b-c', 'https://youtu.be/d'],
  ],
  ['{{< include _a.qmd >}}\n\n{{< include b.html >}}', ['_a.qmd']],
  ['{% if a %}b{% elsif c %}d{% else %}e{% endif %} {{< kbd Ctrl-P >}}{{< fa f >}}', ['b d e Ctrl-P']],
  ['a {{ value }} {{b}}\n{{ c }}\nd', ['a {{ value }} {{b}} {{ c }} d']],
])('%j', (source, blocks) => {
  expect(articleOf(source).blocks.map(textOf)).toEqual(blocks);
});

test.each(['[a]({{< ref "b.md" >}})', '[a](<{{< ref "b.md" >}}>)'])('%s is a link to a file', (source) => {
  expect(articleOf(source).blocks).toMatchObject([{ runs: [{ text: 'a', marks: ['link'] }] }]);
  expect(linksOf(articleOf(source)).map(({ href }) => href)).toEqual(['b.md']);
});

test('an image in Markdown may name its file in a tag', () => {
  expect(articleOf('![a]({{< ref "b.png" >}})').blocks).toMatchObject([
    { runs: [{ text: 'a', marks: ['image'], href: 'b.png' }] },
  ]);
});
