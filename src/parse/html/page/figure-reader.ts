import { sanitizeLine } from '../../../article/sanitize.js';
import type { Wording } from '../../runs/embedded.js';
import type { HtmlReader } from '../html-reader.js';
import type { BlockCollector } from './block-collector.js';
import { lineOf } from './constructs/elements.js';
import { repeatsCaption } from './constructs/page-figure.js';
import { characterOf, readImage } from './constructs/page-image.js';
import { type Addresses, targetOf } from './constructs/page-link.js';
import { readMedium } from './constructs/page-medium.js';
import type { DomElement } from './dom.js';

/** Reader of the pictures and media of a page, and of the figures that they stand in. */
export class FigureReader {
  /** Caption of the open figure; empty if it is not known in advance. */
  #caption: string | undefined;

  constructor(
    private readonly reader: HtmlReader,
    private readonly collector: BlockCollector,
    private readonly addresses: Addresses,
    private readonly media: Wording['media'],
  ) {}

  get isOpen(): boolean {
    return this.#caption !== undefined;
  }

  enter(caption: string): void {
    this.reader.enter('figure', { kind: 'figure', id: this.collector.nextId() });
    this.#caption = caption;
  }

  leave(): void {
    this.reader.close('figure');
    this.#caption = undefined;
  }

  image(element: DomElement): void {
    const image = readImage(element);
    if (!image) return;
    const { alt, title = '', src } = image;
    const character = characterOf(image);
    if (character !== undefined) return this.reader.text(character);
    const target = targetOf(src, this.addresses);
    if (target === undefined) return this.#words(alt?.trim() || title);
    const repeats = repeatsCaption(sanitizeLine(alt ?? ''), this.#caption ?? '');
    // In a figure, an image has a line of its own even if it is marked as decoration.
    const told = repeats || (this.isOpen && alt?.trim() === '') ? undefined : alt;
    const said = repeats ? '' : title;
    // Beside a caption, the name of the file says nothing.
    const name = this.#caption && !told?.trim() && said === '' ? this.media.image : said;
    this.reader.open('img', { ...(told === undefined ? {} : { alt: told }), title: name, src: target });
    this.reader.close('img');
  }

  /** Reads the title of a drawing that is not an icon beside words. */
  drawing(element: DomElement): void {
    const title = Array.from(element.children).find(({ localName }) => localName === 'title');
    const words = title ? lineOf(title, 300) : '';
    const text = sanitizeLine(words || (element.getAttribute('aria-label') ?? ''));
    const { parentElement: around } = element;
    const isLink = around?.localName === 'a' && lineOf(around, 300) === words;
    if (isLink || this.isOpen) this.#words(text);
  }

  /** Adds the words of a picture that has no address. */
  #words(alt: string): void {
    if (alt === '') return;
    this.reader.open('img', { alt });
    this.reader.close('img');
  }

  /** Reads what an element embeds; returns whether it leads anywhere. */
  medium(element: DomElement): boolean {
    const medium = readMedium(element);
    const target = medium && targetOf(medium.address, this.addresses);
    if (!medium || target === undefined) return false;
    const alone = !this.isOpen && !this.reader.inLine;
    if (alone) this.enter('');
    this.reader.part();
    this.reader.open(medium.tag, { src: target, title: medium.title, type: element.getAttribute('type') ?? '' });
    this.reader.close(medium.tag);
    if (alone) this.leave();
    return true;
  }
}
