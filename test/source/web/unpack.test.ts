import { expect, test } from 'vitest';
import { packingsOf } from '../../../src/source/web/unpack.js';

test('a body may have four encodings in a row, of which the name of an unknown one is told as far as it is one', () => {
  expect(packingsOf('gzip, br,identity deflate , x-gzip')).toHaveLength(4);
  const fault = (header: string) => () => packingsOf(header);
  expect(fault('gzip, br, gzip, br, deflate')).toThrow('compressed in an unknown way (deflate)');
  expect(fault(`${'x'.repeat(21)}`)).toThrow(`compressed in an unknown way (${'x'.repeat(20)})`);
  expect(fault('zstd;q=1')).toThrow('compressed in an unknown way (zstd)');
});
