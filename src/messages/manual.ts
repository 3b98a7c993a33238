/*
 * What the manual says that neither the commands nor the key map nor the settings know. The manual is in English alone.
 */

/** Pairs of a term and its meaning. */
export type Terms = readonly (readonly [term: string, meaning: string])[];

export const DESCRIPTION: readonly string[] = [
  'llama-news opens a bundled article about Llama 4 (German and English), any Markdown file, or what another program writes. In a terminal it opens a pager with an outline, search and links; where the output is no terminal it prints plain text.',
  'A bare word that is the slug of a bundled article means the article; ./name always means the file, and - standard input. Nothing in a document acts on the terminal, and nothing is sent anywhere.',
];

export const PRECEDENCE =
  'What is wanted in every run is set by the keys below in a configuration file (TOML), or by environment variables. A flag counts before a variable, a variable before the file of a project, that before the file of the user, and that before the default. llama-news config shows every value and where it comes from; --no-config reads no file.';

/** What a setting means: its values in words, what it is, and what holds where nothing sets it. */
export const settingMeaning = (values: string, about: string, preset: string, inProjects: boolean): string =>
  `${values}: ${about}. Default: ${preset}.${inProjects ? '' : ' Not in the file of a project.'}`;

/** What the variable of a setting means. */
export const variableMeaning = (setting: string, values: string): string => `the setting ${setting}: ${values}.`;

/** The variables that are no settings. */
export const VARIABLES: Terms = [
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

/** Keys behind which a letter is typed. */
export const withLetter = (keys: string): string => `${keys} and a letter`;
