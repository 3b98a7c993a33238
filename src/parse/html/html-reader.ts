import type { Block, Container, Run } from '../../article/model.js';
import { namesOf } from '../place-names.js';
import type { Wording } from '../runs/embedded.js';
import { addText } from '../runs/inline-context.js';
import { RunBuilder } from '../runs/run-builder.js';
import { within } from '../within.js';
import { containerOf } from './container-of.js';
import { HtmlTable } from './html-table.js';
import { IN_LINE, LISTS } from './html-tags.js';
import { type Attributes, type InlineElement, openElement, type Surroundings } from './inline-element.js';
import { ListCounter } from './list-counter.js';
import type { ListShapes } from './list-shapes.js';
import { Preformatted } from './preformatted.js';
import { formulaOfAttribute } from './tex-attribute.js';

/** Maximum number of open tags: nobody writes more by hand, and parsing time grows with their square. */
const TOO_DEEP = 1000;

/** Receiver of the blocks found in raw HTML, in order. */
export interface HtmlSink {
  readonly add: (block: Block) => void;
  /** Returns the id of a new container. */
  readonly nextId: () => number;
  /** Takes the name of a place in the next block. */
  readonly name: (name: string | null) => void;
  /** Tells that the names from here on are those of a heading. */
  readonly openHeading: () => void;
}

/** Position of raw HTML in the article, and what decides how it is read. */
export interface HtmlSetting {
  readonly containers: readonly Container[];
  readonly line: number;
  readonly wording: Wording;
  /** Whether an end tag comes later; otherwise an element hides nothing. */
  readonly isClosed: (tag: string) => boolean;
}

/** Properties of a list or an item that depend on its content. */
type Shape = Partial<ListShapes['lists'][number] & ListShapes['items'][number]>;

/** Context of an element's content. */
interface Surrounding {
  readonly element: InlineElement;
  readonly containers: readonly Container[];
}

interface Open extends Surrounding {
  readonly tag: string;
  readonly attributes: Attributes;
}

/**
 * Reader of the tags and texts of raw HTML.
 * @throws RangeError if more than 1000 tags are open at once
 */
export class HtmlReader {
  readonly #runs = new RunBuilder();
  readonly #surroundings: Surroundings;
  readonly #outer: Open;
  readonly #stack: Open[] = [];
  /** The open `pre` outside tables. */
  #pre: Preformatted | undefined;
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
  ) {
    this.#surroundings = { builder: this.#runs, ...setting };
    const element = { context: { marks: [] }, hidden: false };
    this.#outer = { tag: '', element, containers: setting.containers, attributes: {} };
  }

  open(tag: string, attributes: Attributes): void {
    if (this.#stack.length === TOO_DEEP) throw new RangeError('HTML nests too deep');
    if (this.#table?.endsCell(tag)) this.#endCell();
    if (!IN_LINE.has(tag)) this.part();
    if (HEADING.test(tag)) this.sink.openHeading();
    for (const name of namesOf(tag, attributes)) this.sink.name(name);
    const { element, containers } = this.#around;
    const around = { element: { ...element, end: undefined }, containers };
    this.#stack.push({ ...around, tag, attributes, ...this.#opened(tag, attributes, around) });
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
    if (this.#pre) this.#pre.add(text);
    else addText(text, context, this.#runs);
  }

  close(tag: string): void {
    const at = this.#stack.findLastIndex((entry) => entry.tag === tag);
    const closed = this.#stack[at];
    if (!closed) return;
    closed.element.end?.();
    if (HEADING.test(tag) && !(this.#table && HEADING_IN_CELL.test(tag))) this.#flush();
    else if (!IN_LINE.has(tag)) this.part();
    if (!closed.element.hidden) this.#close(closed);
    this.#stack.length = at;
  }

  /** Number of elements that are open. */
  get depth(): number {
    return this.#stack.length;
  }

  /** Whether blocks become lines here: in tables, headings and code. */
  get inLine(): boolean {
    return this.#table !== undefined || this.#pre !== undefined || this.#around.element.heading !== undefined;
  }

  /** Opens an element of a page that is a container; `close` with the same tag ends it. */
  enter(tag: string, container: Container): void {
    this.part();
    const { element, containers } = this.#around;
    this.#stack.push({
      element: { ...element, end: undefined },
      containers: within(containers, container),
      tag,
      attributes: {},
    });
  }

  /** Adds a run as it is, such as a reference to a footnote. */
  run({ text, marks, href }: Run): void {
    const { context, hidden } = this.#around.element;
    if (!hidden) this.#runs.add(text, [...context.marks, ...marks], href ?? context.href);
  }

  /** Adds a formula: on rows of its own if `display`, unless blocks are lines here. */
  formula({ text, source }: { readonly text: string; readonly source?: string }, display: boolean): void {
    const { element, containers } = this.#around;
    const { context, hidden } = element;
    if (hidden) return;
    if (this.#pre) return this.#pre.add(text);
    if (display) this.part();
    if (display && !this.inLine) {
      const formula = { kind: 'math', text, ...(source === undefined ? {} : { source }) } as const;
      return this.sink.add({ ...formula, containers, line: this.setting.line });
    }
    this.#runs.formula(text, source, context.marks, context.href);
    if (display) this.part();
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
  #opened(tag: string, attributes: Attributes, around: Surrounding): Partial<Open> {
    const { element } = around;
    const shape = this.#shapeOf(tag);
    if (!element.hidden) {
      if (this.#pre) {
        this.#pre.open(tag, attributes);
        return {};
      }
      if (this.#table) this.#table.open(tag);
      else {
        const opened = this.#openBlock(tag, attributes, around, shape);
        if (opened) return opened;
      }
    }
    if (tag === 'input' && this.#boxed) {
      this.#boxed = false;
      return {};
    }
    if (this.#table && HEADING_IN_CELL.test(tag))
      return { element: openElement('dt', attributes, element, this.#surroundings) };
    const inside = openElement(tag, attributes, element, this.#surroundings);
    const level = Number(HEADING.exec(tag)?.[1]);
    return { element: level && this.setting.isClosed(tag) ? { ...inside, heading: level } : inside };
  }

  /** Shape of the list or the item that a tag opens. */
  #shapeOf(tag: string): Shape {
    if (tag === 'li') return this.shapes.items[this.#items++] ?? {};
    return (LISTS.has(tag) ? this.shapes.lists[this.#lists++] : undefined) ?? {};
  }

  /** Handles what opens outside tables; undefined for what is opened as an element among text. */
  #openBlock(
    tag: string,
    attributes: Attributes,
    around: Surrounding,
    { count = 0, loose, done }: Shape,
  ): Partial<Open> | undefined {
    const { containers, element } = around;
    const container = containerOf(tag, attributes, { containers, list: element.list, done }, () => this.sink.nextId());
    if (tag === 'li') this.#boxed = done !== undefined;
    if (container) return { containers: within(containers, container) };
    switch (tag) {
      case 'hr':
        this.sink.add({ kind: 'rule', containers, line: this.setting.line });
        return {};
      case 'pre':
        this.#pre = new Preformatted();
        return {};
      case 'ul':
      case 'ol':
      case 'dl': {
        const list = new ListCounter(this.sink.nextId(), tag === 'ol', attributes, count, loose);
        return { element: { ...element, list } };
      }
      case 'div': {
        const formula = formulaOfAttribute(attributes, true);
        if (!formula) return undefined;
        this.sink.add({ kind: 'math', ...formula, containers, line: this.setting.line });
        return { element: { ...element, hidden: true } };
      }
      case 'table':
        this.#table = new HtmlTable(containers);
        return {};
      default:
        return undefined;
    }
  }

  #close({ tag, attributes, containers }: Open): void {
    if (!this.#table) {
      if (tag === 'pre') this.#closePre();
    } else if (this.#table.close(tag)) {
      if (tag === 'table') this.#closeTable();
      else if (tag === 'caption') this.#paragraph(containers);
      else this.#table.addCell(this.#runs.finish(), tag, attributes);
    }
  }

  #closeTable(): void {
    const block = this.#table?.block(this.setting.line);
    this.#table = undefined;
    if (block) this.sink.add(block);
    this.#paragraph(this.#around.containers);
  }

  #closePre(): void {
    const code = this.#pre?.code();
    this.#pre = undefined;
    if (code && code.text !== '')
      this.sink.add({ kind: 'code', ...code, containers: this.#around.containers, line: this.setting.line });
  }

  /** Ends the current paragraph, or the current line in headings, cells and code, which hold no paragraphs. */
  part(): void {
    if (this.#pre) this.#pre.part();
    else if (this.#table || this.#around.element.heading) this.#runs.part();
    else this.#flush();
  }

  #flush(): void {
    const { element, containers } = this.#around;
    const { heading: level } = element;
    if (level === undefined) return this.#paragraph(containers);
    const runs = this.#runs.finish();
    if (runs.length > 0) this.sink.add({ kind: 'heading', level, runs, containers, line: this.setting.line });
  }

  #paragraph(containers: readonly Container[]): void {
    const runs = this.#runs.finish();
    if (runs.length > 0) this.sink.add({ kind: 'paragraph', runs, containers, line: this.setting.line });
  }
}

const HEADING = /^h([1-6])$/;
/** Heading that stays in its cell as a term, so that its words keep their place; a title leaves its table. */
const HEADING_IN_CELL = /^h[2-6]$/;
