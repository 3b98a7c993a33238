import { expect, test } from 'vitest';
import { readGlobalOptions } from '../../src/cli/global-options.js';

const NONE = { ui: undefined, debug: false, config: true, rest: [] };

test.each([
  ['', NONE],
  ['--ui de', { ...NONE, ui: 'de' }],
  ['--ui=en', { ...NONE, ui: 'en' }],
  ['--ui de --ui=en', { ...NONE, ui: 'en' }],
  ['--ui fr', NONE],
  ['--ui de --ui fr', NONE],
  ['--ui=fr --ui de', { ...NONE, ui: 'de' }],
  ['--ui=de=en', NONE],
  ['--ui', { ...NONE, rest: ['--ui'] }],
  ['--ui= toc', { ...NONE, rest: ['toc'] }],
  ['--debug toc --no-config a.md', { ...NONE, debug: true, config: false, rest: ['toc', 'a.md'] }],
  ['toc --ui de -w 60', { ...NONE, ui: 'de', rest: ['toc', '-w', '60'] }],
  [
    '--ui de -- --ui en --debug --no-config',
    { ...NONE, ui: 'de', rest: ['--', '--ui', 'en', '--debug', '--no-config'] },
  ],
  ['--ui -- de', { ...NONE, rest: ['de'] }],
  ['--uis --ui-x=de --debugs', { ...NONE, rest: ['--uis', '--ui-x=de', '--debugs'] }],
])('Options of the program in "%s"', (line, options) => {
  expect(readGlobalOptions(line === '' ? [] : line.split(' '))).toEqual(options);
});
