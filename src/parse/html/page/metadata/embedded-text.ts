import type { DomDocument } from '../dom.js';

/** Minimum length of a text that may be the article, in characters, and maximum length of a script that is looked at. */
const LEAST = 800;
const LONGEST = 5_000_000;

/** Names under which the state of a page holds an article. */
const NAMES =
  /^(?:body|content|html|text|(?:body|content|article|post|rendered)[-_]?(?:html|text|content|body)|rendered)$/i;

/** Article in HTML in the state from which scripts build a page; undefined if there is none. */
export function embeddedText(document: DomDocument): string | undefined {
  let longest = '';
  for (const script of document.querySelectorAll('script[type*="json" i]')) {
    for (const text of textsIn(script.textContent)) if (text.length > longest.length) longest = text;
  }
  return longest === '' ? undefined : `<!doctype html><html><body>${longest}</body></html>`;
}

/** Long texts with paragraphs in HTML among data, by their names. */
function textsIn(json: string): readonly string[] {
  const texts: string[] = [];
  if (json.length > LONGEST) return texts;
  try {
    JSON.parse(json, (name, value: unknown) => {
      if (typeof value === 'string' && value.length >= LEAST && NAMES.test(name) && /<p[\s>]/i.test(value))
        texts.push(value);
      return undefined;
    });
  } catch {}
  return texts;
}
