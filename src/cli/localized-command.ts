import { Argument, Command, type Help, Option } from 'commander';
import { type About, commands } from '../messages/command-texts.js';
import type { Language, Text } from '../messages/language.js';
import { about, groups } from '../messages/usage.js';
import type { ArgumentSpec, CommandSpec, OptionSpec } from './command-spec.js';
import { LocalizedHelp } from './help-formatter.js';
import { complaintOf, wrongValue } from './wrong-use.js';

/** Commander command whose help is in the user's language and ends with examples. */
export class LocalizedCommand extends Command {
  readonly #language: Language;
  #examples: About['examples'] = [];

  constructor(name: string | undefined, language: Language) {
    super(name);
    this.#language = language;
  }

  override createCommand(name?: string): LocalizedCommand {
    return new LocalizedCommand(name, this.#language);
  }

  override createHelp(): Help {
    return Object.assign(new LocalizedHelp(this.#language, this.#examples), this.configureHelp());
  }

  /** Sets the texts of the command's help. */
  describe({ about, examples }: About): this {
    this.#examples = examples;
    return this.description(about[this.#language]);
  }

  /** Puts options that are added later under a heading. */
  group(heading: Text): this {
    return this.optionsGroup(heading[this.#language]);
  }

  /** Adds a command of the table, without its arguments and options. */
  addSpec({ name, alias, hidden }: CommandSpec): LocalizedCommand {
    const command = this.command(name, { hidden: hidden === true }) as LocalizedCommand;
    if (alias !== undefined) command.alias(alias);
    return command.describe(commands[name]).refuseWrongUse();
  }

  /** Adds the arguments and options of a command of the table. */
  configure({ takes, options, name }: CommandSpec): this {
    // "help read --help" shows the help of `read`, not that of the help command.
    if (name === 'help') this.helpOption(false);
    for (const argument of takes) this.#addArgumentSpec(argument);
    for (const [group, members] of Object.entries(options)) {
      if (group in groups) this.group(groups[group as keyof typeof groups]);
      for (const option of members) this.addOptionSpec(option);
    }
    return this;
  }

  #addArgumentSpec({ name, about: key, choices, checkedByCommand }: ArgumentSpec): void {
    const argument = new Argument(name, key && about[key][this.#language]);
    if (choices) argument.choices(choices).argParser((text) => checkChoice(argument, text, checkedByCommand));
    this.addArgument(argument);
  }

  addOptionSpec({
    flags,
    about: key,
    choices,
    checkedByCommand,
    numeric,
    joins,
    pattern,
    sets,
    default: value,
  }: OptionSpec): this {
    const option = new Option(flags, about[key][this.#language]);
    if (value !== undefined) option.default(value);
    if (sets !== undefined) option.preset(sets);
    if (choices) option.choices(choices).argParser((text) => checkChoice(option, text, checkedByCommand));
    if (numeric) option.argParser((text) => wholeNumber(option, text));
    if (joins) option.argParser((text, before) => (typeof before === 'string' ? `${before},${text}` : text));
    if (pattern) option.argParser((text) => matching(option, text, pattern));
    return this.addOption(option);
  }

  /** Turns commander's errors about wrong use into UserErrors. */
  refuseWrongUse(): this {
    return this.exitOverride((error) => {
      throw complaintOf(this, error);
    });
  }
}

function checkChoice(target: Option | Argument, text: string, always = false): string {
  if (always || target.argChoices?.includes(text)) return text;
  throw wrongValue(target, text);
}

function matching(option: Option, text: string, pattern: RegExp): string {
  if (pattern.test(text)) return text;
  throw wrongValue(option, text);
}

function wholeNumber(option: Option, text: string): number {
  if (!/^\d{1,4}$/.test(text)) throw wrongValue(option, text);
  return Number(text);
}
