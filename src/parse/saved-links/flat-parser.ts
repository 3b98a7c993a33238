import { type Handler, Parser } from 'htmlparser2';

/** Maximum number of attributes of a tag; those after it are left out. */
const MOST_ATTRIBUTES = 100;

/**
 * Parser for files whose tags are not closed as those of pages: it tells each tag as it comes and keeps no elements, so that its time
 * grows with the text alone.
 */
export class FlatParser extends Parser {
  #attributes = 0;

  constructor(
    private readonly html: string,
    handler: Pick<Handler, 'onopentag' | 'ontext'>,
    private readonly closed: (tag: string) => void,
  ) {
    super(handler);
  }

  override onopentagname(start: number, endIndex: number): void {
    this.#attributes = 0;
    super.onopentagname(start, endIndex);
  }

  override onattribname(start: number, endIndex: number): void {
    this.#attributes += 1;
    if (this.#attributes <= MOST_ATTRIBUTES) super.onattribname(start, endIndex);
  }

  override onclosetag(start: number, endIndex: number): void {
    this.closed(this.html.slice(start, endIndex).toLowerCase());
    super.onclosetag(start, endIndex);
  }

  protected override isVoidElement(): boolean {
    return true;
  }
}
