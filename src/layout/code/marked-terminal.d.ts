declare module 'marked-terminal' {
  import type { HighlightOptions } from 'cli-highlight';
  import type { Tokens } from 'marked';

  /** Part of marked-terminal's renderer that colours code. */
  export default class Renderer {
    constructor(
      options: { readonly code?: (text: string) => string; readonly tab?: number },
      highlight: HighlightOptions,
    );
    code(token: Tokens.Code): string;
  }
}
