import { expect, test } from 'vitest';
import { valueIn } from '../../src/config/check.js';
import { settingOf } from '../../src/config/settings.js';

test.each([
  ['0', 0],
  ['80', 80],
  ['080', 80],
  ['9999', 9999],
  ['10000', undefined],
  ['-1', undefined],
  ['', undefined],
  [' ', undefined],
  ['0x50', undefined],
  ['8e1', undefined],
  ['80.0', undefined],
])('a width of "%s" in a variable is %s', (text, value) => {
  expect(valueIn(settingOf('width'), text)).toBe(value);
});
