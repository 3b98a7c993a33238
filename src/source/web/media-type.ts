import { fetchFaults, type Kind } from '../../messages/fetch-faults.js';
import { FetchError } from './fetch-error.js';

export interface MediaType {
  /** Without parameters, in lower case: "text/html"; empty if the server names none. */
  readonly mediaType: string;
  readonly charset: string | undefined;
}

const CHARSET = /;\s*charset\s*=\s*(?:"([^"]*)"|([^\s;,"]+))/i;

/** Reads `Content-Type`; the last of several, as browsers do. */
export function mediaTypeOf(header = ''): MediaType {
  const [, mediaType = ''] = /(?:^|,)\s*([\w!#$&.+^*-]+\/[\w!#$&.+^*-]+)\s*(?:$|;[^,]*$)/.exec(header) ?? [];
  const last = header.slice(header.lastIndexOf(',') + 1);
  const [, quoted, bare] = CHARSET.exec(last) ?? CHARSET.exec(header) ?? [];
  return { mediaType: mediaType.toLowerCase(), charset: quoted ?? bare };
}

/** Kinds of content that is not text, by media type. */
const KINDS: readonly (readonly [type: RegExp, kind: Kind])[] = [
  [/^image\//, 'image'],
  [/^audio\//, 'audio'],
  [/^video\//, 'video'],
  [/^font\//, 'font'],
  [/^application\/(?:x-)?pdf$/, 'pdf'],
  [/^application\/epub\+zip$/, 'book'],
  [/^application\/(?:msword$|vnd\.(?:ms-|oasis\.opendocument|openxmlformats))/, 'document'],
  [
    /^application\/(?:x-)?(?:zip|gzip|tar|bzip2?|xz|zstd|rar(?:-compressed)?|7z-compressed|compressed)(?:-compressed)?$/,
    'archive',
  ],
];

/** Kinds by the first bytes, in hexadecimal digits. */
const SIGNATURES: readonly (readonly [start: RegExp, kind: Kind])[] = [
  [/^255044462d/, 'pdf'],
  // PNG, JPEG, GIF, WebP, TIFF, AVIF
  [/^(?:89504e470d0a|ffd8ff|474946383[79]61|52494646.{8}57454250|49492a00|4d4d002a|.{8}6674797061766966)/, 'image'],
  // MP3, Ogg, FLAC, WAV
  [/^(?:4944330[234]|4f67675300|664c614300|52494646.{8}57415645)/, 'audio'],
  // MP4, Matroska, AVI
  [/^(?:.{8}66747970|1a45dfa3|52494646.{8}41564920)/, 'video'],
  // WOFF, OpenType, TrueType
  [/^(?:774f46(?:46|32)(?:00010000|4f54544f)|4f54544f00|0001000000)/, 'font'],
  // ZIP whose first file is "mimetype": EPUB, and OpenDocument; ZIP with "[Content_Types]"; the older format of Word
  [/^504b0304.{52}6d696d65747970656170706c69636174696f6e2f65707562/, 'book'],
  [/^(?:504b0304.{52}(?:6d696d6574797065|5b436f6e74656e745f5479706573)|d0cf11e0)/, 'document'],
  // ZIP, gzip, bzip2, xz, 7z, RAR, Zstandard, tar
  [
    /^(?:504b0[35]0[46]|1f8b|425a683[1-9]314159|fd377a585a|377abcaf271c|526172211a|28b52ffd|.{514}7573746172)/,
    'archive',
  ],
];

/** Number of bytes that tell a kind. */
const HEAD = 512;

/**
 * Refuses content that no reader of texts can show.
 * @param bytes all bytes; none if they have not come
 * @throws FetchError that names its kind
 */
export function checkKind(mediaType: string, bytes: Uint8Array = new Uint8Array()): void {
  const start = Buffer.from(bytes.subarray(0, HEAD)).toString('hex');
  const [, kind] =
    KINDS.find(([pattern]) => pattern.test(mediaType)) ?? SIGNATURES.find(([pattern]) => pattern.test(start)) ?? [];
  if (kind) throw new FetchError(fetchFaults.notPage(kind), { lasting: true });
}
