import { expect, test } from 'vitest';
import { attributesOf } from '../../../../../src/parse/html/page/constructs/attributes-of.js';
import { languageOfCode } from '../../../../../src/parse/html/page/constructs/language-of-code.js';
import { alertOf } from '../../../../../src/parse/html/page/constructs/page-alert.js';
import { type DomElement, parseDom } from '../../../../../src/parse/html/page/dom.js';

const element = (html: string, selector: string): DomElement =>
  parseDom(`<body>${html}</body>`).querySelector(selector) ?? expect.unreachable();

test.each<readonly [html: string, language: string]>([
  ['<pre class="language-JS">', 'js'],
  ['<pre class="a lang-c++ b">', 'c++'],
  ['<pre class="language:ruby">', 'ruby'],
  ['<pre class="xlanguage-js">', ''],
  ['<pre class="highlight-source-shell">', 'shell'],
  ['<pre class="highlight-text-html">', 'html'],
  ['<pre class="toolbar:1;brush:php">', 'php'],
  ['<pre class="sourceCode haskell">', 'haskell'],
  ['<pre class="sourceCode numberSource python">', ''],
  ['<pre class="src-lisp">', 'lisp'],
  ...'hljs prettyprint codehilite highlight syntaxhighlighter src'
    .split(' ')
    .flatMap((name) => [[`<pre class="${name} js">`, 'js'] as const, [`<pre class="x ${name}-js">`, 'js'] as const]),
  ...(
    'none plain plaintext text txt auto default nohighlight no-highlight unknown undefined null true false source code hljs ln highlight highlighter highlighter-rouge notranslate prettyprint prettyprinted linenums line-numbers sourceCode numberSource numberLines shiki prism chroma ' +
    'codehilite wp-block-code wrap nowrap literal-block copy box block toolbar wrapper container content line lines theme dark light body pre table tab tabs example snippet panel group responsive small large'
  )
    .split(' ')
    .map((name) => [`<pre class="language-${name}">`, ''] as const),
  ['<pre class="go prettyprint">', 'go'],
  ['<pre class="wrap prettyprint">', ''],
  ['<pre class="language-none hljs">', ''],
  ['<pre class="language-text highlight-source-sql">', 'sql'],
  ['<pre data-lang=" Go ">', 'go'],
  ['<pre data-lang="auto" data-language="rust">', 'rust'],
  ['<pre data-code-language="c#" class="language-js">', 'c#'],
  ['<pre data-enlighter-language="js">', 'js'],
  ['<pre data-highlight-language="js">', 'js'],
  ['<pre data-lang="two words">', ''],
  ['<pre data-lang="123">', ''],
  ['<pre class="language-js"><code class="language-ts">', 'js'],
  ['<pre><code class="language-ts">', 'ts'],
  ['<pre><div><code data-lang="ts">', 'ts'],
  ['<pre><span class="language-ts">', ''],
  ['<div class="language-sh"><div><pre>', 'sh'],
  ['<div class="language-sh"><pre class="language-js">', 'js'],
  ['<div class="language-a"><div class="language-b"><pre>', 'b'],
  ...['main', 'article', 'section', 'li', 'blockquote'].map(
    (tag) => [`<${tag} class="language-sh"><pre>`, ''] as const,
  ),
])('the language of the code in %s is %j', (html, language) => {
  expect(languageOfCode(element(html, 'pre'))).toBe(language);
});

test.each([
  ['<div class="admonition tip">', 'tip'],
  ['<div class="Admonition Warning">', 'warning'],
  ['<aside class="callout-tip">', 'tip'],
  ['<div class="alert alert-warning">', 'warning'],
  ['<div class="theme-admonition-note">', 'note'],
  ['<div class="custom-block tip">', 'tip'],
  ['<section class="hint hint--danger">', 'caution'],
  ['<details class="notecard note">', 'note'],
  ['<blockquote class="markdown-alert_important">', 'important'],
  ['<div class="callout tip" data-callout="warning">', 'warning'],
  ['<div class="callout" data-callout="x">', undefined],
  ['<div class="alerts tip">', undefined],
  ['<div class="tip">', undefined],
  ['<p class="admonition tip">', undefined],
  ['<div class="admonition">', undefined],
])('%s is a box of the style %s', (html, style) => {
  expect(alertOf(element(html, 'body > *'))).toBe(style);
});

test('only attributes that matter for reading an element are read', () => {
  const list = element('<ol start="3" reversed class="a"><li value="4" start="5">', 'ol');
  expect(attributesOf(list, 'ol')).toEqual({ start: '3', reversed: '' });
  expect(attributesOf(list, 'ul')).toEqual({});
  expect(attributesOf(element('<ol><li value="4" start="5">', 'li'), 'li')).toEqual({ value: '4' });
});
