import { expect, test } from 'vitest';
import { csvRow } from '../../src/output/csv-row.js';

test.each<readonly [fields: readonly string[], row: string]>([
  [['a', 'b c', ''], 'a,b c,'],
  [['a,b', 'c"d"', 'e\nf', 'g\rh'], '"a,b","c""d""","e\nf","g\rh"'],
  [['"'], '""""'],
  [[], ''],
])('The row of %j is %j', (fields, row) => {
  expect(csvRow(fields)).toBe(`${row}\r\n`);
});
