import { expect, test } from 'vitest';
import { mediaTypeOf } from '../../../src/source/web/media-type.js';

test.each([
  ['text/html', 'text/html', undefined],
  ['Text/HTML; Charset=UTF-8', 'text/html', 'UTF-8'],
  ['text/html;a=b; charset="latin1"', 'text/html', 'latin1'],
  ['text/plain, text/html', 'text/html', undefined],
  ['text/plain; charset=utf-8, text/html; charset=latin1', 'text/html', 'latin1'],
  ['text/html; charset=utf-8, text/html', 'text/html', 'utf-8'],
  ['text/html; charset=utf-8; charset=latin1', 'text/html', 'utf-8'],
  ['html', '', undefined],
])('the type and the encoding of %j are those of the last value', (header, mediaType, charset) => {
  expect(mediaTypeOf(header)).toEqual({ mediaType, charset });
});
