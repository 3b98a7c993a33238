import { expect, test } from 'vitest';
import { unreadable } from '../../src/source/unreadable.js';

test.each(['EAGAIN', 'ENXIO'])('a file that is none by its error %s is refused as such', (code) => {
  const error = Object.assign(new Error(code), { code });
  expect(unreadable('kmsg', error).text).toEqual({
    de: 'kmsg: keine reguläre Datei',
    en: 'kmsg: not a regular file',
  });
});
