import { beforeEach, describe, expect, test, vi } from 'vitest';
import { COMMANDS } from '../../src/cli/command-table.js';
import { createProgram } from '../../src/cli/program.js';
import type { Language } from '../../src/messages/language.js';
import type { Io } from '../../src/system/io.js';

beforeEach(() => {
  vi.stubGlobal('VERSION', '0');
});

/** Help for a command, or for the program, as a terminal of a width shows it. */
function helpOf(name: string, columns: number, language: Language = 'en'): string {
  const io = { language, size: () => ({ columns, rows: 24 }), write: () => {} } as unknown as Io;
  const session = { io, table: COMMANDS, configuration: Promise.resolve(undefined), readsFiles: false };
  const program = createProgram(session);
  const command = program.commands.find((each) => each.name() === name) ?? program;
  return command.helpInformation();
}

const WIDE = `Usage: llama-news tag [options] <article> <tags...>

give tags to a kept article

Arguments:
  article             slug of a kept article, its beginning, or words of the title
  tags                tags, separated by commas

Options:
  --remove            remove the tags
  --library <folder>  folder of the kept articles

General:
  --ui <language>     language of messages and help (de, en)
  --no-config         read no configuration file
  --debug             show the stack trace of errors
  -h, --help          show help

Examples:
  llama-news tag nokia llama ki     two tags
  llama-news tag nokia ki --remove  remove one of them
`;

describe('The help', () => {
  test('has descriptions beside their terms, in as many columns as there are, and a hundred at most', () => {
    expect(helpOf('tag', 100)).toBe(WIDE);
    expect(helpOf('tag', 200)).toBe(WIDE);
    expect(helpOf('tag', 80)).toBe(WIDE.replace(' words of the title', ' words of the\n                      title'));
  });

  test('has descriptions below their terms where less than 32 columns would be left', () => {
    const lines = (columns: number): readonly string[] => helpOf('tag', columns).split('\n');
    expect(lines(54)).toContain('  --remove            remove the tags');
    expect(lines(53).slice(0, 12)).toEqual([
      'Usage: llama-news tag [options] <article> <tags...>',
      '',
      'give tags to a kept article',
      '',
      'Arguments:',
      '  article',
      '      slug of a kept article, its beginning, or words',
      '      of the title',
      '  tags',
      '      tags, separated by commas',
      '',
      'Options:',
    ]);
  });

  test('names values, defaults and aliases in the language', () => {
    const german = helpOf('list', 100, 'de');
    expect(german).toMatch(
      /^Aufruf: llama-news list \[Optionen\]\n\ndie mitgelieferten Artikel auflisten\n\nOptionen:\n/,
    );
    expect(german).toContain(
      '  -l, --lang <Sprache>  Sprachfassung eines mitgelieferten Artikels, Sprache anderer Texte (de, en;\n',
    );
    expect(german).toContain(' Vorgabe: de)\n');
    expect(german).toContain('\nBeispiele:\n  llama-news list         alle Artikel mit Datum und Lesezeit\n');
    expect(german).toContain(' (auto, always, never; Vorgabe: auto)\n');
    expect(helpOf('list', 100)).toContain(' (auto, always, never; default: auto)\n');
    const [usage, ...below] = helpOf('tag', 100, 'de').split('\n');
    expect(usage).toBe('Aufruf: llama-news tag [Optionen] <Artikel> <Schlagwörter...>');
    expect(below.slice(3, 6).map((line) => line.trim().split(/ {2,}/)[0])).toEqual([
      'Argumente:',
      'Artikel',
      'Schlagwörter',
    ]);
    const terms = helpOf('export', 100, 'de').match(/^.*?(?=\n| {3}|$)/gm);
    expect(terms).toContain('Aufruf: llama-news export [Optionen] [Artikel...]');
    expect(terms).toEqual(expect.arrayContaining(['  --format <Format>', '  --to <Ordner>']));
    expect(helpOf('', 100, 'de')).toMatch(/\n {2}tag <Artikel> <Schlagwörter\.\.\.> {2,}\S/);
    expect(helpOf('', 100, 'de')).toMatch(/\n {2}toc\|sections \[Quelle\] {2,}\S/);
    expect(helpOf('', 100)).toMatch(/^Usage: llama-news \[options\] \[command\]\n/);
    expect(helpOf('', 100)).not.toMatch(/^ {2}complete /m);
    expect(helpOf('completion', 100)).toMatch(/\n {2}shell {2,}[^\n]* \(bash, zsh, fish\)\n/);
  });

  test('has the options of the program between those of a command and --help, without --version', () => {
    const options = helpOf('list', 100)
      .match(/^ {2}(?:-\w, )?--[a-z-]+/gm)
      ?.map((line) => line.trim());
    expect(options?.slice(-4)).toEqual(['--ui', '--no-config', '--debug', '-h, --help']);
    expect(helpOf('', 100)).toMatch(/ {2}-V, --version /);
  });
});
