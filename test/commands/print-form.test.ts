import { expect, test } from 'vitest';
import type { ReadOptions } from '../../src/commands/command-options.js';
import { formOf } from '../../src/commands/print-form.js';

test.each<[Partial<ReadOptions>, string]>([
  [{}, 'page'],
  [{ plain: true }, 'page'],
  [{ accessible: true }, 'accessible'],
  [{ accessible: false }, 'page'],
  [{ accessible: true, plain: true }, 'page'],
  [{ accessible: true, json: true }, 'json'],
  [{ plain: true, json: true }, 'json'],
])('With %j, articles are printed as: %s', (options, form) => {
  expect(formOf(options as ReadOptions)).toBe(form);
});
