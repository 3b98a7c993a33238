import { describe, expect, test, vi } from 'vitest';
import type { ReadOptions } from '../../src/commands/command-options.js';
import { lookOf } from '../../src/commands/print-look.js';
import type { PrintOptions } from '../../src/output/print-options.js';
import { createTheme } from '../../src/style/own-theme.js';
import type { Environment } from '../../src/system/environment.js';
import type { Io } from '../../src/system/io.js';

const MINE = createTheme('mine', { link: 'red' });

interface Place {
  readonly terminal?: boolean;
  readonly columns?: number;
  readonly env?: Environment;
  readonly paged?: boolean;
}

function lookIn(
  options: Partial<ReadOptions>,
  { terminal = true, columns = 100, env = {}, paged = false }: Place = {},
) {
  const process = { stdout: { isTTY: terminal } };
  const io = { env, process, outputIsTerminal: terminal, size: () => ({ columns, rows: 24 }) } as unknown as Io;
  const asked = { color: 'auto', theme: 'auto', ...options } as ReadOptions;
  return lookOf({ io, options: asked, ownThemes: new Map([['mine', MINE]]) }, paged);
}

const WHOLE = Number.MAX_SAFE_INTEGER;

describe('Articles are printed', () => {
  test.each<[string, Partial<ReadOptions>, Place, Partial<PrintOptions>]>([
    ['in a wide terminal', {}, {}, { width: 100, measure: 70, hyphens: false, theme: 'accents' }],
    ['in a terminal of 51 cells', {}, { columns: 51 }, { width: 51, measure: 51, hyphens: false }],
    ['in a terminal of 50 cells', {}, { columns: 50 }, { width: 50, measure: 50, hyphens: true }],
    ['as wide as is asked', { width: 90 }, {}, { width: 90, measure: 90 }],
    ['no wider than the terminal', { width: 120 }, {}, { width: 100, measure: 100 }],
    ['wider than a pipe’s 80 cells', { width: 120 }, { terminal: false, columns: 80 }, { width: 120, measure: 120 }],
    ['into a pipe', {}, { terminal: false, columns: 80 }, { width: 80, measure: 70, level: 0, hyphens: false }],
    ['narrow into a pipe', { width: 40 }, { terminal: false, columns: 80 }, { measure: 40, hyphens: false }],
    ['on one line a paragraph', { width: 0 }, {}, { width: WHOLE, measure: WHOLE, hyphens: false }],
    ['with hyphens on request', { hyphens: true }, { terminal: false }, { hyphens: true }],
    ['without hyphens on request', { hyphens: false }, { columns: 40 }, { hyphens: false }],
    ['plainly', { plain: true, hyphens: true, color: 'always' }, { columns: 40 }, { level: 0, hyphens: false }],
    ['in the theme that is asked for', { theme: 'light' }, {}, { theme: 'light' }],
    ['in a theme of the user', { theme: 'mine' }, {}, { theme: MINE.theme }],
  ])('%s', async (_, options, place, expected) => {
    expect(await lookIn(options, place)).toMatchObject(expected);
  });

  test.each<[string, Partial<ReadOptions>, Place, Pick<PrintOptions, 'hyperlinks' | 'links'>]>([
    ['opened by the terminal', {}, {}, { hyperlinks: true, links: 'none' }],
    ['notes on request, too', { links: 'notes' }, {}, { hyperlinks: true, links: 'notes' }],
    ['notes without colours', { color: 'never' }, {}, { hyperlinks: false, links: 'notes' }],
    ['notes in another pager', {}, { paged: true }, { hyperlinks: false, links: 'notes' }],
  ])('with links that are %s', async (_, options, place, expected) => {
    vi.stubEnv('FORCE_HYPERLINK', '1');
    expect(await lookIn({ color: 'always', ...options }, place)).toMatchObject(expected);
  });

  test('with links that the terminal opens into a pipe only where FORCE_HYPERLINK says so', async () => {
    vi.stubEnv('FORCE_HYPERLINK', '1');
    const look = async (env: Environment) => (await lookIn({ color: 'always' }, { terminal: false, env })).hyperlinks;
    expect([await look({}), await look({ FORCE_HYPERLINK: '1' })]).toEqual([false, true]);
  });
});
