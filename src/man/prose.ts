import { expectedOf } from '../config/check.js';
import { NAMES, settingOf } from '../config/settings.js';

/** Pairs of a term and its meaning. What is here, neither the commands nor the key map know. */
export type Terms = readonly (readonly [term: string, meaning: string])[];

export const DESCRIPTION: readonly string[] = [
  'llama-news opens a bundled article about Llama 4 (German and English), any Markdown file, or what another program writes. In a terminal it opens a pager with an outline, search and links; where the output is no terminal it prints plain text.',
  'A bare word that is the slug of a bundled article means the article; ./name always means the file, and - standard input. Nothing in a document acts on the terminal, and nothing is sent anywhere.',
];

export const PRECEDENCE =
  'What is wanted in every run is set by the keys below in a configuration file (TOML), or by environment variables. A flag counts before a variable, a variable before the file of a project, that before the file of the user, and that before the default. llama-news config shows every value and where it comes from; --no-config reads no file.';

/** The keys of configuration files. */
export const CONFIGURATION: Terms = NAMES.map((name) => {
  const setting = settingOf(name);
  const preset = setting.otherwise?.en ?? String(setting.default);
  const where = setting.harmless ? '' : ' Not in the file of a project.';
  return [name, `${expectedOf(setting, false).en}: ${setting.description.en}. Default: ${preset}.${where}`];
});

export const ENVIRONMENT: Terms = [
  ...NAMES.map((name): Terms[number] => {
    const setting = settingOf(name);
    return [setting.variable, `the setting ${name}: ${expectedOf(setting, true).en}.`];
  }),
  ['LLAMA_NEWS_PAGER, PAGER', 'the program that --pager=external starts; less by default.'],
  ['NO_COLOR', 'no colours, unless it is empty; --color is stronger.'],
  ['FORCE_COLOR', '0 to 3: that many colours whatever the output is; NO_COLOR is stronger.'],
  ['CLICOLOR_FORCE, CLICOLOR', 'colours also where the output is no terminal; with CLICOLOR=0 none.'],
  ['COLORTERM, TERM', 'what the terminal can show. TERM=dumb: plain text, no pager.'],
  ['FORCE_HYPERLINK', 'links that the terminal opens, also where it is not known to have them.'],
  ['LC_ALL, LC_MESSAGES, LANG', 'the language of messages, in this order: German, or else English.'],
  ['VISUAL, EDITOR', 'the editor that the reader opens; vi by default.'],
  ['TMUX', 'copying goes through the buffer of tmux.'],
  ['HOME, XDG_CONFIG_HOME, XDG_STATE_HOME, XDG_CACHE_HOME', 'where the files below are.'],
];

export const FILES: Terms = [
  [
    '.llama-news.toml',
    'settings of a project: those that neither start a program nor write. The nearest one in the working directory or above it, up to the root of the Git work tree or the home folder. It counts before the file of the user; flags and variables count before both.',
  ],
  [
    '$XDG_CONFIG_HOME/llama-news/config.toml',
    'settings of the user; below ~/.config by default. It counts before the defaults.',
  ],
  [
    '$XDG_STATE_HOME/llama-news/places.json',
    'where reading ended in the last 300 articles; below ~/.local/state by default. Deleting it forgets everything.',
  ],
  [
    '$XDG_CACHE_HOME/llama-news/',
    'the compiled program, for a faster start; below ~/.cache by default. It may be deleted at any time.',
  ],
];

export const EXIT_STATUS: Terms = [
  ['0', 'success.'],
  ['1', 'what was asked for cannot be read or written.'],
  ['2', 'wrong use: an unknown command or option, a missing or an impossible value.'],
  ['129, 130, 143', 'ended by SIGHUP, Ctrl-C, SIGTERM.'],
];
