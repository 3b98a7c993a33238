import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, describe, expect, test } from 'vitest';
import { NAMES, settingOf } from '../../src/config/settings.js';
import { run } from '../kit/program/run.js';
import { strict } from '../kit/strict-schema.js';
import { openTerminal } from '../kit/terminal/terminal.js';

const ROOT = realpathSync(mkdtempSync(join(tmpdir(), 'llama-news-config-')));
afterAll(() => rmSync(ROOT, { recursive: true }));

let made = 0;

interface Files {
  readonly user?: string | Uint8Array;
  readonly project?: string;
  /** Where the project's file is, from the working directory. */
  readonly above?: string;
}

/** A home with a configuration, and a working directory in a project below it. */
function machine({ user, project, above = '.' }: Files) {
  made += 1;
  const home = join(ROOT, String(made));
  const cwd = join(home, 'code', 'project', 'docs');
  mkdirSync(cwd, { recursive: true });
  const userFile = join(home, '.config', 'llama-news', 'config.toml');
  const projectFile = join(cwd, above, '.llama-news.toml');
  if (user !== undefined) {
    mkdirSync(dirname(userFile), { recursive: true });
    writeFileSync(userFile, user);
  }
  if (project !== undefined) writeFileSync(projectFile, project);
  const start = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    run(args, { cwd, env: { HOME: home, XDG_CONFIG_HOME: '', ...env } });
  return {
    home,
    cwd,
    userFile,
    projectFile,
    start,
    /** The value of a setting and its source. */
    setting: (name: string, env: Readonly<Record<string, string>> = {}) => {
      const { stdout, stderr } = start(['config', '--json'], env);
      expect(stderr).toBe('');
      const { settings } = JSON.parse(stdout) as { settings: { name: string; value: unknown; source: unknown }[] };
      const { value, source } = settings.find((setting) => setting.name === name) ?? {};
      return { value, source };
    },
  };
}

describe('what decides', () => {
  const LAYERS = ['flag', 'environment', 'project', 'user', 'default'] as const;
  const pairs = LAYERS.flatMap((stronger, i) => LAYERS.slice(i + 1).map((weaker) => ({ stronger, weaker })));

  test.each(pairs)('$stronger before $weaker', ({ stronger, weaker }) => {
    for (const [strong, weak] of weaker === 'default'
      ? [['en', 'de']]
      : [
          ['en', 'de'],
          ['de', 'en'],
        ]) {
      const lang = (layer: string) => (layer === stronger ? strong : layer === weaker ? weak : undefined);
      const line = (layer: string) => (lang(layer) ? `lang = "${lang(layer)}"\n` : '');
      const { start } = machine({ user: line('user'), project: line('project') });
      const { stdout } = start(
        ['toc', '--json', ...(lang('flag') ? ['-l', String(lang('flag'))] : [])],
        lang('environment') ? { LLAMA_NEWS_LANG: String(lang('environment')) } : {},
      );
      expect(JSON.parse(stdout)).toMatchObject({ lang: strong });
    }
  });

  test('a flag takes back what is configured', async () => {
    const { home, cwd, start } = machine({ user: 'hyphens = true\nwidth = 60\ncolor = "always"\n' });
    expect(start(['read', '--color=never']).stdout).toBe(run(['read', '-w', '60']).stdout);
    expect(start(['read', '--plain']).stdout).toBe(run(['read', '-w', '60']).stdout);
    const printed = async (...args: readonly string[]) => {
      const terminal = openTerminal(['read', '-P', '-w60', ...args], { cwd, env: { HOME: home, XDG_CONFIG_HOME: '' } });
      await terminal.ended;
      return terminal.output();
    };
    expect(await printed('--color=never', '--no-hyphens')).toBe(await printed('--color=never', '--no-config'));
    expect(await printed('--color=never')).toBe(await printed('--color=never', '--no-config', '--hyphens'));
    expect(await printed('--color=never')).not.toBe(await printed('--color=never', '--no-hyphens'));
  });

  test('messages are in the language of a flag, a variable, a file, or the environment, in this order', () => {
    const { start } = machine({ user: 'ui = "de"\n' });
    const told = (args: readonly string[], env: Readonly<Record<string, string>>): string =>
      start(['read', 'x.md', ...args], { LC_ALL: 'en_GB.UTF-8', ...env }).stderr.split(' (')[0] ?? '';
    const [german, english] = ['x.md: Datei oder Artikel nicht gefunden', 'x.md: no such file or article'];
    expect(told([], {})).toBe(`llama-news: ${german}`);
    expect(told([], { LLAMA_NEWS_UI: 'en' })).toBe(`llama-news: ${english}`);
    expect(told(['--ui=de'], { LLAMA_NEWS_UI: 'en' })).toBe(`llama-news: ${german}`);
    expect(told(['--no-config'], {})).toBe(`llama-news: ${english}`);
    expect(start(['toc', '--help'], {}).stdout).toMatch(/^Aufruf: /);
  });

  test('completion offers what is in the edition that is configured', () => {
    const { start } = machine({ user: 'lang = "en"\n' });
    const offered = (...words: readonly string[]) => start(['complete', 'fish', '--', 'read', ...words]).stdout;
    expect(offered('-s', '')).toContain('conclusion-and-outlook\t');
    expect(offered('-lde', '-s', '')).toContain('fazit-und-ausblick\t');
    expect(offered('--')).toContain('--lang\t');
  });

  test('what is printed elsewhere is hyphenated only if a flag asks for it', () => {
    const { start } = machine({ user: 'hyphens = true\n' });
    const env = { LLAMA_NEWS_HYPHENS: '1' };
    for (const args of [
      ['read', '-w', '30'],
      ['read', '-w', '30', '--color=always'],
    ]) {
      expect(start(args).stdout).toBe(run(args).stdout);
      expect(start(args, env).stdout).toBe(run(args).stdout);
    }
    expect(start(['read', '--hyphens']).stdout).not.toBe(run(['read']).stdout);
  });

  test('every command takes the settings that are options of it', () => {
    const { start } = machine({ user: 'lang = "en"\ncolor = "always"\ntheme = "mono"\nwidth = 40\n' });
    for (const args of [['read'], ['toc'], ['related'], ['list']])
      expect(start(args).stdout, args[0]).toBe(
        run([...args, '-l', 'en', '--color=always', ...(args[0] === 'read' ? ['--theme=mono', '-w', '40'] : [])])
          .stdout,
      );
  });

  test.each([
    ['lang', '--lang', ['de', 'en', 'fr']],
    ['theme', '--theme', ['auto', 'accents', 'dark', 'light', 'mono', 'drak']],
    ['color', '--color', ['auto', 'always', 'never', 'sometimes']],
    ['width', '--width', ['0', '1', '9999', '10000', '1.5']],
  ])('%s is what %s takes', (name, flag, values) => {
    for (const value of values) {
      const { start } = machine({ user: `${name} = ${/^\d/.test(value) ? value : `"${value}"`}\n` });
      const [configured, flagged] = [start(['read']), run(['read', `${flag}=${value}`])];
      expect([configured.code, configured.stdout], value).toEqual([flagged.code, flagged.stdout]);
    }
  });

  test('every default, written out, changes nothing', () => {
    const lines = NAMES.map((name) => [name, settingOf(name).default] as const)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => `${name} = ${JSON.stringify(value)}\n`);
    expect(lines.length).toBeGreaterThan(4);
    for (const command of ['read', 'toc', 'related', 'list'])
      expect(machine({ user: lines.join('') }).start([command])).toEqual(run([command]));
  });

  test('--no-config reads no files, but the environment', () => {
    const { start } = machine({ user: 'lang = "en"\nnonsense\n', project: 'pager = "none"\n' });
    expect(start(['read', '--no-config'])).toEqual(run(['read']));
    expect(start(['--no-config', 'read'], { LLAMA_NEWS_LANG: 'en' })).toEqual(run(['read', '-l', 'en']));
  });

  test('in the pager too, which is not opened where none is wanted', async () => {
    const { home, cwd } = machine({ user: 'lang = "en"\nwidth = 500\npager = "none"\ncolor = "never"\n' });
    const env = { HOME: home, XDG_CONFIG_HOME: '' };
    const printed = openTerminal(['read'], { cwd, env, rows: 200, columns: 60 });
    expect((await printed.ended).code).toBe(0);
    expect(printed.text()).toContain('Conclusion and outlook');
    // Without a colour, and no wider than the terminal.
    expect(printed.output()).not.toContain('\u001B[');
    expect(
      Math.max(
        ...printed
          .output()
          .split('\r\n')
          // A terminal wraps an address that is wider itself.
          .map((line) => line.replace(/^\[→\d+\] https:\S+$/, '').length),
      ),
    ).toBeLessThanOrEqual(60);
    const paged = openTerminal(['read', '--theme=dark'], { cwd, env: { ...env, LLAMA_NEWS_PAGER_MODE: 'own' } });
    await paged.until(/Llama 4/);
    expect(paged.inAlternateScreen()).toBe(true);
    paged.type('q');
    expect((await paged.ended).code).toBe(0);
  });
});

describe('the settings of the pager', () => {
  test('resume = false opens at the start, --resume where reading ended', async () => {
    const { home, cwd } = machine({ user: 'resume = false\n' });
    const env = { HOME: home, XDG_CONFIG_HOME: '', XDG_STATE_HOME: home };
    const open = async (...args: readonly string[]) => {
      const terminal = openTerminal(['read', ...args], { cwd, env });
      await terminal.until(/Llama 4/);
      return terminal;
    };
    const quit = async (terminal: Awaited<ReturnType<typeof open>>) => {
      terminal.type('q');
      expect((await terminal.ended).code).toBe(0);
    };
    const first = await open();
    first.type('3]]');
    await first.until((screen) => !screen.text().includes('13. September 2024'));
    await quit(first);
    const second = await open('--resume');
    await second.until('Continued where you left off');
    await quit(second);
    const third = await open();
    await third.until('13. September 2024');
    await quit(third);
  });

  test('hyphens = false hyphenates nothing, not even narrow lines', async () => {
    const hyphenated = async (user: string) => {
      const { home, cwd } = machine({ user });
      const terminal = openTerminal(['read'], { cwd, env: { HOME: home, XDG_CONFIG_HOME: '' }, columns: 30, rows: 60 });
      await terminal.until('Konzern');
      const text = terminal.text();
      terminal.type('q');
      await terminal.ended;
      return text;
    };
    expect(await hyphenated('')).toMatch(/\p{Ll}- *$/mu);
    expect(await hyphenated('hyphens = false\n')).not.toMatch(/\p{Ll}- *$/mu);
  });
});

describe('where the files are', () => {
  test("the user's in XDG_CONFIG_HOME, unless that is relative", () => {
    const { start, setting, cwd, home, userFile } = machine({ user: 'lang = "en"\n' });
    mkdirSync(join(cwd, 'relative', 'llama-news'), { recursive: true });
    writeFileSync(join(cwd, 'relative', 'llama-news', 'config.toml'), 'lang = "de"\n');
    const user = { value: 'en', source: { kind: 'user', path: userFile } };
    expect(setting('lang', { XDG_CONFIG_HOME: 'relative' })).toEqual(user);
    expect(setting('lang', { XDG_CONFIG_HOME: join(home, '.config') })).toEqual(user);
    expect(setting('lang', { XDG_CONFIG_HOME: join(cwd, 'relative') })).toMatchObject({ value: 'de' });
    expect(start(['toc'], { HOME: '' })).toMatchObject({ code: 0, stderr: '' });
  });

  test.each(['.', '..', '../..', '../../..'])("the project's in %s, up to the home folder", (above) => {
    const { setting, projectFile } = machine({ project: 'width = 50\n', above });
    expect(setting('width')).toEqual({ value: 50, source: { kind: 'project', path: projectFile } });
  });

  test('not above the home folder, nor above the root of the Git work tree', () => {
    const outside = machine({ project: 'width = 50\n', above: '../..' });
    for (const HOME of [join(outside.cwd, '..'), `${join(outside.cwd, '..')}/`])
      expect(outside.setting('width', { HOME })).toMatchObject({ value: null });
    mkdirSync(join(outside.cwd, '..', '.git'));
    expect(outside.setting('width')).toMatchObject({ value: null });
  });

  test('outside of both, in the working directory alone', () => {
    const HOME = join(ROOT, 'elsewhere');
    expect(machine({ project: 'width = 50\n' }).setting('width', { HOME })).toMatchObject({ value: 50 });
    const shared = machine({ project: 'width = 50\n', above: '..' });
    expect(shared.setting('width', { HOME })).toMatchObject({ value: null });
    writeFileSync(join(shared.cwd, '..', '.git'), 'gitdir: elsewhere\n');
    expect(shared.setting('width', { HOME })).toMatchObject({ value: 50 });
  });

  test('the nearest project file alone', () => {
    const { setting, cwd, projectFile } = machine({ project: 'width = 50\n' });
    writeFileSync(join(cwd, '..', '.llama-news.toml'), 'width = 60\ntheme = "mono"\n');
    expect(setting('width')).toEqual({ value: 50, source: { kind: 'project', path: projectFile } });
    expect(setting('theme')).toMatchObject({ value: 'auto' });
  });
});

/** Command lines that work whatever is configured. */
const HARMLESS = [
  ['read', '--help'],
  ['--ui=de', '--help'],
  ['completion', 'bash'],
  ['--ui=de', 'completion', 'zsh'],
  ['complete', 'fish', '--', 'read', '--theme='],
  ['complete', 'zsh', '--', 'read', '-s', ''],
];
const harmless = HARMLESS.map((args) => [args, run(args)] as const);

const USER = '~/.config/llama-news/config.toml';

describe('a theme of the user', () => {
  const MINE = '[themes.mine]\nbase = "dark"\nheading2 = "#ff8700"\n';

  test.each([
    ['in the same file', { user: `theme = "mine"\n${MINE}` }, [], {}],
    ['by a project', { user: MINE, project: 'theme = "mine"\n' }, [], {}],
    ['of a project', { user: 'theme = "dark"\n', project: `theme = "mine"\n${MINE}` }, [], {}],
    ['by a variable', { user: MINE }, [], { LLAMA_NEWS_THEME: 'mine' }],
    ['by a flag', { user: MINE }, ['--theme', 'mine'], {}],
  ])('is chosen %s', (_, files, args, env) => {
    const { start } = machine(files);
    const { stdout, stderr } = start(['read', '--color', 'always', ...args], { COLORTERM: 'truecolor', ...env });
    expect(stderr).toBe('');
    expect(stdout).toContain('\u001B[38;2;255;135;0mMetas Vision');
  });

  test('is not known without the file', () => {
    const { start } = machine({ user: MINE });
    const message = 'llama-news: --theme takes auto, accents, dark, light or mono, not mine\n';
    expect(start(['read', '--theme', 'mine', '--no-config'])).toEqual({ code: 2, stdout: '', stderr: message });
    expect(start(['read', '--theme', 'min', '--json']).stderr).toBe(
      'llama-news: --theme takes auto, accents, dark, light, mono or mine, not min\n',
    );
  });

  test('follows the others on T, and paints the page that it has', async () => {
    const { home, cwd } = machine({ user: '[themes.mine]\npage = "#d0d0d0 on #102030"\n' });
    const env = { HOME: home, XDG_CONFIG_HOME: '', COLORTERM: 'truecolor', LANG: 'en_GB.UTF-8' };
    const terminal = openTerminal(['read', '--theme', 'mono'], { cwd, env });
    await terminal.until('? help');
    terminal.type('T');
    await terminal.until('Theme: mine');
    const cell = terminal.buffer().getLine(5)?.getCell(4);
    expect([cell?.getFgColor(), cell?.getBgColor()]).toEqual([0xd0d0d0, 0x102030]);
    terminal.type('q');
    expect((await terminal.ended).code).toBe(0);
  });

  test('is not shown without colours', async () => {
    const { home, cwd } = machine({ user: `theme = "mine"\n${MINE}` });
    const env = { HOME: home, XDG_CONFIG_HOME: '', LANG: 'en_GB.UTF-8', NO_COLOR: '1' };
    const terminal = openTerminal(['read'], { cwd, env });
    await terminal.until('? help');
    terminal.type('q');
    await terminal.ended;
    expect(terminal.output()).not.toContain('\u001B[38;');
  });
});

describe('config --check', () => {
  test('is quick about a configuration without faults', () => {
    const { start } = machine({ user: 'theme = "mine"\n[themes.mine]\nlink = "red"\n' });
    expect(start(['config', '--check'])).toEqual({ code: 0, stdout: 'No faults in the configuration\n', stderr: '' });
    expect(machine({}).start(['config', '--check']).stdout).toBe('No faults in the configuration\n');
  });

  test('tells each role with little contrast, which is no fault', () => {
    const { start } = machine({ user: '[themes.mine]\nbase = "dark"\nlink = "#444"\nheading2 = "#ff0000"\n' });
    expect(start(['config', '--check'])).toEqual({
      code: 0,
      stdout:
        'themes.mine.link: contrast 1.7:1 (#444444 on #1c1c1c), readable from 4.5:1\n' +
        'themes.mine.heading2: contrast 4.3:1 (#ff0000 on #1c1c1c), readable from 4.5:1\n',
      stderr: '',
    });
    expect(start(['config', '--check', '--ui', 'de']).stdout).toContain('themes.mine.link: Kontrast 1,7:1');
  });

  test('fails for a fault, and with --json', () => {
    const { start } = machine({ user: '[themes.mine]\nlink = "blu"\n' });
    expect(start(['config', '--check'])).toMatchObject({ code: 2, stdout: '' });
    expect(start(['config', '--check', '--no-config']).code).toBe(0);
    const both = machine({}).start(['config', '--check', '--json']);
    expect(both).toEqual({ code: 2, stdout: '', stderr: 'llama-news: Use either --check or --json, not both\n' });
  });
});

describe('what is wrong', () => {
  const PROJECT = '~/code/project/docs/.llama-news.toml';
  test.each<[string, Files, Readonly<Record<string, string>>, string]>([
    ['an unknown key', { user: 'witdh = 70\n' }, {}, `${USER}: unknown setting "witdh" (did you mean width?)`],
    [
      'a table',
      { project: '[read]\nwidth = 70\n' },
      {},
      `${PROJECT}: unknown setting "read" (use lang, ui, width, theme, color, hyphens, links, mouse, resume, accessible or themes)`,
    ],
    [
      'a wrong choice',
      { user: 'theme = "drak"\n' },
      {},
      `${USER}: theme must be auto, accents, dark, light or mono, not "drak"`,
    ],
    [
      'a wrong kind of value',
      { project: 'width = "wide"\n' },
      {},
      `${PROJECT}: width must be a whole number from 0 to 9999, not "wide"`,
    ],
    [
      'a number out of range',
      { user: 'width = -1\n' },
      {},
      `${USER}: width must be a whole number from 0 to 9999, not -1`,
    ],
    [
      'what a project may not set',
      { project: 'pager = "external"\n' },
      {},
      `${PROJECT}: pager may be set only in your own file (in a project, use lang, ui, width, theme, color, hyphens, links, mouse, resume, accessible or themes)`,
    ],
    [
      'a wrong value in a variable',
      {},
      { LLAMA_NEWS_HYPHENS: 'perhaps' },
      'LLAMA_NEWS_HYPHENS: hyphens must be 1, true, yes, on, 0, false, no or off, not "perhaps"',
    ],
    [
      'a negative number in a variable',
      {},
      { LLAMA_NEWS_WIDTH: '-1' },
      'LLAMA_NEWS_WIDTH: width must be a whole number from 0 to 9999, not "-1"',
    ],
    ['broken TOML', { user: 'width = 70\n\ntheme = \n' }, {}, `${USER}: invalid TOML in line 3 (invalid value)`],
    [
      'broken TOML of a project',
      { project: 'a = 1\na = 2\n' },
      {},
      `${PROJECT}: invalid TOML in line 2 (trying to redefine an already defined table or value)`,
    ],
    ['a value in place of a table', { user: 'keys = "vim"\n' }, {}, `${USER}: keys must be a table, [keys], not "vim"`],
    [
      'keys of a project',
      { project: '[keys]\nquit = "x"\n' },
      {},
      `${PROJECT}: keys may be set only in your own file (in a project, use lang, ui, width, theme, color, hyphens, links, mouse, resume, accessible or themes)`,
    ],
    [
      'a role of a theme',
      { project: '[themes.mine]\nhedding2 = "red"\n' },
      {},
      `${PROJECT}: [themes.mine] has no role "hedding2" (did you mean heading2?)`,
    ],
    [
      'a role like no other',
      { user: '[themes.mine]\nfrobnicate = "red"\n' },
      {},
      `${USER}: [themes.mine] has no role "frobnicate" (llama-news schema config.toml lists them)`,
    ],
    [
      'a colour of a theme',
      { user: '[themes.mine]\nlink = "bold yelow"\n' },
      {},
      `${USER}: themes.mine.link: "yelow" is not a colour or style (did you mean yellow?)`,
    ],
    [
      'a style that is no text',
      { user: '[themes.mine]\nlink = 7\n' },
      {},
      `${USER}: themes.mine.link: 7 is not a colour or style (use for instance "bold #ffd787", "not underline cyan", "black on yellow")`,
    ],
    [
      'the base of a theme',
      { user: '[themes.mine]\nbase = "drak"\n' },
      {},
      `${USER}: themes.mine.base must be accents, dark, light or mono, not "drak"`,
    ],
    [
      'a theme that is no table',
      { user: '[themes]\nmine = "dark"\n' },
      {},
      `${USER}: themes.mine must be a table, [themes.mine], not "dark"`,
    ],
    [
      'the name of a theme',
      { user: '[themes.auto]\nlink = "red"\n' },
      {},
      `${USER}: no theme of your own can be called "auto" (use up to 30 letters, digits, - and _; not auto and mono)`,
    ],
    [
      'a theme that is nowhere',
      { user: 'theme = "mien"\n[themes.mine]\nlink = "red"\n' },
      {},
      `${USER}: theme must be auto, accents, dark, light, mono or mine, not "mien"`,
    ],
    [
      'an unknown action',
      { user: '[keys]\nnextHeading = "x"\n' },
      {},
      `${USER}: [keys] has no entry "nextHeading" (did you mean next-heading?)`,
    ],
    [
      'an action like no other',
      { user: '[keys]\nfrobnicate = "x"\n' },
      {},
      `${USER}: [keys] has no entry "frobnicate" (llama-news config lists them)`,
    ],
    [
      'an unknown key of the keyboard',
      { user: '[keys]\nquit = ["q", "M-x"]\n' },
      {},
      `${USER}: keys.quit: "M-x" is not a key (use for instance "j", "]]", "ctrl-e", "space", "pagedown")`,
    ],
    [
      'two actions with a key',
      { user: '[keys]\nreload = "J"\n' },
      {},
      `${USER}: keys.reload and keys.next-heading both have the key "J" (give one of them another)`,
    ],
    [
      'a key that hides a sequence',
      { user: '[keys]\nreload = "gg"\n' },
      {},
      `${USER}: keys.reload with "gg" and keys.to-start with "g" hide each other (give one of them another key)`,
    ],
    ['no key to quit', { user: '[keys]\nquit = []\n' }, {}, `${USER}: keys.quit needs at least one key`],
    [
      'Ctrl-C',
      { user: '[keys]\nquit = "^c"\n' },
      {},
      `${USER}: Ctrl-C always ends the reader, so keys.quit cannot have it`,
    ],
    ['a huge file', { project: `#${' '.repeat(70_000)}` }, {}, `${PROJECT}: not a file, or larger than 64 KB`],
  ])('%s', (_, files, env, message) => {
    const { start, home } = machine(files);
    for (const args of [['read'], ['toc'], ['config']])
      expect(start(args, env)).toEqual({
        code: 2,
        stdout: '',
        stderr: `llama-news: ${message.replaceAll('~', home)}\n`,
      });
    expect(start(['--version'], env).code).toBe(0);
    for (const [args, ended] of harmless) expect(start(args, env), args.join(' ')).toEqual(ended);
  });

  test('an unknown variable', () => {
    const env = { LLAMA_NEWS_WITDH: '70' };
    const { start } = machine({});
    const { code, stderr } = start(['read'], env);
    expect(code).toBe(2);
    for (const [args, ended] of harmless) expect(start(args, env), args.join(' ')).toEqual(ended);
    expect(stderr).toMatch(/^llama-news: Unknown variable: LLAMA_NEWS_WITDH \(did you mean LLAMA_NEWS_WIDTH\?\)\n$/);
  });

  test('in German', () => {
    const { start, userFile } = machine({ user: 'width = 1.5\n' });
    expect(start(['read'], { LANG: 'de_DE.UTF-8' }).stderr).toBe(
      `llama-news: ${userFile}: width muss eine ganze Zahl von 0 bis 9999 sein, nicht 1.5\n`,
    );
  });

  test('a file that is a folder, or never ends', () => {
    const { start, projectFile, userFile } = machine({});
    symlinkSync('/dev/zero', projectFile);
    expect(start(['read']).stderr).toBe(`llama-news: ${projectFile}: not a file, or larger than 64 KB\n`);
    rmSync(projectFile);
    mkdirSync(userFile, { recursive: true });
    expect(start(['read'])).toMatchObject({ code: 2, stderr: expect.stringContaining(userFile) });
  });

  test.skipIf(process.platform !== 'linux')('a file that cannot be read', () => {
    const { start, projectFile } = machine({});
    symlinkSync('/proc/self/mem', projectFile);
    expect(start(['read'])).toMatchObject({
      code: 2,
      stderr: `llama-news: ${projectFile}: cannot be read (EIO)\n`,
    });
  });

  test.skipIf(process.getuid?.() === 0)('a file without permission to read it', () => {
    const { start, userFile } = machine({ user: 'lang = "en"\n' });
    chmodSync(userFile, 0);
    expect(start(['read'])).toMatchObject({
      code: 2,
      stderr: `llama-news: ${userFile}: cannot be read (EACCES)\n`,
    });
  });

  test('acts on no terminal', () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the assertions are about them
    const acting = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/;
    for (const attack of ['\u001B]0;x\u0007', '\u009B2J', '\u202Egnp', '\\u001B[2J', '\\u009B2J'])
      for (const toml of [
        `"${attack}" = 1\n`,
        `theme = "${attack}"\n`,
        `# ${attack}\ntheme = [ "${attack}" ]\n`,
        attack,
      ]) {
        const { code, stderr } = machine({ user: toml }).start(['read']);
        expect(code).toBe(2);
        expect(stderr).not.toMatch(acting);
        expect(stderr.split('\n').length).toBe(2);
      }
    const { stderr } = machine({}).start(['read'], { LLAMA_NEWS_THEME: '\u001B[2J' });
    expect(stderr).toContain('not "\\u001b[2J"');
  });
});

describe('llama-news config', () => {
  const files: Files = {
    user: '# mine\nwidth = 100\ntheme = "dark"\n[keys]\nquit = "ctrl-q"\n',
    project: 'theme = "light"\nhyphens = false\n',
  };
  test.each([
    ['en', 'C.UTF-8'],
    ['de', 'de_DE.UTF-8'],
  ])('lists values and sources in %s', async (lang, LANG) => {
    const { code, stdout } = machine(files).start(['config'], { LANG, NO_COLOR: '1', LLAMA_NEWS_LANG: 'en' });
    expect(code).toBe(0);
    // The keys come and go with the actions; the reference lists them.
    const other = stdout.replace(/(\n\[keys\] .*\n\n)(?:\S.*\n)+/, '$1');
    await expect(other).toMatchFileSnapshot(`../fixtures/config.${lang}.txt`);
  });

  test('as JSON, in the shape that is shipped', async () => {
    const matches = new Ajv2020({ allowUnionTypes: true }).compile(
      strict(JSON.parse(readFileSync('dist/schemas/config.json', 'utf8'))),
    );
    const { start, home } = machine(files);
    const { code, stdout } = start(['config', '--json'], { LLAMA_NEWS_LANG: 'en', CLICOLOR: '0' });
    expect(code).toBe(0);
    const { tables, ...other } = JSON.parse(stdout.replaceAll(home, '~'));
    await expect(`${JSON.stringify(other, null, 2)}\n`).toMatchFileSnapshot('../fixtures/config.json');
    expect(tables).toContainEqual({
      table: 'keys',
      name: 'quit',
      value: ['ctrl-q'],
      source: { kind: 'user', path: USER },
    });
    expect(tables).toContainEqual({ table: 'keys', name: 'search', value: ['/'], source: { kind: 'default' } });
    const bare = machine({});
    const others = [bare.start(['config', '--json']), bare.start(['config', '--json', '--no-config'], { HOME: '' })];
    for (const text of [stdout, ...others.map((ended) => ended.stdout)])
      expect(matches(JSON.parse(text)), JSON.stringify(matches.errors)).toBe(true);
  });

  test('lists keys, those of a file and the others', () => {
    const { stdout } = machine({ user: '[keys]\nquit = "C-Q"\nnext-heading = ["x", "<C-T>"]\nedit = []\n' }).start([
      'config',
    ]);
    expect(stdout).toMatch(/^quit +ctrl-q · ~\/\.config\/llama-news\/config\.toml$/m);
    expect(stdout).toMatch(/^next-heading +x ctrl-t · ~/m);
    expect(stdout).toMatch(/^edit +none · ~/m);
    expect(stdout).toMatch(/^previous-heading +\[\[ K · default$/m);
  });

  test('writes ~ for the home folder alone', () => {
    const { start, home } = machine({ user: 'width = 60\n' });
    const beside = `${home}-other`;
    mkdirSync(join(beside, 'llama-news'), { recursive: true });
    writeFileSync(join(beside, 'llama-news', 'config.toml'), 'width = 50\n');
    expect(start(['config']).stdout).toMatch(/^width +60 · ~\/\.config\//m);
    // A long path is wrapped.
    const shown = start(['config'], { XDG_CONFIG_HOME: beside }).stdout.replace(/\s/g, '');
    expect(shown).toContain(`50·${beside}/`);
  });

  test('has no control characters of the folders in which the files are', () => {
    const hostile = join(ROOT, 'a\u001B[31m\u202Eb\nc');
    const cwd = join(hostile, 'work');
    mkdirSync(join(hostile, 'llama-news'), { recursive: true });
    mkdirSync(cwd);
    writeFileSync(join(hostile, 'llama-news', 'config.toml'), 'width = 50\n[keys]\nquit = "Q"\n');
    writeFileSync(join(cwd, '.llama-news.toml'), 'theme = "mine"\n[themes.mine]\nlink = "red"\n');
    const env = { HOME: '/nowhere', XDG_CONFIG_HOME: hostile, NO_COLOR: '1' };
    const shown = [[], ['--json']].map((form) => run(['config', ...form], { cwd, env }).stdout);
    for (const text of shown) {
      expect(text).toContain('a␛[31mb c/');
      expect(text).not.toMatch(/(?!\n)[\p{Cc}\u202E]/u);
    }
    const { files, settings, tables } = JSON.parse(shown[1] ?? '');
    const places = [files.user, files.project, ...[...settings, ...tables].map(({ source }) => source)];
    const paths = places.flatMap(({ path }) => path ?? []);
    expect(new Set(paths)).toEqual(
      new Set([`${ROOT}/a␛[31mb c/llama-news/config.toml`, `${ROOT}/a␛[31mb c/work/.llama-news.toml`]),
    );
    expect(paths).toHaveLength(6);
  });

  test('names the files even where there are none, or none is read', () => {
    expect(machine({}).start(['config']).stdout).toMatch(
      /\nuser +~\/\.config\/llama-news\/config\.toml +not found\nproject +\.llama-news\.toml +not found\n$/,
    );
    expect(machine(files).start(['config', '--no-config']).stdout).toMatch(/config\.toml +not read: --no-config\n/);
  });
});
