import { type DomDocument, type DomElement, parseDom } from './dom.js';

/** Minimum length of a text that may be the article, in characters, and maximum length of a script that is looked at. */
const LEAST = 800;
const LONGEST = 5_000_000;

/** Names under which data hold an article. */
const NAMES =
  /^(?:articlebody|body|content|html|text|(?:body|content|article|post|rendered)[-_]?(?:html|text|content|body)|rendered)$/i;

/**
 * Finds the article in the data of a page that scripts build: linked data, or the state from which they build it.
 * @returns an element with the article's blocks; undefined if there is none
 */
export function embeddedText(document: DomDocument): DomElement | undefined {
  let longest = '';
  for (const script of document.querySelectorAll('script[type*="json" i]')) {
    for (const text of textsIn(script.textContent)) if (text.length > longest.length) longest = text;
  }
  if (longest.length < LEAST) return undefined;
  const { body } = parseDom(`<!doctype html><html><body>${longest}</body></html>`);
  if (body.textContent.trim().length < LEAST) return undefined;
  if (body.querySelector('p, br') !== null) return body;
  const plain = document.createElement('div');
  for (const paragraph of longest.split(/\n+/)) {
    const block = document.createElement('p');
    block.textContent = paragraph;
    plain.append(block);
  }
  return plain;
}

/** Texts in data whose names are those of an article: all with paragraphs in HTML, and those of linked data. */
function textsIn(json: string): readonly string[] {
  const texts: string[] = [];
  if (json.length > LONGEST) return texts;
  try {
    JSON.parse(json, (name, value: unknown) => {
      const isText = typeof value === 'string' && value.length >= LEAST && NAMES.test(name);
      if (isText && (/^articleBody$/i.test(name) || /<p[\s>]/i.test(value))) texts.push(value);
      return undefined;
    });
  } catch {}
  return texts;
}
