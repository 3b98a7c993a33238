import type { Block, Container } from '../../article/model.js';
import { sanitizeCode, sanitizeLine } from '../../article/sanitize.js';
import type { Wording } from './embedded.js';
import { HtmlTable } from './html-table.js';
import { type Attributes, addText, type InlineElement, openElement, type Surroundings } from './inline-element.js';
import { ListCounter } from './list-counter.js';
import { type ListShapes, shapesOfLists } from './list-shapes.js';
import type { Markup } from './load-markup.js';
import { RunBuilder } from './run-builder.js';
import { IN_LINE, showUnclosed } from './tags.js';

/** Maximum depth of containers; deeper blocks are shown in the container at this depth. */
const DEEPEST = 100;
/** Maximum number of open tags: nobody writes more by hand, and parsing time grows with their square. */
const TOO_DEEP = 1000;

/** Appends a container to a path, up to the maximum depth. */
export const within = (containers: readonly Container[], inner: Container): readonly Container[] =>
  containers.length < DEEPEST ? [...containers, inner] : containers;

/** Receiver of the blocks found in raw HTML, in order. */
export interface HtmlSink {
  readonly add: (block: Block) => void;
  /** Returns the id of a new container. */
  readonly nextId: () => number;
}

/** Where raw HTML stands, and how it is read. */
export interface HtmlSetting {
  readonly containers: readonly Container[];
  readonly line: number;
  readonly wording: Wording;
  readonly markup: Markup;
}

/** What the content of a list or an item decides about it. */
type Shape = Partial<ListShapes['lists'][number] & ListShapes['items'][number]>;

interface Open {
  readonly tag: string;
  readonly element: InlineElement;
  readonly containers: readonly Container[];
  readonly attributes: Attributes;
}

/**
 * Reads a block of raw HTML (CommonMark 4.6) as a browser would show it, with its lists and tables, without scripts and comments.
 * @throws RangeError if more than 1000 tags are open at once
 */
export function readHtml(raw: string, setting: HtmlSetting, sink: HtmlSink): void {
  const { markup } = setting;
  const shown = showUnclosed(raw);
  const lower = shown.toLowerCase();
  const ends = new Map<string, number>();
  const isClosed = (tag: string): boolean => {
    const end = ends.get(tag) ?? lower.lastIndexOf(`</${tag}`);
    ends.set(tag, end);
    return end > parser.startIndex && shown[parser.endIndex - 1] !== '/';
  };
  const reader = new HtmlReader(setting, sink, shapesOfLists(shown, markup), isClosed);
  const parser = new markup.Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      ontext: (text) => reader.text(text),
      onclosetag: (name) => reader.close(name),
    },
    { decodeEntities: true },
  );
  parser.end(shown);
  reader.end();
}

class HtmlReader {
  readonly #runs = new RunBuilder();
  readonly #surroundings: Surroundings;
  readonly #outer: Open;
  readonly #stack: Open[] = [];
  /** Text of the open `pre` outside tables, and its language. */
  #pre: string | undefined;
  #preLanguage = '';
  #table: HtmlTable | undefined;
  /** Numbers of lists and items so far. */
  #lists = 0;
  #items = 0;
  /** Whether the next box belongs to the marker of an item. */
  #boxed = false;

  constructor(
    private readonly setting: HtmlSetting,
    private readonly sink: HtmlSink,
    private readonly shapes: ListShapes,
    isClosed: (tag: string) => boolean,
  ) {
    this.#surroundings = { builder: this.#runs, wording: setting.wording, isClosed };
    const element = { context: { marks: [] }, hidden: false };
    this.#outer = { tag: '', element, containers: setting.containers, attributes: {} };
  }

  open(tag: string, attributes: Attributes): void {
    if (this.#stack.length === TOO_DEEP) throw new RangeError('HTML nests too deep');
    if (this.#table?.inner === 0 && ENDS_CELL.has(tag)) this.#endCell();
    if (!IN_LINE.has(tag)) this.#part();
    this.#stack.push({ ...this.#around, tag, attributes, ...this.#opened(tag, attributes, this.#around) });
  }

  /** Ends the open cell of the table, as another part of the table begins. */
  #endCell(): void {
    const from = this.#stack.findLastIndex(({ tag }) => tag === 'table');
    const cell = this.#stack.find(({ tag }, index) => index > from && (tag === 'td' || tag === 'th'));
    if (cell) this.close(cell.tag);
  }

  text(text: string): void {
    const { context, hidden } = this.#around.element;
    if (hidden) return;
    if (this.#pre !== undefined) this.#pre += text;
    else addText(text, context, this.#runs);
  }

  close(tag: string): void {
    const at = this.#stack.findLastIndex((entry) => entry.tag === tag);
    const closed = this.#stack[at];
    if (!closed) return;
    closed.element.end?.();
    if (!IN_LINE.has(tag)) this.#part();
    if (!closed.element.hidden) this.#close(closed);
    this.#stack.length = at;
  }

  end(): void {
    for (const { element } of this.#stack.splice(0).reverse()) element.end?.();
    this.#closePre();
    this.#closeTable();
    this.#flush();
  }

  get #around(): Open {
    return this.#stack.at(-1) ?? this.#outer;
  }

  /** Handles an opening tag, and returns what it changes for its content. */
  #opened(tag: string, attributes: Attributes, around: Open): Partial<Open> {
    const { element } = around;
    const shape = this.#shapeOf(tag);
    if (!element.hidden) {
      if (this.#pre !== undefined) return this.#openInPre(tag, attributes);
      const opened = this.#table
        ? this.#openInTable(tag, this.#table)
        : this.#openBlock(tag, attributes, around, shape);
      if (opened) return opened;
    }
    if (tag === 'input' && this.#boxed) {
      this.#boxed = false;
      return {};
    }
    const inside = openElement(tag, attributes, element, this.#surroundings);
    return { element: HEADING.test(tag) ? { ...inside, heading: true } : inside };
  }

  /** Shape of the list or the item that a tag opens. */
  #shapeOf(tag: string): Shape {
    if (tag === 'li') return this.shapes.items[this.#items++] ?? {};
    return (tag === 'ul' || tag === 'ol' ? this.shapes.lists[this.#lists++] : undefined) ?? {};
  }

  /** Handles what opens outside tables; undefined for what is opened as an element among text. */
  #openBlock(
    tag: string,
    attributes: Attributes,
    around: Open,
    { count = 0, loose, done }: Shape,
  ): Partial<Open> | undefined {
    const { containers, element } = around;
    switch (tag) {
      case 'hr':
        this.sink.add({ kind: 'rule', containers, line: this.setting.line });
        return {};
      case 'pre':
        this.#pre = '';
        this.#preLanguage = '';
        return {};
      case 'ul':
      case 'ol': {
        const list = new ListCounter(this.sink.nextId(), tag === 'ol', attributes, count, loose);
        return { element: { ...element, list } };
      }
      case 'li': {
        this.#boxed = done !== undefined;
        return { containers: within(containers, this.#item(element.list, attributes, done)) };
      }
      case 'blockquote':
        return { containers: within(containers, { kind: 'quote', id: this.sink.nextId() }) };
      case 'table':
        this.#table = new HtmlTable(containers);
        return {};
      default:
        return undefined;
    }
  }

  #item(list: ListCounter | undefined, attributes: Attributes, done: boolean | undefined): Container {
    const ordinal = list?.next(attributes);
    return {
      kind: 'item',
      id: this.sink.nextId(),
      list: list?.id ?? 0,
      tight: !list?.loose,
      ...(ordinal === undefined ? {} : { ordinal }),
      ...(done === undefined ? {} : { done }),
    };
  }

  /** Handles the parts of a table; all else in its cells is opened as an element among text. */
  #openInTable(tag: string, table: HtmlTable): Partial<Open> | undefined {
    if (tag === 'table') table.inner += 1;
    else if (table.inner > 0) return undefined;
    else if (tag === 'tr') table.addRow();
    else if (tag === 'thead' || tag === 'tbody') table.head = tag === 'thead';
    return undefined;
  }

  #openInPre(tag: string, { alt = '', class: name = '' }: Attributes): Partial<Open> {
    if (tag === 'code') this.#preLanguage = /\blanguage-(\S+)/.exec(name)?.[1] ?? '';
    else if (tag === 'br') this.#pre += '\n';
    else if (tag === 'img') this.#pre += alt;
    return {};
  }

  #close({ tag, attributes, containers }: Open): void {
    const table = this.#table;
    if (!table) {
      if (tag === 'pre') this.#closePre();
      return;
    }
    if (tag === 'table' && table.inner > 0) table.inner -= 1;
    else if (tag === 'table') this.#closeTable();
    else if (table.inner > 0) return;
    else if (tag === 'td' || tag === 'th') table.addCell(this.#runs.finish(), tag, attributes);
    else if (tag === 'thead') table.head = false;
    else if (tag === 'caption') this.#paragraph(containers);
  }

  #closeTable(): void {
    const block = this.#table?.block(this.setting.line);
    this.#table = undefined;
    if (block) this.sink.add(block);
    this.#paragraph(this.#around.containers);
  }

  #closePre(): void {
    const text = (this.#pre ?? '').replace(/^\n|\n$/g, '');
    this.#pre = undefined;
    if (text === '') return;
    const { containers } = this.#around;
    const language = sanitizeLine(this.#preLanguage);
    this.sink.add({ kind: 'code', language, text: sanitizeCode(text), containers, line: this.setting.line });
  }

  /** Ends the current paragraph, or the current line in a table cell and in code, which hold no paragraphs. */
  #part(): void {
    if (this.#pre !== undefined) this.#pre = this.#pre.replace(/[^\n]$/, '$&\n');
    else if (this.#table) this.#runs.part();
    else this.#flush();
  }

  #flush(): void {
    const { tag, containers } = this.#around;
    const level = HEADING.exec(tag)?.[1];
    if (level === undefined) return this.#paragraph(containers);
    const runs = this.#runs.finish();
    if (runs.length > 0)
      this.sink.add({ kind: 'heading', level: Number(level), runs, containers, line: this.setting.line });
  }

  #paragraph(containers: readonly Container[]): void {
    const runs = this.#runs.finish();
    if (runs.length > 0) this.sink.add({ kind: 'paragraph', runs, containers, line: this.setting.line });
  }
}

const HEADING = /^h([1-6])$/;

/** Parts of a table before which a cell ends, even without an end tag. */
const ENDS_CELL: ReadonlySet<string> = new Set(['td', 'th', 'tr', 'thead', 'tbody', 'tfoot']);
