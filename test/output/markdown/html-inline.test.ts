import { expect, test } from 'vitest';
import { inlineHtml } from '../../../src/output/markdown/html-inline.js';

test.each([
  [{ kind: 'text', text: '<i> & "a"' }, '&lt;i&gt; &amp; "a"'],
  [{ kind: 'code', text: '<i>' }, '<code>&lt;i&gt;</code>'],
  [{ kind: 'image', text: '"><i>', href: '"><b>' }, '<img src="&quot;&gt;&lt;b&gt;" alt="&quot;&gt;&lt;i&gt;">'],
  [
    { kind: 'math', text: '', source: '"<\n&' },
    '<span class="math" data-tex="&quot;&lt;&#10;&amp;">"&lt; &amp;</span>',
  ],
  [{ kind: 'footnote', label: '"<i>' }, '<a class="footnote" href="#footnote-&quot;&lt;i&gt;">["&lt;i&gt;]</a>'],
] as const)('no character of %j is taken for a tag', (node, html) => {
  expect(inlineHtml([node])).toBe(html);
});
