declare module 'html-encoding-sniffer' {
  interface Options {
    readonly transportLayerEncodingLabel?: string | undefined;
    readonly defaultEncoding?: string;
    readonly maxPrescanBytes?: number;
  }

  /** Name of the encoding of a page: one of the Encoding Standard, or the default. */
  export default function sniffEncoding(bytes: Uint8Array, options?: Options): string;
}
