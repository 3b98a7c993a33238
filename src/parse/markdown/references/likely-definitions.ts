import { InlineLexer } from '../inline/inline-lexer.js';
import { plainSyntax } from '../syntax.js';
import { type Definitions, keyAmong, labelKey, noLinks } from './definitions.js';

/** Start of a fence, a footnote or a link definition. */
const MARK = /^ {0,3}(?:(`{3,}|~{3,})|\[\^([^\]\s][^\]\n]*)\]:|\[(?:\\[\s\S]|[^[\]\\])+\]:)/gm;

/**
 * Finds the links and footnotes that a text seems to define, without lexing it: it misses those in quotes and lists, and takes some
 * text for definitions, such as text in comments.
 */
export function likelyDefinitions(text: string): Definitions {
  const links = noLinks();
  const notes = new Set<string>();
  if (!text.includes(']:')) return { links, notes };
  const lexer = new InlineLexer(plainSyntax().options);
  MARK.lastIndex = 0;
  /** End of the paragraph that contains the definition. */
  let end = -1;
  for (let match = MARK.exec(text); match; match = MARK.exec(text)) {
    const [, fence, note] = match;
    if (fence !== undefined) {
      const close = new RegExp(`^ {0,3}${fence}${fence[0]}*[ \\t]*$`, 'gm');
      close.lastIndex = MARK.lastIndex;
      if (!close.exec(text)) break;
      MARK.lastIndex = close.lastIndex;
    } else if (note !== undefined) notes.add(keyAmong(notes, labelKey(note)));
    else {
      // Thousands of definitions may follow without an empty line.
      if (end < match.index) end = text.indexOf('\n\n', match.index);
      if (end < 0) end = text.length;
      const part = text.slice(match.index, end);
      const definition = lexer.options.tokenizer?.def(part);
      if (definition) {
        links[definition.tag] ??= { href: definition.href, title: definition.title };
        MARK.lastIndex = match.index + definition.raw.length;
      }
    }
  }
  return { links, notes };
}
