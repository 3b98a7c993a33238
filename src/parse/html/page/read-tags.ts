import { IN_LINE } from '../html-tags.js';
import type { Attributes } from '../inline-element.js';
import { BoundedParser } from './bounded-parser.js';

/** Receiver of the tags and texts of a page; each tag that opens is closed. */
export interface TagSink {
  readonly open: (tag: string, attributes: Attributes) => void;
  readonly text: (text: string) => void;
  readonly close: (tag: string) => void;
}

/**
 * Maximum depth of elements; deeper ones are emptied. Pages have 20 to 50 levels, and the time of finding an article grows with the
 * square of their number.
 */
const DEEPEST = 100;
/** Maximum number of times that something unfinished is passed over; after that, all tags are. */
const MOST_PARTS = 10;
/** Maximum length of a tag at the end of a page that was cut off, in characters. */
const CUT_OFF = 300;

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));
/** Elements that hold text alone. */
const TEXT_ONLY = names('title textarea xmp iframe noembed noframes');
/** Elements that are never emptied, as their content is not read as tags. */
const FILLED = names('title textarea xmp iframe noembed noframes script style plaintext');
/** Elements that end a drawing whose end tag is missing, and those within drawings that may hold them (HTML, 13.2.6.5). */
const NOT_DRAWN = names(
  'blockquote body center dd div dl dt h1 h2 h3 h4 h5 h6 hr img li menu ol p pre ruby table ul b br code em i s small span strong sub sup u',
);
const MAY_HOLD_TEXT = names('foreignObject desc title');
/** Items and cells, and those that end where they begin (HTML, 13.2.6.4.7 and 13.2.6.4.15). */
const ENDED: Readonly<Record<string, RegExp>> = {
  li: /^li$/,
  dt: /^d[dt]$/,
  dd: /^d[dt]$/,
  td: /^t[dh]$/,
  th: /^t[dh]$/,
  tr: /^tr$/,
};
/** Blocks that end with the item that holds them. */
const IN_ITEM = names('p div address');
/** Tags that are read as others. */
const ALIASES: Readonly<Record<string, string>> = { canvas: 'div', frame: 'iframe', noframes: 'div', template: 'div' };

/**
 * Reads the tags and texts of a page, in linear time. Adjacent texts are joined, templates left out, and shadow roots and frames read
 * like other elements. What never ends, such as a comment, a quote in a tag or a title, hides no text; only a script hides the rest.
 */
export function readTags(html: string, sink: TagSink): void {
  let rest: string | undefined = html;
  for (let part = 0; rest !== undefined && part < MOST_PARTS; part += 1) rest = new TagReader(rest, sink).read();
  if (rest !== undefined) sink.text(rest.replace(/<[^>]*>?/g, ' '));
}

/** Reader of a page, or of what follows something unfinished in it. */
class TagReader {
  readonly #parser: BoundedParser;
  #text = '';
  #depth = 0;
  /** Tags that the sink knows to be open; empty for those that it knows to have ended before the parser does. */
  readonly #open: string[] = [];
  /** Whether what follows is read again. */
  #ended = false;
  /** Index of the content of the last element that holds text alone. */
  #content = 0;
  /** The template that is open: its depth, and the index of its content. */
  #template: { readonly depth: number; readonly content: number } | undefined;
  /** Text that is read again because an unclosed construct hides it. */
  #again: { readonly from: number; readonly text: string } | undefined;

  constructor(
    private readonly html: string,
    private readonly sink: TagSink,
  ) {
    const isXml = /^\s*<\?xml\b/.test(html);
    this.#parser = new BoundedParser(
      html,
      (tag) => this.#template !== undefined || (this.#depth >= DEEPEST && !FILLED.has(tag)),
      (tag) => this.#endedBy(tag),
      {
        onopentag: (tag, attributes) => {
          if (!this.#ended) this.#begin(tag, attributes);
        },
        ontext: (text) => {
          if (!this.#template && !this.#ended) this.#text += text;
        },
        onclosetag: (tag, implied) => {
          if (!this.#ended) this.#end(tag, implied);
        },
        oncomment: () => this.#comment(),
      },
      { recognizeSelfClosing: isXml, recognizeCDATA: isXml },
    );
  }

  /** Reads all; returns what is to be read again. */
  read(): string | undefined {
    this.#parser.end(this.html);
    this.#flush();
    this.#close(0);
    const { unfinished } = this.#parser;
    if (unfinished !== undefined) this.#readAgain(unfinished, this.#afterTag(unfinished));
    return this.#again?.text;
  }

  /** Name of the open item or cell that ends where a tag begins, with all that is open in it. */
  #endedBy(tag: string): string | undefined {
    const ended = ENDED[tag];
    // Deeper, the elements between are emptied, so that an item may be one of another list.
    if (!ended || this.#template || this.#depth >= DEEPEST) return undefined;
    const ends = (open: string): boolean =>
      tag.startsWith('t') ? open !== 'table' : IN_ITEM.has(open) || IN_LINE.has(open);
    const around = this.#open.findLast((open) => !ends(open) || ended.test(open));
    return around !== undefined && ended.test(around) ? around : undefined;
  }

  #begin(tag: string, attributes: Attributes): void {
    this.#depth += 1;
    if (this.#template) return;
    this.#content = this.#parser.endIndex + 1;
    if (tag === 'template' && attributes.shadowrootmode === undefined) {
      this.#place(attributes.id);
      this.#template = { depth: this.#depth, content: this.#content };
      return;
    }
    this.#flush();
    if (NOT_DRAWN.has(tag)) this.#endDrawing();
    const opened = ALIASES[tag] ?? tag;
    this.#open.push(opened);
    this.sink.open(opened, attributes);
  }

  #end(tag: string, implied: boolean): void {
    this.#depth -= 1;
    if (this.#depth < DEEPEST && !this.#template) this.#parser.forgetEmptied();
    if (this.#template) return this.#endInTemplate(implied);
    if (implied && TEXT_ONLY.has(tag) && !this.#parser.isSelfClosing) {
      this.#text = '';
      const tags = new RegExp(`<(?=${tag}\\b)`, 'gi');
      this.#readAgain(this.#content, this.html.slice(this.#content).replace(tags, '&lt;'));
    }
    const text = this.#text;
    this.#text = '';
    if (tag === 'noframes') readTags(text, this.sink);
    else if (text !== '') this.sink.text(text);
    const opened = this.#open.pop() ?? tag;
    if (opened !== '') this.sink.close(opened);
  }

  /** Ends the drawing that is open, if what follows is not part of it. */
  #endDrawing(): void {
    const drawing = this.#open.lastIndexOf('svg');
    if (drawing < 0 || this.#open.slice(drawing).some((tag) => MAY_HOLD_TEXT.has(tag))) return;
    this.#close(drawing);
  }

  /** Tells the sink that the open tags from an index on have ended. */
  #close(from: number): void {
    for (let at = this.#open.length - 1; at >= from; at -= 1) {
      const tag = this.#open[at] ?? '';
      if (tag !== '') this.sink.close(tag);
      this.#open[at] = '';
    }
  }

  /** Ends the template if its end has come; one whose end is missing is not a template. */
  #endInTemplate(implied: boolean): void {
    if (!this.#template || this.#depth >= this.#template.depth) return;
    const { content } = this.#template;
    this.#template = undefined;
    this.#parser.forgetEmptied();
    if (!implied) return;
    this.#ended = true;
    this.#readAgain(content, this.html.slice(content).replace(/<(\/?)template\b/gi, '<$1div'));
  }

  #comment(): void {
    const { startIndex, endIndex } = this.#parser;
    // Only a comment without an end reaches the end of the page.
    if (endIndex < this.html.length) return;
    this.#readAgain(startIndex, this.html.slice(startIndex).replace(/<!(?:--+|\[CDATA\[)/gi, ''));
  }

  /** Marks a place into which a part of the page belongs that React sends late. */
  #place(id: string | undefined): void {
    if (!id?.startsWith('B:')) return;
    this.#flush();
    this.sink.open('div', { id });
    this.sink.close('div');
  }

  #flush(): void {
    const text = this.#text;
    this.#text = '';
    if (text !== '') this.sink.text(text);
  }

  /** Text after the first ">" of a tag without an end; if it has none, the tag as text, unless the page was cut off in it. */
  #afterTag(from: number): string | undefined {
    const at = this.html.indexOf('>', from);
    if (at >= 0) return this.html.slice(at + 1);
    return this.html.length - from > CUT_OFF ? this.html.slice(from).replaceAll('<', '&lt;') : undefined;
  }

  #readAgain(from: number, text: string | undefined): void {
    if (text !== undefined && (!this.#again || from < this.#again.from)) this.#again = { from, text };
  }
}
