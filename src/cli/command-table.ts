import { InvalidArgumentError } from 'commander';
import {
  type ConfigOptions,
  LIST_PRESETS,
  type ListOptions,
  PAGERS,
  READ_PRESETS,
  type ReadOptions,
} from '../commands/command-options.js';
import { completion } from '../commands/completion.js';
import type { list } from '../commands/list.js';
import type { read } from '../commands/read.js';
import type { related } from '../commands/related.js';
import type { toc } from '../commands/toc.js';
import { applySettings, settingsOrNone } from '../config/apply.js';
import type { Resolved } from '../config/resolve.js';
import { type About, commands } from '../messages/command-texts.js';
import { about, groups } from '../messages/usage.js';
import { EDITIONS } from '../source/bundled.js';
import { COLORS } from '../style/color.js';
import { THEMES } from '../style/theme.js';
import type { Io } from '../system/io.js';
import type { SpokenCommand } from './command.js';
import { SHELLS, type Shell } from './completion/shells.js';
import { globalsOf } from './global-options.js';

/** The commands that run without a parser of command lines, too: what loads the program has them already. */
export interface Runs {
  readonly read: typeof read;
  readonly toc: typeof toc;
  readonly related: typeof related;
  readonly list: typeof list;
}

function wholeNumber(value: string): number {
  if (!/^\d{1,4}$/.test(value)) throw new InvalidArgumentError(value);
  return Number(value);
}

/** What a command is run with. */
export interface Start {
  readonly io: Io;
  readonly runs: Runs;
  /** Takes what the command that is run ends with. */
  readonly done: (code: Promise<number>) => Promise<void>;
  readonly settings: Promise<readonly Resolved[]>;
  /** The program with the options of all commands. */
  readonly whole: () => SpokenCommand;
}

/** A command: what the help says of it, and its arguments and options, which only the command that is run needs. */
interface Entry extends About {
  readonly name: string;
  readonly alias?: string;
  /** Not in the help: other programs call it. */
  readonly hidden?: true;
  readonly configure: (command: SpokenCommand, start: Start) => void;
}

const listing = (command: SpokenCommand): SpokenCommand =>
  command
    .has('-l, --lang <language>', about.lang, { choices: EDITIONS, preset: LIST_PRESETS.lang })
    .has('--json', about.json)
    .has('--color <when>', about.color, { choices: COLORS, preset: LIST_PRESETS.color });

/** All commands, in the order of the help. */
export const ENTRIES: readonly Entry[] = [
  {
    name: 'read',
    ...commands.read,
    configure: (command, { io, done, runs }) =>
      command
        .takes('[source]', about.source)
        .group(groups.article)
        .has('-s, --section <which>', about.section)
        .has('-l, --lang <language>', about.lang, { choices: EDITIONS, preset: LIST_PRESETS.lang })
        .has('--no-resume', about.noResume)
        .has('--watch', about.watch)
        .group(groups.look)
        .has('-p, --plain', about.plain)
        .has('--json', about.jsonArticle)
        .has('--accessible', about.accessible)
        .has('--color <when>', about.color, { choices: COLORS, preset: LIST_PRESETS.color })
        .has('--theme <name>', about.theme, { choices: ['auto', ...THEMES], preset: READ_PRESETS.theme })
        .has('-w, --width <cells>', about.width, { parse: wholeNumber })
        .has('--hyphens', about.hyphens)
        .group(groups.pager)
        .has('--pager <name>', about.pager, { choices: PAGERS, preset: READ_PRESETS.pager })
        .has('-P, --no-pager', about.noPager)
        .group(groups.settings)
        .has('--resume', about.resume, { preset: READ_PRESETS.resume })
        .has('--no-accessible', about.noAccessible)
        .has('--no-hyphens', about.noHyphens)
        .action((source: string | undefined, options: ReadOptions) => done(runs.read(io, source, options))),
  },
  {
    name: 'toc',
    alias: 'sections',
    ...commands.toc,
    configure: (command, { io, done, runs }) =>
      listing(command)
        .takes('[source]', about.source)
        .action((source: string | undefined, options: ListOptions) => done(runs.toc(io, source, options))),
  },
  {
    name: 'related',
    ...commands.related,
    configure: (command, { io, done, runs }) =>
      listing(command)
        .takes('[source]', about.source)
        .action((source: string | undefined, options: ListOptions) => done(runs.related(io, source, options))),
  },
  {
    name: 'list',
    ...commands.list,
    configure: (command, { io, done, runs }) =>
      listing(command).action((options: ListOptions) => done(runs.list(io, options))),
  },
  {
    name: 'config',
    ...commands.config,
    configure: (command, { io, done }) =>
      command
        .has('--json', about.json)
        .has('--color <when>', about.color, { choices: COLORS, preset: LIST_PRESETS.color })
        .action(async (options: ConfigOptions) => {
          const { config } = await import('../commands/config.js');
          await done(config(io, options, globalsOf(io.args).config));
        }),
  },
  {
    name: 'completion',
    ...commands.completion,
    configure: (command, { io, done }) =>
      command.takes('<shell>', about.shell, SHELLS).action((shell: Shell) => done(completion(io, shell))),
  },
  {
    name: 'complete',
    ...commands.complete,
    hidden: true,
    configure: (command, { io, done, settings, whole }) =>
      command
        .takes('<shell>', about.shell, SHELLS)
        .takes('[words...]', about.words)
        .action(async (shell: Shell, words: readonly string[]) => {
          const { complete } = await import('./completion/complete.js');
          const program = whole();
          const known = await settingsOrNone(settings);
          for (const each of program.commands) applySettings(each, known, true);
          await done(complete(io, program, shell, words));
        }),
  },
];
