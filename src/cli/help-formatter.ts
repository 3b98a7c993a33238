import { type Argument, type Command, Help, type Option } from 'commander';
import type { About } from '../messages/command-texts.js';
import type { Language } from '../messages/language.js';
import { byDefault } from '../messages/phrases.js';
import { placeholders, titles } from '../messages/usage.js';
import { namesOf } from './command-names.js';

/** Full name of a command: "llama-news read". */
export const pathOf = (command: Command): string =>
  command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name();

/** Name of a value in commander's flags: "cells" in "--width <cells>". */
export const PLACEHOLDER = /[<[]([a-z]+)(?:\.\.\.)?[>\]]/;
const PLACEHOLDERS = new RegExp(PLACEHOLDER, 'g');

/** Minimum width of a description beside its term, in cells; with less room it goes below the term, indented. */
const MINIMUM_WIDTH = 32;
const INDENT = 6;

/** Formats commander's help in a language, with examples, and with the global options in the help of every command. */
export class LocalizedHelp extends Help {
  readonly #language: Language;
  readonly #examples: About['examples'];
  override minWidthToWrap = 1;

  constructor(language: Language, examples: About['examples']) {
    super();
    this.#language = language;
    this.#examples = examples;
  }

  #word(name: string): string {
    return placeholders[name]?.[this.#language] ?? name;
  }

  #localise(term: string): string {
    return term.replace(PLACEHOLDERS, (all, name: string) => all.replace(name, this.#word(name)));
  }

  override formatHelp(command: Command, help: Help): string {
    const widest = Math.max(0, ...this.#examples.map(([line]) => line.length));
    const items = this.#examples.map(([line, de, en]) =>
      help.formatItem(line, widest, { de, en }[this.#language], help),
    );
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
    const usual = typeof defaultValue === 'string' ? `; ${byDefault[this.#language]}: ${defaultValue}` : '';
    return `${description} (${argChoices.join(', ')}${usual})`;
  }

  override argumentDescription({ description, argChoices }: Argument): string {
    return argChoices ? `${description} (${argChoices.join(', ')})` : description;
  }

  override styleTitle(title: string): string {
    return titles[title]?.[this.#language] ?? title;
  }

  override formatItem(term: string, termWidth: number, description: string, help: Help): string {
    const width = this.helpWidth ?? 80;
    if (width - termWidth - 4 >= MINIMUM_WIDTH) return super.formatItem(term, termWidth, description, help);
    const text = this.boxWrap(description, width - INDENT);
    return `  ${term}\n${text.replace(/^/gm, ' '.repeat(INDENT))}`;
  }
}

const argumentIn = (argument: Argument): string => {
  const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
  return argument.required ? `<${name}>` : `[${name}]`;
};
