import { expect, test } from 'vitest';
import { shown, valueIn } from '../../src/config/check.js';
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
  [' 80', undefined],
  ['80 ', undefined],
  ['8_0', undefined],
  ['0x50', undefined],
  ['8e1', undefined],
  ['80.0', undefined],
])('a width of "%s" in a variable is %s', (text, value) => {
  expect(valueIn(settingOf('width'), text)).toBe(value);
});

test.each([
  [['1', 'true', 'yes', 'on'], true],
  [['0', 'false', 'no', 'off'], false],
  [['', 'TRUE', 'y', '2'], undefined],
])('a switch in a variable is %j: %s', (texts, value) => {
  for (const text of texts) expect(valueIn(settingOf('resume'), text)).toBe(value);
});

test.each([
  [70.5, '70.5'],
  [Number.POSITIVE_INFINITY, 'Infinity'],
  ['a "b"', '"a \\"b\\""'],
  [['x', 1], '["x",1]'],
  ['x'.repeat(38), `"${'x'.repeat(38)}"`],
  ['x'.repeat(39), `"${'x'.repeat(39)}…`],
])('a wrong value %j is shown as %s', (value, text) => expect(shown(value)).toBe(text));
