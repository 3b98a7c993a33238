import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { NAMES, PROJECT_NAMES, settingOf } from '../../src/config/settings.js';
import { messagesFor } from '../../src/messages/ui.js';
import { keyLabels } from '../../src/reader/keys/key-label.js';
import { keysByMode } from '../../src/reader/keys/keys-by-mode.js';
import { commandNames, optionNames } from '../kit/program/help.js';
import { run, shell } from '../kit/program/program.js';

const PAGE = 'dist/llama-news.1';

const source = readFileSync(PAGE, 'utf8');

/** The page's text as it is set, without roff's requests and fonts. */
const text = source
  // A paragraph is one line, as before it was broken at 80 bytes.
  .replace(/(?<!^\..*)(?<!^\.TP\n.*)\n(?!\.)/gm, ' ')
  .replace(/\\f[BIR]/g, '')
  .replace(/\\-/g, '-')
  .replace(/\\\(aq/g, "'")
  .replace(/\\\(ha/g, '^')
  .replace(/\\\[u([\dA-F]{4})\]/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
  .replace(/\\e/g, '\\')
  .replace(/\\&/g, '');

const sectionOf = (title: string): string => text.split(/^\.SH /m).find((part) => part.startsWith(`${title}\n`)) ?? '';

/** The terms of a section. */
const termsOf = (title: string): readonly string[] =>
  Array.from(sectionOf(title).matchAll(/^\.TP\n(.*)$/gm), (match) => match[1] ?? '');

const has = (program: string): boolean => shell(`command -v ${program}`).code === 0;

describe('the manual page', () => {
  test('has the sections that one expects', () => {
    expect(Array.from(text.matchAll(/^\.SH (.*)$/gm), (match) => match[1])).toEqual([
      'NAME',
      'SYNOPSIS',
      'DESCRIPTION',
      'COMMANDS',
      'OPTIONS',
      'KEYS',
      'CONFIGURATION',
      'ENVIRONMENT',
      'FILES',
      'EXIT STATUS',
      'EXAMPLES',
      'SEE ALSO',
    ]);
    expect(sectionOf('NAME')).toMatch(/^NAME\nllama-news - \S/);
    expect(sectionOf('EXAMPLES')).toContain('.TP\nllama-news notes.md\n');
    expect(source).toMatch(/^[\n -~]*$/);
  });

  test('has its sentences from messages/', () => {
    for (const name of readdirSync('scripts/manual')) {
      const code = readFileSync(`scripts/manual/${name}`, 'utf8').replace(/\/\*[\s\S]*?\*\/|^ *\/\/.*$/gm, '');
      expect(/['`][^'`\n]*[a-z]{2,} [a-z]+ [a-z]{2,}[^'`\n]*['`]/.exec(code)?.[0], name).toBeUndefined();
    }
  });

  test('has the commands of the help and no others', () => {
    expect(termsOf('COMMANDS').flatMap((term) => term.split(' ')[0]?.split('|') ?? [])).toEqual(commandNames());
  });

  test('has one form for the synopsis of a command and for the heading of its options', () => {
    const lines = /^\.SH SYNOPSIS\n([\s\S]*?)^\.SH/m.exec(source)?.[1]?.split(/\n(?:\.br\n)?/) ?? [];
    const headings = Array.from(source.matchAll(/^\.SS (.*llama\\-news.*)$/gm), (match) => match[1]);
    expect(headings.length).toBeGreaterThan(3);
    for (const heading of headings) expect(lines).toContain(heading);
  });

  test('has the options of each help and no others', () => {
    const [own = '', ...parts] = sectionOf('OPTIONS').split('.SS ');
    const optionsIn = (part: string): readonly string[] =>
      Array.from(part.matchAll(/^\.TP\n(?:-\w, )?(--[a-z-]+)/gm), (match) => match[1] ?? '');
    expect(optionsIn(own)).toEqual(optionNames());
    const listed = new Map(
      parts.flatMap((part) => {
        const names = /^llama-news ([a-z|]+)/.exec(part)?.[1]?.split('|') ?? [];
        return names.map((name) => [name, optionsIn(part)]);
      }),
    );
    expect(listed.get('toc')).toContain('--json');
    for (const name of commandNames().filter((other) => other !== 'help'))
      expect(listed.get(name) ?? []).toEqual(optionNames(name).filter((option) => !optionNames().includes(option)));
  });

  test('has all keys', () => {
    const terms = new Set(termsOf('KEYS'));
    for (const binding of Object.values(keysByMode).flat()) {
      const term = keyLabels(binding, messagesFor('en')).join(', ');
      expect(terms).toContain(binding.takesCharacter ? `${term} and a letter` : term);
    }
  });

  test('has every variable of the environment that the program reads', () => {
    const names = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !/^man|^messages\/manual/.test(file))
      .flatMap((file) =>
        Array.from(readFileSync(`src/${file}`, 'utf8').matchAll(/\benv\.([A-Z_]+)|\b((?:XDG|LLAMA_NEWS)_[A-Z_]+)/g)),
      )
      .map(([, read, named]) => read ?? named ?? '');
    expect(names).toContain('NO_COLOR');
    const listed = termsOf('ENVIRONMENT').flatMap((term) => term.split(', '));
    for (const name of names) expect(listed).toContain(name);
  });

  test('has every key of a configuration file and its values, and the values of its variable', () => {
    const meaning = (title: string, term: string): string =>
      sectionOf(title).split(`.TP\n${term}\n`)[1]?.split('\n')[0] ?? '';
    expect(termsOf('CONFIGURATION')).toEqual(NAMES);
    for (const name of NAMES) {
      const setting = settingOf(name);
      const key = meaning('CONFIGURATION', name);
      const variable = meaning('ENVIRONMENT', setting.variable);
      const values = (): readonly string[] => {
        if (setting.kind === 'choice') return setting.choices;
        return [
          setting.kind === 'text'
            ? (setting.expected.en.split(' ~')[0] ?? '')
            : { number: '9999', boolean: 'true' }[setting.kind],
        ];
      };
      for (const value of values()) for (const text of [key, variable]) expect(text, name).toContain(value);
      expect(key.includes('Not allowed in a project file'), name).toBe(!PROJECT_NAMES.includes(name));
      if (setting.default !== undefined) expect(key).toContain(`Default: ${setting.default}.`);
      expect(variable).toContain(name);
    }
    expect(meaning('ENVIRONMENT', 'LLAMA_NEWS_RESUME')).toContain('off');
  });

  test('says what counts first', () => {
    expect(sectionOf('CONFIGURATION')).toContain(
      'A flag takes precedence over a variable, a variable over the project file, the project file over the user file, and the user file over the default.',
    );
    expect(sectionOf('FILES')).toMatch(
      /^\.llama-news\.toml\n.*It takes precedence over the user file; flags and variables/m,
    );
  });

  test.skipIf(!has('groff'))('is set by groff without a warning', () => {
    const { stdout, stderr } = shell(`groff -ww -man -Tutf8 -P-cbou ${PAGE}`);
    expect(stderr).toBe('');
    expect(stdout).toContain('--section section');
    expect(stdout).toContain('curl -s … | llama-news');
  });

  test.skipIf(!has('mandoc'))('is set by mandoc without a warning', () => {
    expect(shell(`mandoc -Tlint ${PAGE}`)).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test('is found where package.json says', () => {
    expect(JSON.parse(readFileSync('package.json', 'utf8')).man).toEqual([`./${PAGE}`]);
    expect(run(['--version']).stdout.trim()).toBe(/"llama\\-news (.*)" "User/.exec(source)?.[1]);
  });
});
