import { footnoteReference } from '../../../article/footnotes.js';
import type { Alert } from '../../../article/model.js';
import { sanitize, sanitizeLine } from '../../../article/sanitize.js';
import { articleWords } from '../../../messages/article-words.js';
import { readDisplay, readInline } from '../../tex/display.js';
import { shownFormula } from '../../tex/shown-formula.js';
import { HtmlReader } from '../html-reader.js';
import { BREAKING, IN_LINE } from '../html-tags.js';
import type { BlockCollector } from './block-collector.js';
import { attributesOf } from './constructs/attributes-of.js';
import { isAlone, lineOf } from './constructs/elements.js';
import { isHiddenElement, isPermalink } from './constructs/hidden-element.js';
import { FORMULA } from './constructs/keep-math.js';
import { isLayoutTable, partsOfTable } from './constructs/layout-table.js';
import { REFERENCE } from './constructs/lift-footnotes.js';
import { alertOf } from './constructs/page-alert.js';
import { captionOf, isFigure } from './constructs/page-figure.js';
import { type Addresses, isOwnAddress, targetOf } from './constructs/page-link.js';
import { pageListShape, taskOf } from './constructs/page-list-shape.js';
import { mayEmbed } from './constructs/page-medium.js';
import { type DomElement, type DomNode, isElement, TEXT } from './dom.js';
import { FigureReader } from './figure-reader.js';

/** Depth of nested elements beyond which only their text is read. */
const DEEPEST = 500;

/** Action of an open element when it ends. */
interface Opened {
  readonly end?: () => void;
}

type Open = (element: DomElement) => Opened | undefined;

const HEADING = /^h[1-6]$/;

/** Reader of the elements of a page, which it passes on to the reader of HTML. */
export class DomReader {
  readonly #reader: HtmlReader;
  readonly #figures: FigureReader;
  readonly #shapes = { lists: [], items: [] } as {
    lists: ReturnType<typeof pageListShape>[];
    items: { done?: boolean }[];
  };
  /** Parts of tables that only arrange their content. */
  readonly #layoutParts = new Set<DomElement>();
  readonly #abbreviations = new Set<string>();
  #heading: DomElement | undefined;

  /**
   * @param labels labels of the footnotes of the page
   * @param referred receives the labels to which the text refers
   */
  constructor(
    private readonly collector: BlockCollector,
    private readonly addresses: Addresses,
    lang: string,
    private readonly labels: ReadonlySet<string>,
    private readonly referred: Set<string>,
  ) {
    const wording = { lang, media: articleWords(lang).media };
    this.#reader = new HtmlReader({ containers: [], line: 1, wording, isClosed: () => true }, collector, this.#shapes);
    this.#figures = new FigureReader(this.#reader, collector, addresses, wording.media);
  }

  /** Reads what is inside an element. */
  read(root: DomElement): void {
    this.#walk(root);
    this.#reader.end();
  }

  /** Reads a footnote. */
  readFootnote(label: string, body: DomElement): void {
    this.#reader.enter('footnote', { kind: 'footnote', id: this.collector.nextId(), label });
    this.#walk(body);
    this.#reader.close('footnote');
    this.#reader.end();
  }

  /** Walks through what is inside an element, however deep it is. */
  #walk(root: DomElement): void {
    const open: { next: DomNode | null; readonly end?: (() => void) | undefined }[] = [{ next: root.firstChild }];
    for (let frame = open.at(-1); frame; frame = open.at(-1)) {
      const node = frame.next;
      if (!node) {
        frame.end?.();
        open.pop();
        continue;
      }
      frame.next = node.nextSibling;
      if (node.nodeType === TEXT) this.#reader.text(node.textContent);
      else if (isElement(node)) {
        const opened = this.#open(node);
        if (opened) open.push({ next: node.firstChild, end: opened.end });
      }
    }
  }

  /** Opens an element; undefined for an element whose content is not read. */
  #open(element: DomElement): Opened | undefined {
    if (isHiddenElement(element)) return undefined;
    if (this.#heading && isPermalink(element, lineOf(element, 40))) return this.#name(element);
    if (element.hasAttribute(FORMULA)) return this.#formula(element);
    const label = element.getAttribute(REFERENCE);
    if (label !== null && this.labels.has(label)) return this.#reference(label);
    const tag = element.localName;
    if (this.#reader.depth > DEEPEST && tag !== 'img' && tag !== 'br') return this.#deep(element);
    if (this.#layoutParts.has(element)) return this.#generic(element, 'div');
    if (HEADING.test(tag)) return this.#openHeading(element);
    const special = Object.hasOwn(this.#special, tag) ? this.#special[tag] : undefined;
    if (special) return special(element);
    if (mayEmbed(tag)) return this.#medium(element);
    if (!this.#figures.isOpen && isFigure(element)) return this.#figure(element);
    const alert = alertOf(element);
    if (alert && !this.#reader.inLine) return this.#alert(element, alert);
    return this.#generic(element, tag === 'figure' ? 'div' : tag);
  }

  readonly #special: Readonly<Record<string, Open>> = {
    a: (element) => this.#link(element),
    abbr: (element) => this.#abbreviation(element),
    acronym: (element) => this.#abbreviation(element),
    br: (element) => this.#break(element),
    img: (element) => this.#image(element),
    svg: (element) => this.#figures.drawing(element) as undefined,
    table: (element) => this.#table(element),
    ul: (element) => this.#list(element),
    ol: (element) => this.#list(element),
    dl: (element) => this.#list(element),
    li: (element) => {
      this.#shapes.items.push(taskOf(element));
      return this.#generic(element, 'li');
    },
  };

  #generic(element: DomElement, tag: string, attributes = attributesOf(element, tag)): Opened {
    // Custom elements are inline, as in browsers.
    const known = IN_LINE.has(tag) || BREAKING.has(tag) ? tag : 'span';
    this.#reader.open(known, attributes);
    this.#name(element);
    return { end: () => this.#reader.close(known) };
  }

  #name(element: DomElement): undefined {
    this.collector.name(element.getAttribute('id'));
    if (element.localName === 'a') this.collector.name(element.getAttribute('name'));
  }

  #deep(element: DomElement): Opened {
    const part = (): void => {
      if (BREAKING.has(element.localName)) this.#reader.part();
    };
    part();
    this.#name(element);
    return { end: part };
  }

  #formula(element: DomElement): undefined {
    const tex = sanitize(element.textContent);
    const form = element.getAttribute(FORMULA);
    if (form === 'text') return this.#reader.text(tex) as undefined;
    const display = form === 'display' || isAlone(element);
    const source = display ? `$$${tex}$$` : `$${tex.replace(/\s+/g, ' ')}$`;
    this.#reader.formula(shownFormula(display ? readDisplay(tex) : readInline(tex), source), display);
  }

  #reference(label: string): undefined {
    this.referred.add(label);
    this.#reader.run(footnoteReference(label, []));
  }

  #openHeading(element: DomElement): Opened {
    const tag = element.localName;
    this.#reader.open(tag, {});
    this.collector.openHeading();
    this.#name(element);
    this.#heading = element;
    return {
      end: () => {
        this.#heading = undefined;
        this.#reader.close(tag);
      },
    };
  }

  #link(element: DomElement): Opened {
    const target = targetOf(element.getAttribute('href') ?? '', this.addresses);
    // Links of headings to the page or a place in it lead to the heading itself, or back to the contents.
    const isOwn =
      this.#heading !== undefined && (target?.startsWith('#') === true || isOwnAddress(target, this.addresses));
    return this.#generic(element, 'a', target === undefined || isOwn ? {} : { href: target });
  }

  /** Says what an abbreviation stands for where it first occurs. */
  #abbreviation(element: DomElement): Opened {
    const title = sanitizeLine(element.getAttribute('title') ?? '');
    const isNew = title !== '' && title !== lineOf(element, 200) && !this.#abbreviations.has(title);
    this.#abbreviations.add(title);
    return this.#generic(element, 'abbr', isNew ? { title } : {});
  }

  /** Two breaks end a paragraph. */
  #break(element: DomElement): undefined {
    let next = element.nextSibling;
    while (next && !isElement(next) && next.textContent.trim() === '') next = next.nextSibling;
    if (next && isElement(next) && next.localName === 'br' && !this.#reader.inLine) this.#reader.part();
    else {
      this.#reader.open('br', {});
      this.#reader.close('br');
    }
    this.#name(element);
  }

  #image(element: DomElement): undefined {
    this.#name(element);
    this.#figures.image(element);
  }

  #figure(element: DomElement): Opened {
    if (this.#reader.inLine) return this.#generic(element, 'div');
    this.#figures.enter(captionOf(element));
    this.#name(element);
    return { end: () => this.#figures.leave() };
  }

  #alert(element: DomElement, alert: Alert): Opened {
    this.#reader.enter('aside', { kind: 'quote', id: this.collector.nextId(), alert });
    this.#name(element);
    return { end: () => this.#reader.close('aside') };
  }

  #medium(element: DomElement): Opened | undefined {
    const tag = element.localName;
    if (/-(?:img|image)$/.test(tag)) return this.#image(element);
    this.#name(element);
    if (this.#figures.medium(element)) return undefined;
    return tag.includes('-') || tag === 'object' ? this.#generic(element, 'span') : undefined;
  }

  #table(element: DomElement): Opened {
    if (isLayoutTable(element)) {
      for (const part of partsOfTable(element)) this.#layoutParts.add(part);
      return this.#generic(element, 'div');
    }
    const captioned = Array.from(element.children).some(({ localName }) => localName === 'caption');
    if (!captioned || this.#figures.isOpen || this.#reader.inLine) return this.#generic(element, 'table');
    this.#figures.enter('');
    const { end } = this.#generic(element, 'table');
    return {
      end: () => {
        end?.();
        this.#figures.leave();
      },
    };
  }

  #list(element: DomElement): Opened {
    this.#shapes.lists.push(pageListShape(element));
    return this.#generic(element, element.localName);
  }
}
