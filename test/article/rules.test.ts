import { expect, test } from 'vitest';
import { COMMON, PUNCTUATION } from '../../src/article/rules.js';

test('among common characters, the punctuation is what Unicode has as punctuation and symbols', () => {
  const own = new RegExp(`[${PUNCTUATION}]`);
  const wrong = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
    (character) => COMMON.test(character) && own.test(character) !== /[\p{P}\p{S}]/u.test(character),
  );
  expect(wrong).toEqual([]);
});
