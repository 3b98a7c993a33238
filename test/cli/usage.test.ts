import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../kit/program/run.js';
import { openTerminal } from '../kit/terminal/terminal.js';

const helps = new Map<string, string>();

/** Help for the program or a command, for which the program is started once. */
function help(language: string, ...command: readonly string[]): string {
  const args = [...command, '--help', '--ui', language];
  const shown = helps.get(args.join(' ')) ?? run(args).stdout;
  helps.set(args.join(' '), shown);
  return shown;
}

/** Commands in the help, without their aliases. */
const COMMANDS = Array.from(
  help('en')
    .split('\nCommands:\n')[1]
    ?.split('\n\n')[0]
    ?.matchAll(/^ {2}([a-z-]+)/gm) ?? [],
  (match) => match[1] ?? '',
).filter((name) => name !== 'help');
const HELPS: readonly (readonly string[])[] = [[], ...COMMANDS.map((name) => [name])];

/** Entries below a heading of the help: the term, and its description on one line. */
function entries(text: string): ReadonlyMap<string, string> {
  const lines = text.replace(/\n {4,}/g, ' ').matchAll(/^ {2}(\S.*?)(?: {2,}(.*))?$/gm);
  return new Map(Array.from(lines, ([, term = '', about = '']) => [term, about]));
}

describe('help', () => {
  test.each([
    [['--version'], /^\d+\.\d+\.\d+\n$/],
    [['-V'], /^\d+\.\d+\.\d+\n$/],
    [['read', '--version'], /^\d+\.\d+\.\d+\n$/],
    [['--help'], /^Usage: llama-news \[options\] \[command\]\n/],
    [['-h'], /^Usage: llama-news \[options\] \[command\]\n/],
    [['help', 'help'], /^Usage: llama-news \[options\] \[command\]\n/],
    [['help'], /^Usage: llama-news \[options\] \[command\]\n/],
    [[], /^Usage: llama-news \[options\] \[command\]\n/],
    [['--'], /^Usage: llama-news \[options\] \[command\]\n/],
    [['--debug'], /^Usage: llama-news \[options\] \[command\]\n/],
    [['help', 'read'], /^Usage: llama-news read \[options\] \[source\.\.\.\]\n/],
    [['help', 'read', '--help', '--no-config'], /^Usage: llama-news read \[options\] \[source\.\.\.\]\n/],
    [['--help', 'read'], /^Usage: llama-news read \[options\] \[source\.\.\.\]\n/],
    [['--ui', 'de', '-h', 'toc'], /^Aufruf: llama-news toc \[Optionen\] \[Quelle\]\n/],
    [['--help', '--debug'], /^Usage: llama-news \[options\] \[command\]\n/],
    [['read', '-h'], /^Usage: llama-news read \[options\] \[source\.\.\.\]\n/],
    [['--ui', 'de', 'help', 'toc'], /^Aufruf: llama-news toc \[Optionen\] \[Quelle\]\n/],
    [['help', 'sections', '--ui=de'], /^Aufruf: llama-news toc \[Optionen\] \[Quelle\]\n/],
  ])('%j is printed on standard output, with exit code 0', (args, start) => {
    expect(run(args)).toEqual({ code: 0, stdout: expect.stringMatching(start), stderr: '' });
  });

  test('the help lists the commands', () => {
    expect(COMMANDS).toEqual(expect.arrayContaining(['read', 'toc', 'related', 'list']));
  });

  test.each(HELPS)('the help has examples: %s', (...command) => {
    const [, examples = ''] = help('en', ...command).split('\nExamples:\n');
    const lines = examples.trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(line).toMatch(/^ {2}\S.*llama-news|^ {2}llama-news/);
  });

  test('the help groups the options of read, and shows those of the program with every command', () => {
    const groups = help('en', 'read').match(/^[A-Z][\w ]+:$/gm);
    expect(groups).toEqual([
      'Arguments:',
      'Article:',
      'Appearance:',
      'Web pages:',
      'Pager:',
      'Overriding settings:',
      'General:',
      'Examples:',
    ]);
    for (const command of HELPS)
      for (const option of ['--ui', '--debug', '--help']) expect(help('en', ...command)).toContain(option);
  });

  test('help, completion and manual show the options that undo a boolean setting', () => {
    const { stdout } = run(['complete', 'fish', '--', 'read', '--']);
    const manual = readFileSync('dist/llama-news.1', 'utf8').replaceAll('\\-', '-');
    for (const name of ['hyphens', 'resume', 'accessible', 'offline'])
      for (const flag of [`--${name}`, `--no-${name}`]) {
        expect(help('en', 'read')).toMatch(new RegExp(`^ {2}${flag} `, 'm'));
        expect(stdout).toMatch(new RegExp(`^${flag}\t.`, 'm'));
        expect(manual).toContain(`.TP\n\\fB${flag}\\fR\n`);
      }
  });

  test.each([24, 40, 60, 80, 200])('the help fits a terminal of %i columns', async (columns) => {
    const terminal = openTerminal(['read', '--help', '--ui=de'], { columns, rows: 120 });
    expect(await terminal.ended).toMatchObject({ code: 0 });
    const lines = terminal.output().split('\r\n');
    // Command lines are meant to be copied, so they are not broken.
    const text = lines.filter((line) => !line.includes('llama-news'));
    expect(Math.max(...text.map((line) => line.length))).toBeLessThanOrEqual(Math.min(100, Math.max(columns, 26)));
  });
});

describe('help in German', () => {
  // Words that German does not have: a line with one of them was not translated.
  const ENGLISH =
    /\b(?:the|of|and|with|to|for|from|where|what|which|or|not|show|shows|print|prints|open|opens|default|choices|usage|options|arguments|commands|examples|command|source|cells|when|name|language|text width|file)\b/;

  test.each(HELPS)('the German help has no English word: %s', (...command) => {
    const prose = help('de', ...command)
      .replace(/^ {2}(?:\S+ )*?\S*llama-news.*?(?= {2,}|$)/gm, '')
      .replace(/\([a-z]+(?:, [a-z]+)+/g, '')
      .replace(/--?[a-z-]+/g, '');
    expect(prose.length).toBeGreaterThan(100);
    expect(ENGLISH.exec(prose)?.[0]).toBeUndefined();
    expect(ENGLISH.test(help('en', ...command))).toBe(true);
  });

  test.each(HELPS)('the German help names values in German: %s', (...command) => {
    const placeholders = (text: string) => Array.from(text.matchAll(/[<[](\w+)[>\]]/g), (match) => match[1] ?? '');
    const english = placeholders(help('en', ...command));
    expect(english).toContain('language');
    for (const name of placeholders(help('de', ...command))) expect(english).not.toContain(name);
  });

  test.each(HELPS)('the German help translates each entry: %s', (...command) => {
    const german = [...entries(help('de', ...command)).values()].filter((about) => about !== '');
    const english = new Set(entries(help('en', ...command)).values());
    expect(german.length).toBeGreaterThan(3);
    expect(german.filter((about) => english.has(about))).toEqual([]);
  });
});

describe('the command line', () => {
  let cwd = '';
  beforeAll(() => {
    cwd = mkdtempSync(join(tmpdir(), 'llama-news-'));
    writeFileSync(join(cwd, '--plain'), 'A file.\n');
    writeFileSync(join(cwd, '-x.md'), '**x**\n');
  });
  afterAll(() => rmSync(cwd, { recursive: true }));

  test.each([
    [['read', '--', '--plain'], 'A file.\n'],
    [['read', '--color=always', '--', '-x.md'], '\u001B[1mx\u001B[22m\n'],
    [['--debug', 'read', '--', '-x.md'], 'x\n'],
    [['read', './-x.md'], 'x\n'],
    [['read', '--', '-'], 'From a pipe.\n'],
  ])('%j: words after -- are not options', (args, stdout) => {
    expect(run(args, { cwd, input: 'From a pipe.\n' })).toEqual({ code: 0, stdout, stderr: '' });
  });

  test('the options of the program may come before and after the command', () => {
    const told = 'llama-news: x: Datei oder Artikel nicht gefunden ';
    for (const args of [
      ['--ui', 'de', 'read', 'x'],
      ['--ui=de', 'read', 'x'],
      ['read', '--ui', 'de', 'x'],
      ['read', 'x', '--ui=de'],
    ])
      expect(run(args, { cwd }).stderr.startsWith(told), args.join(' ')).toBe(true);
    expect(run(['read', '--', '--ui=de'], { cwd }).stderr).toMatch(/^llama-news: --ui=de: no such file or article /);
  });

  test('short options may be joined, and with their values', () => {
    expect(run(['read', '-pw40', '-'], { input: 'word '.repeat(20) }).stdout).toMatch(/^(?:.{1,40}\n)+$/);
  });
});

describe('--debug', () => {
  test('--debug shows where an error comes from and its cause, below its line', () => {
    const { code, stdout, stderr } = run(['read', 'missing.md', '--debug']);
    const [first, ...details] = stderr.split('\n');
    expect([code, stdout]).toEqual([1, '']);
    expect(first).toMatch(/^llama-news: missing\.md: no such file or article /);
    expect(details.join('\n')).toMatch(/^ {4}at /m);
    expect(details.join('\n')).toContain("ENOENT: no such file or directory, stat 'missing.md'");
  });

  test('--debug changes nothing without an error', () => {
    expect(run(['--debug', 'list'])).toEqual(run(['list']));
    expect(run(['--debug', '--version'])).toEqual(run(['--version']));
  });

  test('--debug shows no control characters', () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the assertion is about them
    expect(run(['read', 'x\u001B]0;y\u0007', '--debug']).stderr).not.toMatch(/[\u0000-\u0009\u000B-\u001F]/);
  });
});
