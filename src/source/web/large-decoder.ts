/** Decoder that has the large tables, too; loaded for their encodings alone. */
export { TextDecoder as LargeDecoder } from '@exodus/bytes/encoding.js';
