import type { Block } from '../../../article/model.js';
import { articleWords } from '../../../messages/article-words.js';
import { HtmlReader } from '../html-reader.js';
import { shapesOfLists } from '../list-shapes.js';
import { type DomElement, type DomNode, isElement, TEXT } from './dom.js';

/** Reads the blocks of an element of a page. */
export function blocksOfPage(root: DomElement, lang: string): readonly Block[] {
  const blocks: Block[] = [];
  let id = 0;
  const setting = {
    containers: [],
    line: 1,
    wording: { lang, media: articleWords(lang).media },
    isClosed: () => true,
  };
  const sink = { add: (block: Block) => blocks.push(block), nextId: () => ++id };
  const reader = new HtmlReader(setting, sink, shapesOfLists(root.outerHTML));
  read(root, reader);
  reader.end();
  return blocks;
}

function read(node: DomNode, reader: HtmlReader): void {
  if (node.nodeType === TEXT) return reader.text(node.textContent);
  if (!isElement(node)) return;
  const attributes = Object.fromEntries(Array.from(node.attributes, ({ name, value }) => [name, value]));
  reader.open(node.localName, attributes);
  for (const child of node.childNodes) read(child, reader);
  reader.close(node.localName);
}
