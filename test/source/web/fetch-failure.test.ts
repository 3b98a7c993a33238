import { describe, expect, test } from 'vitest';
import { FetchError } from '../../../src/source/web/fetch-error.js';
import { type FetchFailure, fetchFailure } from '../../../src/source/web/fetch-failure.js';
import { causeOf, webFault } from '../../../src/source/web/web-fault.js';
import { errorWithCode, UserError } from '../../../src/system/errors.js';

const TEXT = { de: 'kaputt', en: 'broken' };
const failureOf = (cause: unknown): FetchFailure | undefined => fetchFailure(webFault('https://e.x/a', cause), 'e.x/a');

describe('A page that could not be fetched', () => {
  test.each<[object, FetchFailure['kind']]>([
    [{ status: 404, lasting: true }, 'lasting'],
    [{ status: 403 }, 'lasting'],
    [{ status: 429 }, 'busy'],
    [{ status: 429, retryAfter: 7 }, 'busy'],
    [{ status: 503, retryAfter: 7 }, 'busy'],
    [{ status: 503 }, 'passing'],
    [{ status: 500 }, 'passing'],
    [{ status: 599 }, 'passing'],
    [{ status: 499 }, 'lasting'],
    [{ status: 408 }, 'passing'],
    [{ status: 425 }, 'passing'],
    [{ status: 424 }, 'lasting'],
    [{}, 'lasting'],
    [{ late: true }, 'unreached'],
    [{ late: true, status: 500 }, 'unreached'],
  ])('with %j has failed in a way that is %s', (details, kind) => {
    const failure = failureOf(new FetchError(TEXT, details));
    expect(failure).toMatchObject({ kind, reason: TEXT });
    expect(failure?.retryAfter).toBe(kind === 'busy' && 'retryAfter' in details ? 7 : undefined);
  });

  test.each<[string, FetchFailure['kind']]>([
    ['EAI_AGAIN', 'offline'],
    ['ENETUNREACH', 'offline'],
    ['ENETDOWN', 'offline'],
    ['EADDRNOTAVAIL', 'offline'],
    ['ECONNREFUSED', 'unreached'],
    ['ENOTFOUND', 'unreached'],
    ['EHOSTUNREACH', 'unreached'],
    ['CERT_HAS_EXPIRED', 'unreached'],
  ])('because of %s is %s', (code, kind) => {
    const failure = failureOf(errorWithCode(code, 'text of the system'));
    expect(failure?.kind).toBe(kind);
    expect(failure?.reason).toEqual(causeOf(errorWithCode(code, '')));
    expect(failure?.reason.en).not.toContain('text of the system');
  });

  test('and could not be opened has failed for good, for a reason without its name', () => {
    const named = new UserError({ de: 'e.x/a: kein Text', en: 'e.x/a: no text' });
    expect(fetchFailure(named, 'e.x/a')).toEqual({ kind: 'lasting', reason: { de: 'kein Text', en: 'no text' } });
    const other = new UserError({ de: 'e.x/b: x', en: 'e.x/b: x' });
    expect(fetchFailure(other, 'e.x/a')?.reason.en).toBe('e.x/b: x');
  });
});

describe('A fault', () => {
  test('of the program is none of the page', () => {
    const bug = new TypeError('undefined');
    expect(webFault('https://e.x/', bug)).toBe(bug);
    expect(fetchFailure(bug, 'e.x')).toBeUndefined();
  });

  test.each([
    ['HPE_HEADER_OVERFLOW', 'HPE_HEADER_OVERFLOW'],
    ['HPE_INVALID_CONSTANT', 'HPE_OTHER'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'ERR_SSL_OTHER'],
  ])('of a connection with the code %s is told as %s is', (code, other) => {
    expect(causeOf(errorWithCode(code, ''))).toEqual(causeOf(errorWithCode(other, '')));
    expect(causeOf(errorWithCode(code, '')).en).not.toContain(code);
  });

  test.each([
    ['no such server (is the address right?)', ['ENOTFOUND', 'ENODATA']],
    ['server not found (is there a connection to the internet?)', ['EAI_AGAIN', 'EAI_FAIL']],
    ['no server answers there', ['ECONNREFUSED']],
    ['the server closed the connection', ['ECONNRESET', 'EPIPE']],
    [
      'server cannot be reached (is there a connection to the internet?)',
      ['ETIMEDOUT', 'EHOSTUNREACH', 'EHOSTDOWN', 'ENETUNREACH', 'ENETDOWN', 'EADDRNOTAVAIL'],
    ],
    ["the server's certificate has expired", ['CERT_HAS_EXPIRED']],
    ["the server's certificate is not valid yet", ['CERT_NOT_YET_VALID']],
    ["the server's certificate is self-signed", ['DEPTH_ZERO_SELF_SIGNED_CERT']],
    [
      "the server's certificate comes from an unknown authority",
      [
        'SELF_SIGNED_CERT_IN_CHAIN',
        'UNABLE_TO_GET_ISSUER_CERT',
        'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
        'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
      ],
    ],
    ["the server's certificate is for another name", ['ERR_TLS_CERT_ALTNAME_INVALID']],
    ['no secure connection possible', ['EPROTO', 'ERR_SSL_WRONG_VERSION_NUMBER', 'ERR_SSL_ANYTHING']],
    ['what answers there is not a web server', ['HPE_ANYTHING']],
    ['the headers of the response are too large', ['HPE_HEADER_OVERFLOW']],
    ["the server's certificate has been revoked", ['CERT_REVOKED']],
  ])('is told as “%s”', (message, codes) => {
    for (const code of codes) expect(causeOf(errorWithCode(code, '')).en, code).toContain(message);
  });

  test('of an unknown code, or one called like a property of objects, is told with it', () => {
    for (const code of ['EODD', 'constructor']) expect(causeOf(errorWithCode(code, '')).en).toContain(code);
  });

  test('is told after the address, in both languages, with its cause', () => {
    const cause = new FetchError(TEXT);
    expect(webFault('https://e.x/a', cause)).toMatchObject({
      text: { de: 'https://e.x/a: kaputt', en: 'https://e.x/a: broken' },
      cause,
    });
  });
});
