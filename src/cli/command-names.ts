import type { Command } from 'commander';

/** Name and aliases of a command. */
export const namesOf = (command: Command): readonly string[] => [command.name(), ...command.aliases()];
