import { oneLine } from './constructs/elements.js';
import { type DomElement, type DomNode, isElement, TEXT } from './dom.js';

/** Amounts of text in an element, in characters without repeated spaces. */
export interface Measure {
  readonly text: number;
  /** Text in links. */
  readonly links: number;
  /** Text in stretches that read like sentences: long enough, or ended like a sentence, and hardly linked. */
  readonly prose: number;
}

/** Measures of all elements below a root, and of the root. */
export type Measures = ReadonlyMap<DomNode, Measure>;

const NOTHING = { text: 0, links: 0, prose: 0 };

const SKIPPED = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'select',
  'textarea',
  'button',
  'iframe',
  'nav',
]);
/** Elements that are part of a line of text. */
export const INLINE = new Set(
  'a abbr b bdi bdo big br cite code data del dfn em font i img ins kbd label mark math q ruby rt rp s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** Whether text reads like sentences: long enough, or ended like a sentence, and hardly linked. */
export function isSentence(length: number, links: number, end: string): boolean {
  if (links * 2 >= length) return false;
  return length >= 100 || (length >= 30 && /[.!?…:;"'”“»«’)]$/.test(end)) || (length >= 8 && /[。！？」』]$/.test(end));
}

/** Measures an element and all elements in it, in one walk. */
export function measure(root: DomElement): Measures {
  const walk = new MeasuringWalk();
  walk.through(root, false);
  return walk.measures;
}

class MeasuringWalk {
  readonly measures = new Map<DomNode, Measure>();
  /** All text so far. */
  private readonly all = { ...NOTHING };
  /** Text since the last border of a block. */
  private readonly stretch = { length: 0, links: 0, end: '' };

  through(element: DomElement, linked: boolean): void {
    if (SKIPPED.has(element.localName)) return;
    const isBlock = !INLINE.has(element.localName);
    if (isBlock) this.finish();
    const { text, links, prose } = this.all;
    for (let child = element.firstChild; child !== null; child = child.nextSibling) {
      if (child.nodeType === TEXT) this.add(oneLine(child.textContent), linked);
      else if (isElement(child)) this.through(child, linked || child.localName === 'a');
    }
    if (isBlock) this.finish();
    const { all } = this;
    this.measures.set(element, { text: all.text - text, links: all.links - links, prose: all.prose - prose });
  }

  private add(text: string, linked: boolean): void {
    if (text === '') return;
    const { length } = text;
    const links = linked ? length : 0;
    this.all.text += length;
    this.all.links += links;
    this.stretch.length += length;
    this.stretch.links += links;
    this.stretch.end = text.slice(-1);
  }

  private finish(): void {
    const { length, links, end } = this.stretch;
    if (isSentence(length, links, end)) this.all.prose += length;
    this.stretch.length = 0;
    this.stretch.links = 0;
    this.stretch.end = '';
  }
}

/** Measure of an element; empty for what holds no text to read. */
export const measureOf = (measures: Measures, node: DomNode): Measure => measures.get(node) ?? NOTHING;

/** Length of the prose in an element, in characters. */
export const proseOf = (element: DomElement): number => measureOf(measure(element), element).prose;
