import { existsSync, statSync } from 'node:fs';
import { Argument, Command, type Help, InvalidArgumentError, Option } from 'commander';
import type { About } from '../messages/command-texts.js';
import { faults } from '../messages/faults.js';
import { type Language, oneOf, type Text } from '../messages/language.js';
import { aValue, expected } from '../messages/usage.js';
import { catalog } from '../source/bundled.js';
import { UserError } from '../system/errors.js';
import { nearest } from '../system/suggest.js';
import { namesOf, PLACEHOLDER, pathOf, SpokenHelp } from './help-formatter.js';
import { misplaced } from './misplaced.js';

/** An option's value: what it may be, what it is by default, and how it is read. */
interface Value {
  readonly choices?: readonly string[];
  readonly preset?: string | boolean;
  /** @throws InvalidArgumentError for a text that is none of its values */
  readonly parse?: (text: string) => unknown;
}

/** A command that describes itself in a language, and whose complaints of wrong use are UserErrors. */
export class SpokenCommand extends Command {
  readonly #language: Language;
  #examples: About['examples'] = [];

  constructor(name: string | undefined, language: Language) {
    super(name);
    this.#language = language;
  }

  override createCommand(name?: string): SpokenCommand {
    return new SpokenCommand(name, this.#language);
  }

  override createHelp(): Help {
    return Object.assign(new SpokenHelp(this.#language, this.#examples), this.configureHelp());
  }

  /** Says what the command does, and what examples the help shows of it. */
  describe({ about, examples }: About): this {
    this.#examples = examples;
    return this.description(about[this.#language]);
  }

  /** Adds an argument with its description, and its choices where it has some. */
  takes(name: string, about: Text, choices?: readonly string[]): this {
    const argument = new Argument(name, about[this.#language]);
    return this.addArgument(choices ? argument.choices(choices) : argument);
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

  /** @throws UserError if there is no such command */
  commandNamed(name: string): Command {
    const command = this.commands.find((one) => namesOf(one).includes(name));
    if (command) return command;
    const names = this.createHelp().visibleCommands(this).flatMap(namesOf);
    if (catalog().some(({ slug }) => slug === name)) throw misuse(faults.articleAsCommand(name));
    const isFile = existsSync(name) && statSync(name).isFile();
    throw misuse(isFile ? faults.fileAsCommand(name) : faults.unknownCommand(name, nearest(name, names)));
  }

  /*
   * From here on commander's own methods: it calls them where the command line is wrong.
   */

  unknownCommand(): void {
    this.commandNamed(this.args[0] ?? '');
  }

  unknownOption(flag: string): never {
    const command = pathOf(this);
    const other = this.parent ? undefined : misplaced(this, flag, this.args);
    if (other) throw misuse(faults.optionOfCommand(flag, command, other.command, other.line));
    const far = nearestOption(
      flag,
      this.commands.flatMap(({ options }) => options),
    );
    this.#refuse(flag, command, far && misplaced(this, far, [far])?.line);
  }

  /**
   * @param command whose option it would have to be
   * @param far what was meant if no option of this command was
   */
  #refuse(flag: string, command: string, far?: string): never {
    const near = nearestOption(flag, this.createHelp().visibleOptions(this));
    throw misuse(faults.unknownOption(flag, near ?? far, command));
  }

  optionMissingArgument(option: Option): never {
    throw misuse(faults.wrongValue(nameOf(option), expectedOf(option), undefined));
  }

  missingArgument(name: string): never {
    const argument = this.registeredArguments.find((one) => one.name() === name);
    throw misuse(faults.missingArgument(pathOf(this), argument ? expectedOf(argument) : aValue));
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
    const [, ...words] = this.args.filter((word) => word !== '--help' && word !== '-h');
    const flag = words.find((word) => word.startsWith('-'));
    if (flag !== undefined) this.#refuse(flag, `${pathOf(this)} help`);
    if (words.length > 1) throw misuse(faults.tooManyArguments(`${pathOf(this)} help`, 1, words));
    return (name === undefined || name === 'help' ? this : this.commandNamed(name)).help();
  }
}

const misuse = (text: Text): UserError => new UserError(text, { exitCode: 2 });

/** The long option that was probably meant by a wrong one. */
function nearestOption(flag: string, options: readonly Option[]): string | undefined {
  const names = options.flatMap(({ long }) => long?.slice(2) ?? []);
  const near = flag.startsWith('--') ? nearest(flag.slice(2).replace(/=.*/s, ''), names) : undefined;
  return near && `--${near}`;
}

const nameOf = (target: Option | Argument): string =>
  target instanceof Option ? (target.long ?? target.flags) : `<${target.name()}>`;

function expectedOf(target: Option | Argument): Text {
  if (target.argChoices) return oneOf(target.argChoices);
  const value = target instanceof Option ? (PLACEHOLDER.exec(target.flags)?.[1] ?? '') : target.name();
  return expected[value] ?? aValue;
}
