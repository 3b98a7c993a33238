import { type Handler, Parser, type ParserOptions } from 'htmlparser2';

/** Maximum number of attributes of an element; the others are left out, as millions of them would fill the memory. */
const MOST_ATTRIBUTES = 100;

/** Parser that empties some elements, whose content then follows them, and ends items and cells whose end tags are left out. */
export class BoundedParser extends Parser {
  /** Index of a tag that has begun but not ended. */
  unfinished: number | undefined;
  /** Whether the tag that is being read ends its own element. */
  isSelfClosing = false;
  /** Number of emptied elements whose end tags may come, by name. */
  readonly #emptied = new Map<string, number>();
  /** Whether the element of the tag that is being read is emptied; undefined before that is decided. */
  #isEmptied: boolean | undefined;
  #inEndTag = false;
  /** Number of attributes of the tag that is being read. */
  #attributes = 0;
  /** Indexes of the last name of each item or cell. */
  readonly #named = new Map<string, readonly [start: number, end: number]>();

  constructor(
    private readonly html: string,
    private readonly empties: (tag: string) => boolean,
    /** Name of the open item or cell that ends because another begins. */
    private readonly endedBy: (tag: string) => string | undefined,
    handler: Partial<Handler>,
    options: ParserOptions,
  ) {
    super(handler, options);
  }

  /** Forgets the end tags that may come, as an element around them has ended. */
  forgetEmptied(): void {
    this.#emptied.clear();
  }

  override onopentagname(start: number, endIndex: number): void {
    this.unfinished = this.startIndex;
    this.#isEmptied = undefined;
    this.#attributes = 0;
    this.#endItem(start, endIndex);
    super.onopentagname(start, endIndex);
  }

  /** Ends an item or a cell before the next one, as its end tag would: the parser takes the name of that from its own text. */
  #endItem(start: number, end: number): void {
    // No name of an item or a cell is longer.
    if (end - start > 2) return;
    const tag = this.html.slice(start, end).toLowerCase();
    const named = this.#named.get(this.endedBy(tag) ?? '');
    this.#named.set(tag, [start, end]);
    if (!named) return;
    const { startIndex } = this;
    super.onclosetag(...named);
    this.startIndex = startIndex;
  }

  override onattribname(start: number, endIndex: number): void {
    this.#attributes += 1;
    // An attribute without a new name repeats the last one, whose first value stays.
    if (this.#attributes <= MOST_ATTRIBUTES) super.onattribname(start, endIndex);
  }

  override onopentagend(endIndex: number): void {
    this.unfinished = undefined;
    super.onopentagend(endIndex);
  }

  override onselfclosingtag(endIndex: number): void {
    this.unfinished = undefined;
    this.isSelfClosing = true;
    super.onselfclosingtag(endIndex);
    this.isSelfClosing = false;
  }

  override onclosetag(start: number, endIndex: number): void {
    const tag = this.html.slice(start, endIndex).toLowerCase();
    const count = this.#emptied.get(tag) ?? 0;
    if (count > 0) {
      this.#emptied.set(tag, count - 1);
      this.startIndex = endIndex + 1;
      return;
    }
    this.#inEndTag = true;
    super.onclosetag(start, endIndex);
    this.#inEndTag = false;
  }

  protected override isVoidElement(tag: string): boolean {
    if (super.isVoidElement(tag)) return true;
    if (this.#inEndTag) return false;
    if (this.#isEmptied === undefined) {
      this.#isEmptied = this.empties(tag);
      if (this.#isEmptied) this.#emptied.set(tag, (this.#emptied.get(tag) ?? 0) + 1);
    }
    return this.#isEmptied;
  }
}
