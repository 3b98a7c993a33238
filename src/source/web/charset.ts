import { isUtf8 } from 'node:buffer';
import { TextDecoder as SmallDecoder } from '@exodus/bytes/encoding-lite.js';
import sniffEncoding from 'html-encoding-sniffer';
import { decode } from '../decode.js';

/** Number of bytes among which a page names its encoding; browsers, too, look beyond the 1024 of the standard. */
const HEAD = 32_768;

/** Name for the encoding of a page that names none. */
const UNTOLD = 'untold';

/** Encodings whose tables are large. Node's own lack half of Korean (EUC-KR) and what Hong Kong adds to Chinese (Big5). */
const LARGE = /^(?:GBK|gb18030|Big5|EUC-JP|ISO-2022-JP|Shift_JIS|EUC-KR)$/;

/** Minimum number of bytes after the first of each character that are UTF-8 by no accident. */
const ENOUGH = 32;

/**
 * Decodes a page in HTML as its byte order mark says, the server, or the page itself, if it is not UTF-8 all the same, as saved pages
 * are; otherwise as UTF-8 if it is, or as Windows-1252. Line ends become LF.
 * @param charset encoding that the server names
 */
export async function decodePage(bytes: Uint8Array, charset?: string): Promise<string> {
  const encoding = sniffEncoding(bytes, {
    transportLayerEncodingLabel: charset,
    defaultEncoding: UNTOLD,
    maxPrescanBytes: HEAD,
  });
  // The standard has no characters for encodings that are called "replacement".
  if (encoding === UNTOLD || encoding === 'replacement') return decode(bytes, '', true);
  const isMisnamed = charset === undefined && encoding !== 'UTF-8' && isSurelyUtf8(bytes);
  const name = isMisnamed ? 'UTF-8' : encoding;
  const Decoder = await decoderFor(name);
  return new Decoder(name).decode(bytes).replace(/\r\n?/g, '\n');
}

/** Whether bytes are UTF-8, and not by accident. */
const isSurelyUtf8 = (bytes: Uint8Array): boolean =>
  isUtf8(bytes) && bytes.length - new TextDecoder().decode(bytes).length >= ENOUGH;

/** Decoder of an encoding: Node's for UTF-8 alone, as it lacks some others, and Node 20 decodes some of them wrongly. */
async function decoderFor(encoding: string): Promise<new (encoding: string) => Pick<TextDecoder, 'decode'>> {
  if (encoding === 'UTF-8') return TextDecoder;
  return LARGE.test(encoding) ? (await import('./large-decoder.js')).LargeDecoder : SmallDecoder;
}
