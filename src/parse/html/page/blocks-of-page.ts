import type { Block } from '../../../article/model.js';
import { articleWords } from '../../../messages/article-words.js';
import { BlockCollector } from './block-collector.js';
import type { DomElement } from './dom.js';
import { DomReader } from './dom-reader.js';
import type { Prepared } from './prepare-page.js';
import { repeatedCaptions } from './repeated-captions.js';

/**
 * Reads the blocks of an element of a page, and then the footnotes to which they refer, below the headings that they had.
 * @param lang BCP 47 language of the text
 */
export function blocksOfPage(root: DomElement, { addresses, footnotes }: Prepared, lang: string): readonly Block[] {
  const collector = new BlockCollector();
  const referred = new Set<string>();
  const labels = new Set(footnotes.map(({ label }) => label));
  const reader = new DomReader(collector, addresses, lang, labels, referred);
  reader.read(root);
  collector.end();
  const shown = new Set<DomElement>();
  // A footnote may refer to others.
  let left = footnotes;
  for (let read = -1; read !== 0; ) {
    const next = left.filter(({ label }) => referred.has(label));
    left = left.filter((note) => !next.includes(note));
    for (const { label, body, heading } of next) {
      if (heading && !shown.has(heading)) reader.read(alone(heading));
      if (heading) shown.add(heading);
      reader.readFootnote(label, body);
    }
    read = next.length;
  }
  return repeatedCaptions(collector.blocks, articleWords(lang).media.image);
}

/** An element that holds nothing but another one. */
function alone(element: DomElement): DomElement {
  const holder = element.ownerDocument.createElement('div');
  holder.append(element);
  return holder;
}
