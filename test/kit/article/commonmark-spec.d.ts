declare module 'commonmark-spec' {
  /** Examples of the specification, with arrows for tabs. */
  export const tests: readonly {
    readonly markdown: string;
    readonly html: string;
    readonly section: string;
    readonly number: number;
  }[];
}
