import { brotliCompressSync, deflateRawSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodePage } from '../../../src/source/web/charset.js';
import { fetchPage } from '../../../src/source/web/fetch-page.js';
import { UserError } from '../../../src/system/errors.js';
import { startRawServer } from '../../kit/program/web-server.js';

const LIMITS = { redirects: 5, time: 60_000, silence: 60_000, packed: 1 << 20, unpacked: 1 << 20 };

/** Lines of a head, right and wrong. */
const LINES = [
  'HTTP/1.1 200 OK',
  'HTTP/1.1 302 Found',
  'HTTP/1.0 999',
  'HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\nConnection: Upgrade',
  'HTTP/1.1 304 Not Modified',
  'Location: //[/',
  'Location: /a\u0001b c#d',
  'Location: \t',
  'Content-Type: text/html; charset="',
  'Content-Type: text/html; charset=utf-16be',
  'Content-Type: ,;,;=;',
  'Content-Encoding: gzip, br, deflate',
  'Content-Encoding: br',
  'Content-Encoding: deflate',
  'Content-Length: 5',
  'Content-Length: -1',
  'Content-Length: 99999999999999999999',
  'Transfer-Encoding: chunked',
  'Transfer-Encoding: gzip, chunked',
  'Retry-After: \u0000\u001B[2J',
  ': nothing',
  ' folded',
];

const PACKED = [gzipSync('text'), deflateRawSync('text'), brotliCompressSync('text')];
const body = fc.oneof(
  fc.constantFrom(...PACKED),
  fc.constantFrom('5\r\n<p>ab\r\n0\r\n', ''),
  fc.string(),
  fc.uint8Array(),
);

/** Answers that begin like HTTP mostly, and then hold anything. */
const answer = fc
  .tuple(
    fc.constantFrom('HTTP/1.1 200 OK', 'HTTP/1.1 200 OK', 'HTTP/1.1 301 Moved', ''),
    fc.array(fc.constantFrom(...LINES.slice(5)), { maxLength: 2 }),
    fc.array(fc.oneof(body, fc.constantFrom(...LINES)), { maxLength: 4 }),
  )
  .map(([first, head, rest]) =>
    Buffer.concat([first, ...head, '', ...rest].flatMap((part) => [Buffer.from(part as string), Buffer.from('\r\n')])),
  );

test('whatever a server sends is a page, or a fault of one line', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(answer, async (bytes) => {
      const { base, close } = await startRawServer(bytes);
      try {
        const fetched = await fetchPage(base, { env: {}, userAgent: 'test/1', net: { limits: LIMITS } });
        expect(typeof (await decodePage(fetched.bytes, fetched.charset))).toBe('string');
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        for (const text of Object.values(error.text)) expect(text).toMatch(/^http\S+: [ -~„“…äöüÄÖÜß]+$/);
      } finally {
        await close();
      }
    }),
    { numRuns: 300 },
  );
});
