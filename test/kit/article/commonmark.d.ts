declare module 'commonmark' {
  /** Tree of a document. */
  interface Document {
    readonly type: 'document';
  }
  export class Parser {
    parse(text: string): Document;
  }
  export class HtmlRenderer {
    render(document: Document): string;
  }
}
