import { describe, expect, test } from 'vitest';
import { type ColorChoice, colorLevel, colorVariable } from '../../src/style/color.js';
import { run } from '../kit/program/run.js';
import { openTerminal } from '../kit/terminal/terminal.js';

type Environment = Readonly<Record<string, string>>;

const XTERM = { TERM: 'xterm' };

describe('the colour level', () => {
  // Each rule with both outcomes, and against the next weaker one.
  test.each<[rule: string, choice: ColorChoice, env: Environment, terminal: boolean, level: number]>([
    ['--color=always', 'always', { ...XTERM, NO_COLOR: '1' }, false, 1],
    ['--color=always', 'always', { ...XTERM, FORCE_COLOR: '0' }, true, 1],
    ['--color=never', 'never', { ...XTERM, FORCE_COLOR: '3' }, true, 0],
    ['NO_COLOR', 'auto', { ...XTERM, NO_COLOR: '1' }, true, 0],
    ['NO_COLOR, whatever it says', 'auto', { ...XTERM, NO_COLOR: '0' }, true, 0],
    ['NO_COLOR over FORCE_COLOR', 'auto', { ...XTERM, NO_COLOR: '1', FORCE_COLOR: '3' }, true, 0],
    ['NO_COLOR, empty', 'auto', { ...XTERM, NO_COLOR: '' }, true, 1],
    ['NO_COLOR, empty, in a pipe', 'auto', { ...XTERM, NO_COLOR: '' }, false, 0],
    ['FORCE_COLOR=0', 'auto', { ...XTERM, FORCE_COLOR: '0', CLICOLOR_FORCE: '1' }, true, 0],
    ['FORCE_COLOR=false', 'auto', { ...XTERM, FORCE_COLOR: 'false' }, true, 0],
    ['FORCE_COLOR=1', 'auto', { ...XTERM, FORCE_COLOR: '1', COLORTERM: 'truecolor' }, false, 1],
    ['FORCE_COLOR=2', 'auto', { ...XTERM, FORCE_COLOR: '2' }, false, 2],
    ['FORCE_COLOR=3', 'auto', { TERM: 'dumb', FORCE_COLOR: '3' }, false, 3],
    ['FORCE_COLOR, empty', 'auto', { ...XTERM, FORCE_COLOR: '' }, false, 1],
    ['FORCE_COLOR=true', 'auto', { TERM: 'xterm-256color', FORCE_COLOR: 'true' }, false, 2],
    ['FORCE_COLOR of no meaning', 'auto', { ...XTERM, FORCE_COLOR: '7' }, false, 0],
    ['FORCE_COLOR below 0', 'auto', { ...XTERM, FORCE_COLOR: '-1' }, true, 1],
    ['FORCE_COLOR of no number', 'auto', { ...XTERM, FORCE_COLOR: 'no' }, true, 1],
    ['CLICOLOR_FORCE', 'auto', { ...XTERM, CLICOLOR_FORCE: '1', CLICOLOR: '0' }, false, 1],
    ['CLICOLOR_FORCE=0', 'auto', { ...XTERM, CLICOLOR_FORCE: '0' }, false, 0],
    ['CLICOLOR_FORCE over TERM=dumb', 'auto', { TERM: 'dumb', CLICOLOR_FORCE: '1' }, false, 1],
    ['CLICOLOR=0', 'auto', { ...XTERM, CLICOLOR: '0' }, true, 0],
    ['CLICOLOR=1', 'auto', { ...XTERM, CLICOLOR: '1' }, true, 1],
    ['CLICOLOR=1 in a pipe', 'auto', { ...XTERM, CLICOLOR: '1' }, false, 0],
    ['TERM=dumb', 'auto', { TERM: 'dumb', COLORTERM: 'truecolor' }, true, 0],
    ['a terminal', 'auto', XTERM, true, 1],
    ['no terminal', 'auto', { TERM: 'xterm', COLORTERM: 'truecolor' }, false, 0],
    ['256 colours', 'auto', { TERM: 'screen-256color' }, true, 2],
    ['COLORTERM=truecolor', 'auto', { ...XTERM, COLORTERM: 'truecolor' }, true, 3],
    ['COLORTERM=24bit', 'auto', { ...XTERM, COLORTERM: '24bit' }, true, 3],
    ['COLORTERM of another meaning', 'auto', { ...XTERM, COLORTERM: 'yes' }, true, 1],
    ['a terminal of sixteen million', 'auto', { TERM: 'xterm-direct' }, true, 3],
  ])('%s: --color=%s, %j, terminal: %s gives %i', (_, choice, env, terminal, level) => {
    expect(colorLevel(choice, env, terminal)).toBe(level);
  });
});

test.each<[variable: string | undefined, env: Environment]>([
  ['NO_COLOR', { ...XTERM, NO_COLOR: '1', FORCE_COLOR: '1' }],
  ['FORCE_COLOR', { ...XTERM, NO_COLOR: '', FORCE_COLOR: '0', CLICOLOR_FORCE: '1' }],
  ['FORCE_COLOR', { ...XTERM, FORCE_COLOR: '' }],
  ['CLICOLOR_FORCE', { ...XTERM, FORCE_COLOR: '7', CLICOLOR_FORCE: '1', CLICOLOR: '0' }],
  ['CLICOLOR', { TERM: 'dumb', CLICOLOR_FORCE: '0', CLICOLOR: '0' }],
  ['TERM', { TERM: 'dumb', CLICOLOR: '1' }],
  [undefined, XTERM],
  [undefined, {}],
])('%s decides about colours: %j', (variable, env) => {
  expect(colorVariable(env)).toBe(variable);
});

test.each([
  [{ TERM: 'xterm-kitty' }, 3],
  [{ TERM: 'xterm-ghostty' }, 3],
  [{ TERM: 'wezterm' }, 3],
  [{ TERM: 'direct' }, 1],
  [{ TERM: 'a-direct-b' }, 1],
  [{ TERM: 'xterm', COLORTERM: 'TRUECOLOR' }, 3],
  [{ TERM: 'xterm', COLORTERM: 'truecolors' }, 1],
  [{ TERM: 'putty-256color' }, 2],
  [{}, 1],
])('a terminal with %j has the level %i', (env, level) => {
  expect(colorLevel('always', env, false)).toBe(level);
});

const BOLD = '\u001B[1mx\u001B[22m\n';

test.each<[args: readonly string[], env: Environment, printed: string]>([
  [['--plain', '--color=always'], { FORCE_COLOR: '3' }, 'x\n'],
  [['--color=always'], { NO_COLOR: '1' }, BOLD],
  [['--color=never'], { FORCE_COLOR: '1' }, 'x\n'],
  [[], { NO_COLOR: '', FORCE_COLOR: '1' }, BOLD],
  [[], { NO_COLOR: '1', FORCE_COLOR: '1' }, 'x\n'],
  [[], { CLICOLOR_FORCE: '1' }, BOLD],
  [[], { FORCE_COLOR: '0', CLICOLOR_FORCE: '1' }, 'x\n'],
  [[], {}, 'x\n'],
])('the program with %j and %j prints %j', (args, env, printed) => {
  expect(run(['read', '-', ...args], { input: '**x**', env }).stdout).toBe(printed);
});

test.each([
  ['TERM=dumb: neither pager nor styles', ['read'], { TERM: 'dumb' }, false],
  ['TERM=dumb with --color=always: no pager, styles', ['read', '--color=always'], { TERM: 'dumb' }, true],
  ['CLICOLOR=0, without the pager', ['read', '-P'], { CLICOLOR: '0' }, false],
  ['NO_COLOR in a listing', ['toc'], { NO_COLOR: '1' }, false],
  ['a listing', ['toc'], {}, true],
  ['without the pager', ['read', '-P'], {}, true],
  ['--plain', ['read', '-p'], { FORCE_COLOR: '3' }, false],
])('in a terminal, %s', async (_, args, env, styled) => {
  const terminal = openTerminal(args, { env });
  expect(await terminal.ended).toMatchObject({ code: 0 });
  expect(terminal.output()).toContain('Llama 4');
  expect(terminal.output().includes('\u001B')).toBe(styled);
  expect(terminal.output()).not.toContain('\u001B[?1049h');
});
