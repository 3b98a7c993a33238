import { expect, test } from 'vitest';
import { PIPED, type PrintOptions, samePrint } from '../../src/output/print-options.js';

test.each<readonly [other: Partial<PrintOptions>, level: PrintOptions['level'], same: boolean]>([
  [{}, 0, true],
  [{}, 2, true],
  [{ theme: 'light' }, 0, true],
  [{ theme: 'light' }, 2, false],
  [{ width: 81 }, 0, false],
  [{ measure: 60 }, 0, false],
  [{ level: 1 }, 0, false],
  [{ hyperlinks: true }, 0, false],
  [{ links: 'none' }, 0, false],
  [{ hyphens: true }, 0, false],
])('with %j besides %i colours, an article is printed alike: %s', (other, level, same) => {
  expect(samePrint({ ...PIPED, level }, { ...PIPED, level, ...other })).toBe(same);
});
