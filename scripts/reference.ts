import type { Command } from 'commander';
import { optionsOf, subcommands } from '../src/cli/completion/cursor.js';
import { NAMES, type Setting, settingOf } from '../src/config/settings.js';
import { EXIT_STATUS, FILES, type Terms, VARIABLES } from '../src/messages/manual.js';
import { messagesFor } from '../src/messages/ui.js';
import type { Binding } from '../src/reader/keys/binding.js';
import { actionOf, DEFAULT_KEYS } from '../src/reader/keys/default-keys.js';
import { keyLabels } from '../src/reader/keys/key-label.js';
import { keysByMode } from '../src/reader/keys/keys-by-mode.js';
import { ROLES } from '../src/style/own-theme.js';
import { KEY_SECTIONS } from './manual/keys.js';
import { englishProgram, usageOf } from './manual/page.js';
import { ROLE_TEXTS } from './roles.js';

/** Returns the page with every part between `<!-- name -->` and `<!-- end of name -->` regenerated. Throws if a part is missing. */
export function writeReference(page: string, process: NodeJS.Process): string {
  return Object.entries(partsOf(process)).reduce((text, [name, part]) => {
    const [start, end] = [`<!-- ${name} -->\n`, `\n<!-- end of ${name} -->`];
    const [from, to] = [text.indexOf(start), text.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`docs/reference.md has no part for ${name}`);
    return `${text.slice(0, from)}${start}\n${part}\n${text.slice(to)}`;
  }, page);
}

function partsOf(process: NodeJS.Process): Readonly<Record<string, string>> {
  const { program } = englishProgram(process);
  const commands = subcommands(program);
  return {
    commands: table(['Command', 'What it does'], commands.map(commandRow)),
    options: [program, ...commands].flatMap((command) => optionsPart(program, command)).join('\n\n'),
    keys: KEY_SECTIONS.map(
      ({ title, bindings }) => `### ${title}\n\n${table(['Key', 'What it does'], bindings.map(keyRow))}`,
    ).join('\n\n'),
    actions: table(['Action', 'Default keys', 'What it does'], actionRows()),
    settings: table(['Setting', 'Values', 'Default', 'Variable', 'What it sets'], NAMES.map(settingOf).map(settingRow)),
    roles: table(
      ['Role', 'What it is the style of'],
      [...ROLES].map(([name, role]) => [code(name), ROLE_TEXTS[role]]),
    ),
    variables: table(['Variable', 'What it does'], termRows(VARIABLES)),
    files: table(['File', 'What it holds'], termRows(FILES)),
    'exit codes': table(['Code', 'Meaning'], termRows(EXIT_STATUS)),
  };
}

const commandRow = (command: Command): readonly string[] => [
  code(usageOf(command)),
  command.createHelp().subcommandDescription(command),
];

/** Options of a command other than the global ones, under its name; nothing if there are none. */
function optionsPart(program: Command, command: Command): readonly string[] {
  const general = new Set(optionsOf(program).map(({ long }) => long));
  const help = command.createHelp();
  const rows = optionsOf(command)
    .filter(({ long }) => command === program || !general.has(long))
    .map((option) => [code(help.optionTerm(option)), help.optionDescription(option)]);
  const title = command === program ? 'Every command' : code(`llama-news ${command.name()}`);
  return rows.length === 0 ? [] : [`### ${title}\n\n${table(['Option', 'What it does'], rows)}`];
}

const keyRow = (binding: Binding): readonly string[] => {
  const shown = keyLabels(binding, messagesFor('en')).map(code).join(' ');
  return [binding.takesCharacter ? `${shown} and a letter` : shown, binding.help.en];
};

/** Actions of the configuration with their default keys as it names them. */
function actionRows(): readonly (readonly string[])[] {
  const bindings = [...keysByMode.read, ...keysByMode.everywhere];
  return [...DEFAULT_KEYS].map(([action, keys]) => [
    code(action),
    keys.map(code).join(' '),
    bindings.find((binding) => actionOf(binding) === action)?.help.en ?? '',
  ]);
}

const settingRow = (setting: Setting, index: number): readonly string[] => [
  code(NAMES[index]),
  valuesOf(setting),
  setting.otherwise?.en ?? code(String(setting.default)),
  code(setting.variable),
  setting.description.en,
];

function valuesOf(setting: Setting): string {
  switch (setting.kind) {
    case 'choice':
      return setting.choices.map(code).join(', ');
    case 'number':
      return `${setting.least} to ${setting.most}`;
    case 'boolean':
      return ['true', 'false'].map(code).join(', ');
    case 'text':
      return setting.expected.en;
    default:
      return setting satisfies never;
  }
}

const termRows = (terms: Terms): readonly (readonly string[])[] =>
  terms.map(([term, meaning]) => [term.split(', ').map(code).join(', '), meaning]);

const code = (text = ''): string => `\`${text}\``;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
