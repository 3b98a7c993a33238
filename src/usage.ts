import { existsSync } from 'node:fs';
import { type Argument, Command, Help, InvalidArgumentError, Option } from 'commander';
import { UserError } from './errors.js';
import { faults } from './messages/faults.js';
import { type Language, oneOf, type Text } from './messages/text.js';
import { type About, byDefault, titles, values } from './messages/usage.js';
import { nearest } from './near.js';

/** The value of an option: what it may be, what it is by default, and how it is read. */
interface Value {
  readonly choices?: readonly string[];
  readonly preset?: string;
  /** @throws InvalidArgumentError for a text that is none of its values */
  readonly parse?: (text: string) => unknown;
}

/** A command that describes itself in a language, and whose complaints of wrong use are UserErrors. */
export class SpokenCommand extends Command {
  readonly #language: Language;
  examples: About['examples'] = [];

  constructor(name: string | undefined, language: Language) {
    super(name);
    this.#language = language;
  }

  override createCommand(name?: string): SpokenCommand {
    return new SpokenCommand(name, this.#language);
  }

  override createHelp(): Help {
    return Object.assign(new SpokenHelp(this.#language), this.configureHelp());
  }

  /** Says what the command does, and what examples the help shows of it. */
  describe({ about, examples }: About): this {
    this.examples = examples;
    return this.description(about[this.#language]);
  }

  /** Adds an argument with its description. */
  takes(name: string, about: Text): this {
    return this.argument(name, about[this.#language]);
  }

  /** Adds an option with its description. */
  has(flags: string, about: Text, { choices, preset, parse }: Value = {}): this {
    const option = new Option(flags, about[this.#language]);
    if (choices) option.choices(choices);
    if (preset !== undefined) option.default(preset);
    if (parse) option.argParser(parse);
    return this.addOption(option);
  }

  /** Puts the options that are added from here on under a heading. */
  group(heading: Text): this {
    return this.optionsGroup(heading[this.#language]);
  }

  /*
   * From here on commander's own methods: it calls them where the command line is wrong.
   */

  unknownCommand(): never {
    throw unknownCommand(this, this.args[0] ?? '');
  }

  unknownOption(flag: string): never {
    const names = this.createHelp()
      .visibleOptions(this)
      .flatMap(({ long }) => long?.slice(2) ?? []);
    const near = flag.startsWith('--') ? nearest(flag.slice(2), names) : undefined;
    throw misuse(faults.unknownOption(flag, near && `--${near}`, pathOf(this)));
  }

  optionMissingArgument(option: Option): never {
    throw misuse(faults.wrongValue(nameOf(option), expectedOf(option), undefined));
  }

  missingArgument(name: string): never {
    const argument = this.registeredArguments.find((one) => one.name() === name);
    throw misuse(faults.missingArgument(pathOf(this), expectedOf(argument)));
  }

  _excessArguments(given: readonly string[]): never {
    throw misuse(faults.tooManyArguments(pathOf(this), this.registeredArguments.length, given));
  }

  _callParseArg(target: Option | Argument, value: string, previous: unknown): unknown {
    try {
      return target.parseArg?.(value, previous);
    } catch (error) {
      if (!(error instanceof InvalidArgumentError)) throw error;
      throw misuse(faults.wrongValue(nameOf(target), expectedOf(target), value));
    }
  }

  _dispatchHelpCommand(name: string | undefined): never {
    const command = name === undefined ? this : this.commands.find((one) => namesOf(one).includes(name));
    if (!command) throw unknownCommand(this, name ?? '');
    return command.help();
  }
}

const misuse = (text: Text): UserError => new UserError(text, { exitCode: 2 });

function unknownCommand(program: Command, name: string): UserError {
  if (existsSync(name)) return misuse(faults.fileAsCommand(name));
  const names = program.createHelp().visibleCommands(program).flatMap(namesOf);
  return misuse(faults.unknownCommand(name, nearest(name, names)));
}

const namesOf = (command: Command): readonly string[] => [command.name(), ...command.aliases()];

/** "llama-news read" */
const pathOf = (command: Command): string =>
  command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name();

const nameOf = (target: Option | Argument): string =>
  target instanceof Option ? (target.long ?? target.flags) : `<${target.name()}>`;

const PLACEHOLDER = /[<[]([a-z]+)(?:\.\.\.)?[>\]]/;

function expectedOf(target: Option | Argument | undefined): Text {
  if (target?.argChoices) return oneOf(target.argChoices);
  const value = target instanceof Option ? (PLACEHOLDER.exec(target.flags)?.[1] ?? '') : (target?.name() ?? '');
  return values[value]?.expected ?? { de: value, en: value };
}

/** Texts are at least so wide, in cells; where there is less room beside the terms, they stand below them. */
const LEAST_TEXT = 32;
const BELOW = 6;

/** commander's help in a language, with the options of the program in the help of every command. */
class SpokenHelp extends Help {
  readonly #language: Language;
  override minWidthToWrap = 1;

  constructor(language: Language) {
    super();
    this.#language = language;
  }

  #word(name: string): string {
    return values[name]?.word[this.#language] ?? name;
  }

  #localise(term: string): string {
    return term.replace(new RegExp(PLACEHOLDER, 'g'), (all, name: string) => all.replace(name, this.#word(name)));
  }

  override formatHelp(command: Command, help: Help): string {
    const examples = command instanceof SpokenCommand ? command.examples : [];
    const widest = Math.max(0, ...examples.map(([line]) => line.length));
    const items = examples.map(([line, about]) => help.formatItem(line, widest, about[this.#language], help));
    return [super.formatHelp(command, help), ...help.formatItemList('Examples:', items, help)].join('\n');
  }

  override visibleOptions(command: Command): Option[] {
    const own = super.visibleOptions(command);
    if (!command.parent) return own;
    const general = command.parent.options.filter(({ long, hidden }) => !hidden && long !== '--version');
    return [...own.slice(0, -1), ...general, ...own.slice(-1)];
  }

  override optionTerm(option: Option): string {
    return this.#localise(option.flags);
  }

  override argumentTerm(argument: Argument): string {
    return this.#word(argument.name());
  }

  override subcommandTerm(command: Command): string {
    return this.#localise([namesOf(command).join('|'), ...command.registeredArguments.map(argumentIn)].join(' '));
  }

  override commandUsage(command: Command): string {
    const rest = command.parent ? command.registeredArguments.map(argumentIn) : ['[command]'];
    return this.#localise([pathOf(command), '[options]', ...rest].join(' '));
  }

  override optionDescription({ description, argChoices, defaultValue }: Option): string {
    if (!argChoices) return description;
    const preset = typeof defaultValue === 'string' ? `; ${byDefault[this.#language]}: ${defaultValue}` : '';
    return `${description} (${argChoices.join(', ')}${preset})`;
  }

  override styleTitle(title: string): string {
    return titles[title]?.[this.#language] ?? title;
  }

  override formatItem(term: string, termWidth: number, description: string, help: Help): string {
    const width = this.helpWidth ?? 80;
    if (width - termWidth - 4 >= LEAST_TEXT) return super.formatItem(term, termWidth, description, help);
    const text = this.boxWrap(description, width - BELOW);
    return `  ${term}\n${text.replace(/^/gm, ' '.repeat(BELOW))}`;
  }
}

const argumentIn = (argument: Argument): string => {
  const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
  return argument.required ? `<${name}>` : `[${name}]`;
};
