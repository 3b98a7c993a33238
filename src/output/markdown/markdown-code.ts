import { fenceFor } from '../../article/fence.js';
import type { Block } from '../../article/model.js';
import { htmlText } from './html-text.js';

type Code = Extract<Block, { kind: 'code' }>;

/** Code between fences longer than any inside, or as HTML where the name of its language would be read otherwise. */
export function codeLines(block: Code): readonly string[] {
  const { language, title, text } = block;
  // A parser adds a line feed to code that ends with one.
  const ended = text.endsWith('\n\n') ? text.slice(0, -1) : text;
  const isOpen = text.endsWith('\n') && ended === text;
  if (isOpen || !/^[\w+#.-]*$/.test(language) || language === 'math' || (title !== undefined && /["\n`]/.test(title)))
    return codeHtml(block);
  const fence = fenceFor(text);
  return [
    `${fence}${language}${title === undefined ? '' : ` title="${title}"`}`.trimEnd(),
    ...ended.split('\n'),
    fence,
  ];
}

/** Code as HTML, without lines that would end a block of HTML. */
export function codeHtml({ language, text }: Code): readonly string[] {
  const name = language === '' ? '' : ` class="language-${htmlText(language).replaceAll('"', '&quot;')}"`;
  const feeds = htmlText(text)
    .replace(/^\n|\n(?=[ \t]*(?:\n|$))/g, '&#10;')
    .replace(/^&#10;/, '&#10;&#10;');
  const ended = feeds.endsWith('&#10;') ? `${feeds}&#10;` : feeds;
  return `<pre><code${name}>${ended}</code></pre>`.split('\n');
}
