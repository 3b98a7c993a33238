import type { DomElement } from '../dom.js';
import { ancestorsOf, classOf, firstInside } from './elements.js';

/** Names that say that no language is meant, or words of the tools that colour code. */
const NONE =
  /^(?:none|plain|plaintext|text|txt|auto|default|nohighlight|no-?highlight|unknown|undefined|null|true|false|source|code|hljs|ln|highlight(?:er)?|highlighter-rouge|notranslate|prettyprint(?:ed)?|linenums|line-numbers|sourceCode|numberSource|numberLines|shiki|prism|chroma|codehilite|wp-block-code|wrap|nowrap|literal-block|copy|box|block|toolbar|wrapper|container|content|lines?|theme|dark|light|body|pre|table|tabs?|example|snippet|panel|group|responsive|small|large)$/i;

const NAME = '([A-Za-z][\\w+#.-]{0,30})';
/** Ways in which a class names the language of code. */
const CLASSES: readonly RegExp[] = [
  new RegExp(`(?:^|\\s)lang(?:uage)?[-:]${NAME}`),
  new RegExp(`(?:^|\\s)highlight-(?:source|text)-${NAME}`),
  new RegExp(`(?:^|\\s|;)brush:\\s*${NAME}`),
  /(?:^|\s)(?:sourceCode|hljs|prettyprint|codehilite|highlight|syntaxhighlighter|src)(?:\s+|-)([A-Za-z][\w+#.]{0,30})(?=\s|$)/,
  new RegExp(`(?:^|\\s)(?!lang(?:uage)?[-:])${NAME}\\s+(?:hljs|prettyprint)(?:\\s|$)`),
];
const ATTRIBUTES = [
  'data-lang',
  'data-language',
  'data-code-language',
  'data-enlighter-language',
  'data-highlight-language',
];

/** Language of code, as its element, the code inside or the elements around it tell it; empty if none does. */
export function languageOfCode(code: DomElement): string {
  for (const element of [code, ...firstInside(code, 12).filter(isCode), ...around(code)]) {
    const language = ownLanguage(element);
    if (language !== '') return language;
  }
  return '';
}

/** Whether an element inside code may hold all of it. */
const isCode = ({ localName }: DomElement): boolean => /^(?:code|pre|td|div)$/.test(localName);

/** Elements around code that hold little else. */
const around = (code: DomElement): readonly DomElement[] => {
  const found: DomElement[] = [];
  for (const element of ancestorsOf(code, 8)) {
    if (/^(?:body|main|article|section|li|blockquote|html)$/.test(element.localName)) break;
    found.push(element);
  }
  return found;
};

function ownLanguage(element: DomElement): string {
  for (const name of ATTRIBUTES) {
    const value = element.getAttribute(name)?.trim() ?? '';
    if (/^[A-Za-z][\w+#.-]{0,30}$/.test(value) && !NONE.test(value)) return value.toLowerCase();
  }
  const names = classOf(element);
  for (const pattern of CLASSES) {
    const name = pattern.exec(names)?.[1] ?? '';
    if (name !== '' && !NONE.test(name)) return name.toLowerCase();
  }
  return '';
}
