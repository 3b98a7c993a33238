import { userInfo } from 'node:os';
import { describe, expect, test } from 'vitest';
import { homeFolder, xdgFolder } from '../../src/system/xdg.js';
import { NODE, PROGRAM, shell } from '../kit/program/program.js';

const { homedir } = userInfo();

describe('an XDG folder', () => {
  test.each([
    ['cache', 'XDG_CACHE_HOME', '/home/x/.cache/llama-news'],
    ['config', 'XDG_CONFIG_HOME', '/home/x/.config/llama-news'],
    ['data', 'XDG_DATA_HOME', '/home/x/.local/share/llama-news'],
    ['state', 'XDG_STATE_HOME', '/home/x/.local/state/llama-news'],
  ] as const)(
    'for %s is the one of its variable, or in the home folder where that is relative, empty or unset',
    (kind, variable, below) => {
      expect(xdgFolder(kind, { [variable]: '/x/y', HOME: '/home/x' })).toBe('/x/y/llama-news');
      for (const value of ['x/y', '', undefined])
        expect(xdgFolder(kind, { [variable]: value, HOME: '/home/x' })).toBe(below);
    },
  );

  test('without HOME is in the home folder that the system knows', () => {
    for (const HOME of ['', undefined]) {
      expect(homeFolder({ HOME })).toBe(homedir);
      expect(xdgFolder('config', { HOME })).toBe(`${homedir}/.config/llama-news`);
    }
  });
});

describe('the program without HOME', () => {
  const bare = `env -i PATH="$PATH" ${NODE}`;

  test('finds the file of the user in the home folder that the system knows', () => {
    const { code, stdout, stderr } = shell(`${bare} ${PROGRAM} config --json`);
    expect([code, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout).files.user.path).toBe(`${homedir}/.config/llama-news/config.toml`);
    expect(shell(`${bare} ${PROGRAM} config`).stdout).toContain('~/.config/llama-news/config.toml');
  });

  test('starts where the system knows no home folder, and has no file of the user', () => {
    const unknown = "require('node:os').userInfo = () => { throw new Error('ENOENT') }";
    const { code, stdout, stderr } = shell(
      `cd $(mktemp -d); echo "${unknown}" > unknown.cjs; run() { ${bare} --require ./unknown.cjs ${PROGRAM} "$@"; }; run config --json && run config --ui en >&2`,
    );
    expect(code).toBe(0);
    expect(JSON.parse(stdout).files.user).toBeNull();
    expect(stderr).toMatch(/\nproject +\.llama-news\.toml +not found\n$/);
    expect(stderr).not.toMatch(/^user /m);
  });
});
