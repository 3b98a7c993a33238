import type { Cell, Container, Mark, Run } from '../../article/model.js';
import { sanitizeCode, sanitizeLine, sanitizeTarget } from '../../article/sanitize.js';
import type { Markup } from './load-markup.js';
import { RunBuilder } from './run-builder.js';
import { HIDDEN, showUnclosed, TAG_MARKS } from './tags.js';

/** Maximum depth of containers; deeper blocks are shown in the container at this depth. */
const DEEPEST = 100;
/** Maximum number of open tags: nobody writes more by hand, and parsing time grows with their square. */
const TOO_DEEP = 1000;

/** Appends a container to a path, up to the maximum depth. */
export const within = (containers: readonly Container[], inner: Container): readonly Container[] =>
  containers.length < DEEPEST ? [...containers, inner] : containers;

/** Receiver of the blocks found in raw HTML, in order. */
export interface HtmlSink {
  readonly paragraph: (runs: readonly Run[], containers: readonly Container[]) => void;
  readonly heading: (level: number, runs: readonly Run[], containers: readonly Container[]) => void;
  readonly code: (language: string, text: string, containers: readonly Container[]) => void;
  readonly table: (rows: readonly (readonly Cell[])[], headed: boolean, containers: readonly Container[]) => void;
  readonly rule: (containers: readonly Container[]) => void;
  /** Returns the id of a new container. */
  readonly nextId: () => number;
}

/** Inline tags; all others begin and end a paragraph. */
const IN_LINE = new Set(
  'a abbr acronym b bdi bdo big br button cite code data del dfn em font i img input ins kbd label mark meter nobr output picture progress q rp rt ruby s samp small source span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

interface Open {
  readonly tag: string;
  readonly marks: readonly Mark[];
  readonly href: string | undefined;
  readonly containers: readonly Container[];
  /** List of a `ul` or an `ol`, with the number of the next item of the latter. */
  readonly list?: { readonly id: number; next: number | undefined };
}

interface OpenTable {
  readonly rows: Cell[][];
  headed: boolean;
  readonly containers: readonly Container[];
}

/**
 * Reads a block of raw HTML (CommonMark 4.6) as a browser would show it, with its lists and tables, without scripts and comments.
 * @throws RangeError if more than 1000 tags are open at once
 */
export function readHtml(raw: string, containers: readonly Container[], sink: HtmlSink, { Parser }: Markup): void {
  const reader = new HtmlReader(containers, sink);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      ontext: (text) => reader.text(text),
      onclosetag: (name) => reader.close(name),
    },
    { decodeEntities: true },
  );
  parser.end(showUnclosed(raw));
  reader.end();
}

class HtmlReader {
  readonly #sink: HtmlSink;
  readonly #outer: Open;
  readonly #stack: Open[] = [];
  #runs = new RunBuilder();
  #hidden = 0;
  #pre: string | undefined;
  #preLanguage = '';
  #table: OpenTable | undefined;

  constructor(containers: readonly Container[], sink: HtmlSink) {
    this.#sink = sink;
    this.#outer = { tag: '', marks: [], href: undefined, containers };
  }

  open(tag: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#stack.length === TOO_DEEP) throw new RangeError('HTML nests too deep');
    if (HIDDEN.has(tag)) this.#hidden += 1;
    const around = this.#around;
    if (!IN_LINE.has(tag)) this.#part();
    const mark = TAG_MARKS[tag];
    const href = tag === 'a' && attributes.href ? sanitizeTarget(attributes.href) : around.href;
    const more: readonly Mark[] = [...(mark ? [mark] : []), ...(href !== around.href ? (['link'] as const) : [])];
    const marks = [...new Set([...around.marks, ...more])];
    this.#stack.push({ tag, marks, href, containers: around.containers, ...this.#opened(tag, attributes, around) });
  }

  text(text: string): void {
    if (this.#hidden > 0) return;
    if (this.#pre !== undefined) this.#pre += text;
    else this.#runs.add(text, this.#around.marks, this.#around.href);
  }

  close(tag: string): void {
    const at = this.#stack.findLastIndex((entry) => entry.tag === tag);
    if (at < 0) return;
    if (HIDDEN.has(tag)) this.#hidden -= 1;
    if (tag === 'td' || tag === 'th') this.#closeCell();
    else if (tag === 'table') this.#closeTable();
    else if (tag === 'pre') this.#closePre();
    else if (!IN_LINE.has(tag)) this.#part();
    this.#stack.length = at;
  }

  end(): void {
    if (this.#pre !== undefined) this.#closePre();
    if (this.#table) this.#closeTable();
    this.#flush();
  }

  get #around(): Open {
    return this.#stack.at(-1) ?? this.#outer;
  }

  /** Handles the effects of an opening tag and returns what it changes for its content. */
  #opened(tag: string, attributes: Readonly<Record<string, string>>, around: Open): Partial<Open> {
    const { containers } = around;
    switch (tag) {
      case 'br':
        this.#runs.break();
        return {};
      case 'img':
        this.#image(attributes, around);
        return {};
      case 'hr':
        this.#sink.rule(containers);
        return {};
      case 'pre':
        this.#pre = '';
        this.#preLanguage = '';
        return {};
      case 'code':
        this.#preLanguage = /\blanguage-(\S+)/.exec(attributes.class ?? '')?.[1] ?? '';
        return {};
      case 'ul':
        return { list: { id: this.#sink.nextId(), next: undefined } };
      case 'ol': {
        const start = Number.parseInt(attributes.start ?? '', 10);
        return { list: { id: this.#sink.nextId(), next: Number.isNaN(start) ? 1 : start } };
      }
      case 'li':
        return { containers: within(containers, this.#item()) };
      case 'blockquote':
        return { containers: within(containers, { kind: 'quote', id: this.#sink.nextId() }) };
      case 'table':
        if (!this.#table) this.#table = { rows: [], headed: false, containers };
        return {};
      case 'tr':
        this.#table?.rows.push([]);
        return {};
      case 'th':
        if (this.#table && this.#table.rows.length <= 1) this.#table.headed = true;
        return {};
      default:
        return {};
    }
  }

  #item(): Container {
    const list = this.#stack.findLast((entry) => entry.list)?.list ?? { id: 0, next: undefined };
    const item = { kind: 'item', id: this.#sink.nextId(), list: list.id, tight: true } as const;
    if (list.next === undefined) return item;
    list.next += 1;
    return { ...item, ordinal: `${list.next - 1}.` };
  }

  #image(attributes: Readonly<Record<string, string>>, around: Open): void {
    const href = around.href ?? sanitizeTarget(attributes.src ?? '');
    const text = sanitizeLine(attributes.alt ?? '') || ` ${href.split('/').at(-1)} `;
    if (this.#hidden === 0) this.#runs.add(text, [...around.marks, 'image'], href);
  }

  #closeCell(): void {
    const cell = this.#runs.finish();
    this.#runs = new RunBuilder();
    if (!this.#table) {
      if (cell.length > 0) this.#sink.paragraph(cell, this.#around.containers);
      return;
    }
    if (this.#table.rows.length === 0) this.#table.rows.push([]);
    this.#table.rows.at(-1)?.push(cell);
  }

  #closeTable(): void {
    const stray = this.#runs.finish();
    this.#runs = new RunBuilder();
    const table = this.#table;
    this.#table = undefined;
    const rows = table?.rows.filter((row) => row.length > 0) ?? [];
    if (table && rows.length > 0) this.#sink.table(rows, table.headed, table.containers);
    if (stray.length > 0) this.#sink.paragraph(stray, this.#around.containers);
  }

  #closePre(): void {
    const text = (this.#pre ?? '').replace(/^\n|\n$/g, '');
    this.#pre = undefined;
    if (text !== '') this.#sink.code(sanitizeLine(this.#preLanguage), sanitizeCode(text), this.#around.containers);
  }

  /** Ends the current paragraph, or the current line in a table cell, as cells hold no paragraphs. */
  #part(): void {
    if (this.#table) this.#runs.part();
    else this.#flush();
  }

  #flush(): void {
    const runs = this.#runs.finish();
    this.#runs = new RunBuilder();
    if (runs.length === 0) return;
    const { tag, containers } = this.#around;
    const level = /^h([1-6])$/.exec(tag)?.[1];
    if (level) this.#sink.heading(Number(level), runs, containers);
    else this.#sink.paragraph(runs, containers);
  }
}
