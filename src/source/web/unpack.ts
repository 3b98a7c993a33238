import { promisify } from 'node:util';
import { brotliDecompress, constants, gunzip, inflate, inflateRaw } from 'node:zlib';
import { fetchFaults } from '../../messages/fetch-faults.js';
import { codeOf } from '../../system/errors.js';
import { FetchError } from './fetch-error.js';

type Unpack = (bytes: Uint8Array, options: { maxOutputLength: number; finishFlush?: number }) => Promise<Uint8Array>;

interface Packing {
  readonly unpack: (bytes: Uint8Array) => Unpack;
  /** Way of ending that takes the beginning of something for all of it. */
  readonly finishFlush: number;
}

const GZIP: Packing = { unpack: () => promisify(gunzip), finishFlush: constants.Z_SYNC_FLUSH };

/** Encodings of bodies by their names in `Content-Encoding`. */
const PACKINGS: Readonly<Record<string, Packing>> = {
  gzip: GZIP,
  'x-gzip': GZIP,
  deflate: {
    // Some servers leave out the header of zlib.
    unpack: ([first = 0, second = 0]) => promisify((first * 256 + second) % 31 === 0 ? inflate : inflateRaw),
    finishFlush: constants.Z_SYNC_FLUSH,
  },
  br: { unpack: () => promisify(brotliDecompress), finishFlush: constants.BROTLI_OPERATION_FLUSH },
};

/** Maximum number of encodings in a row. */
const MOST = 4;

/**
 * The encodings of a body, the last one first.
 * @throws FetchError if one of them is unknown
 */
export function packingsOf(header = ''): readonly Packing[] {
  const names = header
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((name) => name !== '' && name !== 'identity');
  const unknown = names.find((name) => !Object.hasOwn(PACKINGS, name)) ?? names[MOST];
  if (unknown !== undefined) throw new FetchError(fetchFaults.unknownPacking(/^[\w-]{0,20}/.exec(unknown)?.[0] ?? ''));
  return names.map((name) => PACKINGS[name] as Packing).reverse();
}

/** Unpacked bytes, and whether they are only the beginning. */
export interface Unpacked {
  readonly bytes: Uint8Array;
  readonly cut: boolean;
}

/**
 * Unpacks a body; a cut one as far as possible.
 * @param most maximum number of bytes at each step
 * @throws FetchError if it is damaged or unpacks to more
 */
export async function unpack(packed: Uint8Array, packings: readonly Packing[], most: number): Promise<Unpacked> {
  let bytes = packed;
  let cut = false;
  for (const { unpack, finishFlush } of packings) {
    if (bytes.length === 0) break;
    const options = { maxOutputLength: most };
    try {
      bytes = await unpack(bytes)(bytes, options).catch((error) => {
        if (codeOf(error) !== 'Z_BUF_ERROR') throw error;
        cut = true;
        return unpack(bytes)(bytes, { ...options, finishFlush });
      });
    } catch (error) {
      const tooLarge = codeOf(error) === 'ERR_BUFFER_TOO_LARGE';
      throw new FetchError(tooLarge ? fetchFaults.tooLarge(most) : fetchFaults.damaged, { cause: error });
    }
  }
  return { bytes, cut };
}
