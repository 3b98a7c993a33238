import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command, Option } from 'commander';
import { namesOf } from '../../src/cli/command-names.js';
import { COMMANDS } from '../../src/cli/command-table.js';
import { optionsOf, subcommands } from '../../src/cli/completion/cursor.js';
import { createProgram } from '../../src/cli/program.js';
import { DESCRIPTION, EXIT_STATUS, FILES, PRECEDENCE, type Terms, withLetter } from '../../src/messages/manual.js';
import { messagesFor } from '../../src/messages/ui.js';
import type { Binding } from '../../src/reader/keys/binding.js';
import { keyLabels } from '../../src/reader/keys/key-label.js';
import { catalog } from '../../src/source/bundled.js';
import { createIo } from '../../src/system/io.js';
import { ROOT } from '../../src/system/package-root.js';
import { KEY_SECTIONS } from './keys.js';
import { bold, entry, prose, roff, section, subsection, usage } from './roff.js';
import { CONFIGURATION, ENVIRONMENT } from './settings.js';

declare const VERSION: string;

/** Environment in English with a wide terminal, whatever the machine that builds the program has. */
const ENV = { LC_ALL: 'C' };
const size = () => ({ columns: 1000, rows: 24 });

/** Creates the program with all its commands, in English, and captures its output. */
export function englishProgram(process: NodeJS.Process) {
  let printed = '';
  const write = (text: string): void => {
    printed += text;
  };
  const english: NodeJS.Process = Object.create(process, { env: { value: ENV }, argv: { value: [] } });
  const program = createProgram({
    io: { ...createIo(english, 'en'), size, write },
    table: COMMANDS,
    configuration: Promise.resolve(undefined),
    readsFiles: false,
  });
  const helpOf = (command: Command): string => {
    printed = '';
    command.outputHelp();
    return printed;
  };
  return { program, helpOf };
}

/** Manual page in man(7), built from the help of the commands, the key map, the settings, and some prose. */
export function manualPage(process: NodeJS.Process): string {
  const { program, helpOf } = englishProgram(process);
  const help = program.createHelp();
  const commands = subcommands(program);
  const general = new Set(optionsOf(program).map(({ long }) => long));
  const ownOptions = (command: Command): readonly Option[] =>
    optionsOf(command).filter(({ long }) => command === program || !general.has(long));
  const options = (command: Command): readonly string[] => [
    ...help.visibleArguments(command).map((it) => entry(usage(`<${it.name()}>`), roff(help.argumentDescription(it)))),
    ...ownOptions(command).map((it) => entry(usage(help.optionTerm(it)), roff(help.optionDescription(it)))),
  ];
  const examples = (command: Command): readonly string[] =>
    Array.from(helpOf(command).split('Examples:')[1]?.matchAll(EXAMPLE) ?? [], ([, line = '', meaning = '']) =>
      entry(bold(line), roff(meaning)),
    );
  const page = [
    `.TH LLAMA\\-NEWS 1 "${date()}" "llama\\-news ${VERSION}" "User Commands"`,
    // Options and addresses must not be broken at their hyphens.
    '.nh\n.ad l',
    section('NAME', prose(`llama\\-news \\- ${roff(lowerFirst(program.description().replace(/\.$/, '')))}`)),
    section('SYNOPSIS', [program, ...commands].map((command) => usage(usageOf(command))).join('\n.br\n')),
    section('DESCRIPTION', DESCRIPTION.map((text) => prose(roff(text))).join('\n.PP\n')),
    section(
      'COMMANDS',
      ...commands.map((command) =>
        entry(usage(help.subcommandTerm(command)), roff(help.subcommandDescription(command))),
      ),
    ),
    section(
      'OPTIONS',
      ...options(program),
      ...commands.flatMap((command) => subsection(usage(usageOf(command)), options(command))),
    ),
    section('KEYS', ...KEY_SECTIONS.flatMap(({ title, bindings }) => subsection(roff(title), bindings.map(keyEntry)))),
    section('CONFIGURATION', prose(roff(PRECEDENCE)), ...terms(CONFIGURATION)),
    section('ENVIRONMENT', ...terms(ENVIRONMENT)),
    section('FILES', ...terms(FILES)),
    section('EXIT STATUS', ...terms(EXIT_STATUS)),
    section(
      'EXAMPLES',
      ...[program, ...commands].flatMap((command) => subsection(usage(usageOf(command)), examples(command))),
    ),
    section('SEE ALSO', `${bold('less')}(1), ${bold('man')}(1)`),
  ];
  return `${page.join('\n')}\n`;
}

/** Example in a help: a command line, two spaces, and its effect. */
const EXAMPLE = /^ {2}(\S.*?) {2,}(.+)$/gm;

/** Usage line: "llama-news toc|sections [options] [source]". */
export function usageOf(command: Command): string {
  const names = namesOf(command).join('|');
  const values = command.registeredArguments.map((value) => {
    const name = `${value.name()}${value.variadic ? '...' : ''}`;
    return value.required ? `<${name}>` : `[${name}]`;
  });
  if (command.commands.length > 0) return `${names} [options] [command]`;
  return ['llama-news', names, ...(optionsOf(command).length > 0 ? ['[options]'] : []), ...values].join(' ');
}

/** Date of the newest version in the changelog, or else of the newest article. Today's date would make every build differ. */
function date(): string {
  const dateIn = (text: string): string | undefined => /^## .*(\d{4}-\d\d-\d\d)/m.exec(text)?.[1];
  const articles = catalog().flatMap(({ editions }) => editions.en.date ?? []);
  const changelog = join(ROOT, 'CHANGELOG.md');
  return (existsSync(changelog) && dateIn(readFileSync(changelog, 'utf8'))) || (articles.sort().at(-1) ?? '');
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

function keyEntry(binding: Binding): string {
  const term = keyLabels(binding, messagesFor('en')).map(bold).join(', ');
  return entry(binding.takesCharacter ? withLetter(term) : term, roff(binding.help.en));
}

const terms = (list: Terms): readonly string[] => list.map(([term, meaning]) => entry(bold(term), roff(meaning)));
