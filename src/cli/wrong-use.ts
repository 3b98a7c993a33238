import { type Argument, type Command, type CommanderError, Option } from 'commander';
import { faults } from '../messages/faults.js';
import { oneOf, type Text } from '../messages/language.js';
import { aValue, expected, requests } from '../messages/usage.js';
import { catalog } from '../source/bundled.js';
import { nearAddress } from '../source/near-address.js';
import { UserError } from '../system/errors.js';
import { nearest } from '../system/suggest.js';
import { namesOf } from './command-names.js';
import { PLACEHOLDER, pathOf } from './help-formatter.js';
import { findMisplaced } from './misplaced-option.js';

const misuse = (text: Text): UserError => new UserError(text, { exitCode: 2 });

/** Converts commander's error into a UserError; returns others, such as the one after the help, as they are. */
export function complaintOf(command: Command, error: CommanderError): Error {
  // Only the message has the option or flag in question, between quotes.
  const [, quoted = ''] = /'(.*)'/s.exec(error.message) ?? [];
  const path = pathOf(command);
  switch (error.code) {
    case 'commander.unknownOption':
      return unknownOption(command, quoted);
    case 'commander.optionMissingArgument': {
      const option = command.options.find(({ flags }) => flags === quoted);
      return option ? wrongValue(option, undefined) : error;
    }
    case 'commander.missingArgument': {
      const argument = command.registeredArguments[command.args.length];
      return argument ? wrongValue(argument, undefined) : error;
    }
    case 'commander.excessArguments':
      return misuse(faults.tooManyArguments(path, command.registeredArguments.length, command.args));
    default:
      return error;
  }
}

/**
 * Creates the error about a missing or unexpected value.
 * @param got given value; undefined if missing
 */
export function wrongValue(target: Option | Argument, got: string | undefined): UserError {
  if (target instanceof Option) return misuse(faults.wrongValue(target.long ?? target.flags, expectedOf(target), got));
  const name = target.name();
  return misuse(faults.wrongArgument(requests[name] ?? { de: name, en: name }, expectedOf(target), got));
}

/** Creates the error about an unknown command, which suggests a similar one, or an address. */
export function unknownCommand(program: Command, name: string): UserError {
  const commands = program.createHelp().visibleCommands(program).flatMap(namesOf);
  const names = [...commands, ...catalog().map(({ slug }) => slug)];
  return misuse(faults.unknownCommand(name, nearest(name, names) ?? nearAddress(name)));
}

function unknownOption(command: Command, flag: string): UserError {
  const path = pathOf(command);
  const near = nearestOption(flag, command.createHelp().visibleOptions(command));
  if (command.parent) return misuse(faults.unknownOption(flag, near, path));
  const other = findMisplaced(command, flag, command.args);
  if (other) return misuse(faults.optionOfCommand(flag, path, other.command, other.line));
  const options = command.commands.flatMap((each) => each.options);
  const far = nearestOption(flag, options);
  return misuse(faults.unknownOption(flag, near ?? (far && findMisplaced(command, far, [far])?.line), path));
}

/** Long option that was probably meant by a wrong one. */
function nearestOption(flag: string, options: readonly Option[]): string | undefined {
  const names = options.flatMap(({ long }) => long?.slice(2) ?? []);
  const near = flag.startsWith('--') ? nearest(flag.slice(2).replace(/=.*/s, ''), names) : undefined;
  return near && `--${near}`;
}

function expectedOf(target: Option | Argument): Text {
  if (target.argChoices) return oneOf(target.argChoices);
  if (!(target instanceof Option)) return expected[target.name()] ?? aValue;
  const value = PLACEHOLDER.exec(target.flags)?.[1] ?? '';
  return expected[target.long ?? ''] ?? expected[value] ?? aValue;
}
